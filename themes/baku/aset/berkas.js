// The page of a case: a button that prints it, and one beside each command that copies it. Without scripts both are missing
// and nothing else is.
(function () {
  "use strict";
  var cetak = document.getElementById("cetak");
  if (cetak && window.print) {
    cetak.hidden = false;
    cetak.addEventListener("click", function () { window.print(); });
  }

  var daftar = document.getElementById("perintah");
  if (!daftar) { return; }
  var salin = daftar.getAttribute("data-salin");
  var tersalin = daftar.getAttribute("data-tersalin");

  /** Copies through a selection: pages opened over plain http have no clipboard of their own. */
  function lewatPilihan(isi) {
    var pilihan = window.getSelection();
    var rentang = document.createRange();
    rentang.selectNodeContents(isi);
    pilihan.removeAllRanges();
    pilihan.addRange(rentang);
    try { return document.execCommand("copy"); } catch (galat) { return false; }
  }

  function pasang(perintah) {
    var isi = perintah.querySelector("code");
    var tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "perintah-salin";
    tombol.textContent = salin;
    tombol.setAttribute("aria-label", salin + ": " + isi.textContent);
    function selesai() {
      tombol.textContent = tersalin;
      window.setTimeout(function () { tombol.textContent = salin; }, 2000);
    }
    tombol.addEventListener("click", function () {
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(isi.textContent).then(selesai, function () {
          if (lewatPilihan(isi)) { selesai(); }
        });
      } else if (lewatPilihan(isi)) {
        selesai();
      }
    });
    perintah.appendChild(tombol);
  }
  Array.prototype.forEach.call(daftar.querySelectorAll(".perintah"), pasang);
})();

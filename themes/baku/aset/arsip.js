// Filters and sorts the table of cases. Without scripts the table is complete and sorted, only the controls are hidden.
(function () {
  "use strict";
  var tabel = document.getElementById("tabel-arsip");
  var saring = document.getElementById("saring");
  if (!tabel || !saring) { return; }
  var badan = tabel.tBodies[0];
  var baris = Array.prototype.slice.call(badan.rows);
  var kata = document.getElementById("saring-kata");
  var keadaan = document.getElementById("saring-keadaan");
  var terlambat = document.getElementById("saring-terlambat");
  var temuan = document.getElementById("saring-temuan");
  var jumlah = document.getElementById("saring-jumlah");

  var ada = {};
  baris.forEach(function (tr) {
    var kunci = tr.getAttribute("data-keadaan");
    if (ada[kunci]) { return; }
    ada[kunci] = true;
    var pilihan = document.createElement("option");
    pilihan.value = kunci;
    pilihan.textContent = tr.cells[5].textContent.trim();
    keadaan.appendChild(pilihan);
  });

  function perbarui() {
    var cari = kata.value.trim().toLowerCase();
    var tampak = 0;
    baris.forEach(function (tr) {
      var cocok = (!cari || tr.textContent.toLowerCase().indexOf(cari) !== -1) &&
        (!keadaan.value || tr.getAttribute("data-keadaan") === keadaan.value) &&
        (!terlambat.checked || tr.hasAttribute("data-terlambat")) &&
        (!temuan.checked || tr.hasAttribute("data-temuan"));
      tr.hidden = !cocok;
      if (cocok) { tampak += 1; }
    });
    jumlah.textContent = tampak + " / " + baris.length;
  }

  function nilai(tr, kolom) {
    var sel = tr.cells[kolom];
    return sel.getAttribute("data-urut") || sel.textContent.trim();
  }

  Array.prototype.forEach.call(tabel.tHead.rows[0].cells, function (th, kolom) {
    var tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "urut";
    while (th.firstChild) { tombol.appendChild(th.firstChild); }
    th.appendChild(tombol);
    tombol.addEventListener("click", function () {
      var naik = th.getAttribute("aria-sort") !== "ascending";
      Array.prototype.forEach.call(tabel.tHead.rows[0].cells, function (lain) { lain.removeAttribute("aria-sort"); });
      th.setAttribute("aria-sort", naik ? "ascending" : "descending");
      baris.sort(function (a, b) {
        var kiri = nilai(a, kolom), kanan = nilai(b, kolom);
        if (!kiri !== !kanan) { return kiri ? -1 : 1; }
        var hasil = kiri.localeCompare(kanan, document.documentElement.lang, { numeric: true });
        return naik ? hasil : -hasil;
      });
      baris.forEach(function (tr) { badan.appendChild(tr); });
    });
  });

  [kata, keadaan, terlambat, temuan].forEach(function (kendali) {
    kendali.addEventListener("input", perbarui);
    kendali.addEventListener("change", perbarui);
  });
  saring.hidden = false;
  perbarui();
})();

// Remembers whether the reader wants the light or the dark appearance. Loaded in the head, so that no page flashes.
(function () {
  "use strict";
  var KUNCI = "tertib-tema";
  var akar = document.documentElement;
  function baca() {
    try { return localStorage.getItem(KUNCI); } catch (galat) { return null; }
  }
  function simpan(nilai) {
    try { localStorage.setItem(KUNCI, nilai); } catch (galat) { /* private windows and some file: pages have no storage */ }
  }
  function gelap() {
    var pilihan = akar.getAttribute("data-tema");
    if (pilihan) { return pilihan === "gelap"; }
    return !!window.matchMedia && window.matchMedia("(prefers-color-scheme: dark)").matches;
  }
  var tersimpan = baca();
  if (tersimpan === "gelap" || tersimpan === "terang") { akar.setAttribute("data-tema", tersimpan); }
  document.addEventListener("DOMContentLoaded", function () {
    var tombol = document.getElementById("tombol-tema");
    if (!tombol) { return; }
    tombol.hidden = false;
    tombol.setAttribute("aria-pressed", String(gelap()));
    tombol.addEventListener("click", function () {
      var nilai = gelap() ? "terang" : "gelap";
      akar.setAttribute("data-tema", nilai);
      tombol.setAttribute("aria-pressed", String(nilai === "gelap"));
      simpan(nilai);
    });
  });
})();

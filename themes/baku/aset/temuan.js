// Filters the register of findings. Without scripts the page shows the gravest findings and lists of all of them.
//
// What is chosen stands in the page's address, so that a filtered register can be kept and passed on.
(function () {
  "use strict";
  var data = window.tertibTemuan;
  var saring = document.getElementById("reg-saring");
  var tabel = document.getElementById("reg-tabel");
  var pola = document.getElementById("reg-pola");
  var halaman = document.getElementById("reg-halaman");
  if (!data || !saring || !tabel || !pola || !halaman) { return; }
  var indeks = data.indeks;
  var badan = tabel.tBodies[0];
  var keluaran = saring.querySelector("output");
  var sisa = document.getElementById("reg-sisa");
  var kata = saring.elements.namedItem("q");
  var pilihan = Array.prototype.slice.call(saring.querySelectorAll("select"));
  var akar = saring.getAttribute("data-root");
  var PER_HALAMAN = 100;
  var sekarang = 0;
  var semua = false;
  var giliran = 0;
  var ditunggu = {};

  pilihan.forEach(function (pilih) {
    var kolom = indeks.kolom[pilih.name];
    var kosong = new Option(saring.getAttribute("data-semua"), "");
    pilih.add(kosong);
    var nilai = kolom ? kolom.nilai.slice() : [];
    if (pilih.name === "tahun") { nilai.sort(function (a, b) { return b[0] < a[0] ? -1 : 1; }); }
    else if (pilih.name !== "tingkat") {
      nilai.sort(function (a, b) { return a[1].localeCompare(b[1], document.documentElement.lang); });
    }
    nilai.forEach(function (satu) { pilih.add(new Option(satu[1], satu[0])); });
    if (nilai.length < 2) { pilih.disabled = true; }
  });

  function baca() {
    var alamat = new URLSearchParams(location.search);
    kata.value = alamat.get("q") || "";
    pilihan.forEach(function (pilih) {
      pilih.value = alamat.get(pilih.name) || "";
      if (pilih.selectedIndex < 0) { pilih.value = ""; }
    });
    sekarang = Math.max(0, (parseInt(alamat.get("hal"), 10) || 1) - 1);
    semua = alamat.get("hal") === "semua";
  }

  function tulis() {
    var alamat = new URLSearchParams();
    if (kata.value.trim()) { alamat.set("q", kata.value.trim()); }
    pilihan.forEach(function (pilih) { if (pilih.value) { alamat.set(pilih.name, pilih.value); } });
    if (semua) { alamat.set("hal", "semua"); } else if (sekarang > 0) { alamat.set("hal", String(sekarang + 1)); }
    var teks = alamat.toString();
    try {
      history.replaceState(null, "", teks ? "?" + teks : location.pathname);
    } catch (galat) { /* some browsers forbid it on pages from a disk; the filter works all the same */ }
  }

  // A number as the page's language writes it.
  function angka(nilai) { return nilai.toLocaleString(document.documentElement.lang); }

  // Loads parts one after the other, then calls back; parts that were loaded stay.
  function muat(nomor, selesai, gagal) {
    var perlu = nomor.filter(function (satu) { return !data.bagian[satu]; });
    if (perlu.length === 0) { selesai(); return; }
    var tersisa = perlu.length;
    var jatuh = false;
    function tiba(baik) {
      tersisa -= 1;
      jatuh = jatuh || !baik;
      if (tersisa === 0) { if (jatuh) { gagal(); } else { selesai(); } }
    }
    perlu.forEach(function (satu) {
      if (ditunggu[satu]) { ditunggu[satu].push(tiba); return; }
      var antre = ditunggu[satu] = [tiba];
      var skrip = document.createElement("script");
      var usai = function () {
        delete ditunggu[satu];
        skrip.remove();
        antre.forEach(function (panggil) { panggil(!!data.bagian[satu]); });
      };
      skrip.onload = usai;
      skrip.onerror = usai;
      skrip.src = akar + "temuan/data/" + satu + ".js";
      document.head.appendChild(skrip);
    });
  }

  function bagianDari(nomor) { return Math.floor(nomor / indeks.bagian); }

  function teks(nomor) {
    var bagian = data.bagian[bagianDari(nomor)];
    return bagian.baris[nomor % indeks.bagian].map(function (letak, kolom) {
      return kolom === 8 ? letak : (letak < 0 ? "" : bagian.kata[letak]);
    });
  }

  function label(nama, nomor) {
    var kolom = indeks.kolom[nama];
    var letak = kolom.baris[nomor];
    return letak < 0 ? ["", ""] : kolom.nilai[letak];
  }

  function cocok() {
    var syarat = pilihan.filter(function (pilih) { return pilih.value; }).map(function (pilih) {
      var kolom = indeks.kolom[pilih.name];
      var letak = kolom.nilai.findIndex(function (satu) { return satu[0] === pilih.value; });
      return function (nomor) { return kolom.baris[nomor] === letak; };
    });
    var hasil = [];
    for (var nomor = 0; nomor < indeks.jumlah; nomor += 1) {
      if (syarat.every(function (satu) { return satu(nomor); })) { hasil.push(nomor); }
    }
    return hasil;
  }

  function memuatKata(nomor, cari) {
    var isi = teks(nomor);
    var semuaTeks = [label("aturan", nomor).join(" "), isi[0], isi[1], isi[4], isi[5], isi[7]].join(" ").toLowerCase();
    return cari.every(function (satu) { return semuaTeks.indexOf(satu) !== -1; });
  }

  function baris(nomor) {
    var isi = teks(nomor);
    var tr = pola.content.firstElementChild.cloneNode(true);
    var bagian = {};
    Array.prototype.forEach.call(tr.querySelectorAll("[data-isi]"), function (el) {
      bagian[el.getAttribute("data-isi")] = el;
      el.removeAttribute("data-isi");
    });
    var tingkat = label("tingkat", nomor);
    var aturan = label("aturan", nomor);
    bagian.tingkat.classList.add("keparahan-" + tingkat[0]);
    bagian.tingkat.appendChild(document.createTextNode(tingkat[1]));
    bagian.aturan.textContent = aturan[1];
    bagian.aturan.href = akar + "aturan/index.html#" + aturan[0];
    bagian.kriteria.textContent = indeks.kriteria[indeks.kolom.aturan.baris[nomor]];
    bagian.dasar.textContent = isi[2];
    bagian.dasar.href = akar + isi[3];
    bagian.kondisi.textContent = isi[0];
    if (isi[1]) { bagian.bantuan.textContent = isi[1]; } else { bagian.bantuan.parentNode.remove(); }
    var langkah = isi[8] > 0 ? " · " + saring.getAttribute("data-langkah").replace("{n}", isi[8]) : "";
    bagian.berkas.textContent = isi[4] + (isi[6] ? langkah : "");
    if (isi[6]) { bagian.berkas.href = akar + isi[6]; }
    if (!isi[4]) { bagian.berkas.remove(); }
    bagian.judul.textContent = isi[5];
    if (!isi[5]) { bagian.judul.remove(); }
    var commit = /^[0-9a-f]{40}$/.test(isi[7]);
    bagian.bukti.textContent = commit ? isi[7].slice(0, 10) : isi[7];
    if (commit) { bagian.bukti.title = isi[7]; }
    if (!isi[7]) { bagian.bukti.remove(); }
    return tr;
  }

  function pesan(isi) { keluaran.textContent = isi; }

  function tampilkan(hasil) {
    var banyak = semua ? Math.max(hasil.length, 1) : PER_HALAMAN;
    var terakhir = Math.max(0, Math.ceil(hasil.length / banyak) - 1);
    sekarang = semua ? 0 : Math.min(sekarang, terakhir);
    var tampak = hasil.slice(sekarang * banyak, (sekarang + 1) * banyak);
    var kini = giliran;
    pesan(saring.getAttribute("data-memuat"));
    muat(unik(tampak.map(bagianDari)), function () {
      if (kini !== giliran) { return; }
      var potongan = document.createDocumentFragment();
      tampak.forEach(function (nomor) { potongan.appendChild(baris(nomor)); });
      badan.replaceChildren(potongan);
      tabel.parentNode.hidden = hasil.length === 0;
      pesan(hasil.length === 0 ? saring.getAttribute("data-nihil") : saring.getAttribute("data-rentang")
        .replace("{awal}", angka(sekarang * banyak + 1))
        .replace("{akhir}", angka(sekarang * banyak + tampak.length))
        .replace("{n}", angka(hasil.length)));
      var tombol = halaman.querySelectorAll("button");
      tombol[0].disabled = sekarang === 0;
      tombol[1].disabled = sekarang === terakhir;
      tombol[2].disabled = semua;
      halaman.hidden = hasil.length <= PER_HALAMAN;
      tulis();
    }, galat);
  }

  function unik(nomor) { return Array.from(new Set(nomor)); }
  function galat() { pesan(saring.getAttribute("data-gagal")); }

  function perbarui() {
    giliran += 1;
    var kini = giliran;
    var hasil = cocok();
    var cari = kata.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (cari.length === 0) { tampilkan(hasil); return; }
    pesan(saring.getAttribute("data-memuat"));
    muat(unik(hasil.map(bagianDari)), function () {
      if (kini !== giliran) { return; }
      tampilkan(hasil.filter(function (nomor) { return memuatKata(nomor, cari); }));
    }, galat);
  }

  // Words still being typed wait a moment; whoever asks for something else meanwhile has them counted first, and no
  // late start from the first page undoes what was asked.
  var tunda;

  function dariAwal() { clearTimeout(tunda); sekarang = 0; semua = false; perbarui(); }

  kata.addEventListener("input", function () {
    clearTimeout(tunda);
    tunda = setTimeout(dariAwal, 150);
  });
  pilihan.forEach(function (pilih) { pilih.addEventListener("change", dariAwal); });
  saring.addEventListener("submit", function (kejadian) { kejadian.preventDefault(); dariAwal(); });
  saring.addEventListener("reset", function () { setTimeout(dariAwal, 0); });
  Array.prototype.forEach.call(halaman.querySelectorAll("button"), function (tombol) {
    tombol.addEventListener("click", function () {
      var ke = tombol.getAttribute("data-ke");
      clearTimeout(tunda);
      if (ke === "semua") { semua = true; } else { semua = false; sekarang += parseInt(ke, 10); }
      perbarui();
      document.getElementById("register").scrollIntoView();
    });
  });
  window.addEventListener("pageshow", function (kejadian) { if (kejadian.persisted) { baca(); perbarui(); } });

  if (sisa) { sisa.remove(); }
  saring.hidden = false;
  baca();
  if (location.search) { perbarui(); } else { tampilkan(cocok()); }
})();

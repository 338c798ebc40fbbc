# Edisi situs menurut profil penerbitan: apa yang tidak dimuat, dan mengapa.

# Pengganti kata yang disamarkan.
edisi-ganti = [disamarkan]
edisi-judul = Edisi { $profil }
edisi-ringkas = Sebagian isi arsip tidak dimuat, dan semua angka di situs ini dihitung tanpanya.
edisi-tautan = Apa yang tidak dimuat
edisi-tanpa = Yang tidak dimuat di edisi ini
edisi-terbuka = terbuka
edisi-terbatas = terbatas
edisi-rahasia = rahasia
edisi-dan = { " " }dan{ " " }
edisi-berkas =
    { $n ->
        [0] Berkas { $klasifikasi } (saat ini tidak ada), berikut langkah, lampiran, dan temuannya.
       *[other] { $n } berkas { $klasifikasi }, berikut langkah, lampiran, dan temuannya. Daftar, statistik, dan jumlah temuan tidak menghitungnya.
    }
edisi-berkas-umum = Berkas { $klasifikasi }, berikut langkah, lampiran, dan temuannya. Daftar, statistik, dan jumlah temuan tidak menghitungnya; banyaknya tertulis di { nav-beranda }.
edisi-catatan = Catatan serta alasan koreksi dan pembatalan pada berkas { $klasifikasi }.
edisi-lampiran = Lampiran berkas { $klasifikasi }: nama, nilai hash, dan isinya.
edisi-pemohon = Pemohon pada berkas { $klasifikasi }.
edisi-petugas = Kode, nama, dan alamat surel petugas di mana pun tertulis: catatan, uraian temuan, SOP, panduan. Yang disebut adalah pelaksana menurut kolom SOP.
edisi-commit = Penulis dan pesan commit. Kode commit, tanggal, dan keadaan tanda tangannya tetap dimuat.
edisi-kutipan = Kutipan baris file berkas dan daftar petugas pada temuan; nomor barisnya tetap dimuat.
edisi-dasar = Dasar: UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik dan UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi. Edisi lengkap ada di kantor ini; pemeriksaan dengan git memerlukan salinan repositorinya.
edisi-pada-berkas = Berkas { $klasifikasi }: { $isi } tidak dimuat di edisi ini.
edisi-isi-catatan = catatan dan alasan
edisi-isi-lampiran = lampiran
edisi-isi-pemohon = pemohon
terbit-edisi =
    { $jumlah ->
        [0] Profil { $profil }: tidak ada berkas yang ditahan seluruhnya.
       *[other] Profil { $profil }: { $jumlah } berkas ditahan seluruhnya.
    }
terbit-edisi-file = { $jumlah } file di content/ menyebut petugas atau penulis commit, jadi tidak ikut terbit: { $berkas }.
terbit-edisi-tetap = { $jumlah } file menyebut petugas atau penulis commit di tempat yang tidak dapat disamarkan, jadi TETAP TERBACA; betulkan sebelum situs ini dibuka untuk umum: { $berkas }.
gagal-profil = Tidak ada profil penerbitan bernama { $nilai }.
    .bantuan = Yang ada: { $pilihan }. Profil sendiri ditulis di tertib.toml sebagai [profil.nama].
gagal-profil-lain = Di { $folder } sudah ada situs dengan profil { $ada }, sedangkan yang diminta profil { $nilai }.
    .bantuan = Pakai --profile { $ada }, atau terbitkan profil { $nilai } ke folder lain dengan --output. Bila situs di folder itu memang harus diganti, hapus dulu foldernya.
temuan-bentuk-profil-tabel = Profil "{ $nilai }" harus berupa bagian tersendiri.
    .bantuan = Tulis [profil.{ $nilai }], lalu kuncinya di bawahnya.
temuan-bentuk-profil-internal = Profil "internal" selalu memuat semuanya, jadi tidak dapat diatur.
    .bantuan = Atur profil "publik", atau buat profil dengan nama lain.
temuan-bentuk-profil-nama = "{ $nilai }" bukan nama profil.
    .bantuan = Pakai huruf kecil, angka, dan tanda hubung saja.
temuan-bentuk-profil-publik = Profil "publik" tidak boleh memuat lebih dari bawaannya: "{ $kunci }" tidak boleh berisi { $nilai }.
    .bantuan = Profil "publik" hanya dapat dipersempit. Untuk pembaca tertentu, buat profil dengan nama lain.

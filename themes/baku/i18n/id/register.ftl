### Words of the register of findings.

register-ket =
    { $n ->
        [0] Tidak ada temuan.
       *[other] { $n } temuan pada { $berkas } berkas, yang terberat di atas. Setiap temuan menyebut kriterianya, dasarnya, dan kondisi yang ditemukan.
    }
register-unduh = Unduh semua temuan (CSV)
register-menurut-aturan = Menurut aturan
register-diam =
    { $n ->
        [0] Setiap aturan yang berlaku menemukan sesuatu.
       *[other] { $n } aturan lain berlaku dan tidak menemukan apa-apa.
    }
register-diubah-ket = Situs ini menilai aturan berikut lain dari bawaan tertib. Temuan dari aturan yang dimatikan tidak ada di halaman mana pun.
register-diubah-dari = Bawaan:
register-diubah-menjadi = Di situs ini:
register-daftar = Register
register-judul-tingkat = Temuan dengan tingkat { $tingkat }
register-judul-halaman = { $judul }, halaman { $n }
register-rentang = { $awal }–{ $akhir } dari { $n }
register-semua-tanpa-skrip = Hanya { $n } temuan pertama tampil di sini. Semuanya ada di daftar menurut tingkat dan menurut aturan di atas.
register-rentang-lanjut = Temuan ke-{ $awal } sampai ke-{ $akhir }
register-halaman = Halaman daftar
register-halaman-ke = Halaman { $n } dari { $jumlah }
register-pertama = Pertama
register-sebelumnya = Sebelumnya
register-berikutnya = Berikutnya
register-terakhir = Terakhir

# Saringan.
register-saring = Saring temuan
register-kata = Kata
register-semua = Semua
register-hapus-saringan = Hapus saringan
register-tampilkan-semua = Tampilkan semua untuk dicetak
register-memuat = Memuat…
register-gagal-memuat = Sebagian data tidak dapat dimuat. Muat ulang halaman ini, atau pakai daftar menurut tingkat di atas.
register-nihil = Tidak ada temuan yang cocok.

# Kolom.
register-kolom-tingkat = Tingkat
register-kolom-aturan = Aturan
register-kolom-judul-aturan = Judul aturan
register-kolom-kelompok = Kelompok
register-kolom-berkas = Berkas
register-kolom-langkah = Langkah
register-kolom-tahun = Tahun diterima
register-kolom-kriteria = Kriteria
register-kolom-dasar = Dasar
register-kolom-kondisi = Kondisi
register-kolom-jalan-keluar = Jalan keluar
register-kolom-commit = Commit
register-kolom-letak = Letak
register-kolom-file = File
register-kolom-halaman = Halaman
register-kolom-temuan = Temuan

# Dasar kriteria.
register-dasar-aktivitas = SOP { $nomor }, revisi { $revisi }, aktivitas { $aktivitas }
register-dasar-sop = SOP { $nomor }, revisi { $revisi }
register-dasar-kalender = Kalender kerja (content/kalender.toml)
register-dasar-petugas = Daftar petugas (content/petugas.toml)
register-dasar-toleransi = Setelan toleransi_catat: { $n } hari kerja (tertib.toml)
register-dasar-aturan = Tata pencatatan arsip

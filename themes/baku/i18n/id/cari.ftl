### Words of the search and of the archive's table. The gaps are filled by the scripts of the page.

cari-label = Cari SOP, berkas, dan halaman
cari-petunjuk = Kata, nomor berkas, atau "frasa persis"
cari-tombol = Cari
cari-memuat = Mencari …
cari-gagal = Indeks pencarian tidak dapat dimuat. Muat ulang halaman ini; jika tetap gagal, sampaikan kepada pengelola situs.
cari-versi = Indeks pencarian ini tidak cocok dengan versi halamannya. Muat ulang halaman ini tanpa singgahan (Ctrl+F5).
cari-usang = Peramban ini terlalu lama untuk pencarian. Perbarui peramban, atau telusuri arsip.
cari-kosong = Ketik kata yang dicari di antara {$jumlah} halaman.
cari-hasil = {$jumlah} hasil
cari-hasil-satu = 1 hasil
cari-hasil-setidaknya = Setidaknya {$jumlah} hasil. Ketik lebih banyak huruf agar lengkap.
cari-hasil-saring = {$jumlah} hasil setelah disaring
cari-hasil-saring-setidaknya = Setidaknya {$jumlah} hasil setelah disaring. Ketik lebih banyak huruf agar lengkap.
cari-dicari = Dicari: {$kata}
cari-nihil = Tidak ada hasil untuk {$kata}.
cari-nihil-setidaknya = Belum ada hasil untuk {$kata}. Ketik lebih banyak huruf.
cari-nihil-saring = Tidak ada hasil dengan saringan ini.
cari-nihil-usul = Periksa ejaannya, kurangi katanya, atau hapus tanda kutip.
cari-mungkin = Mungkin maksud Anda:
cari-tanpa = Tanpa {$kata}
cari-lagi = Tampilkan lebih banyak
cari-saring = Saring
cari-saring-hapus = Hapus saringan
cari-saring-semua = Semua pilihan ({$jumlah})
cari-saring-keadaan = Keadaan
cari-saring-ketepatan = Ketepatan waktu
cari-saring-aktivitas = Aktivitas kini
cari-saring-unit = Unit
cari-saring-tahun = Tahun
cari-saring-sop = SOP
cari-saring-temuan = Temuan
cari-urut = Urutkan
cari-urut-cocok = Paling cocok
cari-urut-baru = Terbaru
cari-urut-lama = Terlama
cari-urut-terlambat = Paling terlambat
cari-jenis-sop = SOP
cari-jenis-berkas = Berkas
cari-jenis-halaman = Halaman
cari-saran = Saran pencarian
cari-saran-kata = Kata
cari-saran-halaman = Halaman
cari-saran-semua = Semua hasil untuk {$kata}
cari-saran-jumlah = {$jumlah} saran; pilih dengan panah atas dan bawah.
cari-bantuan = Cara mencari
cari-bantuan-semua = Semua kata harus ada; bentuk lain dari kata yang sama ikut ditemukan (periksa, memeriksa, pemeriksaan). Kata terakhir boleh belum selesai.
cari-bantuan-frasa = Tanda kutip mencari kata-kata persis berurutan: "surat permohonan".
cari-bantuan-kecuali = Tanda minus mengecualikan kata: permohonan -batal.
cari-bantuan-nomor = Nomor berkas dicari utuh atau sebagian: 2025-0012, 0012.
cari-ribuan = .

# The archive as one table.
tabel-jumlah = {$jumlah} dari {$semua} berkas
tabel-jumlah-setidaknya = Setidaknya {$jumlah} dari {$semua} berkas. Ketik lebih banyak huruf agar lengkap.
tabel-jumlah-semua = {$semua} berkas
tabel-nihil = Tidak ada berkas yang cocok.
tabel-nihil-setidaknya = Belum ada berkas yang cocok. Ketik lebih banyak huruf.
tabel-cari = Saring menurut kata
tabel-cari-petunjuk = Kata, nomor, atau unit
tabel-semua = Semua
tabel-kolom = Kolom
tabel-csv = Unduh CSV
tabel-csv-ket = Unduh {$jumlah} berkas yang tersaring sebagai CSV
tabel-hapus = Hapus saringan
tabel-disaring = Disaring: {$kata}
tabel-sebelum = Sebelumnya
tabel-sesudah = Berikutnya
tabel-letak = Baris {$dari}–{$sampai}
tabel-urut = Urut: {$kata}
tabel-naik = naik
tabel-turun = turun
tabel-urutkan = Urutkan
tabel-urut-ke = Kolom urutan ke-{$jumlah}
tabel-urut-arah = Arah urutan ke-{$jumlah}: {$kata}
tabel-urut-lepas = Hapus urutan ke-{$jumlah}
tabel-urut-tambah = Tambah kolom urutan
tabel-urut-bantuan = Urutkan dengan tombol Urutkan, atau klik judul kolom; Shift+klik (atau Shift+Enter) menambah kolom urutan berikutnya.
tabel-hari = {$jumlah} hari

# Late or on time, as a facet.
ketepatan-terlambat-kini = Kini terlambat
ketepatan-pernah-terlambat = Pernah terlambat
ketepatan-tepat = Tepat waktu

# What a build says of the index.
indeks-ukuran = Indeks pencarian: { $berkas } file, { $ukuran } KB; { $awal } KB dimuat sebelum pencarian pertama (batas { $batas } KB).
indeks-lebih = Indeks pencarian melampaui batas: { $apa } berukuran { $ukuran }, batasnya { $batas }. Pencarian tetap bekerja, tetapi lebih lambat.

# The archive's lists, which need no scripts.
arsip-ringkas = { $n } berkas, yang terbaru di atas.
arsip-terbaru = { $n } berkas terbaru dari { $semua }; selebihnya menurut tahun, keadaan, ketepatan, atau unit.
arsip-bagian = { $n } berkas, yang terbaru di atas. Halaman { $halaman } dari { $semua }.
arsip-bagian-lanjut = Berkas yang lebih lama, yang terbaru di atas. Halaman { $halaman } dari { $semua }.
arsip-menurut = Telusuri menurut
arsip-tahun = Tahun
arsip-unit = Unit
arsip-ketepatan = Ketepatan waktu
arsip-tanpa-tanggal = Tanpa tanggal
arsip-tanpa-pemohon = Tanpa pemohon
arsip-tidak-dinilai = Tidak dinilai
arsip-halaman = Halaman daftar
arsip-sebelum = Lebih baru
arsip-sesudah = Lebih lama

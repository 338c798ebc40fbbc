### Statistik, dasbor, dan formulir penilaian enam bulanan.

nav-statistik = Statistik
judul-statistik = Statistik
statistik-judul-sop = Statistik { $sop }
statistik-bagian = { $n } dari { $semua } · { $persen }
statistik-ket = Semua angka dihitung dari arsip pada commit dan hari yang disebut di kaki halaman. Setiap bagan disertai tabel dengan angka yang sama dan berkas CSV-nya.
statistik-daftar-isi = Isi halaman
statistik-ke = Statistik selengkapnya
statistik-semua-sop = Statistik semua SOP
statistik-sisih = { $n } berkas tidak masuk hitungan mana pun: { $sebab }.
statistik-sisih-dihapus = { $n } sudah dihapus dari arsip
statistik-sisih-tak-terbaca = { $n } tidak dapat dibaca
statistik-sisih-tanpa-sop = { $n } tanpa naskah SOP yang dapat dibaca
statistik-angka-berkas = Berkas dihitung
statistik-angka-langkah = Langkah tercatat
statistik-angka-tepat = Langkah tepat waktu
statistik-angka-temuan = Temuan
statistik-kosong = Belum ada yang dapat dihitung.
statistik-tabel = Tabel
statistik-baris-lain = { $n } baris lain ada pada berkas CSV.
statistik-tak-digambar = Bagan memuat yang teratas; { $n } lainnya ada pada tabel.

# Bagian halaman.
statistik-menurut-sop = Menurut SOP
statistik-bagian-waktu = Ketepatan waktu
statistik-bagian-prosedur = Menurut aktivitas dan pelaksana
statistik-bagian-berjalan = Berkas yang berjalan
statistik-bagian-pemohon = Menurut pemohon
statistik-bagian-temuan = Temuan
statistik-bagian-penilaian = Penilaian penerapan SOP

# Bagan: judul, arti yang tepat, nama berkasnya.
statistik-setahun = Langkah tepat waktu, 12 bulan terakhir
statistik-setahun-arti = Langkah yang selesai dalam batas waktunya, dari semua langkah yang berbatas waktu.
statistik-bulan = Ketepatan waktu per bulan
statistik-bulan-arti = Langkah menurut bulan selesainya. Bagian tepat waktu dihitung dari langkah yang berbatas waktu saja; langkah tanpa batas waktu pada SOP, dan langkah yang waktunya mundur, tidak dinilai.
statistik-unduh-bulan = Ketepatan waktu per bulan (CSV)
statistik-tenggat = Tenggat berkas yang berjalan
statistik-tenggat-arti = Setiap berkas yang berjalan dihitung sekali, menurut batas waktu aktivitas yang sedang menunggu. Pekan berakhir pada hari Minggu.
statistik-unduh-tenggat = Tenggat (CSV)
statistik-umur = Umur berkas yang berjalan
statistik-umur-arti = Hari kerja sejak berkas diterima.
statistik-unduh-umur = Umur berkas (CSV)
statistik-diam = Lama sejak langkah terakhir
statistik-diam-arti = Hari kerja sejak langkah terakhir berkas yang berjalan; bila belum ada langkah, sejak diterima.
statistik-unduh-diam = Lama sejak langkah terakhir (CSV)
statistik-pemohon = Beban dan keterlambatan per pemohon
statistik-pemohon-arti = Berkas menurut unit pemohon, seperti tertulis pada berkas: dua ejaan adalah dua unit. Bagian tepat waktu memuat semua langkah pada berkas unit itu, siapa pun pelaksananya.
statistik-unduh-pemohon = Per pemohon (CSV)
statistik-temuan = Temuan menurut aturan
statistik-temuan-arti = Temuan menurut aturan, yang terberat di atas. Satu temuan dihitung sekali, dengan tingkat yang berlaku di situs ini.
statistik-unduh-temuan = Temuan menurut aturan (CSV)
statistik-aktivitas = Ketepatan waktu per aktivitas
statistik-aktivitas-arti = Langkah setiap aktivitas terhadap batas waktunya sendiri. Aktivitas tanpa batas waktu pada SOP tidak dinilai.
statistik-unduh-aktivitas = Per aktivitas (CSV)
statistik-lama = Lama pengerjaan terhadap batas waktu
statistik-lama-arti = Setiap kolom adalah jumlah langkah yang memakan sekian hari sejak langkah sebelumnya; garis tegak adalah batas waktu. Balok di bawahnya membentang dari kuartil pertama sampai ketiga, dengan median yang menonjol.
statistik-unduh-lama = Kuartil per aktivitas (CSV)
statistik-unduh-sebaran = Semua nilai per aktivitas (CSV)
statistik-lama-berkas = Lama berkas sampai selesai
statistik-lama-berkas-arti = Hari sejak berkas diterima sampai langkah yang menyelesaikannya. Hanya berkas yang selesai.
statistik-lama-berkas-nama = Berkas yang selesai
statistik-unduh-lama-berkas = Lama berkas (CSV)
statistik-pelaksana = Beban dan keterlambatan per pelaksana
statistik-pelaksana-arti = Langkah menurut pelaksana yang tercatat. Berkas menunggu setiap pelaksana dari aktivitas yang sedang menunggu, jadi berkas pada aktivitas dengan dua pelaksana dihitung pada keduanya.
statistik-unduh-pelaksana = Per pelaksana (CSV)
statistik-keputusan = Jawaban setiap keputusan
statistik-keputusan-arti = Langkah yang memutuskan, menurut jawabannya. Mengembalikan berarti jawabannya menuju aktivitas yang tidak sesudahnya pada SOP. Keputusan tanpa jawaban yang dikenal SOP tidak ikut dalam bagian.
statistik-keputusan-kembali = { $n } dari { $semua } keputusan mengembalikan berkas ({ $persen })
statistik-unduh-keputusan = Jawaban keputusan (CSV)
statistik-sop = Ketepatan waktu per SOP
statistik-sop-arti = Langkah tepat waktu dari semua langkah yang berbatas waktu, menurut SOP. Bagian dikembalikan dihitung dari keputusan yang diberi jawaban.
statistik-unduh-sop = Per SOP (CSV)

# Kata pada bagan dan tabel.
statistik-terlambat = Terlambat
statistik-tidak-dinilai = Tidak dinilai
statistik-sumbu-bagian = Bagian tepat waktu
statistik-sumbu-langkah = Langkah selesai
statistik-hari-kerja = hari kerja
statistik-hari-kalender = hari kalender
statistik-umur-antara = { $dari }–{ $sampai } hari kerja
statistik-umur-lebih = lebih dari { $n } hari kerja
statistik-tenggat-lewat = Melewati batas waktu
statistik-tenggat-hari-ini = Jatuh tempo hari ini
statistik-tenggat-pekan-ini = Sampai akhir pekan ini
statistik-tenggat-pekan-depan = Pekan depan
statistik-tenggat-kemudian = Sesudah itu
statistik-tenggat-tanpa = Tanpa batas waktu
statistik-unit-tanpa-nama = (tidak disebut)
statistik-nilai-berkas = { $n } berkas · { $persen } tepat
statistik-berkas-tutup = Selesai atau dibatalkan
statistik-berkas-berjalan = Berjalan, belum lewat batas
statistik-berkas-lewat = Berjalan, melewati batas waktu
statistik-tingkat-berat = Kritis dan tinggi
statistik-tingkat-ringan = Rendah dan informasi
statistik-aktivitas-revisi = rev. { $revisi } · { $nomor }
statistik-standar-beda = berbeda-beda
statistik-median = median { $n }
statistik-median-batas = median { $n } · batas { $batas }
statistik-kembali-ya = Mengembalikan
statistik-kembali-tidak = Meneruskan
statistik-tanpa-jawaban = Tanpa jawaban yang dikenal SOP
statistik-kolom-bulan = Bulan
statistik-kolom-langkah = Langkah
statistik-kolom-bagian = Tepat waktu (%)
statistik-kolom-tenggat = Tenggat
statistik-kolom-berkas = Berkas
statistik-kolom-umur = Umur
statistik-kolom-lewat = Melewati batas
statistik-kolom-dinilai = Langkah dinilai
statistik-kolom-aturan = Aturan
statistik-kolom-nama-aturan = Nama aturan
statistik-kolom-tingkat = Tingkat
statistik-kolom-standar = Batas waktu
statistik-kolom-hari = Hari
statistik-kolom-terpendek = Terpendek
statistik-kolom-kuartil-1 = Kuartil 1
statistik-kolom-median = Median
statistik-kolom-kuartil-3 = Kuartil 3
statistik-kolom-terlama = Terlama
statistik-kolom-menunggu = Berkas menunggu
statistik-kolom-jawaban = Jawaban
statistik-kolom-kembali = Akibat
statistik-kolom-kali = Kali
statistik-kolom-bagian-jawaban = Bagian (%)
statistik-kolom-bagian-kembali = Dikembalikan (%)

# Formulir penilaian terhadap penerapan SOP (Permenpan RB 35/2012).
penilaian-judul = Penilaian terhadap penerapan Standar Operasional Prosedur
penilaian-judul-halaman = Penilaian penerapan { $sop }, { $semester }
penilaian-semester-1 = Semester I { $tahun }
penilaian-semester-2 = Semester II { $tahun }
penilaian-ket = Formulir pemantauan enam bulanan menurut Permenpan RB 35/2012. Kolom Prosedur dan baris “Data arsip” diisi dari arsip; kolom Penilaian, tindakan, dan paraf dibiarkan kosong karena hanya penilai yang dapat mengisinya.
penilaian-daftar-ket = Formulir pemantauan enam bulanan, diisi dengan data arsip dan siap cetak. Penilaiannya sendiri tetap diisi penilai.
penilaian-cetak = Cetak mendatar pada kertas A4 atau F4.
penilaian-nama-sop = Nama SOP
penilaian-nomor-sop = Nomor SOP
penilaian-masa = Masa penilaian
penilaian-masa-isi = { $semester } ({ $dari } sampai { $sampai })
penilaian-belum-berakhir = belum berakhir; data sampai { $tanggal }
penilaian-sumber = Sumber data
penilaian-sumber-isi = Arsip berkas, keadaan per { $tanggal }, commit { $commit }
penilaian-berkas = Berkas
penilaian-diterima = { $n } diterima
penilaian-selesai = { $n } selesai
penilaian-dibatalkan = { $n } dibatalkan
penilaian-terbuka = { $n } belum selesai pada akhir masa
penilaian-kolom-prosedur = Prosedur
penilaian-kolom-penilaian = Penilaian
penilaian-kolom-baik = Berjalan baik
penilaian-kolom-tidak = Tidak berjalan baik
penilaian-kolom-catatan = Catatan hasil penilaian
penilaian-kolom-tindakan = Tindakan yang harus diambil
penilaian-kolom-paraf = Paraf penilai
penilaian-data = Data arsip
penilaian-tanpa-langkah = Tidak ada langkah pada masa ini
penilaian-langkah = { $n } langkah
penilaian-tanpa-batas = tanpa batas waktu
penilaian-tepat = { $n } dari { $semua } tepat waktu ({ $persen })
penilaian-dikembalikan = { $n } dari { $semua } keputusan mengembalikan
penilaian-temuan =
    { $n ->
        [0] tanpa temuan
       *[other] { $n } temuan
    }
penilaian-temuan-sebagian =
    { $n ->
        [0] tanpa temuan dari aturan yang aktif
       *[other] { $n } temuan dari aturan yang aktif
    }
penilaian-aturan-mati = Aturan yang dimatikan
penilaian-menunggu = { $n } berkas menunggu, { $lewat } melewati batas waktu
penilaian-tempat = Tempat dan tanggal
penilaian-mengetahui = Mengetahui,
penilaian-penilai = Penilai,
penilaian-nama = Nama
penilaian-nip = NIP
penilaian-sebelumnya = Sebelumnya
penilaian-berikutnya = Berikutnya

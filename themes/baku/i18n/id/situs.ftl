### Words of the site's pages.

bulan-1 = Januari
bulan-2 = Februari
bulan-3 = Maret
bulan-4 = April
bulan-5 = Mei
bulan-6 = Juni
bulan-7 = Juli
bulan-8 = Agustus
bulan-9 = September
bulan-10 = Oktober
bulan-11 = November
bulan-12 = Desember
jam-pemisah = .
jam-awalan = {" pukul "}

# Bingkai halaman.
lewati-ke-isi = Lewati ke isi
navigasi-utama = Navigasi utama
remah = Letak halaman
nav-beranda = Dasbor
nav-sop = SOP
nav-arsip = Arsip
nav-temuan = Temuan
nav-panduan = Panduan
kepala-cari-label = Cari di SOP dan arsip
kepala-cari-petunjuk = Cari…
kepala-cari-tombol = Cari
judul-cari-tanpa-skrip = Pencarian memerlukan JavaScript. Tanpa JavaScript, semua berkas dapat ditelusuri di:
tema-gelap = Tampilan gelap
keadaan-per = Keadaan per { $tanggal }
dibuat-dari-commit = Situs ini dibuat dari commit
keadaan-di = Tanggal keadaan dan commit asal situs ini tertulis di
keadaan-berkas = Commit terakhir berkas ini
zona-waktu = zona waktu { $zona }
riwayat-tidak-utuh = Riwayat git yang dibaca tidak lengkap. Penilaian keutuhan di situs ini tidak dapat diandalkan.

# Judul halaman.
judul-sop = Standar Operasional Prosedur
judul-arsip = Arsip berkas
judul-temuan = Temuan
judul-panduan = Panduan
judul-cari = Pencarian

# Beranda.
beranda-berjalan = Berjalan
beranda-terlambat = Melewati batas waktu
beranda-pekan-ini = Jatuh tempo pekan ini
beranda-selesai = Selesai
beranda-berjalan-lain = Berjalan lainnya
beranda-terakhir-selesai = Terakhir selesai
beranda-temuan = Temuan
beranda-aturan-mati = { $n } aturan dimatikan
beranda-aturan-mati-ket = Situs ini mematikan aturan
beranda-aturan-mati-temuan =
    { $n ->
        [0] Tidak ada temuan yang tersembunyi karenanya.
       *[other] { $n } temuan tidak ditampilkan dan tidak dihitung karenanya.
    }
beranda-jumlah = Menurut keparahan
beranda-perlu-perhatian = Berkas yang perlu perhatian
beranda-tak-ada-terlambat = Tidak ada berkas yang melewati batas waktu.
beranda-tak-ada-pekan-ini = Tidak ada yang jatuh tempo sampai akhir pekan ini.
beranda-tak-ada-berjalan = Tidak ada berkas lain yang berjalan.
beranda-tak-ada-selesai = Belum ada berkas yang selesai.
beranda-ke-arsip = Semua { $n } berkas
beranda-ke-sop = Semua { $n } SOP
beranda-ke-temuan = Semua { $n } temuan
lihat-semua = Lihat semua { $n }
lihat-semua-berjalan = Lihat semua { $n } yang berjalan
jumlah-temuan = { $n } temuan
tak-ada-temuan = Tidak ada temuan.
terlambat-sebanyak = Terlambat { $hari }
batas-pada = Batas waktu { $tanggal }
tanpa-batas = Tanpa batas waktu pada SOP
tepat-waktu = Tepat waktu

# Keadaan, keparahan, klasifikasi.
keadaan-berjalan = Berjalan
keadaan-selesai = Selesai
keadaan-dibatalkan = Dibatalkan
keadaan-tidak-diketahui = Tidak diketahui
keadaan-tidak-terbaca = Tidak terbaca
keadaan-sop-tidak-ada = SOP tidak ada
keadaan-sop-rusak = SOP tidak terbaca
keadaan-dihapus = Dihapus
tingkat-kritis = Kritis
tingkat-tinggi = Tinggi
tingkat-sedang = Sedang
tingkat-rendah = Rendah
tingkat-informasi = Informasi
klasifikasi-terbuka = Terbuka
klasifikasi-terbatas = Terbatas
klasifikasi-rahasia = Rahasia

# Lama waktu.
satuan-menit = { $n } menit
satuan-jam = { $n } jam
satuan-hari = { $n } hari
satuan-minggu = { $n } minggu
satuan-bulan = { $n } bulan
hari-kerja = { $n } hari kerja
hari-kalender = { $n } hari kalender
dari-rencana = dari batas { $rencana }
batang-label = Terpakai { $pakai }, batas { $rencana }
sejak = sejak { $waktu }
mulai-pada = mulai { $waktu }
selesai-pada = selesai { $waktu }

# Kolom dan isian.
kolom-no = No
kolom-aktivitas = Aktivitas
kolom-pelaksana = Pelaksana
kolom-mutu-baku = Mutu Baku
kolom-kelengkapan = Kelengkapan
kolom-waktu = Waktu
kolom-output = Output
kolom-keterangan = Keterangan
kolom-nomor = Nomor
kolom-judul = Judul
kolom-pemohon = Pemohon
kolom-sop = SOP
kolom-diterima = Diterima
kolom-keadaan = Keadaan
kolom-aktivitas-kini = Aktivitas kini
kolom-batas-waktu = Batas waktu
kolom-terlambat = Terlambat
kolom-temuan = Temuan
kolom-petugas = Petugas
kolom-mulai = Mulai
kolom-selesai = Selesai
kolom-keputusan = Keputusan
kolom-catatan = Catatan

# SOP.
sop-daftar-ket = Setiap revisi ditampilkan sebagai formulir resmi sesuai Permenpan RB Nomor 35 Tahun 2012.
sop-tak-ada = Belum ada SOP.
sop-judul-atas = Standar Operasional Prosedur
sop-identitas = Identitas
sop-prosedur = Prosedur
sop-nama = Nama SOP
sop-nomor = Nomor SOP
sop-instansi = Instansi
sop-tanggal-pembuatan = Tanggal pembuatan
sop-tanggal-revisi = Tanggal revisi
sop-tanggal-pengesahan = Tanggal pengesahan
sop-tanggal-efektif = Tanggal efektif
sop-disahkan-oleh = Disahkan oleh
sop-dasar-hukum = Dasar hukum
sop-kualifikasi = Kualifikasi pelaksana
sop-keterkaitan = Keterkaitan
sop-peralatan = Peralatan/perlengkapan
sop-peringatan = Peringatan
sop-pencatatan = Pencatatan dan pendataan
sop-kolom-revisi = Revisi
sop-kolom-disahkan = Disahkan
sop-kolom-lihat = Lihat
sop-kolom-berkas = Berkas
sop-revisi = Revisi ke-{ $n }
sop-revisi-ini = halaman ini
sop-semua-revisi = Semua revisi
sop-diikuti =
    { $n ->
        [0] Belum ada berkas yang mengikuti revisi ini
       *[other] { $n } berkas mengikuti revisi ini
    }
sop-kesalahan = Kesalahan pada file SOP
sop-tidak-terbaca = Tidak terbaca pada naskah
sop-lihat-catatan = Catatan { $n } atas naskah
sop-catatan-naskah = Catatan atas naskah
sop-catatan-ket = Naskah asli tidak terbaca sempurna. Keraguan dalam penyalinannya dicatat di sini; tidak ada yang dikarang.
sop-yakin-mungkin = Mungkin
sop-yakin-tidak-terbaca = Tidak terbaca
sop-hari-kerja = “Hari” berarti hari kerja: Senin sampai Jumat di luar hari libur dan cuti bersama. Penghitungan dimulai pada hari berikutnya.
sop-hari-kalender = “Hari” berarti hari kalender. Penghitungan dimulai pada hari berikutnya.

# Arsip.
arsip-kosong = Belum ada berkas.
langkah-terlambat = { $n } langkah

# Berkas.
berkas-nomor = Berkas { $nomor }
berkas-file = File data
berkas-tanpa-judul = (tidak terbaca)
berkas-dibuat = Didaftarkan dengan
berkas-putusan = Penilaian
berkas-kini = Sedang dikerjakan
berkas-ringkasan = Lama pengerjaan
ringkasan-rentang = sejak diterima sampai { $tanggal }
ringkasan-langkah = { $n } langkah
ringkasan-terlambat =
    { $n ->
        [0] tidak ada yang terlambat
       *[other] { $n } terlambat
    }
ringkasan-dikembalikan = { $n } kali dikembalikan
berkas-temuan = Temuan atas berkas ini
berkas-linimasa = Linimasa
berkas-jejak = Jejak pada prosedur
berkas-lampiran = Lampiran
berkas-pembatalan = Dibatalkan
berkas-koreksi-lepas = Koreksi atas langkah yang tidak ada
berkas-lewat-jam = kurang dari sehari
berkas-diterima-pada = diterima { $tanggal }
berkas-dihapus = File berkas ini telah dihapus dari repositori. Halaman ini menunjukkan versi terakhir sebelum penghapusan.
berkas-tidak-terbaca = File berkas ini tidak dapat dibaca, sehingga langkahnya tidak dapat dinilai. Kesalahannya ditunjukkan di bawah.
berkas-sop-tidak-ada = SOP “{ $sop }” revisi { $revisi } tidak ada pada commit yang mendaftarkan berkas ini, sehingga langkahnya tidak dapat dinilai.
berkas-sop-rusak = Naskah SOP “{ $sop }” revisi { $revisi } pada commit yang mendaftarkan berkas ini tidak dapat dibaca, sehingga langkahnya tidak dapat dinilai.
langkah-ke = Langkah { $n }
aktivitas-tidak-dikenal = Aktivitas ini tidak ada pada SOP
keputusan-adalah = Keputusan: { $jawaban }
dikembalikan = Dikembalikan
urutan-salah-mulai = Bukan aktivitas pertama
urutan-luar-urutan = Di luar urutan
urutan-sesudah-selesai = Sesudah berkas selesai
urutan-tidak-dikenal = Aktivitas tidak dikenal
seharusnya = (seharusnya { $aktivitas })
koreksi = Koreksi
koreksi-isian = Isian
koreksi-semula = Semula
koreksi-menjadi = Menjadi
lampiran-tidak-ada = tidak ada di folder berkas
lampiran-bukan-file = bukan file biasa
commit-tidak-ditemukan = Commit yang membawa langkah ini tidak ditemukan dalam riwayat.

# Penilaian.
putusan-urutan = Urutan
putusan-waktu = Waktu
putusan-keutuhan = Keutuhan
putusan-urutan-baik = Sesuai SOP
putusan-urutan-buruk = Menyimpang dari SOP
putusan-urutan-tidak-dinilai = Tidak dapat dinilai
putusan-waktu-baik = Tepat waktu
putusan-waktu-perhatian = Pernah terlambat
putusan-waktu-buruk = Melewati batas waktu
putusan-waktu-mustahil = Waktu tidak masuk akal
putusan-waktu-tidak-dinilai = Tidak dapat dinilai
putusan-keutuhan-baik = Utuh
putusan-keutuhan-perhatian = Ada kejanggalan
putusan-keutuhan-buruk = Riwayat diubah
putusan-keutuhan-tidak-dinilai = Tidak dapat dipastikan
putusan-tanpa-sop = Berkas atau SOP-nya tidak dapat dibaca.
putusan-langkah-sesuai =
    { $n ->
        [0] Belum ada langkah.
       *[other] { $n } langkah, semua sesuai urutan.
    }
putusan-langkah-menyimpang = { $n } langkah menyimpang dari urutan.
putusan-langkah-tepat =
    { $n ->
        [0] Belum ada langkah yang berbatas waktu.
       *[other] { $n } langkah selesai dalam batasnya.
    }
putusan-langkah-terlambat = { $n } langkah selesai melewati batas waktu.
putusan-melewati = Aktivitas kini terlambat { $hari }.
putusan-rincian-mustahil = { $n } temuan waktu yang tidak mungkin benar.
putusan-commit-diperiksa = { $n } commit diperiksa, setiap catatan hanya bertambah.
putusan-riwayat-diubah = { $n } temuan atas riwayatnya.
putusan-riwayat-janggal = { $n } hal perlu dijelaskan.
putusan-tanpa-catatan = Isi catatannya tidak dapat dibandingkan.
putusan-riwayat-tidak-lengkap = Riwayat git yang dibaca tidak lengkap.

# Memeriksa sendiri, dan batas bukti.
periksa-judul = Periksa sendiri
periksa-ket = Jalankan di salinan repositori ini. Setiap langkah adalah satu commit; perintah berikut menampilkan semua perubahan file berkas ini dan catatan terakhirnya.
bukti-batas-judul = Yang tidak dibuktikan halaman ini
bukti-batas-isi = Bahwa pekerjaan sungguh dilakukan seperti tertulis: yang terbukti hanyalah apa yang dicatat, kapan, dan atas nama siapa.
bukti-batas-waktu = Bahwa jam pada commit benar: jam itu berasal dari komputer yang membuatnya.
bukti-batas-riwayat = Bahwa seluruh riwayat tidak pernah ditulis ulang: itu hanya terlihat dengan membandingkan commit asal situs pada kaki halaman ini dengan salinan lama yang disimpan di tempat lain.
bukti-batas-tanda-tangan = Bahwa penulis commit adalah orang itu: nama penulis dapat diisi siapa saja, kecuali commit bertanda tangan yang sudah diverifikasi.

# Temuan.
daftar-temuan-keparahan = Menurut keparahan
daftar-temuan-aturan = Aturan yang diubah situs ini
aturan-membuktikan = Kriteria:
aturan-mati = dimatikan
jalan-keluar = Jalan keluar:
panduan-kosong = Belum ada panduan.
teks-isi = Di halaman ini

# Rujukan aturan.
rujukan-kelompok = Kelompok aturan
rujukan-pemeriksaan = Rujukan
rujukan-tautan = Arti setiap aturan
rujukan-diubah = diubah situs ini; bawaannya:
rujukan-contoh-diterima = Diterima
rujukan-contoh-ditolak = Ditolak

# Tanda tangan commit: keadaannya, lalu sebabnya.
commit-ttd-tanpa = Tidak bertanda tangan
commit-ttd-baik = Commit bertanda tangan (tidak tersertifikasi)
commit-ttd-belum = Belum diverifikasi
commit-ttd-buruk = Tidak cocok
commit-ttd-tak-dapat = Tidak dapat diperiksa
commit-sebab-cocok = kunci petugas { $petugas }, terdaftar sebelum commit ini
commit-sebab-isi = isi commit bukan yang ditandatangani
commit-sebab-rusak = tanda tangannya rusak atau terpotong
commit-sebab-ganda = ada lebih dari satu tanda tangan
commit-sebab-keperluan = dibuat untuk keperluan lain, bukan untuk commit
commit-sebab-lemah = cara yang dipakai terlalu lemah
commit-sebab-dicabut = kuncinya sudah dicabut
commit-sebab-masa = kuncinya di luar masa berlaku
commit-sebab-petugas-lain = kuncinya milik petugas lain
commit-sebab-kunci-asing = kuncinya tidak ada dalam daftar petugas sebelum commit ini
commit-sebab-tanpa-daftar = belum ada daftar petugas sebelum commit ini
commit-sebab-jenis-lain = bukan tanda tangan SSH dengan kunci biasa
commit-sebab-cara-lain = caranya tidak dikenal
commit-sebab-terlalu-besar = commitnya terlalu besar
kriteria = Kriteria:

# Riwayat aturan.
nav-riwayat = Riwayat aturan
judul-riwayat = Riwayat aturan
riwayat-ket = Setiap perubahan SOP, kalender, daftar petugas, dan setelan, yang terbaru di atas. Berkas dinilai menurut naskah SOP yang berlaku ketika berkas itu didaftarkan.
riwayat-kosong = Belum ada perubahan yang tercatat.
riwayat-ke = Riwayat perubahan SOP, kalender, petugas, dan setelan
riwayat-lagi = Selengkapnya ({ $n })
riwayat-sop = SOP
riwayat-kalender = Kalender
riwayat-petugas = Petugas
riwayat-setelan = Setelan
riwayat-lain = Lain
riwayat-waktu = { $n } langkah sedang atau sudah berjalan melewati hari yang diubah. Tidak ada penilaian yang berubah.
riwayat-jam = { $n } langkah dengan batas waktu dalam jam atau menit dinilai juga menurut jam kerja ini. Tidak ada penilaian yang berubah.
riwayat-peran-berubah = { $n } catatan yang sudah ada berubah penilaiannya:
riwayat-naskah =
    { $n ->
        [0] Tidak ada berkas yang dinilai menurut naskah sebelumnya.
       *[other] { $n } berkas tetap dinilai menurut naskah sebelumnya:
    }
riwayat-tingkat =
    { $n ->
        [0] Tidak ada temuan dengan aturan ini.
       *[other] { $n } temuan kini dinilai dengan tingkat ini:
    }
riwayat-hilang =
    { $n ->
        [0] Tidak ada temuan yang hilang karenanya.
       *[other] { $n } temuan tidak tampak sejak perubahan ini, sampai aturannya dihidupkan lagi:
    }
riwayat-setelan-tetap = { $n } langkah sudah selesai sebelumnya dan dinilai juga menurut setelan ini. Tidak ada penilaian yang berubah.
riwayat-nilai-berubah = { $n } penilaian berubah karenanya:
riwayat-setelan-tanda-tangan = { $n } commit yang tanda tangannya kurang tidak lagi menjadi temuan.
riwayat-setelan-tanda-tangan-baru = { $n } commit yang tanda tangannya kurang kini menjadi temuan.
riwayat-commit = Commit { $commit }
riwayat-jadi-temuan = kini menjadi temuan { $aturan }
riwayat-bukan-temuan = tidak lagi menjadi temuan { $aturan }
riwayat-kini-mati = Aturan ini sekarang dimatikan.
riwayat-jadi-terlambat = menjadi terlambat
riwayat-jadi-tepat = menjadi tepat waktu
riwayat-jadi-berwenang = menjadi dalam masa tugas
riwayat-jadi-tak-berwenang = di luar masa tugas
ubah-baru = Ditambahkan
ubah-dihapus = Dihapus
ubah-rusak = Tidak terbaca lagi
ubah-diperbaiki = Terbaca kembali
ubah-tata-tulis = Hanya tata tulis atau komentar; isinya tetap
ubah-lain = Isian lain diubah
ubah-kosong = (kosong)
ubah-kalender-baru = Kalender kerja dicatat: { $n } hari libur
ubah-petugas-baru = Daftar petugas dicatat: { $n } petugas
ubah-setelan-baru = Setelan dicatat
ubah-sop-baru = Naskah dicatat, disahkan { $tanggal }
ubah-aturan = Aturan “{ $judul }” ({ $aturan })
ubah-setelan = Setelan { $kunci }
ubah-libur-tambah = Hari libur { $tanggal } ditambahkan: { $nama } ({ $dasar })
ubah-libur-banyak = { $n } hari libur ditambahkan, dari { $awal } sampai { $akhir }
ubah-libur-hapus = Hari libur { $tanggal } dihapus: { $nama } ({ $dasar })
ubah-libur-keterangan = Keterangan hari libur { $tanggal } diubah: { $nama } ({ $dasar })
ubah-jam-kerja = Jam kerja diubah
ubah-petugas-tambah = Petugas { $petugas } ditambahkan
ubah-petugas-hapus = Petugas { $petugas } dihapus
ubah-tugas-tambah = Petugas { $petugas }: bertugas sebagai { $pelaksana } { $masa }
ubah-tugas-hapus = Petugas { $petugas }: tidak lagi tercatat sebagai { $pelaksana } ({ $masa })
ubah-masa-tugas = Petugas { $petugas }: masa tugas sebagai { $pelaksana }
ubah-masa = { $sejak } sampai { $sampai }
ubah-masa-terbuka = sejak { $sejak }
ubah-pencatat-ya = Petugas { $petugas }: boleh mencatatkan petugas lain
ubah-pencatat-tidak = Petugas { $petugas }: tidak lagi boleh mencatatkan petugas lain
ubah-kunci = Petugas { $petugas }: masa berlaku kunci tanda tangan diubah
ubah-kunci-tambah = Petugas { $petugas }: kunci tanda tangan ditambahkan
ubah-kunci-hapus = Petugas { $petugas }: kunci tanda tangan dihapus
ubah-kunci-cabut = Petugas { $petugas }: kunci tanda tangan dicabut
ubah-orang = Petugas { $petugas }: nama atau alamat surel diubah
ubah-aktivitas = Aktivitas { $nomor } · { $isian }
ubah-isian = { $isian } diubah
ubah-alur = Alur
ubah-satuan-hari = Satuan hari
ubah-narasi = Narasi
# Versi terakhir yang terbaca, catatan yang pernah diubah, dan isian yang dikoreksi.
berkas-versi-terbaca = Judul, pemohon, dan waktu diterima di halaman ini diambil dari versi yang terakhir terbaca.
berkas-terakhir-terbaca = Terakhir terbaca
berkas-terbaca-pada = { $n } langkah, pada commit
dikoreksi = dikoreksi
putusan-belum-pasti = Belum pasti
putusan-aturan-mati = Tidak dinilai: aturan { $aturan } dimatikan.
putusan-pernah-diubah = Catatan pernah diubah; dinilai menurut isi terakhir.
putusan-dihapus = Berkas sudah dihapus dari arsip.
beranda-susunan = Seluruhnya { $n } berkas

### What the commands print.

keparahan-kritis = kritis
keparahan-tinggi = tinggi
keparahan-sedang = sedang
keparahan-rendah = rendah
keparahan-informasi = informasi

laporan-perihal = perihal
laporan-bantuan = jalan keluar
laporan-berkas = berkas { $nilai }
laporan-langkah = langkah { $nilai }
laporan-commit = commit { $nilai }
laporan-ringkasan = { $temuan } temuan ({ $rincian }) pada { $berkas } berkas. Keadaan per { $tanggal }.
laporan-aturan-mati = Aturan yang dimatikan situs ini: { $aturan }. Tidak dihitung di atas karenanya: { $jumlah } temuan.
laporan-bersih = Tidak ada temuan pada { $berkas } berkas. Keadaan per { $tanggal }.

gagal = gagal
gagal-isi = Situs tidak dapat dinilai: { $jumlah } kesalahan pada { $file } perlu dibetulkan lebih dahulu.{ $lain ->
        [0] {""}
       *[other] {" "}{ $lain } kesalahan lain di atas tidak menghalangi.
    }
gagal-bukan-repositori = { $nilai } bukan folder arsip: di sana tidak ada repositori git.
    .bantuan = Tunjuk folder situs dengan --site FOLDER, atau buat situs baru dengan "tertib init FOLDER".
gagal-pemilik = { $nilai } milik pengguna lain, sehingga git menolaknya.
    .bantuan = Jalankan sebagai pemiliknya, atau: git config --global --add safe.directory { $kutipan }
gagal-belum-ada-commit = Arsip { $nilai } belum mencatat apa pun: repositorinya belum punya commit.
    .bantuan = Catat isinya dahulu: git add . && git commit -m "Awal"
gagal-revisi = Revisi "{ $nilai }" tidak menunjuk commit mana pun.
    .bantuan = Hapus --rev untuk memakai keadaan terakhir. Nama yang dapat dipakai terdaftar dengan: git branch -a, git tag, git log --oneline
gagal-repositori = Repositori tidak dapat dibaca: { $nilai }
    .bantuan = Periksa dengan "git fsck"; bila rusak, pulihkan dari salinan cadangan.
gagal-cangkokan = Repositori { $nilai } tidak dapat dibaca: file info/grafts di dalamnya mengubah urutan commit atau tidak dapat dipahami.
    .bantuan = Hapus file itu, lalu coba lagi: rm "$(git rev-parse --git-common-dir)/info/grafts"
gagal-jenis-objek = Repositori { $nilai } menyimpan objeknya dengan SHA-256, yang tidak dibaca tertib.
    .bantuan = Pakailah repositori dengan jenis objek biasa (SHA-1): git init --object-format=sha1
gagal-objek = Isi repositori tidak dapat dibaca: { $sebab }
    .bantuan = Periksa dengan "git fsck"; bila rusak, pulihkan dari salinan cadangan.
gagal-baca-tulis = Tidak dapat membaca atau menulis: { $sebab }
    .bantuan = Periksa nama dan izin folder serta sisa ruang diska, lalu coba lagi.
gagal-lain = Laporan tidak dapat ditulis: { $sebab }
    .bantuan = Ini kesalahan program; mohon dilaporkan.
gagal-epoch = SOURCE_DATE_EPOCH berisi "{ $nilai }", bukan jumlah detik.
    .bantuan = Hapus variabel itu, atau pakai --as-of TTTT-BB-HH.

argumen-asing = "{ $nilai }" bukan opsi perintah ini.
    .bantuan = Lihat daftar opsinya: { $perintah } --help
argumen-perintah-asing = Perintah "{ $nilai }" tidak dikenal.
    .bantuan = Lihat daftar perintah: tertib --help
argumen-nilai = "{ $nilai }" tidak dapat dipakai untuk { $argumen }.
    .bantuan = Lihat contoh nilainya: { $perintah } --help
argumen-tanggal = "{ $nilai }" bukan tanggal untuk { $argumen }.
    .bantuan = Tulis tahun-bulan-hari, misalnya 2026-11-23.
argumen-tanggal-mustahil = Tanggal { $nilai } tidak ada dalam kalender.
    .bantuan = Periksa bulan dan harinya; bentuknya tahun-bulan-hari, misalnya 2026-11-23.
argumen-aturan = Tidak ada aturan bernama "{ $nilai }"; yang paling mirip "{ $mirip }".
    .bantuan = Daftar semua aturan: tertib rules
argumen-pilihan = "{ $nilai }" bukan pilihan untuk { $argumen }.
    .bantuan = Pilih salah satu: { $pilihan }
argumen-hilang = { $nilai } wajib diisi.
    .bantuan = Lihat cara pakai: { $perintah } --help

## Situs baru dan situs contoh.

gagal-folder-berisi = Folder { $nilai } tidak kosong.
    .bantuan = Sebutkan folder yang kosong atau yang belum ada.
gagal-folder = Folder { $nilai } tidak dapat dibaca atau dibuat: { $sebab }
    .bantuan = Periksa nama dan izinnya, atau sebutkan folder lain.
gagal-git = git menolak: { $sebab }
    .bantuan = Coba lagi di folder lain yang kosong.
gagal-contoh = Contoh bawaan { $nilai } tidak dapat dipakai: { $sebab }.
    .bantuan = Ini kesalahan program; mohon dilaporkan.
init-selesai = Situs baru tersimpan dengan commit { $commit }.
init-tanpa-identitas =
    Situs baru sudah ditulis tetapi belum di-commit, karena git belum mengenal Anda. Isi nama dan alamat surel Anda, lalu commit:
    { "    " }git config --global user.name "Nama Anda"
    { "    " }git config --global user.email "anda@contoh.go.id"
    { "    " }cd { $folder } && git commit -m "Situs baru"
## Publishing (src/write): why a site was not published.

terbit-tujuan-berkas = { $folder } adalah file, bukan folder. Sebutkan folder yang baru, kosong, atau dibuat oleh tertib.
terbit-tujuan-tautan-putus = { $folder } adalah tautan simbolis yang tidak mengarah ke mana pun. Buat folder tujuannya atau hapus tautannya.
terbit-tujuan-tanpa-nama = { $folder } tidak dapat diganti seluruhnya. Sebutkan folder di dalamnya.
terbit-tujuan-git = { $folder } memuat atau berada di dalam folder milik git. Pilih folder lain untuk situs.
terbit-tujuan-sumber = { $folder } memuat tertib.toml: dari sanalah situs dibuat. Pilih folder lain untuk situs.
terbit-tujuan-asing = { $folder } tidak kosong dan tidak dibuat oleh tertib. Sebutkan folder yang baru atau kosong.
terbit-jalur-kosong = Situs tidak dapat memuat file bernama "{ $jalur }": ada bagian nama yang kosong. Ubah nama file itu.
terbit-jalur-mutlak = Situs tidak dapat memuat file bernama "{ $jalur }": jalurnya tidak relatif. Ubah nama file itu.
terbit-jalur-titik = Situs tidak dapat memuat file bernama "{ $jalur }": ada bagian "." atau "..". Ubah nama file itu.
terbit-jalur-karakter = Situs tidak dapat memuat file bernama "{ $jalur }": ada garis miring terbalik atau karakter kendali. Ubah nama file itu.
terbit-jalur-manifes = Situs tidak dapat memuat file bernama "{ $jalur }": nama itu disediakan untuk manifes. Ubah nama file itu.
terbit-jalur-ganda = Situs tidak dapat memuat file bernama "{ $jalur }": nama yang sama menjadi file dan folder sekaligus. Ubah salah satu nama.
terbit-terkunci = Proses tertib lain sudah { $detik } detik sedang menerbitkan situs ini (file kunci { $jalur }). Tunggu sampai selesai, lalu coba lagi.
terbit-manifes = Manifes tidak dapat ditulis: { $sebab }.
terbit-gagal-baca = Tidak dapat membaca { $jalur }: { $sebab }. Atasi sebabnya, lalu jalankan lagi.
terbit-gagal-tulis = Tidak dapat menulis { $jalur }: { $sebab }. Situs lama tidak berubah. Atasi sebabnya, lalu terbitkan lagi.
terbit-gagal-simpan = Tidak dapat memastikan { $jalur } tersimpan di diska: { $sebab }. Situs lama tidak berubah. Atasi sebabnya, lalu terbitkan lagi.
terbit-gagal-tukar = Tidak dapat memindahkan situs baru ke { $jalur }: { $sebab }. Situs lama tidak berubah. Atasi sebabnya, lalu terbitkan lagi.
terbit-gagal-kunci = Tidak dapat mengunci { $jalur }: { $sebab }. Situs lama tidak berubah. Atasi sebabnya, lalu terbitkan lagi.
terbit-gagal-pulih = Tidak dapat mengembalikan situs lama dari { $jalur }: { $sebab }. Situs lama utuh di folder itu; jalankan lagi setelah sebabnya diatasi.
terbit-sisa = { $pesan } Folder yang belum jadi, { $folder }, tidak dapat dihapus: { $sebab }.

## Publishing: what went wrong without harm.

terbit-catatan-tersisa = Folder lama { $folder } tidak dapat dihapus: { $sebab }. Penerbitan berikutnya mencoba lagi.
terbit-catatan-belum-simpan = Situs baru sudah di tempatnya, tetapi { $folder } belum pasti tersimpan di diska: { $sebab }.
terbit-catatan-titipan = { $jumlah } file yang bukan bagian dari situs dipindahkan dari folder terbitan ke { $folder }: { $nama }{ $lebih ->
        [0] {"."}
       *[other] {" "}dan { $lebih } lainnya.
    } File yang hendak ikut terbit ditaruh di content/ dan di-commit.
terbit-catatan-titipan-gagal = Di folder terbitan lama, { $folder }, ada file yang bukan bagian dari situs, tetapi tidak dapat dipindahkan: { $sebab }. Folder itu tidak dihapus; penerbitan berikutnya mencoba lagi.
terbit-catatan-dipulihkan = Penerbitan sebelumnya terputus; situs lama dikembalikan ke { $folder }.

## Reasons of the system.

terbit-sebab-penuh = diska penuh atau kuota habis
terbit-sebab-izin = tidak ada izin
terbit-sebab-baca-saja = sistem file hanya dapat dibaca
terbit-sebab-tidak-ada = tidak ditemukan
terbit-sebab-bukan-folder = bagian dari jalurnya bukan folder
terbit-sebab-nama = nama terlalu panjang atau tidak diizinkan
terbit-sebab-terlalu-besar = file melampaui batas ukuran
terbit-sebab-dipakai = sedang dipakai atau merupakan titik kait; sebutkan folder di dalamnya
terbit-sebab-lain-perangkat = berada di perangkat penyimpanan lain

## The development server (src/serve).

layani-porta-terpakai = Porta { $porta } sedang dipakai program lain. Pilih porta lain, atau 0 untuk porta bebas mana pun.
layani-gagal-alamat = Tidak dapat melayani di { $alamat }: { $sebab }. Pilih alamat lain atau porta di atas 1023.
layani-gagal-mulai = Peladen tidak dapat dimulai: { $sebab }. Atasi sebabnya, lalu jalankan lagi.
layani-gagal-sinyal = Tidak dapat menunggu Ctrl-C: { $sebab }.
layani-gagal-pantau = Perubahan di { $jalur } tidak dapat dipantau: { $sebab }. Atasi sebabnya, lalu jalankan ulang perintah ini.
layani-batas-pantau = Perubahan di { $jalur } tidak dapat dipantau: batas sistem tercapai. Naikkan fs.inotify.max_user_watches, lalu jalankan ulang perintah ini.
layani-nama-asing = Peladen ini hanya menjawab di komputer ini, dengan nama localhost atau alamat 127.0.0.1.
layani-galat = Situs belum dapat dibangun
    .penjelasan = Situs terakhir yang berhasil dibangun tetap tersimpan. Halaman ini dimuat ulang sendiri setelah kesalahan berikut diperbaiki.
layani-tidak-ada = Halaman tidak ditemukan
    .penjelasan = Di alamat ini tidak ada halaman atau file.
layani-ke-awal = Ke halaman awal

gagal-templat = Templat { $berkas } tidak dapat dipakai: { $sebab }
    .bantuan = Betulkan file itu di folder tema, atau hapus supaya templat bawaan dipakai.
gagal-teks = Teks { $berkas } tidak dapat dipakai: { $sebab }
    .bantuan = Betulkan file itu di folder tema, atau hapus supaya teks bawaan dipakai.
terbit-selesai = Terbit: { $jumlah } file di { $folder } dari commit { $commit }.
terbit-singgahan = Catatan: yang sudah dibaca dan dinilai tidak dapat disimpan untuk kali berikut ({ $sebab }), jadi nanti semuanya dibaca lagi. Hasilnya tetap sama.
terbit-belum-commit = Catatan: perubahan pada { $jumlah } file belum dicatat dengan commit, jadi tidak ikut dinilai dan tidak ikut terbit. Daftarnya: tertib check
layani-siap = Situs terbuka di { $alamat } (akhiri dengan Ctrl+C).
demo-ditulis = Situs contoh ditulis di { $folder }: { $berkas } berkas dalam { $commit } commit.
demo-sudah-ada = Situs contoh sudah ada di { $folder }; dibangun ulang.

gagal-folder-tidak-ada = Folder { $nilai } tidak ada.
    .bantuan = Periksa tulisannya, atau buat situs baru dengan "tertib init { $nilai }".
gagal-situs-tanpa-git = { $nilai } berisi situs, tetapi tanpa riwayat git, sehingga tidak ada yang dapat dinilai.
    .bantuan = Salinlah situs beserta folder .git-nya (git clone). Bila memang belum pernah ada riwayat: cd { $nilai } && git init && git add . && git commit -m "Awal"
gagal-dangkal = Repositori ini hanya memuat sebagian riwayat (klon dangkal), sehingga tidak diterbitkan. Situs lama tetap.
    .bantuan = Ambil riwayat lengkap: git fetch --unshallow
gagal-jangkar-banyak = Folder cases/ memuat lebih dari { $nilai } file, sehingga jangkar tidak dibuat.
    .bantuan = Periksa dengan "tertib check": sebuah folder mungkin memuat dirinya berulang-ulang.
gagal-batas = Riwayat arsip lebih besar daripada yang dapat diperiksa (mulai commit { $nilai }), sehingga tidak diterbitkan. Situs lama tetap.
    .bantuan = "tertib check" menyebut batas mana yang terlampaui dan di mana.
gagal-terlalu-banyak-file = content/ dan themes/ memuat lebih dari { $nilai } file, sehingga tidak diperiksa.
    .bantuan = Periksa apakah sebuah folder memuat dirinya berulang-ulang, lalu pindahkan file yang bukan bagian dari situs.
gagal-terlalu-besar = content/ dan themes/ bersama-sama lebih besar dari { $nilai } MiB, sehingga tidak diperiksa.
    .bantuan = Pindahkan file besar ke luar dari content/ dan themes/; yang terbesar: git ls-tree -r -l HEAD content themes | sort -k 4 -n
gagal-hilang = Isi repositori { $nilai } hilang atau rusak, sehingga tidak diterbitkan. Situs lama tetap.
    .bantuan = Periksa dengan "git fsck", lalu pulihkan repositori dari salinan cadangan; "tertib check" menyebut semua yang hilang.
gagal-terbit-di-sumber = Folder terbitan berada di dalam { $nilai }/, tempat naskah situs sendiri.
    .bantuan = Pilih folder lain dengan --output FOLDER.
gagal-terbit-ke-mana = Repositori bare tidak punya folder untuk terbitan.
    .bantuan = Sebutkan foldernya dengan --output FOLDER.
layani-belum-commit = Catatan: { $jumlah } file di folder kerja belum menjadi commit. Halaman dan tema sudah tampak di pratinjau ini; berkas baru tampak setelah menjadi commit.
## Terbitan sebelumnya sebagai saksi (src/write, src/cli/build.rs).

terbit-manifes-rusak = Manifes situs lama, { $jalur }, rusak: { $sebab }. Kembalikan file itu dari salinan cadangan, atau terbitkan ke folder baru.
terbit-didahului = Proses tertib lain baru saja menerbitkan situs ke { $folder }. Jalankan perintah ini sekali lagi.
terbit-ditulis-ulang = PERINGATAN: riwayat arsip pernah ditulis ulang. Commit { $dari } yang sudah terbit tidak termasuk riwayat commit { $ke } (diketahui { $tanggal }). Lihat temuan history-rewritten.

## Jangkar (src/cli/anchor.rs): mengapa tidak dapat dibaca.

jangkar-cocok = Jangkar { $commit }: cocok, riwayat meneruskannya.
jangkar-tak-terbaca = File jangkar { $berkas } tidak dapat dibaca: { $sebab }
    .bantuan = Periksa nama file dan foldernya.
jangkar-bukan-teks = File jangkar { $berkas } bukan teks biasa.
    .bantuan = Salin bagian jangkarnya ke file .txt, lalu tunjuk file itu.
jangkar-tidak-ada = Di { $berkas } tidak ada jangkar.
    .bantuan = Jangkar dibuka dengan baris "Jangkar tertib, bentuk 1" dan diakhiri baris "Angka uji"; salin semuanya.
jangkar-bentuk = Jangkar di { $berkas } baris { $baris } berbentuk "{ $bentuk }", yang belum dikenal versi tertib ini.
    .bantuan = Bila salah salin, tulis "bentuk 1". Bila memang lain, pakai tertib versi yang lebih baru.
jangkar-hilang = Jangkar di { $berkas } tidak lengkap: sesudah baris { $baris } tidak ada isian "{ $isian }".
    .bantuan = Salin jangkar itu seutuhnya, dari "Jangkar tertib" sampai "Angka uji".
jangkar-angka = Isian "{ $isian }" pada jangkar di { $berkas } baris { $baris } memuat { $ada } angka, padahal harus { $perlu }.
    .bantuan = Cocokkan lagi dengan surat aslinya; hanya angka 0–9 dan huruf a–f yang dipakai.
jangkar-tanggal = Tanggal pada jangkar di { $berkas } baris { $baris } tidak terbaca.
    .bantuan = Tulis seperti dalam surat aslinya, misalnya 23 November 2026.
jangkar-isi = Baris "Isi" pada jangkar di { $berkas } baris { $baris } tidak terbaca.
    .bantuan = Tulis seperti dalam surat aslinya, misalnya: Isi : 33 berkas, 151 langkah.
jangkar-uji = Jangkar di { $berkas } salah salin: angka ujinya (baris { $baris }) tidak cocok dengan isi lainnya.
    .bantuan = Cocokkan setiap baris dengan surat aslinya, angka demi angka.
gagal-jangkar-objek = Jangkar tidak dapat dibuat karena isi arsip tidak dapat dibaca: { $sebab }
    .bantuan = Periksa dengan "git fsck"; bila rusak, pulihkan dari salinan cadangan.
gagal-jangkar-besar = Jangkar tidak dapat dibuat: { $berkas } berukuran { $ukuran } bita, terlalu besar untuk file arsip.
    .bantuan = Simpan dokumen besar sebagai lampiran dengan nama yang tidak berakhir .toml.

## Membandingkan terbitan (src/cli/verify.rs).

banding-kepala = Terbitan { $folder }: commit { $commit }, keadaan per { $tanggal }, profil { $profil }, dibuat dengan { $program }.
banding-berubah = berubah
banding-hilang = hilang
banding-tambahan = tambahan
banding-manifes = manifes
banding-utuh = Utuh: { $jumlah } file sama persis dengan yang dihasilkan dari arsip.
banding-berbeda = Tidak utuh: { $berubah } file berubah, { $hilang } hilang, { $tambahan } tambahan, { $manifes } tidak cocok dengan manifesnya.
    .bantuan = Folder itu bukti: salin dahulu seutuhnya ke tempat lain (cp -a), dan jangan diterbitkan ulang sebelum diketahui siapa yang menyentuhnya. Sesudah itu terbitkan ulang dengan "tertib build".
banding-versi = Terbitan dibuat dengan { $program }, sedangkan ini { $sekarang }: isi file dapat berbeda karena itu saja.
banding-belum-pasti = Belum pasti: setiap file cocok dengan manifesnya, tetapi { $jumlah } file berbeda dari yang dihasilkan versi ini.
    .bantuan = Bandingkan lagi dengan { $program }.
gagal-banding-manifes = Di { $nilai } tidak ada manifest.json buatan tertib.
    .bantuan = Tunjuk folder yang diterbitkan "tertib build", misalnya publik. Bila memang itu foldernya, manifesnya sudah dihapus: terbitan itu tidak dapat dipercaya.
gagal-banding-commit = Commit { $nilai }, asal terbitan itu, tidak ada (lagi) di repositori ini.
    .bantuan = Pastikan --site menunjuk repositori yang benar. Bila benar, klon ini tertinggal (coba git fetch) atau riwayatnya pernah ditulis ulang: simpan salinan folder itu sebagai bukti, lalu periksa jangkar yang ada dengan tertib check --anchor BERKAS.
gagal-banding-riwayat = Riwayat tidak lengkap di repositori ini, sehingga terbitan itu tidak dapat dibandingkan.
    .bantuan = Ambil riwayat lengkap (git fetch --unshallow), lalu ulangi. Bila klonnya tidak dangkal, periksa dengan "git fsck" dan pulihkan dari salinan cadangan.

## SARIF (src/report/sarif).

sarif-repositori = Akar repositori arsip.
sarif-situs = Folder situs, yang memuat tertib.toml.
sarif-bantuan = Jalan keluarnya tertulis pada setiap temuan. Keparahannya dapat diubah di bagian [aturan] tertib.toml.

## Argumen, lanjutan (src/cli/usage.rs).

argumen-tanpa-nilai = { $argumen } belum diisi.
    .bantuan = Tulis nilainya sesudah opsi itu, misalnya --as-of 2026-11-23.
argumen-berulang = { $argumen } ditulis dua kali, atau bersama opsi yang tidak dapat mendampinginya.
    .bantuan = Tulis sekali saja.
gagal-commit-rusak = Commit yang ditunjuk "{ $nilai }" hilang atau rusak, jadi tidak ada yang dapat dinilai: { $sebab }
    .bantuan = Periksa dengan "git fsck"; ambil kembali repositori dari salinan yang utuh.

## Tema (src/cli/theme.rs).

tema-daftar = Tema "{ $tema }": { $jumlah } file, { $sendiri } di antaranya milik situs ini.
tema-bawaan = bawaan
tema-diganti = milik situs, menggantikan bawaan
tema-ditambah = milik situs, tambahan
tema-usang = milik situs; asalnya sudah berubah sejak tertib { $versi }
tema-disalin = { $berkas } disalin ke { $salinan }. Baris pertamanya menyebut versi asalnya. Ubah, lihat dengan "tertib serve", lalu commit.
tema-disalin-polos = { $berkas } disalin ke { $salinan }. Ganti dengan file sendiri, lihat dengan "tertib serve", lalu commit.
tema-disalin-teks = { $berkas } disalin ke { $salinan }. Hapus teks yang tidak diubah: yang tidak ada di file ini tetap diambil dari bawaan. Lihat dengan "tertib serve", lalu commit.
gagal-tema-tidak-ada = Tidak ada file "{ $berkas }" dalam tema.
    .bantuan = Pilih dari "tertib theme list".
gagal-tema-mirip = Tidak ada file "{ $berkas }" dalam tema.
    .bantuan = Mungkin maksudnya: { $mirip }. Semua file: "tertib theme list".
gagal-tema-sudah-ada = { $berkas } sudah ada dan tidak ditimpa.
    .bantuan = Untuk mulai lagi dari bawaan, ganti nama file itu atau hapus dahulu.
gagal-tema-bukan-folder = { $berkas } bukan folder biasa, jadi tidak ada yang ditulis di sana.
    .bantuan = Pindahkan tautan atau file itu, lalu ulangi.
gagal-tema-tulis = { $berkas } tidak dapat ditulis: { $sebab }
    .bantuan = Periksa izin folder situs dan sisa ruang penyimpanan.
gagal-setelan-tidak-ada = { $nilai } tidak ada, jadi folder ini bukan situs tertib.
    .bantuan = Jalankan di folder situs, atau sebut foldernya dengan --site.
gagal-setelan-rusak = { $nilai } tidak dapat dibaca, jadi tema situs tidak diketahui.
    .bantuan = Perbaiki dahulu; "tertib check" menunjukkan letak kesalahannya.

## Skema.

skema-ditulis = Tertulis: { $nilai }
skema-pilih = Sebut skemanya (case, sop, roster, calendar, settings), atau tulis semuanya: tertib schema --output schemas

# Kabar kemajuan
tahap-riwayat = Membaca riwayat
tahap-catatan = Membaca catatan
tahap-periksa = Menilai
tahap-isi = Menyusun isi halaman
tahap-halaman = Membuat halaman
tahap-pencarian = Membuat indeks pencarian
tahap-file = Menulis file
tahap-selesai = { $tahap }: { $detik } detik
tahap-selesai-jumlah = { $tahap }: { $jumlah }, { $detik } detik

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
laporan-bersih = Tidak ada temuan pada { $berkas } berkas. Keadaan per { $tanggal }.

gagal = gagal
gagal-isi = Situs tidak dapat dinilai: { $jumlah } kesalahan di atas perlu dibetulkan lebih dahulu.
gagal-bukan-repositori = { $nilai } tidak berada di dalam repositori git.
    .bantuan = Tunjuk folder situs dengan --site FOLDER, atau buat situs baru dengan "tertib init FOLDER".
gagal-pemilik = { $nilai } milik pengguna lain, sehingga git menolaknya.
    .bantuan = Jalankan sebagai pemiliknya, atau: git config --global --add safe.directory { $nilai }
gagal-belum-ada-commit = Repositori { $nilai } belum punya commit.
    .bantuan = Simpan isinya dahulu: git add . && git commit -m "Awal"
gagal-revisi = Revisi "{ $nilai }" tidak menunjuk commit mana pun.
    .bantuan = Lihat nama cabang dengan "git branch", atau pakai HEAD.
gagal-repositori = Repositori tidak dapat dibaca: { $nilai }
    .bantuan = Periksa dengan "git fsck"; bila rusak, pulihkan dari salinan cadangan.
gagal-objek = Isi repositori tidak dapat dibaca: { $sebab }
    .bantuan = Periksa dengan "git fsck"; bila rusak, pulihkan dari salinan cadangan.
gagal-baca-tulis = Tidak dapat membaca atau menulis: { $sebab }
gagal-lain = { $sebab }
gagal-epoch = SOURCE_DATE_EPOCH berisi "{ $nilai }", bukan jumlah detik.
    .bantuan = Hapus variabel itu, atau pakai --as-of TTTT-BB-HH.

argumen-asing = Opsi "{ $nilai }" tidak dikenal.
    .bantuan = Lihat daftar opsi: tertib PERINTAH --help
argumen-perintah-asing = Perintah "{ $nilai }" tidak dikenal.
    .bantuan = Lihat daftar perintah: tertib --help
argumen-nilai = "{ $nilai }" tidak dapat dipakai untuk { $argumen }.
    .bantuan = Lihat contoh nilainya: tertib PERINTAH --help
argumen-pilihan = "{ $nilai }" bukan pilihan untuk { $argumen }.
    .bantuan = Pilih salah satu: { $pilihan }
argumen-hilang = { $nilai } wajib diisi.
    .bantuan = Lihat cara pakai: tertib PERINTAH --help

## Situs baru dan situs contoh.

gagal-folder-berisi = Folder { $nilai } tidak kosong.
    .bantuan = Sebutkan folder yang kosong atau yang belum ada.
gagal-folder = Folder { $nilai } tidak dapat dibaca atau dibuat: { $sebab }
gagal-git = git menolak: { $sebab }
gagal-contoh = Contoh bawaan { $nilai } tidak dapat dipakai: { $sebab }.
    .bantuan = Ini kesalahan program; mohon dilaporkan.
init-selesai = Situs baru tersimpan dengan commit { $commit }.
init-tanpa-identitas =
    Situs baru sudah ditulis tetapi belum di-commit, karena git belum mengenal Anda. Isi nama dan alamat surel Anda, lalu commit:
    { "    " }git config --global user.name "Nama Anda"
    { "    " }git config --global user.email "anda@contoh.go.id"
    { "    " }git commit -m "Situs baru"
## Publishing (src/write): why a site was not published.

terbit-tujuan-berkas = { $folder } adalah berkas, bukan folder. Sebutkan folder yang baru, kosong, atau dibuat oleh tertib.
terbit-tujuan-tautan-putus = { $folder } adalah tautan simbolik yang tidak mengarah ke mana pun. Buat folder tujuannya atau hapus tautannya.
terbit-tujuan-tanpa-nama = { $folder } tidak dapat diganti seluruhnya. Sebutkan folder di dalamnya.
terbit-tujuan-git = { $folder } memuat atau berada di dalam folder milik git. Pilih folder lain untuk situs.
terbit-tujuan-sumber = { $folder } memuat tertib.toml: dari sanalah situs dibuat. Pilih folder lain untuk situs.
terbit-tujuan-asing = { $folder } tidak kosong dan tidak dibuat oleh tertib. Sebutkan folder yang baru atau kosong.
terbit-jalur-kosong = Situs tidak dapat memuat berkas bernama "{ $jalur }": ada bagian nama yang kosong. Ubah nama berkas itu.
terbit-jalur-mutlak = Situs tidak dapat memuat berkas bernama "{ $jalur }": jalurnya tidak relatif. Ubah nama berkas itu.
terbit-jalur-titik = Situs tidak dapat memuat berkas bernama "{ $jalur }": ada bagian "." atau "..". Ubah nama berkas itu.
terbit-jalur-karakter = Situs tidak dapat memuat berkas bernama "{ $jalur }": ada garis miring terbalik atau karakter kendali. Ubah nama berkas itu.
terbit-jalur-manifes = Situs tidak dapat memuat berkas bernama "{ $jalur }": nama itu disediakan untuk manifes. Ubah nama berkas itu.
terbit-jalur-ganda = Situs tidak dapat memuat berkas bernama "{ $jalur }": nama yang sama menjadi berkas dan folder sekaligus. Ubah salah satu nama.
terbit-terkunci = Proses tertib lain sudah { $detik } detik sedang menerbitkan situs ini (berkas kunci { $jalur }). Tunggu sampai selesai, lalu coba lagi.
terbit-manifes = Manifes tidak dapat ditulis: { $sebab }.
terbit-gagal-baca = Tidak dapat membaca { $jalur }: { $sebab }.
terbit-gagal-tulis = Tidak dapat menulis { $jalur }: { $sebab }. Situs lama tidak berubah.
terbit-gagal-simpan = Tidak dapat memastikan { $jalur } tersimpan di diska: { $sebab }. Situs lama tidak berubah.
terbit-gagal-tukar = Tidak dapat memindahkan situs baru ke { $jalur }: { $sebab }. Situs lama tidak berubah.
terbit-gagal-kunci = Tidak dapat mengunci { $jalur }: { $sebab }. Situs lama tidak berubah.
terbit-gagal-pulih = Tidak dapat mengembalikan situs lama dari { $jalur }: { $sebab }. Situs lama utuh di folder itu; jalankan lagi setelah sebabnya diatasi.
terbit-sisa = { $pesan } Folder yang belum jadi, { $folder }, tidak dapat dihapus: { $sebab }.

## Publishing: what went wrong without harm.

terbit-catatan-tersisa = Folder lama { $folder } tidak dapat dihapus: { $sebab }. Penerbitan berikutnya mencoba lagi.
terbit-catatan-belum-simpan = Situs baru sudah di tempatnya, tetapi { $folder } belum pasti tersimpan di diska: { $sebab }.
terbit-catatan-dipulihkan = Penerbitan sebelumnya terputus; situs lama dikembalikan ke { $folder }.

## Reasons of the system.

terbit-sebab-penuh = diska penuh atau kuota habis
terbit-sebab-izin = tidak ada izin
terbit-sebab-baca-saja = sistem berkas hanya dapat dibaca
terbit-sebab-tidak-ada = tidak ditemukan
terbit-sebab-bukan-folder = bagian dari jalurnya bukan folder
terbit-sebab-nama = nama terlalu panjang atau tidak diizinkan
terbit-sebab-terlalu-besar = berkas melampaui batas ukuran
terbit-sebab-dipakai = sedang dipakai atau merupakan titik kait; sebutkan folder di dalamnya
terbit-sebab-lain-perangkat = berada di perangkat penyimpanan lain

## The development server (src/serve).

layani-porta-terpakai = Porta { $porta } sedang dipakai program lain. Pilih porta lain, atau 0 untuk porta bebas mana pun.
layani-gagal-alamat = Tidak dapat melayani di { $alamat }: { $sebab }. Pilih alamat lain atau porta di atas 1023.
layani-gagal-mulai = Peladen tidak dapat dimulai: { $sebab }.
layani-gagal-sinyal = Tidak dapat menunggu Ctrl-C: { $sebab }.
layani-gagal-pantau = Perubahan di { $jalur } tidak dapat dipantau: { $sebab }. Atasi sebabnya, lalu jalankan ulang perintah ini.
layani-batas-pantau = Perubahan di { $jalur } tidak dapat dipantau: batas sistem tercapai. Naikkan fs.inotify.max_user_watches, lalu jalankan ulang perintah ini.
layani-nama-asing = Peladen ini hanya menjawab di komputer ini, dengan nama localhost atau alamat 127.0.0.1.
layani-galat = Situs belum dapat dibangun
    .penjelasan = Situs terakhir yang berhasil dibangun tetap tersimpan. Halaman ini dimuat ulang sendiri setelah kesalahan berikut diperbaiki.
layani-tidak-ada = Halaman tidak ditemukan
    .penjelasan = Di alamat ini tidak ada halaman atau berkas.
layani-ke-awal = Ke halaman awal

gagal-templat = Templat { $berkas } tidak dapat dipakai: { $sebab }
    .bantuan = Betulkan berkas itu di folder tema, atau hapus supaya templat bawaan dipakai.
gagal-teks = Teks { $berkas } tidak dapat dipakai: { $sebab }
    .bantuan = Betulkan berkas itu di folder tema, atau hapus supaya teks bawaan dipakai.
terbit-selesai = Terbit: { $jumlah } berkas di { $folder } dari commit { $commit }.
terbit-belum-commit = Catatan: { $jumlah } berkas di folder kerja belum menjadi commit, jadi tidak ikut dinilai dan tidak ikut terbit.
layani-siap = Situs terbuka di { $alamat } (akhiri dengan Ctrl+C).
demo-ditulis = Situs contoh ditulis di { $folder }: { $berkas } berkas dalam { $commit } commit.
demo-sudah-ada = Situs contoh sudah ada di { $folder }; dibangun ulang.

gagal-commit-rusak = Commit yang ditunjuk "{ $nilai }" hilang atau rusak, jadi tidak ada yang dapat dinilai: { $sebab }
    .bantuan = Periksa dengan "git fsck"; ambil kembali repositori dari salinan yang utuh.

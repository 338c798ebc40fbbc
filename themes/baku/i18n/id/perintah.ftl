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

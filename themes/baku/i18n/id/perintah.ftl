### What the commands print.

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

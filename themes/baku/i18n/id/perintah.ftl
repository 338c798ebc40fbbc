### What the commands print.

## Situs baru dan situs contoh.

folder-tidak-kosong = Folder { $folder } tidak kosong. Sebutkan folder yang kosong atau yang belum ada.
folder-gagal = Folder { $folder } tidak dapat dibaca atau dibuat: { $sebab }
git-gagal = git menolak: { $sebab }
demo-contoh-rusak = Contoh bawaan { $berkas } tidak dapat dipakai: { $sebab }. Ini kesalahan program; mohon dilaporkan.
init-selesai = Situs baru tersimpan dengan commit { $commit }.
init-tanpa-identitas =
    Situs baru sudah ditulis tetapi belum di-commit, karena git belum mengenal Anda. Isi nama dan alamat surel Anda, lalu commit:
    { "    " }git config --global user.name "Nama Anda"
    { "    " }git config --global user.email "anda@contoh.go.id"
    { "    " }git commit -m "Situs baru"

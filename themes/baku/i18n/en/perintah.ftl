### What the commands print.

keparahan-kritis = critical
keparahan-tinggi = high
keparahan-sedang = medium
keparahan-rendah = low
keparahan-informasi = information

laporan-perihal = about
laporan-bantuan = way out
laporan-berkas = case { $nilai }
laporan-langkah = step { $nilai }
laporan-commit = commit { $nilai }
laporan-ringkasan = { $temuan } { $temuan ->
    [one] finding
   *[other] findings
} ({ $rincian }) in { $berkas } cases. As of { $tanggal }.
laporan-bersih = No findings in { $berkas } cases. As of { $tanggal }.

gagal = failed
gagal-isi = The site can't be judged: the { $jumlah } mistakes above must be mended first.
gagal-bukan-repositori = { $nilai } is not inside a git repository.
    .bantuan = Name the site's folder with --site DIR, or make a new site with "tertib init DIR".
gagal-pemilik = { $nilai } belongs to another user, so git refuses it.
    .bantuan = Run as its owner, or: git config --global --add safe.directory { $nilai }
gagal-belum-ada-commit = The repository { $nilai } has no commit yet.
    .bantuan = Commit its content first: git add . && git commit -m "Start"
gagal-revisi = The revision "{ $nilai }" names no commit.
    .bantuan = See the names of branches with "git branch", or use HEAD.
gagal-repositori = The repository can't be read: { $nilai }
    .bantuan = Check it with "git fsck"; if it is damaged, restore a backup.
gagal-objek = The repository's content can't be read: { $sebab }
    .bantuan = Check it with "git fsck"; if it is damaged, restore a backup.
gagal-baca-tulis = Can't read or write: { $sebab }
gagal-lain = { $sebab }
gagal-epoch = SOURCE_DATE_EPOCH is "{ $nilai }", which is no number of seconds.
    .bantuan = Remove the variable, or use --as-of YYYY-MM-DD.

argumen-asing = The option "{ $nilai }" is not known.
    .bantuan = See the options: tertib COMMAND --help
argumen-perintah-asing = The command "{ $nilai }" is not known.
    .bantuan = See the commands: tertib --help
argumen-nilai = "{ $nilai }" can't be used for { $argumen }.
    .bantuan = See what it takes: tertib COMMAND --help
argumen-pilihan = "{ $nilai }" is no choice for { $argumen }.
    .bantuan = Choose one of: { $pilihan }
argumen-hilang = { $nilai } is required.
    .bantuan = See the usage: tertib COMMAND --help

## A new site and the sample site.

gagal-folder-berisi = The folder { $nilai } is not empty.
    .bantuan = Name an empty folder or one that does not exist yet.
gagal-folder = The folder { $nilai } can't be read or made: { $sebab }
gagal-git = git refused: { $sebab }
gagal-contoh = The built-in sample { $nilai } can't be used: { $sebab }.
    .bantuan = This is a bug; please report it.
init-selesai = The new site is saved as commit { $commit }.
init-tanpa-identitas =
    The new site is written but not committed, because git does not know you yet. Set your name and address, then commit:
    { "    " }git config --global user.name "Your Name"
    { "    " }git config --global user.email "you@contoh.go.id"
    { "    " }git commit -m "Situs baru"
## Publishing (src/write): why a site was not published.

terbit-tujuan-berkas = { $folder } is a file, not a folder. Name a folder that is new, empty or made by tertib.
terbit-tujuan-tautan-putus = { $folder } is a symlink that leads nowhere. Make the folder it names or remove the link.
terbit-tujuan-tanpa-nama = { $folder } can't be replaced as a whole. Name a folder inside it.
terbit-tujuan-git = { $folder } holds or lies in a git repository's own folder. Choose another folder for the site.
terbit-tujuan-sumber = { $folder } holds tertib.toml: it is what the site is made from. Choose another folder for the site.
terbit-tujuan-asing = { $folder } isn't empty and wasn't made by tertib. Name a new or an empty folder.
terbit-jalur-kosong = The site can't hold a file named "{ $jalur }": a part of the name is empty. Rename the file.
terbit-jalur-mutlak = The site can't hold a file named "{ $jalur }": the path isn't relative. Rename the file.
terbit-jalur-titik = The site can't hold a file named "{ $jalur }": it has a part "." or "..". Rename the file.
terbit-jalur-karakter = The site can't hold a file named "{ $jalur }": it has a backslash or a control character. Rename the file.
terbit-jalur-manifes = The site can't hold a file named "{ $jalur }": the name is kept for the manifest. Rename the file.
terbit-jalur-ganda = The site can't hold a file named "{ $jalur }": the name is a file and a folder at once. Rename one of them.
terbit-terkunci = Another run of tertib has been publishing this site for { $detik } seconds (lock file { $jalur }). Wait for it to end and try again.
terbit-manifes = The manifest can't be written: { $sebab }.
terbit-gagal-baca = Can't read { $jalur }: { $sebab }.
terbit-gagal-tulis = Can't write { $jalur }: { $sebab }. The old site is unchanged.
terbit-gagal-simpan = Can't make sure that { $jalur } is on the disk: { $sebab }. The old site is unchanged.
terbit-gagal-tukar = Can't move the new site to { $jalur }: { $sebab }. The old site is unchanged.
terbit-gagal-kunci = Can't lock { $jalur }: { $sebab }. The old site is unchanged.
terbit-gagal-pulih = Can't put back the old site from { $jalur }: { $sebab }. The old site is whole in that folder; run again once the cause is mended.
terbit-sisa = { $pesan } The unfinished folder { $folder } can't be removed: { $sebab }.

## Publishing: what went wrong without harm.

terbit-catatan-tersisa = The old folder { $folder } can't be removed: { $sebab }. The next publication tries again.
terbit-catatan-belum-simpan = The new site is in place, but { $folder } may not be on the disk yet: { $sebab }.
terbit-catatan-dipulihkan = An earlier publication was cut off; the old site is back in { $folder }.

## Reasons of the system.

terbit-sebab-penuh = the disk is full or the quota is used up
terbit-sebab-izin = permission denied
terbit-sebab-baca-saja = the file system is read-only
terbit-sebab-tidak-ada = not found
terbit-sebab-bukan-folder = a part of the path isn't a folder
terbit-sebab-nama = the name is too long or not allowed
terbit-sebab-terlalu-besar = the file exceeds the size limit
terbit-sebab-dipakai = it is in use or a mount point; name a folder inside it
terbit-sebab-lain-perangkat = it is on another device

## The development server (src/serve).

layani-porta-terpakai = Port { $porta } is taken by another program. Choose another port, or 0 for any free one.
layani-gagal-alamat = Can't listen on { $alamat }: { $sebab }. Choose another address or a port above 1023.
layani-gagal-mulai = The server can't start: { $sebab }.
layani-gagal-sinyal = Can't wait for Ctrl-C: { $sebab }.
layani-gagal-pantau = Can't watch { $jalur } for changes: { $sebab }. Mend the cause and start this command again.
layani-batas-pantau = Can't watch { $jalur } for changes: the system's limit is reached. Raise fs.inotify.max_user_watches and start this command again.
layani-nama-asing = This server answers only on this computer, under the name localhost or the address 127.0.0.1.
layani-galat = The site can't be built yet
    .penjelasan = The last site that was built is kept. This page loads again by itself once the mistake below is mended.
layani-tidak-ada = Page not found
    .penjelasan = There is no page or file at this address.
layani-ke-awal = To the start page

gagal-templat = The template { $berkas } can't be used: { $sebab }
    .bantuan = Mend that file in the theme's folder, or remove it so that the built-in one is used.
gagal-teks = The text { $berkas } can't be used: { $sebab }
    .bantuan = Mend that file in the theme's folder, or remove it so that the built-in one is used.
terbit-selesai = Published: { $jumlah } files in { $folder } from commit { $commit }.
terbit-belum-commit = Note: { $jumlah } files of the working folder are in no commit, so they are neither judged nor published.
layani-siap = The site is open at { $alamat } (end with Ctrl+C).
demo-ditulis = The sample site is written to { $folder }: { $berkas } cases in { $commit } commits.
demo-sudah-ada = The sample site is in { $folder } already; building it again.

gagal-commit-rusak = The commit that "{ $nilai }" names is missing or damaged, so nothing can be judged: { $sebab }
    .bantuan = Check it with "git fsck"; fetch the repository again from a whole copy.

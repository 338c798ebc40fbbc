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

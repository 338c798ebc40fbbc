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
laporan-aturan-mati = Rules that this site switched off: { $aturan }. Not counted above because of it: { $jumlah } findings.
laporan-bersih = No findings in { $berkas } cases. As of { $tanggal }.

gagal = failed
gagal-isi = The site can't be judged: { $jumlah ->
        [one] 1 mistake
       *[other] { $jumlah } mistakes
    } in { $file } must be mended first.{ $lain ->
        [0] {""}
        [one] {" "}The other one above does not stand in the way.
       *[other] {" "}The other { $lain } above do not stand in the way.
    }
gagal-bukan-repositori = { $nilai } is no archive: there is no git repository.
    .bantuan = Name the site's folder with --site DIR, or make a new site with "tertib init DIR".
gagal-pemilik = { $nilai } belongs to another user, so git refuses it.
    .bantuan = Run as its owner, or: git config --global --add safe.directory { $kutipan }
gagal-belum-ada-commit = The archive { $nilai } has recorded nothing yet: its repository has no commit.
    .bantuan = Record its content first: git add . && git commit -m "Start"
gagal-revisi = The revision "{ $nilai }" names no commit.
    .bantuan = Leave --rev out to use the latest state. The names there are: git branch -a, git tag, git log --oneline
gagal-repositori = The repository can't be read: { $nilai }
    .bantuan = Check it with "git fsck"; if it is damaged, restore a backup.
gagal-cangkokan = The repository { $nilai } can't be read: its file info/grafts changes the order of commits or can't be understood.
    .bantuan = Delete that file and try again: rm "$(git rev-parse --git-common-dir)/info/grafts"
gagal-jenis-objek = The repository { $nilai } stores its objects by SHA-256, which tertib doesn't read.
    .bantuan = Use a repository of the usual kind (SHA-1): git init --object-format=sha1
gagal-objek = The repository's content can't be read: { $sebab }
    .bantuan = Check it with "git fsck"; if it is damaged, restore a backup.
gagal-baca-tulis = Can't read or write: { $sebab }
    .bantuan = Check the folder's name and permissions and the space left on the disk, then try again.
gagal-lain = The report can't be written: { $sebab }
    .bantuan = This is a bug; please report it.
gagal-epoch = SOURCE_DATE_EPOCH is "{ $nilai }", which is no number of seconds.
    .bantuan = Remove the variable, or use --as-of YYYY-MM-DD.

argumen-asing = "{ $nilai }" is no option of this command.
    .bantuan = See the options: { $perintah } --help
argumen-perintah-asing = The command "{ $nilai }" is not known.
    .bantuan = See the commands: tertib --help
argumen-nilai = "{ $nilai }" can't be used for { $argumen }.
    .bantuan = See what it takes: { $perintah } --help
argumen-tanggal = "{ $nilai }" is no date for { $argumen }.
    .bantuan = Write year-month-day, such as 2026-11-23.
argumen-tanggal-mustahil = There is no day { $nilai } in the calendar.
    .bantuan = Check month and day; the form is year-month-day, such as 2026-11-23.
argumen-aturan = There is no rule "{ $nilai }"; the most similar is "{ $mirip }".
    .bantuan = All rules are listed by: tertib rules
argumen-pilihan = "{ $nilai }" is no choice for { $argumen }.
    .bantuan = Choose one of: { $pilihan }
argumen-hilang = { $nilai } is required.
    .bantuan = See the usage: { $perintah } --help

## A new site and the sample site.

gagal-folder-berisi = The folder { $nilai } is not empty.
    .bantuan = Name an empty folder or one that does not exist yet.
gagal-folder = The folder { $nilai } can't be read or made: { $sebab }
    .bantuan = Check its name and permissions, or name another folder.
gagal-git = git refused: { $sebab }
    .bantuan = Try again in another, empty folder.
gagal-contoh = The built-in sample { $nilai } can't be used: { $sebab }.
    .bantuan = This is a bug; please report it.
init-selesai = The new site is saved as commit { $commit }.
init-tanpa-identitas =
    The new site is written but not committed, because git does not know you yet. Set your name and address, then commit:
    { "    " }git config --global user.name "Your Name"
    { "    " }git config --global user.email "you@contoh.go.id"
    { "    " }cd { $folder } && git commit -m "Situs baru"
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
terbit-gagal-baca = Can't read { $jalur }: { $sebab }. Remove the cause, then run again.
terbit-gagal-tulis = Can't write { $jalur }: { $sebab }. The old site is unchanged. Remove the cause, then publish again.
terbit-gagal-simpan = Can't make sure that { $jalur } is on the disk: { $sebab }. The old site is unchanged. Remove the cause, then publish again.
terbit-gagal-tukar = Can't move the new site to { $jalur }: { $sebab }. The old site is unchanged. Remove the cause, then publish again.
terbit-gagal-kunci = Can't lock { $jalur }: { $sebab }. The old site is unchanged. Remove the cause, then publish again.
terbit-gagal-pulih = Can't put back the old site from { $jalur }: { $sebab }. The old site is whole in that folder; run again once the cause is mended.
terbit-sisa = { $pesan } The unfinished folder { $folder } can't be removed: { $sebab }.

## Publishing: what went wrong without harm.

terbit-catatan-tersisa = The old folder { $folder } can't be removed: { $sebab }. The next publication tries again.
terbit-catatan-belum-simpan = The new site is in place, but { $folder } may not be on the disk yet: { $sebab }.
terbit-catatan-titipan = { $jumlah ->
        [one] One file that is
       *[other] { $jumlah } files that are
    } no part of the site went from the published folder to { $folder }: { $nama }{ $lebih ->
        [0] {"."}
       *[other] {" "}and { $lebih } more.
    } What is to be published along belongs in content/, committed.
terbit-catatan-titipan-gagal = In the old published folder, { $folder }, there are files that are no part of the site, but they can't be moved: { $sebab }. That folder is kept; the next publication tries again.
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
layani-gagal-mulai = The server can't start: { $sebab }. Remove the cause, then run again.
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
terbit-singgahan = Note: what was read and found could not be kept for the next time ({ $sebab }), so the next run reads everything again. Its result is the same.
terbit-belum-commit = Note: { $jumlah } files of the working folder are in no commit, so they are neither judged nor published. For the list: tertib check
layani-siap = The site is open at { $alamat } (end with Ctrl+C).
demo-ditulis = The sample site is written to { $folder }: { $berkas } cases in { $commit } commits.
demo-sudah-ada = The sample site is in { $folder } already; building it again.

gagal-folder-tidak-ada = The folder { $nilai } does not exist.
    .bantuan = Check its spelling, or make a new site with "tertib init { $nilai }".
gagal-situs-tanpa-git = { $nilai } holds a site but no git history, so nothing can be judged.
    .bantuan = Copy the site together with its .git folder (git clone). If there never was a history: cd { $nilai } && git init && git add . && git commit -m "Start"
gagal-dangkal = This repository holds only part of the history (a shallow clone), so nothing is published. The old site stays.
    .bantuan = Fetch the whole history: git fetch --unshallow
gagal-jangkar-banyak = The folder cases/ has more than { $nilai } files, so no anchor is made.
    .bantuan = Check with "tertib check": a folder may hold itself again and again.
gagal-batas = The archive's history is larger than what can be looked at (from commit { $nilai } on), so nothing is published. The old site stays.
    .bantuan = "tertib check" says which bound was reached and where.
gagal-terlalu-banyak-file = content/ and themes/ have more than { $nilai } files, so nothing is judged.
    .bantuan = A folder may hold itself again and again; move away files that are no part of the site.
gagal-terlalu-besar = content/ and themes/ together are larger than { $nilai } MiB, so nothing is judged.
    .bantuan = Move large files out of content/ and themes/; the largest are: git ls-tree -r -l HEAD content themes | sort -k 4 -n
gagal-hilang = The repository's object { $nilai } is missing or damaged, so nothing is published. The old site stays.
    .bantuan = Check with "git fsck", then restore the repository from a backup; "tertib check" names all that is missing.
gagal-terbit-di-sumber = The output folder lies inside { $nilai }/, where the site's own texts are.
    .bantuan = Choose another folder with --output DIR.
gagal-terbit-ke-mana = A bare repository has no folder for the published site.
    .bantuan = Name the folder with --output DIR.
layani-belum-commit = Note: { $jumlah } files of the working folder are in no commit yet. Pages and themes show in this preview; cases show once they are committed.
## The site published before as a witness (src/write, src/cli/build.rs).

terbit-manifes-rusak = The manifest of the old site, { $jalur }, is damaged: { $sebab }. Bring it back from a backup, or publish into a new folder.
terbit-didahului = Another run of tertib has just published into { $folder }. Run this command once more.
terbit-ditulis-ulang = WARNING: the archive's history was rewritten. Commit { $dari }, already published, is not part of the history of commit { $ke } (seen on { $tanggal }). See the finding history-rewritten.

## Anchors (src/cli/anchor.rs): why one can't be read.

jangkar-cocok = Anchor { $commit }: holds, the history goes on from it.
jangkar-tak-terbaca = The anchor file { $berkas } can't be read: { $sebab }
    .bantuan = Check the file's name and folder.
jangkar-bukan-teks = The anchor file { $berkas } is no plain text.
    .bantuan = Copy the anchor into a .txt file and name that file.
jangkar-tidak-ada = There is no anchor in { $berkas }.
    .bantuan = An anchor opens with the line "Jangkar tertib, bentuk 1" and ends with the line "Angka uji"; copy all of it.
jangkar-bentuk = The anchor in { $berkas }, line { $baris }, is of form "{ $bentuk }", which this version of tertib doesn't know.
    .bantuan = If it was copied wrongly, write "bentuk 1". If not, use a newer version of tertib.
jangkar-hilang = The anchor in { $berkas } is incomplete: after line { $baris } there is no "{ $isian }".
    .bantuan = Copy the whole anchor, from "Jangkar tertib" to "Angka uji".
jangkar-angka = "{ $isian }" of the anchor in { $berkas }, line { $baris }, has { $ada } digits instead of { $perlu }.
    .bantuan = Compare with the original letter; only the digits 0–9 and the letters a–f occur.
jangkar-tanggal = The date of the anchor in { $berkas }, line { $baris }, can't be read.
    .bantuan = Write it as in the original letter, for example 23 November 2026.
jangkar-isi = The line "Isi" of the anchor in { $berkas }, line { $baris }, can't be read.
    .bantuan = Write it as in the original letter, for example: Isi : 33 berkas, 151 langkah.
jangkar-uji = The anchor in { $berkas } was copied wrongly: its check digits (line { $baris }) don't fit the rest.
    .bantuan = Compare every line with the original letter, digit by digit.
gagal-jangkar-objek = No anchor can be made because the archive can't be read: { $sebab }
    .bantuan = Check it with "git fsck"; if it is damaged, restore it from a backup.
gagal-jangkar-besar = No anchor can be made: { $berkas } has { $ukuran } bytes, too many for a file of the archive.
    .bantuan = Keep large documents as attachments whose names don't end in .toml.

## Comparing a published folder (src/cli/verify.rs).

banding-kepala = Published folder { $folder }: commit { $commit }, as of { $tanggal }, profile { $profil }, made by { $program }.
banding-berubah = changed
banding-hilang = missing
banding-tambahan = extra
banding-manifes = manifest
banding-utuh = Whole: { $jumlah } files are exactly what the archive gives.
banding-berbeda = Not whole: { $berubah } files changed, { $hilang } missing, { $tambahan } extra, { $manifes } at odds with the manifest.
    .bantuan = The folder is evidence: first copy all of it elsewhere (cp -a), and do not publish over it before it is known who touched it. Then publish again with "tertib build".
banding-versi = The folder was made by { $program }, this is { $sekarang }: files may differ for that reason alone.
banding-belum-pasti = Undecided: every file is as the manifest says, but { $jumlah } files differ from what this version makes.
    .bantuan = Compare again with { $program }.
gagal-banding-manifes = There is no manifest.json of tertib in { $nilai }.
    .bantuan = Name the folder that "tertib build" published, for example publik. If this is that folder, its manifest was removed and it can't be relied on.
gagal-banding-commit = Commit { $nilai }, which the folder was made from, is not (or no longer) in this repository.
    .bantuan = Make sure that --site names the right repository. If it does, this clone is behind (try git fetch) or the history was rewritten: keep a copy of the folder as evidence, then check the anchors that you have with tertib check --anchor FILE.
gagal-banding-riwayat = The history is not complete in this repository, so the folder can't be compared.
    .bantuan = Fetch all of the history (git fetch --unshallow), then try again. If the clone is not shallow, check it with "git fsck" and restore it from a backup.

## SARIF (src/report/sarif).

sarif-repositori = Root of the records repository.
sarif-situs = The site's folder, which holds tertib.toml.
sarif-bantuan = Each finding says its way out. The severity can be changed under [aturan] in tertib.toml.

## Arguments, further (src/cli/usage.rs).

argumen-tanpa-nilai = { $argumen } has no value.
    .bantuan = Write the value after it, for example --as-of 2026-11-23.
argumen-berulang = { $argumen } is given twice, or together with what excludes it.
    .bantuan = Give it once.
gagal-commit-rusak = The commit that "{ $nilai }" names is missing or damaged, so nothing can be judged: { $sebab }
    .bantuan = Check it with "git fsck"; fetch the repository again from a whole copy.

## Themes (src/cli/theme.rs).

tema-daftar = Theme "{ $tema }": { $jumlah } files, { $sendiri } of them the site's own.
tema-bawaan = built in
tema-diganti = the site's own, in the place of the built-in one
tema-ditambah = the site's own, added
tema-usang = the site's own; its original has changed since tertib { $versi }
tema-disalin = { $berkas } was copied to { $salinan }. Its first line names the version it came from. Change it, look at it with "tertib serve", then commit.
tema-disalin-polos = { $berkas } was copied to { $salinan }. Put your own file in its place, look at it with "tertib serve", then commit.
tema-disalin-teks = { $berkas } was copied to { $salinan }. Delete the texts that you don't change: what is not in this file is still taken from the built-in one. Look at it with "tertib serve", then commit.
gagal-tema-tidak-ada = There is no file "{ $berkas }" in the theme.
    .bantuan = Choose one of "tertib theme list".
gagal-tema-mirip = There is no file "{ $berkas }" in the theme.
    .bantuan = Perhaps you meant: { $mirip }. All files: "tertib theme list".
gagal-tema-sudah-ada = { $berkas } is there already and is not overwritten.
    .bantuan = To start again from the built-in one, rename or delete that file first.
gagal-tema-bukan-folder = { $berkas } is no plain folder, so nothing is written there.
    .bantuan = Move that link or file away, then try again.
gagal-tema-tulis = { $berkas } can't be written: { $sebab }
    .bantuan = Check the permissions of the site's folder and the space left.
gagal-setelan-tidak-ada = { $nilai } is not there, so this folder is no site of tertib.
    .bantuan = Run it in the site's folder, or name the folder with --site.
gagal-setelan-rusak = { $nilai } can't be understood, so the site's theme is not known.
    .bantuan = Mend it first; "tertib check" shows where the mistake is.

## Schemas.

skema-ditulis = Written: { $nilai }
skema-pilih = Name the schema (case, sop, roster, calendar, settings), or write them all: tertib schema --output schemas

# Progress
tahap-riwayat = Reading history
tahap-catatan = Reading the record
tahap-periksa = Judging
tahap-isi = Composing pages
tahap-halaman = Rendering pages
tahap-pencarian = Building the search index
tahap-file = Writing files
tahap-selesai = { $tahap }: { $detik } s
tahap-selesai-jumlah = { $tahap }: { $jumlah }, { $detik } s

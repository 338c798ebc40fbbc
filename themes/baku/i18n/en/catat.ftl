### Recording: tertib case (src/recording, src/cli/case).

## Questions.

tanya-sop = Which SOP?
tanya-judul = Title of the case:
tanya-pemohon = Unit that asks:
tanya-diterima = Received when?
tanya-nomor = Number of the case:
tanya-klasifikasi = Classification:
tanya-klasifikasi-terbuka = open: anybody may see it
tanya-klasifikasi-terbatas = restricted: for the public without notes and attachments
tanya-klasifikasi-rahasia = secret: not published
tanya-aktivitas = Which activity?
tanya-pelaksana = Done in which lane?
tanya-petugas = Officer who did it:
tanya-selesai = Finished when?
tanya-mulai = Begun when? (may stay empty)
tanya-kelengkapan = Requirements at hand:
tanya-output = Outputs made:
tanya-lampiran = File for { $nilai } (may stay empty):
tanya-keputusan = The decision:
tanya-catatan = Note (may stay empty):
tanya-langkah = Which step is corrected?
tanya-bagian = Which part is wrong?
tanya-bagian-selesai = when it was finished
tanya-bagian-mulai = when it was begun
tanya-bagian-petugas = the officer
tanya-bagian-keputusan = the decision
tanya-bagian-aktivitas = activity
tanya-bagian-pelaksana = lane
tanya-bagian-kelengkapan = kelengkapan
tanya-bagian-output = output
tanya-bagian-catatan = the note
tanya-alasan = Reason for the correction:
tanya-alasan-batal = Reason for the withdrawal:
tanya-simpan = Save?
tanya-ya = yes
tanya-tidak = no
tanya-ya-atau-tidak = Answer { $ya } or { $tidak }.
tanya-pilih = ↑↓ to choose, type to filter, Enter to accept
tanya-pilih-banyak = ↑↓ to move, space to mark, Enter to accept
tanya-waktu = YYYY-MM-DD HH:MM, or HH:MM for today
tanya-waktu-salah = That time can't be read. Examples: 2026-11-23 10:15, or 10:15.

## What is told.

catat-isi = Will be added to { $file }:
catat-lampiran = attachment { $file } ({ $ukuran } KiB)
catat-pesan = Commit message: { $nilai }
catat-akan-ditemukan = Will be findings, but may be recorded:
catat-hanya-coba = A trial only: nothing was recorded.
catat-tersimpan = Recorded: case { $berkas }, commit { $commit }.
catat-belum-terkirim = Not sent to the office's server yet. Send it with: tertib case send
catat-berikutnya = Next: activity { $aktivitas }, { $uraian } ({ $pelaksana }). Due { $batas }.
catat-berikutnya-tanpa-batas = Next: activity { $aktivitas }, { $uraian } ({ $pelaksana }). The SOP gives no limit.
catat-selesai = The case is finished.
catat-dibatalkan = The case is withdrawn.
catat-tidak-diketahui = What comes next is not known: see the findings with "tertib check".
kirim-kosong = Nothing waits to be sent. The latest records were fetched from the server.
kirim-terkirim = Sent: { $jumlah } commits.
kirim-terkirim-ulang = Sent: { $jumlah } commits. Others had sent before you, so { $ulang } entries were put anew under theirs.

## Where cases stand.

daftar-berjalan = Running
daftar-selesai = Finished
daftar-dibatalkan = Withdrawn
daftar-tidak-diketahui = Not known
daftar-tidak-terbaca = Unreadable
daftar-batas = due { $batas }
daftar-lewat = due { $batas }, { $hari } days over
daftar-kosong = No such case.
daftar-jumlah = { $jumlah } cases. As of { $tanggal }.
daftar-kolom-nomor = Number
daftar-kolom-judul = Title
daftar-kolom-pemohon = Applicant
daftar-kolom-keadaan = State
daftar-kolom-batas = Due
daftar-kolom-lewat = Lateness
status-kolom-langkah = Step
status-kolom-aktivitas = Activity
status-kolom-petugas = Officer
status-kolom-selesai = Finished
status-kolom-batas = Due
status-kolom-waktu = Time
status-tepat = On time
status-terlambat = { $hari } days late
status-tanpa-batas = No limit
status-tanpa-temuan = No findings.

## Why nothing was recorded.

catat-ditolak = Not recorded: there are { $jumlah } mistakes above.
    .bantuan = { $aturan ->
        [none] Mend what the command says and try again.
       *[other] Mend what the command says and try again. If it did happen so, repeat it with { $aturan }; the finding will still be seen.
    }
catat-gagal-tanpa-git = The program git was not found on this computer.
    .bantuan = Install git and try again.
catat-gagal-git = git refused: { $nilai }
    .bantuan = Nothing has changed. Mend what git names and try again.
catat-gagal-tulis = The entry could not be written: { $nilai }
    .bantuan = Nothing changed. Check the room left on the disk and the permissions of the folder, then try again.
catat-gagal-kunci = Another git program is at work in this folder, or was stopped half-way.
    .bantuan = Wait a moment and try again. If it stays so and no git is running, delete the file .git/index.lock.
catat-gagal-sisa = In this folder there are edits that are not committed, or what a command that was cut off left: { $nilai }
    .bantuan = Set them aside without losing them: git stash push --include-untracked, then try again. If the edits are still needed, afterwards: git stash pop
catat-gagal-bare = { $nilai } is a bare repository, without a folder to record in.
    .bantuan = Record in your own copy: git clone, then tertib case there.
catat-gagal-identitas = git does not know you yet, but every entry is in the name of who records it.
    .bantuan = Set it: git config --global user.name "Your Name", then git config --global user.email "you@example.go.id", exactly as in content/petugas.toml.
catat-gagal-asing = The e-mail address that git has of you, { $nilai }, is not in content/petugas.toml.
    .bantuan = Make them the same: git config user.email ADDRESS, or name the officer with --officer (for corrections and withdrawals: --by).
catat-gagal-tidak-ada = There is no case { $nilai }.
    .bantuan = See the numbers with "tertib case list --all". If somebody else has just made it, fetch it first with "git pull".
catat-gagal-dihapus = Case { $nilai } was deleted from the archive, by commit { $commit }.
    .bantuan = Bring it back first: git checkout { $commit }~1 -- { $file } && git commit -m "Berkas dikembalikan", then repeat this command.
catat-gagal-bersama = The e-mail address that git has of you, { $nilai }, is shared by several officers: { $petugas }. Which of them you are is not clear.
    .bantuan = Name the officer with --officer ID (for corrections and withdrawals: --by ID). Better, every officer has an address of their own in content/petugas.toml.
catat-gagal-ganda = Two files have the number { $nilai }.
    .bantuan = See the finding with "tertib check".
catat-gagal-sudah-ada = Case { $nilai } is there already: { $file }.
    .bantuan = Take another number, or record its steps with "tertib case step { $nilai }".
catat-gagal-rusak = Case { $nilai } can't be understood, so it can't be continued.
    .bantuan = See why with "tertib check".
catat-gagal-tanpa-sop = The SOP of case { $nilai } is not there or can't be understood, so it can't be continued.
    .bantuan = See why with "tertib case status { $nilai }". Such a case can only be withdrawn: "tertib case cancel { $nilai }", then open a new one with "tertib case new".
catat-gagal-tersunting = { $nilai } holds edits that are not committed.
    .bantuan = See them with "git diff"; drop them with "git restore { $nilai }", or commit them first.
catat-gagal-nomor = "{ $nilai }" can't be the number of a case.
    .bantuan = Use letters, digits, dots, underscores and hyphens only, such as 2026-0018.
catat-gagal-sop = SOP { $nilai } is not there or can't be understood.
    .bantuan = The key of an SOP is the name of its folder in content/sop/, the revision the name of the file in it.
catat-gagal-file = The file { $nilai } can't be read or written: { $sebab }
    .bantuan = Check its name, its folder and the room on the disk.
catat-gagal-file-tidak-ada = There is no file { $nilai }.
    .bantuan = Check its name and folder, then name its whole place, such as ~/Documents/laporan.pdf.
catat-gagal-besar = The file { $nilai } is too large to be attached: { $ukuran } MiB.
    .bantuan = The limit is 64 MiB. Make it smaller, for example by saving the scan again.
catat-gagal-lampiran-ada = In { $nilai } there is another file of that name.
    .bantuan = Rename the file that is attached.
catat-gagal-bergeser = There is a new commit in this folder meanwhile. Nothing is lost.
    .bantuan = Run this command once more.
catat-gagal-tanpa-tujuan = This branch is not set to be sent anywhere yet.
    .bantuan = Once only: git push --set-upstream origin main
catat-gagal-jaringan = The office's server can't be reached: { $nilai }
    .bantuan = Your entries are safe on this computer. Send them later with "tertib case send".
catat-gagal-tanpa-izin = The office's server doesn't know you: { $nilai }
    .bantuan = Your entry is safe on this computer. Ask the administrator to register your SSH key or account, then "tertib case send".
catat-gagal-ditolak-peladen = The office's server refused:
    { $nilai }
    .bantuan = Your entries are still on this computer. Mend what is named above, then "tertib case send".
catat-gagal-bukan-entri = Commit { $nilai } is no single entry of a case, so it can't be put anew by itself.
    .bantuan = Join them by hand: git pull --rebase, then git push.
catat-gagal-didahului = Somebody has sent an entry for case { $nilai } meanwhile, and yours (commit { $commit }) does not fit any more. Nothing is lost or sent.
    .bantuan = See theirs: git log --patch @{"{"}upstream{"}"}. If yours is not needed any more: git reset --keep @{"{"}upstream{"}"}, then go on with "tertib case step { $nilai }".
catat-gagal-kurang = { $nilai } is missing, and there is nobody to ask.
    .bantuan = Add { $nilai }, or run it in a terminal without --yes.
catat-gagal-diakhiri = Ended. Nothing was recorded.
catat-gagal-terminal = The terminal can't be used to ask: { $nilai }
    .bantuan = State everything by options and add --yes.
catat-gagal-waktu = The time "{ $nilai }" of { $opsi } can't be read.
    .bantuan = Write YYYY-MM-DD HH:MM, such as "2026-11-23 10:15", or 10:15 for today.
catat-gagal-kata = "{ $nilai }" is not known to { $opsi }.
    .bantuan = It may be: { $pilihan }
catat-gagal-tutup = Case { $nilai } is finished or withdrawn.
    .bantuan = See it with "tertib case status { $nilai }". What was recorded wrong is corrected with "tertib case correct { $nilai }".
catat-gagal-langkah = Case { $nilai } has no step { $langkah }; it has { $jumlah }.
    .bantuan = See it with "tertib case status { $nilai }".
catat-gagal-tanpa-isi = Nothing was named to be corrected.
    .bantuan = State the new value, such as --finished "2026-11-23 10:15".

### Importing an old log: tertib case import (src/importing, src/cli/case/import.rs), and its mark on steps.

impor-kemajuan = Importing
impor-hasil = { $file } (source { $sumber }): { $jumlah } rows.
    Recorded: { $tercatat }. Recorded before: { $sudah }. Refused: { $ditolak }. Held because another row of the case was refused: { $tertahan }.
    New cases: { $baru }. Cases continued: { $lanjut }.
impor-coba = { $file } (source { $sumber }): { $jumlah } rows. Only a trial: nothing is recorded.
    Can be recorded: { $tercatat }. Recorded before: { $sudah }. Refused: { $ditolak }. Held because another row of the case was refused: { $tertahan }.
    New cases: { $baru }. Cases continued: { $lanjut }.
impor-temuan = Findings of { $aturan }: { $jumlah }
impor-ditolak = Refused:
impor-ditolak-berkas = Refused from the log of cases:
impor-baris = line { $baris }, { $kunci }: { $sebab }
impor-baris-tanpa-kunci = line { $baris }: { $sebab }
impor-lagi = and { $jumlah } more; --report FILE.csv writes all of them
impor-saran = Refused by rules: { $aturan }. If that is what happened, repeat with --allow RULE; the findings stay to be seen.
impor-saran-aturan = { $aturan } ({ $jumlah } { $jumlah ->
    [one] row
   *[other] rows
 })
impor-laporan = The fate of every row is written to { $nilai }

impor-nasib-tercatat = recorded
impor-nasib-dapat = can be recorded
impor-nasib-sudah = recorded before
impor-nasib-ditolak = refused
impor-nasib-tertahan = held
impor-kolom-file = File
impor-kolom-baris = Line
impor-kolom-kunci = Key
impor-kolom-berkas = Case
impor-kolom-nasib = Fate
impor-kolom-sebab = Reason
impor-kolom-commit = Commit

## Why a row is refused; each reason names the way out.

impor-tolak-baris-kosong = this row is empty. Delete it from the log, or leave it: nothing is lost.
impor-tolak-jumlah-sel = this row has { $jumlah } cells, but there are { $seharusnya } columns. Look at its delimiters and quotation marks.
impor-tolak-sel-terlalu-besar = a cell has { $ukuran } KiB, and 64 KiB are the most. Mostly a quotation mark is not closed.
impor-tolak-bukan-utf-8 = what stands in column { $kolom } is not UTF-8. Save the log as CSV UTF-8, or write enkode = "windows-1252" in the map.
impor-tolak-kosong = "{ $kunci }" is empty, but must be there.
impor-tolak-terlalu-panjang = "{ $kunci }" has { $jumlah } letters, and { $batas } are the most.
impor-tolak-tanda-kendali = "{ $kunci }" holds the control character { $kode }. Delete it from the log.
impor-tolak-nomor = "{ $nilai }" can't be the number of a case. Use letters, digits, dots, underscores and hyphens only.
impor-tolak-kunci-ganda = its key is that of line { $baris }. Mend "kunci" in the map, or delete the twin.
impor-tolak-aktivitas = the activity "{ $nilai }" is not known. Add it to [nilai.aktivitas] of the map.
impor-tolak-pelaksana = the SOP has no lane "{ $nilai }". Add it to [nilai.pelaksana] of the map.
impor-tolak-petugas = the officer "{ $nilai }" is not in content/petugas.toml. Add them there, or to [nilai.petugas] of the map.
impor-tolak-keputusan = the answer "{ $nilai }" is not known; there are: { $pilihan }. Add it to [nilai.keputusan] of the map.
impor-tolak-waktu = "{ $kunci }" can't be read: "{ $nilai }". Add its form to "waktu" of the map.
impor-tolak-waktu-tanpa-jam = "{ $kunci }" has no time of day: "{ $nilai }". Write "jam" in the map.
impor-tolak-waktu-ganda = "{ $kunci }" is a time that was skipped or came twice when clocks were changed: "{ $nilai }". Write its UTC offset in the log.
impor-tolak-waktu-tahun = "{ $kunci }" names an impossible year: "{ $nilai }".
impor-tolak-waktu-depan = "{ $kunci }" is after { $tanggal }, the day of judgement: "{ $nilai }".
impor-tolak-tanpa-kepala = its case is not in the log of cases (--cases), so its title and receipt are not known.
impor-tolak-tanpa-langkah = there is no step of this case.
impor-tolak-berkas-ganda = this case is written twice, on lines { $baris } and { $baris_kedua }. Delete one.
impor-tolak-berkas-rusak = { $file } is there already but can't be read. "tertib check" says why.
impor-tolak-nomor-terpakai = its number is taken by { $file }, which is not of this log. Change "nomor" in the map, with a prefix for example.
impor-tolak-isi-berbeda = this row was imported with other content. What is recorded is not rewritten: correct it with "tertib case correct".
impor-tolak-sisipan = this row comes before a step that is imported already, and steps can only be added at the end.
impor-tolak-sudah-dilanjutkan = this case was continued or withdrawn after its import. Record it with "tertib case step".
impor-tolak-temuan = { $nilai } ({ $aturan })
impor-tolak-tertahan = line { $baris } of the same case can't be recorded; a case comes in whole or not at all.

## Why an import does not begin, or stops.

impor-gagal-peta = The map of the import is wrong in { $jumlah } places, told above.
    .bantuan = Mend the map; "tertib schema import" and the administrator's guide explain its keys.
impor-gagal-besar = { $nilai } is larger than 256 MiB.
    .bantuan = Divide the log by years and import one after the other.
impor-gagal-buku-kerja = { $nilai } is the workbook of a spreadsheet program, no CSV.
    .bantuan = Open it and save it as CSV UTF-8.
impor-gagal-utf-16 = { $nilai } is UTF-16.
    .bantuan = Save it as CSV UTF-8.
impor-gagal-kosong = { $nilai } is empty.
    .bantuan = Its first row must name the columns.
impor-gagal-judul-kolom = The names of the columns in { $nilai } can't be read.
    .bantuan = Save it as CSV UTF-8, or write enkode = "windows-1252" in the map.
impor-gagal-tabel = { $nilai } is no table that can be read: { $sebab }
    .bantuan = Save it as CSV.
impor-gagal-kolom-ganda = There are two columns "{ $nilai }".
    .bantuan = Rename one of them.
impor-gagal-kolom = The column "{ $nilai }" that the map names is not in { $file }.
    .bantuan = There are: { $dikenal }. If all of them look like one, write "pemisah" in the map.
impor-gagal-pencatat = { $nilai } does not record for others, but a log holds the steps of many.
    .bantuan = Write pencatat = true with your officer in content/petugas.toml, commit, and repeat.
impor-gagal-suntingan = Below cases/ there are { $jumlah } edits that are not committed, such as { $nilai }.
    .bantuan = "git status" shows them; commit or discard them first, then repeat.
impor-gagal-sibuk = Another git is at work in this folder, or a merge is not finished.
    .bantuan = Wait for it or finish it ("git status" tells how). If no git is running, delete the file .git/index.lock.

## Marks on steps and cases.

impor-diimpor = Imported, recorded afterwards
cari-saring-asal = Origin
impor-asal = imported from { $sumber }, line { $baris }
impor-langkah = One row, one commit. The commit of an imported step tells when the log came into the archive.
impor-menurut-log = Imported steps are measured by the times that the log states.
impor-disimpulkan = the log gives no answer; it was concluded from the next step
impor-maklumat = { $semua ->
    [ya] This case was imported from the log { $sumber } and recorded afterwards.
   *[tidak] { $jumlah } steps of this case were imported from the log { $sumber } and recorded afterwards.
 } Its commits prove when the log came into the archive, not when the steps were first written down. The times of completion are the log's word.

## The map of an import.

temuan-bentuk-pola = "{ $nilai }" is no proper pattern for "{ $kunci }".
    .bantuan = Names of columns stand in braces, as in "{"{"}nomor{"}"}/{"{"}urutan{"}"}"; braces that mean themselves are doubled.
temuan-bentuk-sumber = "{ $nilai }" can't be the name of a source.
    .bantuan = Use at most 60 letters, digits, dots, underscores and hyphens.
temuan-bentuk-satu-tanda = "{ $kunci }" must be one punctuation mark or a tab, not "{ $nilai }".
    .bantuan = For example "," or ";" or "\t".
temuan-bentuk-bentuk-waktu = "{ $nilai }" is no form of time that can be read.
    .bantuan = Write "iso", or signs of strptime with day, month and year, as in "%d/%m/%Y %H:%M".
temuan-bentuk-jam = "{ $nilai }" is no time of day.
    .bantuan = Write HH:MM, as in "16:00".

### Statistics, dashboard, and the six-monthly assessment form.

nav-statistik = Statistics
judul-statistik = Statistics
statistik-judul-sop = Statistics of { $sop }
statistik-bagian = { $n } of { $semua } · { $persen }
statistik-ket = All figures are counted from the archive at the commit and on the day named at the foot of the page. Beside each chart stands a table of the same numbers, with a CSV file.
statistik-daftar-isi = Contents
statistik-ke = All statistics
statistik-semua-sop = Statistics of all SOPs
statistik-sisih =
    { $n ->
        [one] { $n } case is in no figure: { $sebab }.
       *[other] { $n } cases are in no figure: { $sebab }.
    }
statistik-sisih-dihapus = { $n } deleted from the archive
statistik-sisih-tak-terbaca = { $n } not readable
statistik-sisih-tanpa-sop = { $n } without a readable SOP text
statistik-angka-berkas = Cases counted
statistik-angka-langkah = Steps recorded
statistik-angka-tepat = Steps on time
statistik-angka-temuan = Findings
statistik-kosong = There is nothing to count yet.
statistik-tabel = Table
statistik-baris-lain = The CSV file has { $n } more rows.
statistik-tak-digambar = The chart has those on top; { $n } more are in the table.

# Sections of the page.
statistik-menurut-sop = By SOP
statistik-bagian-waktu = On time
statistik-bagian-prosedur = By activity and performer
statistik-bagian-berjalan = Running cases
statistik-bagian-pemohon = By applicant
statistik-bagian-temuan = Findings
statistik-bagian-penilaian = Assessment of the SOP in practice

# Charts: title, exact meaning, name of the file.
statistik-setahun = Steps on time, last 12 months
statistik-setahun-arti = Steps finished within their limit, of all steps that have one.
statistik-bulan = On time by month
statistik-bulan-arti = Steps by the month in which they were finished. The share on time counts only steps that have a limit; steps without one on the SOP, and steps whose time runs backwards, are not judged.
statistik-unduh-bulan = On time by month (CSV)
statistik-tenggat = When running cases are due
statistik-tenggat-arti = Each running case is counted once, by the due date of the activity now waiting. A week ends on Sunday.
statistik-unduh-tenggat = Due dates (CSV)
statistik-umur = Age of running cases
statistik-umur-arti = Working days since the case came in.
statistik-unduh-umur = Age of cases (CSV)
statistik-diam = Time since the last step
statistik-diam-arti = Working days since the last step of a running case; since it came in where there is none.
statistik-unduh-diam = Time since the last step (CSV)
statistik-pemohon = Load and lateness by applicant
statistik-pemohon-arti = Cases by the unit that asked, as written in the case: two spellings are two units. The share on time counts all steps of the unit's cases, whoever performed them.
statistik-unduh-pemohon = By applicant (CSV)
statistik-temuan = Findings by rule
statistik-temuan-arti = Findings by rule, the gravest on top. Each is counted once, with the severity in force on this site.
statistik-unduh-temuan = Findings by rule (CSV)
statistik-aktivitas = On time by activity
statistik-aktivitas-arti = Steps of each activity against its own limit. An activity without a limit on the SOP is not judged.
statistik-unduh-aktivitas = By activity (CSV)
statistik-lama = Time taken against the limit
statistik-lama-arti = Each column is the number of steps that took so many days since the step before; the upright line is the limit. The bar below reaches from the first quartile to the third, with the median standing out.
statistik-unduh-lama = Quartiles by activity (CSV)
statistik-unduh-sebaran = All values by activity (CSV)
statistik-lama-berkas = Time until a case is finished
statistik-lama-berkas-arti = Days from the day a case came in to the step that finished it. Finished cases only.
statistik-lama-berkas-nama = Finished cases
statistik-unduh-lama-berkas = Time of cases (CSV)
statistik-pelaksana = Load and lateness by performer
statistik-pelaksana-arti = Steps by the performer that is recorded. A case waits for each performer of the activity now waiting, so a case at an activity of two performers is counted for both.
statistik-unduh-pelaksana = By performer (CSV)
statistik-keputusan = Answers of each decision
statistik-keputusan-arti = Steps that decide, by their answer. Sending back means that the answer leads to an activity that is not after it on the SOP. Decisions without an answer of the SOP are not in the shares.
statistik-keputusan-kembali = { $n } of { $semua } decisions sent a case back ({ $persen })
statistik-unduh-keputusan = Answers of decisions (CSV)
statistik-sop = On time by SOP
statistik-sop-arti = Steps on time of all steps that have a limit, by SOP. The share sent back is of the decisions that gave an answer.
statistik-unduh-sop = By SOP (CSV)

# Words of charts and tables.
statistik-terlambat = Late
statistik-tidak-dinilai = Not judged
statistik-sumbu-bagian = Share on time
statistik-sumbu-langkah = Steps finished
statistik-hari-kerja = working days
statistik-hari-kalender = calendar days
statistik-umur-antara = { $dari }–{ $sampai } working days
statistik-umur-lebih = more than { $n } working days
statistik-tenggat-lewat = Overdue
statistik-tenggat-hari-ini = Due today
statistik-tenggat-pekan-ini = By the end of this week
statistik-tenggat-pekan-depan = Next week
statistik-tenggat-kemudian = Later
statistik-tenggat-tanpa = Without a limit
statistik-unit-tanpa-nama = (not named)
statistik-nilai-berkas = { $n } cases · { $persen } on time
statistik-berkas-tutup = Finished or withdrawn
statistik-berkas-berjalan = Running, not overdue
statistik-berkas-lewat = Running, overdue
statistik-tingkat-berat = Critical and high
statistik-tingkat-ringan = Low and information
statistik-aktivitas-revisi = rev. { $revisi } · { $nomor }
statistik-standar-beda = various
statistik-median = median { $n }
statistik-median-batas = median { $n } · limit { $batas }
statistik-kembali-ya = Sends back
statistik-kembali-tidak = Passes on
statistik-tanpa-jawaban = No answer of the SOP
statistik-kolom-bulan = Month
statistik-kolom-langkah = Steps
statistik-kolom-bagian = On time (%)
statistik-kolom-tenggat = Due
statistik-kolom-berkas = Cases
statistik-kolom-umur = Age
statistik-kolom-lewat = Overdue
statistik-kolom-dinilai = Steps judged
statistik-kolom-aturan = Rule
statistik-kolom-nama-aturan = Name of the rule
statistik-kolom-tingkat = Severity
statistik-kolom-standar = Limit
statistik-kolom-hari = Days
statistik-kolom-terpendek = Shortest
statistik-kolom-kuartil-1 = Quartile 1
statistik-kolom-median = Median
statistik-kolom-kuartil-3 = Quartile 3
statistik-kolom-terlama = Longest
statistik-kolom-menunggu = Cases waiting
statistik-kolom-jawaban = Answer
statistik-kolom-kembali = Effect
statistik-kolom-kali = Times
statistik-kolom-bagian-jawaban = Share (%)
statistik-kolom-bagian-kembali = Sent back (%)

# The assessment form (Permenpan RB 35/2012).
penilaian-judul = Assessment of the Standard Operating Procedure in practice
penilaian-judul-halaman = Assessment of { $sop }, { $semester }
penilaian-semester-1 = First half of { $tahun }
penilaian-semester-2 = Second half of { $tahun }
penilaian-ket = The six-monthly monitoring form of Permenpan RB 35/2012. The column Procedure and the lines “Archive data” come from the archive; assessment, action and initials are left empty, because only the assessor can fill them in.
penilaian-daftar-ket = The six-monthly monitoring form, filled with the archive's data and ready to print. The assessment itself remains the assessor's.
penilaian-cetak = Print landscape on A4 or F4 paper.
penilaian-nama-sop = Name of the SOP
penilaian-nomor-sop = Number of the SOP
penilaian-masa = Period
penilaian-masa-isi = { $semester } ({ $dari } to { $sampai })
penilaian-belum-berakhir = not over yet; data up to { $tanggal }
penilaian-sumber = Source
penilaian-sumber-isi = Archive of cases as of { $tanggal }, commit { $commit }
penilaian-berkas = Cases
penilaian-diterima = { $n } received
penilaian-selesai = { $n } finished
penilaian-dibatalkan = { $n } withdrawn
penilaian-terbuka = { $n } not finished at the end of the period
penilaian-kolom-prosedur = Procedure
penilaian-kolom-penilaian = Assessment
penilaian-kolom-baik = Works well
penilaian-kolom-tidak = Does not work well
penilaian-kolom-catatan = Notes on the assessment
penilaian-kolom-tindakan = Action to be taken
penilaian-kolom-paraf = Assessor's initials
penilaian-data = Archive data
penilaian-tanpa-langkah = No steps in this period
penilaian-langkah =
    { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
penilaian-tanpa-batas = no limit in the SOP
penilaian-tepat = { $n } of { $semua } on time ({ $persen })
penilaian-dikembalikan = { $n } of { $semua } decisions sent back
penilaian-temuan =
    { $n ->
        [0] no findings
        [one] { $n } finding
       *[other] { $n } findings
    }
penilaian-temuan-sebagian =
    { $n ->
        [0] no finding of the rules that are on
        [one] { $n } finding of the rules that are on
       *[other] { $n } findings of the rules that are on
    }
penilaian-aturan-mati = Rules switched off
penilaian-menunggu = { $n } waiting, { $lewat } overdue
penilaian-tempat = Place and date
penilaian-mengetahui = Acknowledged by
penilaian-penilai = Assessor
penilaian-nama = Name
penilaian-nip = NIP
penilaian-sebelumnya = Previous
penilaian-berikutnya = Next

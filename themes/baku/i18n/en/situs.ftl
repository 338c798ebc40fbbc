### Words of the site's pages.

bulan-1 = January
bulan-2 = February
bulan-3 = March
bulan-4 = April
bulan-5 = May
bulan-6 = June
bulan-7 = July
bulan-8 = August
bulan-9 = September
bulan-10 = October
bulan-11 = November
bulan-12 = December
jam-pemisah = :
jam-awalan = {", "}

# The frame of every page.
lewati-ke-isi = Skip to content
navigasi-utama = Main navigation
remah = Breadcrumb
nav-beranda = Dashboard
nav-sop = SOPs
nav-arsip = Archive
nav-temuan = Findings
nav-panduan = Guides
kepala-cari-label = Search SOPs and archive
kepala-cari-petunjuk = Search…
kepala-cari-tombol = Search
judul-cari-tanpa-skrip = Search needs JavaScript. Without it, every case can be found in the:
tema-gelap = Dark appearance
keadaan-per = As of { $tanggal }
dibuat-dari-commit = This site was made from commit
keadaan-di = The day and the commit that this site was made from are told at
keadaan-berkas = Last commit of this case
zona-waktu = time zone { $zona }
riwayat-tidak-utuh = The git history that was read is incomplete. Verdicts on integrity on this site can't be relied on.

# Page titles.
judul-sop = Standard operating procedures
judul-arsip = Case archive
judul-temuan = Findings
judul-panduan = Guides
judul-cari = Search

# The start page.
beranda-berjalan = Running
beranda-terlambat = Overdue
beranda-pekan-ini = Due this week
beranda-selesai = Finished
beranda-berjalan-lain = Others that run
beranda-terakhir-selesai = Recently finished
beranda-temuan = Findings
beranda-aturan-mati =
    { $n ->
        [one] 1 rule off
       *[other] { $n } rules off
    }
beranda-aturan-mati-ket = This site switched off
beranda-aturan-mati-temuan =
    { $n ->
        [0] No findings are hidden because of it.
        [one] 1 finding is neither shown nor counted because of it.
       *[other] { $n } findings are neither shown nor counted because of it.
    }
beranda-jumlah = By severity
beranda-perlu-perhatian = Cases that need attention
beranda-tak-ada-terlambat = No case is overdue.
beranda-tak-ada-pekan-ini = Nothing falls due before the end of this week.
beranda-tak-ada-berjalan = No other case is running.
beranda-tak-ada-selesai = No case has been finished yet.
beranda-ke-arsip =
    { $n ->
        [one] The one case
       *[other] All { $n } cases
    }
beranda-ke-sop =
    { $n ->
        [one] The one SOP
       *[other] All { $n } SOPs
    }
beranda-ke-temuan =
    { $n ->
        [one] The one finding
       *[other] All { $n } findings
    }
lihat-semua = See all { $n }
lihat-semua-berjalan = See all { $n } that run
jumlah-temuan =
    { $n ->
        [one] { $n } finding
       *[other] { $n } findings
    }
tak-ada-temuan = No findings.
terlambat-sebanyak = { $hari } late
batas-pada = Due { $tanggal }
tanpa-batas = No limit in the SOP
tepat-waktu = On time

# State, severity, classification.
keadaan-berjalan = Running
keadaan-selesai = Finished
keadaan-dibatalkan = Withdrawn
keadaan-tidak-diketahui = Unknown
keadaan-tidak-terbaca = Unreadable
keadaan-sop-tidak-ada = SOP missing
keadaan-sop-rusak = SOP unreadable
keadaan-dihapus = Deleted
tingkat-kritis = Critical
tingkat-tinggi = High
tingkat-sedang = Medium
tingkat-rendah = Low
tingkat-informasi = Information
klasifikasi-terbuka = Open
klasifikasi-terbatas = Restricted
klasifikasi-rahasia = Secret

# Lengths of time.
satuan-menit =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
satuan-jam =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
satuan-hari =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
satuan-minggu =
    { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
satuan-bulan =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
hari-kerja =
    { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
hari-kalender =
    { $n ->
        [one] { $n } calendar day
       *[other] { $n } calendar days
    }
dari-rencana = of a limit of { $rencana }
batang-label = Used { $pakai }, limit { $rencana }
sejak = since { $waktu }
mulai-pada = started { $waktu }
selesai-pada = finished { $waktu }

# Columns and fields.
kolom-no = No
kolom-aktivitas = Activity
kolom-pelaksana = Performed by
kolom-mutu-baku = Quality standard
kolom-kelengkapan = Requirements
kolom-waktu = Time
kolom-output = Output
kolom-keterangan = Remarks
kolom-nomor = Number
kolom-judul = Title
kolom-pemohon = Applicant
kolom-sop = SOP
kolom-diterima = Received
kolom-keadaan = State
kolom-aktivitas-kini = Activity now due
kolom-batas-waktu = Due
kolom-terlambat = Late
kolom-temuan = Findings
kolom-petugas = Officer
kolom-mulai = Started
kolom-selesai = Finished
kolom-keputusan = Decision
kolom-catatan = Note

# SOP.
sop-daftar-ket = Each revision is shown as the official form of Permenpan RB 35/2012.
sop-tak-ada = There are no SOPs yet.
sop-judul-atas = Standard operating procedure
sop-identitas = Identity
sop-prosedur = Procedure
sop-nama = Name of SOP
sop-nomor = SOP number
sop-instansi = Office
sop-tanggal-pembuatan = Date of creation
sop-tanggal-revisi = Date of revision
sop-tanggal-pengesahan = Date of approval
sop-tanggal-efektif = Date of effect
sop-disahkan-oleh = Approved by
sop-dasar-hukum = Legal basis
sop-kualifikasi = Qualifications
sop-keterkaitan = Related SOPs
sop-peralatan = Equipment
sop-peringatan = Warning
sop-pencatatan = Recording
sop-kolom-revisi = Revision
sop-kolom-disahkan = Approved
sop-kolom-lihat = See
sop-kolom-berkas = Cases
sop-revisi = Revision { $n }
sop-revisi-ini = this page
sop-semua-revisi = All revisions
sop-diikuti =
    { $n ->
        [0] No case follows this revision yet
        [one] { $n } case follows this revision
       *[other] { $n } cases follow this revision
    }
sop-kesalahan = Mistakes in the SOP's file
sop-tidak-terbaca = Not readable on the paper
sop-lihat-catatan = Note { $n } on the transcription
sop-catatan-naskah = Notes on the transcription
sop-catatan-ket = The paper could not be read perfectly. Doubts about the transcription are listed here; nothing was invented.
sop-yakin-mungkin = Probable
sop-yakin-tidak-terbaca = Unreadable
sop-hari-kerja = “Hari” means working days: Monday to Friday less holidays and collective leave. Counting starts on the next day.
sop-hari-kalender = “Hari” means calendar days. Counting starts on the next day.

# The archive.
arsip-kosong = There are no cases yet.
langkah-terlambat =
    { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }

# A case.
berkas-nomor = Case { $nomor }
berkas-file = File
berkas-tanpa-judul = (unreadable)
berkas-dibuat = Registered by
berkas-putusan = Verdicts
berkas-kini = Now due
berkas-ringkasan = Time taken
ringkasan-rentang = from receipt to { $tanggal }
ringkasan-langkah =
    { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
ringkasan-terlambat =
    { $n ->
        [0] none late
       *[other] { $n } late
    }
ringkasan-dikembalikan =
    { $n ->
        [one] sent back once
       *[other] sent back { $n } times
    }
berkas-temuan = Findings about this case
berkas-linimasa = Timeline
berkas-jejak = The way through the procedure
berkas-lampiran = Attachments
berkas-pembatalan = Withdrawn
berkas-koreksi-lepas = Corrections of steps that do not exist
berkas-lewat-jam = less than a day
berkas-diterima-pada = received { $tanggal }
berkas-dihapus = The file of this case was deleted from the repository. This page shows the last version before that.
berkas-tidak-terbaca = The file of this case can't be read, so its steps can't be judged. The mistakes are shown below.
berkas-sop-tidak-ada = Revision { $revisi } of the SOP “{ $sop }” did not exist in the commit that registered this case, so its steps can't be judged.
berkas-sop-rusak = The text of revision { $revisi } of the SOP “{ $sop }” in the commit that registered this case can't be read, so its steps can't be judged.
langkah-ke = Step { $n }
aktivitas-tidak-dikenal = The SOP has no such activity
keputusan-adalah = Decision: { $jawaban }
dikembalikan = Sent back
urutan-salah-mulai = Not the first activity
urutan-luar-urutan = Out of order
urutan-sesudah-selesai = After the case had ended
urutan-tidak-dikenal = Unknown activity
seharusnya = (expected { $aktivitas })
koreksi = Correction
koreksi-isian = Field
koreksi-semula = Before
koreksi-menjadi = After
lampiran-tidak-ada = not in the case's folder
lampiran-bukan-file = not an ordinary file
commit-tidak-ditemukan = No commit in the history shows this step.

# Verdicts.
putusan-urutan = Order
putusan-waktu = Time
putusan-keutuhan = Integrity
putusan-urutan-baik = Follows the SOP
putusan-urutan-buruk = Departs from the SOP
putusan-urutan-tidak-dinilai = Can't be judged
putusan-waktu-baik = On time
putusan-waktu-perhatian = Was late
putusan-waktu-buruk = Overdue
putusan-waktu-mustahil = Impossible times
putusan-waktu-tidak-dinilai = Can't be judged
putusan-keutuhan-baik = Intact
putusan-keutuhan-perhatian = Something is odd
putusan-keutuhan-buruk = History was altered
putusan-keutuhan-tidak-dinilai = Can't be told
putusan-tanpa-sop = The case or its SOP can't be read.
putusan-langkah-sesuai =
    { $n ->
        [0] No steps yet.
        [one] { $n } step, in order.
       *[other] { $n } steps, all in order.
    }
putusan-langkah-menyimpang =
    { $n ->
        [one] { $n } step is out of order.
       *[other] { $n } steps are out of order.
    }
putusan-langkah-tepat =
    { $n ->
        [0] No step with a limit yet.
        [one] { $n } step finished within its limit.
       *[other] { $n } steps finished within their limits.
    }
putusan-langkah-terlambat =
    { $n ->
        [one] { $n } step finished past its limit.
       *[other] { $n } steps finished past their limits.
    }
putusan-melewati = The activity now due is { $hari } late.
putusan-rincian-mustahil =
    { $n ->
        [one] { $n } time that can't be right.
       *[other] { $n } times that can't be right.
    }
putusan-commit-diperiksa =
    { $n ->
        [one] { $n } commit examined; entries were only added.
       *[other] { $n } commits examined; entries were only added.
    }
putusan-riwayat-diubah =
    { $n ->
        [one] { $n } finding about its history.
       *[other] { $n } findings about its history.
    }
putusan-riwayat-janggal =
    { $n ->
        [one] { $n } thing to explain.
       *[other] { $n } things to explain.
    }
putusan-tanpa-catatan = Its entries can't be compared.
putusan-riwayat-tidak-lengkap = The git history that was read is incomplete.

# How to check, and what can't be proved.
periksa-judul = Check it yourself
periksa-ket = Run these in a clone of the repository. Each step is one commit; these commands show every change of this case's file and its newest entry.
bukti-batas-judul = What this page can't prove
bukti-batas-isi = That the work was really done as written: only what was recorded, when, and in whose name.
bukti-batas-waktu = That the clock of a commit was right: it is that of the computer that made it.
bukti-batas-riwayat = That the whole history was never rewritten: that shows only when the commit of the site at the foot of this page is compared with an older copy kept elsewhere.
bukti-batas-tanda-tangan = That the author of a commit is that person: anybody can fill in a name, unless the commit's signature was verified.

# Findings.
daftar-temuan-keparahan = By severity
daftar-temuan-aturan = Rules that this site changed
aturan-membuktikan = Criterion:
aturan-mati = off
jalan-keluar = Way out:
panduan-kosong = There are no guides yet.
teks-isi = On this page

# Reference of rules.
rujukan-kelompok = Groups of rules
rujukan-pemeriksaan = Reference
rujukan-tautan = What each rule means
rujukan-diubah = changed by this site; by default:
rujukan-contoh-diterima = Accepted
rujukan-contoh-ditolak = Refused

# Signatures of commits: their state, then why.
commit-ttd-tanpa = Not signed
commit-ttd-baik = Signed commit (not certified)
commit-ttd-belum = Not verified
commit-ttd-buruk = Does not match
commit-ttd-tak-dapat = Can't be checked
commit-sebab-cocok = key of officer { $petugas }, listed before this commit
commit-sebab-isi = the commit is not what was signed
commit-sebab-rusak = the signature is damaged or cut short
commit-sebab-ganda = there is more than one signature
commit-sebab-keperluan = made for another purpose, not for a commit
commit-sebab-lemah = the method is too weak
commit-sebab-dicabut = the key is revoked
commit-sebab-masa = the key is outside its term
commit-sebab-petugas-lain = the key is another officer's
commit-sebab-kunci-asing = the key was in no officer's list before this commit
commit-sebab-tanpa-daftar = no list of officers stood before this commit
commit-sebab-jenis-lain = no SSH signature with a plain key
commit-sebab-cara-lain = its method is not known
commit-sebab-terlalu-besar = the commit is too large
kriteria = Criterion:

# History of the rules.
nav-riwayat = History of the rules
judul-riwayat = History of the rules
riwayat-ket = Every change of SOPs, calendar, roster and settings, the newest first. A case is judged by the SOP text in force when it was opened.
riwayat-kosong = No change is on record yet.
riwayat-ke = Every change of SOPs, calendar, roster and settings
riwayat-lagi = Details ({ $n })
riwayat-sop = SOP
riwayat-kalender = Calendar
riwayat-petugas = Roster
riwayat-setelan = Settings
riwayat-lain = Other
riwayat-waktu =
    { $n ->
        [one] One step had run or was running over the changed days. No verdict changed.
       *[other] { $n } steps had run or were running over the changed days. No verdict changed.
    }
riwayat-jam =
    { $n ->
        [one] One step with a limit in hours or minutes had begun and is judged by these office hours too. No verdict changed.
       *[other] { $n } steps with a limit in hours or minutes had begun and are judged by these office hours too. No verdict changed.
    }
riwayat-peran-berubah =
    { $n ->
        [one] The verdict on one earlier entry changed:
       *[other] The verdicts on { $n } earlier entries changed:
    }
riwayat-naskah =
    { $n ->
        [0] No case is judged by the earlier text.
        [one] One case is still judged by the earlier text:
       *[other] { $n } cases are still judged by the earlier text:
    }
riwayat-tingkat =
    { $n ->
        [0] There is no finding of this rule.
        [one] One finding now has this severity:
       *[other] { $n } findings now have this severity:
    }
riwayat-hilang =
    { $n ->
        [0] No findings vanished because of it.
        [one] 1 finding is not shown from this change until the rule is switched on again:
       *[other] { $n } findings are not shown from this change until the rule is switched on again:
    }
riwayat-setelan-tetap =
    { $n ->
        [one] One step had been finished by then and is judged by this setting too. No verdict changed.
       *[other] { $n } steps had been finished by then and are judged by this setting too. No verdict changed.
    }
riwayat-nilai-berubah =
    { $n ->
        [one] One verdict changed:
       *[other] { $n } verdicts changed:
    }
riwayat-setelan-tanda-tangan =
    { $n ->
        [one] One commit whose signature falls short is no finding any more.
       *[other] { $n } commits whose signatures fall short are no findings any more.
    }
riwayat-setelan-tanda-tangan-baru =
    { $n ->
        [one] One commit whose signature falls short is now a finding.
       *[other] { $n } commits whose signatures fall short are now findings.
    }
riwayat-commit = Commit { $commit }
riwayat-jadi-temuan = now a finding of { $aturan }
riwayat-bukan-temuan = no longer a finding of { $aturan }
riwayat-kini-mati = This rule is now off.
riwayat-jadi-terlambat = now late
riwayat-jadi-tepat = now on time
riwayat-jadi-berwenang = now within the term
riwayat-jadi-tak-berwenang = outside the term
ubah-baru = Added
ubah-dihapus = Deleted
ubah-rusak = Can no longer be read
ubah-diperbaiki = Can be read again
ubah-tata-tulis = Layout or comments only; the contents are the same
ubah-lain = Other fields changed
ubah-kosong = (empty)
ubah-kalender-baru = Calendar entered: { $n } days off
ubah-petugas-baru = Roster entered: { $n } officers
ubah-setelan-baru = Settings entered
ubah-sop-baru = Text entered, approved on { $tanggal }
ubah-aturan = Rule “{ $judul }” ({ $aturan })
ubah-setelan = Setting { $kunci }
ubah-libur-tambah = Day off { $tanggal } added: { $nama } ({ $dasar })
ubah-libur-banyak = { $n } days off added, from { $awal } to { $akhir }
ubah-libur-hapus = Day off { $tanggal } removed: { $nama } ({ $dasar })
ubah-libur-keterangan = Details of day off { $tanggal } changed: { $nama } ({ $dasar })
ubah-jam-kerja = Office hours changed
ubah-petugas-tambah = Officer { $petugas } added
ubah-petugas-hapus = Officer { $petugas } removed
ubah-tugas-tambah = Officer { $petugas }: works as { $pelaksana } { $masa }
ubah-tugas-hapus = Officer { $petugas }: no longer listed as { $pelaksana } ({ $masa })
ubah-masa-tugas = Officer { $petugas }: term as { $pelaksana }
ubah-masa = { $sejak } to { $sampai }
ubah-masa-terbuka = since { $sejak }
ubah-pencatat-ya = Officer { $petugas }: may record for others
ubah-pencatat-tidak = Officer { $petugas }: may no longer record for others
ubah-kunci = Officer { $petugas }: days of a signing key changed
ubah-kunci-tambah = Officer { $petugas }: a signing key added
ubah-kunci-hapus = Officer { $petugas }: a signing key deleted
ubah-kunci-cabut = Officer { $petugas }: a signing key revoked
ubah-orang = Officer { $petugas }: name or e-mail address changed
ubah-aktivitas = Activity { $nomor } · { $isian }
ubah-isian = { $isian } changed
ubah-alur = Flow
ubah-satuan-hari = Unit of days
ubah-narasi = Narrative
# The last readable version, entries that were changed, and fields that were corrected.
berkas-versi-terbaca = The title, applicant and time of receipt on this page are those of the last version that could be read.
berkas-terakhir-terbaca = Last read
berkas-terbaca-pada =
    { $n ->
        [one] { $n } step, in commit
       *[other] { $n } steps, in commit
    }
dikoreksi = corrected
putusan-belum-pasti = Not certain
putusan-aturan-mati = Not judged: { $aturan } switched off.
putusan-pernah-diubah = Entries were changed later; judged by their last text.
putusan-dihapus = The case was deleted from the archive.
beranda-susunan =
    { $n ->
        [one] One case in all
       *[other] { $n } cases in all
    }

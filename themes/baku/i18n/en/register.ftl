### Words of the register of findings.

register-ket =
    { $n ->
        [0] No findings.
        [one] One finding. It names its criterion, the basis of it, and the condition found.
       *[other] { $n } findings in { $berkas } { $berkas ->
            [one] case
           *[other] cases
        }, the gravest first. Each names its criterion, the basis of it, and the condition found.
    }
register-unduh = Download all findings (CSV)
register-menurut-aturan = By rule
register-diam =
    { $n ->
        [0] Every rule in force found something.
        [one] One other rule is in force and found nothing.
       *[other] { $n } other rules are in force and found nothing.
    }
register-diubah-ket = This site judges these rules otherwise than tertib does by default. Findings of a rule that is off are on no page.
register-diubah-dari = Default:
register-diubah-menjadi = On this site:
register-daftar = Register
register-judul-tingkat = Findings of severity { $tingkat }
register-judul-halaman = { $judul }, page { $n }
register-rentang = { $awal }–{ $akhir } of { $n }
register-semua-tanpa-skrip = Only the first { $n } findings are shown here. All of them stand in the lists by severity and by rule above.
register-rentang-lanjut = Findings { $awal } to { $akhir }
register-halaman = Pages of the list
register-halaman-ke = Page { $n } of { $jumlah }
register-pertama = First
register-sebelumnya = Previous
register-berikutnya = Next
register-terakhir = Last

# Filters.
register-saring = Filter findings
register-kata = Words
register-semua = All
register-hapus-saringan = Clear filters
register-tampilkan-semua = Show all for printing
register-memuat = Loading…
register-gagal-memuat = Part of the data could not be loaded. Reload this page, or use the lists by severity above.
register-nihil = No finding matches.

# Columns.
register-kolom-tingkat = Severity
register-kolom-aturan = Rule
register-kolom-judul-aturan = Rule's title
register-kolom-kelompok = Group
register-kolom-berkas = Case
register-kolom-langkah = Step
register-kolom-tahun = Year received
register-kolom-kriteria = Criterion
register-kolom-dasar = Basis
register-kolom-kondisi = Condition
register-kolom-jalan-keluar = Way out
register-kolom-commit = Commit
register-kolom-letak = Place
register-kolom-file = File
register-kolom-halaman = Page
register-kolom-temuan = Finding

# What a criterion rests on.
register-dasar-aktivitas = SOP { $nomor }, revision { $revisi }, activity { $aktivitas }
register-dasar-sop = SOP { $nomor }, revision { $revisi }
register-dasar-kalender = Working calendar (content/kalender.toml)
register-dasar-petugas = Roster of officers (content/petugas.toml)
register-dasar-toleransi = Setting toleransi_catat: { $n } working days (tertib.toml)
register-dasar-aturan = How records are kept

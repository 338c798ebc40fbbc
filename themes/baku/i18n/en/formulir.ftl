### Words of the SOP's form on paper, its flowchart page and the comparison of revisions.

formulir-kertas = Paper
formulir-kertas-a4 = A4
formulir-kertas-f4 = F4 (215 × 330 mm)
formulir-cetak = Print the form
formulir-lembar = Sheet { $n } of { $jumlah }

# Connectors (segilima) where the flow crosses from one sheet to another.
sambungan-judul-dari = Continued from other sheets
sambungan-judul-ke = Continued on other sheets
sambungan-dari = from sheet { $lembar }, to { $tujuan }
sambungan-ke = to sheet { $lembar }, { $tujuan }
sambungan-aktivitas = activity { $nomor }
sambungan-selesai = the end

# The flow in words.
alur-judul = The flow in words
alur-nomor-simbol = The numbers in the symbols count symbols, as on the form; activities are numbered in the column No.
alur-ke = activity { $nomor }
alur-kembali = back
alur-selesai = end

# The flowchart by itself.
diagram-judul-atas = Flowchart
diagram-lihat = Flowchart
diagram-formulir = SOP form
diagram-unduh = Download SVG
diagram-gambar = Drawing of the flowchart; what it says is written under “The flow in words” below.
diagram-petunjuk = Where the drawing is larger than its frame, scroll inside the frame.
diagram-tombol = Inside the frame: + and − zoom in and out, 0 is the real size, 1 fits it, arrow keys scroll; a mouse can drag, Ctrl with the wheel zooms.
diagram-perbesaran = Zoom
diagram-perbesar = Zoom in
diagram-perkecil = Zoom out
diagram-asli = Real size
diagram-muat = Fit

# Two revisions side by side.
banding-judul = { $nama }: revisions { $lama } and { $baru }
banding-judul-atas = Comparison of revisions
banding-tautan = Compare revision { $lama } with { $baru }
banding-dengan = Changes since revision { $lama }
banding-lain = Other comparisons
banding-disahkan = approved { $tanggal }
banding-jumlah =
    { $n ->
        [0] Nothing changed
        [one] One field or activity is not as it was
       *[other] { $n } fields or activities are not as they were
    }
banding-legenda = What is not as it was is marked by a word in the column Change, and within texts:
banding-legenda-hapus = struck through: only in the older revision
banding-legenda-tambah = underlined: only in the newer revision
banding-bidang = Identity and provisions
banding-teks = Notes and explanation
banding-kolom-bidang = Field
banding-kolom-nasib = Change
banding-menjadi = becomes
nasib-tetap = Unchanged
nasib-nomor = Unchanged but for its number
nasib-berubah = Changed
nasib-ditambah = Added
nasib-dihapus = Removed
banding-alur = Flow
banding-penjelasan = Explanation
banding-satuan-hari = What “hari” means
banding-hari-kerja = Working days
banding-hari-kalender = Calendar days
sop-bentuk = Form as in Permenpan RB 35/2012

### Words of the search and of the archive's table. The gaps are filled by the scripts of the page.

cari-label = Search SOPs, cases and pages
cari-petunjuk = Words, a case number, or an "exact phrase"
cari-tombol = Search
cari-memuat = Searching …
cari-gagal = The search index could not be loaded. Reload this page; if it still fails, tell whoever runs this site.
cari-versi = This search index does not fit this version of the page. Reload without the cache (Ctrl+F5).
cari-usang = This browser is too old for the search. Update it, or browse the archive.
cari-kosong = Type what to look for among {$jumlah} pages.
cari-hasil = {$jumlah} results
cari-hasil-satu = 1 result
cari-hasil-setidaknya = At least {$jumlah} results. Type more letters to see them all.
cari-hasil-saring = {$jumlah} left after filtering
cari-hasil-saring-setidaknya = At least {$jumlah} left after filtering. Type more letters to see them all.
cari-dicari = Searched for: {$kata}
cari-nihil = No results for {$kata}.
cari-nihil-setidaknya = No results for {$kata} yet. Type more letters.
cari-nihil-saring = No results with these filters.
cari-nihil-usul = Check the spelling, use fewer words, or drop the quotation marks.
cari-mungkin = Did you mean:
cari-tanpa = Without {$kata}
cari-lagi = Show more
cari-saring = Filter
cari-saring-hapus = Clear filters
cari-saring-semua = All choices ({$jumlah})
cari-saring-keadaan = Status
cari-saring-ketepatan = Timeliness
cari-saring-aktivitas = Activity now due
cari-saring-unit = Unit
cari-saring-tahun = Year
cari-saring-sop = SOP
cari-saring-temuan = Findings
cari-urut = Sort by
cari-urut-cocok = Best match
cari-urut-baru = Newest
cari-urut-lama = Oldest
cari-urut-terlambat = Most days late
cari-jenis-sop = SOP
cari-jenis-berkas = Case
cari-jenis-halaman = Page
cari-saran = Search suggestions
cari-saran-kata = Words
cari-saran-halaman = Pages
cari-saran-semua = All results for {$kata}
cari-saran-jumlah = {$jumlah} suggestions; choose with the up and down arrows.
cari-bantuan = How to search
cari-bantuan-semua = Every word must occur; other Indonesian forms of a word are found too (periksa, memeriksa, pemeriksaan). The last word may be unfinished.
cari-bantuan-frasa = Quotation marks look for words exactly in that order: "surat permohonan".
cari-bantuan-kecuali = A minus sign leaves a word out: permohonan -batal.
cari-bantuan-nomor = Case numbers are found whole or in parts: 2025-0012, 0012.
cari-ribuan = ,

# The archive as one table.
tabel-jumlah = {$jumlah} of {$semua} cases
tabel-jumlah-setidaknya = At least {$jumlah} of {$semua} cases. Type more letters to see them all.
tabel-jumlah-semua = {$semua} cases
tabel-nihil = No case fits.
tabel-nihil-setidaknya = No case fits yet. Type more letters.
tabel-cari = Filter by words
tabel-cari-petunjuk = Words, number or unit
tabel-semua = All
tabel-kolom = Columns
tabel-csv = Download CSV
tabel-csv-ket = Download the {$jumlah} filtered cases as CSV
tabel-hapus = Clear filters
tabel-disaring = Filtered by: {$kata}
tabel-sebelum = Previous
tabel-sesudah = Next
tabel-letak = Rows {$dari}–{$sampai}
tabel-urut = Sorted by: {$kata}
tabel-naik = ascending
tabel-turun = descending
tabel-urutkan = Sort
tabel-urut-ke = Column to sort by, level {$jumlah}
tabel-urut-arah = Direction of level {$jumlah}: {$kata}
tabel-urut-lepas = Remove level {$jumlah}
tabel-urut-tambah = Add a column to sort by
tabel-urut-bantuan = Sort with the button Sort, or select a heading; Shift+click (or Shift+Enter) adds the next column to sort by.
tabel-hari = {$jumlah} days

# Late or on time, as a facet.
ketepatan-terlambat-kini = Overdue now
ketepatan-pernah-terlambat = Had a late step
ketepatan-tepat = On time

# What a build says of the index.
indeks-ukuran = Search index: { $berkas } files, { $ukuran } KB; { $awal } KB loaded before the first query (limit { $batas } KB).
indeks-lebih = The search index is above a limit: { $apa } is { $ukuran }, the limit { $batas }. Searching still works, but slower.

# The archive's lists, which need no scripts.
arsip-ringkas = { $n ->
    [one] 1 case.
   *[other] { $n } cases, newest first.
}
arsip-terbaru = The newest { $n } of { $semua } cases; the others by year, status, timeliness or unit.
arsip-bagian = { $n } cases, newest first. Page { $halaman } of { $semua }.
arsip-bagian-lanjut = Older cases, newest first. Page { $halaman } of { $semua }.
arsip-menurut = Browse by
arsip-tahun = Year
arsip-unit = Unit
arsip-ketepatan = Timeliness
arsip-tanpa-tanggal = No date
arsip-tanpa-pemohon = No applicant
arsip-tidak-dinilai = Not measured
arsip-halaman = Pages of the list
arsip-sebelum = Newer
arsip-sesudah = Older

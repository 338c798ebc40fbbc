### Words of the feed, of what others are told of a page, and of the page for addresses where nothing is.

umpan-judul = { $situs }: changes
umpan-tautan = Feed of changes
umpan-didaftarkan = { $berkas }: case received
umpan-langkah = { $berkas }: step { $n }, { $aktivitas }
umpan-koreksi = { $berkas }: correction of step { $n }
umpan-dibatalkan = { $berkas }: case withdrawn
umpan-dihapus = { $berkas }: case file deleted
umpan-temuan = { $berkas }: finding of severity { $tingkat }, { $judul }
umpan-temuan-arsip = Finding of severity { $tingkat }: { $judul }

bagikan-situs = { $situs }: the office's SOPs, its archive of cases, and findings.
bagikan-bahasa = en

hilang-judul = Page not found
hilang-ket = There is no page at this address. It may be misspelt, or the case was moved.
hilang-jalan = Remove the last parts of the address in the browser up to the name of this site, and start from its first page.
hilang-beranda = To the start page
hilang-cari = Search SOPs and archive

### Words of the feed, of what others are told of a page, and of the page for addresses where nothing is.

umpan-judul = { $situs }: perubahan
umpan-tautan = Umpan perubahan
umpan-didaftarkan = { $berkas }: berkas didaftarkan
umpan-langkah = { $berkas }: langkah { $n }, { $aktivitas }
umpan-koreksi = { $berkas }: koreksi langkah { $n }
umpan-dibatalkan = { $berkas }: berkas dibatalkan
umpan-dihapus = { $berkas }: file berkas dihapus
umpan-temuan = { $berkas }: temuan { $tingkat }, { $judul }
umpan-temuan-arsip = Temuan { $tingkat }: { $judul }

bagikan-situs = { $situs }: SOP kantor, arsip berkas, dan temuan.
bagikan-bahasa = id_ID

hilang-judul = Halaman tidak ditemukan
hilang-ket = Tidak ada halaman di alamat ini. Mungkin alamatnya salah tulis, atau berkasnya dipindahkan.
hilang-jalan = Hapus bagian akhir alamat di peramban sampai nama situs ini, lalu mulai dari beranda.
hilang-beranda = Ke beranda
hilang-cari = Cari di SOP dan arsip

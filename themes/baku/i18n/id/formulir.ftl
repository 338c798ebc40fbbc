### Words of the SOP's form on paper, its flowchart page and the comparison of revisions.

formulir-kertas = Kertas cetak
formulir-kertas-a4 = A4
formulir-kertas-f4 = F4 (215 × 330 mm)
formulir-cetak = Cetak formulir
formulir-lembar = Lembar { $n } dari { $jumlah }

# Connectors (segilima) where the flow crosses from one sheet to another.
sambungan-judul-dari = Sambungan dari lembar lain
sambungan-judul-ke = Bersambung ke lembar lain
sambungan-dari = dari lembar { $lembar }, menuju { $tujuan }
sambungan-ke = ke lembar { $lembar }, { $tujuan }
sambungan-aktivitas = aktivitas { $nomor }
sambungan-selesai = selesai

# The flow in words.
alur-judul = Alur dalam kata
alur-nomor-simbol = Angka di dalam simbol adalah nomor simbol, seperti pada formulir; nomor aktivitas ada di kolom No.
alur-ke = aktivitas { $nomor }
alur-kembali = kembali
alur-selesai = selesai

# The flowchart by itself.
diagram-judul-atas = Diagram alir
diagram-lihat = Diagram alir
diagram-formulir = Formulir SOP
diagram-unduh = Unduh SVG
diagram-gambar = Gambar diagram alir; isinya tertulis pada “Alur dalam kata” di bawahnya.
diagram-petunjuk = Bila gambar lebih besar daripada bingkainya, geserlah di dalam bingkai.
diagram-tombol = Di dalam bingkai: + dan − memperbesar dan memperkecil, 0 ukuran asli, 1 paskan, tombol panah menggeser; tetikus dapat menyeret, Ctrl dengan roda memperbesar.
diagram-perbesaran = Perbesaran
diagram-perbesar = Perbesar
diagram-perkecil = Perkecil
diagram-asli = Ukuran asli
diagram-muat = Paskan

# Two revisions side by side.
banding-judul = { $nama }: revisi ke-{ $lama } dan ke-{ $baru }
banding-judul-atas = Perbandingan revisi
banding-tautan = Bandingkan revisi ke-{ $lama } dengan ke-{ $baru }
banding-dengan = Beda dengan revisi ke-{ $lama }
banding-lain = Perbandingan lain
banding-disahkan = disahkan { $tanggal }
banding-jumlah =
    { $n ->
        [0] Tidak ada perubahan
       *[other] { $n } bidang atau aktivitas tidak lagi sama
    }
banding-legenda = Yang tidak lagi sama ditandai dengan kata pada kolom Perubahan, dan di dalam teks:
banding-legenda-hapus = dicoret: hanya pada revisi lama
banding-legenda-tambah = digarisbawahi: hanya pada revisi baru
banding-bidang = Identitas dan ketentuan
banding-teks = Catatan dan penjelasan
banding-kolom-bidang = Bidang
banding-kolom-nasib = Perubahan
banding-menjadi = menjadi
nasib-tetap = Tetap
nasib-nomor = Tetap, nomornya berubah
nasib-berubah = Berubah
nasib-ditambah = Ditambahkan
nasib-dihapus = Dihapus
banding-alur = Alur
banding-penjelasan = Penjelasan
banding-satuan-hari = Arti “hari”
banding-hari-kerja = Hari kerja
banding-hari-kalender = Hari kalender
sop-bentuk = Bentuk formulir menurut Permenpan RB Nomor 35 Tahun 2012

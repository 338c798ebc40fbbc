//! What the cases are about.

/// What is asked for.
pub const REQUESTS: [&str; 8] = [
    "Integrasi data",
    "Pertukaran data",
    "Pemadanan data",
    "Sinkronisasi data",
    "Penyediaan layanan web",
    "Penggabungan data",
    "Pembaruan antarmuka data",
    "Penyelarasan kode referensi",
];

/// What the data are about.
pub const SUBJECTS: [&str; 24] = [
    "kependudukan",
    "kunjungan puskesmas",
    "persediaan obat",
    "perizinan berusaha",
    "pajak bumi dan bangunan",
    "pajak reklame",
    "peserta didik",
    "guru dan tenaga kependidikan",
    "bantuan pangan",
    "penerima jaminan sosial",
    "kartu identitas anak",
    "usaha mikro",
    "pasar daerah",
    "aset tanah",
    "jaringan irigasi",
    "lahan pertanian",
    "populasi ternak",
    "rumah tidak layak huni",
    "parkir tepi jalan",
    "uji kendaraan",
    "kunjungan perpustakaan",
    "arsip dinamis",
    "kejadian kebakaran",
    "penyakit menular",
];

/// What they are joined with.
pub const SYSTEMS: [&str; 10] = [
    "portal Satu Data",
    "aplikasi layanan kesehatan",
    "dasbor kepala daerah",
    "aplikasi desa",
    "layanan aduan warga",
    "peta wilayah",
    "aplikasi kepegawaian",
    "sistem keuangan daerah",
    "pangkalan data pendidikan",
    "aplikasi perizinan",
];

/// Who asks.
pub const APPLICANTS: [&str; 12] = [
    "Dinas Kesehatan",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Dinas Sosial",
    "Dinas Pendidikan dan Kebudayaan",
    "Dinas Pertanian",
    "Dinas Perhubungan",
    "Dinas Perpustakaan dan Kearsipan",
    "Dinas Koperasi dan Usaha Mikro",
    "Dinas Pekerjaan Umum",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "Badan Pengelolaan Keuangan dan Pendapatan Daerah",
    "Badan Perencanaan Pembangunan Daerah",
];

/// Parts of notes.
pub const REMARKS: [&str; 16] = [
    "Kode wilayah belum seragam, perlu padanan dengan kode resmi.",
    "Dokumen struktur basis data dilampirkan ulang sesuai permintaan tim teknis.",
    "Uji coba pengiriman berhasil untuk seribu baris pertama.",
    "Nama kolom disepakati dalam rapat; notulen dilampirkan.",
    "Menunggu jadwal pemeliharaan server selesai.",
    "Hasil rekonsiliasi menunjukkan selisih dua belas baris.",
    "Alamat layanan web diganti karena sertifikat kedaluwarsa.",
    "Data ganda dibersihkan sebelum dikirim.",
    "Perangkat daerah meminta penambahan satu kolom.",
    "Format tanggal diubah mengikuti standar data.",
    "Pengujian beban dilakukan di luar jam layanan.",
    "Akun layanan dibuat dan diserahkan melalui surat.",
    "Validasi nomor induk gagal pada sebagian kecil data.",
    "Pembaruan dijadwalkan setiap malam.",
    "Berita acara serah terima ditandatangani.",
    "Tidak ada keberatan dari perangkat daerah.",
];

/// Why something was corrected.
pub const REASONS: [&str; 4] = [
    "Jam selesai salah tulis",
    "Tanggal tertukar dengan berkas lain",
    "Menit keliru disalin dari buku agenda",
    "Salah ketik",
];

### What is said of mistakes of form in the files people write.

temuan-bentuk-sintaks = Baris ini tidak mengikuti tata tulis TOML: { $sebab ->
    [kunci-ganda] kunci yang sama ditulis dua kali
    [tanda-kutip] teks harus diapit tanda kutip
    [kutip-lengkung] teks harus diapit tanda kutip lurus ", bukan tanda kutip lengkung dari program pengolah kata
    [belum-ditutup] ada kurung atau tanda kutip yang belum ditutup
    [tanda-sama-dengan] tanda = atau nilainya tidak ada
    [nilai-hilang] nilai sesudah tanda = tidak ada
    [koma] letak koma keliru
    [tanggal] tanggal atau waktu salah tulis
    [terlalu-dalam] susunannya terlalu dalam
   *[lain] bagian yang ditandai tidak dapat dibaca
}.
    .bantuan = { $sebab ->
        [kunci-ganda] Hapus salah satunya. Untuk mencatat langkah baru, tambahkan bagian [[langkah]] baru di akhir file.
        [tanda-kutip] Tulis seperti ini: judul = "Integrasi data".
        [kutip-lengkung] Ganti setiap tanda kutip lengkung (“ ”) dengan yang lurus: judul = "Integrasi data". Sunting file ini dengan penyunting teks, bukan dengan Word.
        [tanggal] Periksa apakah tanggal dan jamnya ada, lalu tulis seperti ini: 2025-04-14T10:12:00+07:00 (waktu) atau 2025-04-14 (tanggal).
       *[lain] Bandingkan dengan entri lain yang benar: kunci = nilai, satu per baris, teks di antara tanda kutip.
    }
temuan-bentuk-kunci-asing = Kunci "{ $kunci }" tidak dikenal di sini.
    .bantuan = Kunci yang dikenal di bagian ini: { $dikenal }.
temuan-bentuk-kunci-asing-mirip = Kunci "{ $kunci }" tidak dikenal di sini; mungkin maksudnya "{ $mirip }".
    .bantuan = Ganti dengan "{ $mirip }". Kunci yang dikenal di bagian ini: { $dikenal }.
temuan-bentuk-kunci-salah-tulis = Kunci "{ $kunci }" tidak dikenal di sini; mungkin maksudnya "{ $mirip }".
    .bantuan = Ganti dengan "{ $mirip }". Kunci yang dikenal di bagian ini: { $dikenal }.
temuan-bentuk-kunci-hilang = Kunci "{ $kunci }" wajib ada di bagian ini, tetapi tidak ditemukan.
    .bantuan = Tambahkan baris "{ $kunci } = …".
temuan-bentuk-kosong = Isi "{ $kunci }" kosong.
    .bantuan = Tulis isinya.
temuan-bentuk-jenis = "{ $kunci }" seharusnya { $diharapkan ->
    [teks] teks di antara tanda kutip
    [benar-salah] true atau false
    [angka-bulat] angka bulat (0 atau lebih) tanpa tanda kutip
    [angka-bulat-bertanda] angka bulat tanpa tanda kutip
    [daftar-teks] daftar teks
    [tanggal-waktu] tanggal dan waktu tanpa tanda kutip
    [tanggal] tanggal tanpa tanda kutip
    [tabel] bagian dengan kunci-kunci sendiri
    [daftar-tabel] bagian yang diulang dengan dua kurung siku
    [daftar-output] daftar teks atau tabel
    [sasaran] nomor aktivitas atau "selesai"
   *[lain] { $diharapkan }
}, tetapi yang tertulis { $ditemukan ->
    [teks] teks
    [angka-bulat] angka
    [pecahan] angka pecahan
    [benar-salah] true/false
    [tanggal-waktu] tanggal atau waktu
    [daftar] daftar
   *[tabel] tabel
}.
    .bantuan = Tulis seperti ini: { $diharapkan ->
        [teks] { $kunci } = "…"
        [benar-salah] { $kunci } = true
        [angka-bulat] { $kunci } = 3
        [angka-bulat-bertanda] { $kunci } = 3
        [daftar-teks] { $kunci } = ["satu", "dua"]
        [tanggal-waktu] { $kunci } = 2025-04-14T10:12:00+07:00
        [tanggal] { $kunci } = 2025-04-14
        [tabel] [{ $kunci }]
        [daftar-tabel] [[{ $kunci }]]
        [daftar-output] { $kunci } = ["Laporan"] atau { $kunci } = [{"{"} nama = "Laporan", berkas = "laporan.pdf" {"}"}]
       *[sasaran] { $kunci } = 4 atau "selesai"
    }
temuan-bentuk-waktu-tanpa-jam = "{ $kunci }" berisi { $nilai }, tanpa tanggal atau tanpa jam.
    .bantuan = Tulis tanggal, jam, dan selisih waktu, misalnya 2025-04-14T10:12:00+07:00.
temuan-bentuk-waktu-tanpa-zona = "{ $kunci }" berisi { $nilai }, tanpa selisih waktu dari UTC.
    .bantuan = Tambahkan +07:00 (WIB) di belakangnya: { $nilai }+07:00.
temuan-bentuk-waktu-mustahil = "{ $kunci }" berisi { $nilai }, waktu yang tidak ada.
    .bantuan = Periksa tanggal, jam, dan selisih waktunya; bentuknya seperti 2025-04-14T10:12:00+07:00.
temuan-bentuk-tanggal = "{ $kunci }" berisi { $nilai }, bukan tanggal saja.
    .bantuan = Tulis tahun-bulan-hari tanpa tanda kutip, misalnya 2025-04-10.
temuan-bentuk-masa-terbalik = "sampai" lebih awal daripada "sejak" ({ $sejak }).
    .bantuan = Betulkan salah satu tanggalnya, atau hapus "sampai" bila masih berlaku.
temuan-bentuk-pilihan = "{ $nilai }" bukan pilihan untuk "{ $kunci }".
    .bantuan = Pilih salah satu: { $pilihan }.
temuan-bentuk-lama = "{ $nilai }" bukan lama waktu yang dikenal.
    .bantuan = Tulis angka dan satuan: menit, jam, hari, minggu, atau bulan; misalnya { $kunci } = "14 hari".
temuan-bentuk-toleransi = "{ $nilai }" bukan jumlah hari kerja.
    .bantuan = Tulis seperti ini: toleransi_catat = "2 hari".
temuan-bentuk-logo = "{ $nilai }" bukan gambar di folder content/.
    .bantuan = Tulis letak gambarnya, misalnya logo = "content/gambar/lambang.svg" (svg, png, webp, jpg), dan commit gambarnya juga.
temuan-bentuk-jam-kerja = "{ $nilai }" pada hari { $kunci } bukan jam kerja yang benar.
    .bantuan = Tulis berurutan dari pagi, misalnya { $kunci } = ["07:30-12:00", "13:00-16:00"].
temuan-bentuk-zona-waktu = Zona waktu "{ $nilai }" tidak dikenal.
    .bantuan = Pilih Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).
temuan-bentuk-alamat-situs = "{ $nilai }" bukan alamat situs.
    .bantuan = Tulis alamat lengkap tempat situs terbit, misalnya https://sop.contoh.go.id/arsip/, tanpa tanda ? dan #.
temuan-bentuk-tema-hilang = Tema "{ $nilai }" tidak ada di themes/{ $nilai }/.
    .bantuan = Buat folder itu dengan "tertib theme eject aset/token.css" lalu commit, atau pakai tema bawaan: { $bawaan }.
temuan-bentuk-nama-folder = "{ $nilai }" bukan nama folder untuk "{ $kunci }".
    .bantuan = Pakai huruf, angka, - dan _ saja.
temuan-bentuk-aturan-asing = Tidak ada aturan bernama "{ $kunci }"; yang paling mirip "{ $mirip }".
    .bantuan = Daftar nama aturan: tertib rules; nilainya kritis, tinggi, sedang, rendah, informasi, atau mati.
temuan-bentuk-id-ganda = Id petugas "{ $nilai }" dipakai dua kali.
    .bantuan = Beri setiap petugas id sendiri; id lama tidak boleh dipakai ulang oleh orang lain.
temuan-bentuk-kunci-dua-petugas = Kunci yang sama tercantum pada petugas { $officer } dan { $nilai }.
    .bantuan = Satu kunci dipegang satu orang, supaya jelas siapa yang menandatangani. Hapus dari petugas yang bukan pemegangnya; petugas yang kuncinya dipakai bersama membuat kunci sendiri dengan ssh-keygen -t ed25519.
temuan-bentuk-tanpa-kepala = File ini tidak dibuka dengan baris +++ atau bagian kepalanya tidak ditutup dengan +++.
    .bantuan = Mulai file dengan +++, lalu kunci = nilai, lalu +++ lagi; isi halaman sesudahnya.
temuan-bentuk-alur-ganda = Aktivitas ini punya "lanjut" dan "keputusan" sekaligus.
    .bantuan = Pakai "lanjut = 4" untuk alur lurus atau "keputusan = …" untuk percabangan, jangan keduanya.
temuan-bentuk-alur-hilang = Aktivitas ini tidak menyebut ke mana alurnya.
    .bantuan = Tambahkan "lanjut = 4", "lanjut = \"selesai\"", atau keputusan = {"{"} ya = 4, tidak = 2 {"}"}.
temuan-bentuk-satu-jawaban = Keputusan perlu paling sedikit dua jawaban.
    .bantuan = Tulis misalnya keputusan = {"{"} ya = 4, tidak = 2 {"}"}.
temuan-bentuk-koreksi-langkah = Koreksi menunjuk langkah { $nilai }, padahal berkas ini mencatat { $jumlah } langkah.
    .bantuan = Tulis nomor urut langkah yang dikoreksi, mulai dari 1.
temuan-bentuk-sha256 = "{ $nilai }" bukan nilai hash SHA-256.
    .bantuan = Nilai hash terdiri atas 64 angka dan huruf kecil a–f; hitung dengan perintah sha256sum.
temuan-bentuk-berkas-hilang = File { $berkas } tidak ada.
    .bantuan = Jalankan perintah dari folder situs (atau pakai --site FOLDER). Bila file itu memang belum ada, buat dan simpan sebagai commit; "tertib init FOLDER" menulis contohnya.
temuan-bentuk-terlalu-besar = File { $berkas } berukuran { $ukuran } KiB, lebih besar daripada batas { $batas } KiB, sehingga tidak dibaca.
    .bantuan = Simpan dokumen besar sebagai lampiran, bukan di dalam file ini.
temuan-bentuk-bukan-utf8 = File { $berkas } bukan teks UTF-8: bita ke-{ $bita } tidak dapat dibaca.
    .bantuan = Buka file di editor, lalu simpan ulang dengan pengodean UTF-8.
temuan-bentuk-bukan-berkas = { $berkas } bukan file biasa (tautan simbolis atau submodul), sehingga tidak dibaca.
    .bantuan = Ganti dengan file biasa.
temuan-bentuk-letak-sop = { $berkas } tidak terletak di content/sop/<sop>/<revisi>.md.
    .bantuan = Beri nama file dengan nomor revisinya, misalnya 0.md.
temuan-bentuk-objek-rusak = Isi { $berkas } tidak ada lagi di repositori atau rusak ({ $sebab }).
    .bantuan = Pulihkan repositori dari salinan cadangan; jangan menulis ulang file-nya. Yang rusak terdaftar dengan perintah: git fsck --full
temuan-bentuk-terlalu-banyak-versi = Versi { $berkas } ini tidak dibaca: semua versi file berkas terlalu besar untuk dibaca bersama-sama.
    .bantuan = Lihat temuan history-incomplete.
temuan-bentuk-terlalu-banyak = Masih ada { $jumlah } kesalahan lain dalam file ini.
    .bantuan = Betulkan dahulu yang disebut; sisanya tampak sesudahnya.
temuan-bentuk-daftar-panjang = “{ $kunci }” memuat { $jumlah } isi, padahal paling banyak { $batas }.
    .bantuan = Bagi isinya, misalnya menjadi beberapa SOP, atau gabungkan yang sejenis.
temuan-bentuk-teks-panjang = Teks “{ $kunci }” sepanjang { $ukuran } bita, padahal paling panjang { $batas } bita.
    .bantuan = Ringkas teksnya; uraian yang panjang ditulis di bawah baris +++ pada halaman atau SOP.
temuan-bentuk-kunci-ssh = { $sebab ->
    [sertifikat] Ini sertifikat OpenSSH, bukan kunci publik; tanda tangan dengan sertifikat tidak dapat diperiksa.
    [jenis] Kunci ini tidak dapat dipakai: jenisnya tidak dikenal, terlalu lemah (DSA, atau RSA di bawah 2048 bit), atau RSA di atas 4096 bit.
   *[tidak-terbaca] Ini bukan kunci publik SSH yang utuh.
}
    .bantuan = Salin seluruh baris file .pub milik petugas, misalnya dari ~/.ssh/id_ed25519.pub: ssh = "ssh-ed25519 AAAA…". Kunci baru dibuat dengan ssh-keygen -t ed25519.
temuan-bentuk-tanda-tangan-tanpa-tanggal = Aturan "unsigned" dihidupkan, tetapi tidak disebut sejak kapan tanda tangan wajib.
    .bantuan = Tambahkan bagian [tanda_tangan] dengan wajib_sejak = 2026-01-01.

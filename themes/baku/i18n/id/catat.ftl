### Mencatat: tertib case (src/recording, src/cli/case).

## Pertanyaan.

tanya-sop = SOP mana?
tanya-judul = Judul berkas:
tanya-pemohon = Unit pemohon:
tanya-diterima = Diterima kapan?
tanya-nomor = Nomor berkas:
tanya-klasifikasi = Klasifikasi:
tanya-klasifikasi-terbuka = terbuka: siapa pun boleh melihat
tanya-klasifikasi-terbatas = terbatas: untuk umum tanpa catatan dan lampiran
tanya-klasifikasi-rahasia = rahasia: tidak diumumkan
tanya-aktivitas = Aktivitas mana?
tanya-pelaksana = Dikerjakan di lajur mana?
tanya-petugas = Petugas yang mengerjakan:
tanya-selesai = Selesai kapan?
tanya-mulai = Mulai dikerjakan kapan? (boleh kosong)
tanya-kelengkapan = Kelengkapan yang ada:
tanya-output = Output yang dihasilkan:
tanya-lampiran = File untuk { $nilai } (boleh kosong):
tanya-keputusan = Keputusannya:
tanya-catatan = Catatan (boleh kosong):
tanya-langkah = Langkah mana yang dibetulkan?
tanya-bagian = Bagian mana yang salah?
tanya-bagian-selesai = waktu selesai
tanya-bagian-mulai = waktu mulai
tanya-bagian-petugas = petugas
tanya-bagian-keputusan = keputusan
tanya-bagian-aktivitas = aktivitas
tanya-bagian-pelaksana = pelaksana
tanya-bagian-kelengkapan = kelengkapan
tanya-bagian-output = output
tanya-bagian-catatan = catatan
tanya-alasan = Alasan pembetulan:
tanya-alasan-batal = Alasan pembatalan:
tanya-simpan = Simpan?
tanya-ya = ya
tanya-tidak = tidak
tanya-ya-atau-tidak = Jawab { $ya } atau { $tidak }.
tanya-pilih = ↑↓ memilih, ketik untuk menyaring, Enter menerima
tanya-pilih-banyak = ↑↓ berpindah, spasi menandai, Enter menerima
tanya-waktu = TTTT-BB-HH JJ:MM, atau JJ:MM untuk hari ini
tanya-waktu-salah = Waktu itu tidak terbaca. Contoh: 2026-11-23 10:15, atau 10:15.

## Yang diceritakan.

catat-isi = Akan ditambahkan ke { $file }:
catat-lampiran = lampiran { $file } ({ $ukuran } KiB)
catat-pesan = Pesan commit: { $nilai }
catat-akan-ditemukan = Akan menjadi temuan, tetapi boleh dicatat:
catat-hanya-coba = Hanya contoh: tidak ada yang dicatat.
catat-tersimpan = Tercatat: berkas { $berkas }, commit { $commit }.
catat-belum-terkirim = Belum terkirim ke peladen kantor. Kirim dengan: tertib case send
catat-berikutnya = Berikutnya: aktivitas { $aktivitas }, { $uraian } ({ $pelaksana }). Batas waktu { $batas }.
catat-berikutnya-tanpa-batas = Berikutnya: aktivitas { $aktivitas }, { $uraian } ({ $pelaksana }). SOP tidak memberi batas waktu.
catat-selesai = Berkas ini selesai.
catat-dibatalkan = Berkas ini dibatalkan.
catat-tidak-diketahui = Kelanjutannya tidak diketahui: lihat temuan dengan "tertib check".
kirim-kosong = Tidak ada yang menunggu dikirim. Catatan terbaru dari peladen sudah diambil.
kirim-terkirim = Terkirim: { $jumlah } commit.
kirim-terkirim-ulang = Terkirim: { $jumlah } commit. Orang lain lebih dahulu mengirim, jadi { $ulang } catatan disusun ulang di bawah catatan mereka.

## Keadaan berkas.

daftar-berjalan = Berjalan
daftar-selesai = Selesai
daftar-dibatalkan = Dibatalkan
daftar-tidak-diketahui = Tidak diketahui
daftar-tidak-terbaca = Tidak terbaca
daftar-batas = batas waktu { $batas }
daftar-lewat = batas waktu { $batas }, lewat { $hari } hari
daftar-kosong = Tidak ada berkas seperti itu.
daftar-jumlah = { $jumlah } berkas. Keadaan per { $tanggal }.
daftar-kolom-nomor = Nomor
daftar-kolom-judul = Judul
daftar-kolom-pemohon = Pemohon
daftar-kolom-keadaan = Keadaan
daftar-kolom-batas = Batas waktu
daftar-kolom-lewat = Keterlambatan
status-kolom-langkah = Langkah
status-kolom-aktivitas = Aktivitas
status-kolom-petugas = Petugas
status-kolom-selesai = Selesai
status-kolom-batas = Batas waktu
status-kolom-waktu = Waktu
status-tepat = Tepat waktu
status-terlambat = Terlambat { $hari } hari
status-tanpa-batas = Tanpa batas
status-tanpa-temuan = Tidak ada temuan.

## Mengapa tidak dicatat.

catat-ditolak = Tidak dicatat: ada { $jumlah } kesalahan di atas.
    .bantuan = { $aturan ->
        [none] Betulkan isi perintahnya, lalu ulangi.
       *[other] Betulkan isi perintahnya, lalu ulangi. Bila memang begitulah kejadiannya, ulangi dengan { $aturan }; temuannya tetap akan tampak.
    }
catat-gagal-tanpa-git = Program git tidak ditemukan di komputer ini.
    .bantuan = Pasang git, lalu ulangi.
catat-gagal-git = git menolak: { $nilai }
    .bantuan = Tidak ada yang berubah. Perbaiki yang disebut git, lalu ulangi.
catat-gagal-tulis = Catatan tidak dapat ditulis: { $nilai }
    .bantuan = Tidak ada yang berubah. Periksa sisa ruang penyimpanan dan izin folder, lalu ulangi.
catat-gagal-kunci = Program git lain sedang bekerja di folder ini, atau terhenti di tengah jalan.
    .bantuan = Tunggu sebentar lalu ulangi. Bila tetap begitu dan tidak ada git yang berjalan, hapus file .git/index.lock.
catat-gagal-sisa = Di folder ini ada suntingan yang belum di-commit, atau sisa perintah yang terhenti: { $nilai }
    .bantuan = Singkirkan tanpa menghilangkannya: git stash push --include-untracked, lalu ulangi. Bila suntingan itu masih diperlukan, sesudahnya: git stash pop
catat-gagal-bare = { $nilai } repositori bare, tanpa folder kerja untuk mencatat.
    .bantuan = Catat di salinan Anda sendiri: git clone, lalu tertib case di sana.
catat-gagal-identitas = git belum mengenal Anda, padahal setiap catatan harus atas nama pencatatnya.
    .bantuan = Isi: git config --global user.name "Nama Anda", lalu git config --global user.email "anda@contoh.go.id", persis seperti di content/petugas.toml.
catat-gagal-asing = Alamat surel git Anda, { $nilai }, tidak ada di content/petugas.toml.
    .bantuan = Samakan: git config user.email ALAMAT, atau sebut petugasnya dengan --officer (pada koreksi dan pembatalan: --by).
catat-gagal-tidak-ada = Tidak ada berkas nomor { $nilai }.
    .bantuan = Lihat nomornya dengan "tertib case list --all". Bila baru dibuat orang lain, ambil dahulu dengan "git pull".
catat-gagal-dihapus = Berkas nomor { $nilai } sudah dihapus dari arsip, lewat commit { $commit }.
    .bantuan = Kembalikan dahulu: git checkout { $commit }~1 -- { $file } && git commit -m "Berkas dikembalikan", lalu ulangi perintah ini.
catat-gagal-bersama = Alamat surel git Anda, { $nilai }, dipakai beberapa petugas: { $petugas }. Tidak jelas siapa di antaranya Anda.
    .bantuan = Sebut petugasnya dengan --officer ID (pada koreksi dan pembatalan: --by ID). Lebih baik setiap petugas punya alamat sendiri di content/petugas.toml.
catat-gagal-ganda = Nomor { $nilai } dipakai dua file.
    .bantuan = Lihat temuannya dengan "tertib check".
catat-gagal-sudah-ada = Berkas nomor { $nilai } sudah ada: { $file }.
    .bantuan = Pakai nomor lain, atau catat langkahnya dengan "tertib case step { $nilai }".
catat-gagal-rusak = Berkas { $nilai } tidak terbaca, jadi tidak dapat dilanjutkan.
    .bantuan = Lihat sebabnya dengan "tertib check".
catat-gagal-tanpa-sop = SOP berkas { $nilai } tidak ada atau tidak terbaca, jadi tidak dapat dilanjutkan.
    .bantuan = Lihat sebabnya dengan "tertib case status { $nilai }". Berkas seperti ini hanya dapat dibatalkan: "tertib case cancel { $nilai }", lalu buka yang baru dengan "tertib case new".
catat-gagal-tersunting = { $nilai } memuat suntingan yang belum di-commit.
    .bantuan = Lihat dengan "git diff"; buang dengan "git restore { $nilai }", atau commit dahulu.
catat-gagal-nomor = "{ $nilai }" tidak dapat menjadi nomor berkas.
    .bantuan = Pakai huruf, angka, titik, garis bawah, dan tanda hubung saja, misalnya 2026-0018.
catat-gagal-sop = SOP { $nilai } tidak ada atau tidak terbaca.
    .bantuan = Kunci SOP adalah nama folder di content/sop/, revisi adalah nama file di dalamnya.
catat-gagal-file = File { $nilai } tidak dapat dibaca atau ditulis: { $sebab }
    .bantuan = Periksa nama file, foldernya, dan sisa ruang penyimpanan.
catat-gagal-file-tidak-ada = File { $nilai } tidak ada.
    .bantuan = Periksa nama dan foldernya, lalu sebut letaknya selengkapnya, misalnya ~/Dokumen/laporan.pdf.
catat-gagal-besar = File { $nilai } terlalu besar untuk lampiran: { $ukuran } MiB.
    .bantuan = Batasnya 64 MiB. Kecilkan, misalnya dengan menyimpan ulang pindaian.
catat-gagal-lampiran-ada = Di { $nilai } sudah ada file lain dengan nama itu.
    .bantuan = Ganti nama file yang dilampirkan.
catat-gagal-bergeser = Sementara itu ada commit baru di folder ini. Tidak ada yang hilang.
    .bantuan = Jalankan perintah ini sekali lagi.
catat-gagal-tanpa-tujuan = Cabang ini belum punya tujuan pengiriman.
    .bantuan = Sekali saja: git push --set-upstream origin main
catat-gagal-jaringan = Peladen kantor tidak terjangkau: { $nilai }
    .bantuan = Catatan Anda aman di komputer ini. Kirim nanti dengan "tertib case send".
catat-gagal-tanpa-izin = Peladen kantor tidak mengenal Anda: { $nilai }
    .bantuan = Catatan Anda aman di komputer ini. Minta administrator mendaftarkan kunci SSH atau akun Anda, lalu "tertib case send".
catat-gagal-ditolak-peladen = Peladen kantor menolak:
    { $nilai }
    .bantuan = Catatan Anda masih di komputer ini. Betulkan yang disebut di atas, lalu "tertib case send".
catat-gagal-bukan-entri = Commit { $nilai } bukan satu entri berkas, jadi tidak dapat disusun ulang dengan sendirinya.
    .bantuan = Gabungkan sendiri: git pull --rebase, lalu git push.
catat-gagal-didahului = Orang lain sudah mengirim catatan untuk berkas { $nilai }, sehingga catatan Anda (commit { $commit }) tidak cocok lagi. Tidak ada yang hilang atau dikirim.
    .bantuan = Lihat catatan mereka: git log --patch @{"{"}upstream{"}"}. Bila catatan Anda tidak perlu lagi: git reset --keep @{"{"}upstream{"}"}, lalu catat kelanjutannya dengan "tertib case step { $nilai }".
catat-gagal-kurang = { $nilai } belum disebut, dan tidak ada yang dapat ditanya.
    .bantuan = Tambahkan { $nilai }, atau jalankan di terminal tanpa --yes.
catat-gagal-diakhiri = Diakhiri. Tidak ada yang dicatat.
catat-gagal-terminal = Terminal tidak dapat dipakai untuk bertanya: { $nilai }
    .bantuan = Sebut isinya dengan opsi dan tambahkan --yes.
catat-gagal-waktu = Waktu "{ $nilai }" pada { $opsi } tidak terbaca.
    .bantuan = Tulis TTTT-BB-HH JJ:MM, misalnya "2026-11-23 10:15", atau 10:15 untuk hari ini.
catat-gagal-kata = "{ $nilai }" tidak dikenal pada { $opsi }.
    .bantuan = Yang dapat dipakai: { $pilihan }
catat-gagal-tutup = Berkas { $nilai } sudah selesai atau dibatalkan.
    .bantuan = Lihat dengan "tertib case status { $nilai }". Salah catat dibetulkan dengan "tertib case correct { $nilai }".
catat-gagal-langkah = Berkas { $nilai } tidak punya langkah { $langkah }; langkahnya ada { $jumlah }.
    .bantuan = Lihat dengan "tertib case status { $nilai }".
catat-gagal-tanpa-isi = Tidak disebut apa yang dibetulkan.
    .bantuan = Sebut nilai barunya, misalnya --finished "2026-11-23 10:15".

### What findings say, and the way out of each.
###
### temuan-judul-<rule>: the rule's title; temuan-arti-<rule>: what a record without the finding is known to satisfy;
### temuan-<message>: what one finding says, with .bantuan as the way out; temuan-label-<name>: label of the second place.

## Bentuk

temuan-judul-syntax = Berkas tidak terbaca
temuan-arti-syntax = Setiap berkas dapat dibaca.

temuan-judul-schema = Isian tidak sesuai formulir
temuan-arti-schema = Setiap berkas hanya memuat isian yang ada pada formulirnya, dengan nilai yang benar jenisnya.

temuan-judul-path-layout = Letak atau nama berkas salah
temuan-arti-path-layout = Setiap berkas disimpan dalam folder bulan diterimanya, dengan nomor yang aman dipakai.
temuan-path-layout = Berkas { $case } diterima { $received }, tetapi disimpan di { $path }.
    .bantuan = Tempatnya yang benar adalah { $expected }. Minta pengelola arsip memutuskan; pemindahan pun tetap tercatat dalam riwayat.
temuan-path-layout-shape = Berkas { $case } disimpan di { $path }, bukan di cases/<tahun>/<bulan>/<nomor>.toml.
    .bantuan = Tempat berkas adalah folder tahun dan bulan diterimanya, misalnya cases/2025/04/001.toml.
temuan-path-layout-name = Nomor berkas “{ $case }” memuat tanda yang tidak boleh dipakai atau lebih dari { $limit } huruf.
    .bantuan = Pakai huruf a–z, angka, titik, garis bawah, dan tanda hubung saja; huruf pertama harus huruf atau angka.
temuan-path-layout-stray = { $path } tidak termasuk berkas mana pun.
    .bantuan = Pindahkan ke folder berkasnya, cases/<tahun>/<bulan>/<nomor>/, atau hapus.

temuan-judul-duplicate-case = Nomor berkas ganda
temuan-arti-duplicate-case = Setiap nomor hanya dipakai satu berkas.
temuan-duplicate-case = Nomor { $case } dipakai dua berkas: { $other } dan { $path }.
    .bantuan = Beri nomor lain kepada berkas yang dibuat belakangan.

temuan-judul-unknown-sop = SOP tidak dikenal
temuan-arti-unknown-sop = Revisi SOP yang disebut berkas ada dan terbaca ketika berkas itu dibuat.
temuan-unknown-sop = SOP “{ $sop }” revisi { $revision } tidak ada di arsip ketika berkas ini dibuat.
    .bantuan = Periksa nama SOP dan nomor revisinya; naskahnya harus sudah ada di { $path } sebelum berkas dibuat.
temuan-unknown-sop-broken = SOP “{ $sop }” revisi { $revision } tidak dapat dibaca seperti adanya ketika berkas ini dibuat.
    .bantuan = Perbaiki { $path }, lalu buat berkas baru; berkas ini tetap dinilai menurut naskah SOP pada saat dibuat.

temuan-judul-unknown-activity = Aktivitas tidak dikenal
temuan-arti-unknown-activity = Setiap langkah menyebut aktivitas yang ada dalam SOP.
temuan-unknown-activity = Langkah { $step } mencatat aktivitas { $activity }, yang tidak ada dalam SOP “{ $sop }” revisi { $revision }.
    .bantuan = Catat koreksi langkah { $step } dengan nomor aktivitas yang benar: { $known }.

## SOP

temuan-judul-sop-graph = Alur SOP tidak dapat dijalankan
temuan-arti-sop-graph = Setiap aktivitas SOP dapat dicapai, dan dari setiap aktivitas alur dapat sampai ke “selesai”.
temuan-sop-graph-unknown-target = Aktivitas { $activity } menuju aktivitas { $target }, yang tidak ada dalam SOP ini.
    .bantuan = Tulis nomor aktivitas yang ada, atau "selesai".
temuan-sop-graph-unknown-lane = Aktivitas { $activity } berada pada pelaksana “{ $lane }”, yang tidak terdaftar dalam SOP ini.
    .bantuan = Tambahkan “{ $lane }” pada daftar pelaksana, atau betulkan tulisannya.
temuan-sop-graph-duplicate = Nomor aktivitas { $activity } dipakai dua kali.
    .bantuan = Beri setiap aktivitas nomor sendiri, lalu sesuaikan tujuan alurnya.
temuan-sop-graph-unreached = Tidak ada aktivitas yang menuju aktivitas { $activity }.
    .bantuan = Arahkan alur dari aktivitas sebelumnya ke aktivitas { $activity }, atau hapus aktivitas itu dari revisi ini.
temuan-sop-graph-no-end = Dari aktivitas { $activity } alur tidak pernah sampai ke “selesai”.
    .bantuan = Tambahkan lanjut = "selesai" atau jawaban yang keluar dari putaran itu.

## Urutan

temuan-judul-wrong-start = Tidak dimulai dari awal
temuan-arti-wrong-start = Setiap berkas dimulai dari aktivitas pertama SOP.
temuan-wrong-start = Langkah { $step } mencatat aktivitas { $activity }, padahal berkas harus dimulai dari aktivitas { $expected }.
    .bantuan = Bila hanya salah tulis, catat koreksi langkah { $step }. Bila aktivitas { $expected } memang terlewat, catat sebagai langkah baru dan jelaskan dalam catatannya.

temuan-judul-out-of-order = Urutan tidak sesuai SOP
temuan-arti-out-of-order = Setiap langkah adalah aktivitas yang dituju langkah sebelumnya.
temuan-out-of-order = Langkah { $step } mencatat aktivitas { $activity }, padahal yang berikutnya adalah aktivitas { $expected }.
    .bantuan = Bila hanya salah tulis, catat koreksi langkah { $step }. Bila ada yang terlewat, catat sebagai langkah baru dan jelaskan dalam catatannya.

temuan-judul-step-after-end = Dicatat setelah berkas berakhir
temuan-arti-step-after-end = Tidak ada langkah atau pembatalan setelah berkas berakhir.
temuan-step-after-end = Langkah { $step } (aktivitas { $activity }) dicatat setelah berkas selesai pada langkah sebelumnya.
    .bantuan = Buat berkas baru untuk pekerjaan lanjutan. Bila keputusan sebelumnya salah tulis, catat koreksinya.
temuan-step-after-cancellation = Langkah { $step } (aktivitas { $activity }) selesai { $finished }, setelah berkas dibatalkan pada { $cancelled }.
    .bantuan = Buat berkas baru bila permohonan dilanjutkan. Bila jam selesainya salah tulis, catat koreksi langkah { $step }.
temuan-cancellation-after-end = Berkas dibatalkan pada { $cancelled }, padahal sudah selesai pada { $finished }.
    .bantuan = Berkas yang sudah selesai tidak dapat dibatalkan; jelaskan alasannya kepada pengelola arsip.

temuan-judul-unknown-decision = Keputusan tidak dikenal
temuan-arti-unknown-decision = Setiap keputusan adalah salah satu jawaban yang disediakan SOP pada aktivitas itu.
temuan-unknown-decision = Langkah { $step } menjawab “{ $answer }”, padahal jawaban pada aktivitas { $activity } hanya: { $answers }.
    .bantuan = Catat koreksi langkah { $step } dengan salah satu jawaban itu, persis seperti tertulis.
temuan-decision-not-asked = Langkah { $step } memuat keputusan “{ $answer }”, padahal aktivitas { $activity } tidak meminta keputusan.
    .bantuan = Periksa nomor aktivitasnya; bila salah tulis, catat koreksi langkah { $step }.

temuan-judul-missing-decision = Keputusan belum dicatat
temuan-arti-missing-decision = Setiap langkah pada aktivitas keputusan mencatat jawabannya.
temuan-missing-decision = Langkah { $step } mencatat aktivitas { $activity } tanpa keputusan; jawabannya salah satu dari: { $answers }.
    .bantuan = Catat koreksi langkah { $step } yang mengisi keputusannya.

## Waktu

temuan-judul-time-reversed = Waktu berjalan mundur
temuan-arti-time-reversed = Tidak ada langkah yang selesai sebelum langkah sebelumnya, sebelum permohonan diterima, atau sebelum dimulai.
temuan-time-reversed = Langkah { $step } selesai { $finished }, sebelum langkah { $previous } selesai pada { $previous_finished }.
    .bantuan = Catat koreksi pada langkah yang waktunya salah tulis.
temuan-time-reversed-first = Langkah { $step } selesai { $finished }, sebelum permohonan diterima pada { $received }.
    .bantuan = Bila waktu selesainya salah tulis, catat koreksi langkah { $step }.
temuan-time-reversed-start = Langkah { $step } mulai { $started }, setelah selesainya sendiri pada { $finished }.
    .bantuan = Catat koreksi langkah { $step } dengan waktu mulai atau selesai yang benar.

temuan-judul-future-step = Bertanggal di masa depan
temuan-arti-future-step = Tidak ada catatan bertanggal setelah hari penilaian.
temuan-future-step = Langkah { $step } selesai { $finished }, padahal keadaan dinilai per { $as_of }.
    .bantuan = Catat koreksi langkah { $step } dengan tanggal yang benar; langkah dicatat setelah pekerjaannya selesai.
temuan-future-received = Berkas { $case } diterima { $received }, padahal keadaan dinilai per { $as_of }.
    .bantuan = Bila tanggal diterima salah tulis, batalkan berkas ini dan buat berkas baru dengan tanggal yang benar.

temuan-judul-late-step = Langkah terlambat
temuan-arti-late-step = Setiap langkah selesai dalam waktu yang ditentukan SOP.
temuan-late-step = Langkah { $step } selesai { $finished }, lewat { $days } hari kerja dari batas waktu { $due }.
    .bantuan = Jelaskan sebab keterlambatan pada catatan langkah berikutnya. Bila tanggalnya salah tulis, catat koreksi langkah { $step }.
temuan-late-step-calendar = Langkah { $step } selesai { $finished }, lewat { $days } hari kalender dari batas waktu { $due }.
    .bantuan = Jelaskan sebab keterlambatan pada catatan langkah berikutnya. Bila tanggalnya salah tulis, catat koreksi langkah { $step }.
temuan-late-step-hours = Langkah { $step } selesai { $finished }, lewat dari batas waktu { $due }.
    .bantuan = Jelaskan sebab keterlambatan pada catatan langkah berikutnya. Bila waktunya salah tulis, catat koreksi langkah { $step }.

temuan-judul-overdue = Melewati batas waktu
temuan-arti-overdue = Tidak ada berkas berjalan yang aktivitas berikutnya sudah melewati batas waktu.
temuan-overdue = Aktivitas { $activity } seharusnya selesai { $due }; per { $as_of } sudah lewat { $days } hari kerja.
    .bantuan = Selesaikan aktivitas { $activity } dan catat langkahnya. Bila permohonan ditarik, catat pembatalan.
temuan-overdue-calendar = Aktivitas { $activity } seharusnya selesai { $due }; per { $as_of } sudah lewat { $days } hari kalender.
    .bantuan = Selesaikan aktivitas { $activity } dan catat langkahnya. Bila permohonan ditarik, catat pembatalan.

temuan-judul-late-record = Terlambat dicatat
temuan-arti-late-record = Setiap langkah dicatat tidak lama setelah selesai, dalam tenggang yang ditetapkan situs ini.
temuan-late-record = Langkah { $step } selesai { $finished }, tetapi baru dicatat { $commit_date }: { $days } hari kerja kemudian, padahal paling lama { $tolerance } hari kerja.
    .bantuan = Catat setiap langkah pada hari selesainya. Bila tanggal selesainya salah tulis, catat koreksi langkah { $step }.

temuan-judul-non-working-day = Selesai pada hari libur
temuan-arti-non-working-day = Setiap langkah selesai pada hari kerja.
temuan-non-working-day = Langkah { $step } selesai { $finished }, hari libur: { $holiday }.
    .bantuan = Bila memang dikerjakan pada hari itu, tidak ada yang perlu diubah. Bila salah tulis, catat koreksi langkah { $step }.
temuan-non-working-day-weekend = Langkah { $step } selesai { $finished }, hari Sabtu atau Minggu.
    .bantuan = Bila memang dikerjakan pada hari itu, tidak ada yang perlu diubah. Bila salah tulis, catat koreksi langkah { $step }.

temuan-judul-calendar-missing = Hari libur belum terdaftar
temuan-arti-calendar-missing = Hari libur terdaftar untuk setiap tahun yang dilalui perhitungan batas waktu.
temuan-calendar-missing = Hari libur tahun { $year } belum ada di kalender, padahal ada batas waktu yang dihitung dalam tahun itu.
    .bantuan = Tambahkan hari libur dan cuti bersama tahun { $year } ke content/kalender.toml menurut SKB Tiga Menteri.
temuan-calendar-missing-years = Hari libur tahun { $first } sampai { $last } belum ada di kalender, padahal ada batas waktu yang dihitung dalam tahun-tahun itu.
    .bantuan = Cari tanggal yang salah tulis tahunnya lebih dahulu; sisanya ditambahkan ke content/kalender.toml.

## Riwayat

temuan-judul-many-steps-in-commit = Beberapa entri dalam satu commit
temuan-arti-many-steps-in-commit = Setiap langkah, koreksi, dan pembatalan dicatat dengan commit tersendiri.
temuan-many-steps-in-commit = Commit { $commit } ({ $commit_date }) menambahkan { $count } entri sekaligus ke berkas { $case }.
    .bantuan = Catat setiap langkah, koreksi, atau pembatalan dengan satu commit, pada saat terjadinya.
temuan-many-steps-at-creation = Commit { $commit } ({ $commit_date }) membuat berkas { $case } dan langsung mengisinya dengan { $count } entri.
    .bantuan = Buat berkas tanpa langkah atau dengan langkah pertamanya saja; entri lain dicatat satu per satu.

temuan-judul-many-cases-in-commit = Beberapa berkas dalam satu commit
temuan-arti-many-cases-in-commit = Setiap commit mengubah paling banyak satu berkas.
temuan-many-cases-in-commit = Commit { $commit } ({ $commit_date }) mengubah { $count } berkas sekaligus: { $cases }.
    .bantuan = Catat perubahan setiap berkas dengan commit tersendiri.

temuan-judul-step-changed = Catatan diubah
temuan-arti-step-changed = Tidak ada catatan yang pernah diubah setelah dicatat.
temuan-step-changed = Commit { $commit } ({ $commit_date }) mengubah langkah { $number } yang sudah tercatat: { $fields }.
    .bantuan = Jangan menyunting lagi langkah itu. Catat isi yang benar sebagai koreksi langkah { $number } beserta alasannya; kedua tulisannya tetap terbaca dalam riwayat.
temuan-step-inserted = Commit { $commit } ({ $commit_date }) menyisipkan langkah { $number } di antara langkah yang sudah tercatat.
    .bantuan = Langkah baru selalu ditambahkan di akhir; jelaskan dalam catatannya bahwa langkah itu terlewat.
temuan-correction-changed = Commit { $commit } ({ $commit_date }) mengubah koreksi { $number } yang sudah tercatat.
    .bantuan = Jangan menyuntingnya lagi. Catat isi yang benar sebagai koreksi baru.
temuan-correction-inserted = Commit { $commit } ({ $commit_date }) menyisipkan koreksi { $number } di antara koreksi yang sudah tercatat.
    .bantuan = Koreksi baru selalu ditambahkan di akhir.
temuan-cancellation-changed = Commit { $commit } ({ $commit_date }) mengubah pembatalan yang sudah tercatat.
    .bantuan = Jangan menyuntingnya lagi; alasan tambahan disimpan sebagai lampiran.
temuan-head-changed = Commit { $commit } ({ $commit_date }) mengubah isian awal berkas { $case }: { $fields }.
    .bantuan = Jangan menyuntingnya lagi. Bila berkas memang salah dibuat, batalkan dan buat berkas baru.

temuan-judul-step-removed = Catatan dihapus
temuan-arti-step-removed = Tidak ada catatan yang pernah dihapus.
temuan-step-removed = Commit { $commit } ({ $commit_date }) menghapus langkah { $number } (aktivitas { $activity }, selesai { $finished }).
    .bantuan = Catat kembali langkah itu di akhir berkas. Langkah yang keliru tidak dihapus, tetapi diperbaiki dengan koreksi.
temuan-correction-removed = Commit { $commit } ({ $commit_date }) menghapus koreksi { $number } yang tercatat { $date }.
    .bantuan = Catat kembali koreksi itu. Koreksi yang keliru diperbaiki dengan koreksi baru.
temuan-cancellation-removed = Commit { $commit } ({ $commit_date }) menghapus pembatalan yang tercatat { $date }.
    .bantuan = Catat kembali pembatalan itu. Permohonan yang dilanjutkan dibuatkan berkas baru.

temuan-judul-case-deleted = Berkas dihapus
temuan-arti-case-deleted = Tidak ada berkas yang pernah dihapus dari arsip.
temuan-case-deleted = Commit { $commit } ({ $commit_date }) menghapus berkas { $case } dari arsip.
    .bantuan = Kembalikan berkas itu. Permohonan yang tidak dilanjutkan dibatalkan, bukan dihapus.
temuan-case-deleted-returned = Commit { $commit } ({ $commit_date }) menghapus berkas { $case }; berkas itu kemudian dikembalikan.
    .bantuan = Tidak ada lagi yang perlu dikembalikan, tetapi penghapusannya tetap tercatat; jelaskan kepada pengelola arsip.

temuan-judul-evil-merge = Isi baru dalam penggabungan
temuan-arti-evil-merge = Setiap penggabungan mengambil isi berkas dari salah satu cabang apa adanya.
temuan-evil-merge = Commit penggabungan { $commit } ({ $commit_date }) memberi berkas { $case } isi yang tidak ada pada satu pun cabang asalnya.
    .bantuan = Gabungkan tanpa mengubah isi berkas; entri yang tertinggal dicatat sesudahnya dengan commit tersendiri.

temuan-judul-changed-without-step = Diubah tanpa entri baru
temuan-arti-changed-without-step = Setiap perubahan berkas menambah satu entri.
temuan-changed-without-step = Commit { $commit } ({ $commit_date }) hanya mengubah tata tulis berkas { $case }; isinya tetap sama.
    .bantuan = Tidak ada isi yang berubah. Lain kali biarkan tulisan yang sudah tercatat apa adanya.
temuan-mode-changed = Commit { $commit } ({ $commit_date }) menyentuh berkas { $case } tanpa mengubah satu huruf pun.
    .bantuan = Biasanya hanya izin berkas yang berubah; kembalikan menjadi berkas biasa.

temuan-judul-uncommitted = Belum dicatat
temuan-arti-uncommitted = Tidak ada perubahan di folder kerja yang belum dicatat dengan commit.
temuan-uncommitted = { $path } berisi perubahan yang belum dicatat dengan commit, jadi belum dinilai.
    .bantuan = Catat perubahan itu dengan commit, atau kembalikan berkas seperti semula.

temuan-judul-history-incomplete = Riwayat tidak lengkap
temuan-arti-history-incomplete = Seluruh riwayat arsip tersedia ketika dinilai.
temuan-history-incomplete-shallow = Riwayat arsip tidak lengkap: repositori ini hanya salinan sebagian (shallow clone).
    .bantuan = Jalankan git fetch --unshallow, lalu periksa lagi.
temuan-history-incomplete-grafts = Riwayat arsip tidak dapat dipercaya: berkas .git/info/grafts mengubah urutan commit.
    .bantuan = Hapus .git/info/grafts atau pakai salinan repositori yang bersih, lalu periksa lagi.
temuan-history-incomplete-replaced = Riwayat arsip tidak dapat dipercaya: { $count } objek diganti lewat refs/replace.
    .bantuan = Hapus penggantian itu dengan git replace -d atau pakai salinan repositori yang bersih, lalu periksa lagi.
temuan-history-incomplete-missing = Riwayat arsip tidak lengkap: objek { $object } yang dibutuhkan commit { $commit } hilang atau rusak.
    .bantuan = Jalankan git fsck, lalu ambil kembali repositori dari salinan yang utuh.

## Tempat kedua

temuan-label-previous-step = langkah sebelumnya di sini
temuan-label-clock = waktunya dihitung sejak langkah ini
temuan-label-started = mulai di sini
temuan-label-received = diterima di sini
temuan-label-end = berkas selesai di sini
temuan-label-cancellation = pembatalan di sini
temuan-label-other-case = nomor yang sama di sini
temuan-label-before = sebelum diubah tertulis di sini
temuan-label-removed = yang dihapus tertulis di sini

## Riwayat: serangan terhadap repositori

temuan-judul-case-renamed = Berkas dipindahkan
temuan-arti-case-renamed = Setiap berkas tetap pada tempat dan nomornya sejak dibuat.
temuan-case-renamed = Commit { $commit } ({ $commit_date }) memindahkan berkas dari { $from } ke { $to }.
    .bantuan = Nomor dan tempat berkas tidak pernah diubah. Kembalikan ke { $from }; bila nomornya memang keliru, batalkan berkas itu dan buat berkas baru.
temuan-case-renamed-later = Commit { $deleted_by } menghapus berkas { $from }, lalu commit { $commit } ({ $commit_date }) memunculkannya lagi sebagai { $to }.
    .bantuan = Nomor dan tempat berkas tidak pernah diubah. Kembalikan ke { $from }; bila nomornya memang keliru, batalkan berkas itu dan buat berkas baru.

temuan-judul-commit-date-reversed = Tanggal commit mundur
temuan-arti-commit-date-reversed = Setiap commit pada arsip bertanggal sesudah catatan yang dilanjutkannya.
temuan-commit-date-reversed-parent = Commit { $commit } bertanggal { $date }, lebih awal daripada commit induknya { $other } ({ $other_date }).
    .bantuan = Periksa jam komputer yang mencatatnya. Bila jamnya benar, minta penjelasan pencatatnya: tanggal commit dapat dimundurkan dengan sengaja.
temuan-commit-date-reversed-author = Commit { $commit } disimpan { $date }, sebelum ditulis pembuatnya { $other_date }.
    .bantuan = Periksa jam komputer yang mencatatnya. Bila jamnya benar, minta penjelasan pencatatnya: tanggal commit dapat diubah dengan sengaja.
temuan-commit-date-reversed-entry = Commit { $commit } ditulis { $date }, lebih awal daripada isi berkas yang dilanjutkannya (commit { $other }, { $other_date }).
    .bantuan = Periksa jam komputer yang mencatatnya. Bila jamnya benar, minta penjelasan pencatatnya: tanggal penulisan dapat dimundurkan dengan sengaja.

temuan-judul-commit-date-future = Tanggal commit di masa depan
temuan-arti-commit-date-future = Tidak ada commit pada arsip yang bertanggal sesudah hari penilaian.
temuan-commit-date-future = Commit { $commit } bertanggal { $date }, padahal dinilai per { $as_of }.
    .bantuan = Periksa jam komputer yang mencatatnya, atau nilai arsip pada hari yang lebih baru.

temuan-judul-unsafe-entry = Isi riwayat tidak aman
temuan-arti-unsafe-entry = Setiap folder dalam riwayat hanya memuat berkas dan folder biasa dengan nama yang wajar, dan setiap commit ditulis seperti git menulisnya.
temuan-unsafe-entry-elsewhere = Commit { $commit } memuat { $path }: nama itu menunjuk ke tempat lain.
    .bantuan = Program git biasa tidak membuat nama seperti ini. Jangan mengambil isi commit itu ke folder kerja; laporkan kepada pengelola arsip. Isinya tidak dinilai.
temuan-unsafe-entry-git = Commit { $commit } memuat { $path }: pada sebagian komputer nama itu adalah folder milik git sendiri.
    .bantuan = Program git biasa tidak membuat nama seperti ini. Jangan mengambil isi commit itu ke folder kerja; laporkan kepada pengelola arsip. Isinya tidak dinilai.
temuan-unsafe-entry-separator = Commit { $commit } memuat { $path }: namanya sendiri memuat garis miring.
    .bantuan = Program git biasa tidak membuat nama seperti ini. Jangan mengambil isi commit itu ke folder kerja; laporkan kepada pengelola arsip. Isinya tidak dinilai.
temuan-unsafe-entry-control = Commit { $commit } memuat { $path }: namanya memuat karakter kendali.
    .bantuan = Beri nama yang hanya memakai huruf, angka, spasi, titik, dan garis. Isinya tidak dinilai.
temuan-unsafe-entry-encoding = Commit { $commit } memuat { $path }: namanya bukan teks UTF-8.
    .bantuan = Beri nama yang hanya memakai huruf, angka, spasi, titik, dan garis. Isinya tidak dinilai.
temuan-unsafe-entry-hidden = Commit { $commit } memuat { $path }: namanya memakai karakter tak terlihat atau pembalik arah baca.
    .bantuan = Nama seperti ini tampak lain dari yang sebenarnya. Ganti dengan nama biasa dan tanyakan asal berkas itu.
temuan-unsafe-entry-mixed = Commit { $commit } memuat { $path }: namanya mencampur huruf Latin dengan huruf lain yang serupa.
    .bantuan = Nama seperti ini tampak lain dari yang sebenarnya. Ganti dengan nama biasa dan tanyakan asal berkas itu.
temuan-unsafe-entry-long = Commit { $commit } memuat { $path }: namanya lebih panjang dari 255 bita.
    .bantuan = Pendekkan nama itu; banyak komputer tidak dapat menyimpannya.
temuan-unsafe-entry-duplicate = Commit { $commit } memuat { $path } dua kali dalam satu folder.
    .bantuan = Program git biasa tidak membuat folder seperti ini; laporkan kepada pengelola arsip. Yang dinilai hanya yang pertama.
temuan-unsafe-entry-order = Commit { $commit } memuat folder { $path } yang isinya tidak terurut.
    .bantuan = Program git biasa tidak membuat folder seperti ini; laporkan kepada pengelola arsip.
temuan-unsafe-entry-likeness = Commit { $commit } memuat { $path } di samping { $other }: keduanya tampak sebagai nama yang sama.
    .bantuan = Beri nama yang berbeda lebih dari sekadar huruf besar-kecil, tanda aksara, atau karakter tak terlihat.
temuan-unsafe-entry-symlink = Commit { $commit } memuat { $path } sebagai tautan simbolis, bukan berkas.
    .bantuan = Ganti tautan itu dengan berkas aslinya. Tautan tidak pernah diikuti.
temuan-unsafe-entry-submodule = Commit { $commit } memuat { $path } sebagai submodul, bukan folder.
    .bantuan = Simpan isinya langsung dalam arsip. Isi submodul tidak dinilai.
temuan-unsafe-entry-mode = Commit { $commit } memuat { $path } dengan jenis yang tidak dikenal git.
    .bantuan = Program git biasa tidak membuat jenis seperti ini; laporkan kepada pengelola arsip.
temuan-unsafe-entry-deep = Commit { $commit } memuat folder { $path } yang terlalu dalam untuk diperiksa.
    .bantuan = Simpan berkas pada folder yang lebih dangkal; lebih dari 32 tingkat tidak dinilai.
temuan-unsafe-entry-more = Commit { $commit } memuat { $count } kesalahan lain pada folder { $path }.
    .bantuan = Betulkan dahulu yang sudah disebut, lalu periksa lagi.
temuan-unsafe-header-repeated = Commit { $commit } memuat baris { $header } lebih dari sekali.
    .bantuan = Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip. Yang dinilai hanya yang pertama.
temuan-unsafe-header-missing = Commit { $commit } tidak memuat baris { $header }.
    .bantuan = Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip.
temuan-unsafe-header-misplaced = Commit { $commit } memuat baris { $header } tidak pada tempatnya.
    .bantuan = Program lain dapat membaca riwayat yang berbeda dari commit ini; laporkan kepada pengelola arsip.
temuan-unsafe-header-same-parent = Commit { $commit } menyebut commit induk yang sama dua kali.
    .bantuan = Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip.
temuan-unsafe-header-zero = Commit { $commit } memuat bita nol di antara baris kepalanya.
    .bantuan = Banyak program berhenti membaca di situ; laporkan kepada pengelola arsip.
temuan-unsafe-header-person = Commit { $commit } memuat baris { $header } yang tidak menyebut nama, alamat, dan tanggal dengan benar.
    .bantuan = Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip.
temuan-unsafe-header-encoding = Commit { $commit } menyebut { $header } { $name } dengan teks yang bukan UTF-8.
    .bantuan = Atur nama dan alamat dengan git config user.name dan user.email, memakai huruf biasa.
temuan-unsafe-header-hidden = Commit { $commit } menyebut { $header } { $name }: nama itu memakai karakter tak terlihat atau pembalik arah baca.
    .bantuan = Nama seperti ini tampak lain dari yang sebenarnya. Tanyakan siapa yang mencatatnya.
temuan-unsafe-header-mixed = Commit { $commit } menyebut { $header } { $name }: nama itu mencampur huruf Latin dengan huruf lain yang serupa.
    .bantuan = Nama seperti ini tampak lain dari yang sebenarnya. Tanyakan siapa yang mencatatnya.
temuan-unsafe-header-date = Commit { $commit } memuat baris { $header } dengan tanggal yang mustahil.
    .bantuan = Waktu pencatatannya tidak dapat dinilai. Periksa jam komputer yang mencatatnya dan laporkan kepada pengelola arsip.
temuan-unsafe-header-offset = Commit { $commit } memuat baris { $header } dengan zona waktu yang mustahil.
    .bantuan = Waktunya dibaca sebagai UTC. Periksa zona waktu komputer yang mencatatnya.
temuan-history-incomplete-excess = Riwayat arsip terlalu besar: sampai commit { $commit } sudah lebih dari { $limit } perubahan berkas; selebihnya tidak diperiksa.
    .bantuan = Periksa commit itu: sebuah folder mungkin memuat dirinya berulang-ulang. Arsip sebesar itu perlu dibagi.

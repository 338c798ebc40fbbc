### What findings say, and the way out of each.
###
### temuan-judul-<rule>: the rule's title; temuan-arti-<rule>: what a record without the finding is known to satisfy;
### temuan-<message>: what one finding says, with .bantuan as the way out; temuan-label-<name>: label of the second place.

## Bentuk

temuan-judul-syntax = File tidak terbaca
temuan-arti-syntax = Setiap file dapat dibaca.

temuan-judul-schema = Isian tidak sesuai formulir
temuan-arti-schema = Setiap berkas hanya memuat isian yang ada pada formulirnya, dengan nilai yang benar jenisnya.

temuan-judul-path-layout = Letak atau nama file salah
temuan-arti-path-layout = Setiap berkas disimpan dalam folder bulan diterimanya, dengan nomor yang aman dipakai.
temuan-path-layout = Berkas { $case } diterima { $received }, tetapi disimpan di { $path }.
    .bantuan =
        Tempatnya menurut tanggal diterima: { $expected }. Jangan dipindahkan: setiap pemindahan menjadi temuan sendiri. Tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa bahwa hanya foldernya yang keliru. Berkas baru selalu dibuka dengan perintah, yang memilih foldernya sendiri:
            tertib case new
temuan-path-layout-shape = Berkas { $case } disimpan di { $path }, bukan di cases/<tahun>/<bulan>/<nomor>.toml.
    .bantuan =
        Tempat berkas adalah folder tahun dan bulan diterimanya, misalnya cases/2025/04/001.toml. Jangan dipindahkan: setiap pemindahan menjadi temuan sendiri; jelaskan kepada pemeriksa. Berkas baru selalu dibuka dengan perintah, yang memilih foldernya sendiri:
            tertib case new
temuan-path-layout-name = Nomor berkas “{ $case }” memuat tanda yang tidak boleh dipakai atau lebih dari { $limit } huruf.
    .bantuan =
        Nomor memakai huruf a–z, angka, titik, garis bawah, dan tanda hubung saja; yang pertama huruf atau angka. Nomor yang sudah tercatat tidak diganti lagi: jelaskan kepada pemeriksa. Berkas baru mendapat nomor yang benar dengan perintah:
            tertib case new
temuan-path-layout-stray = { $path } tidak termasuk berkas mana pun.
    .bantuan =
        Bila milik suatu berkas, sertakan sebagai lampiran langkahnya (--output NAMA=FILE). Bila bukan, keluarkan dari arsip; isinya tetap ada dalam riwayat:
            git rm -r --quiet -- { $file } && git commit --quiet -m "Bukan berkas"

temuan-judul-duplicate-case = Nomor berkas ganda
temuan-arti-duplicate-case = Setiap nomor hanya dipakai satu berkas.
temuan-duplicate-case = Nomor { $case } dipakai dua berkas: { $other } dan { $path }.
    .bantuan =
        Beri nomor lain kepada berkas yang dibuat belakangan; ganti NOMOR-BARU dengan nomor yang belum dipakai:
            git mv -- { $file } { $folder }/NOMOR-BARU.toml && git commit --quiet -m "Nomor ganda"
        Pemindahannya tercatat sebagai temuan case-renamed; jelaskan kepada pemeriksa.

temuan-judul-unknown-sop = SOP tidak dikenal
temuan-arti-unknown-sop = Revisi SOP yang disebut berkas ada dan terbaca ketika berkas itu dibuat.
temuan-unknown-sop = SOP “{ $sop }” revisi { $revision } tidak ada di arsip ketika berkas ini dibuat.
    .bantuan =
        SOP yang menilai berkas ditetapkan ketika berkas dibuat dan tidak dapat diganti. Batalkan berkas ini, lalu buka berkas baru dengan nama SOP dan revisi yang benar:
            tertib case cancel { $nomor }
            tertib case new
        Temuan ini tetap tampak pada berkas yang dibatalkan.
temuan-unknown-sop-broken = SOP “{ $sop }” revisi { $revision } tidak dapat dibaca seperti adanya ketika berkas ini dibuat.
    .bantuan =
        Perbaiki { $path } (kesalahannya disebut temuan lain), lalu batalkan berkas ini dan buka yang baru; berkas ini tetap dinilai menurut naskah SOP pada saat dibuat:
            tertib case cancel { $nomor }
            tertib case new

temuan-judul-unknown-activity = Aktivitas tidak dikenal
temuan-arti-unknown-activity = Setiap langkah menyebut aktivitas yang ada dalam SOP.
temuan-unknown-activity = Langkah { $step } mencatat aktivitas { $activity }, yang tidak ada dalam SOP “{ $sop }” revisi { $revision }.
    .bantuan =
        Catat koreksi dengan nomor aktivitas yang benar ({ $known }):
            tertib case correct { $nomor } { $langkah }
    .tempat = nomor yang tidak dikenal

## SOP

temuan-judul-sop-graph = Alur SOP tidak dapat dijalankan
temuan-arti-sop-graph = Setiap aktivitas SOP dapat dicapai, dan dari setiap aktivitas alur dapat sampai ke “selesai”.
temuan-sop-graph-unknown-target = Aktivitas { $activity } menuju aktivitas { $target }, yang tidak ada dalam SOP ini.
    .bantuan =
        Tulis nomor aktivitas yang ada, atau "selesai". Sesudah dibetulkan pada baris itu dan di-commit, periksa lagi:
            tertib check
temuan-sop-graph-unknown-lane = Aktivitas { $activity } berada pada pelaksana “{ $lane }”, yang tidak terdaftar dalam SOP ini.
    .bantuan =
        Tambahkan “{ $lane }” pada daftar pelaksana, atau betulkan tulisannya. Sesudah dibetulkan pada baris itu dan di-commit, periksa lagi:
            tertib check
temuan-sop-graph-duplicate = Nomor aktivitas { $activity } dipakai dua kali.
    .bantuan =
        Beri setiap aktivitas nomor sendiri, lalu sesuaikan tujuan alurnya. Sesudah dibetulkan pada baris itu dan di-commit, periksa lagi:
            tertib check
temuan-sop-graph-unreached = Tidak ada aktivitas yang menuju aktivitas { $activity }.
    .bantuan =
        Arahkan alur dari aktivitas sebelumnya ke aktivitas { $activity }, atau hapus aktivitas itu dari revisi ini. Sesudah dibetulkan pada baris itu dan di-commit, periksa lagi:
            tertib check
temuan-sop-graph-no-end = Dari aktivitas { $activity } alur tidak pernah sampai ke “selesai”.
    .bantuan =
        Tambahkan lanjut = "selesai" atau jawaban yang keluar dari putaran itu. Sesudah dibetulkan pada baris itu dan di-commit, periksa lagi:
            tertib check

## Urutan

temuan-judul-wrong-start = Tidak dimulai dari awal
temuan-arti-wrong-start = Setiap berkas dimulai dari aktivitas pertama SOP.
temuan-wrong-start = Langkah { $step } mencatat aktivitas { $activity }, padahal berkas harus dimulai dari aktivitas { $expected }.
    .bantuan =
        Bila hanya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah } --activity { $expected }
        Bila aktivitas { $expected } memang terlewat, tidak ada yang dapat membetulkannya; jelaskan sebabnya dalam catatan langkah berikutnya.
    .tempat = yang dicatat

temuan-judul-out-of-order = Urutan tidak sesuai SOP
temuan-arti-out-of-order = Setiap langkah adalah aktivitas yang dituju langkah sebelumnya.
temuan-out-of-order = Langkah { $step } mencatat aktivitas { $activity }, padahal yang berikutnya adalah aktivitas { $expected }.
    .bantuan =
        Bila hanya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }{ $set }
        Bila ada yang terlewat, tidak ada yang dapat membetulkannya; jelaskan sebabnya dalam catatan langkah berikutnya.
    .tempat = yang dicatat

temuan-judul-step-after-end = Dicatat setelah berkas berakhir
temuan-arti-step-after-end = Tidak ada langkah atau pembatalan setelah berkas berakhir.
temuan-step-after-end = Langkah { $step } (aktivitas { $activity }) dicatat setelah berkas selesai pada langkah sebelumnya.
    .bantuan =
        Buka berkas baru untuk pekerjaan lanjutan:
            tertib case new
        Bila keputusan pada langkah sebelumnya yang salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $previous }
    .tempat = dicatat sesudahnya
temuan-step-after-cancellation = Langkah { $step } (aktivitas { $activity }) selesai { $finished }, setelah berkas dibatalkan pada { $cancelled }.
    .bantuan =
        Bila permohonan dilanjutkan, buka berkas baru:
            tertib case new
        Bila jam selesainya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
    .tempat = selesai sesudahnya
temuan-cancellation-after-end = Berkas dibatalkan pada { $cancelled }, padahal sudah selesai pada { $finished }.
    .bantuan = Pembatalan tidak dapat dicabut dan berkasnya tetap dianggap selesai; tidak ada yang dapat dibetulkan. Jelaskan kepada pemeriksa mengapa dicatat.
    .tempat = dibatalkan di sini
temuan-cancellation-before-steps = Pembatalan bertanggal { $cancelled }, sebelum langkah yang sudah tercatat ketika pembatalan itu dicatat: langkah { $step } selesai { $finished }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }.
    .bantuan = Langkah-langkah itu tidak salah karenanya. Pembatalan yang sudah tercatat tidak disunting; jelaskan tanggalnya kepada pemeriksa.
    .tempat = dibatalkan di sini

temuan-judul-unknown-decision = Keputusan tidak dikenal
temuan-arti-unknown-decision = Setiap keputusan adalah salah satu jawaban yang disediakan SOP pada aktivitas itu.
temuan-unknown-decision = Langkah { $step } menjawab “{ $answer }”, padahal jawaban pada aktivitas { $activity } hanya: { $answers }.
    .usul = Pakai salah satu jawaban itu, persis seperti tertulis.
    .bantuan =
        Catat koreksi dengan salah satu jawaban itu, persis seperti tertulis:
            tertib case correct { $nomor } { $langkah }
    .tempat = jawaban yang tidak dikenal
temuan-decision-not-asked = Langkah { $step } memuat keputusan “{ $answer }”, padahal aktivitas { $activity } tidak meminta keputusan.
    .usul = Hapus keputusannya (--decision, dalam file keputusan), atau betulkan nomor aktivitasnya bila itu yang salah.
    .bantuan =
        Bila nomor aktivitasnya yang salah, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
        Bila jawabannya yang berlebih, biarkan: jawaban itu tidak berpengaruh, dan koreksi tidak dapat menghapusnya. Jelaskan kepada pemeriksa.
    .tempat = jawaban yang tidak diminta

temuan-judul-missing-decision = Keputusan belum dicatat
temuan-arti-missing-decision = Setiap langkah pada aktivitas keputusan mencatat jawabannya.
temuan-missing-decision = Langkah { $step } mencatat aktivitas { $activity } tanpa keputusan; jawabannya salah satu dari: { $answers }.
    .usul = Sebut keputusannya, salah satu dari { $answers }: dengan perintah --decision, dalam file keputusan = "…".
    .bantuan =
        Catat koreksi yang mengisi keputusannya:
            tertib case correct { $nomor } { $langkah }
    .tempat = jawabannya belum dicatat

## Waktu

temuan-judul-time-reversed = Waktu berjalan mundur
temuan-arti-time-reversed = Tidak ada langkah yang selesai sebelum langkah sebelumnya, sebelum permohonan diterima, atau sebelum dimulai.
temuan-time-reversed = Langkah { $step } selesai { $finished }, sebelum langkah { $previous } selesai pada { $previous_finished }.
    .usul = Betulkan waktunya. Bila yang salah tulis waktu langkah { $previous }, catat dahulu koreksinya:
        tertib case correct { $nomor } { $previous }
    .bantuan =
        Catat koreksi pada langkah yang waktunya salah tulis, langkah { $step } atau langkah { $previous }:
            tertib case correct { $nomor } { $langkah }
            tertib case correct { $nomor } { $previous }
    .tempat = selesai lebih dahulu
temuan-time-reversed-first = Langkah { $step } selesai { $finished }, sebelum permohonan diterima pada { $received }.
    .usul = Betulkan waktunya: langkah tidak dapat selesai sebelum { $received }. Bila tanggal diterimanya yang salah tulis, batalkan berkas ini dan buka yang baru.
    .bantuan =
        Bila waktu selesainya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
        Bila tanggal diterimanya yang salah tulis, batalkan berkas ini dan buka yang baru; tanggal itu tidak dapat dikoreksi.
    .tempat = selesai lebih dahulu
temuan-time-reversed-start = Langkah { $step } mulai { $started }, setelah selesainya sendiri pada { $finished }.
    .usul = Betulkan waktu mulai atau waktu selesainya.
    .bantuan =
        Catat koreksi dengan waktu mulai atau selesai yang benar:
            tertib case correct { $nomor } { $langkah }
    .tempat = selesai di sini

temuan-judul-future-step = Bertanggal di masa depan
temuan-arti-future-step = Tidak ada catatan bertanggal setelah hari penilaian.
temuan-future-step = Langkah { $step } selesai { $finished }, padahal keadaan dinilai per { $as_of }.
    .usul = Betulkan tanggalnya, atau catat sesudah pekerjaannya selesai.
    .bantuan =
        Bila tanggalnya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
        Bila benar, temuan ini hilang begitu hari itu tiba; langkah dicatat setelah pekerjaannya selesai.
temuan-future-received = Berkas { $case } diterima { $received }, padahal keadaan dinilai per { $as_of }.
    .bantuan =
        Bila tanggal diterima salah tulis, batalkan berkas ini dan buka yang baru dengan tanggal yang benar:
            tertib case cancel { $nomor }
            tertib case new
        Bila benar, temuan ini hilang begitu hari itu tiba.
temuan-future-correction = Koreksi { $number } (atas langkah { $corrected }) bertanggal { $date }, padahal keadaan dinilai per { $as_of }.
    .usul = Betulkan tanggal koreksi itu.
    .bantuan = Koreksi yang sudah tercatat tidak disunting; jelaskan kepada pemeriksa. Bila tanggalnya benar, temuan ini hilang begitu hari itu tiba.
    .tempat = tanggal koreksi
temuan-future-cancellation = Pembatalan berkas { $case } bertanggal { $date }, padahal keadaan dinilai per { $as_of }.
    .usul = Betulkan tanggal pembatalan itu.
    .bantuan = Sampai hari itu berkas masih dinilai sebagai berjalan. Pembatalan yang sudah tercatat tidak disunting; bila tanggalnya salah tulis, jelaskan kepada pemeriksa.
    .tempat = tanggal pembatalan

temuan-judul-late-step = Langkah terlambat
temuan-arti-late-step = Setiap langkah selesai dalam waktu yang ditentukan SOP.
temuan-late-step = Langkah { $step } selesai { $finished }, lewat { $days } hari kerja dari batas waktu { $due }.
    .bantuan =
        Keterlambatan tidak dapat dibetulkan: jelaskan sebabnya dalam catatan langkah berikutnya. Bila waktunya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
    .tempat = selesai di sini
temuan-late-step-calendar = Langkah { $step } selesai { $finished }, lewat { $days } hari kalender dari batas waktu { $due }.
    .bantuan =
        Keterlambatan tidak dapat dibetulkan: jelaskan sebabnya dalam catatan langkah berikutnya. Bila waktunya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
    .tempat = selesai di sini
temuan-late-step-hours = Langkah { $step } selesai { $finished }, lewat dari batas waktu { $due }.
    .bantuan =
        Keterlambatan tidak dapat dibetulkan: jelaskan sebabnya dalam catatan langkah berikutnya. Bila waktunya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
    .tempat = selesai di sini

temuan-judul-overdue = Melewati batas waktu
temuan-arti-overdue = Tidak ada berkas berjalan yang aktivitas berikutnya sudah melewati batas waktu.
temuan-overdue = Aktivitas { $activity } seharusnya selesai { $due }; per { $as_of } sudah lewat { $days } hari kerja.
    .bantuan =
        Selesaikan aktivitas { $activity }, lalu catat langkahnya:
            tertib case step { $nomor }
        Bila permohonan ditarik, catat pembatalan:
            tertib case cancel { $nomor }
    .tempat = waktunya berjalan sejak ini
temuan-overdue-calendar = Aktivitas { $activity } seharusnya selesai { $due }; per { $as_of } sudah lewat { $days } hari kalender.
    .bantuan =
        Selesaikan aktivitas { $activity }, lalu catat langkahnya:
            tertib case step { $nomor }
        Bila permohonan ditarik, catat pembatalan:
            tertib case cancel { $nomor }
    .tempat = waktunya berjalan sejak ini

temuan-judul-late-record = Terlambat dicatat
temuan-arti-late-record = Setiap langkah dicatat tidak lama setelah selesai, dalam tenggang yang ditetapkan situs ini.
temuan-late-record = Langkah { $step } selesai { $finished }, tetapi baru dicatat { $commit_date }: { $days } hari kerja kemudian, padahal paling lama { $tolerance } hari kerja.
    .bantuan =
        Waktu mencatat tidak dapat dibetulkan: jelaskan kepada pemeriksa, dan catat setiap langkah pada hari selesainya. Bila tanggal selesainya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }

temuan-judul-non-working-day = Selesai pada hari libur
temuan-arti-non-working-day = Setiap langkah selesai pada hari kerja.
temuan-non-working-day = Langkah { $step } selesai { $finished }, hari libur: { $holiday }.
    .bantuan =
        Bila memang dikerjakan pada hari itu, tidak ada yang perlu diubah. Bila salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
temuan-non-working-day-weekend = Langkah { $step } selesai { $finished }, hari Sabtu atau Minggu.
    .bantuan =
        Bila memang dikerjakan pada hari itu, tidak ada yang perlu diubah. Bila salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }

temuan-judul-calendar-missing = Hari libur belum terdaftar
temuan-arti-calendar-missing = Hari libur terdaftar untuk setiap tahun yang dilalui perhitungan batas waktu.
temuan-calendar-missing = Hari libur tahun { $year } belum ada di kalender, padahal ada batas waktu yang dihitung dalam tahun itu.
    .bantuan =
        Tambahkan hari libur dan cuti bersama tahun { $year } ke content/kalender.toml menurut SKB Tiga Menteri, lalu catat:
            git add content/kalender.toml && git commit --quiet -m "Hari libur { $year }"
    .tempat = tahun itu belum ada di sini
temuan-calendar-missing-years = Hari libur tahun { $first } sampai { $last } belum ada di kalender, padahal ada batas waktu yang dihitung dalam tahun-tahun itu.
    .bantuan =
        Cari tanggal yang salah tulis tahunnya lebih dahulu, misalnya pada tempat kedua, dan catat koreksinya dengan “tertib case correct”. Sisanya ditambahkan ke content/kalender.toml, lalu:
            git add content/kalender.toml && git commit --quiet -m "Hari libur"
    .tempat = tahun-tahun itu belum ada di sini

## Riwayat

temuan-judul-many-steps-in-commit = Beberapa entri dalam satu commit
temuan-arti-many-steps-in-commit = Setiap langkah, koreksi, dan pembatalan dicatat dengan commit tersendiri.
temuan-many-steps-in-commit = Commit { $commit } ({ $commit_date }) menambahkan { $count } entri sekaligus ke berkas { $case }.
    .bantuan =
        Isinya tetap berlaku dan tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa mengapa dicatat sekaligus. Lain kali satu perintah untuk setiap entri, pada saat terjadinya:
            tertib case step { $nomor }
    .tempat = entri kedua dari commit yang sama
temuan-many-steps-at-creation = Commit { $commit } ({ $commit_date }) membuat berkas { $case } dan langsung mengisinya dengan { $count } entri.
    .bantuan =
        Isinya tetap berlaku dan tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa mengapa dicatat sekaligus. Lain kali buka berkasnya lebih dahulu, lalu satu perintah untuk setiap langkah:
            tertib case new
            tertib case step { $nomor }
    .tempat = entri kedua dari commit yang sama

temuan-judul-many-cases-in-commit = Beberapa berkas dalam satu commit
temuan-arti-many-cases-in-commit = Setiap commit mengubah paling banyak satu berkas.
temuan-many-cases-in-commit = Commit { $commit } ({ $commit_date }) mengubah { $count } berkas sekaligus: { $cases }.
    .bantuan =
        Isinya tetap berlaku dan tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa mengapa dicatat sekaligus. Lain kali catat setiap berkas dengan “tertib case step” sendiri-sendiri. Yang diubah tampak dengan:
            git show --stat { $commit }
    .tempat = berkas pertama

temuan-judul-office-file-in-commit = Aturan diubah bersama langkah
temuan-arti-office-file-in-commit = Setelan, kalender, daftar petugas, dan SOP selalu diubah dengan commit tersendiri, tidak bersama catatan yang dinilai menurutnya.
temuan-office-file-in-commit = Commit { $commit } ({ $commit_date }) mencatat berkas dan sekaligus mengubah aturan kantor: { $path }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } file lain
    }.
    .bantuan =
        Periksa apakah perubahan aturan itu disetujui yang berwenang, dan jelaskan kepada pemeriksa. Kali lain ubah aturan dengan commit tersendiri, sebelum dipakai. Yang diubah tampak dengan:
            git show --stat { $commit }

temuan-judul-step-changed = Catatan diubah
temuan-arti-step-changed = Tidak ada catatan yang pernah diubah setelah dicatat.
temuan-step-changed = Commit { $commit } ({ $commit_date }) mengubah langkah { $number } yang sudah tercatat: { $fields }.
    .usul = { $settled ->
        [yes]
            Isinya sudah seperti semula, tetapi kedua commit itu akan tercatat. Satukan dahulu commit yang belum terkirim.
       *[other]
            Kembalikan langkah itu persis seperti semula, lalu catat isi yang benar sebagai koreksi beserta alasannya:
                tertib case correct { $nomor } { $number }
    }
    .bantuan = { $settled ->
        [yes]
            Isinya sudah seperti semula; tidak ada lagi yang perlu dikerjakan. Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Jangan menyunting lagi langkah itu. Catat isi yang benar sebagai koreksi beserta alasannya; kedua tulisannya tetap terbaca dalam riwayat:
                tertib case correct { $nomor } { $number }
            Pengubahannya tetap tercatat: jelaskan kepada pemeriksa. Perubahannya tampak dengan:
                git show { $commit }
    }
    .tempat = tertulis sekarang
temuan-step-restored = Commit { $commit } ({ $commit_date }) mengubah lagi langkah { $number } ke isi yang pernah tercatat: { $fields }.
    .bantuan = Isinya sudah seperti semula; tidak ada lagi yang perlu dikerjakan.
    .tempat = tertulis sekarang
temuan-head-restored = Commit { $commit } ({ $commit_date }) mengubah lagi isian awal berkas { $case } ke isi semula: { $fields }.
    .bantuan = Isinya sudah seperti semula; tidak ada lagi yang perlu dikerjakan.
    .tempat = tertulis sekarang
temuan-changed-across-gap = Catatan berkas { $case } berubah di sekitar versi yang hilang, paling lambat pada commit { $commit }. Commit mana yang mengubahnya tidak dapat diketahui.
    .bantuan =
        Ambil kembali repositori dari salinan yang utuh, lalu periksa lagi. Yang hilang terdaftar dengan:
            git fsck --full
temuan-step-returned = Commit { $commit } ({ $commit_date }) mengembalikan langkah { $number } ke tempatnya semula.
    .bantuan = Langkah itu sudah kembali ke tempatnya; tidak ada lagi yang perlu dikerjakan.
temuan-step-inserted = Commit { $commit } ({ $commit_date }) menyisipkan langkah { $number } di antara langkah yang sudah tercatat.
    .bantuan =
        Langkah yang terlewat ditambahkan di akhir, dengan keterangan dalam catatannya. Yang sudah disisipkan dibiarkan; jelaskan kepada pemeriksa. Bila isinya salah, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
temuan-correction-changed = Commit { $commit } ({ $commit_date }) mengubah koreksi { $number } yang sudah tercatat.
    .bantuan =
        Jangan menyuntingnya lagi. Catat isi yang benar sebagai koreksi baru, yang menggantikan koreksi itu:
            tertib case correct { $nomor } { $corrected }
        Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
    .tempat = tertulis sekarang
temuan-correction-inserted = Commit { $commit } ({ $commit_date }) menyisipkan koreksi { $number } di antara koreksi yang sudah tercatat.
    .bantuan =
        Koreksi baru selalu ditambahkan di akhir; yang sudah disisipkan dibiarkan. Tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa. Lain kali:
            tertib case correct { $nomor } { $corrected }
temuan-cancellation-changed = Commit { $commit } ({ $commit_date }) mengubah pembatalan yang sudah tercatat.
    .bantuan =
        Jangan menyuntingnya lagi; pembatalan tidak dapat dikoreksi. Jelaskan kepada pemeriksa mana yang benar. Perubahannya tampak dengan:
            git show { $commit }
    .tempat = tertulis sekarang
temuan-head-changed = Commit { $commit } ({ $commit_date }) mengubah isian awal berkas { $case }: { $fields }.
    .bantuan =
        Jangan menyuntingnya lagi; isian awal tidak dapat dikoreksi. Bila berkas memang salah dibuat, batalkan dan buka yang baru:
            tertib case cancel { $nomor }
            tertib case new
        Pengubahannya tetap tercatat: jelaskan kepada pemeriksa. Perubahannya tampak dengan:
            git show { $commit }
    .tempat = tertulis sekarang

temuan-judul-step-removed = Catatan dihapus
temuan-arti-step-removed = Tidak ada catatan yang pernah dihapus.
temuan-step-removed = Commit { $commit } ({ $commit_date }) menghapus langkah { $number } (aktivitas { $activity }, selesai { $finished }).
    .bantuan = { $undo ->
        [none]
            Commit itu juga mengubah yang lain, jadi tidak dapat dibalik begitu saja. Catat kembali langkah itu menurut yang tertulis pada tempat kedua:
                tertib case step { $nomor } --activity { $activity }
            Penghapusannya tetap tercatat: jelaskan kepada pemeriksa. Yang keliru tidak dihapus, tetapi dikoreksi.
       *[other]
            Kembalikan dengan membalik commit itu:
                { $undo }
            Penghapusannya tetap tercatat: jelaskan kepada pemeriksa. Yang keliru tidak dihapus, tetapi dikoreksi.
    }
temuan-step-removed-returned = Commit { $commit } ({ $commit_date }) menghapus langkah { $number } (aktivitas { $activity }, selesai { $finished }); langkah itu kemudian tercatat lagi sebagai langkah { $again }.
    .bantuan = Isinya sudah tercatat lagi; tidak ada lagi yang perlu dikerjakan. Penghapusannya tetap tercatat: jelaskan kepada pemeriksa.
    .tempat = tercatat lagi di sini
temuan-record-wiped = Commit { $commit } ({ $commit_date }) menghapus { $count } bagian berkas { $case } yang sudah tercatat (isian awal dan entri dihitung); berkas itu kemudian dapat dibaca lagi.
    .bantuan =
        Berkasnya sudah dapat dibaca lagi; tidak ada lagi yang perlu dikerjakan. Penghapusannya tetap tercatat: jelaskan kepada pemeriksa. Perubahannya tampak dengan:
            git show { $commit }
temuan-correction-removed = Commit { $commit } ({ $commit_date }) menghapus koreksi { $number } yang tercatat { $date }.
    .bantuan = { $undo ->
        [none]
            Commit itu juga mengubah yang lain, jadi tidak dapat dibalik begitu saja. Catat kembali koreksi itu menurut yang tertulis pada tempat kedua:
                tertib case correct { $nomor } { $corrected }
            Penghapusannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Kembalikan dengan membalik commit itu:
                { $undo }
            Penghapusannya tetap tercatat: jelaskan kepada pemeriksa. Yang keliru tidak dihapus, tetapi dikoreksi.
    }
temuan-correction-removed-returned = Commit { $commit } ({ $commit_date }) menghapus koreksi { $number } yang tercatat { $date }; koreksi itu kemudian tercatat lagi.
    .bantuan = Isinya sudah tercatat lagi; tidak ada lagi yang perlu dikerjakan. Penghapusannya tetap tercatat: jelaskan kepada pemeriksa.
    .tempat = tercatat lagi di sini
temuan-cancellation-removed = Commit { $commit } ({ $commit_date }) menghapus pembatalan yang tercatat { $date }.
    .bantuan = { $undo ->
        [none]
            Commit itu juga mengubah yang lain, jadi tidak dapat dibalik begitu saja. Catat kembali pembatalan itu:
                tertib case cancel { $nomor }
            Penghapusannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Kembalikan dengan membalik commit itu:
                { $undo }
            Penghapusannya tetap tercatat: jelaskan kepada pemeriksa. Yang keliru tidak dihapus, tetapi dikoreksi.
    }
temuan-cancellation-removed-returned = Commit { $commit } ({ $commit_date }) menghapus pembatalan yang tercatat { $date }; pembatalan itu kemudian tercatat lagi.
    .bantuan = Isinya sudah tercatat lagi; tidak ada lagi yang perlu dikerjakan. Penghapusannya tetap tercatat: jelaskan kepada pemeriksa.
    .tempat = tercatat lagi di sini

temuan-judul-case-deleted = Berkas dihapus
temuan-arti-case-deleted = Tidak ada berkas yang pernah dihapus dari arsip.
temuan-case-deleted = Commit { $commit } ({ $commit_date }) menghapus berkas { $case } dari arsip.
    .bantuan =
        Kembalikan berkas itu:
            git checkout { $before } -- { $file }{ $folder } && git commit --quiet -m "Berkas dikembalikan"
        Penghapusannya tetap tercatat: jelaskan kepada pemeriksa. Permohonan yang tidak dilanjutkan dibatalkan, bukan dihapus.
temuan-case-deleted-returned = Commit { $commit } ({ $commit_date }) menghapus berkas { $case }; berkas itu kemudian dikembalikan.
    .bantuan = Tidak ada lagi yang perlu dikembalikan, tetapi penghapusannya tetap tercatat: jelaskan kepada pemeriksa.

temuan-judul-evil-merge = Isi baru dalam penggabungan
temuan-arti-evil-merge = Setiap penggabungan mengambil isi berkas dari salah satu cabang apa adanya.
temuan-evil-merge = Commit penggabungan { $commit } ({ $commit_date }) memberi berkas { $case } isi yang tidak ada pada satu pun cabang asalnya.
    .bantuan =
        Penggabungan ini tetap menjadi temuan: jelaskan kepada pemeriksa. Bila isi sekarang salah, catat yang benar sebagai koreksi; Anda akan ditanya langkahnya:
            tertib case correct { $nomor }
        Kali lain gabungkan tanpa mengubah isi berkas.
temuan-evil-merge-step = Commit penggabungan { $commit } ({ $commit_date }) memberi langkah { $step } berkas { $case } isi yang tidak ada pada satu pun cabang asalnya.
    .bantuan =
        Penggabungan ini tetap menjadi temuan: jelaskan kepada pemeriksa. Bila isi langkah itu salah, catat yang benar sebagai koreksi:
            tertib case correct { $nomor } { $langkah }
        Kali lain gabungkan tanpa mengubah isi berkas.
    .tempat = tertulis sekarang

temuan-judul-changed-without-step = Diubah tanpa entri baru
temuan-arti-changed-without-step = Setiap perubahan berkas menambah satu entri; file dalam foldernya masuk bersama entri dan tidak diubah lagi.
temuan-changed-without-step = Commit { $commit } ({ $commit_date }) hanya mengubah tata tulis berkas { $case }; isinya tetap sama.
    .bantuan =
        Tidak ada isi yang berubah dan tidak ada yang perlu dikerjakan. Lain kali biarkan tulisan yang sudah tercatat apa adanya. Perubahannya tampak dengan:
            git show { $commit }
temuan-mode-changed = Commit { $commit } ({ $commit_date }) menyentuh berkas { $case } tanpa mengubah satu huruf pun.
    .bantuan =
        Tidak ada isi yang berubah dan tidak ada yang perlu dikerjakan. Biasanya izin filenya yang menjadi “dapat dijalankan”. Perubahannya tampak dengan:
            git show --summary { $commit }
temuan-form-mended = Commit { $commit } ({ $commit_date }) membetulkan penulisan berkas { $case }; isinya sama dengan sebelum rusak.
    .bantuan = Isinya sama dengan sebelum rusak; tidak ada lagi yang perlu dikerjakan.
temuan-form-broken = Commit { $commit } ({ $commit_date }) merusak penulisan berkas { $case }, sehingga tidak dapat dibaca; kemudian dibetulkan.
    .bantuan =
        Tidak ada lagi yang perlu dikerjakan. Lain kali catat dengan perintah, bukan dengan menyunting file. Perubahannya tampak dengan:
            git show { $commit }

temuan-folder-changed = Commit { $commit } ({ $commit_date }) { $change ->
        [added] menambahkan file
        [removed] menghapus file
        [mode] mengubah izin file
       *[changed] mengubah file
    } “{ $file }”{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } file lain
    } dalam folder berkas { $case }, padahal tidak ada langkah yang mencatatnya.
    .bantuan =
        Lampiran masuk bersama langkah yang menyebutnya dan sesudah itu tidak diubah. Bila file itu bukti, masukkan lagi dengan nama baru bersama langkah atau koreksi yang menyebutnya; bila bukan, jelaskan kepada pemeriksa. Yang diubah tampak dengan:
            git show --stat { $commit }

temuan-judul-uncommitted = Belum dicatat
temuan-arti-uncommitted = Tidak ada perubahan di folder kerja yang belum dicatat dengan commit.
temuan-uncommitted = { $path } berisi perubahan yang belum dicatat dengan commit, jadi belum dinilai.
    .bantuan =
        Bila perubahan itu benar, catat:
            git add -- { $file } && git commit --quiet -m "Dicatat"
        Bila tidak, singkirkan tanpa menghilangkannya:
            git stash push --include-untracked -- { $file }

temuan-judul-history-incomplete = Riwayat tidak lengkap
temuan-arti-history-incomplete = Seluruh riwayat arsip tersedia ketika dinilai.
temuan-history-incomplete-shallow = Riwayat arsip tidak lengkap: repositori ini hanya salinan sebagian (shallow clone).
    .bantuan =
        Lengkapi riwayatnya:
            git fetch --unshallow
temuan-history-incomplete-grafts = Riwayat arsip tidak dapat dipercaya: file .git/info/grafts mengubah urutan commit.
    .bantuan =
        Hapus file itu:
            rm "$(git rev-parse --git-common-dir)/info/grafts"
temuan-history-incomplete-replaced = Riwayat arsip tidak dapat dipercaya: { $count } objek diganti lewat refs/replace.
    .bantuan =
        Hapus semua penggantian itu:
            git replace -d $(git replace -l)
temuan-history-incomplete-missing = Riwayat arsip tidak lengkap: objek { $object } yang dibutuhkan commit { $commit } hilang atau rusak.
    .bantuan =
        Ambil kembali repositori dari salinan yang utuh. Yang rusak terdaftar dengan:
            git fsck --full
temuan-history-incomplete-lost = Satu versi berkas { $case }, yang dibuat commit { $commit }, hilang atau rusak (objek { $object }). Siapa yang mencatat entri di sekitar versi itu, dan kapan, tidak dapat dinilai.
    .bantuan =
        Ambil kembali repositori dari salinan yang utuh. Yang rusak terdaftar dengan:
            git fsck --full

## Tempat kedua
temuan-label-previous-step = langkah sebelumnya di sini
temuan-label-clock = waktunya dihitung sejak langkah ini
temuan-label-started = mulai di sini
temuan-label-received = diterima di sini
temuan-label-end = berkas selesai di sini
temuan-label-dated-after = langkah yang selesai sesudahnya di sini
temuan-label-cancellation = pembatalan di sini
temuan-label-other-case = nomor yang sama di sini
temuan-label-before = sebelum diubah tertulis di sini
temuan-label-removed = yang dihapus tertulis di sini
temuan-label-sop-activities = aktivitas SOP ini dimulai di sini
temuan-label-sop-start = menurut SOP dimulai di sini
temuan-label-sop-due = aktivitas yang kini ditunggu, dalam SOP
temuan-label-clock-received = waktunya dihitung sejak diterima
temuan-label-first-entry = entri pertama dari commit yang sama
temuan-label-second-case = berkas kedua dalam commit yang sama
temuan-label-counted = batas waktunya dihitung lewat tahun itu
temuan-label-branch = pada cabang asalnya tertulis di sini

## Pelaksana dan petugas

temuan-judul-wrong-performer = Pelaksana tidak sesuai SOP
temuan-arti-wrong-performer = Setiap langkah dikerjakan oleh pelaksana yang ditentukan SOP untuk aktivitasnya.
temuan-wrong-performer = Langkah { $step } dicatat pada pelaksana { $lane }, padahal aktivitas { $activity } dikerjakan oleh: { $expected }.
    .bantuan =
        Bila hanya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }{ $set }
        Bila memang dikerjakan pihak lain, tidak ada yang dapat membetulkannya; jelaskan dalam catatan langkah berikutnya.
    .tempat = yang dicatat

temuan-judul-unknown-officer = Petugas tidak terdaftar
temuan-arti-unknown-officer = Setiap langkah, koreksi, dan pembatalan menyebut petugas yang ada dalam daftar petugas.
temuan-unknown-officer = { $entry ->
        [step] Langkah { $number }
        [correction] Koreksi { $number }
       *[cancellation] Pembatalan
    } menyebut petugas “{ $officer }”, yang tidak ada dalam daftar petugas.
    .bantuan = { $entry ->
        [step]
            Bila hanya salah tulis, catat koreksinya:
                tertib case correct { $nomor } { $number }
            Bila petugas itu memang ada, daftarkan di content/petugas.toml, lalu:
                git add content/petugas.toml && git commit --quiet -m "Petugas baru"
       *[other]
            Bila petugas itu memang ada, daftarkan di content/petugas.toml, lalu:
                git add content/petugas.toml && git commit --quiet -m "Petugas baru"
            Bila salah tulis, tidak ada yang dapat membetulkannya: jelaskan kepada pemeriksa, dan jangan menyuntingnya.
    }

temuan-judul-officer-not-in-role = Petugas tidak bertugas sebagai pelaksana
temuan-arti-officer-not-in-role = Pada hari langkah selesai, petugasnya bertugas pada pelaksana langkah itu.
temuan-officer-not-in-role = Langkah { $step } dicatat atas nama { $officer }, yang tidak pernah bertugas sebagai { $lane }.
    .bantuan =
        Bila petugasnya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
        Bila ia memang bertugas, tambahkan tugasnya di content/petugas.toml beserta tanggal mulainya, lalu:
            git add content/petugas.toml && git commit --quiet -m "Tugas petugas"
temuan-officer-not-in-role-term = Langkah { $step } selesai { $finished } oleh { $officer }, yang pada hari itu tidak bertugas sebagai { $lane }.
    .bantuan =
        Bila petugas atau tanggalnya salah tulis, catat koreksinya:
            tertib case correct { $nomor } { $langkah }
        Bila masa tugasnya yang keliru, betulkan di content/petugas.toml, lalu:
            git add content/petugas.toml && git commit --quiet -m "Masa tugas petugas"

temuan-judul-shared-address = Alamat surel dipakai bersama
temuan-arti-shared-address = Tidak ada dua petugas yang bertugas pada masa yang sama dengan satu alamat surel.
temuan-shared-address = Sejak commit { $commit } ({ $commit_date }) { $officer } memakai alamat surel yang sama pada masa yang sama. Siapa di antaranya yang membuat commit dengan alamat itu tidak dapat dibedakan.
    .bantuan =
        Beri setiap petugas alamatnya sendiri di content/petugas.toml, dan atur git masing-masing memakai alamat itu:
            git config user.email ALAMAT
temuan-shared-address-past = Sejak commit { $commit } ({ $commit_date }) { $officer } pernah memakai alamat surel yang sama pada masa yang sama. Siapa di antaranya yang membuat commit dengan alamat itu tidak dapat dibedakan.
    .bantuan =
        Daftar petugas sudah dibetulkan; commit yang lama tidak dapat dibedakan lagi. Jelaskan kepada pemeriksa siapa yang memakai alamat itu dan kapan.
temuan-contoh-baik-shared-address = Dua petugas loket, masing-masing dengan alamatnya sendiri.
temuan-contoh-buruk-shared-address = Dua petugas loket dengan satu alamat.

temuan-judul-author-not-officer = Dicatat oleh orang lain
temuan-arti-author-not-officer = Setiap entri dicatat oleh petugasnya sendiri atau oleh pencatat, menurut daftar petugas ketika dicatat.
temuan-author-not-officer = { $entry ->
        [step] Langkah { $number }
        [correction] Koreksi { $number }
       *[cancellation] Pembatalan
    } atas nama { $officer } dicatat oleh { $author } lewat commit { $commit } ({ $commit_date }); { $author } bukan pencatat.
    .bantuan =
        Entri dicatat oleh petugasnya sendiri; yang sudah tercatat tidak dapat dibetulkan. Jelaskan kepada pemeriksa. Bila { $author } memang boleh mencatat untuk orang lain, tetapkan pencatat = true di content/petugas.toml untuk yang berikutnya, lalu:
            git add content/petugas.toml && git commit --quiet -m "Pencatat"
temuan-author-unknown = { $entry ->
        [step] Langkah { $number }
        [correction] Koreksi { $number }
       *[cancellation] Pembatalan
    } atas nama { $officer } dicatat lewat commit { $commit } ({ $commit_date }) oleh seseorang yang alamat surelnya tidak ada dalam daftar petugas.
    .bantuan =
        Lihat pembuatnya:
            git show --no-patch { $commit }
        Bila alamat itu milik petugas, tambahkan di content/petugas.toml; bila tidak, tanyakan kepada { $officer }.
temuan-author-entitled-later = { $entry ->
        [step] Langkah { $number }
        [correction] Koreksi { $number }
       *[cancellation] Pembatalan
    } atas nama { $officer } dicatat lewat commit { $commit } ({ $commit_date }) oleh seseorang yang menurut daftar petugas baru sesudah itu berhak mencatatnya.
    .bantuan =
        Periksa siapa yang memakai alamat surel itu ketika mencatat, dan jelaskan kepada pemeriksa mengapa daftar petugas terlambat diisi. Alamatnya tampak dengan:
            git show --no-patch { $commit }

## Kelengkapan dan lampiran

temuan-judul-missing-requirement = Kelengkapan kurang
temuan-arti-missing-requirement = Setiap langkah mencatat semua kelengkapan yang diminta SOP.
temuan-missing-requirement = Langkah { $step } (aktivitas { $activity }) tidak mencatat kelengkapan: { $missing }.
    .bantuan =
        Bila kelengkapan itu ada, catat koreksi yang menyebut semuanya:
            tertib case correct { $nomor } { $langkah }{ $requirements }
        Bila memang tidak ada, tidak ada yang dapat membetulkannya; jelaskan dalam catatan langkah berikutnya.
    .tempat = langkah ini

temuan-judul-missing-output = Output kurang
temuan-arti-missing-output = Setiap langkah mencatat semua output yang diminta SOP.
temuan-missing-output = Langkah { $step } (aktivitas { $activity }) tidak mencatat output: { $missing }.
    .bantuan =
        Bila output itu ada, catat koreksi yang menyebut semuanya:
            tertib case correct { $nomor } { $langkah }{ $outputs }
        Bila memang tidak ada, tidak ada yang dapat membetulkannya; jelaskan dalam catatan langkah berikutnya.
    .tempat = langkah ini

temuan-judul-attachment-missing = Lampiran tidak ada
temuan-arti-attachment-missing = Setiap lampiran yang disebut ada dalam folder berkas dan masuk bersama langkahnya.
temuan-attachment-missing = Langkah { $step } menyebut lampiran “{ $file }”, yang tidak ada dalam folder berkas.
    .usul = Taruh file itu di { $folder }/ dengan nama yang sama (huruf besar dan kecil dibedakan), lalu sertakan dalam commit yang sama: git add { $folder }/
    .bantuan =
        Taruh file itu di { $folder }/ dengan nama yang sama (huruf besar dan kecil dibedakan), lalu catat koreksi yang menyertakannya:
            tertib case correct { $nomor } { $langkah }{ $outputs }
temuan-attachment-apart = Lampiran “{ $file }” tidak dimasukkan lewat commit yang mencatat langkah { $step }.
    .bantuan =
        Lampirannya tetap berlaku dan tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa mengapa menyusul. Lain kali sertakan dalam langkahnya:
            tertib case step { $nomor } --output NAMA=FILE

temuan-attachment-more = Masih ada { $count } temuan sejenis tentang lampiran langkah { $step }, yang tidak dirinci.
    .bantuan =
        Perbaiki dahulu lampiran yang disebut; sisanya tampak sesudahnya dengan:
            tertib check

temuan-judul-attachment-mismatch = Lampiran tidak cocok
temuan-arti-attachment-mismatch = Isi setiap lampiran cocok dengan nilai hash yang dicatat, dan tidak pernah diubah atau dihapus.
temuan-attachment-mismatch = Isi lampiran “{ $file }” tidak cocok dengan nilai hash yang dicatat langkah { $step }.
    .usul = Nilai hash isinya { $actual }. Bila lampirannya benar, tulis nilai itu; bila salah, ganti filenya.
    .bantuan =
        Nilai hash isinya { $actual }. Bila lampirannya benar, catat koreksi dengan nilai itu, yang dihitung sendiri:
            tertib case correct { $nomor } { $langkah }{ $outputs }
        Bila lampirannya salah, sertakan yang benar dengan nama baru dalam koreksi yang sama.
temuan-attachment-too-large = Lampiran “{ $file }” berukuran { $size } MiB, melebihi batas { $limit } MiB, sehingga nilai hash pada langkah { $step } tidak diperiksa.
    .bantuan =
        Periksa nilai hash-nya sendiri:
            sha256sum -- { $target }
        Atau sertakan lampiran yang lebih kecil lewat koreksi langkah { $step } (--output NAMA=FILE).
temuan-attachment-changed = Commit { $commit } ({ $commit_date }) mengubah lampiran “{ $file }”, yang sudah tercatat pada langkah { $step }.
    .bantuan = { $settled ->
        [yes]
            Isinya sudah seperti semula; tidak ada lagi yang perlu dikerjakan. Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Kembalikan isinya seperti semula:
                git checkout { $commit }~1 -- { $target } && git commit --quiet -m "Lampiran dikembalikan"
            Lampiran baru disimpan dengan nama lain dan disebut dalam koreksi langkah { $step } (--output NAMA=FILE). Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
    }
temuan-attachment-restored = Commit { $commit } ({ $commit_date }) mengembalikan isi lampiran “{ $file }”, yang sudah tercatat pada langkah { $step }.
    .bantuan = Isinya sudah seperti semula; tidak ada lagi yang perlu dikerjakan.
temuan-attachment-removed = Commit { $commit } ({ $commit_date }) menghapus lampiran “{ $file }”, yang sudah tercatat pada langkah { $step }.
    .bantuan = { $settled ->
        [yes]
            Isinya sudah seperti semula; tidak ada lagi yang perlu dikerjakan. Penghapusannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Kembalikan isinya seperti semula:
                git checkout { $commit }~1 -- { $target } && git commit --quiet -m "Lampiran dikembalikan"
            Lampiran baru disimpan dengan nama lain dan disebut dalam koreksi langkah { $step } (--output NAMA=FILE). Penghapusannya tetap tercatat: jelaskan kepada pemeriksa.
    }

temuan-judul-attachment-path = Letak lampiran tidak aman
temuan-arti-attachment-path = Setiap lampiran adalah file biasa di dalam folder berkasnya sendiri.
temuan-attachment-path = Langkah { $step } menyebut lampiran “{ $file }”, yang bukan nama file di dalam folder berkas itu sendiri.
    .bantuan =
        Simpan lampiran di { $folder }/, lalu catat koreksi yang menyebut namanya saja:
            tertib case correct { $nomor } { $langkah }{ $outputs }
temuan-attachment-path-sign = Langkah { $step } menyebut lampiran “{ $file }”, yang memuat garis miring terbalik atau tanda yang tidak terlihat.
    .bantuan =
        Simpan lampiran di { $folder }/ dengan nama yang hanya memuat huruf, angka, titik, dan tanda hubung, lalu catat koreksi dengan nama itu:
            tertib case correct { $nomor } { $langkah } --output NAMA=FILE
temuan-attachment-path-link = Langkah { $step } menyebut lampiran “{ $file }”, yang berupa tautan (symlink) atau terletak di baliknya.
    .bantuan =
        Simpan lampirannya sendiri di { $folder }/, bukan tautan kepadanya, lalu catat koreksi yang menyertakannya:
            tertib case correct { $nomor } { $langkah }{ $outputs }
temuan-attachment-path-kind = Langkah { $step } menyebut lampiran “{ $file }”, yang bukan file biasa.
    .bantuan =
        Sebut satu per satu file di dalamnya; folder dan submodul tidak dapat menjadi lampiran:
            tertib case correct { $nomor } { $langkah } --output NAMA=FILE

temuan-label-sop-activity = aktivitas ini dalam SOP

## Rujukan aturan

### temuan-contoh-baik-<rule>, temuan-contoh-buruk-<rule>: what the rule accepts and what it refuses.

kelompok-form = Bentuk
kelompok-order = Urutan
kelompok-time = Waktu
kelompok-performer = Pelaksana
kelompok-completeness = Kelengkapan
kelompok-history = Riwayat
kelompok-sop = SOP

rujukan-judul = Aturan
rujukan-ket = Yang diperiksa pada setiap berkas dan riwayatnya. Keparahan tiap aturan dapat diubah di bagian [aturan] pada tertib.toml.
rujukan-dibuat = Halaman ini dibuat oleh “tertib rules --format markdown”.
rujukan-keparahan = keparahan bawaan
rujukan-membuktikan = membuktikan
rujukan-diterima = diterima
rujukan-ditolak = ditolak
rujukan-mati = mati

temuan-contoh-baik-syntax = File TOML yang setiap teksnya diapit tanda kutip.
temuan-contoh-buruk-syntax = judul = "Integrasi data, tanpa tanda kutip penutup.
temuan-contoh-baik-schema = Hanya kunci formulir: sop, revisi, judul, dan seterusnya.
temuan-contoh-buruk-schema = Kunci pemohn alih-alih pemohon, atau diterima tanpa selisih waktu.
temuan-contoh-baik-path-layout = Diterima 14 April 2025, disimpan di cases/2025/04/2025-0001.toml.
temuan-contoh-buruk-path-layout = Berkas yang sama di cases/2025/05/.
temuan-contoh-baik-duplicate-case = 2025-0001 dan 2025-0002.
temuan-contoh-buruk-duplicate-case = 2025-0001 dalam folder April dan sekali lagi dalam folder Mei.
temuan-contoh-baik-unknown-sop = Berkas menyebut revisi 0, dan file revisi 0 sudah ada ketika berkas dibuat.
temuan-contoh-buruk-unknown-sop = Berkas menyebut revisi 3, yang baru ditambahkan sebulan kemudian.
temuan-contoh-baik-unknown-activity = Aktivitas 3 dari SOP beraktivitas 1–9.
temuan-contoh-buruk-unknown-activity = Aktivitas 10 dari SOP yang sama.
temuan-contoh-baik-sop-graph = Setiap lanjut menunjuk aktivitas yang ada, dan ada jalan ke “selesai”.
temuan-contoh-buruk-sop-graph = Aktivitas 4 menuju aktivitas 12, yang tidak ada.
temuan-contoh-baik-wrong-start = Langkah 1 mencatat aktivitas 1.
temuan-contoh-buruk-wrong-start = Langkah 1 mencatat aktivitas 3.
temuan-contoh-baik-out-of-order = Sesudah aktivitas 5 dicatat aktivitas 6.
temuan-contoh-buruk-out-of-order = Sesudah aktivitas 5 dicatat aktivitas 7; aktivitas 6 terlewat.
temuan-contoh-baik-step-after-end = Langkah terakhir menuju “selesai”, lalu tidak ada lagi.
temuan-contoh-buruk-step-after-end = Satu langkah lagi sesudah berkas selesai.
temuan-contoh-baik-unknown-decision = keputusan = "ya", bila jawabannya ya atau tidak.
temuan-contoh-buruk-unknown-decision = keputusan = "setuju" pada keputusan yang sama.
temuan-contoh-baik-missing-decision = Langkah aktivitas 3 dengan keputusan = "tidak".
temuan-contoh-buruk-missing-decision = Langkah aktivitas 3 tanpa keputusan.
temuan-contoh-baik-time-reversed = Langkah 1 selesai pukul 10.12, langkah 2 pukul 14.00 hari itu juga.
temuan-contoh-buruk-time-reversed = Langkah 2 selesai sehari sebelum langkah 1.
temuan-contoh-baik-future-step = Langkah yang selesai kemarin.
temuan-contoh-buruk-future-step = Langkah yang selesai lusa.
temuan-contoh-baik-late-step = Batas 14 hari kerja, selesai pada hari kerja ke-14.
temuan-contoh-buruk-late-step = Selesai pada hari kerja ke-15.
temuan-contoh-baik-overdue = Berkas berjalan yang batas waktunya hari ini.
temuan-contoh-buruk-overdue = Berkas berjalan yang batas waktunya kemarin.
temuan-contoh-baik-late-record = Selesai Senin, dicatat Rabu; tenggangnya 2 hari kerja.
temuan-contoh-buruk-late-record = Selesai Senin, dicatat Kamis.
temuan-contoh-baik-non-working-day = Selesai hari Senin yang bukan hari libur.
temuan-contoh-buruk-non-working-day = Selesai hari Minggu atau pada hari libur nasional.
temuan-contoh-baik-calendar-missing = Batas waktu jatuh pada 2026, dan kalender memuat hari libur 2026.
temuan-contoh-buruk-calendar-missing = Batas waktu jatuh pada 2027, yang belum ada dalam kalender.
temuan-contoh-baik-wrong-performer = Aktivitas Tim Teknis IT dicatat pada pelaksana tim-teknis-it.
temuan-contoh-buruk-wrong-performer = Aktivitas yang sama dicatat pada pelaksana perangkat-daerah.
temuan-contoh-baik-unknown-officer = petugas = "petugas-a", yang ada dalam daftar petugas.
temuan-contoh-buruk-unknown-officer = petugas = "petugsa-a", salah tulis.
temuan-contoh-baik-officer-not-in-role = Petugas bertugas sampai 31 Desember, langkah selesai 31 Desember.
temuan-contoh-buruk-officer-not-in-role = Langkah selesai 2 Januari, sesudah masa tugasnya.
temuan-contoh-baik-author-not-officer = Langkah petugas-b di-commit oleh petugas-b atau oleh pencatat.
temuan-contoh-buruk-author-not-officer = Langkah petugas-b di-commit oleh petugas-a, yang bukan pencatat.
temuan-contoh-baik-missing-requirement = SOP meminta Surat dan KTP; langkah mencatat “KTP” dan “surat”.
temuan-contoh-buruk-missing-requirement = Langkah hanya mencatat “KTP”.
temuan-contoh-baik-missing-output = SOP meminta Laporan; langkah mencatat output “Laporan”.
temuan-contoh-buruk-missing-output = Langkah tanpa output.
temuan-contoh-baik-attachment-missing = Commit langkah memuat juga laporan.pdf yang disebutnya.
temuan-contoh-buruk-attachment-missing = laporan.pdf tidak pernah dimasukkan, atau baru menyusul dengan commit lain.
temuan-contoh-baik-attachment-mismatch = Nilai SHA-256 isi laporan.pdf sama dengan yang ditulis, dan isinya tidak pernah berubah.
temuan-contoh-buruk-attachment-mismatch = laporan.pdf diganti sesudah langkahnya dicatat.
temuan-contoh-baik-attachment-path = berkas = "laporan.pdf" atau "foto/lokasi.jpg".
temuan-contoh-buruk-attachment-path = berkas = "../2025-0002/laporan.pdf", atau tautan ke luar folder.
temuan-contoh-baik-many-steps-in-commit = Satu commit menambahkan langkah 4 saja.
temuan-contoh-buruk-many-steps-in-commit = Satu commit menambahkan langkah 4, 5, dan 6.
temuan-contoh-baik-many-cases-in-commit = Satu commit menyentuh satu berkas.
temuan-contoh-buruk-many-cases-in-commit = Satu commit menambah langkah pada dua berkas.
temuan-contoh-baik-office-file-in-commit = Petugas baru dicatat di daftar petugas dengan satu commit, langkah pertamanya dengan commit lain.
temuan-contoh-buruk-office-file-in-commit = Satu commit menambah langkah dan sekaligus menambah hari libur di kalender.
temuan-contoh-baik-step-changed = Jam yang salah tulis dibetulkan dengan entri koreksi.
temuan-contoh-buruk-step-changed = Jam pada langkah 4 disunting langsung, walaupun kemudian dikembalikan.
temuan-contoh-baik-step-removed = Langkah yang keliru tetap ada dan dikoreksi.
temuan-contoh-buruk-step-removed = Langkah 8 dihapus dari berkas.
temuan-contoh-baik-case-deleted = Permohonan yang ditarik dibatalkan dengan entri pembatalan.
temuan-contoh-buruk-case-deleted = Berkasnya dihapus.
temuan-contoh-baik-evil-merge = Penggabungan mengambil berkas dari salah satu cabang.
temuan-contoh-buruk-evil-merge = Penggabungan menulis isi yang tidak ada pada cabang mana pun.
temuan-contoh-baik-changed-without-step = Setiap commit pada berkas menambah satu entri.
temuan-contoh-buruk-changed-without-step = Commit yang hanya merapikan spasi, atau yang mengganti foto dalam folder berkas.
temuan-contoh-baik-uncommitted = Folder kerja sama dengan commit terakhir.
temuan-contoh-buruk-uncommitted = Langkah baru sudah diketik tetapi belum di-commit.
temuan-contoh-baik-history-incomplete = Salinan repositori yang utuh.
temuan-contoh-buruk-history-incomplete = Salinan dengan --depth 1, atau dengan objek yang hilang.
## Jangkar dan terbitan sebelumnya

temuan-judul-history-rewritten = Riwayat ditulis ulang
temuan-arti-history-rewritten = Riwayat arsip menyambung dari setiap jangkar yang diserahkan dan dari situs yang terbit sebelumnya, dengan isi yang sama.
temuan-history-rewritten = Riwayat arsip pernah ditulis ulang: commit { $from_short } pada jangkar ini tidak lagi termasuk riwayat commit { $to_short }.
    .bantuan =
        Amankan riwayat lama dahulu:
            git branch riwayat-lama-{ $from_short } { $from }
        Catatan yang hilang tampak dengan:
            git log { $to }..{ $from }
        Kembalikan riwayat itu dan mintalah penjelasan dari pengelola arsip.
temuan-history-rewritten-missing = Riwayat arsip pernah ditulis ulang, atau ini bukan repositorinya: commit { $from_short } pada jangkar ini tidak ada di sini.
    .bantuan =
        Pastikan folder situsnya benar. Bila benar, cari salinan repositori dari sekitar tanggal jangkar itu; yang memuat commit itu menjawab “commit” atas:
            git cat-file -t { $from }
temuan-history-rewritten-altered = Isi arsip pada commit { $from_short } tidak sama dengan sidik pada jangkar ini.
    .bantuan =
        Pastikan --site menunjuk folder situs yang sama seperti ketika jangkar dibuat. Bila sama, jangan pakai repositori ini; bandingkan dengan salinan cadangan, dan jelaskan kepada pemeriksa. Sidiknya sekarang tampak dengan:
            tertib anchor --rev { $from_short }
temuan-history-rewritten-unknown = Jangkar ini belum dapat dibandingkan: sebagian riwayat tidak ada di sini, dan commit { $from_short } tidak terlihat.
    .bantuan =
        Lengkapi riwayatnya lebih dahulu, lalu periksa lagi dengan jangkar yang sama:
            git fetch --unshallow
temuan-history-rewritten-published = Riwayat arsip pernah ditulis ulang sesudah situs terbit: commit { $from_short } yang sudah terbit tidak termasuk riwayat commit { $to_short } (diketahui { $date }).
    .bantuan =
        Tanyakan salinan repositori yang lain; yang memuat commit itu menjawab “commit” atas:
            git cat-file -t { $from }
        Mintalah penjelasan dari pengelola arsip. Temuan ini tetap tercantum pada terbitan berikutnya.
temuan-contoh-baik-history-rewritten = Commit yang tertulis pada jangkar masih ada dalam riwayat.
temuan-contoh-buruk-history-rewritten = Riwayat ditulis ulang, sehingga commit pada jangkar tidak ditemukan lagi.
## Tanda tangan commit

temuan-judul-unsigned = Commit tidak bertanda tangan
temuan-arti-unsigned = Setiap commit arsip bertanda tangan sejak hari yang ditetapkan situs ini.
temuan-unsigned = Commit { $commit } ({ $commit_date }) tidak bertanda tangan, padahal wajib sejak { $since }.
    .bantuan =
        Commit ini sendiri tidak dapat ditandatangani lagi; jelaskan kepada pemeriksa. Supaya yang berikutnya ditandatangani, atur sekali di komputer petugas:
            git config gpg.format ssh && git config user.signingkey FILE-KUNCI-PUBLIK && git config commit.gpgsign true
temuan-unsigned-backdated = Commit { $commit } bertanggal { $commit_date } dan tidak bertanda tangan, padahal dibuat sesudah commit bertanggal { $day }; tanda tangan wajib sejak { $since }.
    .bantuan =
        Commit ini tidak dapat ditandatangani lagi: periksa jam komputer yang membuatnya, dan jelaskan kepada pemeriksa. Supaya yang berikutnya ditandatangani:
            git config gpg.format ssh && git config commit.gpgsign true

temuan-judul-bad-signature = Tanda tangan commit tidak dapat diandalkan
temuan-arti-bad-signature = Setiap tanda tangan cocok dengan commitnya dan dibuat dengan kunci petugas yang berlaku saat itu.
temuan-bad-signature-wrong = Tanda tangan pada commit { $commit } ({ $commit_date }) tidak cocok dengan isinya.
    .bantuan =
        Isi commit berubah sesudah ditandatangani, atau tanda tangannya diambil dari commit lain; tidak ada yang dapat dibetulkan. Tanyakan kepada petugas yang namanya tercantum, bandingkan dengan salinan arsip yang lain, dan jelaskan kepada pemeriksa:
            git show --no-patch { $commit }
temuan-bad-signature-garbled = Tanda tangan pada commit { $commit } ({ $commit_date }) rusak atau terpotong, sehingga tidak terbaca.
    .bantuan =
        Tanda tangannya tidak dapat dibetulkan: tanyakan kepada petugas yang membuatnya dan jelaskan kepada pemeriksa. Kata git sendiri:
            git verify-commit { $commit }
temuan-bad-signature-repeated = Commit { $commit } ({ $commit_date }) memuat lebih dari satu tanda tangan.
    .bantuan =
        git tidak pernah menulis commit seperti itu, dan tidak ada yang dapat dibetulkan. Cari tahu dari mana commit ini berasal dan jelaskan kepada pemeriksa:
            git cat-file commit { $commit }
temuan-bad-signature-namespace = Tanda tangan pada commit { $commit } ({ $commit_date }) dibuat untuk keperluan lain (“{ $name }”), bukan untuk commit.
    .bantuan =
        Tanda tangan yang dibuat git memakai keperluan “git”; yang lain tidak berlaku untuk commit dan tidak dapat dibetulkan. Jelaskan kepada pemeriksa. Supaya yang berikutnya ditandatangani git sendiri:
            git config gpg.format ssh && git config commit.gpgsign true
temuan-bad-signature-weak = Tanda tangan pada commit { $commit } ({ $commit_date }) memakai cara yang terlalu lemah: { $method }.
    .bantuan =
        Commit ini tidak dapat dibetulkan: jelaskan kepada pemeriksa. Buat kunci baru, daftarkan di content/petugas.toml, dan cabut kunci lama dengan dicabut = <tanggal>:
            ssh-keygen -t ed25519
temuan-bad-signature-revoked = Commit { $commit } ({ $commit_date }) ditandatangani dengan kunci { $officer } yang sudah dicabut sejak { $day }.
    .bantuan =
        Tanyakan kepada { $officer } apakah commit ini memang buatannya, dan jelaskan kepada pemeriksa; penilaian commit ini tetap. Kunci baru didaftarkan di content/petugas.toml. Pembuatnya tampak dengan:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-term = Commit { $commit } ({ $commit_date }) ditandatangani dengan kunci { $officer } di luar masa berlakunya: sejak { $since }.
    .bantuan =
        Periksa jam komputernya dan jelaskan kepada pemeriksa; penilaian commit ini tetap. Bila masa kuncinya salah tulis, betulkan content/petugas.toml sebelum commit berikutnya. Tanggalnya tampak dengan:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-ended = Commit { $commit } ({ $commit_date }) ditandatangani dengan kunci { $officer } di luar masa berlakunya: { $since } sampai { $until }.
    .bantuan =
        Jelaskan kepada pemeriksa; penilaian commit ini tetap. Daftarkan kunci baru { $officer } di content/petugas.toml dengan commit petugas lain yang kuncinya masih berlaku. Tanggalnya tampak dengan:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-unknown-key = Commit { $commit } ({ $commit_date }) ditandatangani dengan kunci yang tidak ada dalam daftar petugas sebelum commit itu: { $fingerprint }.
    .bantuan =
        Jelaskan kepada pemeriksa; penilaian commit ini tetap. Kunci didaftarkan lebih dahulu di content/petugas.toml, dengan commit yang ditandatangani kunci lain yang sudah berlaku; barulah kunci itu dipakai. Pembuatnya tampak dengan:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-uncheckable = Tanda tangan pada commit { $commit } ({ $commit_date }) tidak dapat diperiksa: { $kind ->
        [gpg] jenisnya GPG
        [x509] jenisnya X.509
        [sertifikat] dibuat dengan sertifikat OpenSSH
        [sha256] hanya berlaku untuk bentuk SHA-256 commit itu
        [ukuran] commit itu terlalu besar ({ $name } bita)
       *[cara] cara { $name } tidak dikenal
    }.
    .bantuan =
        Yang dapat diperiksa hanya tanda tangan SSH dengan kunci biasa; commit ini tetap tidak dapat diperiksa, jelaskan kepada pemeriksa. Supaya yang berikutnya dapat:
            git config gpg.format ssh && git config commit.gpgsign true
temuan-bad-signature-no-roster = Tanda tangan pada commit { $commit } ({ $commit_date }) tidak dapat dinilai: sebelum commit itu belum ada daftar petugas.
    .bantuan =
        Jelaskan kepada pemeriksa; penilaian commit ini tetap. Simpan content/petugas.toml dengan kunci setiap petugas lebih dahulu, satu kali saja, sebelum commit lain; jangan menghapusnya. Pembuatnya tampak dengan:
            git show --no-patch --format=fuller { $commit }

temuan-judul-signer-mismatch = Ditandatangani orang lain
temuan-arti-signer-mismatch = Setiap commit yang bertanda tangan ditandatangani oleh penulis dan pembuatnya sendiri.
temuan-signer-mismatch = Commit { $commit } ({ $commit_date }) ditandatangani dengan kunci { $officer }, tetapi { $role ->
        [penulis] penulisnya
       *[pembuat] pembuat commitnya
    } { $named }.
    .bantuan =
        Commit ini tidak dapat dibetulkan: jelaskan kepada pemeriksa. Petugas yang mencatatkan langkah orang lain menulis namanya sendiri pada commit, dan kunci tidak dipakai bergantian. Ganti ALAMAT dengan alamat petugas yang memakai komputer itu:
            git config user.email ALAMAT
temuan-signer-mismatch-unlisted = Commit { $commit } ({ $commit_date }) ditandatangani dengan kunci { $officer }, tetapi alamat surel { $role ->
        [penulis] penulis commit
       *[pembuat] pembuat commit
    } bukan miliknya dan tidak ada dalam daftar petugas.
    .bantuan =
        Commit ini tidak dapat dibetulkan: jelaskan kepada pemeriksa. Samakan alamat git dengan alamat { $officer } di content/petugas.toml, atau daftarkan alamat itu lebih dahulu:
            git config user.email ALAMAT
temuan-contoh-baik-unsigned = Commit langkah bertanda tangan dengan kunci petugasnya.
temuan-contoh-buruk-unsigned = Commit langkah tanpa tanda tangan, sesudah tanda tangan diwajibkan.
temuan-contoh-baik-bad-signature = Tanda tangan cocok dengan isi commit dan dengan kunci yang berlaku.
temuan-contoh-buruk-bad-signature = Tanda tangan dengan kunci yang sudah dicabut, atau isi commit diubah sesudah ditandatangani.
temuan-contoh-baik-signer-mismatch = Pemilik kunci, penulis, dan pembuat commit adalah petugas yang sama.
temuan-contoh-buruk-signer-mismatch = Commit atas nama petugas-a ditandatangani dengan kunci petugas-b.
## Naskah SOP, kalender, dan daftar petugas yang berubah

temuan-judul-sop-edited = SOP diubah sesudah disahkan
temuan-arti-sop-edited = Naskah SOP yang sudah disahkan tidak pernah diubah, dihapus, atau dipindahkan.
temuan-sop-edited = Commit { $commit } ({ $commit_date }) mengubah SOP { $sop } revisi { $revision }, yang disahkan { $approved }: { $fields }{ $more_fields ->
        [0] {""}
       *[other] {" "}dan { $more_fields } isian lain
    }.{ $count ->
        [0] {""}
       *[other] {" "}Menurut naskah sebelumnya dinilai { $count } berkas: { $cases }{ $more ->
            [0] {""}
           *[other] , dan { $more } lagi
        }.
    }
    .bantuan = { $settled ->
        [yes]
            Naskahnya sudah seperti semula; tidak ada lagi yang perlu dikerjakan. Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Kembalikan naskah yang disahkan, lalu tuangkan perubahannya sebagai revisi baru dengan tanggal pengesahan sendiri:
                git checkout { $commit }~1 -- { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"
            Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
    }
    .tempat = tertulis sesudah diubah
temuan-sop-edited-restored = Commit { $commit } ({ $commit_date }) mengembalikan naskah SOP { $sop } revisi { $revision } seperti ketika disahkan { $approved }.
    .bantuan = Naskahnya sudah seperti ketika disahkan; tidak ada lagi yang perlu dikerjakan.
temuan-sop-edited-broken = Commit { $commit } ({ $commit_date }) mengubah SOP { $sop } revisi { $revision }, yang disahkan { $approved }, sehingga naskahnya tidak terbaca lagi.
    .bantuan = { $settled ->
        [yes]
            Naskahnya sudah seperti semula; tidak ada lagi yang perlu dikerjakan. Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Kembalikan naskah yang disahkan:
                git checkout { $commit }~1 -- { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"
    }
temuan-sop-edited-deleted = Commit { $commit } ({ $commit_date }) menghapus SOP { $sop } revisi { $revision }, yang disahkan { $approved }.
    .bantuan = { $settled ->
        [yes]
            Naskahnya sudah seperti semula; tidak ada lagi yang perlu dikerjakan. Pengubahannya tetap tercatat: jelaskan kepada pemeriksa.
       *[other]
            Kembalikan naskahnya. SOP yang tidak berlaku lagi tetap disimpan, karena berkas lama dinilai menurutnya:
                git checkout { $commit }~1 -- { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"
    }
temuan-sop-edited-renamed = Commit { $commit } ({ $commit_date }) memindahkan SOP { $sop } revisi { $revision }, yang disahkan { $approved }, ke { $path }.
    .bantuan =
        Kembalikan ke tempat semula; berkas menyebut SOP dan revisinya dengan nama itu:
            git mv -- { $sop_target } { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"

temuan-judul-calendar-changed = Kalender diubah surut
temuan-arti-calendar-changed = Hari libur tidak pernah ditambahkan atau dihapus sesudah waktu suatu langkah berjalan melewatinya, dan jam kerja tidak pernah diubah sesudah ada batas waktu yang dihitung menurutnya.
temuan-label-kalender-diubah = Commit { $commit } ({ $commit_date }) { $hours ->
        [yes] mengubah jam kerja{ $change ->
            [none] {""}
           *[other] {" "}dan hari libur { $day }{ $more_days ->
                [0] {""}
               *[other] {" "}dan { $more_days } hari lain
            } sesudah hari itu lewat
        }
       *[no] { $change ->
            [added] menambahkan
            [removed] menghapus
           *[changed] mengubah
        } hari libur { $day }{ $more_days ->
            [0] {""}
           *[other] {" "}dan { $more_days } hari lain
        } sesudah hari itu lewat
    }
temuan-calendar-changed = { temuan-label-kalender-diubah }, padahal { $count } langkah berjalan melewatinya. Tidak ada penilaian yang berubah.
    .bantuan =
        Bila dasarnya benar, tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa mengapa terlambat dicatat. Catat hari libur segera sesudah ditetapkan. Perubahannya tampak dengan:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-hours = { temuan-label-kalender-diubah }, padahal { $count } langkah dengan batas waktu dalam jam atau menit sudah berjalan. Tidak ada penilaian yang berubah.
    .bantuan =
        Jam kerja berlaku juga bagi semua yang sudah tercatat. Bila dasarnya benar, tidak ada yang perlu dikerjakan. Perubahannya tampak dengan:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-step = { temuan-label-kalender-diubah }. Karena itu langkah { $step } menjadi { $turn ->
        [late] terlambat
       *[on-time] tepat waktu
    }.
    .bantuan =
        Periksa dasar perubahan itu. Bila benar, jelaskan kepada pemeriksa mengapa terlambat dicatat; bila tidak, kembalikan kalendernya. Perubahannya tampak dengan:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-open = { temuan-label-kalender-diubah }. Karena itu aktivitas { $activity } yang sedang berjalan { $turn ->
        [late] melewati batas waktunya
       *[on-time] tidak lagi melewati batas waktunya
    }.
    .bantuan =
        Periksa dasar perubahan itu. Bila benar, jelaskan kepada pemeriksa mengapa terlambat dicatat; bila tidak, kembalikan kalendernya. Perubahannya tampak dengan:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-rule = { temuan-label-kalender-diubah }. Karena itu { $step ->
        [0] berkas ini
       *[other] langkah { $step }
    } { $turn ->
        [found] kini melanggar
       *[gone] tidak lagi melanggar
    } aturan { $rule }.
    .bantuan =
        Periksa dasar perubahan itu. Bila benar, jelaskan kepada pemeriksa mengapa terlambat dicatat; bila tidak, kembalikan kalendernya. Perubahannya tampak dengan:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-beyond = Kalender diubah lebih dari { $limit } kali. { $count } perubahan terakhir tidak dinilai ulang, jadi yang diubahnya pada penilaian tidak diketahui.
    .bantuan =
        Kantor tidak mengubahnya sesering itu. Tanyakan kepada pengelola arsip siapa yang melakukannya. Commit-nya tampak dengan:
            git log -- content/kalender.toml
temuan-calendar-changed-many = { temuan-label-kalender-diubah }. Karena itu { $count } penilaian berubah (berkas/langkah): { $cases }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }.
    .bantuan =
        Periksa dasar perubahan itu. Bila benar, jelaskan kepada pemeriksa mengapa terlambat dicatat; bila tidak, kembalikan kalendernya. Halaman Riwayat aturan menyebut semuanya. Perubahannya tampak dengan:
            git show { $commit } -- content/kalender.toml

temuan-judul-roster-changed = Daftar petugas diubah surut
temuan-arti-roster-changed = Masa tugas sudah ada dalam daftar petugas sebelum langkah yang bersandar padanya dan tidak pernah diubah surut; petugas yang sudah bertindak tidak pernah dihapus.
temuan-roster-changed = Commit { $commit } ({ $commit_date }) mengubah masa tugas { $officer } pada pelaksana { $lane } surut sejak { $since }{ $more ->
        [0] {""}
       *[other] {" "}dan { $more } masa tugas lain
    }. Tidak ada langkah yang penilaiannya berubah.
    .bantuan =
        Bila surat tugasnya benar, tidak ada yang perlu dikerjakan; jelaskan kepada pemeriksa mengapa terlambat dicatat. Catat perubahan tugas segera sesudah surat tugasnya terbit. Perubahannya tampak dengan:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-step = Commit { $commit } ({ $commit_date }) mengubah masa tugas { $officer } pada pelaksana { $lane } secara surut. Karena itu langkah { $step } ({ $finished }) { $turn ->
        [in] menjadi dalam masa tugasnya
       *[out] tidak lagi dalam masa tugasnya
    }.
    .bantuan =
        Periksa surat tugasnya. Bila benar, jelaskan kepada pemeriksa mengapa terlambat dicatat; bila tidak, kembalikan daftar petugasnya. Perubahannya tampak dengan:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-many = Commit { $commit } ({ $commit_date }) mengubah masa tugas dalam daftar petugas secara surut. Karena itu penilaian { $count } langkah berubah (berkas/langkah): { $cases }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }.
    .bantuan =
        Periksa surat tugasnya. Bila benar, jelaskan kepada pemeriksa mengapa terlambat dicatat; bila tidak, kembalikan daftar petugasnya. Halaman Riwayat aturan menyebut semua langkahnya. Perubahannya tampak dengan:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-deleted = Commit { $commit } ({ $commit_date }) menghapus { $officer } dari daftar petugas, padahal { $count } catatan sudah ada atas namanya (berkas/langkah): { $cases }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }. Catatan itu tetap dinilai menurut daftar petugas ketika dicatat.
    .bantuan =
        Petugas yang pindah atau berhenti tidak dihapus. Kembalikan entrinya di content/petugas.toml dan isi sampai pada masa tugasnya. Yang dihapus tampak dengan:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-deleted-author = Commit { $commit } ({ $commit_date }) menghapus { $officer } dari daftar petugas, padahal { $count } catatan atas nama petugas lain dicatat olehnya (berkas/langkah): { $cases }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }. Siapa yang mencatat tetap dinilai menurut daftar petugas ketika dicatat.
    .bantuan =
        Pencatat yang pindah atau berhenti tidak dihapus, supaya pemeriksa masih menemukan siapa yang mencatat. Kembalikan entrinya di content/petugas.toml tanpa pencatat = true; bila ia juga pelaksana, isi sampai pada masa tugasnya. Yang dihapus tampak dengan:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-right = Commit { $commit } ({ $commit_date }) mengakhiri hak mencatat atau alamat surel { $officer } dalam daftar petugas. { $count } catatan dicatat dengan hak atau alamat itu (berkas/langkah): { $cases }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }. Catatan itu tetap dinilai menurut daftar petugas ketika dicatat.
    .bantuan =
        Bila tugas mencatatnya memang berakhir, atau alamatnya berganti, tidak ada yang perlu dikerjakan. Bila hak atau alamat itu hanya dipinjamkan sebentar, tanyakan kepada pengelola arsip untuk apa. Perubahannya tampak dengan:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-added = Commit { $commit } ({ $commit_date }) memasukkan petugas ke daftar sesudah ada catatan atas namanya. Karena itu { $count } catatan tidak lagi melanggar aturan unknown-officer (berkas/langkah): { $cases }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }.
    .bantuan =
        Periksa surat tugasnya. Bila benar, jelaskan kepada pemeriksa mengapa terlambat dicatat; bila tidak, kembalikan daftar petugasnya. Perubahannya tampak dengan:
            git show { $commit } -- content/petugas.toml
temuan-judul-settings-changed = Setelan diubah surut
temuan-arti-settings-changed = Zona waktu, toleransi catat, dan kewajiban tanda tangan tidak diubah sesudah ada langkah yang dinilai menurutnya.
temuan-settings-changed = Commit { $commit } ({ $commit_date }) mengubah setelan yang menentukan penilaian ({ $fields }), padahal { $count } langkah sudah selesai sebelumnya. Tidak ada penilaian yang berubah.
    .bantuan =
        Setelan ini berlaku juga bagi semua yang sudah tercatat. Jelaskan kepada pengelola arsip siapa yang menetapkannya. Perubahannya tampak dengan:
            git show { $commit } -- tertib.toml
temuan-settings-changed-step = Commit { $commit } ({ $commit_date }) mengubah setelan yang menentukan penilaian ({ $fields }). Karena itu { $step ->
        [0] berkas ini
       *[other] langkah { $step }
    } { $turn ->
        [found] kini melanggar
       *[gone] tidak lagi melanggar
    } aturan { $rule }.
    .bantuan =
        Periksa siapa yang menetapkan perubahan itu. Bila benar, jelaskan mengapa berlaku surut; bila tidak, kembalikan setelannya di tertib.toml. Perubahannya tampak dengan:
            git show { $commit } -- tertib.toml
temuan-settings-changed-beyond = Setelan yang menentukan penilaian diubah lebih dari { $limit } kali. { $count } perubahan terakhir tidak dinilai ulang, jadi yang diubahnya pada penilaian tidak diketahui.
    .bantuan =
        Kantor tidak mengubahnya sesering itu. Tanyakan kepada pengelola arsip siapa yang melakukannya. Commit-nya tampak dengan:
            git log -- tertib.toml
temuan-settings-changed-many = Commit { $commit } ({ $commit_date }) mengubah setelan yang menentukan penilaian ({ $fields }). Karena itu { $count } penilaian berubah (berkas/langkah): { $cases }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }.
    .bantuan =
        Periksa siapa yang menetapkan perubahan itu. Bila benar, jelaskan mengapa berlaku surut; bila tidak, kembalikan setelannya di tertib.toml. Halaman Riwayat aturan menyebut semuanya. Perubahannya tampak dengan:
            git show { $commit } -- tertib.toml
temuan-settings-changed-signing = Commit { $commit } ({ $commit_date }) mengubah setelan yang menentukan penilaian ({ $fields }). Karena itu { $count } commit { $turn ->
        [found] kini menjadi temuan
       *[gone] tidak lagi menjadi temuan
    } aturan { $rules }: { $commits }{ $more ->
        [0] {""}
       *[other] , dan { $more } lagi
    }.
    .bantuan =
        Periksa siapa yang menetapkan perubahan itu. Bila benar, jelaskan mengapa berlaku surut; bila tidak, kembalikan wajib_sejak di tertib.toml. Perubahannya tampak dengan:
            git show { $commit } -- tertib.toml
temuan-contoh-baik-settings-changed = Toleransi catat ditetapkan sebelum berkas pertama diterima.
temuan-contoh-buruk-settings-changed = Toleransi catat dinaikkan dari 2 menjadi 30 hari sesudah ada langkah yang terlambat dicatat.
temuan-contoh-baik-sop-edited = SOP berubah lewat revisi baru.
temuan-contoh-buruk-sop-edited = Batas waktu pada revisi 0 diubah sesudah revisi itu disahkan.
temuan-contoh-baik-calendar-changed = Hari libur 2026 dicatat pada Desember 2025, sebelum ada langkah yang dihitung melewatinya.
temuan-contoh-buruk-calendar-changed = Hari libur 18 Agustus 2025 baru dicatat pada 20 Agustus 2025, ketika langkah-langkah sudah dihitung tanpa hari itu.
temuan-contoh-baik-roster-changed = Petugas baru dicatat pada hari mulai tugasnya, sebelum langkah pertamanya.
temuan-contoh-buruk-roster-changed = Masa tugas petugas dicatat mulai 1 April, tetapi baru pada 20 April, sesudah ia mencatat langkah.
## Riwayat: serangan terhadap repositori

temuan-judul-case-renamed = Berkas dipindahkan
temuan-arti-case-renamed = Setiap berkas tetap pada tempat dan nomornya sejak dibuat.
temuan-case-renamed = Commit { $commit } ({ $commit_date }) memindahkan berkas dari { $from } ke { $to }.
    .bantuan = { $undo ->
        [back]
            Berkas itu sudah kembali ke tempatnya; tidak ada lagi yang perlu dikerjakan. Pemindahannya tetap tercatat: jelaskan kepada pemeriksa.
        [none]
            Jangan dipindahkan lagi, dan jelaskan kepada pemeriksa mengapa dipindahkan. Bila tempat lamanya kosong dan memang tempatnya, minta pengelola arsip mengembalikannya.
       *[other]
            Kembalikan dengan membalik commit itu:
                { $undo }
            Pemindahannya tetap tercatat: jelaskan kepada pemeriksa. Bila nomornya memang keliru, batalkan berkas itu sesudah dikembalikan, lalu buka yang baru.
    }
temuan-case-renamed-back = Commit { $commit } ({ $commit_date }) mengembalikan berkas dari { $from } ke { $to }.
    .bantuan = Berkas itu sudah kembali ke tempatnya; tidak ada lagi yang perlu dikerjakan.
temuan-case-renamed-later = Commit { $deleted_by } menghapus berkas { $from }, lalu commit { $commit } ({ $commit_date }) memunculkannya lagi sebagai { $to }.
    .bantuan = { $undo ->
        [back]
            Berkas itu sudah kembali ke tempatnya; tidak ada lagi yang perlu dikerjakan. Pemindahannya tetap tercatat: jelaskan kepada pemeriksa.
        [none]
            Jangan dipindahkan lagi, dan jelaskan kepada pemeriksa mengapa dipindahkan. Bila tempat lamanya kosong dan memang tempatnya, minta pengelola arsip mengembalikannya.
       *[other]
            Kembalikan dengan membalik commit itu:
                { $undo }
            Pemindahannya tetap tercatat: jelaskan kepada pemeriksa. Bila nomornya memang keliru, batalkan berkas itu sesudah dikembalikan, lalu buka yang baru.
    }

temuan-judul-commit-date-reversed = Tanggal commit mundur
temuan-arti-commit-date-reversed = Setiap commit pada berkas, SOP, kalender, daftar petugas, dan setelan bertanggal sesudah yang dilanjutkannya.
temuan-commit-date-reversed-parent = Commit { $commit } bertanggal { $date }, lebih awal daripada commit induknya { $other } ({ $other_date }).
    .bantuan =
        Tanggalnya tidak dapat dibetulkan lagi. Periksa jam komputer yang mencatatnya; bila jamnya benar, minta penjelasan pencatatnya, karena tanggal commit dapat diubah dengan sengaja. Kedua tanggalnya tampak dengan:
            git show --no-patch --format=fuller { $commit }
temuan-commit-date-reversed-author = Commit { $commit } disimpan { $date }, sebelum ditulis pembuatnya { $other_date }.
    .bantuan =
        Tanggalnya tidak dapat dibetulkan lagi. Periksa jam komputer yang mencatatnya; bila jamnya benar, minta penjelasan pencatatnya, karena tanggal commit dapat diubah dengan sengaja. Kedua tanggalnya tampak dengan:
            git show --no-patch --format=fuller { $commit }
temuan-commit-date-reversed-entry = Commit { $commit } ditulis { $date }, lebih awal daripada isi berkas yang dilanjutkannya (commit { $other }, { $other_date }).
    .bantuan =
        Tanggalnya tidak dapat dibetulkan lagi. Periksa jam komputer yang mencatatnya; bila jamnya benar, minta penjelasan pencatatnya, karena tanggal commit dapat diubah dengan sengaja. Kedua tanggalnya tampak dengan:
            git show --no-patch --format=fuller { $commit }

temuan-judul-commit-date-future = Tanggal commit di masa depan
temuan-arti-commit-date-future = Tidak ada commit pada berkas, SOP, kalender, daftar petugas, dan setelan yang bertanggal sesudah hari penilaian.
temuan-commit-date-future = Commit { $commit } bertanggal { $date }, padahal dinilai per { $as_of }.
    .bantuan =
        Periksa jam komputer yang mencatatnya. Tanggalnya tidak dapat dibetulkan lagi; temuan ini hilang begitu hari itu tiba. Tanggal-tanggalnya tampak dengan:
            git show --no-patch --format=fuller { $commit }

temuan-judul-unsafe-entry = Isi riwayat tidak aman
temuan-arti-unsafe-entry = Setiap folder dalam riwayat hanya memuat file dan folder biasa dengan nama yang wajar, dan setiap commit ditulis seperti git menulisnya.
temuan-unsafe-entry-elsewhere = Commit { $commit } memuat { $path }: nama itu menunjuk ke tempat lain.
    .bantuan =
        Program git biasa tidak membuat nama seperti ini. Jangan mengambil isi commit itu ke folder kerja; laporkan kepada pengelola arsip. Isinya tidak dinilai. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-git = Commit { $commit } memuat { $path }: pada sebagian komputer nama itu adalah folder milik git sendiri.
    .bantuan =
        Program git biasa tidak membuat nama seperti ini. Jangan mengambil isi commit itu ke folder kerja; laporkan kepada pengelola arsip. Isinya tidak dinilai. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-separator = Commit { $commit } memuat { $path }: namanya sendiri memuat garis miring.
    .bantuan =
        Program git biasa tidak membuat nama seperti ini. Jangan mengambil isi commit itu ke folder kerja; laporkan kepada pengelola arsip. Isinya tidak dinilai. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-control = Commit { $commit } memuat { $path }: namanya memuat karakter kendali.
    .bantuan =
        Beri nama yang hanya memakai huruf, angka, spasi, titik, dan garis. Isinya tidak dinilai. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-encoding = Commit { $commit } memuat { $path }: namanya bukan teks UTF-8.
    .bantuan =
        Beri nama yang hanya memakai huruf, angka, spasi, titik, dan garis. Isinya tidak dinilai. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-hidden = Commit { $commit } memuat { $path }: namanya memakai karakter tak terlihat atau pembalik arah baca.
    .bantuan =
        Nama seperti ini tampak lain dari yang sebenarnya. Ganti dengan nama biasa dan tanyakan asal file itu. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-mixed = Commit { $commit } memuat { $path }: namanya mencampur huruf Latin dengan huruf lain yang serupa.
    .bantuan =
        Nama seperti ini tampak lain dari yang sebenarnya. Ganti dengan nama biasa dan tanyakan asal file itu. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-long = Commit { $commit } memuat { $path }: namanya lebih panjang dari 255 bita.
    .bantuan =
        Pendekkan nama itu; banyak komputer tidak dapat menyimpannya. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-duplicate = Commit { $commit } memuat { $path } dua kali dalam satu folder.
    .bantuan =
        Program git biasa tidak membuat folder seperti ini; laporkan kepada pengelola arsip. Yang dinilai hanya yang pertama. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-order = Commit { $commit } memuat folder { $path } yang isinya tidak terurut.
    .bantuan =
        Program git biasa tidak membuat folder seperti ini; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-order-root = Commit { $commit } memuat folder teratas arsip yang isinya tidak terurut.
    .bantuan =
        Program git biasa tidak membuat folder seperti ini; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-likeness = Commit { $commit } memuat { $path } di samping { $other }: keduanya tampak sebagai nama yang sama.
    .bantuan =
        Beri nama yang berbeda lebih dari sekadar huruf besar-kecil, tanda aksara, atau karakter tak terlihat. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-symlink = Commit { $commit } memuat { $path } sebagai tautan simbolis, bukan file.
    .bantuan =
        Ganti tautan itu dengan file aslinya. Tautan tidak pernah diikuti. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-submodule = Commit { $commit } memuat { $path } sebagai submodul, bukan folder.
    .bantuan =
        Simpan isinya langsung dalam arsip. Isi submodul tidak dinilai. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-mode = Commit { $commit } memuat { $path } dengan jenis yang tidak dikenal git.
    .bantuan =
        Program git biasa tidak membuat jenis seperti ini; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-deep = Commit { $commit } memuat folder { $path } yang terlalu dalam untuk diperiksa.
    .bantuan =
        Simpan file pada folder yang lebih dangkal; lebih dari 32 tingkat tidak dinilai. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Yang dibawa commit itu tampak dengan:
            git show --stat { $commit }
temuan-unsafe-entry-more = Commit { $commit } memuat { $count } kesalahan lain pada folder { $path }.
    .bantuan =
        Betulkan dahulu yang sudah disebut, lalu periksa lagi.
            tertib check
temuan-unsafe-header-repeated = Commit { $commit } memuat baris { $header } lebih dari sekali.
    .bantuan =
        Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip. Yang dinilai hanya yang pertama. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-missing = Commit { $commit } tidak memuat baris { $header }.
    .bantuan =
        Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-misplaced = Commit { $commit } memuat baris { $header } tidak pada tempatnya.
    .bantuan =
        Program lain dapat membaca riwayat yang berbeda dari commit ini; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-same-parent = Commit { $commit } menyebut commit induk yang sama dua kali.
    .bantuan =
        Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-zero = Commit { $commit } memuat bita nol di antara baris kepalanya.
    .bantuan =
        Banyak program berhenti membaca di situ; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-person = Commit { $commit } memuat baris { $header } yang tidak menyebut nama, alamat, dan tanggal dengan benar.
    .bantuan =
        Program git biasa tidak menulis commit seperti ini; laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-encoding = Commit { $commit } menyebut { $header } { $name } dengan teks yang bukan UTF-8.
    .bantuan =
        Atur nama dan alamat dengan git config user.name dan user.email, memakai huruf biasa. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-hidden = Commit { $commit } menyebut { $header } { $name }: nama itu memakai karakter tak terlihat atau pembalik arah baca.
    .bantuan =
        Nama seperti ini tampak lain dari yang sebenarnya. Tanyakan siapa yang mencatatnya. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-mixed = Commit { $commit } menyebut { $header } { $name }: nama itu mencampur huruf Latin dengan huruf lain yang serupa.
    .bantuan =
        Nama seperti ini tampak lain dari yang sebenarnya. Tanyakan siapa yang mencatatnya. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-date = Commit { $commit } memuat baris { $header } dengan tanggal yang mustahil.
    .bantuan =
        Waktu pencatatannya tidak dapat dinilai. Periksa jam komputer yang mencatatnya dan laporkan kepada pengelola arsip. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-unsafe-header-offset = Commit { $commit } memuat baris { $header } dengan zona waktu yang mustahil.
    .bantuan =
        Waktunya dibaca sebagai UTC. Periksa zona waktu komputer yang mencatatnya. Yang sudah tercatat tidak dapat dibetulkan: tunjukkan kepada pemeriksa. Isi commit itu tampak dengan:
            git cat-file commit { $commit }
temuan-history-incomplete-changes = Riwayat arsip terlalu besar: sampai commit { $commit } sudah lebih dari { $limit } perubahan file; mulai commit itu tidak ada yang diperiksa.
    .bantuan =
        Periksa commit itu: sebuah folder mungkin memuat dirinya berulang-ulang. Arsip sebesar itu perlu dibagi. Untuk melihatnya:
            git show --stat { $commit }
temuan-history-incomplete-commits = Riwayat arsip terlalu besar: daftar commit-nya melebihi { $limit } MiB. Pembacaan berhenti sebelum induk commit { $commit }.
    .bantuan =
        Periksa apakah ada nama, alamat, atau pesan commit yang luar biasa panjang. Arsip sebesar itu perlu dibagi. Untuk melihatnya:
            git show --no-patch { $commit }
temuan-history-incomplete-trees = Riwayat arsip terlalu besar: sampai commit { $commit } daftar isi folder yang harus dibandingkan sudah melebihi { $limit } MiB; mulai commit itu tidak ada yang diperiksa.
    .bantuan =
        Periksa folder yang memuat luar biasa banyak file, lalu pindahkan ke folder per bulan. Untuk melihatnya:
            git show --stat { $commit }
temuan-history-incomplete-files = Arsip memuat lebih dari { $limit } file; selebihnya tidak diperiksa.
    .bantuan =
        Periksa apakah sebuah folder memuat dirinya berulang-ulang. Arsip sebesar itu perlu dibagi. Untuk melihatnya:
            git ls-tree -r --long HEAD
temuan-history-incomplete-versions = Semua versi file berkas dalam riwayat arsip bersama-sama melebihi { $limit } MiB (setiap langkah dihitung 2 KiB lebih); selebihnya tidak diperiksa.
    .bantuan =
        Cari file berkas yang luar biasa besar; dokumen disimpan sebagai lampiran. Arsip sebesar itu perlu dibagi. Untuk melihatnya:
            git ls-tree -r --long HEAD cases/
temuan-history-incomplete-case = Semua versi { $path } dalam riwayat arsip bersama-sama melebihi { $limit } MiB (setiap langkah dihitung 2 KiB lebih); selebihnya tidak diperiksa.
    .bantuan =
        Lihat riwayatnya:
            git log --stat -- { $file }
temuan-history-incomplete-office = Semua versi setelan, kalender, daftar petugas, dan SOP dalam riwayat arsip bersama-sama melebihi { $limit } MiB; selebihnya tidak diperiksa.
    .bantuan =
        Cari file yang luar biasa besar di content/, lalu tanyakan kepada yang mengubahnya. Untuk melihatnya:
            git ls-tree -r --long HEAD content/
temuan-history-incomplete-partings = Tempat berpisahnya cabang yang digabungkan terlalu jauh untuk dicari: lebih dari { $limit } commit dilalui; penggabungan selebihnya tidak diperiksa.
    .bantuan =
        Tanyakan kepada pengelola arsip mengapa cabangnya sebanyak itu. Cabang kerja digabungkan tiap hari, lalu dihapus. Untuk melihatnya:
            git log --merges --oneline
temuan-history-incomplete-attachments = Lampiran yang disebut berkas bersama-sama melebihi { $limit } MiB; nilai hash selebihnya tidak diperiksa.
    .bantuan =
        Cari lampiran yang luar biasa besar, lalu tanyakan kepada yang menyertakannya. Untuk melihatnya:
            git ls-tree -r --long HEAD cases/
temuan-history-incomplete-more = Lebih dari { $limit } objek hilang atau rusak; selebihnya tidak disebut satu per satu.
    .bantuan =
        Ambil kembali repositori dari salinan yang utuh. Yang rusak terdaftar dengan:
            git fsck --full
temuan-contoh-baik-case-renamed = Berkas tetap di tempatnya sejak dibuat.
temuan-contoh-buruk-case-renamed = 2025-0001.toml dipindahkan menjadi 2025-0031.toml.
temuan-contoh-baik-commit-date-reversed = Setiap commit bertanggal sesudah commit sebelumnya.
temuan-contoh-buruk-commit-date-reversed = Commit hari Rabu bertanggal Senin, sebelum commit hari Selasa yang mendahuluinya.
temuan-contoh-baik-commit-date-future = Commit bertanggal hari ini.
temuan-contoh-buruk-commit-date-future = Commit bertanggal minggu depan.
temuan-contoh-baik-unsafe-entry = Folder cases/ hanya berisi folder dan file biasa bernama wajar.
temuan-contoh-buruk-unsafe-entry = Sebuah entri bernama “..” atau “.git”, atau dua entri bernama sama.

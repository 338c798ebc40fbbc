### Mengimpor log lama: tertib case import (src/importing, src/cli/case/import.rs), dan tandanya pada langkah.

impor-kemajuan = Mengimpor
impor-hasil = { $file } (sumber { $sumber }): { $jumlah } baris.
    Tercatat: { $tercatat }. Sudah tercatat sebelumnya: { $sudah }. Ditolak: { $ditolak }. Tertahan karena baris lain berkasnya ditolak: { $tertahan }.
    Berkas baru: { $baru }. Berkas yang dilanjutkan: { $lanjut }.
impor-coba = { $file } (sumber { $sumber }): { $jumlah } baris. Hanya contoh: tidak ada yang dicatat.
    Dapat dicatat: { $tercatat }. Sudah tercatat sebelumnya: { $sudah }. Ditolak: { $ditolak }. Tertahan karena baris lain berkasnya ditolak: { $tertahan }.
    Berkas baru: { $baru }. Berkas yang dilanjutkan: { $lanjut }.
impor-temuan = Temuan { $aturan }: { $jumlah }
impor-ditolak = Ditolak:
impor-ditolak-berkas = Ditolak dari log berkas:
impor-baris = baris { $baris }, { $kunci }: { $sebab }
impor-baris-tanpa-kunci = baris { $baris }: { $sebab }
impor-lagi = dan { $jumlah } lagi; tulis semuanya dengan --report FILE.csv
impor-saran = Ditolak oleh aturan: { $aturan }. Bila memang begitulah kejadiannya, ulangi dengan --allow ATURAN; temuannya tetap akan tampak.
impor-saran-aturan = { $aturan } ({ $jumlah } baris)
impor-laporan = Nasib setiap baris ditulis ke { $nilai }

impor-nasib-tercatat = tercatat
impor-nasib-dapat = dapat dicatat
impor-nasib-sudah = sudah tercatat
impor-nasib-ditolak = ditolak
impor-nasib-tertahan = tertahan
impor-kolom-file = File
impor-kolom-baris = Baris
impor-kolom-kunci = Kunci
impor-kolom-berkas = Berkas
impor-kolom-nasib = Nasib
impor-kolom-sebab = Sebab
impor-kolom-commit = Commit

## Mengapa satu baris ditolak; setiap sebab menyebut jalan keluarnya.

impor-tolak-baris-kosong = baris ini kosong. Hapus dari log, atau biarkan: tidak ada yang hilang.
impor-tolak-jumlah-sel = baris ini berisi { $jumlah } sel, padahal kolomnya { $seharusnya }. Periksa pemisah dan tanda kutipnya.
impor-tolak-sel-terlalu-besar = ada sel sebesar { $ukuran } KiB, padahal paling besar 64 KiB. Biasanya satu tanda kutip tidak ditutup.
impor-tolak-bukan-utf-8 = isi kolom ke-{ $kolom } bukan UTF-8. Simpan ulang log sebagai CSV UTF-8, atau tulis enkode = "windows-1252" pada peta.
impor-tolak-kosong = "{ $kunci }" kosong, padahal wajib.
impor-tolak-terlalu-panjang = "{ $kunci }" sepanjang { $jumlah } huruf, padahal paling panjang { $batas }.
impor-tolak-tanda-kendali = "{ $kunci }" memuat tanda kendali { $kode }. Hapus tanda itu dari log.
impor-tolak-nomor = "{ $nilai }" tidak dapat menjadi nomor berkas. Pakai huruf, angka, titik, garis bawah, dan tanda hubung saja.
impor-tolak-kunci-ganda = kuncinya sama dengan baris { $baris }. Betulkan "kunci" pada peta, atau hapus baris yang kembar.
impor-tolak-aktivitas = aktivitas "{ $nilai }" tidak dikenal. Tambahkan ke [nilai.aktivitas] pada peta.
impor-tolak-pelaksana = lajur "{ $nilai }" tidak ada pada SOP. Tambahkan ke [nilai.pelaksana] pada peta.
impor-tolak-petugas = petugas "{ $nilai }" tidak ada di content/petugas.toml. Tambahkan di sana, atau ke [nilai.petugas] pada peta.
impor-tolak-keputusan = jawaban "{ $nilai }" tidak dikenal; yang ada: { $pilihan }. Tambahkan ke [nilai.keputusan] pada peta.
impor-tolak-waktu = "{ $kunci }" tidak terbaca: "{ $nilai }". Tambahkan bentuknya ke "waktu" pada peta.
impor-tolak-waktu-tanpa-jam = "{ $kunci }" tidak menyebut jam: "{ $nilai }". Tulis "jam" pada peta.
impor-tolak-waktu-ganda = "{ $kunci }" jatuh pada jam yang dilompati atau terulang saat jam dimajukan atau dimundurkan: "{ $nilai }". Tulis selisih UTC-nya pada log.
impor-tolak-waktu-tahun = "{ $kunci }" menyebut tahun yang mustahil: "{ $nilai }".
impor-tolak-waktu-depan = "{ $kunci }" sesudah { $tanggal }, tanggal keadaan: "{ $nilai }".
impor-tolak-tanpa-kepala = berkasnya tidak ada di log berkas (--cases), jadi judul dan waktu diterimanya tidak diketahui.
impor-tolak-tanpa-langkah = tidak ada satu langkah pun untuk berkas ini.
impor-tolak-berkas-ganda = berkas ini tertulis dua kali, di baris { $baris } dan { $baris_kedua }. Hapus salah satu.
impor-tolak-berkas-rusak = { $file } sudah ada, tetapi tidak terbaca. Lihat sebabnya dengan "tertib check".
impor-tolak-nomor-terpakai = nomornya sudah dipakai { $file }, yang bukan dari log ini. Ubah "nomor" pada peta, misalnya dengan awalan.
impor-tolak-isi-berbeda = baris ini sudah diimpor dengan isi lain. Yang tercatat tidak ditulis ulang: betulkan dengan "tertib case correct".
impor-tolak-sisipan = baris ini mendahului langkah yang sudah diimpor, sedangkan langkah hanya dapat ditambahkan di akhir.
impor-tolak-sudah-dilanjutkan = berkas ini sudah dilanjutkan atau dibatalkan sesudah diimpor. Catat dengan "tertib case step".
impor-tolak-temuan = { $nilai } ({ $aturan })
impor-tolak-tertahan = baris { $baris } dari berkas yang sama tidak dapat dicatat; berkas masuk utuh atau tidak sama sekali.

## Mengapa impor tidak dimulai, atau terhenti.

impor-gagal-peta = Peta impor salah di { $jumlah } tempat, disebut di atas.
    .bantuan = Betulkan petanya; kuncinya dijelaskan oleh "tertib schema import" dan panduan administrator.
impor-gagal-besar = { $nilai } lebih besar dari 256 MiB.
    .bantuan = Pecah log per tahun, lalu impor satu per satu.
impor-gagal-buku-kerja = { $nilai } adalah buku kerja program lembar sebar, bukan CSV.
    .bantuan = Buka, lalu "Simpan sebagai" CSV UTF-8.
impor-gagal-utf-16 = { $nilai } tersimpan sebagai UTF-16.
    .bantuan = Simpan ulang sebagai CSV UTF-8.
impor-gagal-kosong = { $nilai } kosong.
    .bantuan = Baris pertamanya harus nama kolom.
impor-gagal-judul-kolom = Nama kolom di { $nilai } tidak terbaca.
    .bantuan = Simpan ulang sebagai CSV UTF-8, atau tulis enkode = "windows-1252" pada peta.
impor-gagal-tabel = { $nilai } bukan tabel yang terbaca: { $sebab }
    .bantuan = Simpan ulang sebagai CSV.
impor-gagal-kolom-ganda = Kolom "{ $nilai }" ada dua.
    .bantuan = Ganti nama salah satu.
impor-gagal-kolom = Kolom "{ $nilai }" yang disebut peta tidak ada di { $file }.
    .bantuan = Kolom yang ada: { $dikenal }. Bila semuanya tampak sebagai satu kolom, tulis "pemisah" pada peta.
impor-gagal-pencatat = { $nilai } tidak mencatat untuk petugas lain, padahal log memuat langkah banyak orang.
    .bantuan = Tulis pencatat = true pada petugas Anda di content/petugas.toml, commit, lalu ulangi.
impor-gagal-suntingan = Di folder cases/ ada { $jumlah } suntingan yang belum di-commit, antara lain { $nilai }.
    .bantuan = Lihat dengan "git status"; commit atau buang dahulu, lalu ulangi.
impor-gagal-sibuk = Program git lain sedang bekerja di folder ini, atau penggabungan belum selesai.
    .bantuan = Tunggu atau selesaikan ("git status" menyebut caranya). Bila tidak ada git yang berjalan, hapus file .git/index.lock.

## Tanda pada langkah dan berkas.

impor-diimpor = Diimpor, dicatat belakangan
cari-saring-asal = Asal
impor-asal = diimpor dari { $sumber }, baris { $baris }
impor-langkah = Satu baris, satu commit. Waktu commit langkah yang diimpor adalah waktu log dimasukkan ke arsip.
impor-menurut-log = Langkah yang diimpor diukur menurut waktu yang tertulis di log.
impor-disimpulkan = jawaban tidak tertulis di log; disimpulkan dari langkah berikutnya
impor-maklumat = { $semua ->
    [ya] Berkas ini diimpor dari log { $sumber } dan dicatat belakangan.
   *[tidak] { $jumlah } langkah berkas ini diimpor dari log { $sumber } dan dicatat belakangan.
 } Commit-nya membuktikan kapan log dimasukkan ke arsip, bukan kapan langkahnya pertama kali ditulis. Waktu selesainya adalah kata log itu.

## Peta impor.

temuan-bentuk-pola = "{ $nilai }" bukan pola yang benar untuk "{ $kunci }".
    .bantuan = Nama kolom ditulis di antara kurung kurawal, misalnya "{"{"}nomor{"}"}/{"{"}urutan{"}"}"; kurung kurawal biasa ditulis ganda.
temuan-bentuk-sumber = "{ $nilai }" tidak dapat menjadi nama sumber.
    .bantuan = Pakai paling banyak 60 huruf, angka, titik, garis bawah, dan tanda hubung.
temuan-bentuk-satu-tanda = "{ $kunci }" harus satu tanda baca atau tab, bukan "{ $nilai }".
    .bantuan = Misalnya "," atau ";" atau "\t".
temuan-bentuk-bentuk-waktu = "{ $nilai }" bukan bentuk waktu yang dapat dibaca.
    .bantuan = Tulis "iso", atau tanda strptime yang memuat hari, bulan, dan tahun, misalnya "%d/%m/%Y %H:%M".
temuan-bentuk-jam = "{ $nilai }" bukan jam.
    .bantuan = Tulis JJ:MM, misalnya "16:00".

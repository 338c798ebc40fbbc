### What is said of mistakes of form in the files people write.

temuan-bentuk-sintaks = This line is not valid TOML: { $sebab ->
    [kunci-ganda] the same key is written twice
    [tanda-kutip] text must stand in quotation marks
    [kutip-lengkung] text must stand in straight quotation marks ", not in the curly ones of a word processor
    [belum-ditutup] a bracket or quotation mark is never closed
    [tanda-sama-dengan] the = sign or its value is missing
    [nilai-hilang] the value after the = sign is missing
    [koma] a comma is in the wrong place
    [tanggal] a date or time is miswritten
    [terlalu-dalam] it is nested too deeply
   *[lain] the marked part can't be read
}.
    .bantuan = { $sebab ->
        [kunci-ganda] Remove one of them. To record a new step, add a new [[langkah]] section at the end of the file.
        [tanda-kutip] Write it like this: judul = "Integrasi data".
        [kutip-lengkung] Replace each curly quotation mark (“ ”) by a straight one: judul = "Integrasi data". Edit this file with a text editor, not with Word.
        [tanggal] Check that the day and the time exist, then write it like this: 2025-04-14T10:12:00+07:00 (a time) or 2025-04-14 (a day).
       *[lain] Compare it with an entry that is right: key = value, one a line, text in quotation marks.
    }
temuan-bentuk-kunci-asing = The key "{ $kunci }" is not known here.
    .bantuan = Keys known in this section: { $dikenal }.
temuan-bentuk-kunci-asing-mirip = The key "{ $kunci }" is not known here; perhaps "{ $mirip }" is meant.
    .bantuan = Change it to "{ $mirip }". Keys known in this section: { $dikenal }.
temuan-bentuk-kunci-salah-tulis = The key "{ $kunci }" is not known here; perhaps "{ $mirip }" is meant.
    .bantuan = Change it to "{ $mirip }". Keys known in this section: { $dikenal }.
temuan-bentuk-kunci-hilang = The key "{ $kunci }" is required in this section but is not there.
    .bantuan = Add a line "{ $kunci } = …".
temuan-bentuk-kosong = "{ $kunci }" is empty.
    .bantuan = Fill in its value.
temuan-bentuk-jenis = "{ $kunci }" should be { $diharapkan ->
    [teks] text in quotation marks
    [benar-salah] true or false
    [angka-bulat] a whole number (0 or more) without quotation marks
    [angka-bulat-bertanda] a whole number without quotation marks
    [daftar-teks] a list of texts
    [tanggal-waktu] a date and time without quotation marks
    [tanggal] a date without quotation marks
    [tabel] a section with keys of its own
    [daftar-tabel] a repeated section in double square brackets
    [daftar-output] a list of texts or tables
    [sasaran] the number of an activity or "selesai"
   *[lain] { $diharapkan }
}, but what stands there is { $ditemukan ->
    [teks] text
    [angka-bulat] a number
    [pecahan] a fraction
    [benar-salah] true/false
    [tanggal-waktu] a date or time
    [daftar] a list
   *[tabel] a table
}.
    .bantuan = Write it like this: { $diharapkan ->
        [teks] { $kunci } = "…"
        [benar-salah] { $kunci } = true
        [angka-bulat] { $kunci } = 3
        [angka-bulat-bertanda] { $kunci } = 3
        [daftar-teks] { $kunci } = ["satu", "dua"]
        [tanggal-waktu] { $kunci } = 2025-04-14T10:12:00+07:00
        [tanggal] { $kunci } = 2025-04-14
        [tabel] [{ $kunci }]
        [daftar-tabel] [[{ $kunci }]]
        [daftar-output] { $kunci } = ["Laporan"] or { $kunci } = [{"{"} nama = "Laporan", berkas = "laporan.pdf" {"}"}]
       *[sasaran] { $kunci } = 4 or "selesai"
    }
temuan-bentuk-waktu-tanpa-jam = "{ $kunci }" is { $nilai }, without a date or without a time of day.
    .bantuan = Write the date, the time and the offset, such as 2025-04-14T10:12:00+07:00.
temuan-bentuk-waktu-tanpa-zona = "{ $kunci }" is { $nilai }, without its offset from UTC.
    .bantuan = Add +07:00 (Western Indonesia Time) behind it: { $nilai }+07:00.
temuan-bentuk-waktu-mustahil = "{ $kunci }" is { $nilai }, a time that does not exist.
    .bantuan = Check the date, the time and the offset.
temuan-bentuk-tanggal = "{ $kunci }" is { $nilai }, which is not a plain date.
    .bantuan = Write year-month-day without quotation marks, such as 2025-04-10.
temuan-bentuk-masa-terbalik = "sampai" is earlier than "sejak" ({ $sejak }).
    .bantuan = Mend one of the dates, or remove "sampai" if it is still in force.
temuan-bentuk-pilihan = "{ $nilai }" is no choice for "{ $kunci }".
    .bantuan = Choose one of: { $pilihan }.
temuan-bentuk-lama = "{ $nilai }" is no known length of time.
    .bantuan = Write a number and a unit: menit, jam, hari, minggu or bulan; such as { $kunci } = "14 hari".
temuan-bentuk-toleransi = "{ $nilai }" is no number of working days.
    .bantuan = Write it like this: toleransi_catat = "2 hari".
temuan-bentuk-logo = "{ $nilai }" is no picture below content/.
    .bantuan = Write where the picture is, such as logo = "content/gambar/lambang.svg" (svg, png, webp, jpg), and commit the picture too.
temuan-bentuk-jam-kerja = "{ $nilai }" on { $kunci } are no office hours.
    .bantuan = Write them in order from the morning, such as { $kunci } = ["07:30-12:00", "13:00-16:00"].
temuan-bentuk-zona-waktu = The time zone "{ $nilai }" is not known.
    .bantuan = Choose Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).
temuan-bentuk-alamat-situs = "{ $nilai }" is no address of a site.
    .bantuan = Write the whole address at which the site is published, such as https://sop.contoh.go.id/arsip/, without ? and #.
temuan-bentuk-tema-hilang = There is no theme "{ $nilai }" in themes/{ $nilai }/.
    .bantuan = Make the folder with "tertib theme eject aset/token.css" and commit it, or use a built-in theme: { $bawaan }.
temuan-bentuk-nama-folder = "{ $nilai }" is no name of a folder for "{ $kunci }".
    .bantuan = Use only letters, digits, - and _.
temuan-bentuk-aturan-asing = There is no rule named "{ $kunci }"; the nearest is "{ $mirip }".
    .bantuan = List the rules' names: tertib rules; the value is kritis, tinggi, sedang, rendah, informasi or mati.
temuan-bentuk-id-ganda = The officer id "{ $nilai }" is used twice.
    .bantuan = Give every officer an id of their own; an old id must not be used again for another person.
temuan-bentuk-kunci-dua-petugas = The same key is listed for the officers { $officer } and { $nilai }.
    .bantuan = One key belongs to one person, so that it is clear who signed. Take it from the officer who does not hold it; an officer whose key was shared makes one of their own with ssh-keygen -t ed25519.
temuan-bentuk-tanpa-kepala = This file does not open with a +++ line, or its head is never closed with +++.
    .bantuan = Begin the file with +++, then key = value, then +++ again; the page's text comes after that.
temuan-bentuk-alur-ganda = This activity has both "lanjut" and "keputusan".
    .bantuan = Use "lanjut = 4" for a straight flow or "keputusan = …" for a branch, not both.
temuan-bentuk-alur-hilang = This activity does not say where the flow goes.
    .bantuan = Add "lanjut = 4", "lanjut = \"selesai\"", or keputusan = {"{"} ya = 4, tidak = 2 {"}"}.
temuan-bentuk-satu-jawaban = A decision needs at least two answers.
    .bantuan = Write, for example, keputusan = {"{"} ya = 4, tidak = 2 {"}"}.
temuan-bentuk-koreksi-langkah = The correction points at step { $nilai }, but this file records { $jumlah } steps.
    .bantuan = Write the position of the step that is corrected, counted from 1.
temuan-bentuk-sha256 = "{ $nilai }" is no SHA-256 hash.
    .bantuan = A hash has 64 digits and lower-case letters a–f; the command sha256sum reckons it.
temuan-bentuk-berkas-hilang = The file { $berkas } is missing.
    .bantuan = Run the command from the site's folder (or use --site DIR). If the file is not there yet, make and commit it; "tertib init DIR" writes an example.
temuan-bentuk-terlalu-besar = The file { $berkas } has { $ukuran } KiB, more than the limit of { $batas } KiB, so it is not read.
    .bantuan = Keep large documents as attachments, not inside this file.
temuan-bentuk-bukan-utf8 = The file { $berkas } is not UTF-8 text: byte { $bita } can't be read.
    .bantuan = Open the file in an editor and save it again as UTF-8.
temuan-bentuk-bukan-berkas = { $berkas } is not a plain file (a symbolic link or submodule), so it is not read.
    .bantuan = Replace it with a plain file.
temuan-bentuk-letak-sop = { $berkas } does not stand at content/sop/<sop>/<revisi>.md.
    .bantuan = Name the file after the number of its revision, such as 0.md.
temuan-bentuk-objek-rusak = The content of { $berkas } is missing from the repository or damaged ({ $sebab }).
    .bantuan = Restore the repository from a backup; do not write the file anew.
temuan-bentuk-terlalu-banyak-versi = This version of { $berkas } is not read: all versions of case files are too large to be read together.
    .bantuan = See the finding history-incomplete.
temuan-bentuk-terlalu-banyak = There are { $jumlah } more mistakes in this file.
    .bantuan = Mend those named first; the rest shows after that.
temuan-bentuk-daftar-panjang = “{ $kunci }” holds { $jumlah } entries; { $batas } is the most.
    .bantuan = Split it, for instance into several SOPs, or join what is alike.
temuan-bentuk-teks-panjang = The text “{ $kunci }” is { $ukuran } bytes long; { $batas } bytes is the most.
    .bantuan = Shorten it; longer words belong below the +++ line of the page or the SOP.
temuan-bentuk-kunci-ssh = { $sebab ->
    [sertifikat] This is an OpenSSH certificate, not a public key; signatures made with certificates can't be checked.
    [jenis] This key can't be used: its kind is unknown, too weak (DSA, or RSA below 2048 bits), or RSA above 4096 bits.
   *[tidak-terbaca] This is no whole SSH public key.
}
    .bantuan = Copy the whole line of the officer's .pub file, such as ~/.ssh/id_ed25519.pub: ssh = "ssh-ed25519 AAAA…". A new key is made with ssh-keygen -t ed25519.
temuan-bentuk-tanda-tangan-tanpa-tanggal = The rule "unsigned" is on, but nothing says from which day signatures are required.
    .bantuan = Add a section [tanda_tangan] with wajib_sejak = 2026-01-01.

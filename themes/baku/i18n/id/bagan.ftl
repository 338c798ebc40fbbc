### Words on and about flowcharts.

bagan-akhir-kata = Selesai
bagan-nomor = No
bagan-aktivitas = Aktivitas
bagan-judul = Diagram alir { $nama }, revisi ke-{ $revisi }

# The flow of a row in words, joined by "; ".
bagan-mulai = mulai
bagan-proses = proses
bagan-keputusan = keputusan
bagan-akhir = selesai
bagan-sambungan = sambungan
bagan-letak = { $pelaksana }: { $simbol }
bagan-letak-bernomor = { $pelaksana }: { $simbol } ({ $nomor })
bagan-lalu = lalu
bagan-lanjut = lanjut ke aktivitas { $nomor }
bagan-kembali = kembali ke aktivitas { $nomor }
bagan-ke-akhir = prosedur selesai
bagan-jika = jika { $jawaban }, { $arah }

# Where a case stands.

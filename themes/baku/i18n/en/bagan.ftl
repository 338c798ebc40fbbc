### Words on and about flowcharts.

bagan-akhir-kata = End
bagan-nomor = No
bagan-aktivitas = Activity
bagan-judul = Flowchart of { $nama }, revision { $revisi }

# The flow of a row in words, joined by "; ".
bagan-mulai = start
bagan-proses = process
bagan-keputusan = decision
bagan-akhir = end
bagan-sambungan = connector
bagan-letak = { $pelaksana }: { $simbol }
bagan-letak-bernomor = { $pelaksana }: { $simbol } ({ $nomor })
bagan-lalu = then
bagan-lanjut = on to activity { $nomor }
bagan-kembali = back to activity { $nomor }
bagan-ke-akhir = the procedure ends
bagan-jika = if { $jawaban }, { $arah }

# Where a case stands.

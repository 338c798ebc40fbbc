# The page of a case: timeline, table of steps, way on the flow, printed sheet.
garis-waktu = Timeline
garis-waktu-label = { $n ->
    [one] One step
   *[other] { $n } steps
} between { $dari } and { $sampai }, drawn to the scale of the calendar. The figures stand in the table of steps.
garis-waktu-baris = { $langkah } · act. { $aktivitas } · { $pelaksana }
garis-waktu-kini = Now · activity { $n }
garis-tunggu = Waiting
garis-lama = Duration of a step without a recorded start
garis-kerja = Work
garis-jalan = In progress
garis-rencana = Limit
garis-lewat = Beyond the limit
garis-koreksi = End as first written, later corrected
garis-batal = Withdrawn
garis-pekan = Weekend
garis-libur = Public holiday
garis-libur-daftar = Public holidays:
garis-libur-lagi = { $n ->
    [one] and one day more
   *[other] and { $n } days more
}
langkah-judul = Steps
langkah-ket = One row, one commit. Where a commit has one time only, the step was written and entered git at the same moment.
kolom-langkah = Step
kolom-commit = Commit
bukti-ditulis = written { $waktu }
bukti-dicatat = entered git { $waktu }
bukti-dicatat-oleh = entered git { $waktu } by { $nama }
jejak-judul = Way of the case through the procedure
jejak-label = Flowchart of the SOP with the way this case took; its order is written beside it.
jejak-langkah = Steps
jejak-urutan = Activities in order
jejak-selesai = End
jejak-kini = now waiting for activity { $n }
jejak-dilalui = Passed
jejak-bertemuan = Passed, with findings
jejak-menunggu = In progress
jejak-belum = Not passed
berkas-tetangga = Cases before and after
berkas-sebelum = Previous case:
berkas-sesudah = Next case:
lembar-judul = Case Sheet
lembar-cetak = Print the case sheet
lembar-pemeriksaan = Examination
lembar-catatan = Examiner's remarks
lembar-nama = Name and staff number
lembar-tanggal = Date
lembar-paraf = Initials
salin = Copy
tersalin = Copied

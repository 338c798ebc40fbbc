### Pemeriksaan oleh git: tertib hook (src/hooks, src/intake, src/cli/hook).

## Memasang.

kait-terpasang = Terpasang: { $nilai }
kait-terpasang-sesudah = Terpasang: { $nilai } (skrip yang tadinya ada dijalankan lebih dahulu)
kait-cabang = Cabang yang dinilai dan terbit: { $cabang }
kait-dicabut = Dicabut: { $nilai }
kait-dikembalikan = Dicabut: { $nilai }; skrip yang tadinya ada sudah kembali.
kait-tidak-ada = Tidak ada yang perlu dicabut.
kait-gagal-git = git menolak: { $nilai }
    .bantuan = Perbaiki yang disebut git, lalu ulangi.
kait-gagal-asing = Di { $nilai } sudah ada skrip lain. Tidak ada yang ditulis.
    .bantuan = Pakai --chain untuk menyimpannya di samping dan menjalankannya lebih dahulu, atau pindahkan sendiri lalu ulangi.
kait-gagal-bersama = git mencari skripnya di { $nilai }, yang dipakai bersama repositori lain (core.hooksPath). Tidak ada yang ditulis.
    .bantuan = Beri repositori ini folder sendiri: git config --local core.hooksPath "$(git rev-parse --absolute-git-dir)/hooks", lalu ulangi.
kait-gagal-dua = Di { $nilai } ada skrip lain, padahal satu skrip lain sudah tersimpan di sampingnya.
    .bantuan = Gabungkan keduanya sendiri menjadi satu skrip berakhiran .semula, hapus yang ini, lalu ulangi.
kait-gagal-file = File { $nilai } tidak dapat dibaca atau ditulis: { $sebab }
    .bantuan = Periksa izin folder dan sisa ruang penyimpanan.
kait-gagal-baris = git memberi tahu sesuatu yang tidak dikenal: { $nilai }
    .bantuan = Perintah ini dijalankan oleh git. Pasang dengan "tertib hook install".
kait-gagal-head = HEAD di peladen tidak menunjuk cabang, jadi tidak jelas cabang mana yang terbit.
    .bantuan = Di peladen: git symbolic-ref HEAD refs/heads/main

## Sebelum commit.

kait-commit-ditolak = Commit ditolak: ada { $jumlah } kesalahan di atas. Suntingan Anda tetap ada. Betulkan, git add, lalu commit lagi.
kait-commit-akui = Bila memang begitulah kejadiannya, tulis satu baris ini di bawah pesan commit: Diakui: { $aturan }
    Pesan Anda tersimpan; lanjutkan dengan: git commit --edit --file="$(git rev-parse --git-path COMMIT_EDITMSG)"

## Kiriman ke peladen.

kiriman-diterima = tertib: kiriman diterima, { $jumlah } berkas dinilai.
kiriman-diterima-tanpa-berkas = tertib: kiriman diterima.
kiriman-lebih = … dan { $jumlah } temuan lagi.
kiriman-ditolak = tertib: KIRIMAN DITOLAK. Di peladen tidak ada yang berubah, dan commit Anda tetap ada di komputer Anda.
kiriman-temuan = Cabang { $cabang }: kiriman ini membawa { $jumlah } temuan berkeparahan { $batas } atau lebih berat.
kiriman-perbaiki =
    Cara melanjutkan: commit yang belum terkirim masih boleh dibetulkan.
      Commit terakhir: sunting file-nya, git add, lalu git commit --amend
      Commit sebelumnya: git rebase --interactive origin/{ $cabang }
    Sesudah itu kirim lagi: git push
    Lewat penyunting web: tidak ada yang tersimpan. Betulkan isinya di sana, lalu simpan lagi.
kiriman-akui = Bila memang begitulah kejadiannya, jangan ubah isinya. Tambahkan satu baris pada pesan commit itu: Diakui: { $aturan }
kiriman-pertama = Ini kiriman pertama, jadi seluruh riwayat dinilai. Bila temuan itu sudah lama ada dan memang bagian dari arsip, administrator memasukkannya tanpa pemeriksaan: di peladen jalankan "tertib hook remove", kirim, lalu "tertib hook install".
kiriman-tak-terbaca = Cabang { $cabang }: kiriman ini tidak dapat dinilai.
kiriman-hapus = Cabang { $cabang } memuat arsip yang terbit dan tidak boleh dihapus.
    .bantuan = Cabang lain boleh dihapus. Bila arsip memang pindah, itu pekerjaan administrator di peladen.
kiriman-tulis-ulang = Cabang { $cabang } akan kehilangan commit yang sudah tercatat: peladen berada di { $lama }, kiriman Anda ({ $baru }) tidak melanjutkannya.
    .bantuan = Jangan memaksa (--force). Ambil dahulu lalu susun di atasnya: git pull --rebase, atau "tertib case send". Yang salah catat dibetulkan dengan koreksi, bukan dengan menulis ulang riwayat.
kiriman-belum-ada = Cabang { $cabang } bukan cabang yang terbit, sedangkan cabang yang terbit, { $terbit }, belum ada di peladen.
    .bantuan = Kirim sebagai { $terbit }: git push origin HEAD:{ $terbit }. Bila nama cabangnya yang keliru, administrator mengubahnya di peladen: git symbolic-ref HEAD refs/heads/{ $cabang }
kiriman-cabang-lain = Peladen ini hanya menerima cabang { $terbit }, bukan { $cabang }.
    .bantuan = Kirim ke cabang { $terbit }, atau mintalah cabang_lain = "terima" pada [kiriman] di tertib.toml.
kiriman-pengganti = { $nilai } membuat git memperlihatkan isi lain daripada yang tercatat, jadi ditolak.
    .bantuan = Hapus di komputer Anda (git replace --delete), lalu kirim tanpa --mirror.

## Menerbitkan dari peladen.

terbitkan-antre = tertib: situs sedang dibangun untuk kiriman lain; menunggu giliran.
terbitkan-selesai = tertib: situs { $profil } terbit dari commit { $commit }: { $jumlah } file di { $folder }.
terbitkan-sudah = tertib: situs { $profil } di { $folder } sudah memuat commit { $commit }, diterbitkan bersama kiriman lain.
terbitkan-gagal = tertib: KIRIMAN DITERIMA, TETAPI SITUS BELUM TERBIT. Situs { $profil } yang lama di { $folder } tetap tayang.
    { $sebab }
terbitkan-tanpa-catatan = Catatan penerbitan tidak dapat ditulis ke { $nilai }: { $sebab }
kait-gagal-giliran = Penerbitan lain belum selesai sesudah { $detik } detik (kunci { $nilai }).
    .bantuan = Tunggu sampai selesai, lalu bangun lagi dengan "tertib build". Bila tidak ada yang sedang membangun, periksa proses yang memegang kunci itu dengan "fuser".

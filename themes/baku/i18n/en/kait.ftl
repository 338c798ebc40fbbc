### Checks run by git: tertib hook (src/hooks, src/intake, src/cli/hook).

## Installing.

kait-terpasang = Installed: { $nilai }
kait-terpasang-sesudah = Installed: { $nilai } (the script that was there is run first)
kait-cabang = Branch that is judged and published: { $cabang }
kait-dicabut = Removed: { $nilai }
kait-dikembalikan = Removed: { $nilai }; the script that was there before is back.
kait-tidak-ada = There is nothing to remove.
kait-gagal-git = git refuses: { $nilai }
    .bantuan = Mend what git names, then try again.
kait-gagal-asing = There is another script at { $nilai }. Nothing was written.
    .bantuan = Use --chain to keep it beside ours and run it first, or move it away yourself and try again.
kait-gagal-bersama = git looks for its scripts in { $nilai }, which other repositories share (core.hooksPath). Nothing was written.
    .bantuan = Give this repository a folder of its own: git config --local core.hooksPath "$(git rev-parse --absolute-git-dir)/hooks", then try again.
kait-gagal-dua = There is another script at { $nilai }, though one is kept beside it already.
    .bantuan = Join the two yourself in one script that ends in .semula, delete this one, then try again.
kait-gagal-file = File { $nilai } can't be read or written: { $sebab }
    .bantuan = Check the folder's permissions and the room left on the disk.
kait-gagal-baris = git told something that is not known: { $nilai }
    .bantuan = This command is run by git. Install it with "tertib hook install".
kait-gagal-head = HEAD on the server names no branch, so it is not clear which one is published.
    .bantuan = On the server: git symbolic-ref HEAD refs/heads/main

## Before a commit.

kait-commit-ditolak = Commit refused: { $jumlah } mistakes above. Your edits are still there. Mend them, git add, then commit again.
kait-commit-akui = If this is what happened, write this line below the commit message: Diakui: { $aturan }
    Your message is kept; go on with: git commit --edit --file="$(git rev-parse --git-path COMMIT_EDITMSG)"

## A push to the server.

kiriman-diterima = tertib: push accepted, { $jumlah } cases judged.
kiriman-diterima-tanpa-berkas = tertib: push accepted.
kiriman-lebih = … and { $jumlah } more findings.
kiriman-ditolak = tertib: PUSH REFUSED. Nothing changed on the server, and your commits are still on your computer.
kiriman-temuan = Branch { $cabang }: this push brings { $jumlah } findings of severity { $batas } or graver.
kiriman-perbaiki =
    How to go on: commits that were not sent yet may still be mended.
      The last commit: edit the file, git add, then git commit --amend
      An earlier one: git rebase --interactive origin/{ $cabang }
    Then send again: git push
    By a web editor: nothing was saved. Mend it there, then save again.
kiriman-akui = If this is what happened, don't change the entry. Add one line to the message of that commit: Diakui: { $aturan }
kiriman-pertama = This is the first push, so the whole history is judged. If these findings are old and belong to the archive, the administrator brings it in without the check: on the server run "tertib hook remove", push, then "tertib hook install".
kiriman-tak-terbaca = Branch { $cabang }: this push can't be judged.
kiriman-hapus = Branch { $cabang } holds the archive that is published and must not be deleted.
    .bantuan = Other branches may be deleted. If the archive really moves, that is the administrator's work on the server.
kiriman-tulis-ulang = Branch { $cabang } would lose commits that are recorded: the server stands at { $lama }, your push ({ $baru }) does not go on from it.
    .bantuan = Don't force it. Fetch first and put your commits on top: git pull --rebase, or "tertib case send". What was recorded wrongly is mended by a correction, not by rewriting the history.
kiriman-belum-ada = Branch { $cabang } is not the one that is published, and the one that is, { $terbit }, is not on the server yet.
    .bantuan = Push it as { $terbit }: git push origin HEAD:{ $terbit }. If the branch's name is wrong, the administrator changes it on the server: git symbolic-ref HEAD refs/heads/{ $cabang }
kiriman-cabang-lain = This server takes the branch { $terbit } only, not { $cabang }.
    .bantuan = Push to the branch { $terbit }, or ask for cabang_lain = "terima" under [kiriman] in tertib.toml.
kiriman-pengganti = { $nilai } makes git show other content than was recorded, so it is refused.
    .bantuan = Delete it on your computer (git replace --delete), then push without --mirror.

## Publishing from the server.

terbitkan-antre = tertib: the site is being built for another push; waiting for its turn.
terbitkan-selesai = tertib: site { $profil } published from commit { $commit }: { $jumlah } files in { $folder }.
terbitkan-sudah = tertib: site { $profil } in { $folder } holds commit { $commit } already, published along with another push.
terbitkan-gagal = tertib: PUSH ACCEPTED, BUT THE SITE IS NOT PUBLISHED YET. The old site { $profil } in { $folder } stays.
    { $sebab }
terbitkan-tanpa-catatan = The log of publications can't be written to { $nilai }: { $sebab }
kait-gagal-giliran = Another publication has not ended after { $detik } seconds (lock { $nilai }).
    .bantuan = Wait until it ends, then build again with "tertib build". If nothing is being built, find the process that holds the lock with "fuser".

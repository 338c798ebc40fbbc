### What the commands print.

## A new site and the sample site.

folder-tidak-kosong = The folder { $folder } is not empty. Name an empty folder or one that does not exist yet.
folder-gagal = The folder { $folder } can't be read or made: { $sebab }
git-gagal = git refused: { $sebab }
demo-contoh-rusak = The built-in sample { $berkas } can't be used: { $sebab }. This is a bug; please report it.
init-selesai = The new site is saved as commit { $commit }.
init-tanpa-identitas =
    The new site is written but not committed, because git does not know you yet. Set your name and address, then commit:
    { "    " }git config --global user.name "Your Name"
    { "    " }git config --global user.email "you@contoh.go.id"
    { "    " }git commit -m "Situs baru"

# Editions of the site by publication profile: what is withheld, and why.

# What stands in the place of withheld words.
edisi-ganti = [withheld]
edisi-judul = Edition: { $profil }
edisi-ringkas = Part of the archive is left out, and every figure on this site is counted without it.
edisi-tautan = What is left out
edisi-tanpa = Left out of this edition
edisi-terbuka = open
edisi-terbatas = restricted
edisi-rahasia = secret
edisi-dan = { " " }and{ " " }
edisi-berkas =
    { $n ->
        [0] Cases that are { $klasifikasi } (there are none now), with their steps, attachments and findings.
        [one] One case that is { $klasifikasi }, with its steps, attachments and findings. Lists, statistics and numbers of findings do not count it.
       *[other] { $n } cases that are { $klasifikasi }, with their steps, attachments and findings. Lists, statistics and numbers of findings do not count them.
    }
edisi-berkas-umum = Cases that are { $klasifikasi }, with their steps, attachments and findings. Lists, statistics and numbers of findings do not count them; their number is told at { nav-beranda }.
edisi-catatan = Notes and the reasons of corrections and withdrawals in cases that are { $klasifikasi }.
edisi-lampiran = Attachments of cases that are { $klasifikasi }: names, hashes and content.
edisi-pemohon = The applicant in cases that are { $klasifikasi }.
edisi-petugas = Ids, names and e-mail addresses of officers wherever they are written: notes, findings, SOPs, guides. Who acted is told by the SOP's lane.
edisi-commit = Authors and messages of commits. Commit ids, dates and the state of signatures are shown.
edisi-kutipan = Quoted lines of case files and of the roster in findings; their line numbers are shown.
edisi-dasar = Legal basis: UU 14/2008 (public information) and UU 27/2022 (personal data). The office holds the full edition; checking with git takes a copy of its repository.
edisi-pada-berkas = This case is { $klasifikasi }: { $isi } are left out of this edition.
edisi-isi-catatan = notes and reasons
edisi-isi-lampiran = attachments
edisi-isi-pemohon = the applicant
terbit-edisi =
    { $jumlah ->
        [0] Profile { $profil }: no case is withheld whole.
        [one] Profile { $profil }: one case is withheld whole.
       *[other] Profile { $profil }: { $jumlah } cases are withheld whole.
    }
terbit-edisi-file = { $jumlah } files in content/ name officers or authors of commits and are not published: { $berkas }.
terbit-edisi-tetap = { $jumlah } files name officers or authors of commits where that can't be hidden, so it CAN STILL BE READ; mend them before this site is opened to everybody: { $berkas }.
gagal-profil = There is no publication profile named { $nilai }.
    .bantuan = There are: { $pilihan }. Profiles of your own are written in tertib.toml as [profil.name].
gagal-profil-lain = { $folder } holds a site of profile { $ada }, but profile { $nilai } was asked for.
    .bantuan = Use --profile { $ada }, or publish profile { $nilai } to another folder with --output. If the site in that folder really is to be replaced, remove the folder first.
temuan-bentuk-profil-tabel = Profile "{ $nilai }" must be a section of its own.
    .bantuan = Write [profil.{ $nilai }] and its keys below.
temuan-bentuk-profil-internal = Profile "internal" always shows everything and can't be adjusted.
    .bantuan = Adjust profile "publik", or define one with another name.
temuan-bentuk-profil-nama = "{ $nilai }" is no name of a profile.
    .bantuan = Use lower-case letters, digits and hyphens only.
temuan-bentuk-profil-publik = Profile "publik" may not show more than it does by itself: "{ $kunci }" may not hold { $nilai }.
    .bantuan = Profile "publik" can only be narrowed. For certain readers, define a profile with another name.

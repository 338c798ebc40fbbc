### Texts of the theme "arsip"; all others are those of "baku".

nav-beranda = Front
nav-arsip = Filing cabinet
judul-arsip = Filing cabinet
keadaan-per = By the archive as of { $tanggal }

### Texts of the theme "arsip"; all others are those of "baku".

nav-beranda = Muka
nav-arsip = Lemari berkas
judul-arsip = Lemari berkas
keadaan-per = Menurut arsip per { $tanggal }

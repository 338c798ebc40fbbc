tertibCari.pecahan("panjang","7ff6f0a05453",{"isi":"NNOMM"});

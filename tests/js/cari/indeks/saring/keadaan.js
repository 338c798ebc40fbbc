tertibCari.pecahan("saring/keadaan","7ff6f0a05453",{"nilai":["Berjalan","Selesai"],"dokumen":["AC","B"]});

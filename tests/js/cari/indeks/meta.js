tertibCari.pecahan("meta","7ff6f0a05453",{"versi":1,"jumlah":5,"rerata":20,"kata":["000"],"letak":"A","dokumen":"A","saring":["keadaan","unit","tahun"]});

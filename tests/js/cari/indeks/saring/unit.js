tertibCari.pecahan("saring/unit","7ff6f0a05453",{"nilai":["Dinas Kesehatan","Dinas Pendidikan"],"dokumen":["BB","A"]});

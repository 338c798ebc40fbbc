tertibCari.pecahan("saring/tahun","7ff6f0a05453",{"nilai":["2025","2026"],"dokumen":["AB","C"]});

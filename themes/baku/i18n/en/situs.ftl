### Words of the site's pages.

bulan-1 = January
bulan-2 = February
bulan-3 = March
bulan-4 = April
bulan-5 = May
bulan-6 = June
bulan-7 = July
bulan-8 = August
bulan-9 = September
bulan-10 = October
bulan-11 = November
bulan-12 = December
jam-pemisah = :
jam-awalan = {", "}

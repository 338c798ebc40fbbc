//! The days off of 2024–2026 as declared (SKB Tiga Menteri 855/3/4 of 2023, 1017/2/2 of 2024, 933/1/3 and 1497/2/5 of
//! 2025; the two polling days outside them), for tests.

use jiff::civil::Date;

use super::HolidayKind::{self, CollectiveLeave, National, Other};
use super::{Calendar, Holiday, OfficeHours};

/// The real calendar of 2024–2026 with the usual office hours.
pub(crate) fn indonesia() -> Calendar {
    let holiday = |(year, month, day, kind, name): &Row| Holiday {
        date: Date::constant(*year, *month, *day),
        name: (*name).to_owned(),
        kind: *kind,
        decree: "SKB Tiga Menteri".to_owned(),
    };
    let days = DAYS.iter();
    let days = days.map(|row| (Date::constant(row.0, row.1, row.2), holiday(row)));
    Calendar::new(days.collect(), OfficeHours::default())
}

type Row = (i16, i8, i8, HolidayKind, &'static str);

#[rustfmt::skip]
const DAYS: &[Row] = &[
    (2024, 1, 1, National, "Tahun Baru Masehi"),
    (2024, 2, 8, National, "Isra Mikraj Nabi Muhammad"),
    (2024, 2, 9, CollectiveLeave, "Cuti Bersama Tahun Baru Imlek"),
    (2024, 2, 10, National, "Tahun Baru Imlek"),
    (2024, 2, 14, Other, "Hari Pemilihan Umum"),
    (2024, 3, 11, National, "Hari Suci Nyepi"),
    (2024, 3, 12, CollectiveLeave, "Cuti Bersama Hari Suci Nyepi"),
    (2024, 3, 29, National, "Wafat Yesus Kristus"),
    (2024, 3, 31, National, "Kebangkitan Yesus Kristus"),
    (2024, 4, 8, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2024, 4, 9, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2024, 4, 10, National, "Hari Raya Idul Fitri"),
    (2024, 4, 11, National, "Hari kedua dari Hari Raya Idul Fitri"),
    (2024, 4, 12, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2024, 4, 15, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2024, 5, 1, National, "Hari Buruh Internasional"),
    (2024, 5, 9, National, "Kenaikan Yesus Kristus"),
    (2024, 5, 10, CollectiveLeave, "Cuti Bersama Kenaikan Yesus Kristus"),
    (2024, 5, 23, National, "Hari Raya Waisak"),
    (2024, 5, 24, CollectiveLeave, "Cuti Bersama Hari Raya Waisak"),
    (2024, 6, 1, National, "Hari Lahir Pancasila"),
    (2024, 6, 17, National, "Hari Raya Idul Adha"),
    (2024, 6, 18, CollectiveLeave, "Cuti Bersama Hari Raya Idul Adha"),
    (2024, 7, 7, National, "Tahun Baru Islam"),
    (2024, 8, 17, National, "Hari Kemerdekaan Republik Indonesia"),
    (2024, 9, 16, National, "Maulid Nabi Muhammad"),
    (2024, 11, 27, Other, "Hari Pemilihan Kepala Daerah"),
    (2024, 12, 25, National, "Hari Raya Natal"),
    (2024, 12, 26, CollectiveLeave, "Cuti Bersama Hari Raya Natal"),
    (2025, 1, 1, National, "Tahun Baru Masehi"),
    (2025, 1, 27, National, "Isra Mikraj Nabi Muhammad"),
    (2025, 1, 28, CollectiveLeave, "Cuti Bersama Tahun Baru Imlek"),
    (2025, 1, 29, National, "Tahun Baru Imlek"),
    (2025, 3, 28, CollectiveLeave, "Cuti Bersama Hari Suci Nyepi"),
    (2025, 3, 29, National, "Hari Suci Nyepi"),
    (2025, 3, 31, National, "Hari Raya Idul Fitri"),
    (2025, 4, 1, National, "Hari kedua dari Hari Raya Idul Fitri"),
    (2025, 4, 2, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2025, 4, 3, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2025, 4, 4, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2025, 4, 7, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2025, 4, 18, National, "Wafat Yesus Kristus"),
    (2025, 4, 20, National, "Kebangkitan Yesus Kristus"),
    (2025, 5, 1, National, "Hari Buruh Internasional"),
    (2025, 5, 12, National, "Hari Raya Waisak"),
    (2025, 5, 13, CollectiveLeave, "Cuti Bersama Hari Raya Waisak"),
    (2025, 5, 29, National, "Kenaikan Yesus Kristus"),
    (2025, 5, 30, CollectiveLeave, "Cuti Bersama Kenaikan Yesus Kristus"),
    (2025, 6, 1, National, "Hari Lahir Pancasila"),
    (2025, 6, 6, National, "Hari Raya Idul Adha"),
    (2025, 6, 9, CollectiveLeave, "Cuti Bersama Hari Raya Idul Adha"),
    (2025, 6, 27, National, "Tahun Baru Islam"),
    (2025, 8, 17, National, "Hari Kemerdekaan Republik Indonesia"),
    (2025, 8, 18, CollectiveLeave, "Cuti Bersama Hari Kemerdekaan Republik Indonesia"),
    (2025, 9, 5, National, "Maulid Nabi Muhammad"),
    (2025, 12, 25, National, "Hari Raya Natal"),
    (2025, 12, 26, CollectiveLeave, "Cuti Bersama Hari Raya Natal"),
    (2026, 1, 1, National, "Tahun Baru Masehi"),
    (2026, 1, 16, National, "Isra Mikraj Nabi Muhammad"),
    (2026, 2, 16, CollectiveLeave, "Cuti Bersama Tahun Baru Imlek"),
    (2026, 2, 17, National, "Tahun Baru Imlek"),
    (2026, 3, 18, CollectiveLeave, "Cuti Bersama Hari Suci Nyepi"),
    (2026, 3, 19, National, "Hari Suci Nyepi"),
    (2026, 3, 20, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2026, 3, 21, National, "Hari Raya Idul Fitri"),
    (2026, 3, 22, National, "Hari kedua dari Hari Raya Idul Fitri"),
    (2026, 3, 23, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2026, 3, 24, CollectiveLeave, "Cuti Bersama Hari Raya Idul Fitri"),
    (2026, 4, 3, National, "Wafat Yesus Kristus"),
    (2026, 4, 5, National, "Kebangkitan Yesus Kristus"),
    (2026, 5, 1, National, "Hari Buruh Internasional"),
    (2026, 5, 14, National, "Kenaikan Yesus Kristus"),
    (2026, 5, 15, CollectiveLeave, "Cuti Bersama Kenaikan Yesus Kristus"),
    (2026, 5, 27, National, "Hari Raya Idul Adha"),
    (2026, 5, 28, CollectiveLeave, "Cuti Bersama Hari Raya Idul Adha"),
    (2026, 5, 31, National, "Hari Raya Waisak"),
    (2026, 6, 1, National, "Hari Lahir Pancasila"),
    (2026, 6, 16, National, "Tahun Baru Islam"),
    (2026, 8, 17, National, "Hari Kemerdekaan Republik Indonesia"),
    (2026, 8, 25, National, "Maulid Nabi Muhammad"),
    (2026, 12, 24, CollectiveLeave, "Cuti Bersama Hari Raya Natal"),
    (2026, 12, 25, National, "Hari Raya Natal"),
];

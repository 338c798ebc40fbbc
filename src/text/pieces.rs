//! Text put together from pieces: numbers and words one after the other. Pages and their drawings are made of some hundred each,
//! and format strings take five times as long for it.

/// Puts pieces to the end of a text: `put!(path; "M", x, " ", y)`.
macro_rules! put {
    ($out:expr; $($piece:expr),+ $(,)?) => {{
        $($crate::text::Piece::put(&$piece, $out);)+
    }};
}

pub(crate) use put;

/// What a text can be put together from.
pub(crate) trait Piece {
    /// Puts it to the end of the text.
    fn put(&self, out: &mut String);
}

impl Piece for str {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Piece for String {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl<P: Piece + ?Sized> Piece for &P {
    fn put(&self, out: &mut String) {
        (**self).put(out);
    }
}

macro_rules! whole_numbers {
    ($($number:ty)+) => {$(
        impl Piece for $number {
            fn put(&self, out: &mut String) {
                out.push_str(itoa::Buffer::new().format(*self));
            }
        }
    )+};
}

whole_numbers!(i8 i16 i32 i64 u32);

/// A number of two digits at least, as hours and minutes are written.
pub(crate) struct Two(pub(crate) i8);

impl Piece for Two {
    fn put(&self, out: &mut String) {
        if (0..10).contains(&self.0) {
            out.push('0');
        }
        self.0.put(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_format_strings_write_them() {
        let mut out = String::new();
        put!(&mut out; i64::MIN, " ", i64::MAX, " ", -7_i8, " ", 0, " ", 90_u32, " ", u32::MAX);
        assert_eq!(
            out,
            format!("{} {} -7 0 90 {}", i64::MIN, i64::MAX, u32::MAX)
        );
    }

    #[test]
    fn hours_have_two_digits() {
        let mut out = String::new();
        put!(&mut out; Two(0), "-", Two(7), "-", Two(12), "-", Two(100));
        assert_eq!(out, format!("{:02}-{:02}-{:02}-{:02}", 0, 7, 12, 100));
    }
}

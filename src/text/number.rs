//! Numbers as the languages write them.

use fluent_bundle::FluentValue;

use crate::settings::Language;

/// A number with its thousands apart: `94.403` in Indonesian, `94,403` in English.
pub fn grouped(number: i64, language: Language) -> String {
    let separator = match language {
        Language::Id => '.',
        Language::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// How the gaps of messages show whole numbers, for a bundle of each language.
pub(super) fn formatter<M>(language: Language) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match language {
        Language::Id => |value, _| shown(value, Language::Id),
        Language::En => |value, _| shown(value, Language::En),
    }
}

/// A whole number as the gaps of messages show it.
pub(super) fn shown(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let whole = number.value.fract() == 0.0 && number.value.abs() < LEAST_INEXACT as f64;
    #[allow(clippy::cast_possible_truncation)]
    whole.then(|| grouped(number.value as i64, language))
}

/// [`shown`] of a number that did not go through Fluent, where it would show it so.
pub(super) fn exact(number: i64, language: Language) -> Option<String> {
    (number.unsigned_abs() < LEAST_INEXACT).then(|| grouped(number, language))
}

/// From here on not every whole number is a float; such a number is no count.
const LEAST_INEXACT: u64 = 9_000_000_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        let shown = [0, 7, 999, 1_000, 94_403, 1_234_567, -5_033].map(|n| grouped(n, Language::Id));
        assert_eq!(
            shown,
            ["0", "7", "999", "1.000", "94.403", "1.234.567", "-5.033"]
        );
        assert_eq!(grouped(94_403, Language::En), "94,403");
    }
}

//! Values made of columns: `"{nomor}/{urutan}"` is the column `nomor`, a slash, and the column `urutan`. Braces that mean
//! themselves are doubled.

/// Text with columns in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Column(String),
}

/// A text is no pattern: a brace has no counterpart, or names no column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a brace without its counterpart")]
pub struct NoPattern;

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// When a brace stands alone or nothing stands between two.
    pub fn parse(text: &str) -> Result<Self, NoPattern> {
        let mut parts = Vec::new();
        let mut words = String::new();
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '{' | '}' if signs.peek() == Some(&sign) => {
                    signs.next();
                    words.push(sign);
                }
                '{' => {
                    let mut name = String::new();
                    loop {
                        match signs.next() {
                            Some('}') => break,
                            Some('{') | None => return Err(NoPattern),
                            Some(sign) => name.push(sign),
                        }
                    }
                    let name = name.trim().to_owned();
                    if name.is_empty() {
                        return Err(NoPattern);
                    }
                    if !words.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut words)));
                    }
                    parts.push(Part::Column(name));
                }
                '}' => return Err(NoPattern),
                sign => words.push(sign),
            }
        }
        if !words.is_empty() {
            parts.push(Part::Text(words));
        }
        Ok(Self(parts))
    }

    /// Names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            Part::Column(name) => Some(name.as_str()),
            Part::Text(_) => None,
        })
    }

    /// The value, without space at its ends; `cell` is what stands in a column.
    pub fn fill<'a>(&self, cell: impl Fn(&str) -> &'a str) -> String {
        let mut value = String::new();
        for part in &self.0 {
            match part {
                Part::Text(words) => value.push_str(words),
                Part::Column(name) => value.push_str(cell(name)),
            }
        }
        value.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn columns_stand_between_braces() {
        let fill = |text: &str| {
            let pattern = Pattern::parse(text).unwrap();
            pattern.fill(|name| if name == "a b" { " satu " } else { "dua" })
        };
        assert_eq!(fill("{a b}/{c}"), "satu /dua");
        assert_eq!(fill("tetap"), "tetap");
        assert_eq!(fill("{{{c}}}"), "{dua}");
        assert_eq!(fill(""), "");
        let pattern = Pattern::parse("{x}-{ y }").unwrap();
        assert_eq!(pattern.columns().collect::<Vec<_>>(), ["x", "y"]);
    }

    #[test]
    fn a_lonely_brace_is_a_mistake() {
        for text in ["{", "}", "{a", "a}", "{}", "{ }", "{a{b}}"] {
            assert_eq!(Pattern::parse(text), Err(NoPattern), "{text}");
        }
    }
}

//! Pages on their way to a browser: the reload script goes in, and the page's own policy lets it run.

use crate::escape::markup;
use crate::text::Catalog;

/// Where the reload script lies.
pub(super) const SCRIPT: &str = "/-/muat-ulang.js";

/// Where the style of the server's own pages lies.
pub(super) const STYLE: &str = "/-/galat.css";

/// The page with the reload script at its end; `version` names the build that the page belongs to.
///
/// A policy in a `<meta>` element is widened just so far that the script of this server may run and ask this server.
pub(super) fn with_reload(page: &[u8], version: &str) -> Vec<u8> {
    let script = format!(
        "<script src=\"{SCRIPT}\" data-versi=\"{}\" defer></script>",
        markup(version)
    );
    let mut page = widen_policy(page);
    let end = rfind(&page, b"</body").unwrap_or(page.len());
    page.splice(end..end, script.into_bytes());
    page
}

/// The page that stands in for all others while the build fails.
pub(super) fn failure(catalog: &Catalog, reason: &str) -> String {
    let pre = format!("<pre>{}</pre>\n", markup(reason));
    own_page(catalog, "layani-galat", &pre)
}

/// The page for an address where nothing is.
pub(super) fn missing(catalog: &Catalog) -> String {
    let link = format!(
        "<p><a href=\"/\">{}</a></p>\n",
        markup(&catalog.get("layani-ke-awal"))
    );
    own_page(catalog, "layani-tidak-ada", &link)
}

/// A page of the server's own: title and explanation from the catalogue, then `rest`, which is HTML.
fn own_page(catalog: &Catalog, key: &str, rest: &str) -> String {
    let title = markup(&catalog.get(key));
    let text = markup(&catalog.get(&format!("{key}.penjelasan")));
    let language = catalog.language().code();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
         script-src 'self'; connect-src 'self'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{STYLE}\">\n</head>\n<body>\n<main role=\"alert\">\n<h1>{title}</h1>\n\
         <p>{text}</p>\n{rest}</main>\n</body>\n</html>\n"
    )
}

fn widen_policy(page: &[u8]) -> Vec<u8> {
    let Some((start, end)) = policy(page) else {
        return page.to_vec();
    };
    let (before, rest) = page.split_at(start);
    let (value, after) = rest.split_at(end.saturating_sub(start));
    match std::str::from_utf8(value) {
        Ok(value) => [before, widened(value).as_bytes(), after].concat(),
        Err(_) => page.to_vec(),
    }
}

/// Where the value of the first policy in a `<meta>` element begins and ends.
fn policy(page: &[u8]) -> Option<(usize, usize)> {
    let name = find(page, b"content-security-policy")?;
    let tag = rfind(page.get(..name)?, b"<meta")?;
    let end = name.checked_add(page.get(name..)?.iter().position(|byte| *byte == b'>')?)?;
    // The space keeps `content=` apart from other attributes that end in it.
    let mark = b" content=\"";
    let start = tag
        .checked_add(find(page.get(tag..end)?, mark)?)?
        .checked_add(mark.len())?;
    let length = page
        .get(start..end)?
        .iter()
        .position(|byte| *byte == b'"')?;
    Some((start, start.checked_add(length)?))
}

/// The policy with this server allowed as a source of scripts and as an address to ask.
fn widened(policy: &str) -> String {
    let policy = policy
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&apos;", "'");
    let mut directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_whitespace().collect())
        .filter(|words: &Vec<&str>| !words.is_empty())
        .collect();
    let is = |words: &[&str], name: &str| {
        words
            .first()
            .is_some_and(|word| word.eq_ignore_ascii_case(name))
    };
    for name in ["script-src", "connect-src"] {
        if !directives.iter().any(|words| is(words, name)) {
            // Without a directive of its own, the default holds; without that, everything is allowed.
            let Some(default) = directives.iter().find(|words| is(words, "default-src")) else {
                continue;
            };
            let mut copy = default.clone();
            copy.splice(..1, [name]);
            directives.push(copy);
        }
        if let Some(words) = directives.iter_mut().find(|words| is(words, name)) {
            words.retain(|word| *word != "'none'");
            if !words.contains(&"'self'") {
                words.push("'self'");
            }
        }
    }
    let directives: Vec<String> = directives.iter().map(|words| words.join(" ")).collect();
    directives.join("; ")
}

/// Position of the first `needle` (in lower case), whatever the case in `text`.
fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    text.windows(needle.len())
        .position(|part| part.eq_ignore_ascii_case(needle))
}

/// Position of the last `needle`.
fn rfind(text: &[u8], needle: &[u8]) -> Option<usize> {
    text.windows(needle.len())
        .rposition(|part| part.eq_ignore_ascii_case(needle))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn served(page: &str) -> String {
        String::from_utf8(with_reload(page.as_bytes(), "7-1")).unwrap()
    }

    const TAG: &str = "<script src=\"/-/muat-ulang.js\" data-versi=\"7-1\" defer></script>";

    #[test]
    fn the_script_stands_at_the_end_of_the_last_body() {
        assert_eq!(
            served("<BODY><pre>&lt;/body></pre></BODY></html>"),
            format!("<BODY><pre>&lt;/body></pre>{TAG}</BODY></html>")
        );
        assert_eq!(served("<p>potongan"), format!("<p>potongan{TAG}"));
        assert_eq!(served(""), TAG);
    }

    #[test]
    fn a_policy_is_widened_as_far_as_needed() {
        for (policy, expected) in [
            (
                "default-src 'none'; script-src 'self'; style-src 'self'",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
            ),
            (
                "default-src &#39;none&#39;;",
                "default-src 'none'; script-src 'self'; connect-src 'self'",
            ),
            (
                "default-src 'self' data:; connect-src 'none'; script-src 'sha256-x'",
                "default-src 'self' data:; connect-src 'self'; script-src 'sha256-x' 'self'",
            ),
            ("img-src 'self'", "img-src 'self'"),
        ] {
            let page = |policy: &str| {
                format!(
                    "<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head>"
                )
            };
            assert_eq!(served(&page(policy)), page(expected) + TAG);
        }
    }

    #[test]
    fn the_attributes_of_a_policy_may_stand_in_any_order() {
        let page = "<meta charset=\"utf-8\"><META content=\"default-src 'none'\" http-equiv=\"content-security-policy\">";
        assert!(served(page).contains(
            "<META content=\"default-src 'none'; script-src 'self'; connect-src 'self'\" http-equiv"
        ));
        // Words that only look like one are left alone.
        for page in [
            "<p>content-security-policy",
            "<meta content-security-policy>",
            "content-security-policy>",
        ] {
            assert_eq!(served(page), format!("{page}{TAG}"));
        }
    }

    #[test]
    fn a_failure_is_shown_as_text() {
        let catalog = Catalog::built_in(crate::settings::Language::Id).unwrap();
        let page = failure(
            &catalog,
            "kalender.toml:3:1 <script>alert('x')</script> & \"lain\"",
        );
        assert!(page.contains(
            "<pre>kalender.toml:3:1 &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;lain&quot;</pre>"
        ));
        assert!(!page.contains('⟦'), "{page}");
        assert!(!missing(&catalog).contains('⟦'));
    }
}

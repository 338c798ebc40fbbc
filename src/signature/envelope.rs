//! Takes a signature out of a raw commit: the header `gpgsig` with its continuation lines is the signature, and the commit
//! without any `gpgsig…` header is what was signed, byte for byte as git cuts it.

/// A raw commit, its signature apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// What was signed.
    pub payload: Vec<u8>,
    /// The text of each `gpgsig` header, line breaks restored. More than one is never right.
    pub signatures: Vec<Vec<u8>>,
    /// There is a signature of another form of the commit (`gpgsig-sha256`).
    pub other: bool,
}

/// To which header a continuation line belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Payload,
    Signature,
    Other,
}

/// Opens a raw commit.
pub fn open(commit: &[u8]) -> Envelope {
    let mut envelope = Envelope::default();
    let mut within = Within::Payload;
    let mut rest = commit;
    while !rest.is_empty() {
        if rest.starts_with(b"\n") {
            // The headers end here; the message is signed as it stands, whatever it looks like.
            envelope.payload.extend_from_slice(rest);
            break;
        }
        let end = rest.iter().position(|byte| *byte == b'\n');
        let (line, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        rest = after;
        if !line.starts_with(b" ") {
            within = header(line);
            envelope.other |= within == Within::Other;
            if within == Within::Signature {
                envelope.signatures.push(Vec::new());
            }
        }
        match within {
            Within::Payload => envelope.payload.extend_from_slice(line),
            Within::Other => {}
            Within::Signature => {
                let text = line
                    .strip_prefix(b"gpgsig ")
                    .or_else(|| line.strip_prefix(b" "));
                if let (Some(text), Some(signature)) = (text, envelope.signatures.last_mut()) {
                    signature.extend_from_slice(text);
                }
            }
        }
    }
    envelope
}

fn header(line: &[u8]) -> Within {
    if line.starts_with(b"gpgsig ") {
        Within::Signature
    } else if line.starts_with(b"gpgsig") {
        Within::Other
    } else {
        Within::Payload
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn opened(commit: &str) -> (String, Vec<String>, bool) {
        let envelope = open(commit.as_bytes());
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let signatures = envelope.signatures.into_iter().map(text).collect();
        (text(envelope.payload), signatures, envelope.other)
    }

    #[test]
    fn the_signature_is_cut_out_and_the_rest_is_the_payload() {
        let raw =
            "tree 1\nauthor a\ngpgsig BEGIN\n AAAA\n \n END\nencoding x\n\ngpgsig in the message\n";
        let payload = "tree 1\nauthor a\nencoding x\n\ngpgsig in the message\n";
        let signature = "BEGIN\nAAAA\n\nEND\n";
        assert_eq!(
            opened(raw),
            (payload.to_owned(), vec![signature.to_owned()], false)
        );
    }

    #[test]
    fn an_unsigned_commit_is_all_payload() {
        for raw in ["tree 1\nmergetag object\n gpgsig x\n\nm", "tree 1", ""] {
            assert_eq!(opened(raw), (raw.to_owned(), Vec::new(), false));
        }
    }

    #[test]
    fn each_signature_header_is_told_apart() {
        let raw = "tree 1\ngpgsig A\n B\ngpgsig C\ngpgsig-sha256 D\n E\nparent 2\n\nm";
        let signatures = vec!["A\nB\n".to_owned(), "C\n".to_owned()];
        assert_eq!(
            opened(raw),
            ("tree 1\nparent 2\n\nm".to_owned(), signatures, true)
        );
    }

    #[test]
    fn a_commit_cut_off_in_its_signature_does_not_panic() {
        assert_eq!(
            opened("gpgsig A\n B"),
            (String::new(), vec!["A\nB".to_owned()], false)
        );
        assert_eq!(opened(" x\ngpgsig"), (" x\n".to_owned(), Vec::new(), true));
    }
}

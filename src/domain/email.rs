//! E-mail addresses: their form, when two are the same, and slips in the domain.

use email_address::{EmailAddress, Options};
use url::Host;

/// Domains at which very many people have their mail, and a few that look like these.
const COMMON: [&str; 24] = [
    "aol.com",
    "email.com",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.fr",
    "hotmail.nl",
    "icloud.com",
    "kpnmail.nl",
    "mail.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "web.de",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.de",
    "yahoo.fr",
    "ymail.com",
    "ziggo.nl",
];

/// Endings that are no domain but a slip of the fingers, with what is meant.
const ENDINGS: [(&str, &str); 6] = [
    (".cmo", ".com"),
    (".con", ".com"),
    (".cpm", ".com"),
    (".ocm", ".com"),
    (".ogr", ".org"),
    (".nte", ".net"),
];

/// Whether a text is one e-mail address with a domain below one of the top level.
pub fn is_email_address(text: &str) -> bool {
    let options = Options::default()
        .with_required_tld()
        .without_display_text()
        .without_domain_literal();
    let top = text.rsplit('.').next().unwrap_or_default();
    EmailAddress::parse_with_options(text, options).is_ok() && is_top_level_domain(top)
}

/// Whether a label can be a domain of the top level: two letters or more, and nothing but
/// letters in ASCII, or the spelling of another script. One letter alone is only for ideographs.
/// Sources: RFC 1123, section 2.1 ("will be alphabetic"); ICANN, gTLD Applicant Guidebook,
/// 2.2.1.3.2.
fn is_top_level_domain(label: &str) -> bool {
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (None, _) => false,
        (Some(alone), None) => matches!(alone, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}'),
        _ if !label.is_ascii() => label.chars().any(char::is_alphabetic),
        _ => {
            let punycode = label
                .get(..4)
                .is_some_and(|begin| begin.eq_ignore_ascii_case("xn--"));
            punycode || label.bytes().all(|byte| byte.is_ascii_alphabetic())
        }
    }
}

/// What two addresses of one mailbox have in common: the domain in ASCII and small
/// letters, the part before it in small letters.
pub fn mailbox(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let local = local.to_lowercase();
    match Host::parse(domain) {
        Ok(host) => format!("{local}@{host}"),
        Err(_) => format!("{local}@{}", domain.to_lowercase()),
    }
}

/// The domain that was likely meant, where an address looks like a slip of it.
pub fn likely_domain(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    let domain = domain.to_lowercase();
    if COMMON.contains(&domain.as_str()) {
        return None;
    }
    let label = |domain: &str| domain.split('.').next().unwrap_or_default().to_owned();
    // Of those that have a domain in many countries, another country's is no slip.
    let everywhere = |known: &str| {
        let of_name = COMMON.iter().filter(|common| label(common) == label(known));
        label(known) == label(&domain) && of_name.count() > 1
    };
    let alike = |known: &&&str| {
        let close = strsim::damerau_levenshtein(&domain, known) == 1;
        known.len() >= 8 && close && !everywhere(known)
    };
    if let Some(known) = COMMON.iter().find(alike) {
        return Some((*known).to_owned());
    }
    ENDINGS.iter().find_map(|(slip, meant)| {
        let before = domain.strip_suffix(slip)?;
        Some(format!("{before}{meant}"))
    })
}

/// The addresses of a pasted list, `None` where it is no list.
pub fn list(text: &str) -> Option<Vec<String>> {
    let parts = text
        .split([';', ',', '\n', '\r', '\t', ' '])
        .map(|part| part.trim_matches(['<', '>', '(', ')', '"']))
        .map(|part| part.strip_prefix("mailto:").unwrap_or(part));
    let addresses: Vec<String> = parts
        .filter(|part| part.contains('@'))
        .map(str::to_owned)
        .collect();
    (addresses.len() > 1).then_some(addresses)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_every_script_are_welcome() {
        for address in [
            "a@example.com",
            "info@bücher.example",
            "info@xn--bcher-kva.example",
            "用户@例子.中国",
            "o'neill+desk@sub.example.co.uk",
            "a@example.XN--P1AI",
            "a@x.nl",
            "a@例子.商",
        ] {
            assert!(is_email_address(address), "{address}");
        }
        for text in [
            "a",
            "a@b",
            "a@",
            "@example.com",
            "A <a@example.com>",
            "a@[127.0.0.1]",
            "a b@example.com",
            "a@example.com, b@example.com",
            "a@example.c",
            "a@b.é",
            "a@192.168.1.1",
            "a@example.123",
            "a@example.c0m",
            "a@example.co-m",
            "a@example.com.",
        ] {
            assert!(!is_email_address(text), "{text}");
        }
    }

    #[test]
    fn an_address_is_the_same_in_capitals_and_in_either_spelling_of_its_domain() {
        assert_eq!(
            mailbox("A@Bücher.Example"),
            mailbox("a@xn--bcher-kva.example")
        );
        assert_ne!(mailbox("a@example.com"), mailbox("b@example.com"));
    }

    #[test]
    fn a_slip_of_a_common_domain_is_seen_and_a_real_one_is_not() {
        let meant = |address: &str| likely_domain(address);
        assert_eq!(meant("a@gmial.com").as_deref(), Some("gmail.com"));
        assert_eq!(meant("a@hotmial.com").as_deref(), Some("hotmail.com"));
        assert_eq!(meant("a@outlok.com").as_deref(), Some("outlook.com"));
        assert_eq!(meant("a@example.con").as_deref(), Some("example.com"));
        for domain in COMMON {
            assert_eq!(meant(&format!("a@{domain}")), None, "{domain}");
        }
        assert_eq!(meant("a@cm.com"), None);
        assert_eq!(meant("a@example.nl"), None);
        for real in ["hotmail.no", "hotmail.gr", "yahoo.ie", "yahoo.se", "gmx.ch"] {
            assert_eq!(meant(&format!("a@{real}")), None, "{real}");
        }
        assert_eq!(meant("a@hotmal.nl").as_deref(), Some("hotmail.nl"));
    }

    #[test]
    fn a_pasted_list_is_its_addresses() {
        let two = Some(vec!["a@x.nl".to_owned(), "b@y.nl".to_owned()]);
        for text in [
            "a@x.nl; b@y.nl",
            "a@x.nl,b@y.nl",
            "Anna <a@x.nl>, Bert <b@y.nl>",
            "a@x.nl\r\nb@y.nl",
            "mailto:a@x.nl mailto:b@y.nl",
        ] {
            assert_eq!(list(text), two, "{text}");
        }
        assert_eq!(list("a@x.nl"), None);
    }
}

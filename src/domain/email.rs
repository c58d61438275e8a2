//! E-mail addresses: their form, comparison, and typing errors in the domain.

use email_address::{EmailAddress, Options};
use url::Host;

/// Common mail domains, and some real domains that look like them.
const COMMON_DOMAINS: [&str; 24] = [
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

/// Mistyped top-level domains, with the correct ones.
const MISTYPED_ENDINGS: [(&str, &str); 6] = [
    (".cmo", ".com"),
    (".con", ".com"),
    (".cpm", ".com"),
    (".ocm", ".com"),
    (".ogr", ".org"),
    (".nte", ".net"),
];

/// True when a text is one e-mail address with a domain below a top-level domain.
pub fn is_email_address(text: &str) -> bool {
    let options = Options::default()
        .with_required_tld()
        .without_display_text()
        .without_domain_literal();
    let top = text.rsplit('.').next().unwrap_or_default();
    EmailAddress::parse_with_options(text, options).is_ok() && is_top_level_domain(top)
}

/// True when a label can be a top-level domain: two or more letters, in ASCII letters only, in
/// another script, or in its ASCII spelling. A single character must be an ideograph. Sources: RFC
/// 1123, section 2.1 ("will be alphabetic"); ICANN, gTLD Applicant Guidebook,
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

/// A key that is equal for two addresses of the same mailbox: in lower case, with the domain in
/// ASCII.
pub fn mailbox(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let local = local.to_lowercase();
    match Host::parse(domain) {
        Ok(host) => format!("{local}@{host}"),
        Err(_) => format!("{local}@{}", domain.to_lowercase()),
    }
}

/// The domain that was probably meant, if the address looks mistyped.
pub fn likely_domain(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    let domain = domain.to_lowercase();
    if COMMON_DOMAINS.contains(&domain.as_str()) {
        return None;
    }
    let label = |domain: &str| domain.split('.').next().unwrap_or_default().to_owned();
    // A provider with domains in several countries may have one in another country, too.
    let has_country_domains = |known: &str| {
        let same_label = COMMON_DOMAINS
            .iter()
            .filter(|common| label(common) == label(known));
        label(known) == label(&domain) && same_label.count() > 1
    };
    let is_mistyped = |known: &&&str| {
        let close = strsim::damerau_levenshtein(&domain, known) == 1;
        known.len() >= 8 && close && !has_country_domains(known)
    };
    if let Some(known) = COMMON_DOMAINS.iter().find(is_mistyped) {
        return Some((*known).to_owned());
    }
    MISTYPED_ENDINGS.iter().find_map(|(mistyped, meant)| {
        let before = domain.strip_suffix(mistyped)?;
        Some(format!("{before}{meant}"))
    })
}

/// The addresses of a pasted list; `None` when it does not contain several addresses.
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
    fn accepts_addresses_in_every_script() {
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
    fn a_mailbox_ignores_case_and_the_spelling_of_the_domain() {
        assert_eq!(
            mailbox("A@Bücher.Example"),
            mailbox("a@xn--bcher-kva.example")
        );
        assert_ne!(mailbox("a@example.com"), mailbox("b@example.com"));
    }

    #[test]
    fn detects_a_mistyped_common_domain_but_no_real_one() {
        let meant = |address: &str| likely_domain(address);
        assert_eq!(meant("a@gmial.com").as_deref(), Some("gmail.com"));
        assert_eq!(meant("a@hotmial.com").as_deref(), Some("hotmail.com"));
        assert_eq!(meant("a@outlok.com").as_deref(), Some("outlook.com"));
        assert_eq!(meant("a@example.con").as_deref(), Some("example.com"));
        for domain in COMMON_DOMAINS {
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
    fn splits_a_pasted_list_into_addresses() {
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

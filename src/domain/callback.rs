//! The callback address: an address of the web that CM.com can reach. This program never
//! calls it.

use crate::texts::tr;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// A well-formed address with http or https and a host.
pub fn parse(typed: &str) -> Option<Url> {
    let url = Url::parse(typed.trim()).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then_some(url)
}

/// What is odd about it, a sentence each.
pub fn complaints(url: &Url) -> Vec<String> {
    let mut complaints = Vec::new();
    if url.scheme() == "http" {
        complaints.push(tr!("callback-address-starts-with-http").to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() {
        complaints.push(tr!("callback-address-has-user-name").to_owned());
    }
    if let Some(fragment) = url.fragment() {
        complaints.push(tr!("callback-address-ends-in-which", fragment = fragment));
    }
    if let Some(host) = url.host()
        && let Some(why) = unreachable(&host)
    {
        complaints.push(tr!(
            "cm-cannot-reach-this-address",
            host = host.to_string(),
            why = why
        ));
    }
    complaints
}

/// Why a host can't be reached from outside its network.
fn unreachable(host: &Host<&str>) -> Option<&'static str> {
    match host {
        Host::Ipv4(address) => unreachable_v4(*address),
        Host::Ipv6(address) => unreachable_v6(*address),
        Host::Domain(domain) => unreachable_domain(domain),
    }
}

fn unreachable_domain(domain: &str) -> Option<&'static str> {
    let domain = domain.trim_end_matches('.').to_lowercase();
    let last = domain.rsplit('.').next().unwrap_or_default();
    match last {
        "localhost" => Some(tr!("this-computer-itself")),
        "local" | "internal" | "lan" | "home" | "corp" | "intranet" => {
            Some(tr!("name-private-network"))
        }
        "test" | "invalid" => Some(tr!("name-that-is-kept-for")),
        _ if !domain.contains('.') => Some(tr!("name-private-network")),
        _ => None,
    }
}

fn unreachable_v4(address: Ipv4Addr) -> Option<&'static str> {
    let [first, second, ..] = address.octets();
    if address.is_loopback() || address.is_unspecified() {
        Some(tr!("this-computer-itself"))
    } else if address.is_link_local() {
        Some(tr!("link-local-address"))
    } else if address.is_private() || (first == 100 && (64..128).contains(&second)) {
        Some(tr!("address-private-network"))
    } else if address.is_multicast() || address.is_broadcast() || address.is_documentation() {
        Some(tr!("no-address-one-host"))
    } else {
        None
    }
}

fn unreachable_v6(address: Ipv6Addr) -> Option<&'static str> {
    if let IpAddr::V4(inner) = address.to_canonical() {
        return unreachable_v4(inner);
    }
    if address.is_loopback() || address.is_unspecified() {
        Some(tr!("this-computer-itself"))
    } else if address.is_unicast_link_local() {
        Some(tr!("link-local-address"))
    } else if address.is_unique_local() {
        Some(tr!("address-private-network"))
    } else if address.is_multicast() {
        Some(tr!("no-address-one-host"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(typed: &str) -> Vec<String> {
        complaints(&parse(typed).unwrap())
    }

    #[test]
    fn an_address_that_everyone_can_reach_is_fine() {
        for typed in [
            "https://example.com/profiles",
            "https://example.com:8443/a?b=c",
            "https://bücher.example",
            "https://93.184.216.34/",
            "https://[2606:2800:220:1::1]/",
        ] {
            assert_eq!(said(typed), Vec::<String>::new(), "{typed}");
        }
    }

    #[test]
    fn hosts_that_are_not_on_the_internet_are_said_to_be_out_of_reach() {
        for host in [
            "localhost",
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "[::1]",
            "[fe80::1]",
            "[fd00::1]",
            "[::ffff:10.0.0.1]",
            "printer.local",
            "intranet",
            "app.internal",
        ] {
            let said = said(&format!("https://{host}/hook"));
            assert_eq!(said.len(), 1, "{host}: {said:?}");
            assert!(
                said[0].starts_with("CM.com cannot reach this address: "),
                "{said:?}"
            );
        }
    }

    #[test]
    fn plain_http_a_user_and_a_fragment_are_said() {
        assert_eq!(said("http://example.com").len(), 1);
        assert!(said("https://me:secret@example.com")[0].contains("user name"));
        assert!(said("https://example.com/#top")[0].contains("#top"));
        assert_eq!(said("http://me@127.0.0.1/#x").len(), 4);
    }

    #[test]
    fn what_has_no_host_or_another_scheme_is_no_address() {
        for typed in [
            "",
            "example.com",
            "ftp://example.com",
            "https://",
            "javascript:x",
            "mailto:a@b.c",
        ] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }
}

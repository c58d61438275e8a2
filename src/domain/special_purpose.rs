//! Hosts that can't be reached over the internet: names and address ranges reserved for special
//! purposes.
//!
//! Sources: IANA's registries of special-purpose addresses (IPv4, IPv6), of the IPv6 address space
//! and of special-use domain names (RFC 6761), as of 2025; for `internal` ICANN's resolution of
//! 29 July 2024.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::Host;

use crate::i18n::tr;

/// The reason that a host can't be reached from outside its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    ThisComputer,
    LinkLocal,
    PrivateAddress,
    PrivateName,
    NotOneHost,
    Examples,
    Measurement,
    OtherProtocol,
    Reserved,
    TestName,
    Tor,
    OutsideDns,
    Infrastructure,
}

impl Reason {
    fn message(self) -> &'static str {
        match self {
            Self::ThisComputer => tr!("callback-host-loopback-reason"),
            Self::LinkLocal => tr!("callback-host-link-local-reason"),
            Self::PrivateAddress => tr!("callback-host-private-address-reason"),
            Self::PrivateName => tr!("callback-host-private-name-reason"),
            Self::NotOneHost => tr!("callback-host-not-unicast-reason"),
            Self::Examples => tr!("callback-host-documentation-reason"),
            Self::Measurement => tr!("callback-host-benchmark-reason"),
            Self::OtherProtocol => tr!("callback-host-transition-reason"),
            Self::Reserved => tr!("callback-host-reserved-reason"),
            Self::TestName => tr!("callback-host-test-name-reason"),
            Self::Tor => tr!("callback-host-tor-reason"),
            Self::OutsideDns => tr!("callback-host-outside-dns-reason"),
            Self::Infrastructure => tr!("callback-host-infrastructure-reason"),
        }
    }
}

/// The reason that a host can't be reached over the internet, worded to follow “… is”; `None` for a
/// host that can be reached.
pub(super) fn reason(host: &Host<&str>) -> Option<&'static str> {
    let reason = match host {
        Host::Ipv4(address) => of_ipv4(*address),
        Host::Ipv6(address) => of_ipv6(*address),
        Host::Domain(name) => of_name(name),
    };
    reason.map(Reason::message)
}

fn of_name(name: &str) -> Option<Reason> {
    let name = name.trim_end_matches('.').to_lowercase();
    let within = |zone: &str| {
        let before = name.strip_suffix(zone);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    match name.rsplit('.').next().unwrap_or_default() {
        "localhost" => Some(Reason::ThisComputer),
        "local" | "internal" | "lan" | "home" | "corp" | "intranet" | "private" | "localdomain" => {
            Some(Reason::PrivateName)
        }
        "test" | "invalid" => Some(Reason::TestName),
        "onion" => Some(Reason::Tor),
        "alt" => Some(Reason::OutsideDns),
        "arpa" if within("home.arpa") => Some(Reason::PrivateName),
        "arpa" => Some(Reason::Infrastructure),
        _ if !name.contains('.') => Some(Reason::PrivateName),
        _ => None,
    }
}

/// IPv4 networks; of two overlapping ones, the smaller is first.
const IPV4: [([u8; 4], u32, Reason); 19] = [
    ([0, 0, 0, 0], 32, Reason::ThisComputer),
    ([0, 0, 0, 0], 8, Reason::Reserved),
    ([10, 0, 0, 0], 8, Reason::PrivateAddress),
    ([100, 64, 0, 0], 10, Reason::PrivateAddress),
    ([127, 0, 0, 0], 8, Reason::ThisComputer),
    ([169, 254, 0, 0], 16, Reason::LinkLocal),
    ([172, 16, 0, 0], 12, Reason::PrivateAddress),
    ([192, 0, 2, 0], 24, Reason::Examples),
    ([192, 0, 0, 0], 24, Reason::Reserved),
    ([192, 31, 196, 0], 24, Reason::Reserved),
    ([192, 52, 193, 0], 24, Reason::Reserved),
    ([192, 88, 99, 0], 24, Reason::OtherProtocol),
    ([192, 168, 0, 0], 16, Reason::PrivateAddress),
    ([192, 175, 48, 0], 24, Reason::Reserved),
    ([198, 18, 0, 0], 15, Reason::Measurement),
    ([198, 51, 100, 0], 24, Reason::Examples),
    ([203, 0, 113, 0], 24, Reason::Examples),
    ([224, 0, 0, 0], 4, Reason::NotOneHost),
    ([240, 0, 0, 0], 4, Reason::Reserved),
];

fn of_ipv4(address: Ipv4Addr) -> Option<Reason> {
    if address.is_broadcast() {
        return Some(Reason::NotOneHost);
    }
    let within = |network: [u8; 4], bits: u32| {
        let differs = u32::from(address) ^ u32::from_be_bytes(network);
        differs.leading_zeros() >= bits
    };
    let found = IPV4
        .iter()
        .find(|(network, bits, _)| within(*network, *bits));
    found.map(|(_, _, reason)| *reason)
}

/// IPv6 networks; of two overlapping ones, the smaller is first.
const IPV6: [([u16; 4], u32, Reason); 13] = [
    ([0x64, 0xff9b, 1, 0], 48, Reason::PrivateAddress),
    ([0x64, 0xff9b, 0, 0], 96, Reason::OtherProtocol),
    ([0x2001, 0xdb8, 0, 0], 32, Reason::Examples),
    ([0x2001, 2, 0, 0], 48, Reason::Measurement),
    ([0x2001, 0, 0, 0], 32, Reason::OtherProtocol),
    ([0x2001, 0, 0, 0], 23, Reason::Reserved),
    ([0x2002, 0, 0, 0], 16, Reason::OtherProtocol),
    ([0x2620, 0x4f, 0x8000, 0], 48, Reason::Reserved),
    ([0x3fff, 0, 0, 0], 20, Reason::Examples),
    ([0xfc00, 0, 0, 0], 7, Reason::PrivateAddress),
    ([0xfe80, 0, 0, 0], 10, Reason::LinkLocal),
    ([0xfec0, 0, 0, 0], 10, Reason::PrivateAddress),
    ([0xff00, 0, 0, 0], 8, Reason::NotOneHost),
];

fn of_ipv6(address: Ipv6Addr) -> Option<Reason> {
    if address.is_loopback() || address.is_unspecified() {
        return Some(Reason::ThisComputer);
    }
    if let Some(inner) = address.to_ipv4_mapped() {
        // Web programs treat it as the IPv4 address.
        return of_ipv4(inner);
    }
    let within = |[a, b, c, d]: [u16; 4], bits: u32| {
        let network = u128::from(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0));
        (u128::from(address) ^ network).leading_zeros() >= bits
    };
    let found = IPV6
        .iter()
        .find(|(network, bits, _)| within(*network, *bits));
    found.map(|(_, _, reason)| *reason).or_else(|| {
        // Only 2000::/3 is assigned.
        (!within([0x2000, 0, 0, 0], 3)).then_some(Reason::Reserved)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(host: &str) -> Option<Reason> {
        match Host::parse(host).unwrap() {
            Host::Ipv4(address) => of_ipv4(address),
            Host::Ipv6(address) => of_ipv6(address),
            Host::Domain(name) => of_name(&name),
        }
    }

    #[test]
    fn detects_every_special_range_from_its_first_to_its_last_address() {
        use Reason::*;
        for (first, last, reason) in [
            ("0.0.0.1", "0.255.255.255", Reserved),
            ("10.0.0.0", "10.255.255.255", PrivateAddress),
            ("100.64.0.0", "100.127.255.255", PrivateAddress),
            ("127.0.0.0", "127.255.255.255", ThisComputer),
            ("169.254.0.0", "169.254.255.255", LinkLocal),
            ("172.16.0.0", "172.31.255.255", PrivateAddress),
            ("192.0.0.0", "192.0.0.255", Reserved),
            ("192.0.2.0", "192.0.2.255", Examples),
            ("192.31.196.0", "192.31.196.255", Reserved),
            ("192.52.193.0", "192.52.193.255", Reserved),
            ("192.88.99.0", "192.88.99.255", OtherProtocol),
            ("192.168.0.0", "192.168.255.255", PrivateAddress),
            ("192.175.48.0", "192.175.48.255", Reserved),
            ("198.18.0.0", "198.19.255.255", Measurement),
            ("198.51.100.0", "198.51.100.255", Examples),
            ("203.0.113.0", "203.0.113.255", Examples),
            ("224.0.0.0", "239.255.255.255", NotOneHost),
            ("240.0.0.0", "255.255.255.254", Reserved),
            ("255.255.255.255", "255.255.255.255", NotOneHost),
            ("[::]", "[::1]", ThisComputer),
            ("[::2]", "[::ffff]", Reserved),
            ("[::ffff:10.0.0.1]", "[::ffff:192.168.1.1]", PrivateAddress),
            ("[64:ff9b::]", "[64:ff9b::ffff:ffff]", OtherProtocol),
            ("[64:ff9b:1::]", "[64:ff9b:1:ffff::1]", PrivateAddress),
            ("[100::]", "[100:0:0:1:ffff::1]", Reserved),
            ("[2001::]", "[2001:0:ffff:ffff::1]", OtherProtocol),
            ("[2001:2::]", "[2001:2:0:ffff::1]", Measurement),
            ("[2001:1::]", "[2001:1ff:ffff::1]", Reserved),
            ("[2001:20::]", "[2001:3f:ffff::1]", Reserved),
            ("[2001:db8::]", "[2001:db8:ffff:ffff::1]", Examples),
            ("[2002::]", "[2002:ffff:ffff::1]", OtherProtocol),
            ("[2620:4f:8000::]", "[2620:4f:8000:ffff::1]", Reserved),
            ("[3fff::]", "[3fff:fff:ffff::1]", Examples),
            ("[4000::]", "[5f00:ffff::1]", Reserved),
            ("[fc00::]", "[fdff:ffff::1]", PrivateAddress),
            ("[fe80::]", "[febf:ffff::1]", LinkLocal),
            ("[fec0::]", "[feff:ffff::1]", PrivateAddress),
            ("[ff00::]", "[ffff:ffff::1]", NotOneHost),
        ] {
            assert_eq!(of(first), Some(reason), "{first}");
            assert_eq!(of(last), Some(reason), "{last}");
        }
    }

    #[test]
    fn accepts_addresses_next_to_a_special_range() {
        for host in [
            "1.0.0.0",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "191.255.255.255",
            "192.0.1.0",
            "192.0.3.0",
            "192.88.98.255",
            "192.88.100.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "198.51.99.255",
            "203.0.114.0",
            "223.255.255.255",
            "93.184.216.34",
            "[::ffff:93.184.216.34]",
            "[2000::1]",
            "[2001:200::1]",
            "[2001:db7::1]",
            "[2001:db9::1]",
            "[2003::1]",
            "[2606:2800:220:1::1]",
            "[2620:4f:8001::1]",
            "[3ffe::1]",
            "[3fff:1000::1]",
        ] {
            assert_eq!(of(host), None, "{host}");
        }
    }

    #[test]
    fn detects_special_names_in_any_spelling() {
        for (host, reason) in [
            ("localhost", Reason::ThisComputer),
            ("app.LOCALHOST.", Reason::ThisComputer),
            ("printer.local", Reason::PrivateName),
            ("intranet", Reason::PrivateName),
            ("app.internal", Reason::PrivateName),
            ("router.home.arpa", Reason::PrivateName),
            ("home.arpa.", Reason::PrivateName),
            ("myhome.arpa", Reason::Infrastructure),
            ("1.0.10.in-addr.arpa", Reason::Infrastructure),
            ("a.test", Reason::TestName),
            ("a.invalid", Reason::TestName),
            ("abcdefghij234567.onion", Reason::Tor),
            ("name.ALT", Reason::OutsideDns),
        ] {
            assert_eq!(of(host), Some(reason), "{host}");
        }
        for host in [
            "example.com",
            "localhost.nl",
            "onion.example.com",
            "home.arpa.nl",
        ] {
            assert_eq!(of(host), None, "{host}");
        }
    }
}

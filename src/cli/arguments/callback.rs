//! The options of `callback`.

use std::net::{IpAddr, Ipv4Addr};

use clap::Args;

use super::AccountArgs;

pub(in crate::cli) const CALLBACK_MORE: &str = "\
CM.com posts the whole profile to its callbackUrl at each change of status. This command receives
that: the profile must be one of this library, and the status is then read from CM.com and saved.
An open window shows it at once. All else is refused: 404, 400, 413 for more than 1 MB, 429 for
too many, and 503 when CM.com could not be asked, so that the callback may come again.

The first line on standard output is the address, with a secret that is saved in the library.
CM.com has to reach it: let a proxy with TLS forward the callbacks here, and enter the proxy’s
address with the same path as callbackUrl.

Examples:
  profile-desk callback --port 8443
  pass cm-token | profile-desk callback --port 8443 --account \"Production NL\" --token-stdin
";

#[derive(Debug, Args)]
pub struct CallbackArgs {
    /// Port to listen on; 0 uses a free one
    #[arg(long, value_name = "N")]
    pub port: u16,

    /// Address to listen on
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub address: IpAddr,

    /// Make a new secret; callbacks to the address with the old one are refused
    #[arg(long)]
    pub new_secret: bool,

    #[command(flatten)]
    pub account: AccountArgs,
}

//! The options that choose an account, of the commands that send.

use clap::{ArgGroup, Args};
use uuid::Uuid;

use crate::domain::account::{AccountGuidError, parse_guid};

/// The account that a command sends with.
#[derive(Clone, Debug, Default, Args)]
#[command(group(ArgGroup::new("where").args(["account", "sandbox", "api_base"])))]
#[command(group(ArgGroup::new("needs_token").args(["account", "api_base"])))]
pub struct AccountArgs {
    /// Name of the account to send with
    #[arg(long, value_name = "NAME")]
    pub account: Option<String>,

    /// Send to the sandbox on this computer
    #[arg(long)]
    pub sandbox: bool,

    /// Base address of the API
    #[arg(
        long,
        value_name = "URL",
        requires = "account_guid",
        requires = "token_stdin"
    )]
    pub api_base: Option<String>,

    /// CM.com account ID
    #[arg(long, value_name = "UUID", requires = "api_base", value_parser = account_guid)]
    pub account_guid: Option<Uuid>,

    /// Read the product token from the first line of standard input
    #[arg(long, requires = "needs_token")]
    pub token_stdin: bool,
}

impl AccountArgs {
    /// The options, for repeating the command with the same ones.
    pub(in crate::cli) fn repeated_options(&self) -> String {
        let account = self
            .account
            .iter()
            .map(|name| format!(" --account \"{name}\""));
        let sandbox = self.sandbox.then(|| " --sandbox".to_owned());
        let custom = self.api_base.iter().zip(self.account_guid);
        let custom = custom.map(|(base, guid)| format!(" --api-base {base} --account-guid {guid}"));
        let token = self.token_stdin.then(|| " --token-stdin".to_owned());
        let parts = account.chain(sandbox).chain(custom).chain(token);
        parts.collect()
    }
}

/// Reads the id of an account at CM.com.
pub(super) fn account_guid(text: &str) -> Result<Uuid, &'static str> {
    parse_guid(text).map_err(|why| match why {
        AccountGuidError::NotUuid => {
            "account ID must be 32 digits and letters from a to f, like 123e4567-e89b-12d3-a456-426614174000"
        }
        AccountGuidError::NilOrMax => "this ID is a placeholder; enter your CM.com account ID",
    })
}

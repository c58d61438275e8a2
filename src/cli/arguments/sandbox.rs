//! The options of the command `sandbox`.

use clap::Args;

pub(super) const SANDBOX_MORE: &str = "\
The first line on standard output is only the base address, for scripts. Data is saved in
the folder “sandbox” in the data folder.
";

#[derive(Debug, Args)]
pub struct SandboxArgs {
    /// Port to listen on, on 127.0.0.1; 0 uses a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub port: u16,

    /// Duration of a review
    #[arg(long, value_name = "SECONDS", default_value_t = crate::sandbox::REVIEW.as_secs_f64())]
    pub review: f64,
}

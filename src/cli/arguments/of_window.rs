//! The arguments of the commands that the window runs.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub struct ThumbnailArgs {
    /// Longer edge of the picture, in pixels; without it, the file is only checked
    #[arg(long)]
    pub edge: Option<u16>,
    /// Print the text of a PDF instead
    #[arg(long, conflicts_with = "edge")]
    pub text: bool,
    /// pdf, png or jpg
    pub extension: String,
    pub file: PathBuf,
}

#[cfg(target_os = "linux")]
#[derive(Debug, Args)]
pub struct ChooseArgs {
    /// Choose a folder instead of files
    #[arg(long)]
    pub folder: bool,
    /// Language code of the window
    #[arg(long, default_value = "en")]
    pub language: String,
}

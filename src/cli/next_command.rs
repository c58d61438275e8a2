//! Commands that a message proposes to run next.

use std::path::Path;

use super::arguments::Arguments;
use crate::store::default_root;

/// A command on the same data folder.
pub(super) fn next_command(root: &Path, arguments: &str) -> String {
    format!("profile-desk {arguments}{}", data_dir_option(root))
}

/// The option for this data folder; blank for the one that is used without it.
pub(super) fn data_dir_option(root: &Path) -> String {
    let usual = Arguments::data_dir_of_environment().or_else(default_root);
    if usual.is_some_and(|usual| usual == root) {
        String::new()
    } else {
        format!(" --data-dir {}", shell_word(&root.to_string_lossy()))
    }
}

/// A text as one word for a shell.
pub(super) fn shell_word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-=:+,".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_one_word_for_a_shell() {
        assert_eq!(shell_word("../a.pdf=x-1"), "../a.pdf=x-1");
        assert_eq!(shell_word("my scan's.pdf=x"), r"'my scan'\''s.pdf=x'");
        assert_eq!(shell_word(""), "''");
    }

    #[test]
    fn the_data_folder_is_named_unless_it_is_the_usual_one() {
        let command = next_command(Path::new("/other folder"), "list");
        assert_eq!(command, "profile-desk list --data-dir '/other folder'");
        let usual = Arguments::data_dir_of_environment().or_else(default_root);
        if let Some(usual) = usual {
            assert_eq!(next_command(&usual, "list"), "profile-desk list");
        }
    }
}

//! The arguments of `backup` and `restore`.

use std::path::PathBuf;

use clap::Args;

pub(super) const BACKUP_MORE: &str = "\
Copies all profiles with their documents, history, accounts and settings into one new file,
while windows and other commands go on working, and checks the copy. An existing FILE is never
overwritten. Product tokens stay in the keyring of this computer.

Prints one line: the number of profiles and documents, and the size. With --json: file,
profiles, trashed (how many of the profiles are in the trash), documents, missingDocuments
(how many are missing or damaged in the library), bytes.

The window also makes a backup each day, without the contents of documents, in the folder
“backups” in the data folder. The last 7 are kept.

Examples:
  profile-desk backup /media/usb/profiles.db
  profile-desk backup profiles-$(date +%F).db --json

Exit codes: 0 done, 1 FILE exists or there is no library, 5 FILE can’t be written, or
documents are missing in the library; then the backup has all the rest.
";

pub(super) const RESTORE_MORE: &str = "\
Makes the library what it was when FILE was made: by the command “backup”, or as a daily
backup. The library as it was before is kept in the folder “backups” in the data folder, and
can be restored in the same way. Open windows show the restored profiles. Nothing is changed
if FILE is damaged, or while a profile is being sent.

Before a restored profile is sent to CM.com, it is looked for there, so that it is not
created twice.

With --json: file, madeAt, profiles, trashed (how many of the profiles are in the trash),
documents, previous (the backup of the library as it was before, or null), missingDocuments
[{profile, document}].

Exit codes: 0 done, 1 FILE does not exist or is not a backup, 5 FILE or the library can’t be
read or written, or documents are missing; then all the rest is restored.
";

#[derive(Debug, Args)]
pub struct BackupArgs {
    /// New file for the backup
    pub file: PathBuf,

    /// Print an object; its members are listed below
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// File of a backup
    pub file: PathBuf,

    /// Print an object; its members are listed below
    #[arg(long)]
    pub json: bool,
}

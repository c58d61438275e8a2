//! An export writes only into a folder of its own, whatever the names are and whatever is at the
//! target; and it contains only attached documents.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::window::{at, example_draft};
use profile_desk::domain::attachment::{Attached, Attachment};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::spreadsheet::csv;
use profile_desk::store::{Library, export_table};
use tempfile::TempDir;

struct Bench {
    root: TempDir,
    library: Library,
    draft: Draft,
}

impl Bench {
    /// A draft with one document per name.
    fn new(names: &[&str]) -> Self {
        let root = tempfile::tempdir().unwrap();
        let library = Library::at(&root.path().join("data"));
        let mut draft = example_draft(7, "amsterdam-office");
        draft.content.attachments.clear();
        for (index, name) in names.iter().enumerate() {
            let path = root.path().join(format!("{index}.pdf"));
            fs::write(&path, format!("%PDF-1.7 {index}")).unwrap();
            let already = &draft.content.attachments;
            let attached = library.attach(&path, already, at(1)).unwrap();
            let (Attached::New(attachment) | Attached::Renamed { attachment, .. }) = attached
            else {
                panic!("{attached:?}");
            };
            let name = (*name).to_owned();
            let attachment = Attachment { name, ..attachment };
            draft.content.attachments.push(attachment);
        }
        Self {
            root,
            library,
            draft,
        }
    }

    fn copies(&self) -> PathBuf {
        self.root.path().join("copies")
    }

    /// Everything outside the folder of the export.
    fn others(&self) -> BTreeSet<PathBuf> {
        let mut found = BTreeSet::new();
        let mut folders = vec![self.root.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path == self.copies() {
                    continue;
                }
                if path.is_dir() {
                    folders.push(path.clone());
                }
                found.insert(path);
            }
        }
        found
    }
}

fn names_in(folder: &Path) -> BTreeSet<String> {
    let names = fs::read_dir(folder).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

const NASTY: [&str; 26] = [
    "../../x",
    "/etc/x",
    "C:\\x",
    "..\\..\\x.pdf",
    "con",
    "CON.pdf",
    "nul.txt",
    "Com1 .pdf",
    "lpt².pdf",
    "profile.json",
    "PROFILE.JSON",
    "profiles.csv",
    ".",
    "..",
    "",
    "a\u{0}b.pdf",
    "Same.pdf",
    "same.pdf",
    "SAME.PDF",
    "same\u{202e}.pdf",
    "trailing. . .",
    " .hidden.pdf ",
    "a:b*c?.pdf",
    "\u{202e}fdp.exe",
    "line\nbreak.pdf",
    "-rf",
];

#[test]
fn each_document_gets_a_unique_name_inside_the_folder() {
    // A draft has at most 20.
    let long = "x".repeat(300);
    let cases: [&[&str]; 3] = [&NASTY[..13], &NASTY[13..], &[&long, "é", "登"]];
    for names in cases {
        let bench = Bench::new(names);
        let before = bench.others();
        let exported = bench.library.export(&bench.draft, &bench.copies()).unwrap();
        assert!(exported.missing.is_empty(), "{exported:?}");
        assert_eq!(bench.others(), before);
        assert_eq!(names_in(&bench.copies()).len(), 1);
        let written = names_in(&exported.folder);
        assert_eq!(written.len(), names.len() + 1, "{written:?}");
        let lower: BTreeSet<String> = written.iter().map(|n| n.to_lowercase()).collect();
        assert_eq!(lower.len(), written.len(), "{written:?}");
        for name in &written {
            assert!(name.len() < 255 && !name.starts_with('.'), "{name}");
            assert!(
                !name.contains(['/', '\\', ':', '\u{202e}', '\n', '\0']),
                "{name}"
            );
            assert!(
                name == "profile.json" || name.to_lowercase().split('.').next_back() == Some("pdf"),
                "{name}"
            );
            let stem = name.split('.').next().unwrap().trim().to_lowercase();
            assert!(
                !["con", "nul", "com1", "lpt²"].contains(&stem.as_str()),
                "{name}"
            );
        }
        let contents: BTreeSet<Vec<u8>> = written
            .iter()
            .map(|name| fs::read(exported.folder.join(name)).unwrap())
            .collect();
        assert_eq!(contents.len(), written.len(), "each has its own content");
        let profile = fs::read(exported.folder.join("profile.json")).unwrap();
        assert!(serde_json::from_slice::<serde_json::Value>(&profile).is_ok());
    }
}

#[test]
fn the_title_becomes_a_single_folder_name() {
    for name in NASTY
        .into_iter()
        .chain([&*"y".repeat(400), "登".repeat(200).leak()])
    {
        let mut bench = Bench::new(&["a.pdf"]);
        name.clone_into(&mut bench.draft.content.profile.name);
        let before = bench.others();
        let exported = bench.library.export(&bench.draft, &bench.copies()).unwrap();
        assert_eq!(
            exported.folder.parent(),
            Some(bench.copies().as_path()),
            "{name:?}"
        );
        assert_eq!(bench.others(), before, "{name:?}");
        let folder = exported.folder.file_name().unwrap().to_str().unwrap();
        assert!(
            !folder.starts_with('.') && !folder.ends_with(['.', ' ']),
            "{folder:?}"
        );
        assert!(!folder.contains([':', '\u{202e}', '*']), "{folder:?}");
        assert!(!folder.to_lowercase().starts_with("con"), "{folder:?}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    use std::os::unix::fs::symlink;

    let bench = Bench::new(&["a.pdf"]);
    let into = bench.copies();
    fs::create_dir(&into).unwrap();
    let victim = bench.root.path().join("victim");
    // Links to nothing yet, to a file, and to a folder.
    symlink(&victim, into.join("profiles.csv")).unwrap();
    let file = bench.root.path().join("file");
    fs::write(&file, "mine").unwrap();
    symlink(&file, into.join("profiles (2).csv")).unwrap();
    let title = bench.draft.title().to_owned();
    let folder = bench.root.path().join("folder");
    fs::create_dir(&folder).unwrap();
    symlink(&victim, into.join(&title)).unwrap();
    symlink(&folder, into.join(format!("{title} (2)"))).unwrap();

    let table = export_table(&csv([&bench.draft].into_iter()), &into).unwrap();
    assert_eq!(table, into.join("profiles (3).csv"));
    let exported = bench.library.export(&bench.draft, &into).unwrap();
    assert_eq!(exported.folder, into.join(format!("{title} (3)")));
    assert!(!victim.exists());
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    assert!(!fs::symlink_metadata(&table).unwrap().is_symlink());
}

#[test]
fn a_changed_document_is_named_and_not_exported() {
    let bench = Bench::new(&["a.pdf", "b.pdf", "c.pdf"]);
    let path = |index: usize| {
        let attachment = &bench.draft.content.attachments[index];
        bench.library.attachment_path(attachment)
    };
    fs::write(path(0), "%PDF-1.7 x").unwrap();
    fs::remove_file(path(1)).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/hostname", path(1)).unwrap();
    let exported = bench.library.export(&bench.draft, &bench.copies()).unwrap();
    assert_eq!(exported.missing, ["a.pdf", "b.pdf"]);
    let written = names_in(&exported.folder);
    assert_eq!(written, ["c.pdf", "profile.json"].map(str::to_owned).into());
}

#[cfg(unix)]
#[test]
fn exports_are_private_and_existing_folders_keep_their_mode() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let bench = Bench::new(&["a.pdf"]);
    let old = bench.root.path().join("old");
    fs::create_dir(&old).unwrap();
    fs::set_permissions(&old, fs::Permissions::from_mode(0o755)).unwrap();
    for into in [&old, &bench.copies(), &bench.copies().join("deep/er")] {
        let exported = bench.library.export(&bench.draft, into).unwrap();
        let table = export_table(&csv([&bench.draft].into_iter()), into).unwrap();
        assert_eq!(mode(into), if *into == old { 0o755 } else { 0o700 });
        assert_eq!(mode(&exported.folder), 0o700);
        assert_eq!(mode(&table), 0o600);
        for name in names_in(&exported.folder) {
            assert_eq!(mode(&exported.folder.join(&name)), 0o600, "{name}");
        }
    }
}

/// This test runs itself under each umask.
#[cfg(unix)]
#[test]
fn exports_are_private_under_every_umask() {
    for umask in ["000", "022", "777", "277"] {
        let output = std::process::Command::new("sh")
            .args(["-c", &format!("umask {umask}; exec \"$@\""), "sh"])
            .arg(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "exports::exports_are_private_and_existing_folders_keep_their_mode",
            ])
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success() && text.contains("1 passed"),
            "{umask}: {text}"
        );
    }
}

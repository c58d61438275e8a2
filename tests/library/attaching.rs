//! Attaching files: which are accepted, which are rejected and why, their names, and typed paths.

use std::fs;
use std::path::{Path, PathBuf};

use profile_desk::domain::attachment::{
    AttachError, Attached, MAX_FILE_BYTES, MAX_FILES, MAX_NAME_CHARS, MediaType, clean_name,
};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::duplicate::{DuplicatePart, duplicate};
use profile_desk::store::{complete_path, expand_home};
use uuid::Uuid;

use crate::harness::library::TestLibrary;
use crate::harness::window::at;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0000";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0 JFIF";

fn blank() -> Draft {
    Draft::new(Uuid::from_u128(1), at(0))
}

/// A PDF with this number of bytes.
fn pdf(bytes: u64) -> Vec<u8> {
    let mut content = PDF.to_vec();
    content.resize(usize::try_from(bytes).unwrap(), b'x');
    content
}

fn refusal(fixture: &TestLibrary, path: &Path) -> AttachError {
    let refusal = fixture.library.attach(path, &[], at(0)).unwrap_err();
    let message = refusal.to_string();
    assert!(
        message.contains("We could not attach") && !message.ends_with('.'),
        "{message}"
    );
    assert_eq!(fixture.document_files(), 0, "a part of it was left behind");
    refusal
}

#[test]
fn the_content_decides_the_type_and_the_extension() {
    let fixture = TestLibrary::new();
    let mut draft = blank();
    for (name, content, kind, stored_name) in [
        ("extract.png", PDF, MediaType::Pdf, "extract.pdf"),
        ("scan", PNG, MediaType::Png, "scan.png"),
        ("photo.pdf", JPEG, MediaType::Jpeg, "photo.jpg"),
    ] {
        let path = fixture.outside(name, content);
        let attachment = fixture.attach(&mut draft, &path);
        assert_eq!(attachment.media_type, kind);
        assert_eq!(
            (attachment.name.as_str(), attachment.size),
            (stored_name, content.len() as u64)
        );
        assert_eq!(
            (attachment.added_at, attachment.requirement.clone()),
            (at(3), None)
        );
        let copy = fixture.library.attachment_path(&attachment);
        assert_eq!(fs::read(&copy).unwrap(), content);
        assert_eq!(
            fs::read(&path).unwrap(),
            content,
            "the original was touched"
        );
        // The copy stays when the original is deleted.
        fs::remove_file(&path).unwrap();
        assert_eq!(fs::read(&copy).unwrap(), content);
    }
}

#[test]
fn a_document_is_stored_by_its_sha_256() {
    let fixture = TestLibrary::new();
    let path = fixture.outside("a.pdf", b"%PDF-");
    let attachment = fixture.attach(&mut blank(), &path);
    // printf '%%PDF-' | sha256sum
    let hash = "38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778";
    assert_eq!(attachment.sha256, hash);
}

#[test]
fn empty_files_and_other_types_are_rejected() {
    let fixture = TestLibrary::new();
    let empty = fixture.outside("empty.pdf", b"");
    assert!(
        matches!(refusal(&fixture, &empty), AttachError::Empty { name } if name == "empty.pdf")
    );
    let late = [&[b'.'; 1020][..], PDF].concat();
    for (name, content) in [
        ("page.pdf", &b"<html>%PDF-1.7</html>"[..]),
        ("text.pdf", b"\xef\xbb\xbf \n<!doctype html>%PDF-1.7"),
        ("archive.pdf", b"PK\x03\x04 %PDF-1.7"),
        ("image.pdf", b"GIF89a %PDF-1.7"),
        ("script.pdf", b"%!PS-Adobe-3.0\n%PDF-1.7"),
        ("short.pdf", b"%PD"),
        ("picture.png", b"\x89PNG\n\n"),
        ("anim.jpg", b"GIF89a"),
        ("program.pdf", b"MZ\x90\0 %PDF-1.7"),
        ("late.pdf", &late),
    ] {
        let path = fixture.outside(name, content);
        let refused = refusal(&fixture, &path);
        assert!(
            matches!(refused, AttachError::WrongType { .. }),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn the_header_of_a_pdf_may_be_anywhere_in_the_first_1024_bytes() {
    let fixture = TestLibrary::new();
    let mut draft = blank();
    let befores: [&[u8]; 5] = [
        b"\xef\xbb\xbf",
        b" ",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
        b"\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n",
        &[0; 1019],
    ];
    for (number, before) in befores.into_iter().enumerate() {
        let path = fixture.outside(&format!("{number}.pdf"), &[before, PDF].concat());
        assert_eq!(fixture.attach(&mut draft, &path).media_type, MediaType::Pdf);
    }
}

#[test]
fn ten_mebibytes_are_accepted_and_one_byte_more_is_rejected() {
    let fixture = TestLibrary::new();
    let over = fixture.outside("over.pdf", &pdf(MAX_FILE_BYTES + 1));
    let refused = refusal(&fixture, &over);
    let AttachError::TooLarge { size, .. } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(size, 10 * 1024 * 1024 + 1);
    let message = "it has 10,485,761 bytes, and a file can have 10,485,760 at most";
    assert!(refused.to_string().contains(message), "{refused}");

    let full = fixture.outside("full.pdf", &pdf(MAX_FILE_BYTES));
    let attachment = fixture.attach(&mut blank(), &full);
    assert_eq!(attachment.size, 10 * 1024 * 1024);
    let copy = fixture.library.attachment_path(&attachment);
    assert_eq!(fs::read(copy).unwrap(), fs::read(full).unwrap());
}

#[test]
fn folders_and_missing_files_are_rejected() {
    let fixture = TestLibrary::new();
    let folder = fixture.root.path().join("folder.pdf");
    fs::create_dir(&folder).unwrap();
    assert!(matches!(
        refusal(&fixture, &folder),
        AttachError::NotAFile { .. }
    ));
    let missing = fixture.root.path().join("missing.pdf");
    assert!(matches!(
        refusal(&fixture, &missing),
        AttachError::NotFound { .. }
    ));
    let below = fixture.outside("a.pdf", PDF).join("b.pdf");
    assert!(matches!(
        refusal(&fixture, &below),
        AttachError::Unreadable { .. } | AttachError::NotFound { .. }
    ));
    assert!(matches!(
        refusal(&fixture, Path::new("")),
        AttachError::NotFound { .. }
    ));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_rejected_without_waiting_for_a_writer() {
    use std::process::Command;
    use std::sync::mpsc;
    use std::time::Duration;

    let fixture = TestLibrary::new();
    let pipe = fixture.root.path().join("pipe.pdf");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    for path in [pipe, PathBuf::from("/dev/zero"), PathBuf::from("/dev/tty")] {
        let (library, (done, ended)) = (fixture.library.clone(), mpsc::channel());
        // Not joined: if it blocks, the test ends anyway.
        std::thread::Builder::new()
            .name("attach".to_owned())
            .spawn(move || {
                let outcome = library.attach(&path, &[], at(0));
                let _ = done.send(outcome);
            })
            .unwrap();
        let outcome = ended.recv_timeout(Duration::from_secs(10));
        let refused = outcome.expect("attaching waits for ever");
        assert!(
            matches!(refused, Err(AttachError::NotAFile { .. })),
            "{refused:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_its_content_copied_under_the_links_name() {
    use std::os::unix::fs::symlink;

    let fixture = TestLibrary::new();
    let file = fixture.outside("real.pdf", PDF);
    let link = fixture.root.path().join("link.pdf");
    symlink(&file, &link).unwrap();
    let attachment = fixture.attach(&mut blank(), &link);
    assert_eq!(attachment.name, "link.pdf");
    let copy = fixture.library.attachment_path(&attachment);
    assert!(!fs::symlink_metadata(&copy).unwrap().is_symlink());
    fs::remove_file(file).unwrap();
    assert_eq!(fs::read(copy).unwrap(), PDF);
    assert!(matches!(
        refusal_of_link(&fixture, &link),
        AttachError::NotFound { .. }
    ));
}

#[cfg(unix)]
fn refusal_of_link(fixture: &TestLibrary, link: &Path) -> AttachError {
    fixture.library.attach(link, &[], at(0)).unwrap_err()
}

#[test]
fn attaching_the_same_content_returns_the_existing_attachment() {
    let fixture = TestLibrary::new();
    let mut draft = blank();
    let path = fixture.outside("first.pdf", PDF);
    let first = fixture.attach(&mut draft, &path);
    let second = fixture.outside("second.pdf", PDF);
    let again = fixture
        .library
        .attach(&second, &draft.content.attachments, at(9));
    assert_eq!(again, Ok(Attached::AlreadyAttached(first)));
    assert_eq!(fixture.document_files(), 1);
}

#[test]
fn the_twenty_first_is_rejected_but_an_existing_one_is_recognised() {
    let fixture = TestLibrary::new();
    let mut draft = blank();
    for number in 0..20 {
        let content = format!("%PDF-1.7 {number}");
        let path = fixture.outside(&format!("{number}.pdf"), content.as_bytes());
        fixture.attach(&mut draft, &path);
    }
    assert_eq!(draft.content.attachments.len(), MAX_FILES);
    let already = &draft.content.attachments;
    let more = fixture.outside("more.pdf", PDF);
    let refused = fixture.library.attach(&more, already, at(0));
    let Err(AttachError::TooMany { name }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(name, "more.pdf");
    let known = fixture.root.path().join("7.pdf");
    let known = fixture.library.attach(&known, already, at(0));
    assert_eq!(known, Ok(Attached::AlreadyAttached(already[7].clone())));
    assert_eq!(fixture.document_files(), 20);
}

#[test]
fn a_duplicate_has_the_documents_also_without_the_original() {
    let fixture = TestLibrary::new();
    let mut draft = blank();
    for (name, content) in [("a.pdf", PDF), ("b.png", PNG)] {
        let path = fixture.outside(name, content);
        fixture.attach(&mut draft, &path);
    }
    fixture.library.save(&draft).unwrap();
    let copy = duplicate(
        &draft,
        Uuid::from_u128(2),
        at(5),
        &DuplicatePart::ALL.into(),
    );
    let attachments = copy.content.attachments.clone();
    fixture.library.save(&copy).unwrap();
    fixture.library.trash(draft.id, "x").unwrap();
    let contents = attachments
        .iter()
        .map(|attachment| fs::read(fixture.library.attachment_path(attachment)).unwrap());
    assert!(contents.eq([PDF, PNG]));
    assert_eq!(fixture.library.load(copy.id).unwrap(), copy);
}

#[test]
fn paths_and_invisible_characters_are_removed_from_names() {
    for (name, clean) in [
        ("extract.pdf", "extract.pdf"),
        ("/home/anna/extract.pdf", "extract.pdf"),
        ("C:\\Users\\Anna\\extract.pdf", "extract.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a\u{0}b\nc\u{7f}\u{85}.pdf", "abc.pdf"),
        ("gnp.\u{202e}fdp.exe", "gnp.fdp.exe"),
        (
            "\u{61c}a\u{200e}b\u{200f}c\u{202a}\u{202b}\u{202c}\u{202d}d.pdf",
            "abcd.pdf",
        ),
        (
            "\u{2066}a\u{2067}\u{2068}b\u{2069}\u{feff}\u{200b}.pdf",
            "ab.pdf",
        ),
        ("  extract.pdf  ", "extract.pdf"),
        ("Überschrift – 登記.pdf", "Überschrift – 登記.pdf"),
        ("", "document"),
        ("..", "document"),
        (".", "document"),
        ("folder/", "document"),
        ("\u{202e}\u{200b}", "document"),
    ] {
        assert_eq!(clean_name(name), clean, "{name:?}");
    }
}

#[test]
fn a_name_of_three_hundred_characters_is_cut_to_120_with_its_extension() {
    for letter in ["x", "é", "登", "𝕏"] {
        let long = format!("{}.jpeg", letter.repeat(295));
        let clean = clean_name(&long);
        assert_eq!(clean, format!("{}.jpeg", letter.repeat(115)));
        assert_eq!(clean.chars().count(), MAX_NAME_CHARS);
    }
    let whole = format!("{}.pdf", "x".repeat(116));
    assert_eq!(clean_name(&whole), whole);
    assert_eq!(clean_name(&"x".repeat(300)), "x".repeat(120));
    let no_extension = format!("a.{}", "x".repeat(300));
    assert_eq!(clean_name(&no_extension).chars().count(), 120);
}

#[cfg(unix)]
#[test]
fn a_file_is_stored_under_its_cleaned_name() {
    let fixture = TestLibrary::new();
    for (name, clean) in [
        ("ex\u{202e}tract\n.pdf", "extract.pdf"),
        ("C:\\scan.pdf", "scan.pdf"),
    ] {
        let path = fixture.outside(name, PDF);
        assert_eq!(fixture.attach(&mut blank(), &path).name, clean);
    }
}

/// Only Linux has such names.
#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_unicode_is_made_readable() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let fixture = TestLibrary::new();
    let path = fixture.root.path().join(OsStr::from_bytes(b"sc\xffan.pdf"));
    fs::write(&path, PDF).unwrap();
    assert_eq!(fixture.attach(&mut blank(), &path).name, "sc\u{fffd}an.pdf");
}

#[test]
fn a_typed_path_may_begin_with_the_home_folder_or_be_a_file_address() {
    let home = Path::new("/home/anna");
    for (typed, path) in [
        ("~/a b.pdf", "/home/anna/a b.pdf"),
        ("~", "/home/anna"),
        ("~bert/a.pdf", "~bert/a.pdf"),
        ("/x/~/a.pdf", "/x/~/a.pdf"),
        ("a.pdf", "a.pdf"),
        ("file:///home/anna/a%20b%C3%A9.pdf", "/home/anna/a bé.pdf"),
        ("file://localhost/a.pdf", "/a.pdf"),
    ] {
        let expanded = expand_home(Path::new(typed), Some(home));
        assert_eq!(expanded, Path::new(path), "{typed}");
    }
    assert_eq!(expand_home(Path::new("~/a"), None), Path::new("~/a"));
}

#[test]
fn a_path_is_completed_by_folders_and_files_that_can_be_attached() {
    let fixture = TestLibrary::new();
    let home = fixture.root.path();
    fs::create_dir_all(home.join("Docs/Extra.d")).unwrap();
    fs::create_dir(home.join("Docs/.hidden")).unwrap();
    for name in [
        "extract.pdf",
        "Extract 2.PNG",
        "extra.txt",
        "exit.jpeg",
        ".extra.pdf",
    ] {
        fs::write(home.join("Docs").join(name), PDF).unwrap();
    }
    let complete = |typed: &str| complete_path(typed, Some(home));
    assert_eq!(complete("~/Do"), ["~/Docs/"]);
    assert_eq!(complete("~/do"), ["~/Docs/"]);
    assert_eq!(
        complete("~/Docs/ext"),
        [
            "~/Docs/Extra.d/",
            "~/Docs/Extract 2.PNG",
            "~/Docs/extract.pdf"
        ]
    );
    assert_eq!(complete("~/Docs/").len(), 4);
    assert_eq!(
        complete("~/Docs/."),
        ["~/Docs/.extra.pdf", "~/Docs/.hidden/"]
    );
    let whole = format!("{}/Docs/exi", home.display());
    assert_eq!(
        complete(&whole),
        [format!("{}/Docs/exit.jpeg", home.display())]
    );
    for none in [
        "",
        "extract",
        "~",
        "~/nowhere/x",
        "~/Docs/zzz",
        "~/Docs/extract.pdf/",
    ] {
        assert!(complete(none).is_empty(), "{none}");
    }
}

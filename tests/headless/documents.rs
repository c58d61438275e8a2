//! Documents in the commands: unreadable ones are named before anything is sent, and each is sent
//! under a name that fits its content.

use image::ImageFormat;
use profile_desk::sandbox::Route;

use crate::harness::program::{EXTRACT, LONG, PDF, TestProgram, dutch, image, received, refuse};

/// The lines, without those that say what is true of the PDF of these tests: there is nothing on its page.
fn without_blank(lines: &str) -> String {
    let is_other = |line: &&str| !line.ends_with("is blank: nothing can be seen on its pages");
    lines
        .lines()
        .filter(is_other)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A PDF with additional entries in its trailer.
fn with_trailer(more: &str) -> Vec<u8> {
    let text = String::from_utf8(PDF.to_vec()).unwrap();
    let trailer = format!("/Root 1 0 R{more}>>");
    text.replace("/Root 1 0 R>>", &trailer).into_bytes()
}

/// A PDF with a password that nobody knows.
fn locked() -> Vec<u8> {
    let (key, id) = ("ab".repeat(32), "cd".repeat(16));
    with_trailer(&format!(
        "/Encrypt<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>/ID[<{id}><{id}>]"
    ))
}

fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(PDF.to_vec()).unwrap();
    assert!(text.contains(from));
    text.replace(from, to).into_bytes()
}

fn half(content: &[u8]) -> Vec<u8> {
    content[..content.len() / 2].to_vec()
}

/// A PDF with an update that was only half written.
fn half_updated() -> Vec<u8> {
    [PDF, b"4 0 obj<</Producer(x)>>endobj\nxref\n4 1\n0000"].concat()
}

fn unreadable() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let (png, jpeg) = (image(ImageFormat::Png), image(ImageFormat::Jpeg));
    let zeros = vec![0; jpeg.len() / 2];
    vec![
        ("locked.pdf", locked(), "is locked with a password"),
        (
            "locked-late.pdf",
            [&b"\xef\xbb\xbf"[..], &locked()].concat(),
            "is locked with a password",
        ),
        ("half.pdf", half(PDF), "is cut off"),
        ("end.pdf", PDF[..PDF.len() - 60].to_vec(), "is cut off"),
        ("update.pdf", half_updated(), "is cut off"),
        (
            "page.pdf",
            changed("Kids[3 0 R]/Count 1", "Kids[9 0 R]/Count 1"),
            "is cut off",
        ),
        ("blank.pdf", b"%PDF-1.7\n%%EOF\n".to_vec(), "has no content"),
        (
            "pageless.pdf",
            changed("Kids[3 0 R]/Count 1", "Kids[     ]/Count 0"),
            "has no pages",
        ),
        ("half.jpg", half(&jpeg), "is cut off"),
        ("zeros.jpg", [half(&jpeg), zeros].concat(), "is cut off"),
        (
            "head.jpg",
            b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec(),
            "is cut off",
        ),
        ("half.png", half(&png), "is cut off"),
        ("end.png", png[..png.len() - 12].to_vec(), "is cut off"),
        ("holed.png", holed(png), "is damaged"),
    ]
}

fn holed(mut png: Vec<u8>) -> Vec<u8> {
    let middle = png.len() / 2;
    png[middle] ^= 0xff;
    png
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unreadable_document_is_named_and_nothing_is_sent() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    fixture.file("good.pdf", PDF);
    for (name, content, why) in unreadable() {
        fixture.file(name, content);
        let args = [file, "--document", "good.pdf", "--document", name];
        let output = fixture.submit(&sandbox, &args).ended(1);
        let message = format!("austin.json: documents[1]: “{name}” {why}");
        assert!(
            output.err.contains(&message),
            "{message} is not in {output:?}"
        );
        assert!(output.err.contains("Nothing was sent"), "{output:?}");
        assert!(output.err.contains("--allow-unreadable"), "{output:?}");
    }
    assert!(sandbox.requests().is_empty());
    assert!(fixture.drafts().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unreadable_document_is_sent_if_allowed_and_still_named() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    fixture.file("locked.pdf", locked());
    let args = [file, "--document", "locked.pdf", "--allow-unreadable"];
    let output = fixture.submit(&sandbox, &args).ended(0);
    assert!(
        output
            .err
            .contains("“locked.pdf” is locked with a password"),
        "{output:?}"
    );
    assert_eq!(received(&sandbox, "POST", "/documents"), 1);
    assert_eq!(received(&sandbox, "POST", "/companyProfiles"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resumed_draft_names_its_documents_again() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    refuse(&sandbox, Route::Create, 403);
    fixture.file("half.pdf", half(PDF));
    let args = [
        file,
        "--document",
        "half.pdf",
        "--allow-unreadable",
        "--json",
    ];
    let report = fixture.submit(&sandbox, &args).ended(3).report();
    let id = report["draft"].as_str().unwrap();
    let before = sandbox.requests().len();
    let output = fixture.submit(&sandbox, &["--draft", id]).ended(1);
    assert!(output.err.contains("“half.pdf” is cut off"), "{output:?}");
    assert_eq!(sandbox.requests().len(), before);
    let args = ["--draft", id, "--allow-unreadable"];
    fixture.submit(&sandbox, &args).ended(0);
    // It is submitted now: querying its status needs no permission.
    fixture.submit(&sandbox, &["--draft", id]).ended(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn ordinary_documents_are_sent_without_a_message() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    let (png, jpeg) = (image(ImageFormat::Png), image(ImageFormat::Jpeg));
    let behind = |content: &[u8], more: &[u8]| [content, more].concat();
    let documents = [
        ("plain.pdf", PDF.to_vec()),
        ("mark.pdf", behind(b"\xef\xbb\xbf", PDF)),
        ("late.pdf", behind(&[b'.'; 1019], PDF)),
        ("answer.pdf", behind(b"HTTP/1.1 200 OK\r\n\r\n", PDF)),
        ("padded.pdf", behind(PDF, &[0; 5000])),
        ("page.pdf", behind(PDF, b"<script>let x = 1</script>\n")),
        ("moved.pdf", changed("startxref\n164", "startxref\n1")),
        ("bare.pdf", PDF.trim_ascii_end().to_vec()),
        ("noted.png", behind(&png, b"more")),
        ("image.png", png),
        ("moving.jpg", behind(&jpeg, &[0; 300])),
        ("photo.jpg", jpeg),
    ];
    let mut args = vec![file];
    for (name, content) in documents {
        args.extend(["--document", fixture.file(name, content)]);
    }
    let output = fixture.submit(&sandbox, &args).ended(0);
    for message in ["documents[", "so it is sent as"] {
        assert!(!without_blank(&output.err).contains(message), "{output:?}");
    }
    assert_eq!(received(&sandbox, "POST", "/documents"), 12);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_file_extension_is_corrected_and_reported() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    for (name, content, sent) in [
        ("scan.pdf", image(ImageFormat::Png), "scan.png"),
        ("photo.png", image(ImageFormat::Jpeg), "photo.jpg"),
        ("extract.JPG", PDF.to_vec(), "extract.pdf"),
        ("extract", PDF.to_vec(), "extract.pdf"),
        ("extract.doc", PDF.to_vec(), "extract.doc.pdf"),
        ("Extract.PDF", PDF.to_vec(), "Extract.PDF"),
        ("photo.jpeg", image(ImageFormat::Jpeg), "photo.jpeg"),
        ("photo.jfif", image(ImageFormat::Jpeg), "photo.jfif"),
    ] {
        fixture.file(name, content);
        let output = fixture.submit(&sandbox, &[file, "--document", name, "--json"]);
        let output = output.ended(0);
        assert_eq!(output.report()["documents"][0]["name"], sent);
        let message = format!("so it is sent as “{sent}”");
        assert_eq!(output.err.contains(&message), name != sent, "{output:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_document_can_not_meet_two_requirements() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    fixture.file("both.pdf", PDF);
    fixture.file("copy.pdf", PDF);
    let [first, second] = [1, 2].map(|n| format!("5a0d0006-0000-4000-8000-00000000000{n}"));
    for again in ["both.pdf", "copy.pdf"] {
        let one = format!("both.pdf={first}");
        let other = format!("{again}={second}");
        let args = [file, "--document", &one, "--document", &other];
        let output = fixture.submit(&sandbox, &args).ended(1);
        let why = format!(
            "{again} can’t be used for {second}: it is the same file as “both.pdf”, which is for {first}"
        );
        assert!(output.err.contains(&why), "{output:?}");
        assert!(output.err.contains("Nothing was sent"), "{output:?}");
    }
    assert!(sandbox.requests().is_empty());
    assert!(fixture.drafts().is_empty());
    // The same option twice counts once, and a later one wins.
    let upper = first.to_uppercase();
    for [one, other] in [
        [&first, &upper],
        [&String::new(), &first],
        [&first, &String::new()],
    ] {
        let (one, other) = (format!("both.pdf={one}"), format!("copy.pdf={other}"));
        let args = [file, "--document", &one, "--document", &other, "--json"];
        let report = fixture.submit(&sandbox, &args).ended(0).report();
        assert_eq!(report["documents"][0]["requirement"], first);
        assert_eq!(report["documents"][1], serde_json::Value::Null);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_id_of_a_requirement_is_known_in_upper_case() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(LONG).await;
    let file = fixture.profile("dutch.json", &dutch("Dutch numbers"));
    fixture.file("extract.pdf", PDF);
    let upper = format!("extract.pdf={}", EXTRACT.to_uppercase());
    // An id that could also be a file name is recognised in upper and lower case.
    for _ in 0..2 {
        let output = fixture
            .submit(&sandbox, &[file, "--document", &upper])
            .ended(0);
        for message in [
            "not a requirement",
            "Attach a document for numbers",
            "not linked to a requirement",
        ] {
            assert!(!output.err.contains(message), "{output:?}");
        }
        fixture.file(&upper, "no document");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_after_web_server_warnings_is_sent() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    let warning = b"<br />\n<b>Warning</b>:  Undefined variable in <b>/a.php</b><br />\n";
    fixture.file("extract.pdf", [&warning[..], PDF].concat());
    let output = fixture
        .submit(&sandbox, &[file, "--document", "extract.pdf"])
        .ended(0);
    assert!(
        !without_blank(&output.err).contains("documents["),
        "{output:?}"
    );
    assert_eq!(received(&sandbox, "POST", "/documents"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_suggested_command_keeps_the_allowed_option() {
    let (fixture, sandbox, file) = TestProgram::ready_to_submit(LONG).await;
    refuse(&sandbox, Route::Create, 403);
    fixture.file("half.pdf", half(PDF));
    let args = [file, "--document", "half.pdf", "--allow-unreadable"];
    let output = fixture.submit(&sandbox, &args).ended(3);
    let command = output
        .err
        .lines()
        .find_map(|line| line.split_once("To continue, run: "));
    let (_, command) = command.unwrap();
    assert!(
        command.contains(" --draft ") && command.contains(" --allow-unreadable --data-dir "),
        "{command}"
    );
}

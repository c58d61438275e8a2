//! The text of a PDF is read in a process of its own, with its words and lines; whatever a file is made of, an answer
//! comes in time.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use jiff::civil::date;
use profile_desk::domain::attachment::MediaType;
use profile_desk::domain::preflight::{Paper, TextError};
use profile_desk::domain::written_date::Day;
use profile_desk::thumbnail::text_of;
use proptest::prelude::*;

use crate::harness::papers::{assemble, pdf, pdf_of};

async fn read(content: &[u8]) -> Result<Paper, TextError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, content).unwrap();
    let begun = Instant::now();
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let read = text_of(program, &file, MediaType::Pdf).await;
    assert!(begun.elapsed() < Duration::from_secs(20));
    read
}

const ISSUED: &str =
    "Extract from the trade register\nDate of issue: 12 May 2026\nValid until 31-12-2027";

#[tokio::test]
async fn the_dates_of_a_text_layer_are_found() {
    let dates = read(&pdf(&[ISSUED])).await.unwrap().dates;
    assert_eq!(dates.issued, Some(Day::Known(date(2026, 5, 12))));
    assert_eq!(dates.expires, Some(Day::Known(date(2027, 12, 31))));
    // On another page, and letter by letter, as some programs write.
    let letters: String = ISSUED
        .lines()
        .zip(0..)
        .flat_map(|(line, row)| {
            let letters = line.chars().zip(0..);
            letters.map(move |(letter, column)| {
                let (x, y) = (50.0 + 6.6 * f64::from(column), 780 - 14 * row);
                format!("BT /F2 11 Tf {x:.1} {y} Td ({letter}) Tj ET\n")
            })
        })
        .collect();
    let spread = read(&pdf_of(&[String::new(), letters])).await.unwrap();
    assert_eq!(spread.dates.issued, Some(Day::Known(date(2026, 5, 12))));
    assert!(!spread.is_blank);
    // Text that cannot be seen, over a scan: it was recognised.
    let hidden = "BT 3 Tr /F1 11 Tf 50 700 Td (Date of issue: 12 May 2026) Tj ET";
    let scan = read(&pdf_of(&[hidden.to_owned()])).await.unwrap();
    assert_eq!(scan.dates.issued, Some(Day::Known(date(2026, 5, 12))));
}

#[tokio::test]
async fn the_day_of_issue_of_an_example_is_found() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/documents");
    let mut seen = 0;
    for entry in std::fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "pdf") {
            let paper = read(&std::fs::read(&path).unwrap()).await.unwrap();
            assert!(!paper.is_blank, "{}", path.display());
            let issued = paper.dates.issued.map(Day::latest);
            seen += usize::from(issued == Some(date(2026, 11, 2)));
        }
    }
    assert_eq!(seen, 5);
}

#[tokio::test]
async fn a_page_on_which_nothing_is_drawn_is_blank() {
    for (content, is_blank) in [
        ("", true),
        ("1 1 1 rg 0 0 595 842 re f", true),
        ("BT /F1 11 Tf 50 700 Td (   ) Tj ET 0 0 10 10 re n", true),
        ("0 0 0 rg 0 0 10 10 re f", false),
        ("BT /F1 11 Tf 50 700 Td (x) Tj ET", false),
    ] {
        let paper = read(&pdf_of(&[content.to_owned()])).await.unwrap();
        assert_eq!(paper.is_blank, is_blank, "{content}");
    }
}

#[tokio::test]
async fn an_image_and_a_damaged_file_are_told() {
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let image = text_of(program, Path::new("missing.png"), MediaType::Png).await;
    assert_eq!(image, Err(TextError::Image));
    for content in [
        &b"%PDF-1.7\n1 0 obj"[..],
        b"",
        b"not a PDF",
        &pdf(&[ISSUED])[..300],
    ] {
        assert_eq!(read(content).await, Err(TextError::Unreadable));
    }
    let missing = text_of(program, Path::new("/missing/paper.pdf"), MediaType::Pdf).await;
    assert_eq!(missing, Err(TextError::Unreadable));
}

/// A PDF whose one page has a content that grows from a few bytes to this many.
fn bomb(operators: &[u8], times: usize) -> Vec<u8> {
    let mut deflated = ZlibEncoder::new(Vec::new(), Compression::best());
    for _ in 0..times {
        deflated.write_all(operators).unwrap();
    }
    let deflated = deflated.finish().unwrap();
    // Its bytes in hexadecimal digits, so that the file is text.
    let hex = deflated.iter().map(|byte| format!("{byte:02x}"));
    let hex = hex.collect::<Vec<_>>().concat();
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>";
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    let content = format!(
        "<</Length {}/Filter[/ASCIIHexDecode/FlateDecode]>>stream\n{hex}>\nendstream",
        hex.len() + 1
    );
    assemble(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        font,
        &content,
    ])
}

#[tokio::test]
async fn a_stream_that_grows_without_end_is_given_up_in_time() {
    // 400 MB of operators, and 100 MB of text.
    let nothing = bomb(&b"q Q ".repeat(1 << 20), 100);
    assert!(nothing.len() < 2 << 20);
    match read(&nothing).await {
        Ok(paper) => assert!(paper.is_blank),
        Err(error) => assert_eq!(error, TextError::TooMuch),
    }
    let line = format!(
        "BT /F1 11 Tf ({}) Tj ET\n",
        "Date of issue 1 May 2026 ".repeat(40)
    );
    let text = bomb(line.repeat(1000).as_bytes(), 100);
    match read(&text).await {
        // Its beginning was enough, or it was too much.
        Ok(paper) => assert!(paper.dates.issued.is_some()),
        Err(error) => assert_eq!(error, TextError::TooMuch),
    }
}

#[tokio::test]
async fn text_beyond_the_limit_is_left_out() {
    let long = format!("{ISSUED}\n{}", "word\n".repeat(40_000));
    let paper = read(&pdf(&[&long, ISSUED])).await.unwrap();
    assert_eq!(paper.dates.issued, Some(Day::Known(date(2026, 5, 12))));
    let pages = vec![ISSUED; 200];
    assert!(read(&pdf(&pages)).await.is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_change_of_a_file_gives_an_answer(
        at in 0_usize..900,
        bytes in proptest::collection::vec(any::<u8>(), 1..40),
    ) {
        let mut content = pdf(&[ISSUED, "Second page"]);
        for (place, byte) in content.iter_mut().skip(at).zip(&bytes) {
            *place = *byte;
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        // Any answer, in time.
        let _ = runtime.block_on(read(&content));
    }
}

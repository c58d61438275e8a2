//! Defects that make a document unreadable are found, with the right reason; readable documents
//! of every variety have none.

use std::fmt::Write;
use std::path::Path;

use profile_desk::domain::attachment::MediaType;
use profile_desk::domain::defect::Defect;
use profile_desk::thumbnail::defect_of;

async fn defect(name: &str, content: &[u8]) -> Option<Defect> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, content).unwrap();
    let kind = MediaType::of(content).unwrap_or_else(|| panic!("{name} is of no kind"));
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    defect_of(program, &file, kind).await
}

/// Written by Pillow: each variety of the same picture, and a blank page with a scan of only
/// zeros.
const JPEGS: [(&str, &[u8]); 6] = [
    ("baseline.jpg", include_bytes!("jpegs/baseline.jpg")),
    ("progressive.jpg", include_bytes!("jpegs/progressive.jpg")),
    ("cmyk.jpg", include_bytes!("jpegs/cmyk.jpg")),
    ("restarts.jpg", include_bytes!("jpegs/restarts.jpg")),
    ("grey.jpg", include_bytes!("jpegs/grey.jpg")),
    ("white.jpg", include_bytes!("jpegs/white.jpg")),
];
const END: &[u8] = b"\xff\xd9";

/// The end of the header of the first scan.
fn scan(jpeg: &[u8]) -> usize {
    let head = jpeg
        .windows(2)
        .position(|mark| mark == b"\xff\xda")
        .unwrap();
    head + 2 + usize::from(u16::from_be_bytes([jpeg[head + 2], jpeg[head + 3]]))
}

/// An image cut off at this percentage of its scans.
fn part(jpeg: &[u8], percent: usize) -> &[u8] {
    let scan = scan(jpeg);
    &jpeg[..scan + (jpeg.len() - scan) * percent / 100]
}

#[tokio::test]
async fn part_of_a_jpeg_is_detected_even_with_an_end_marker() {
    for (name, jpeg) in JPEGS {
        for percent in [5, 40, 70] {
            let cut = [part(jpeg, percent), END].concat();
            let found = defect(name, &cut).await;
            assert_eq!(found, Some(Defect::CutOff), "{percent} % of {name}");
        }
        let head = &jpeg[..scan(jpeg)];
        let found = defect(name, &[head, END].concat()).await;
        assert_eq!(found, Some(Defect::CutOff), "the head of {name}");
        let tables = jpeg
            .windows(2)
            .position(|mark| mark == b"\xff\xda")
            .unwrap();
        let found = defect(name, &[&jpeg[..tables], END].concat()).await;
        assert_eq!(found, Some(Defect::CutOff), "no scan in {name}");
    }
}

#[tokio::test]
async fn a_jpeg_that_ends_in_zeros_is_defective() {
    // A blank page is made of zeros.
    for (name, jpeg) in JPEGS.into_iter().filter(|(name, _)| *name != "white.jpg") {
        for percent in [10, 40, 70] {
            let cut = part(jpeg, percent);
            let zeros = vec![0; jpeg.len() - cut.len() - END.len()];
            let found = defect(name, &[cut, &zeros, END].concat()).await;
            let is_named = matches!(found, Some(Defect::CutOff | Defect::Damaged));
            assert!(is_named, "{percent} % of {name}: {found:?}");
        }
    }
}

#[tokio::test]
async fn whole_jpegs_of_every_variety_have_no_defect() {
    for (name, jpeg) in JPEGS {
        let (start, rest) = jpeg.split_at(2);
        let (pictures, end) = jpeg.split_at(jpeg.len() - END.len());
        // A camera's small picture inside the picture, with an end marker of its own.
        let within = [&b"Exif\0\0"[..], JPEGS[1].1].concat();
        let length = u16::try_from(within.len() + 2).unwrap().to_be_bytes();
        let camera = [start, b"\xff\xe1", &length, &within, rest].concat();
        for content in [
            jpeg.to_vec(),
            [jpeg, JPEGS[0].1].concat(),
            [jpeg, &[0; 700]].concat(),
            [pictures, b"\xff\xff\xff", end].concat(),
            [pictures, &[0; 3], end].concat(),
            camera,
        ] {
            assert_eq!(defect(name, &content).await, None, "{name}");
        }
    }
}

#[tokio::test]
async fn a_jpeg_variety_that_the_decoder_does_not_support_is_not_a_defect() {
    let (_, jpeg) = JPEGS[0];
    let frame = jpeg
        .windows(2)
        .position(|mark| mark == b"\xff\xc0")
        .unwrap();
    // Lossless, arithmetic, hierarchical, JPEG-LS; 12 bits per sample.
    let changes = [
        (1, 0xc3),
        (1, 0xc9),
        (1, 0xca),
        (1, 0xc5),
        (1, 0xf7),
        (4, 12),
    ];
    for (at, byte) in changes {
        let mut other = jpeg.to_vec();
        other[frame + at] = byte;
        assert_eq!(defect("other.jpg", &other).await, None, "{byte:x}");
        let half = &other[..other.len() / 2];
        assert_eq!(defect("half.jpg", half).await, Some(Defect::CutOff));
    }
}

/// A PDF of these objects, from number 1 on, with a table and these additional trailer entries.
fn pdf(objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        writeln!(file, "{} 0 obj\n{object}\nendobj", index + 1).unwrap();
    }
    let (at, size) = (file.len(), objects.len() + 1);
    let end = format!("trailer <</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n");
    (file + &table + &end).into_bytes()
}

const CATALOG: &str = "<</Type/Catalog/Pages 2 0 R>>";
const PAGES: &str = "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 99 99]>>";
const STREAM: &str = "<</Length 2>>\nstream\nq \nendstream";
const IMAGE: &str = "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\nx\nendstream";
const FORM: &str = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 5 0 R>>>>/Length 4>>\nstream\n/I Do\nendstream";

/// The content with zeros in place of this part, as in a broken download.
fn without(content: &[u8], part: &str) -> Vec<u8> {
    let at = content
        .windows(part.len())
        .position(|bytes| bytes == part.as_bytes());
    let at = at.unwrap_or_else(|| panic!("there is no {part}"));
    let mut content = content.to_vec();
    content[at..at + part.len()].fill(0);
    content
}

/// A page with these entries; objects 4 to 6 are a stream, an image and a form.
fn page(entries: &str) -> Vec<u8> {
    let page = format!("<</Type/Page/Parent 2 0 R{entries}>>");
    pdf(&[CATALOG, PAGES, &page, STREAM, IMAGE, FORM], "")
}

#[tokio::test]
async fn missing_page_content_is_a_defect() {
    let image = "/Resources<</XObject<</I 5 0 R>>>>";
    for (entries, lost) in [
        ("/Contents 4 0 R", STREAM),
        ("/Contents[4 0 R]", STREAM),
        ("/Contents[6 0 R 4 0 R]", STREAM),
        ("/Contents[4 0 R]", "stream\nq \nendstream"),
        (image, IMAGE),
        (image, "5 0 obj\n"),
        ("/Resources<</XObject<</F 6 0 R>>>>", FORM),
        ("/Resources<</XObject<</F 6 0 R>>>>", IMAGE),
    ] {
        let whole = page(entries);
        assert_eq!(defect("whole.pdf", &whole).await, None, "{entries}");
        let found = defect("gap.pdf", &without(&whole, lost)).await;
        assert_eq!(found, Some(Defect::CutOff), "{entries} without {lost}");
    }
    // The same for resources of a parent of the page.
    let pages = PAGES.replace(">>", "/Resources<</XObject<</I 5 0 R>>>>>>");
    let above = pdf(
        &[
            CATALOG,
            &pages,
            "<</Type/Page/Parent 2 0 R>>",
            STREAM,
            IMAGE,
        ],
        "",
    );
    assert_eq!(defect("above.pdf", &above).await, None);
    let found = defect("above.pdf", &without(&above, IMAGE)).await;
    assert_eq!(found, Some(Defect::CutOff));
}

#[tokio::test]
async fn a_reference_to_a_missing_object_is_not_a_defect() {
    for entries in [
        "/Contents 9 0 R",
        "/Contents[4 0 R 9 0 R]",
        "/Contents[4 0 R null]",
        "/Resources 9 0 R",
        "/Resources<</XObject 9 0 R>>",
        "/Resources<</XObject<</I 9 0 R>>>>",
    ] {
        assert_eq!(defect("page.pdf", &page(entries)).await, None, "{entries}");
    }
}

#[tokio::test]
async fn only_an_object_after_the_end_is_a_lost_update() {
    let whole = page("/Contents 4 0 R");
    for (more, found) in [
        ("See page 5 obj. 3\n", None),
        ("The 2 objects, and object 3\n", None),
        ("<p>5 obj</p>", None),
        ("7 0 obj\n<</A", Some(Defect::CutOff)),
        ("7\n0\nobj<<", Some(Defect::CutOff)),
    ] {
        let content = [&whole, more.as_bytes()].concat();
        assert_eq!(defect("more.pdf", &content).await, found, "{more}");
    }
}

#[tokio::test]
async fn a_header_after_markup_counts_when_objects_follow() {
    for before in [
        "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/a.php</b><br />\n",
        "<?xml version=\"1.0\"?>\n",
        "\u{feff}<html>",
    ] {
        let content = [before.as_bytes(), &page("/Contents 4 0 R")].concat();
        assert_eq!(defect("page.pdf", &content).await, None, "{before}");
        let half = &content[..content.len() / 2];
        assert_eq!(defect("half.pdf", half).await, Some(Defect::CutOff));
    }
}

/// The keys of a PDF that opens without a password (`qpdf --encrypt "" owner 128`).
const KEYS: &str = "<</Filter/Standard/Length 128\
    /O <77b8fb098022d3ab34237ea5643c08710ea5123fc5f88bf993a68cca5f12b40f>/P -1028/R 3\
    /U <0d8cce90d06cff233f7ca2d0db2415f20021446990b9e4114071a4d9104984c1>/V 2>>";
const KEYED: &str =
    "/Encrypt 4 0 R/ID[<6d61591a1288c1beed2e2a6e6153c478><6d61591a1288c1beed2e2a6e6153c478>]";

#[tokio::test]
async fn an_incomplete_pdf_without_a_password_is_not_called_locked() {
    let page = "<</Type/Page/Parent 2 0 R>>";
    let whole = pdf(&[CATALOG, PAGES, page, KEYS], KEYED);
    assert_eq!(defect("whole.pdf", &whole).await, None);
    for lost in [CATALOG, PAGES, page] {
        let found = defect("gap.pdf", &without(&whole, lost)).await;
        assert_eq!(found, Some(Defect::CutOff), "{lost}");
    }
    let other = KEYS.replace("0d8cce90", "0d8cce91");
    let locked = pdf(&[CATALOG, PAGES, page, &other], KEYED);
    for content in [without(&locked, CATALOG), locked] {
        let found = defect("locked.pdf", &content).await;
        assert_eq!(found, Some(Defect::Locked));
    }
}

#[tokio::test]
async fn a_linearised_pdf_cut_off_after_its_first_end_is_detected() {
    for keyed in ["", KEYED] {
        let length = "<</Linearized 1/L 54321/H[500 60]/O 3/E 900/N 1/T 54000>>";
        // The pages and their index are in the missing part.
        let first = format!(
            "%PDF-1.4\n5 0 obj\n{length}\nendobj\n\
            xref\n1 1\n0000000150 00000 n \ntrailer <</Size 9/Root 1 0 R/Prev 53000{keyed}>>\n\
            startxref\n0\n%%EOF\n"
        );
        let found = defect("cut.pdf", first.as_bytes()).await;
        assert_eq!(found, Some(Defect::CutOff), "{keyed}");
    }
}

//! A thumbnail shows the content of a file; a hostile file gives a message, and its decoder can
//! only harm a process of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::{ImageBuffer, ImageFormat, Rgb};
use profile_desk::domain::attachment::{MediaType, Picture, PreviewError};
use profile_desk::domain::defect::Defect;
use profile_desk::thumbnail::{defect_of, render_thumbnail};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn put(folder: &Path, name: &str, content: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path
}

async fn render(file: &Path, media_type: MediaType) -> Result<Picture, PreviewError> {
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    render_thumbnail(program, file, media_type).await
}

/// Returns the reason why there is no picture, and checks that it came in time.
async fn refused(name: &str, content: &[u8], media_type: MediaType) -> PreviewError {
    let folder = folder();
    let file = put(folder.path(), name, content);
    let begun = Instant::now();
    let why = render(&file, media_type).await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(20), "{name}");
    why
}

fn pixel(picture: &Picture, x: u32, y: u32) -> [u8; 4] {
    let at = usize::try_from((y * picture.width + x) * 4).unwrap();
    picture.rgba[at..at + 4].try_into().unwrap()
}

#[tokio::test]
async fn thumbnails_keep_shape_and_colours() {
    let folder = folder();
    // Left half red, right half blue.
    let image = ImageBuffer::from_fn(1000, 500, |x, _| {
        Rgb(if x < 500 { [200u8, 0, 0] } else { [0, 0, 200] })
    });
    for (name, format, kind) in [
        ("a.png", ImageFormat::Png, MediaType::Png),
        ("a.jpg", ImageFormat::Jpeg, MediaType::Jpeg),
    ] {
        let path = folder.path().join(name);
        image.save_with_format(&path, format).unwrap();
        let picture = render(&path, kind).await.unwrap();
        assert_eq!((picture.width, picture.height), (256, 128));
        let (left, right) = (pixel(&picture, 20, 64), pixel(&picture, 230, 64));
        assert!(left[0] > 180 && left[2] < 20, "{name}: {left:?}");
        assert!(right[2] > 180 && right[0] < 20, "{name}: {right:?}");
    }
}

/// A photo as phones store it: rotated, with a note about the rotation.
fn held_upright(photo: &[u8]) -> Vec<u8> {
    // One entry: orientation (0x0112), a short, 6, which is a quarter turn to the right.
    let note = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
    [&photo[..2], b"\xff\xe1", &length, note, &photo[2..]].concat()
}

#[tokio::test]
async fn a_photo_is_rotated_as_its_metadata_says() {
    let image = ImageBuffer::from_fn(400, 200, |x, _| {
        Rgb(if x < 200 { [200u8, 0, 0] } else { [0, 0, 200] })
    });
    let mut photo = std::io::Cursor::new(Vec::new());
    image.write_to(&mut photo, ImageFormat::Jpeg).unwrap();
    let folder = folder();
    let path = put(folder.path(), "a.jpg", &held_upright(photo.get_ref()));
    let picture = render(&path, MediaType::Jpeg).await.unwrap();
    assert_eq!((picture.width, picture.height), (128, 256));
    let (above, below) = (pixel(&picture, 64, 20), pixel(&picture, 64, 230));
    assert!(above[0] > 180 && above[2] < 20, "{above:?}");
    assert!(below[2] > 180 && below[0] < 20, "{below:?}");
}

#[tokio::test]
async fn the_first_page_of_a_pdf_is_shown() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/documents");
    let mut seen = 0;
    for entry in std::fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "pdf") {
            let picture = render(&path, MediaType::Pdf).await.unwrap();
            assert_eq!(picture.width.max(picture.height), 256, "{picture:?}");
            let inked = picture.rgba.chunks(4).filter(|pixel| pixel[0] < 128);
            assert!(inked.count() > 50, "{} looks blank", path.display());
            seen += 1;
        }
    }
    assert!(seen > 0);
}

/// A PNG that declares this size, with this number of compressed empty rows.
fn png(width: u32, height: u32, rows: u32) -> Vec<u8> {
    let mut zeros = ZlibEncoder::new(Vec::new(), Compression::best());
    let row = vec![0; 1 + width as usize * 4];
    for _ in 0..rows {
        zeros.write_all(&row).unwrap();
    }
    let data = zeros.finish().unwrap();
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8; 4], body: &[u8]| {
        png.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        png.extend(name);
        png.extend(body);
        let sum = crc32fast::hash(&[name.as_slice(), body].concat());
        png.extend(sum.to_be_bytes());
    };
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(b"IHDR", &[size.as_slice(), &[8, 6, 0, 0, 0]].concat());
    chunk(b"IDAT", &data);
    chunk(b"IEND", &[]);
    png
}

#[tokio::test]
async fn an_image_with_too_many_pixels_is_not_decoded() {
    for (width, height) in [
        (60_000_u32, 60_000_u32),
        (16_000, 16_000),
        (u32::MAX >> 1, 1),
    ] {
        let bomb = png(width.min(100), 1, 1);
        let mut bomb = bomb;
        // The size is after the signature and the header of the chunk.
        bomb[16..24].copy_from_slice(&[width.to_be_bytes(), height.to_be_bytes()].concat());
        let sum = crc32fast::hash(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.to_be_bytes());
        let why = refused("bomb.png", &bomb, MediaType::Png).await;
        assert_eq!(why, PreviewError::TooLarge, "{width} x {height}");
    }
    // As large as allowed, and correct: 256 MB of zeros in a few kilobytes.
    let folder = folder();
    let large = put(folder.path(), "large.png", &png(8000, 8000, 8000));
    assert!(large.metadata().unwrap().len() < 1_000_000);
    let picture = render(&large, MediaType::Png).await.unwrap();
    assert_eq!((picture.width, picture.height), (256, 256));
}

#[tokio::test]
async fn broken_files_are_reported() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/documents");
    let pdf = std::fs::read(examples.join("amsterdam-office-register-extract.pdf")).unwrap();
    for (name, content, kind, defect) in [
        ("empty.png", &b""[..], MediaType::Png, Defect::Empty),
        ("text.png", b"no picture", MediaType::Png, Defect::Damaged),
        (
            "cut.png",
            &png(100, 100, 100)[..40],
            MediaType::Png,
            Defect::CutOff,
        ),
        (
            "half.jpg",
            b"\xff\xd8\xff\xe0\x00\x10JFIF",
            MediaType::Jpeg,
            Defect::CutOff,
        ),
        ("empty.pdf", b"", MediaType::Pdf, Defect::Empty),
        ("head.pdf", b"%PDF-1.7\n", MediaType::Pdf, Defect::Empty),
        ("start.pdf", &pdf[..200], MediaType::Pdf, Defect::CutOff),
        (
            "most.pdf",
            &pdf[..pdf.len() - 40],
            MediaType::Pdf,
            Defect::CutOff,
        ),
    ] {
        let why = refused(name, content, kind).await;
        assert_eq!(why, PreviewError::Defect(defect), "{name}");
    }
    // A missing file is not a defective document.
    let nowhere = render(Path::new("/nowhere.pdf"), MediaType::Pdf).await;
    assert_eq!(nowhere, Err(PreviewError::Unsupported));
}

/// A PDF that opens without a password, though it has one for its owner (`qpdf --encrypt`).
const OWNED: &[u8] = b"%PDF-1.4\n%\xbf\xf7\xa2\xfe\n\
1 0 obj\n<< /Pages 2 0 R /Type /Catalog >>\nendobj\n\
2 0 obj\n<< /Count 1 /Kids [ 3 0 R ] /Type /Pages >>\nendobj\n\
3 0 obj\n<< /MediaBox [ 0 0 3 3 ] /Parent 2 0 R /Resources << >> /Type /Page >>\nendobj\n\
4 0 obj\n<< /Filter /Standard /Length 128 \
/O <77b8fb098022d3ab34237ea5643c08710ea5123fc5f88bf993a68cca5f12b40f> /P -1028 /R 3 \
/U <0d8cce90d06cff233f7ca2d0db2415f20021446990b9e4114071a4d9104984c1> /V 2 >>\nendobj\n\
xref\n0 5\n0000000000 65535 f \n0000000015 00000 n \n0000000064 00000 n \n\
0000000123 00000 n \n0000000209 00000 n \n\
trailer << /Root 1 0 R /Size 5 \
/ID [<6d61591a1288c1beed2e2a6e6153c478><6d61591a1288c1beed2e2a6e6153c478>] /Encrypt 4 0 R >>\n\
startxref\n419\n%%EOF\n";

#[tokio::test]
async fn readable_files_have_no_defect() {
    let program = Path::new(env!("CARGO_BIN_EXE_profile-desk"));
    let folder = folder();
    let plain = pdf("/MediaBox[0 0 100 100]", &[]);
    let joined = |parts: &[&[u8]]| parts.concat();
    // Many writers keep all objects except the pages' contents.
    let update = b"4 0 obj <</Producer(x)>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
    let mut files = vec![
        put(folder.path(), "owned.pdf", OWNED),
        put(folder.path(), "plain.pdf", &plain),
        put(
            folder.path(),
            "late.pdf",
            &joined(&[b"\xef\xbb\xbf", &plain]),
        ),
        put(
            folder.path(),
            "owned-late.pdf",
            &joined(&[b"HTTP/1.1 200 OK\n\n", OWNED]),
        ),
        put(
            folder.path(),
            "padded.pdf",
            &joined(&[&plain, &[0; 4000], b"\r\n"]),
        ),
        put(folder.path(), "updated.pdf", &joined(&[&plain, update])),
        put(folder.path(), "image.png", &png(20, 20, 20)),
    ];
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/documents");
    let examples = std::fs::read_dir(examples).unwrap();
    files.extend(examples.map(|entry| entry.unwrap().path()));
    assert!(files.len() > 15);
    for file in files {
        let kind = MediaType::of(&std::fs::read(&file).unwrap()).unwrap();
        let defect = defect_of(program, &file, kind).await;
        assert_eq!(defect, None, "{}", file.display());
    }
}

/// A PDF of one page with this content and these resources.
fn pdf(page: &str, objects: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
        .to_vec();
    file.extend(format!("3 0 obj <</Type/Page/Parent 2 0 R {page}>> endobj\n").bytes());
    for (index, (dictionary, stream)) in objects.iter().enumerate() {
        let (number, length) = (index + 4, stream.len());
        let head = format!("{number} 0 obj <<{dictionary} /Length {length}>> stream\n");
        file.extend(head.bytes());
        file.extend(stream);
        file.extend(b"\nendstream endobj\n");
    }
    file.extend(b"trailer <</Root 1 0 R>>\n%%EOF\n");
    file
}

/// This number of MiB of zeros, compressed. One piece is compressed and repeated, which is
/// faster.
fn zeros(mebibytes: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let piece = vec![0; 1 << 20];
    let mut ends = Vec::new();
    for _ in 0..3 {
        encoder.write_all(&piece).unwrap();
        encoder.flush().unwrap();
        ends.push(encoder.get_ref().len());
    }
    let bytes = encoder.get_ref();
    let mut all = bytes[..ends[1]].to_vec();
    for _ in 2..mebibytes {
        all.extend(&bytes[ends[1]..ends[2]]);
    }
    all
}

/// Whatever the file is: it ends in time, and this process is still running.
async fn ends(name: &str, content: &[u8]) -> Result<Picture, PreviewError> {
    let folder = folder();
    let file = put(folder.path(), name, content);
    let begun = Instant::now();
    let outcome = render(&file, MediaType::Pdf).await;
    assert!(begun.elapsed() < Duration::from_secs(20), "{name}");
    outcome
}

#[tokio::test]
async fn hostile_pdfs_do_no_harm() {
    let drawn = "/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>";
    let content = ("", b"q 100 0 0 100 0 0 cm /X Do Q".to_vec());
    // An image of 60,000 by 60,000 in 3.5 GB of zeros, in a few megabytes.
    let zeros = zeros(3500);
    let image = "/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode";
    let bomb = pdf(drawn, &[content.clone(), (image, zeros)]);
    let outcome = ends("image.pdf", &bomb).await;
    assert!(outcome.is_err() || outcome.is_ok_and(|picture| picture.width <= 256));

    // A form that draws itself.
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 5 0 R>>>>";
    let own = pdf(
        drawn,
        &[content.clone(), (form, b"/X Do /X Do /X Do".to_vec())],
    );
    let _ = ends("own.pdf", &own).await;

    // Nesting that is too deep for any stack.
    let deep = pdf(
        "/MediaBox[0 0 100 100]/Contents 4 0 R",
        &[("", "[".repeat(2_000_000).into())],
    );
    let _ = ends("deep.pdf", &deep).await;
    let deep = format!("%PDF-1.7\n1 0 obj {}", "<</A ".repeat(1_000_000));
    let _ = ends("objects.pdf", deep.as_bytes()).await;
    let saves = pdf(
        "/MediaBox[0 0 100 100]/Contents 4 0 R",
        &[("", "q ".repeat(3_000_000).into())],
    );
    let _ = ends("saves.pdf", &saves).await;

    // Pages with a meaningless size.
    for size in [
        "0 0 0 0",
        "0 0 1e30 1",
        "0 0 1e-30 1e-30",
        "0 0 nan 5",
        "5 5 -5 -5",
    ] {
        let page = format!("/MediaBox[{size}]/Contents 4 0 R");
        let _ = ends("size.pdf", &pdf(&page, &[("", b"0 0 1 1 re f".to_vec())])).await;
    }
}

//! PDFs with a text layer, made by the tests.

use std::fmt::Write;

/// A PDF with these pages, each with these lines of text in Helvetica.
pub fn pdf(pages: &[&str]) -> Vec<u8> {
    let contents = pages.iter().map(|page| {
        let lines = page.lines().map(|line| {
            // In the encoding of the font: one byte for each character of Latin-1.
            let bytes = line.chars().map(|c| u8::try_from(c).unwrap_or(b'?'));
            let hex = bytes.map(|byte| format!("{byte:02x}"));
            let hex = hex.collect::<Vec<_>>().concat();
            format!("<{hex}> Tj 0 -14 Td\n")
        });
        format!("BT /F1 11 Tf 50 780 Td\n{}ET", lines.collect::<String>())
    });
    pdf_of(&contents.collect::<Vec<_>>())
}

/// A PDF with pages that have these contents. `/F1` is Helvetica, `/F2` Courier.
pub fn pdf_of(contents: &[String]) -> Vec<u8> {
    let count = contents.len();
    let page = |index: usize| 4 + 2 * index;
    let kids = (0..count).map(|index| format!("{} 0 R ", page(index)));
    let kids = kids.collect::<Vec<_>>().concat();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {count}>>"),
        "<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\
           /F2<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>"
            .to_owned(),
    ];
    for (index, content) in contents.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font 3 0 R>>/Contents {} 0 R>>",
            page(index) + 1
        ));
        objects.push(format!(
            "<</Length {}>>stream\n{content}\nendstream",
            content.len()
        ));
    }
    let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
    assemble(&objects)
}

/// A PDF of these objects, of which the first is the catalogue.
pub fn assemble(objects: &[&str]) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut offsets = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        offsets.push(file.len());
        writeln!(file, "{number} 0 obj\n{object}\nendobj").unwrap();
    }
    let table = file.len();
    let count = objects.len() + 1;
    writeln!(file, "xref\n0 {count}\n0000000000 65535 f ").unwrap();
    for offset in offsets {
        writeln!(file, "{offset:010} 00000 n ").unwrap();
    }
    let trailer = format!("trailer<</Size {count}/Root 1 0 R>>");
    writeln!(file, "{trailer}\nstartxref\n{table}\n%%EOF").unwrap();
    file.into_bytes()
}

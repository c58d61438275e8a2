//! Reads rows from the pages of a damaged database, without its structure: each page that has rows is read by
//! itself (<https://sqlite.org/fileformat2.html>).
//!
//! `SQLite` can't go on after a page that it can't read, and all rows below that page would be lost.

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::connection::{PAGE_BYTES, log_of};
use super::row_format::{FoundValue, values, varint};
use crate::files;

/// The length of the header of the file, on its first page.
const FILE_HEADER: usize = 100;
pub(super) const LOG_HEADER: u64 = 32;
pub(super) const FRAME_HEADER: u64 = 24;
/// The page size as a number for offsets.
const PAGE: usize = PAGE_BYTES as usize;
pub(super) const PAGE_LENGTH: u64 = PAGE_BYTES as u64;
/// The number of pages that are read together: 1 MiB.
const PAGES_AT_ONCE: usize = 1024;
/// The first number of the log; the lowest bit is the order of bytes in its checksums.
pub(super) const LOG_MAGIC: u32 = 0x377f_0683;
/// The log has ended after this number of frames without anything: more than one part of a disk that was lost.
const MAX_BLANK_FRAMES: u32 = 10_000;
/// The largest row that is read: larger than any that this program writes.
const MAX_ROW: usize = 16 * 1024 * 1024;

/// The pages of a database, with the changes in its write-ahead log.
#[derive(Debug)]
pub(super) struct Pages {
    file: Option<File>,
    log: Option<File>,
    /// The number of pages in the file.
    count: u32,
    /// The contents of pages in the log, oldest first.
    in_log: BTreeMap<u32, Vec<Frame>>,
    /// The pages with nothing but deleted rows.
    free: HashSet<u32>,
}

/// The content of a page in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Frame {
    /// Its place in the log.
    place: u64,
    /// The place of the last content of the same transaction.
    end: u64,
}

/// The place of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    page: u32,
    /// Where the log has the page, if the row is in the log.
    in_log: Option<Frame>,
    cell: u16,
    age: Age,
}

/// The contents of pages to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// The newest of each page.
    Newest,
    /// All of each page; a row that goes on on other pages is read as it was at the time of its first page.
    Any,
}

/// A row of a table, or an entry of an index or of a table without row numbers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FoundRow {
    /// Its number, in a table with row numbers.
    pub(super) number: Option<i64>,
    pub(super) values: Vec<FoundValue>,
}

impl Pages {
    /// Opens the files of a database, as far as they are there. What is in them is read after
    /// [`read_log`](Self::read_log), when no other program writes any more.
    pub(super) fn open(path: &Path) -> Self {
        Self {
            file: files::open(path).ok().map(|(file, _)| file),
            log: files::open(&log_of(path)).ok().map(|(file, _)| file),
            count: 0,
            in_log: BTreeMap::new(),
            free: HashSet::new(),
        }
    }

    /// Finds out which pages there are, and which of them the write-ahead log has.
    pub(super) fn read_log(&mut self) {
        let metadata = self.file.as_ref().and_then(|file| file.metadata().ok());
        let length = metadata.map_or(0, |metadata| metadata.len());
        self.count = u32::try_from(length.div_ceil(PAGE_LENGTH)).unwrap_or(u32::MAX);
        self.index_log();
        self.free = self.free_pages();
    }

    /// Calls `each` with all rows that can be read.
    pub(super) fn each_row(&mut self, age: Age, mut each: impl FnMut(Place, FoundRow)) {
        let in_log: Vec<u32> = self.in_log.keys().copied().collect();
        for page in in_log {
            for in_log in self.places(page, age) {
                if let Some(content) = self.content(page, in_log) {
                    self.rows_of((page, in_log, age), &content, &mut each);
                }
            }
        }
        // Without a log, each page has one content.
        if age == Age::Any && self.in_log.is_empty() {
            return;
        }
        let zeros = vec![0; PAGES_AT_ONCE * PAGE];
        let mut data = 0;
        for first in (1..=self.count).step_by(PAGES_AT_ONCE) {
            let pages = (first..=self.count).take(PAGES_AT_ONCE);
            let place = u64::from(first - 1) * PAGE_LENGTH;
            if data < place {
                data = self
                    .file
                    .as_ref()
                    .map_or(place, |file| next_data(file, place));
            }
            if data >= place + zeros.len() as u64 {
                continue;
            }
            let file = self.file.as_mut();
            // Where a part of the disk can't be read, the pages around it may be.
            let all = file.and_then(|file| read_at(file, place, PAGES_AT_ONCE * PAGE).ok());
            if all.as_ref() == Some(&zeros) {
                continue;
            }
            for (index, page) in pages.enumerate() {
                if self.in_log.contains_key(&page) {
                    continue;
                }
                match &all {
                    Some(all) => {
                        let content = all.get(index * PAGE..(index + 1) * PAGE);
                        let content = content.unwrap_or_default();
                        self.rows_of((page, None, age), content, &mut each);
                    }
                    None => {
                        if let Some(content) = self.content(page, None) {
                            self.rows_of((page, None, age), &content, &mut each);
                        }
                    }
                }
            }
        }
    }

    fn rows_of(
        &mut self,
        (page, in_log, age): (u32, Option<Frame>, Age),
        content: &[u8],
        each: &mut impl FnMut(Place, FoundRow),
    ) {
        let cells = cell_count(content, page).filter(|_| !self.free.contains(&page));
        for cell in 0..cells.unwrap_or(0) {
            let place = Place {
                page,
                in_log,
                cell,
                age,
            };
            if let Some(row) = self.cell(content, place) {
                each(place, row);
            }
        }
    }

    /// Reads a row again.
    pub(super) fn row(&mut self, place: Place) -> Option<FoundRow> {
        let content = self.content(place.page, place.in_log)?;
        self.cell(&content, place)
    }

    /// Where the contents of a page are: in the log or, for `None`, in the file.
    fn places(&self, page: u32, age: Age) -> Vec<Option<Frame>> {
        let in_file = (page <= self.count).then_some(None);
        let in_log = self.in_log.get(&page).into_iter().flatten();
        let all = in_file.into_iter().chain(in_log.map(|frame| Some(*frame)));
        match age {
            Age::Newest => all.last().into_iter().collect(),
            Age::Any => all.collect(),
        }
    }

    /// The content of a page at the time of a row on another page.
    fn page_at_time_of(&mut self, page: u32, row: Place) -> Option<Vec<u8>> {
        if row.age == Age::Newest {
            return self.page(page);
        }
        let end = row.in_log.map_or(0, |frame| frame.end);
        let mut in_log = self.in_log.get(&page).into_iter().flatten();
        let frame = in_log.rfind(|frame| frame.place <= end).copied();
        self.content(page, frame)
    }

    /// The newest content of a page.
    fn page(&mut self, page: u32) -> Option<Vec<u8>> {
        let place = *self.places(page, Age::Newest).first()?;
        self.content(page, place)
    }

    fn content(&mut self, page: u32, in_log: Option<Frame>) -> Option<Vec<u8>> {
        let (file, place) = match in_log {
            Some(frame) => (self.log.as_mut()?, frame.place),
            None => (
                self.file.as_mut()?,
                u64::from(page.checked_sub(1)?) * PAGE_LENGTH,
            ),
        };
        read_at(file, place, PAGE).ok()
    }

    /// Finds the contents of pages in the log, up to the last change that was committed.
    fn index_log(&mut self) {
        let Some(log) = &mut self.log else {
            return;
        };
        let length = log.metadata().map_or(0, |metadata| metadata.len());
        // Where the header is damaged, the first frame has to tell.
        let mut salts = read_at(log, 0, 24)
            .ok()
            .filter(|header| number_at(header, 0).is_some_and(|magic| magic | 1 == LOG_MAGIC));
        let mut salts = salts.as_mut().map(|header| header.split_off(16));
        let mut uncommitted = Vec::new();
        let mut place = LOG_HEADER;
        let mut blank = 0;
        while blank < MAX_BLANK_FRAMES && place + FRAME_HEADER < length {
            let Ok(header) = read_at(log, place, 24) else {
                break;
            };
            if header.iter().all(|byte| *byte == 0) {
                blank += 1;
                place += FRAME_HEADER + PAGE_LENGTH;
                continue;
            }
            blank = 0;
            let (page, committed) = (number_at(&header, 0), number_at(&header, 4));
            let own = header.get(8..16).unwrap_or_default().to_vec();
            let is_of_this_log = *salts.get_or_insert_with(|| own.clone()) == own;
            place += FRAME_HEADER + PAGE_LENGTH;
            // Others are damaged, or left from before the log was begun anew.
            if !is_of_this_log {
                continue;
            }
            if let Some(page) = page.filter(|page| *page > 0) {
                uncommitted.push((page, place - PAGE_LENGTH));
            }
            if committed.is_some_and(|count| count > 0) {
                let end = place - PAGE_LENGTH;
                for (page, place) in uncommitted.drain(..) {
                    let frame = Frame { place, end };
                    self.in_log.entry(page).or_default().push(frame);
                }
            }
        }
    }

    /// The pages that have no rows any more.
    fn free_pages(&mut self) -> HashSet<u32> {
        let mut free = HashSet::new();
        let Some(first) = self
            .page(1)
            .filter(|page| page.starts_with(b"SQLite format 3\0"))
        else {
            return free;
        };
        let mut next = number_at(&first, 32).unwrap_or(0);
        while next > 0 && free.insert(next) {
            let Some(trunk) = self.page(next) else {
                break;
            };
            let leaves = number_at(&trunk, 4).unwrap_or(0) as usize;
            let leaves =
                (0..leaves.min(PAGE / 4)).filter_map(|leaf| number_at(&trunk, 8 + 4 * leaf));
            free.extend(leaves);
            next = number_at(&trunk, 0).unwrap_or(0);
        }
        free
    }

    /// Reads a cell of a page that has rows.
    fn cell(&mut self, content: &[u8], place: Place) -> Option<FoundRow> {
        let kind = Kind::of(content, place.page)?;
        let pointers = start(place.page) + kind.header();
        let pointer = pointers + 2 * usize::from(place.cell);
        let bytes = content.get(pointer..pointer + 2)?;
        let at = usize::from(u16::from_be_bytes(bytes.try_into().ok()?));
        let mut rest = content.get(at..)?;
        if kind == Kind::IndexInterior {
            rest = rest.get(4..)?;
        }
        let length = usize::try_from(varint(&mut rest)?).ok()?;
        let number = match kind {
            Kind::TableLeaf => Some(varint(&mut rest)?),
            Kind::IndexLeaf | Kind::IndexInterior => None,
        };
        let payload = self.payload(place, rest, length, kind.local_bytes(length))?;
        Some(FoundRow {
            number,
            values: values(&payload)?,
        })
    }

    /// The content of a row, of which the first bytes are in its cell and the others on pages of their own.
    fn payload(
        &mut self,
        place: Place,
        cell: &[u8],
        length: usize,
        local: usize,
    ) -> Option<Vec<u8>> {
        if length > MAX_ROW {
            return None;
        }
        let mut payload = cell.get(..local)?.to_vec();
        if local == length {
            return Some(payload);
        }
        let mut next = number_at(cell, local)?;
        while payload.len() < length {
            let page = self.page_at_time_of(next, place)?;
            let wanted = (length - payload.len()).min(PAGE - 4);
            payload.extend(page.get(4..4 + wanted)?);
            next = number_at(&page, 0)?;
        }
        Some(payload)
    }
}

/// The pages that have rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    TableLeaf,
    IndexLeaf,
    IndexInterior,
}

impl Kind {
    fn of(content: &[u8], page: u32) -> Option<Self> {
        match content.get(start(page))? {
            13 => Some(Self::TableLeaf),
            10 => Some(Self::IndexLeaf),
            2 => Some(Self::IndexInterior),
            _ => None,
        }
    }

    /// The length of the header of the page.
    fn header(self) -> usize {
        match self {
            Self::TableLeaf | Self::IndexLeaf => 8,
            Self::IndexInterior => 12,
        }
    }

    /// The number of bytes of a row that are in its cell.
    fn local_bytes(self, length: usize) -> usize {
        let most = match self {
            Self::TableLeaf => PAGE - 35,
            Self::IndexLeaf | Self::IndexInterior => (PAGE - 12) * 64 / 255 - 23,
        };
        if length <= most {
            return length;
        }
        let least = (PAGE - 12) * 32 / 255 - 23;
        let fits = least + (length - least) % (PAGE - 4);
        if fits <= most { fits } else { least }
    }
}

fn start(page: u32) -> usize {
    if page == 1 { FILE_HEADER } else { 0 }
}

/// The number of cells of a page; `None` for a page without rows.
fn cell_count(content: &[u8], page: u32) -> Option<u16> {
    let kind = Kind::of(content, page)?;
    let at = start(page) + 3;
    let count = u16::from_be_bytes(content.get(at..at + 2)?.try_into().ok()?);
    let most = (PAGE - start(page) - kind.header()) / 2;
    (usize::from(count) <= most).then_some(count)
}

pub(super) fn number_at(content: &[u8], at: usize) -> Option<u32> {
    let bytes = content.get(at..at + 4)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}

/// The place of the next part of a file that the disk has: the rest is zero and takes time to read.
#[cfg(target_os = "linux")]
fn next_data(file: &File, from: u64) -> u64 {
    match rustix::fs::seek(file, rustix::fs::SeekFrom::Data(from)) {
        Ok(place) => place,
        Err(rustix::io::Errno::NXIO) => u64::MAX,
        // Not every file system can tell.
        Err(_) => from,
    }
}

#[cfg(not(target_os = "linux"))]
fn next_data(_: &File, from: u64) -> u64 {
    from
}

/// Reads at most this number of bytes. What the file does not have is zero.
fn read_at(file: &mut File, place: u64, length: usize) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(place))?;
    let mut content = Vec::with_capacity(length);
    file.take(length as u64).read_to_end(&mut content)?;
    content.resize(length, 0);
    Ok(content)
}

//! Whether the pages of a PDF are there. A file may lack a part in its middle, where a download
//! left a gap.

use std::collections::BTreeSet;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::dict::keys::{CONTENTS, KIDS, PAGES, RESOURCES, XOBJECT};
use hayro::hayro_syntax::object::{
    Array, Dict, MaybeRef, ObjRef, Object, ObjectIdentifier, Stream,
};
use hayro::hayro_syntax::xref::XRef;

use super::cut_off::{has_gap, number};

/// Whether every page that a PDF lists is there, with what is on it.
pub(super) fn has_its_pages(pdf: &Pdf) -> bool {
    let xref = pdf.xref();
    let mut objects = Objects {
        xref,
        size: size(pdf.data().as_ref()),
        has_gap: has_gap(pdf.data().as_ref()),
        seen: BTreeSet::new(),
    };
    let root = xref.get::<Dict<'_>>(xref.root_id());
    if root.as_ref().is_some_and(|root| !objects.has(root, PAGES)) {
        return false;
    }
    let tree = root.and_then(|root| root.get::<Dict<'_>>(PAGES));
    // The resources of a page may stand in the nodes above it.
    let mut remaining: Vec<(Dict<'_>, Option<Dict<'_>>)> =
        tree.into_iter().map(|t| (t, None)).collect();
    while let Some((node, above)) = remaining.pop() {
        if !objects.has(&node, RESOURCES) {
            return false;
        }
        let resources = node.get::<Dict<'_>>(RESOURCES).or(above);
        let Some(kids) = node.get::<Array<'_>>(KIDS) else {
            let drawn = resources.as_ref().is_none_or(|r| objects.has_drawn(r));
            if !drawn || !objects.has_contents(&node) {
                return false;
            }
            continue;
        };
        for kid in kids.raw_iter() {
            let kid = match kid {
                MaybeRef::Ref(kid) => {
                    if !objects.is_new(kid) {
                        continue;
                    }
                    xref.get(kid.into())
                }
                MaybeRef::NotRef(kid) => kid.into_dict(),
            };
            match kid {
                Some(kid) => remaining.push((kid, resources.clone())),
                None => return false,
            }
        }
    }
    true
}

struct Objects<'a> {
    xref: &'a XRef,
    /// The number behind the highest of an object, where that is told.
    size: Option<u32>,
    has_gap: bool,
    seen: BTreeSet<(u32, i32)>,
}

impl<'a> Objects<'a> {
    /// Whether the object of a reference is lost. One with a number that the file does not have is
    /// nothing by rule (ISO 32000-1, 7.3.10), and nothing is missing then.
    fn is_missing(&self, of: ObjRef) -> bool {
        let id = ObjectIdentifier::from(of);
        let is_there = self.size.is_none_or(|size| of.obj_number < size);
        is_there && self.xref.get::<Object<'_>>(id).is_none()
    }

    /// Whether the value of a key is there, if it is one of its own.
    fn has(&self, dict: &Dict<'a>, key: &[u8]) -> bool {
        dict.get_ref(key).is_none_or(|of| !self.is_missing(of))
    }

    fn is_new(&mut self, of: ObjRef) -> bool {
        self.seen.insert((of.obj_number, of.gen_number))
    }

    /// Whether the stream of a reference is lost. The reader takes what is left of one for the
    /// dictionary before its content, or for nothing.
    fn is_stream_missing(&self, of: ObjRef) -> bool {
        let lost = match self.xref.get(of.into()) {
            Some(Object::Dict(_)) => true,
            Some(Object::Null(_)) => self.has_gap,
            _ => false,
        };
        lost || self.is_missing(of)
    }

    /// Whether the contents of a page are there: a stream, or several.
    fn has_contents(&self, page: &Dict<'a>) -> bool {
        let has = |contents: MaybeRef<Object<'_>>| {
            let of = contents.as_obj_ref();
            of.is_none_or(|of| !self.is_stream_missing(of))
        };
        let parts = page.get::<Array<'_>>(CONTENTS);
        page.get_raw(CONTENTS).is_none_or(has)
            && parts.is_none_or(|parts| parts.raw_iter().all(has))
    }

    /// Whether the images and forms of these resources are there, and what those need.
    fn has_drawn(&mut self, resources: &Dict<'a>) -> bool {
        let mut remaining = vec![resources.clone()];
        while let Some(resources) = remaining.pop() {
            if !self.has(&resources, XOBJECT) {
                return false;
            }
            let Some(drawn) = resources.get::<Dict<'_>>(XOBJECT) else {
                continue;
            };
            for (_, object) in drawn.entries() {
                let MaybeRef::Ref(of) = object else {
                    continue;
                };
                if !self.is_new(of) {
                    continue;
                }
                if self.is_stream_missing(of) {
                    return false;
                }
                let form = self.xref.get::<Stream<'_>>(of.into());
                let own = form.and_then(|form| form.dict().get::<Dict<'_>>(RESOURCES));
                remaining.extend(own);
            }
        }
        true
    }
}

/// The largest `/Size` that a file tells: a later table only ever has more objects.
fn size(content: &[u8]) -> Option<u32> {
    const KEY: &[u8] = b"/Size";
    let found = content
        .windows(KEY.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == KEY);
    let sizes = found.filter_map(|(at, _)| number(content.get(at + KEY.len()..)?));
    sizes.filter_map(|size| u32::try_from(size).ok()).max()
}

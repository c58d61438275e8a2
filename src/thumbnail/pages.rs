//! Checks that a PDF has all its pages. A download may have left a gap in the middle of a file.

use std::collections::BTreeSet;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::dict::keys::{CONTENTS, KIDS, PAGES, RESOURCES, XOBJECT};
use hayro::hayro_syntax::object::{
    Array, Dict, MaybeRef, ObjRef, Object, ObjectIdentifier, Stream,
};
use hayro::hayro_syntax::xref::XRef;

use super::cut_off::{has_gap, number};

/// True when a PDF contains every page that it lists, with the content of the page.
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
    // A page may inherit its resources from its parent nodes.
    let mut remaining: Vec<(Dict<'_>, Option<Dict<'_>>)> =
        tree.into_iter().map(|t| (t, None)).collect();
    while let Some((node, inherited)) = remaining.pop() {
        if !objects.has(&node, RESOURCES) {
            return false;
        }
        let resources = node.get::<Dict<'_>>(RESOURCES).or(inherited);
        let Some(kids) = node.get::<Array<'_>>(KIDS) else {
            let has_drawn = resources.as_ref().is_none_or(|r| objects.has_drawn(r));
            if !has_drawn || !objects.has_contents(&node) {
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
    /// The highest object number plus one, if the file states it.
    size: Option<u32>,
    has_gap: bool,
    seen: BTreeSet<(u32, i32)>,
}

impl<'a> Objects<'a> {
    /// True when the object of a reference is missing. A number that the file does not have means null
    /// by definition (ISO 32000-1, 7.3.10), so nothing is missing then.
    fn is_missing(&self, reference: ObjRef) -> bool {
        let id = ObjectIdentifier::from(reference);
        let is_in_range = self.size.is_none_or(|size| reference.obj_number < size);
        is_in_range && self.xref.get::<Object<'_>>(id).is_none()
    }

    /// True unless the value of a key is a reference to a missing object.
    fn has(&self, dict: &Dict<'a>, key: &[u8]) -> bool {
        dict.get_ref(key)
            .is_none_or(|reference| !self.is_missing(reference))
    }

    fn is_new(&mut self, reference: ObjRef) -> bool {
        self.seen
            .insert((reference.obj_number, reference.gen_number))
    }

    /// True when the stream of a reference is missing. The reader returns the rest of a truncated stream
    /// as its dictionary, or as null.
    fn is_stream_missing(&self, reference: ObjRef) -> bool {
        let lost = match self.xref.get(reference.into()) {
            Some(Object::Dict(_)) => true,
            Some(Object::Null(_)) => self.has_gap,
            _ => false,
        };
        lost || self.is_missing(reference)
    }

    /// True when the contents of a page exist: one stream or several.
    fn has_contents(&self, page: &Dict<'a>) -> bool {
        let has = |contents: MaybeRef<Object<'_>>| {
            let reference = contents.as_obj_ref();
            reference.is_none_or(|reference| !self.is_stream_missing(reference))
        };
        let parts = page.get::<Array<'_>>(CONTENTS);
        page.get_raw(CONTENTS).is_none_or(has)
            && parts.is_none_or(|parts| parts.raw_iter().all(has))
    }

    /// True when the images and forms in these resources exist, including their own resources.
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
                let MaybeRef::Ref(reference) = object else {
                    continue;
                };
                if !self.is_new(reference) {
                    continue;
                }
                if self.is_stream_missing(reference) {
                    return false;
                }
                let form = self.xref.get::<Stream<'_>>(reference.into());
                let form_resources = form.and_then(|form| form.dict().get::<Dict<'_>>(RESOURCES));
                remaining.extend(form_resources);
            }
        }
        true
    }
}

/// The largest `/Size` in a file: later tables only have more objects.
fn size(content: &[u8]) -> Option<u32> {
    const KEY: &[u8] = b"/Size";
    let found = content
        .windows(KEY.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == KEY);
    let sizes = found.filter_map(|(at, _)| number(content.get(at + KEY.len()..)?));
    sizes.filter_map(|size| u32::try_from(size).ok()).max()
}

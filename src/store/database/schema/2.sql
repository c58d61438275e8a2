-- Finds one or two characters: `catalogue_search` finds three or more. `short_search.rs` makes the terms.
CREATE VIRTUAL TABLE catalogue_short USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

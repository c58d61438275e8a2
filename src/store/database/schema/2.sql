-- Finds one or two characters: `catalogue_search` finds three or more. `short_search.rs` makes the terms.
CREATE VIRTUAL TABLE catalogue_short USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

-- What many rows of the catalogue have in common, and how many they are: counting 100,000 rows takes 10 ms for each
-- look at the list, and a filter compares the few groups instead of all rows.
CREATE TABLE row_groups (
    id INTEGER PRIMARY KEY,
    -- 1 for the rows in the trash.
    trashed INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    status TEXT NOT NULL,
    country TEXT NOT NULL,
    number_types TEXT NOT NULL,
    account_name TEXT NOT NULL,
    count INTEGER NOT NULL,
    UNIQUE (trashed, stage, status, country, number_types, account_name)
) STRICT;
ALTER TABLE catalogue ADD COLUMN row_group INTEGER NOT NULL DEFAULT 0;
-- What texts are sorted by: folded, and cut. '~', which comes after all of them, for a blank one.
ALTER TABLE catalogue ADD COLUMN name_key TEXT NOT NULL DEFAULT '~';
ALTER TABLE catalogue ADD COLUMN company_key TEXT NOT NULL DEFAULT '~';
ALTER TABLE catalogue ADD COLUMN comment_key TEXT NOT NULL DEFAULT '~';
INSERT INTO row_groups (trashed, stage, status, country, number_types, account_name, count)
    SELECT trashed_at IS NOT NULL, stage, status, country, number_types, account_name, count(*)
    FROM catalogue GROUP BY 1, 2, 3, 4, 5, 6;
UPDATE catalogue SET row_group = (
    SELECT id FROM row_groups
    WHERE (trashed, stage, status, country, number_types, account_name) = (
        catalogue.trashed_at IS NOT NULL, catalogue.stage, catalogue.status, catalogue.country,
        catalogue.number_types, catalogue.account_name
    )
);
CREATE TRIGGER catalogue_row_added AFTER INSERT ON catalogue
BEGIN
    INSERT INTO row_groups (trashed, stage, status, country, number_types, account_name, count)
        VALUES (NEW.trashed_at IS NOT NULL, NEW.stage, NEW.status, NEW.country, NEW.number_types,
            NEW.account_name, 0)
        ON CONFLICT DO NOTHING;
    UPDATE catalogue SET row_group = (
        SELECT id FROM row_groups
        WHERE (trashed, stage, status, country, number_types, account_name) = (
            NEW.trashed_at IS NOT NULL, NEW.stage, NEW.status, NEW.country, NEW.number_types,
            NEW.account_name
        )
    ) WHERE row = NEW.row;
END;
CREATE TRIGGER catalogue_row_changed
AFTER UPDATE OF trashed_at, stage, status, country, number_types, account_name ON catalogue
WHEN (OLD.trashed_at IS NULL, OLD.stage, OLD.status, OLD.country, OLD.number_types, OLD.account_name)
    <> (NEW.trashed_at IS NULL, NEW.stage, NEW.status, NEW.country, NEW.number_types, NEW.account_name)
BEGIN
    INSERT INTO row_groups (trashed, stage, status, country, number_types, account_name, count)
        VALUES (NEW.trashed_at IS NOT NULL, NEW.stage, NEW.status, NEW.country, NEW.number_types,
            NEW.account_name, 0)
        ON CONFLICT DO NOTHING;
    UPDATE catalogue SET row_group = (
        SELECT id FROM row_groups
        WHERE (trashed, stage, status, country, number_types, account_name) = (
            NEW.trashed_at IS NOT NULL, NEW.stage, NEW.status, NEW.country, NEW.number_types,
            NEW.account_name
        )
    ) WHERE row = NEW.row;
END;
CREATE TRIGGER catalogue_row_moved AFTER UPDATE OF row_group ON catalogue WHEN OLD.row_group <> NEW.row_group
BEGIN
    UPDATE row_groups SET count = count + 1 WHERE id = NEW.row_group;
    UPDATE row_groups SET count = count - 1 WHERE id = OLD.row_group;
    DELETE FROM row_groups WHERE id = OLD.row_group AND count = 0;
END;
CREATE TRIGGER catalogue_row_removed AFTER DELETE ON catalogue
BEGIN
    UPDATE row_groups SET count = count - 1 WHERE id = OLD.row_group;
    DELETE FROM row_groups WHERE id = OLD.row_group AND count = 0;
END;

-- One for each column that the list is sorted by and that has many different values. All that the filters compare is in
-- them, so that no row is read that is not shown.
DROP INDEX catalogue_by_change;
DROP INDEX catalogue_by_stage;
CREATE INDEX catalogue_by_change ON catalogue (
    changed_at DESC, row DESC, row_group, submitted_at, decided_at
);
CREATE INDEX catalogue_by_submission ON catalogue (
    submitted_at DESC, changed_at DESC, row DESC, row_group, decided_at
);
CREATE INDEX catalogue_by_decision ON catalogue (
    decided_at DESC, changed_at DESC, row DESC, row_group, submitted_at
);
CREATE INDEX catalogue_by_name ON catalogue (
    name_key, changed_at DESC, row DESC, row_group, submitted_at, decided_at
);
CREATE INDEX catalogue_by_company ON catalogue (
    company_key, changed_at DESC, row DESC, row_group, submitted_at, decided_at
);
CREATE INDEX catalogue_by_comment ON catalogue (
    comment_key, changed_at DESC, row DESC, row_group, submitted_at, decided_at
);
CREATE INDEX catalogue_in_trash ON catalogue (
    trashed_at DESC, changed_at DESC, row DESC, row_group, submitted_at, decided_at
) WHERE trashed_at IS NOT NULL;
-- Profiles in which nothing is filled in.
CREATE INDEX catalogue_blank ON catalogue (row) WHERE search = '';

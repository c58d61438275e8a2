-- Finds one or two characters: `catalogue_search` finds three or more. `short_search.rs` makes the terms.
CREATE VIRTUAL TABLE catalogue_short USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

-- The numbers of rows of the catalogue: counting 100,000 of them takes 10 ms for each look at the list.
CREATE TABLE totals (
    -- 1 for the rows in the trash.
    trashed INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (trashed, stage)
) STRICT, WITHOUT ROWID;
INSERT INTO totals SELECT trashed_at IS NOT NULL, stage, count(*) FROM catalogue GROUP BY 1, 2;
CREATE TRIGGER catalogue_row_added AFTER INSERT ON catalogue
BEGIN
    INSERT INTO totals VALUES (NEW.trashed_at IS NOT NULL, NEW.stage, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER catalogue_row_removed AFTER DELETE ON catalogue
BEGIN
    UPDATE totals SET count = count - 1 WHERE trashed = (OLD.trashed_at IS NOT NULL) AND stage = OLD.stage;
END;
CREATE TRIGGER catalogue_row_moved AFTER UPDATE OF trashed_at, stage ON catalogue
WHEN OLD.stage <> NEW.stage OR (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL)
BEGIN
    UPDATE totals SET count = count - 1 WHERE trashed = (OLD.trashed_at IS NOT NULL) AND stage = OLD.stage;
    INSERT INTO totals VALUES (NEW.trashed_at IS NOT NULL, NEW.stage, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
END;

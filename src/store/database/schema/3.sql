-- Following profiles: those of an account, without reading all records. A damaged record has no account.
CREATE INDEX records_by_account ON records (
    CASE WHEN json_valid(record) THEN json_extract(record, '$.target.accountGuid') END, profile
) WHERE profile IS NOT NULL;
-- How long reviews took, by group of rows, and so by country.
CREATE INDEX catalogue_reviews ON catalogue (row_group, submitted_at, decided_at)
    WHERE decided_at > submitted_at;

-- What became of submitted profiles in their reviews: derived from records and history. See decisions.rs.
CREATE TABLE decisions (
    row INTEGER PRIMARY KEY REFERENCES drafts (row) ON DELETE CASCADE,
    -- The country of the numbers, as it was sent.
    country TEXT NOT NULL,
    -- The environment of the account, or the address of a custom server.
    server TEXT NOT NULL,
    -- When the profile was last not approved; NULL for one that never came back.
    refused_at INTEGER,
    -- What CM.com wrote then.
    comment TEXT NOT NULL,
    -- The comment folded and cut, to count those that are alike.
    comment_key TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_country ON decisions (country, server, refused_at DESC);
CREATE INDEX decisions_by_comment ON decisions (country, server, comment_key, refused_at)
    WHERE refused_at IS NOT NULL;

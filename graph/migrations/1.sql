-- From version 1 to 2: receipts of what was read in each article.
CREATE TABLE receipts (
    article TEXT PRIMARY KEY,
    mark    TEXT NOT NULL,
    json    TEXT NOT NULL
) WITHOUT ROWID;

-- The ledger's tables. The first three are kept; the others are drawn from them. A change here
-- comes with a file in migrations/ and a higher VERSION in ledgerfile.py.

CREATE TABLE articles (
    id        TEXT PRIMARY KEY,
    published TEXT,
    ref       TEXT NOT NULL,               -- ArticleRef as JSON
    text      TEXT                         -- NULL: known from its statements only
);

CREATE TABLE statements (
    id        TEXT PRIMARY KEY,
    article   TEXT NOT NULL,
    published TEXT,
    start     INTEGER NOT NULL,            -- of the quote in the article
    by_hand   INTEGER NOT NULL,            -- coded by a person: survives a new reading of the article
    grp       TEXT NOT NULL,               -- type and principals: only these can share an edge
    json      TEXT NOT NULL
);
CREATE INDEX statements_article ON statements (article);
CREATE INDEX statements_grp ON statements (grp);

CREATE TABLE receipts (                    -- what a loading saw in each article
    article TEXT PRIMARY KEY,
    mark    TEXT NOT NULL,                 -- of the article and what read it: known, not read again
    json    TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE edges (
    id        TEXT PRIMARY KEY,
    grp       TEXT NOT NULL,
    best      TEXT NOT NULL,               -- statement that is quoted for the edge
    json      TEXT NOT NULL
);
CREATE INDEX edges_grp ON edges (grp);

CREATE TABLE ends (                        -- who is a node because of which edge
    kind       TEXT,
    id         TEXT,
    reported   TEXT,                       -- the edge's last report, or ''
    edge       TEXT,
    name       TEXT NOT NULL,
    stands_for TEXT,
    PRIMARY KEY (kind, id, reported DESC, edge)      -- the latest says what the party is called
) WITHOUT ROWID;
CREATE INDEX ends_stands_for ON ends (kind, id, reported DESC, edge, stands_for)
    WHERE stands_for IS NOT NULL;

-- Groups to draw again, and nodes to look at again.
CREATE TABLE dirty (grp TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE pending (label TEXT, id TEXT, PRIMARY KEY (label, id)) WITHOUT ROWID;

CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

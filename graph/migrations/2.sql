-- From version 2 to 3: the ends of edges by the latest report, so that a busy party is named at once.
CREATE TABLE ends_now (
    kind       TEXT,
    id         TEXT,
    reported   TEXT,
    edge       TEXT,
    name       TEXT NOT NULL,
    stands_for TEXT,
    PRIMARY KEY (kind, id, reported DESC, edge)
) WITHOUT ROWID;
INSERT INTO ends_now SELECT kind, id, coalesce(reported, ''), edge, name, stands_for FROM ends
    ORDER BY kind, id, 3 DESC, edge;
DROP TABLE ends;
ALTER TABLE ends_now RENAME TO ends;
CREATE INDEX ends_stands_for ON ends (kind, id, reported DESC, edge, stands_for)
    WHERE stands_for IS NOT NULL;

// Who met whom, who visited whom
// Put other days for the two; the second is the first that is not meant.
MATCH path = (:Country|Person|Organization)-[r:MET|VISITED|HOSTED|NEGOTIATED]->(:Country|Person|Organization)
WHERE r.status = "actual" AND date("2021-01-01") <= r.date_earliest AND r.date_latest < date("2023-01-01")
RETURN path ORDER BY r.articles DESC, r.id LIMIT 100

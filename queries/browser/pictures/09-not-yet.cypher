// What is planned, requested or possible, and what is denied
MATCH path = (:Country|Person|Organization)-[r]->(:Country|Person|Organization|Event)
WHERE r.status IN ["planned", "requested", "possible", "denied"]
RETURN path ORDER BY r.articles DESC, r.id LIMIT 100

// The neighbourhood of an actor
// Put another name for Lithuania.
MATCH path = (:Country|Person|Organization {name: "Lithuania"})-[r]-(:Country|Person|Organization|Event)
RETURN path ORDER BY r.articles DESC, r.id LIMIT 100

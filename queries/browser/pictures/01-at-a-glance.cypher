// The graph at a glance: the hundred edges with most reports
MATCH path = (:Country|Person|Organization)-[r]->(:Country|Person|Organization|Event)
RETURN path ORDER BY r.articles DESC, r.id LIMIT 100

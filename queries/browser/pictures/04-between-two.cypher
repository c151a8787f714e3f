// All that is between two states, their representatives included
// Put other codes of ISO 3166-1 for CHN and RUS.
MATCH path = (:Country|Person|Organization)-[r]->(:Country|Person|Organization)
WHERE r.source_state IN ["CHN", "RUS"] AND r.target_state IN ["CHN", "RUS"]
    AND r.source_state <> r.target_state
RETURN path ORDER BY r.articles DESC, r.id LIMIT 100

// What happened at an occasion
//
// Everything that is said to have been done at it, towards it or about it.
//
// param event: event = "Beijing Olympics"
// param status: status? = "any"
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE (r.event = $event OR b.id = $event) AND ($status = 'any' OR r.status = $status)
RETURN a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY what, who, whom, edge

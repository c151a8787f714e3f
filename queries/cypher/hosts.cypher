// Who hosts an occasion
//
// As articles say it, then as the reference facts have it.
//
// param event: event = "Beijing Olympics"
// names: for
// facts: hosts
MATCH (a)-[r:HOSTED|CHAIRED]->(b:Event)
WHERE b.id = $event
RETURN a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS event, r.date AS date, r.status AS status, 'articles' AS source,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY CASE WHEN r.status = 'actual' THEN 1 ELSE 2 END, what DESC, who, edge

// Disagreements
//
// Edges whose statements differ in status: contradictions (one says it holds, another denies it)
// come first, then developments (planned, later done). `status` is that of the latest report.
//
// param actor: actor?
// param limit: int? = 100
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE r.statements > 1
  AND ($actor = '' OR a.id = $actor OR r.source_state = $actor OR b.id = $actor OR r.target_state = $actor)
WITH a, r, b, r.id AS key, r.status AS held
MATCH (s:Statement)
WHERE s.edge_id = key AND s.status <> held
WITH a, r, b, held, collect(DISTINCT s.status) AS others
WITH a, r, b, others + [held] AS statuses
RETURN CASE WHEN 'denied' IN statuses THEN 'contradiction' ELSE 'development' END AS answer,
  a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`, type(r) AS what,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.date AS date, r.status AS status, statuses, r.first_reported AS first_reported,
  r.last_reported AS last_reported, r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY answer, coalesce(last_reported, '') DESC, edge
LIMIT $limit

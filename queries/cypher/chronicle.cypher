// What happened in a period
//
// All edges of a period, the latest first; those without a date come last.
//
// param since: date? = "2021-12-01"
// param until: date? = "2021-12-31"
// param status: status? = "actual"
// param limit: int? = 200
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.date, '') DESC, edge
LIMIT $limit

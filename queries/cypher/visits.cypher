// Who visited whom
//
// Official journeys: as the visitor's act or as the host's, in order of time; with status "any" also
// those planned, asked for or denied.
//
// param to: actor? = "China"
// param by: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// names: for, whom_for
MATCH (a)-[r:VISITED|HOSTED]->(b:Country|Person|Organization)
WITH r, a, b, type(r) = 'HOSTED' AS turned
WHERE ($by = '' OR (turned AND (r.target_state = $by OR b.id = $by))
    OR (NOT turned AND (r.source_state = $by OR a.id = $by)))
  AND ($to = '' OR (turned AND (r.source_state = $to OR a.id = $to))
    OR (NOT turned AND (r.target_state = $to OR b.id = $to)))
  AND r.target_state <> r.source_state AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH r, a, b, turned,
  CASE WHEN r.source_state <> a.id THEN r.source_state END AS a_for,
  CASE WHEN r.target_state <> b.id THEN r.target_state END AS b_for
RETURN r.date AS date, CASE WHEN turned THEN b.name ELSE a.name END AS who,
  CASE WHEN turned THEN b_for ELSE a_for END AS `for`,
  CASE WHEN turned THEN a.name ELSE b.name END AS whom,
  CASE WHEN turned THEN a_for ELSE b_for END AS whom_for,
  type(r) AS what, r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.date, ''), edge

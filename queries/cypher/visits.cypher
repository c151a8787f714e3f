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
// sort: date, edge
MATCH (a:Country|Person|Organization)-[r:VISITED]->(b:Country|Person|Organization)
WHERE r.source_state <> r.target_state
  AND ($by = '' OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND ($to = '' OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($to = '' OR b.id = $to OR r.target_state = $to)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  type(r) AS what, r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
UNION ALL
MATCH (a:Country|Person|Organization)<-[r:HOSTED]-(b:Country|Person|Organization)
WHERE r.source_state <> r.target_state
  AND ($by = '' OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($by = '' OR a.id = $by OR r.target_state = $by)
  AND ($to = '' OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($to = '' OR b.id = $to OR r.source_state = $to)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.target_state <> a.id THEN r.target_state END AS `for`,
  b.name AS whom, CASE WHEN r.source_state <> b.id THEN r.source_state END AS whom_for,
  type(r) AS what, r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge

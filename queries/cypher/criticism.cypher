// Who criticised whom
//
// Criticism, condemnation and accusations, in order of time; of one party, by one party, in a period.
//
// param to: actor? = "China"
// param by: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// param event: event?
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r:CRITICISED|ACCUSED]->(b:Country|Person|Organization)
WHERE ($status = 'any' OR r.status = $status)
  AND ($to = '' OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($to = '' OR b.id = $to OR r.target_state = $to)
  AND ($by = '' OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.status AS status, r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.date, ''), edge

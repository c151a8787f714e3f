// Who aided whom
//
// Aid, loans and weapons given, with the figures that articles give, in order of time.
//
// param to: actor? = "Ukraine"
// param by: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// param mode: mode?
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r:AIDED]->(b:Country|Person|Organization)
WHERE ($status = 'any' OR r.status = $status)
  AND ($to = '' OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($to = '' OR b.id = $to OR r.target_state = $to)
  AND ($by = '' OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND ($mode = '' OR r.mode = $mode)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.amount AS amount, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.date, ''), edge

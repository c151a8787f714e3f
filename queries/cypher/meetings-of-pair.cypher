// Meetings of a pair
//
// When two actors met, negotiated, visited or received each other, or mean to, in order of time.
//
// param one: actor = "China"
// param other: actor = "Russia"
// param since: date?
// param until: date?
// param status: status? = "any"
// param mode: mode?
// param event: event?
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r:MET|NEGOTIATED|VISITED|HOSTED]->(b:Country|Person|Organization)
WHERE (a.id = $one OR a.id = $other OR a.stood_for CONTAINS $one_mark OR a.stood_for CONTAINS $other_mark)
  AND (b.id = $one OR b.id = $other OR b.stood_for CONTAINS $one_mark OR b.stood_for CONTAINS $other_mark)
  AND (((a.id = $one OR r.source_state = $one) AND (b.id = $other OR r.target_state = $other))
    OR ((a.id = $other OR r.source_state = $other) AND (b.id = $one OR r.target_state = $one)))
  AND ($status = 'any' OR r.status = $status)
  AND ($mode = '' OR r.mode = $mode)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.date, ''), edge

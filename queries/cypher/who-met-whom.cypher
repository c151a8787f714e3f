// Who met whom
//
// Meetings, talks and calls, latest first; of one actor or of two, in a period.
//
// param actor: actor? = "Xi Jinping"
// param other: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// names: for, whom_for
MATCH (a)-[r:MET]->(b)
WHERE ($actor = '' OR r.source_state = $actor OR r.target_state = $actor OR a.id = $actor OR b.id = $actor)
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH r, a, b,
  CASE WHEN a.id <> $actor AND r.source_state <> $actor AND (b.id = $actor OR r.target_state = $actor)
    THEN true ELSE false END AS turned,
  CASE WHEN r.source_state <> a.id THEN r.source_state END AS a_for,
  CASE WHEN r.target_state <> b.id THEN r.target_state END AS b_for
RETURN CASE WHEN turned THEN b.name ELSE a.name END AS who,
  CASE WHEN turned THEN b_for ELSE a_for END AS `for`,
  CASE WHEN turned THEN a.name ELSE b.name END AS whom,
  CASE WHEN turned THEN a_for ELSE b_for END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.date, '') DESC, edge

// Who did what to whom
//
// The edges of any relation type of the codebook, by one party, to one party, in a period; for
// symmetric types either may stand first.
//
// param relation: relation = "PRAISED"
// param by: actor?
// param to: actor|event? = "Russia"
// param since: date?
// param until: date?
// param status: status? = "actual"
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE type(r) = $relation AND ($status = 'any' OR r.status = $status)
  AND ((($by = '' OR r.source_state = $by OR a.id = $by) AND ($to = '' OR r.target_state = $to OR b.id = $to))
    OR ($relation_symmetric AND ($by = '' OR r.target_state = $by OR b.id = $by)
      AND ($to = '' OR r.source_state = $to OR a.id = $to)))
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.amount AS amount, r.status AS status,
  r.articles AS articles, r.independent AS independent,
  r.id AS edge
ORDER BY coalesce(r.date, ''), edge

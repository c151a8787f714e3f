// Who did what to whom
//
// The edges of any relation type of the codebook, by one party, to one party, in a period, at an
// occasion; for symmetric types either may stand first. Who joined, left or was suspended by an organisation the
// reference facts tell too, of a state or an organisation asked about.
//
// param relation: relation = "PRAISED"
// param by: actor?
// param to: actor|event? = "Russia"
// param since: date?
// param until: date?
// param status: status? = "actual"
// param mode: mode?
// param event: event?
// names: for, whom_for
// sort: date, edge
// facts: acts
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE type(r) = $relation
  AND ($by = '' OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND ($to = '' OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($to = '' OR b.id = $to OR r.target_state = $to)
  AND ($status = 'any' OR r.status = $status)
  AND ($mode = '' OR r.mode = $mode)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.amount AS amount, r.status AS status,
  r.articles AS articles, r.independent AS independent,
  r.id AS edge
UNION ALL
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE $relation_symmetric AND type(r) = $relation AND NOT (
    ($by = '' OR a.id = $by OR r.source_state = $by)
    AND ($to = '' OR b.id = $to OR r.target_state = $to))
  AND ($by = '' OR b.id = $by OR b.stood_for CONTAINS $by_mark)
  AND ($by = '' OR b.id = $by OR r.target_state = $by)
  AND ($to = '' OR a.id = $to OR a.stood_for CONTAINS $to_mark)
  AND ($to = '' OR a.id = $to OR r.source_state = $to)
  AND ($status = 'any' OR r.status = $status)
  AND ($mode = '' OR r.mode = $mode)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.amount AS amount, r.status AS status,
  r.articles AS articles, r.independent AS independent,
  r.id AS edge

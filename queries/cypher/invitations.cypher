// Invitations
//
// Who invited whom, to which occasion; of an occasion, of a host or of a guest; with status
// "denied" who was not invited.
//
// param event: event? = "Beijing Olympics"
// param by: actor?
// param to: actor?
// param since: date?
// param until: date?
// param status: status? = "any"
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r:INVITED]->(b:Country|Person|Organization)
WHERE ($event = '' OR r.event = $event)
  AND ($status = 'any' OR r.status = $status)
  AND ($by = '' OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND ($to = '' OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($to = '' OR b.id = $to OR r.target_state = $to)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH a, b, r, CASE r.status
    WHEN 'actual' THEN 1 WHEN 'planned' THEN 2 WHEN 'possible' THEN 3 WHEN 'requested' THEN 4 ELSE 5
  END AS place
RETURN CASE place
    WHEN 1 THEN 'invited' WHEN 2 THEN 'plans to invite' WHEN 3 THEN 'may invite'
    WHEN 4 THEN 'is asked to invite' ELSE 'does not invite'
  END AS answer,
  a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.event_name AS event, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY place, coalesce(r.date, ''), who, whom, edge

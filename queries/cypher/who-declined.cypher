// Who declined an occasion
//
// Those who will not come, turned an invitation down or cancelled, without calling it a boycott;
// then those who may.
//
// param event: event|actor = "Beijing Olympics"
// param by: actor?
// param since: date?
// param until: date?
// beside: who-boycotts
// names: for, whom_for
MATCH (a)-[r:DECLINED]->(b)
WHERE (b.id = $event OR r.event = $event OR r.target_state = $event)
  AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH a, b, r, CASE r.status
    WHEN 'actual' THEN 1 WHEN 'planned' THEN 2 WHEN 'possible' THEN 3 WHEN 'requested' THEN 4 ELSE 5
  END AS place
RETURN CASE place
    WHEN 1 THEN 'declines' WHEN 2 THEN 'plans to decline' WHEN 3 THEN 'may decline'
    WHEN 4 THEN 'is asked to decline' ELSE 'does not decline'
  END AS answer,
  a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.event_name AS event, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY place, who, edge

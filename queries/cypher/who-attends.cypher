// Who attends an occasion
//
// Those who took part, then those who will or may, then those who are said not to.
//
// param event: event = "Beijing Olympics"
// param by: actor?
// param since: date?
// param until: date?
// beside: who-boycotts
// names: for
MATCH (a)-[r:ATTENDED]->(b:Event)
WHERE b.id = $event AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH a, b, r, CASE r.status
    WHEN 'actual' THEN 1 WHEN 'planned' THEN 2 WHEN 'possible' THEN 3 WHEN 'requested' THEN 4 ELSE 5
  END AS place
RETURN CASE place
    WHEN 1 THEN 'attends' WHEN 2 THEN 'plans to attend' WHEN 3 THEN 'may attend'
    WHEN 4 THEN 'is asked to attend' ELSE 'does not attend'
  END AS answer,
  a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS event, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY place, who, edge

// Who boycotts an occasion
//
// Declared boycotts come first, with their mode; then those who stay away without the word; then
// those who plan or consider either, are asked to, or rule it out. With a mode, boycotts of another
// one are left out.
//
// param event: event|actor = "Beijing Olympics"
// param by: actor?
// param since: date?
// param until: date?
// param mode: mode?
// beside: who-attends
// names: for
MATCH (a)-[r:BOYCOTTED|DECLINED]->(b)
WHERE (b.id = $event OR r.event = $event) AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND ($mode = '' OR coalesce(r.mode = $mode, true))
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH a, b, r, type(r) = 'BOYCOTTED' AS named, CASE r.status
    WHEN 'actual' THEN 1 WHEN 'planned' THEN 3 WHEN 'possible' THEN 4 WHEN 'requested' THEN 5 ELSE 6
  END AS place
WITH a, b, r, named, CASE WHEN place = 1 AND NOT named THEN 2 ELSE place END AS place
RETURN CASE
    WHEN place = 1 THEN 'boycotts'
    WHEN place = 2 THEN 'declines'
    WHEN place = 3 AND named THEN 'plans a boycott'
    WHEN place = 3 THEN 'plans to decline'
    WHEN place = 4 AND named THEN 'considers a boycott'
    WHEN place = 4 THEN 'may decline'
    WHEN place = 5 AND named THEN 'is asked to boycott'
    WHEN place = 5 THEN 'is asked to decline'
    WHEN named THEN 'rules a boycott out'
    ELSE 'does not decline'
  END AS answer,
  a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`, r.mode AS mode,
  coalesce(r.event_name, b.name) AS event, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY place, who, edge

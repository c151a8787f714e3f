// Who sanctions whom
//
// Sanctions, embargoes, bans and tariffs imposed, then those eased or ended; against one party, by
// one party, in a period. With status "any" also what is planned, threatened or ruled out.
//
// param to: actor? = "Russia"
// param by: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// names: for, whom_for
MATCH (a:Country|Person|Organization)-[r:SANCTIONED|LIFTED_SANCTIONS]->(b:Country|Person|Organization)
WHERE ($status = 'any' OR r.status = $status)
  AND ($to = '' OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($to = '' OR b.id = $to OR r.target_state = $to)
  AND ($by = '' OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($by = '' OR a.id = $by OR r.source_state = $by)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH a, b, r, type(r) = 'SANCTIONED' AS imposed
RETURN CASE
    WHEN r.status = 'actual' AND imposed THEN 'sanctions'
    WHEN r.status = 'actual' THEN 'lifts sanctions'
    WHEN r.status = 'planned' AND imposed THEN 'plans sanctions'
    WHEN r.status = 'planned' THEN 'plans to lift sanctions'
    WHEN r.status = 'possible' AND imposed THEN 'may impose sanctions'
    WHEN r.status = 'possible' THEN 'may lift sanctions'
    WHEN r.status = 'requested' AND imposed THEN 'is asked for sanctions'
    WHEN r.status = 'requested' THEN 'is asked to lift sanctions'
    WHEN imposed THEN 'rules sanctions out'
    ELSE 'does not lift sanctions'
  END AS answer,
  a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.date AS date, r.status AS status, r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY CASE WHEN r.status = 'actual' THEN 1 ELSE 2 END, CASE WHEN imposed THEN 1 ELSE 2 END,
  coalesce(r.date, ''), who, edge

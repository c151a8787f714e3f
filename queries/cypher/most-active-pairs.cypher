// Most active pairs
//
// Which two states or organisations have most to do with each other: edges that hold, of one
// relation or all, memberships and offices aside; `latest` is the last year among them. `times` counts
// events, `reports` their reports by article, `publishers` whoever reported one of them, and
// `independent` those with a text of their own about the event that has most of them.
//
// param relation: relation?
// param since: date?
// param until: date?
// param limit: int? = 10
// names: one, other
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization)
WHERE r.status = 'actual' AND r.source_state <> r.target_state
  AND (type(r) = $relation OR ($relation = '' AND type(r) <> 'MEMBER_OF'))
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH r, r.source_state AS a, r.target_state AS b
WITH r, CASE WHEN a < b THEN a ELSE b END AS one, CASE WHEN a < b THEN b ELSE a END AS other
RETURN one, other, count(*) AS times, max(r.year) AS latest, toInteger(sum(r.articles)) AS reports,
  collect(DISTINCT r.reported_by) AS publishers, max(r.independent) AS independent,
  min(r.first_reported) AS first_reported, max(r.last_reported) AS last_reported
ORDER BY times DESC, one, other
LIMIT $limit

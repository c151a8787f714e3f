// Profile of an actor
//
// What an actor does to whom ("does"), has done to it ("gets") and does together with others
// ("with"), counted by relation, counterpart and status; the edge is one of those counted. `times`
// counts events, `reports` their reports by article, `publishers` whoever reported one of them, and
// `independent` those with a text of their own about the event that has most of them.
//
// param actor: actor = "China"
// param since: date?
// param until: date?
// param limit: int? = 50
// names: other
// sort: -times, what, side, other, status
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE (a.id = $actor OR a.stood_for CONTAINS $actor_mark)
  AND NOT type(r) IN ['COOPERATED', 'ESTABLISHED_TIES', 'MET', 'NEGOTIATED', 'SIGNED_AGREEMENT', 'TRADED']
  AND (a.id = $actor OR (r.source_state = $actor AND r.target_state <> $actor))
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN type(r) AS what, 'does' AS side, CASE
    WHEN r.source_state = $actor AND r.target_state <> $actor AND r.target_state <> b.id
      THEN r.target_state ELSE b.name END AS other,
  r.status AS status, count(*) AS times, min(r.date) AS first, max(r.date) AS latest,
  toInteger(sum(r.articles)) AS reports, collect(DISTINCT r.reported_by) AS publishers,
  max(r.independent) AS independent, min(r.first_reported) AS first_reported,
  max(r.last_reported) AS last_reported, min(r.id) AS edge
ORDER BY times DESC, what, other, status
LIMIT $limit
UNION ALL
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE (b.id = $actor OR b.stood_for CONTAINS $actor_mark)
  AND NOT type(r) IN ['COOPERATED', 'ESTABLISHED_TIES', 'MET', 'NEGOTIATED', 'SIGNED_AGREEMENT', 'TRADED']
  AND (b.id = $actor OR (r.target_state = $actor AND r.source_state <> $actor))
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN type(r) AS what, 'gets' AS side, CASE
    WHEN r.target_state = $actor AND r.source_state <> $actor AND r.source_state <> a.id
      THEN r.source_state ELSE a.name END AS other,
  r.status AS status, count(*) AS times, min(r.date) AS first, max(r.date) AS latest,
  toInteger(sum(r.articles)) AS reports, collect(DISTINCT r.reported_by) AS publishers,
  max(r.independent) AS independent, min(r.first_reported) AS first_reported,
  max(r.last_reported) AS last_reported, min(r.id) AS edge
ORDER BY times DESC, what, other, status
LIMIT $limit
UNION ALL
MATCH (a:Country|Person|Organization)-[r:COOPERATED|ESTABLISHED_TIES|MET|NEGOTIATED|SIGNED_AGREEMENT|TRADED]-(b)
WHERE (a.id = $actor OR a.stood_for CONTAINS $actor_mark)
  AND (a.id = $actor OR (r.source_state <> r.target_state AND $actor IN [r.source_state, r.target_state]))
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN type(r) AS what, 'with' AS side, CASE
    WHEN r.source_state = $actor THEN r.target_state
    WHEN r.target_state = $actor THEN r.source_state ELSE b.name END AS other,
  r.status AS status, count(*) AS times, min(r.date) AS first, max(r.date) AS latest,
  toInteger(sum(r.articles)) AS reports, collect(DISTINCT r.reported_by) AS publishers,
  max(r.independent) AS independent, min(r.first_reported) AS first_reported,
  max(r.last_reported) AS last_reported, min(r.id) AS edge
ORDER BY times DESC, what, other, status
LIMIT $limit

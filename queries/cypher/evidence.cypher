// Evidence of an edge
//
// Every sentence that an edge rests on, with its article, latest first; of a table, the row's place.
//
// param edge: edge = "ed_0123456789abcdef0123"
MATCH (s:Statement)
WHERE s.edge_id = $edge
WITH s
MATCH (a:Article {id: s.article_id})
RETURN a.published AS published, a.publisher AS publisher, a.title AS title, s.quote AS quote,
  s.status AS status, s.date AS date, s.claimed_by AS claimed_by, s.confidence AS confidence,
  a.url AS url, s.quote_start AS quote_start, s.quote_end AS quote_end, a.id AS article, s.id AS statement,
  CASE WHEN s.source_kind = 'table' THEN 'table' END AS source_kind
ORDER BY coalesce(published, '') DESC, statement

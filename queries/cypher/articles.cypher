// Articles
//
// The articles that statements come from, about one party or all, latest first.
//
// param actor: actor? = "China"
// param since: date?
// param until: date?
// param limit: int? = 100
MATCH (s:Statement)-[:IN_ARTICLE]->(a:Article)
WHERE ($actor = '' OR s.subject_id = $actor OR s.object_id = $actor)
  AND coalesce(a.published >= $since_first, true)
  AND coalesce(a.published < $until_after, true)
RETURN a.published AS published, a.publisher AS publisher, a.title AS title, count(*) AS statements,
  a.url AS url, a.id AS article
ORDER BY coalesce(published, '') DESC, article
LIMIT $limit

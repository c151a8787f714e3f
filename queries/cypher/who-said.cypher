// Who said it
//
// Statements whose sentence has the words given (the three longest count), by a speaker, about a
// party. `who` is the one quoted; where nobody is, it is the publisher.
//
// param text: text? = "boycott"
// param by: actor?
// param about: actor?
// param since: date?
// param until: date?
// param limit: int? = 50
MATCH (s:Statement)
WHERE ($by = '' OR s.claimed_by = $by_name)
  AND ($about = '' OR s.subject_id = $about OR s.object_id = $about)
  AND coalesce(s.published >= $since_first, true)
  AND coalesce(s.published < $until_after, true)
  AND ($text_1 = '' OR s.quote_lower CONTAINS $text_1)
  AND ($text_2 = '' OR s.quote_lower CONTAINS $text_2)
  AND ($text_3 = '' OR s.quote_lower CONTAINS $text_3)
WITH s.id AS key, s.published AS day, CASE WHEN coalesce(s.claimed_by, '') <> '' THEN 1 ELSE 2 END AS rank
ORDER BY rank, day DESC, key
LIMIT $limit
MATCH (s:Statement)
WHERE s.id = key
RETURN CASE WHEN coalesce(s.claimed_by, '') <> '' THEN s.claimed_by ELSE s.publisher END AS who,
  s.quote AS quote, s.subject_name AS subject, s.type AS what, s.object_name AS object,
  s.status AS status, s.published AS published, s.publisher AS publisher, s.id AS statement,
  s.edge_id AS edge
ORDER BY CASE WHEN coalesce(s.claimed_by, '') <> '' THEN 1 ELSE 2 END, published DESC, statement
LIMIT $limit

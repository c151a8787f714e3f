// Sources
//
// The publishers behind the graph, with how many articles each contributes and from when to when.
MATCH (a:Article)
RETURN a.publisher AS publisher, count(*) AS articles, min(a.published) AS first, max(a.published) AS latest
ORDER BY articles DESC, publisher

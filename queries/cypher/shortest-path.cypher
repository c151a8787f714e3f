// How two actors are connected
//
// The shortest chain of edges that hold (status actual), one row per step. A person counts as a
// step to and from the state they stand for. The text below gives the neighbours of a set of actors;
// it is run outwards from both ends until they meet, which is the same on every store.
//
// param one: actor = "Kenya"
// param other: actor = "Serbia"
// param steps: int? = 6
// names: for, whom_for
// walk: one, other, steps
MATCH (a:Country|Person|Organization|Event)-[r]-(b:Country|Person|Organization|Event)
WHERE r.status = 'actual' AND (a.id IN $frontier OR a.stands_for IN $frontier)
RETURN a.id AS a, a.stands_for AS a_for, b.id AS b, b.stands_for AS b_for, min(r.id) AS edge
ORDER BY edge

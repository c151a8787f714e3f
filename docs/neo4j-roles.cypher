// For an Enterprise server: somebody who only asks, and somebody who loads. Run as administrator;
// put your own names and passwords in. `neo4j` is the database.

CREATE ROLE diplograph_reader IF NOT EXISTS;
GRANT ACCESS ON DATABASE neo4j TO diplograph_reader;
GRANT MATCH {*} ON GRAPH neo4j TO diplograph_reader;
GRANT SHOW INDEX ON DATABASE neo4j TO diplograph_reader;
DENY WRITE ON GRAPH neo4j TO diplograph_reader;
DENY LOAD ON ALL DATA TO diplograph_reader;
CREATE USER reader IF NOT EXISTS SET PASSWORD 'choose-another-one' CHANGE REQUIRED;
GRANT ROLE diplograph_reader TO reader;

CREATE ROLE diplograph_writer IF NOT EXISTS;
GRANT ACCESS ON DATABASE neo4j TO diplograph_writer;
GRANT MATCH {*} ON GRAPH neo4j TO diplograph_writer;
GRANT WRITE ON GRAPH neo4j TO diplograph_writer;
GRANT NAME MANAGEMENT ON DATABASE neo4j TO diplograph_writer;
GRANT INDEX MANAGEMENT ON DATABASE neo4j TO diplograph_writer;
GRANT CONSTRAINT MANAGEMENT ON DATABASE neo4j TO diplograph_writer;
DENY LOAD ON ALL DATA TO diplograph_writer;
CREATE USER writer IF NOT EXISTS SET PASSWORD 'choose-another-one' CHANGE REQUIRED;
GRANT ROLE diplograph_writer TO writer;

#!/usr/bin/env python3
"""A peer: SQLite's FTS5, facets by one join and GROUP BY. sqlite_peer.py index TABLE DATABASE | search DATABASE QUERIES MODE

TABLE is articles.tsv of corpus.py, MODE facets or top10. Headline and text are kept, as all engines of the benchmark keep them.
The time is that of the thread, with the 10 to 20 microseconds of Python around SQLite.
"""
import heapq
import sqlite3
import sys
import time

PERSON, SOURCE, TOP = 0, 4, 10


def index(table, path):
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("""
        PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA cache_size = -400000;
        CREATE VIRTUAL TABLE article USING fts5 (title, body, tokenize = 'porter unicode61');
        CREATE TABLE day (article INTEGER PRIMARY KEY, day TEXT);
        CREATE TABLE name (id INTEGER PRIMARY KEY, facet INTEGER, name TEXT);
        CREATE TABLE has (article INTEGER, name INTEGER, PRIMARY KEY (article, name)) WITHOUT ROWID""")
    database.execute("BEGIN")
    ids = {}
    with open(table, encoding="utf-8") as lines:
        for line in lines:
            number, day, source, *names, title, text = line.rstrip("\n").split("\t")
            database.execute("INSERT INTO article (rowid, title, body) VALUES (?, ?, ?)", (int(number) + 1, title, text))
            database.execute("INSERT INTO day VALUES (?, ?)", (int(number) + 1, day))
            for facet, values in enumerate([*names, source]):
                for value in filter(None, values.split("|")):
                    key = ids.setdefault((facet, value), len(ids))
                    database.execute("INSERT OR IGNORE INTO has VALUES (?, ?)", (int(number) + 1, key))
    database.executemany("INSERT INTO name VALUES (?, ?, ?)", [(key, *value) for value, key in ids.items()])
    for statement in ("CREATE INDEX of_name ON has (name, article)", "COMMIT", "INSERT INTO article (article) VALUES ('optimize')"):
        database.execute(statement)
    database.close()


class Searcher:
    def __init__(self, path, with_facets):
        self.database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
        self.database.executescript("PRAGMA cache_size = -400000; PRAGMA mmap_size = 8000000000; PRAGMA temp_store = memory;"
                                    "CREATE TEMP TABLE found (article INTEGER PRIMARY KEY)")
        rows = self.database.execute("SELECT id, facet, name FROM name").fetchall()
        self.names = {key: (facet, name) for key, facet, name in rows}
        self.people = {name: key for key, facet, name in rows if facet == PERSON}
        self.with_facets = with_facets

    def matching(self, operator, words, person, first, last):
        words = [f'"{word}"' for word in words.split(" ")]
        match = {"term": words[0], "and": " AND ".join(words), "or": " OR ".join(words), "phrase": " + ".join(words),
                 "prefix": words[0] + "*"}[operator]
        sql, values = "FROM article WHERE article MATCH ?", [match]
        if person:
            sql += " AND EXISTS (SELECT 1 FROM has WHERE has.name = ? AND has.article = article.rowid)"
            values.append(self.people.get(person, -1))
        if first:
            sql += " AND EXISTS (SELECT 1 FROM day WHERE day.article = article.rowid AND day BETWEEN ? AND ?)"
            values += (first, last)
        return sql, values

    def ask(self, query):
        """How many were found, as the protocol writes it."""
        sql, values = self.matching(*query)
        best = self.database.execute(f"SELECT rowid {sql} ORDER BY rank LIMIT {TOP}", values).fetchall()
        if not self.with_facets:
            return f"{TOP}+" if len(best) == TOP else str(len(best))
        self.database.execute("DELETE FROM found")
        total = self.database.execute(f"INSERT INTO found SELECT rowid {sql}", values).rowcount
        facets = [[] for _ in range(SOURCE + 1)]
        for key, count in self.database.execute(
                # CROSS: from what was found to its names. Left to itself, SQLite reads all names.
                "SELECT name, count(*) FROM found CROSS JOIN has ON has.article = found.article GROUP BY name"):
            facets[self.names[key][0]].append((count, key))
        for counts in facets:
            [(self.names[key][1], count) for count, key in heapq.nlargest(TOP, counts)]
        return str(total)


def search(path, queries, mode):
    searcher = Searcher(path, mode == "facets")
    asked = [line.rstrip("\n").split("\t") for line in open(queries, encoding="utf-8")]
    for _ in sys.stdin:
        for number, _, *query in asked:
            begin = time.thread_time_ns()
            hits = searcher.ask(query)
            print(f"{number}\t{hits}\t{(time.thread_time_ns() - begin) / 1000:.1f}")
        print("end", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "index":
        index(*sys.argv[2:])
    elif len(sys.argv) == 5 and sys.argv[1] == "search":
        search(*sys.argv[2:])
    else:
        sys.exit(__doc__)

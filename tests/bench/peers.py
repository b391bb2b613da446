"""The engines: which are installed, in which version, and how each is built, fills an index and is asked."""
import dataclasses
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
JARS = Path("/usr/share/java")
JAVA = ["java", "-Xmx4g", "-XX:+UseSerialGC", "-cp"]
LUCENE_NEEDS = "apt-get install openjdk-17-jdk-headless liblucene8-java libcarrotsearch-hppc-java"
# Rounds in which the compiler of Java learns: with 20 its times were twice those with 300.
WARM = {"facets": 100, "top10": 300}


@dataclasses.dataclass
class Engine:
    name: str
    version: str
    index: list       # the command that fills an index
    place: Path       # of the index
    search: dict      # mode -> command
    made_by: list     # files: if none has changed, nor the corpus, the index has not
    good: tuple = (0,)


def version_of(command, pattern):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    found = re.search(pattern, done.stdout + done.stderr)
    return found[1] if found else "unknown"


def inquit(build, work, queries):
    program, bench = build / "cli" / "inquit", build / "tests" / "bench" / "inquit-bench"
    for needed in (program, bench):
        if not needed.exists():
            raise SystemExit(f"{needed} is not there: cmake --build {build} --target inquit inquit-bench xapian-peer")
    place = work / "index.inquit"
    return Engine("Inquit", version_of([program, "--version"], r"(\d[\d.]*)"),
                  [program, "--db", place, "index", work / "articles.jsonl"], place,
                  {mode: [bench, place, queries, mode] for mode in WARM}, [program], good=(0, 3))


def class_path():
    """Lucene's jars, or none."""
    jars = [next(iter(sorted(JARS.glob(f"{name}-[0-9]*.jar"))), None)
            for name in ("lucene-core", "lucene-analyzers-common", "lucene-facet", "lucene-queries", "hppc")]
    return None if None in jars else jars


def lucene(work, queries, quick):
    """Two engines of one program: the index as it comes, and merged into one segment."""
    jars = class_path()
    if jars is None or not shutil.which("javac"):
        return []
    classes = work / "lucene.classes"
    path = ":".join(map(str, [*jars, classes]))
    subprocess.run(["javac", "-cp", path, "-d", classes, *(HERE / "lucene").glob("*.java")], check=True)
    version = f"{jars[0].stem.rpartition('-')[2]}, Java {version_of(['java', '-version'], r'version .([0-9.]+)')}"

    def engine(name, place, more):
        return Engine(name, version, [*JAVA, path, "Index", work / "articles.tsv", place, "2", *more], place,
                      {mode: [*JAVA, path, "Search", place, queries, mode, "3" if quick else str(rounds)]
                       for mode, rounds in WARM.items()}, [HERE / "lucene" / "Index.java"])

    return [engine("Lucene", work / "index.lucene", []), engine("Lucene, one segment", work / "index.lucene1", ["merge"])]


def sqlite(work, queries):
    place, program = work / "index.sqlite", [sys.executable, HERE / "sqlite_peer.py"]
    return Engine("SQLite FTS5", sqlite3.sqlite_version, [*program, "index", work / "articles.tsv", place], place,
                  {mode: [*program, "search", place, queries, mode] for mode in WARM}, program[1:])


def xapian(build, work, queries):
    program, place = build / "tests" / "bench" / "xapian-peer", work / "index.xapian"
    if not program.exists():
        return None
    return Engine("Xapian", version_of([program, "version"], r"(\S+)"), [program, "index", work / "articles.tsv", place], place,
                  {mode: [program, "search", place, queries, mode] for mode in WARM}, [HERE / "xapian_peer.cc"])


def installed(build, work, wanted, quick, skipped):
    """The engines, the one that all are compared with first. `skipped` is told of each that is wanted and not here."""
    queries, out = work / "queries.tsv", []
    if "lucene" in wanted:
        out += lucene(work, queries, quick)
        if not out:
            skipped(f"Lucene is not installed and was not measured: {LUCENE_NEEDS}")
    out.append(inquit(build, work, queries))
    if "sqlite" in wanted:
        out.append(sqlite(work, queries))
    if "xapian" in wanted:
        peer = xapian(build, work, queries)
        if peer is None:
            skipped("xapian-peer is not built and was not measured")
        else:
            out.append(peer)
    return out

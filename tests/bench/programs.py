"""The whole program, as a user meets it: a command from its start to its end, a server under load, a second run."""
import re
import statistics
import subprocess
import tempfile
from pathlib import Path

import compare
import measure

COMMANDS = 4      # queries of each class that are asked by a command
TIMES = 5         # a command's time is the median of so many
CLIENTS = 2
FOLDER, WORDS = 1000, 300  # files in a folder, bytes of a file
WRITTEN = {"or": " OR ".join, "phrase": lambda words: f'"{" ".join(words)}"', "prefix": lambda words: words[0] + "*"}


def arguments(line):
    """What is typed behind `inquit search` for one line of QUERIES.tsv."""
    _, _, operator, words, person, first, last = line.rstrip("\n").split("\t")
    out = [WRITTEN.get(operator, " ".join)(words.split(" "))]
    out += ["--person", person] if person else []
    return out + (["--from", first, "--to", last, "--undated", "drop"] if first else [])


def commands(engine, queries, quick):
    """What `inquit search … --format json` costs from start to end: all seven facets, ten results with snippets. Class -> for
    each query elapsed and processor milliseconds. The pages of the index are in the system's cache, and nothing else is."""
    program, place, taken = engine.index[0], engine.place, {}
    for line in open(queries, encoding="utf-8"):
        times = taken.setdefault(line.split("\t")[1], [])
        if len(times) < (1 if quick else COMMANDS):
            command = [program, "--db", place, "search", *arguments(line), "--format", "json"]
            costs = [measure.cost(command, good=(0, 1)) for _ in range(2 if quick else TIMES)]  # 1: nothing found
            times.append((statistics.median(cost.wall for cost in costs) * 1000, statistics.median(cost.cpu for cost in costs) * 1000))
    return taken


def shown(times):
    return f"p50 {statistics.median(times):.1f} ms, p95 {compare.percentile(times, .95):.1f} ms, slowest {max(times):.1f} ms"


def load(engine, load_program, queries, seconds):
    """What serve-load says of a server that is asked by two clients; its first second is not counted."""
    with subprocess.Popen([engine.index[0], "--db", engine.place, "serve", "--port", "0"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as server:
        try:
            port = re.search(r"http://[^:]+:(\d+)", server.stdout.readline())[1]
            command = [load_program, port, queries, str(CLIENTS)]
            measure.cost([*command, "1"])
            return measure.cost([*command, str(seconds)]).output.strip()
        finally:
            server.terminate()


def write_files(table, folder):
    """One text file an article, a thousand in a folder: its headline and first words. Returns how many."""
    count = 0
    with open(table, encoding="utf-8") as lines:
        for count, line in enumerate(lines, 1):
            *_, title, text = line.rstrip("\n").split("\t")
            file = folder / f"{count // FOLDER:04}" / f"{count:07}.txt"
            if count % FOLDER == 0 or count == 1:
                file.parent.mkdir(parents=True)
            file.write_text(f"{title}\n\n{text[:WORDS]}\n", "utf-8")
    return count


def second_run(program, work):
    """What `inquit index` costs over files of which none has changed, and how many these are."""
    def run():
        with tempfile.TemporaryDirectory(dir=work) as temporary:
            folder = Path(temporary) / "files"
            files = write_files(work / "articles.tsv", folder)
            command = [program, "--db", Path(temporary) / "index", "index", folder]
            measure.cost(command, good=(0, 3))
            return measure.cost(command, good=(0, 3)), files

    return measure.kept(work / "second-run.cost", [measure.digest([program]), (work / "made.stamp").read_text("utf-8")], run)


def rows(engine, load_program, work, quick):
    """What, and what was measured."""
    queries = work / "queries.tsv"
    taken = commands(engine, queries, quick)
    every = [both for times in taken.values() for both in times]
    yield f"`inquit search … --format json`, start to end, {len(every)} queries", shown([wall for wall, _ in every])
    yield "processor time of that", shown([cpu for _, cpu in every])
    yield "the same by class, slowest ms", ", ".join(f"{name} {max(cpu for _, cpu in times):.1f}" for name, times in taken.items())
    yield f"`inquit serve`, {CLIENTS} clients, five facets, ten results", load(engine, load_program, queries, 2 if quick else 15)
    again, files = second_run(engine.index[0], work)
    yield f"`inquit index` once more over {files:,} files, nothing changed", \
        f"{again.wall:.2f} s, {again.cpu:.2f} s of processor time, {again.peak / 1e6:,.0f} MB"

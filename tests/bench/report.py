"""Tables of what was measured, and their place between markers in docs/performance.md."""
import re

import compare


def table(heads, rows):
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def of_indexing(costs):
    """`costs`: engine, Cost, bytes of the index."""
    rows = [(engine.name, engine.version, f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.peak / 1e6:,.0f}", f"{size / 1e6:,.1f}")
            for engine, cost, size in costs]
    return table(["engine", "version", "elapsed s", "processor s", "memory MB", "index MB"], rows)


def of_queries(engines, groups):
    """Overall, then each class by engine."""
    first, overall, classes = engines[0].name, [], {}
    for group, count, name, *times, ratio, low, high in compare.summary(engines, groups):
        shown = [*map(compare.short, times)]
        if group == compare.ALL:
            overall.append([name, *shown, f"{ratio:.2f}", f"{low:.2f} to {high:.2f}"])
        else:
            row = classes.setdefault(group, [group, count])
            row.append(" / ".join(shown) + ("" if name == first else f" ({ratio:.2f})"))
    return [table(["engine", "p50 µs", "p95 µs", "p99 µs", f"ratio to {first}", "of a single round"], overall),
            table(["class", "queries", *(engine.name for engine in engines)], classes.values())]


def of_hits(engines, groups):
    """How many queries of each class find as many as the first engine does: equal, and within 2 %."""
    rows = {}
    for _, group, count, equal, near, _ in compare.agreement(engines, groups):
        rows.setdefault(group, [group, count]).append(f"{equal} / {near}")
    return table(["class", "queries", *(engine.name for engine in engines[1:])], rows.values())


def put(path, name, text):
    """Writes `text` between the markers of this name, which have to stand there."""
    whole = path.read_text("utf-8")
    begin, end = f"<!-- {name}: written by scripts/bench -->", f"<!-- {name}: end -->"
    found = re.search(re.escape(begin) + ".*?" + re.escape(end), whole, re.DOTALL)
    if found is None:
        raise SystemExit(f"{path} has no place for {name}: {begin} … {end}")
    path.write_text(whole[:found.start()] + f"{begin}\n{text}\n{end}" + whole[found.end():], "utf-8")

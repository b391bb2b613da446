"""How costs grow with the number of articles: Inquit alone."""
import compare
import programs
import report


def of_size(work, engine, articles, ask, make_index):
    """What one size costs: rows of a table, the same for every size."""
    cost, size = make_index(engine)
    text = (work / "articles.jsonl").stat().st_size
    again, _ = programs.second_run(engine.index[0], work)
    done = ask([engine])
    medians = done[0].medians()
    yield "corpus, MB", f"{text / 1e6:,.0f}"
    yield "index: ms an article, elapsed", f"{cost.wall / articles * 1000:.2f}"
    yield "index: ms an article, processor", f"{cost.cpu / articles * 1000:.2f}"
    yield "index: memory at the peak, MB", f"{cost.peak / 1e6:,.0f}"
    yield "index: MB", f"{size / 1e6:,.0f}"
    yield "index: kB an article", f"{size / articles / 1000:.1f}"
    yield "index: bytes of it for one of the corpus", f"{size / text:.2f}"
    yield "second run over as many files, s", f"{again.wall:.2f}"
    for group, ids in compare.classes(work / "queries.tsv").items():
        times = [medians[number] for number in ids]
        yield f"{group}: p50 / p99 µs", " / ".join(compare.short(compare.percentile(times, share)) for share in (.5, .99))


def table(columns):
    """`columns`: number of articles -> rows."""
    names = [name for name, _ in next(iter(columns.values()))]
    values = [dict(rows) for rows in columns.values()]
    return report.table(["articles", *(f"{articles:,}" for articles in columns)],
                        [[name, *(rows[name] for rows in values)] for name in names])

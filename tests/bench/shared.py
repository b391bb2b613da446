"""The pack's corpus instead of our own: articles that ../shared/bench/grow.py made, its peers' facets and its queries."""
import json
import subprocess
import sys
from pathlib import Path

PACK = Path(__file__).resolve().parents[3] / "shared" / "bench" / "peers"


def write(folder, articles):
    """articles.jsonl, articles.tsv and queries.tsv in `folder`. Returns how many articles there are."""
    if not PACK.exists():
        raise SystemExit(f"{PACK} is not here: without --shared a corpus is made")
    link, corpus = folder / "articles.jsonl", folder / "corpus.jsonl"
    link.unlink(missing_ok=True)
    link.symlink_to(articles.resolve())
    subprocess.run([sys.executable, PACK / "make_data.py", articles, corpus, folder / "queries.tsv"], check=True)
    count = 0
    with open(corpus, encoding="utf-8") as lines, open(folder / "articles.tsv", "w", encoding="utf-8") as table:
        for count, line in enumerate(lines, 1):
            row = json.loads(line)
            facets = ["|".join(name.replace("|", " ") for name in row[key]) for key in ("people", "orgs", "places", "speakers")]
            cells = [str(row["id"]), row["date"], row["source"], *facets, row["title"], row["text"]]
            table.write("\t".join(" ".join(cell.split()) for cell in cells) + "\n")
    corpus.unlink()
    return count

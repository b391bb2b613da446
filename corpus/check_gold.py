#!/usr/bin/env python3
"""Checks gold.tsv against the articles beside it: every row is in its article, every quote has its row.

    python3 corpus/check_gold.py [CORPUS]     prints each bad row; exit 0 if there is none, 1 otherwise

Standard library only. It reads the files by itself and shares nothing with the program, so that a fault
in one of the two readers shows. What the columns mean is in README.md.
"""
import csv
import datetime
import gzip
import html.parser
import json
import pathlib
import re
import sys

COLUMNS = ["path", "record", "kind", "text", "name", "type", "note"]
SPEECH = {"quote": {"person", "organisation", "unnamed", "none"}, "turn": {"person", "unnamed"}}
ENTITY = {"person", "organisation", "place"}
ORIGINS = {"headline", "metadata", "folder", "file name", "missing"}  # of a title, source or date
BODY = ("body", "text", "maintext", "articleBody", "content")
BLOCKS = set("p div li ul h1 h2 h3 blockquote article section figcaption dt dd br".split())
APART = set("nav header footer aside script style button form h1 title noscript template".split())
APART_CLASS = re.compile(r"cookie|consent|comment|related|advert|promo|share|newsletter|byline|kicker|"
                         r"most-read|breadcrumb|tags")
VOID = {"meta", "link", "img", "br", "hr", "input", "source"}


def fold(text):
    """One space for any white space, the no-break space included."""
    return re.sub(r"\s+", " ", text).strip()


class Page(html.parser.HTMLParser):
    """The paragraphs of a saved page's article, without what stands around it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.skip, self.depth, self.out = [], [], [""]

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.out.append("")
        if tag in VOID:
            return
        attrs = dict(attrs)
        marks = " ".join(attrs.get(key) or "" for key in ("id", "class"))
        self.depth.append(tag)
        self.skip.append(tag in APART or bool(APART_CLASS.search(marks)))

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.out.append("")
        if tag in VOID:
            return
        while self.depth:  # a page may leave <p> or <li> open
            self.skip.pop()
            if self.depth.pop() == tag:
                break

    def handle_data(self, data):
        if not any(self.skip):
            self.out[-1] += data


def decode(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def paragraphs_of_page(text):
    page = Page()
    page.feed(text)
    page.close()
    return page.out


def paragraphs_of_text(text):
    lines = text.splitlines()
    end = 0
    while end < len(lines) and re.match(r"[A-Z][A-Za-z]+: ", lines[end]):
        end += 1
    return lines[end:] if end >= 2 else lines


def paragraphs_of_markdown(text):
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("*", "")
    return [re.sub(r"^(#+|>|-) ?", "", line) for line in text.splitlines()]


def paragraphs_of_json(record):
    for key in BODY:
        if key in record:
            return record[key].split("\n")
    raise ValueError("no text in the record")


def read(path):
    """The articles of a file: each a list of paragraphs; and the whole file decoded, for titles."""
    data = path.read_bytes()
    kind = path.suffix
    if kind == ".gz":
        data, kind = gzip.decompress(data), pathlib.Path(path.stem).suffix
    text = decode(data)
    if kind == ".jsonl":
        records = [json.loads(line) for line in text.splitlines() if line]
        wholes = [json.dumps(r, ensure_ascii=False) for r in records]
        return [paragraphs_of_json(r) for r in records], wholes
    if kind == ".json":
        record = json.loads(text)
        return [paragraphs_of_json(record)], [json.dumps(record, ensure_ascii=False)]
    if kind in (".html", ".htm"):
        return [paragraphs_of_page(text)], [html.unescape(text)]
    if kind == ".md":
        return [paragraphs_of_markdown(text)], [text]
    if kind == ".txt":
        return [paragraphs_of_text(text)], [text]
    raise ValueError("no format of this corpus")


def spans(paragraph):
    """What stands in double quote marks, straight or curly; a mark left open ends with the paragraph."""
    found, start, closer = [], None, ""
    for at, char in enumerate(paragraph):
        if start is None and char in "“\"":
            start, closer = at + 1, "”" if char == "“" else char
        elif start is not None and char == closer:
            found.append(fold(paragraph[start:at]))
            start = None
    if start is not None:
        found.append(fold(paragraph[start:]))
    return [span for span in found if span]


class Article:
    def __init__(self, paragraphs, whole):
        self.paragraphs = [fold(p) for p in paragraphs if p.strip()]
        self.body = " ".join(self.paragraphs)
        self.spans = [span for p in self.paragraphs for span in spans(p)]
        self.whole = fold(whole)


def load(root):
    articles, bad = {}, []
    for path in sorted(p for p in root.rglob("*") if p.is_file() and p.parent != root):
        name = path.relative_to(root).as_posix()
        try:
            bodies, wholes = read(path)
        except (ValueError, OSError) as error:
            bad.append(f"{name}: {error}")
            continue
        for number, (body, whole) in enumerate(zip(bodies, wholes), 1):
            articles[name, number] = Article(body, whole)
    return articles, bad


def names(row):
    return [n for n in row["name"].split("; ") if n]


def check_speech(row, article):
    text = row["text"]
    if row["type"] not in SPEECH[row["kind"]]:
        return f"type {row['type']!r} is none of a {row['kind']}"
    if row["kind"] == "quote" and text not in article.spans:
        return "no such words in quote marks"
    if row["kind"] == "turn" and not any(p.endswith(": " + text) for p in article.paragraphs):
        return "no turn of these words"
    if (row["type"] in ("person", "organisation")) != bool(row["name"]):
        return "a person or an organisation has a name, and nobody else"
    return check_names(row, article)


def check_names(row, article):
    if "derived" in row["note"]:
        return None
    missing = [n for n in names(row) if n not in article.body]
    if "dateline" in row["note"]:
        missing = [n for n in missing if n.upper() not in article.body]
    return f"the article has no {missing[0]!r}" if missing else None


def check_entity(row, article):
    if row["type"] not in ENTITY or row["text"]:
        return "an entity has a type and no text"
    return check_names(row, article) if row["name"] else "an entity has a name"


def check_field(row, article):
    text, origin = row["text"], row["note"]
    if row["name"] or row["type"] or origin not in ORIGINS:
        return "a title, source or date has a text and where it is from"
    if (origin == "missing") != (text == ""):
        return "missing and empty go together"
    if origin == "folder" and row["path"].split("/")[1] != text.lower().replace(" ", "-"):
        return "no folder of this name"
    if row["kind"] == "date" and text:
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            return "no date"
    printed = row["kind"] != "date" and origin in ("headline", "metadata")
    if printed and not any(t in article.whole for t in (text, json.dumps(text, ensure_ascii=False)[1:-1])):
        return "not in the file"
    return None


def fuller(row, article, people):
    """Another name of the same person that the article has and that says more."""
    for name in names(row):
        words = name.split()
        for other in people:
            more = other.split()
            inside = any(more[i : i + len(words)] == words for i in range(len(more)))
            if len(more) > len(words) and inside and other in article.body:
                return other
    return None


def check_rows(rows, articles):
    people = {n for row in rows if row["type"] == "person" for n in names(row)}
    checks = {"quote": check_speech, "turn": check_speech, "entity": check_entity,
              "title": check_field, "source": check_field, "date": check_field}
    for number, row in enumerate(rows, 2):
        where = f"gold.tsv:{number}: {row['path']} {row['record']} {row['kind']} {row['text'][:50] or row['name']!r}"
        article = articles.get((row["path"], int(row["record"]) if row["record"].isdigit() else 0))
        if article is None or row["kind"] not in checks:
            yield f"{where}: no such article or kind"
            continue
        fault = checks[row["kind"]](row, article)
        if not fault and row["type"] == "person" and fuller(row, article, people):
            fault = f"{row['name']!r} is {fuller(row, article, people)!r} in this article"
        if fault:
            yield f"{where}: {fault}"


def check_complete(where, rows, article):
    """Every quoted span has one row, in the order of the text; the rest of an article's rows is whole."""
    if not rows:
        yield f"{where}: no rows"
        return
    quotes = [row["text"] for row in rows if row["kind"] == "quote"]
    for span in article.spans:
        if article.spans.count(span) > quotes.count(span):
            yield f"{where}: no row for “{span}”"
    if sorted(quotes) == sorted(article.spans) and quotes != article.spans:
        yield f"{where}: the rows are not in the order of the text"
    extra = [q for q in set(quotes) if quotes.count(q) > article.spans.count(q) > 0]
    yield from (f"{where}: too many rows for “{q}”" for q in extra)
    entities = [(row["name"], row["type"]) for row in rows if row["kind"] == "entity"]
    yield from (f"{where}: {e[0]} is there twice" for e in set(entities) if entities.count(e) > 1)
    known = {name for name, _ in entities}
    for row in rows:
        if row["kind"] in SPEECH and known and "derived" not in row["note"]:
            yield from (f"{where}: {n} speaks and is no entity" for n in names(row) if n not in known)
    turns = [p for p in article.paragraphs if re.match(r"(?:[A-Z]{3,}|[QA]): ", p)]
    if len(turns) != sum(row["kind"] == "turn" for row in rows):
        yield f"{where}: {len(turns)} turns of a transcript, and another number of rows"
    for kind in ("title", "source", "date"):
        if sum(row["kind"] == kind for row in rows) != 1:
            yield f"{where}: needs one {kind} row"


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    articles, bad = load(root)
    with open(root / "gold.tsv", encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = list(reader)
        if reader.fieldnames != COLUMNS:
            bad.append(f"gold.tsv: the columns are not {' '.join(COLUMNS)}")
    bad += check_rows(rows, articles)
    for (path, number), article in articles.items():
        mine = [row for row in rows if row["path"] == path and row["record"] == str(number)]
        bad += check_complete(f"{path} {number}", mine, article)
    for line in bad:
        print(line)
    kinds = {kind: sum(row["kind"] == kind for row in rows) for kind in ("quote", "turn", "entity")}
    told = ", ".join(f"{count} {kind} rows" for kind, count in kinds.items())
    print(f"{len(articles)} articles, {told}: {len(bad)} faults", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

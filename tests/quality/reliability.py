#!/usr/bin/env python3
"""Does a confidence mean what it says?  reliability.py GOLD FOUND [--fit TABLE]

GOLD: news with gold quotations (polnear form). FOUND: what analyse_tool prints for it. Prints, for each stretch of
claimed confidence, how often the speaker was right. With --fit it writes the table of the analysis instead
(indexer/analysis/confidence_table.h): of every kind of quote, pattern and way of naming the speaker, how often it
was right, each leaning on its pattern and way where it was seen seldom. Titles ("the mayor") are nobody in a gold
that no hand went over, so they are taken to be as right as pronouns.
"""
import argparse
import collections
import json
import os
import sys

KINDS = ["direct", "mixed", "indirect"]
PATTERNS = ["none", "quote-verb-source", "quote-source-verb", "source-verb-quote", "according-to", "transcript",
            "dash", "same-paragraph", "continued", "partial", "turn"]
VIAS = ["nobody", "name", "pronoun", "title", "body", "unnamed", "carried"]
LEAN = 8  # a cell counts as if it had been seen this often with the rate of its row


def overlaps(spans, begin, end):
    return any(a < end and begin < b for a, b in spans)


def right_name(score, quote, kind, names):
    """True, False, or None where the gold does not say."""
    if kind == "person":
        return quote["kind"] == "person" and any(score.strict(n, quote["speaker_name"]) for n in names)
    if kind == "org":
        if quote["kind"] == "unnamed":
            return None  # "the ministry": not named, and not wrong
        return quote["kind"] == "organisation" and any(score.olenient(n, quote["speaker_name"]) for n in names)
    return quote["kind"] == "unnamed"


def judge_quoted(score, gold, quotes):
    spans = [dict(s=s, e=e, quote=q) for q in quotes for s, e in score.cut(gold["text"], q["start"], q["end"])]
    for i, j in score.match(gold["Q"], spans).items():
        quote, answer = spans[j]["quote"], gold["Q"][i]
        right = right_name(score, quote, answer["kind"], answer["names"])
        if right is not None:
            yield quote, right


def judge_indirect(score, article, quotes):
    """By the words of source and cue: where a report begins and ends is a matter of taste."""
    for quote in quotes:
        source, cue = quote.get("speaker_mention_span"), quote.get("cue")
        if not source or not cue:
            continue
        right = False
        for given in article["attributions"]:
            if not overlaps(given["cue"] + given["source"], *cue) and not overlaps(given["source"], *source):
                continue
            speaker = given["speaker"]
            if speaker.get("name") and speaker["kind"] in ("org", "org?"):
                right = right or score.olenient(speaker["name"], quote["speaker_name"] or "")
            elif speaker.get("name"):
                names = [speaker["name"]] + speaker.get("others", [])
                right = right or any(score.strict(n, quote["speaker_name"]) for n in names)
        if quote["via"] != "title":  # whom a title means no hand has said there
            yield quote, right


def judged(score, gold_path, found_path):
    golds, founds = score.load(gold_path), score.load(found_path)
    for key, article in golds.items():
        quotes = [q for q in founds[key]["quotes"] if q["via"] != "nobody"]
        gold = score.read_gold(article)
        yield from judge_quoted(score, gold, [q for q in quotes if q["type"] == "quoted"])
        yield from judge_indirect(score, article, [q for q in quotes if q["type"] == "indirect"])


def print_recall(score, gold_path, found_path):
    """Of those who report without marks and have a name, how many are found reporting those words?"""
    golds, founds = score.load(gold_path), score.load(found_path)
    reported = found = 0
    for key, article in golds.items():
        quotes = [q for q in founds[key]["quotes"] if q["speaker_name"]]
        for given in article["attributions"]:
            speaker = given["speaker"]
            if given["type"] != "indirect" or not speaker.get("name") or speaker["kind"] in ("org", "org?"):
                continue
            reported += 1
            found += any(score.strict(speaker["name"], q["speaker_name"]) and overlaps(given["content"], q["start"], q["end"])
                         for q in quotes)
    if reported:
        print(f"indirect: of {reported} reports by people {100 * found / reported:.1f} % are found with their speaker")


def print_table(rows):
    bins = [(0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)]
    print("claimed        quoted: claimed  right     n    indirect: claimed  right     n")
    for low, high in bins:
        line = f"{low:.1f} to {min(high, 1.0):.1f}    "
        for indirect in (False, True):
            cell = [(q["confidence"], right) for q, right in rows
                    if (q["type"] == "indirect") == indirect and low <= round(q["confidence"], 3) < high]
            if cell:
                claimed, right = (100 * sum(c[i] for c in cell) / len(cell) for i in (0, 1))
                line += f"        {claimed:8.1f} {right:6.1f} {len(cell):5d}    "
            else:
                line += " " * 8 + f"{'-':>8} {'-':>6} {0:5d}    "
        print(line.rstrip())
    for indirect, title in ((False, "quoted"), (True, "indirect")):
        cell = [right for q, right in rows if (q["type"] == "indirect") == indirect]
        if cell:
            print(f"{title}: of {len(cell)} speakers that the gold knows {100 * sum(cell) / len(cell):.1f} % are right")


def fitted(rows):
    counts = collections.defaultdict(lambda: [0, 0])
    rows = [row for row in rows if row[0]["via"] != "title"]
    for quote, right in rows:
        kind, pattern, via = quote["quote_kind"], quote["pattern"], quote["via"]
        speech = "indirect" if kind == "indirect" else "quoted"
        for key in ((), (speech,), (speech, via), (speech, pattern), (speech, pattern, via), (kind, pattern, via)):
            counts[key][0] += right
            counts[key][1] += 1

    def leaning(key, rate):
        right, seen = counts.get(key, (0, 0))
        return (right + LEAN * rate) / (seen + LEAN)

    def rate(kind, pattern, via):
        if pattern == "none" or via == "nobody":
            return 0
        speech = "indirect" if kind == "indirect" else "quoted"
        if via == "title":
            return rate(kind, pattern, "pronoun")
        start = leaning((speech,), 0.5)
        start = (leaning((speech, via), start) + leaning((speech, pattern), start)) / 2
        start = leaning((speech, pattern, via), start)
        return round(100 * leaning((kind, pattern, via), start))

    return [[[rate(k, p, v) for v in VIAS] for p in PATTERNS] for k in KINDS]


def write_table(path, table):
    lines = ["// How often each way of finding a speaker was right, in percent.",
             "// Written by scripts/quality --fit-confidence.", "#pragma once", "", "#include <array>", "#include <cstdint>", "", "namespace inquit {", "",
             "using ConfidenceRow = std::array<std::uint8_t, 7>;  // by Via", "", "// By QuoteKind and Pattern.",
             "// clang-format off",
             "inline constexpr std::array<std::array<ConfidenceRow, 11>, 3> confidence_table{{"]
    for kind, rows in zip(KINDS, table):
        lines.append("    {{  // " + kind)
        for pattern, row in zip(PATTERNS, rows):
            cells = ", ".join(f"{cell:2d}" for cell in row)
            lines.append(f"        {{{cells}}},  // {pattern}")
        lines.append("    }},")
    lines += ["}};", "// clang-format on", "", "}  // namespace inquit", ""]
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("found")
    parser.add_argument("--scorer", required=True, help="the folder of score_quotes.py")
    parser.add_argument("--fit", metavar="TABLE")
    options = parser.parse_args()
    sys.path.insert(0, os.path.abspath(options.scorer))
    sys.dont_write_bytecode = True
    import score_quotes as score
    rows = list(judged(score, options.gold, options.found))
    if options.fit:
        write_table(options.fit, fitted(rows))
        print(f"{options.fit}: fitted to {len(rows)} speakers")
    else:
        print_table(rows)
        print_recall(score, options.gold, options.found)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""How often the right institution is named where one speaks: institutions.py GOLD.jsonl FOUND.jsonl

GOLD has attributions with `quoted` spans and a `speaker` of kind "org" (an acronym, a ministry, a paper) by name; FOUND is what
analyse_tool prints. A quotation counts where its gold speaker is an institution with a name; right is a name whose
words, small words and "the" apart, are those of the gold name or some of them, or the other way round.
"""
import json
import re
import sys
from collections import Counter

SMALL = {"the", "of", "and", "a", "an", "for", "’s", "'s", "s"}


def words(name):
    return {w for w in re.findall(r"\w+", name.casefold().replace("’", "'")) if w not in SMALL}


def is_same(gold, found):
    a, b = words(gold), words(found)
    initials = lambda name: "".join(w[0] for w in re.findall(r"[A-Z]\w*", name)).casefold()
    if a and b and (a <= b or b <= a):
        return True
    return {initials(gold)} == b or {initials(found)} == a


def spans_of(found):
    for key in ("quotes", "no_speech"):
        for quote in found.get(key, []):
            if quote["type"] != "indirect":
                yield quote["start"], quote["end"], quote, key == "no_speech"


def result(gold, span, found):
    start, end = span
    best, overlap = None, 0.5
    for s, e, quote, silent in spans_of(found):
        inside = min(e, end) - max(s, start)
        share = inside / max(e - s, end - start, 1)
        if share >= overlap:
            best, overlap = (quote, silent), share
    if best is None:
        return "missed"
    quote, silent = best
    if silent:
        return "no speech"
    if quote["kind"] == "organisation":
        return "right" if is_same(gold, quote["speaker_name"]) else "another body"
    return quote["kind"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = {}
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            found[article["id"]] = article
    counts = Counter()
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            for attribution in article["attributions"]:
                speaker = attribution["speaker"]
                if speaker["kind"] != "org" or not speaker.get("name"):
                    continue
                for span in attribution["quoted"]:
                    counts[result(speaker["name"], span, found[article["id"]])] += 1
    total = sum(counts.values())
    taken = total - counts["missed"] - counts["no speech"]
    share = lambda part, all_of: f"{100 * part / all_of:.1f}%" if all_of else "-"
    print(f"institutions quoted: {total}; the right one named: {share(counts['right'], total)}, "
          f"of those taken for speech {share(counts['right'], taken)}")
    print("  " + ", ".join(f"{kind} {n}" for kind, n in counts.most_common()))


if __name__ == "__main__":
    main()

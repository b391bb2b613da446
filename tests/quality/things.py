#!/usr/bin/env python3
"""Quotes that are one thing said: inquit quotes --group -n all --format jsonl | things.py [--sample N] [--label LABEL]

How many things have several wordings; and N random pairs of quotes of one thing whose words are not the same, for reading.
"""
import argparse
import collections
import itertools
import json
import random
import sys

parser = argparse.ArgumentParser()
parser.add_argument("--sample", type=int, default=0)
parser.add_argument("--label", help="only pairs with the thing's own words that have this label")
arguments = parser.parse_args()

pairs, labels, things = [], collections.Counter(), 0
for line in sys.stdin:
    thing = json.loads(line)
    things += bool(thing["variants"])
    labels.update(variant["label"] for variant in thing["variants"])
    if arguments.label:
        pairs += [(thing, v) for v in thing["variants"] if v["label"] == arguments.label]
        continue
    pairs += itertools.combinations([thing, *thing["variants"]], 2)
other = [pair for pair in pairs if pair[0]["content"] != pair[1]["content"]]
print(f"{things} things with several quotes, {len(pairs)} pairs, {len(other)} in other words;", dict(labels))

random.seed(20261125)
for number, pair in enumerate(random.sample(other, min(arguments.sample, len(other))), 1):
    for quote in pair:
        print(number, quote["date"], quote["source"], quote["speaker"], quote["content"][:300], sep="  |  ")

#!/usr/bin/env python3
"""Groups of articles about one event: accounts --events INDEX | events.py [--sample N] [--sections A,B,…]

How many there are; N random pairs of their articles, for reading; and, where sections are the names of single events, how
many pairs of articles of one section, at most three days apart, are in one group.
"""
import argparse
import collections
import datetime
import itertools
import random
import sys

parser = argparse.ArgumentParser()
parser.add_argument("--sample", type=int, default=0)
parser.add_argument("--sections", default="")
arguments = parser.parse_args()

rows = [line.rstrip("\n").split("\t") for line in sys.stdin]
groups = collections.defaultdict(list)
for row in rows:
    groups[row[0]].append(row)
pairs = [pair for group in groups.values() for pair in itertools.combinations(group, 2)]
many = [group for group in groups.values() if len(group) > 1]
print(f"{len(rows)} articles, {len(many)} events with {sum(map(len, many))} of them, {len(pairs)} pairs")

random.seed(20261125)
for number, (one, other) in enumerate(random.sample(pairs, min(arguments.sample, len(pairs))), 1):
    print(number, *(" ".join((row[1][5:], row[4]))[:90] for row in (one, other)), sep="  |  ")


def near(one, other):
    if not one[1] or not other[1]:
        return False
    days = [datetime.date.fromisoformat(row[1]) for row in (one, other)]
    return abs((days[0] - days[1]).days) <= 3


found = gold = 0
for section in filter(None, arguments.sections.split(",")):
    of = [row for row in rows if row[2] == section]
    for one, other in itertools.combinations(of, 2):
        if near(one, other):
            gold += 1
            found += one[0] == other[0]
if gold:
    print(f"pairs of one section, at most three days apart: {gold}, in one group {found} ({found / gold:.0%})")

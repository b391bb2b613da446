#!/usr/bin/env python3
"""Search engines side by side: compare.py --queries QUERIES.tsv [--rounds N] [--warm N] NAME='COMMAND' …

Each command speaks the protocol of tests/bench/README.md and is started once. Rounds run A B C A B C …, so that a slow minute of the
machine meets all of them. A query's time is the median over the rounds; p50, p95 and p99 are over the queries of a
class; the ratio is the geometric mean over queries of the time divided by that of the first engine, and its spread
the smallest and largest of a single round.
"""
import argparse
import collections
import math
import shlex
import statistics
import subprocess
import sys

FLOOR = 0.1  # microseconds: below this the clock says nothing
ALL = "all"


class Engine:
    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.hits, self.notes = {}, []
        self.times = collections.defaultdict(list)  # query -> one of each round

    def round(self, ids, counted):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        answered = set()
        for line in iter(self.process.stdout.readline, "end\n"):
            if not line:
                raise SystemExit(f"{self.name} ended in the middle of a round, with {self.process.wait()}")
            if line.startswith("#"):
                self.notes.append(line[1:].strip())
                continue
            number, hits, took = line.rstrip("\n").split("\t")[:3]
            answered.add(number)
            self.hits[number] = hits
            if counted:
                self.times[number].append(max(float(took), FLOOR))
        if answered != ids:
            raise SystemExit(f"{self.name} answered {len(answered)} of {len(ids)} queries")

    def close(self):
        self.process.stdin.close()
        if self.process.wait() != 0:
            raise SystemExit(f"{self.name} ended with {self.process.returncode}")

    def medians(self):
        return {number: statistics.median(times) for number, times in self.times.items()}


def classes(queries):
    """Class -> ids of its queries, and of all."""
    out = {}
    for line in open(queries, encoding="utf-8"):
        number, group = line.split("\t")[:2]
        out.setdefault(group, []).append(number)
    return {**out, ALL: [number for ids in out.values() for number in ids]}


def run(queries, commands, rounds, warm, say=lambda text: None):
    """`commands`: name -> argument list. The engines with what they measured, in this order."""
    ids = set(classes(queries)[ALL])
    engines = []
    try:
        for name, command in commands.items():
            engines.append(Engine(name, command))
        for number in range(warm + rounds):
            for engine in engines:
                say(f"round {number + 1} of {warm + rounds}: {engine.name}")
                engine.round(ids, number >= warm)
        for engine in engines:
            engine.close()
    finally:
        for engine in engines:
            if engine.process.poll() is None:
                engine.process.kill()
    return engines


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def geometric_mean(values):
    return math.exp(statistics.fmean(math.log(value) for value in values))


def summary(engines, groups):
    """Rows: class, queries, engine, p50, p95, p99, ratio, its smallest and largest of a round."""
    first = engines[0]
    medians = {engine.name: engine.medians() for engine in engines}
    for group, ids in groups.items():
        for engine in engines:
            times = [medians[engine.name][number] for number in ids]
            ratio = geometric_mean([medians[engine.name][number] / medians[first.name][number] for number in ids])
            rounds = [geometric_mean([engine.times[number][at] / first.times[number][at] for number in ids])
                      for at in range(len(engine.times[ids[0]]))]
            yield group, len(ids), engine.name, *(percentile(times, share) for share in (.5, .95, .99)), ratio, \
                min(rounds), max(rounds)


def agreement(engines, groups):
    """Rows: engine, class, queries that it and the first counted exactly, with equal hits, within 2 %, largest difference."""
    first = engines[0]
    for engine in engines[1:]:
        for group, ids in groups.items():
            pairs = [(int(first.hits[number]), int(engine.hits[number])) for number in ids
                     if first.hits[number].isdigit() and engine.hits[number].isdigit()]
            off = [abs(a - b) / max(a, b, 1) for a, b in pairs]
            if off:
                yield engine.name, group, len(off), sum(x == 0 for x in off), sum(x <= .02 for x in off), max(off)


def short(microseconds):
    return f"{microseconds:,.0f}" if microseconds >= 100 else f"{microseconds:.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--queries", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--warm", type=int, default=2)
    parser.add_argument("engines", nargs="+", metavar="NAME=COMMAND")
    options = parser.parse_args()
    groups = classes(options.queries)
    commands = {name: shlex.split(command) for name, _, command in (item.partition("=") for item in options.engines)}
    engines = run(options.queries, commands, options.rounds, options.warm)
    print(f"{'class':12} {'n':>4} {'engine':14} {'p50 us':>9} {'p95 us':>9} {'p99 us':>9} {'ratio':>7}  of a round")
    for group, count, name, *times, ratio, low, high in summary(engines, groups):
        print(f"{group:12} {count:4} {name:14} " + " ".join(f"{short(value):>9}" for value in times)
              + f" {ratio:7.3f}  {low:.3f} to {high:.3f}")
    for name, group, count, equal, near, worst in agreement(engines, groups):
        print(f"hits of {name} in {group}: {count} queries, {equal} equal, {near} within 2 %, worst {worst:.1%}")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)

"""Draws the benchmark's queries out of a corpus: 220 of eleven classes, by how many articles have a word.

QUERIES.tsv has seven columns: id, class, operator (term, and, or, phrase, prefix), words, person, from, to. A person is a
value of the facet of people; from and to are days, both included.
"""
import collections
import datetime
import random
import re

SAMPLE = 20_000  # articles whose words are counted
KEPT = 2_000     # of these, articles that phrases and people are drawn from
WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])")
RUN = re.compile(r"(?<![\w'’-])[a-z]{3,}(?: [a-z]{3,})+(?![\w'’-])")
STOP = frozenset("""about after all and any are been but can could did does down each for from had half has have her him
his how into its just least less like made many more most much nor not nothing now off once one only other our out over
own said same says she should since some such than that the their them then there these they this those through too
under until very was were what when where which while who whose will with would year years you your""".split())
# Share of the articles that have a word of this class, from and below.
BANDS = {"rare": (.00005, .0005), "low": (.001, .005), "mid": (.005, .015), "common": (.07, .20), "very_common": (.30, 1.01)}
FEWEST = 12  # words of a class; where a small corpus has fewer, those that are nearest to it are taken too


class Sample:
    def __init__(self, table):
        with open(table, "rb") as lines:
            total = sum(1 for _ in lines)
        self.counts, self.people, self.kept, self.days = collections.Counter(), collections.Counter(), [], []
        self.articles = 0
        step, keep = max(1, total // SAMPLE), max(1, total // KEPT)
        with open(table, encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % step == 0:
                    self.add(line.rstrip("\n").split("\t"), number % keep == 0)

    def add(self, row, keep):
        _, day, _, people, _, _, _, title, text = row
        lower = f"{title} . {text}".lower()
        self.articles += 1
        self.days.append(day)
        people = people.split("|") if people else []
        self.counts.update(set(WORD.findall(lower)) - STOP)
        self.people.update(people)
        if keep:
            self.kept.append((lower, people))

    def band(self, name):
        low, high = (share * self.articles for share in BANDS[name])
        words = sorted(word for word, count in self.counts.items() if max(2, low) <= count < max(high, 3))
        if len(words) < FEWEST:
            middle = (low * min(high, self.articles)) ** .5
            words = sorted(self.counts, key=lambda word: (abs(self.counts[word] - middle), word))[:FEWEST]
        return words

    def phrases(self):
        """Two or three words side by side that stand in several articles."""
        good = {word for word, count in self.counts.items() if count >= .002 * self.articles}
        seen = collections.Counter()
        for lower, _ in self.kept:
            runs = set()
            for run in RUN.findall(lower):
                words = run.split(" ")
                for first, second, third in zip(words, words[1:], [*words[2:], ""]):
                    if first in good and second in good and first != second:
                        runs.add((first, second))
                        if third in good and third not in (first, second):
                            runs.add((first, second, third))
            seen.update(runs)
        return sorted(run for run, count in seen.items() if count >= 3)

    def of_people(self, rng, words, count):
        """A person who is often named, and a word of an article that names them: so there is a hit."""
        often = {person for person, _ in sorted(self.people.items(), key=lambda row: (-row[1], row[0]))[:300]}
        named = [(lower, kept) for lower, people in self.kept if (kept := [person for person in people if person in often])]
        found = {}
        for _ in range(50 * count if named else 0):
            lower, people = rng.choice(named)
            fitting = sorted(set(WORD.findall(lower)) & words)
            if fitting and len(found) < count:
                found[rng.choice(people), rng.choice(fitting)] = True
        return list(found)


def period(sample, rng):
    first, last = (datetime.date.fromisoformat(day) for day in (min(sample.days), max(sample.days)))
    length = min((last - first).days, rng.choice((30, 90, 365, 3 * 365)))
    begin = first + datetime.timedelta(rng.randrange((last - first).days - length + 1))
    return begin.isoformat(), (begin + datetime.timedelta(length)).isoformat()


def drawn(sample, rng):
    """Rows without their ids."""
    bands = {name: sample.band(name) for name in BANDS}
    mid, common = bands["mid"], bands["common"]

    def some(values, count):
        return rng.sample(values, min(count, len(values)))

    for name, count in (("rare", 25), ("mid", 20), ("common", 20), ("very_common", 10)):
        yield from ((name, "term", word, "", "", "") for word in some(bands[name], count))
    for name, operator in (("and2", "and"), ("or2", "or")):
        for _ in range(25):
            first = rng.choice(common)
            second = rng.choice([word for word in rng.choice((mid, common)) if word != first])
            yield name, operator, f"{first} {second}", "", "", ""
    for _ in range(20):
        words = rng.sample(sorted({*bands["low"], *mid, *common}), 2) + rng.sample(common, 3)
        yield "or5", "or", " ".join(dict.fromkeys(words)), "", "", ""
    yield from (("phrase", "phrase", " ".join(run), "", "", "") for run in some(sample.phrases(), 25))
    for person, word in sample.of_people(rng, {*mid, *common}, 20):
        yield "person", "term", word, person, "", ""
    for _ in range(15):
        yield "date", "term", rng.choice(rng.choice((mid, common))), "", *period(sample, rng)
    begins = sorted({word[:rng.choice((3, 4, 4, 5))] for word in some(mid, 40) + some(common, 40)})
    yield from (("prefix", "prefix", begin, "", "", "") for begin in some(begins, 15))


def write(table, out, seed):
    rows = list(drawn(Sample(table), random.Random(seed)))
    with open(out, "w", encoding="utf-8") as lines:
        lines.writelines("\t".join((str(number), *row)) + "\n" for number, row in enumerate(rows))
    return len(rows)

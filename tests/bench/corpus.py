"""A grown corpus of the benchmark's own: sentences of corpus/articles with other words in them.

How an article is made. It is about one of several hundred topics, has a day of twenty years, an outlet, and a length that
is drawn like that of real news. Its sentences are those of the sample articles, in which each longer word and each name give way to
one drawn from a vocabulary by Zipf's law (a quarter of them from the few words of the topic), and sentences and quotes
with people, bodies and places that are made up and drawn by Zipf's law too. Every hundredth word is new to the corpus.
Three in a hundred are copies of an earlier one in another outlet. The same number and seed give the same bytes.

Two files: articles.jsonl for Inquit, and articles.tsv for its peers, one line an article: number, date, outlet, people,
bodies, places, speakers (each parted by |), headline, text. The names are those that the generator put there; Inquit
finds its own.
"""
import datetime
import itertools
import json
import random
import re

VERSION = 1
FIRST_DAY = datetime.date(2005, 1, 1)
DAYS = 20 * 365
VOCABULARY = 200_000
TOPICS, TOPIC_WORDS = 400, 60
COPIES = 0.03
# What gives way: a longer word in small letters, and a name that does not begin the sentence.
SLOT = re.compile(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])|(?<=[a-z,;] )[A-Z][\w'’-]+")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
MARKS = {ord(mark): None for mark in "“”„«»\""}
BAD = re.compile(r"[\[\]<>#|{}\ufffd\t]|https?:")
# Words of grammar, which stay where they are.
KEPT = frozenset("""about after again against also although among another because been before being between both could
does down during each either enough even ever every first from further half have having here himself herself into itself
just last least less like made make many more most much must near neither never next none nothing once only other others
over perhaps quite rather said same says several shall should since some soon still such than that their them then there
these they this those though through thus together toward under until upon very were what when where whether which while
whose will with within without would year years yesterday your""".split())
FIRST_NAMES = """Anna Arne Beata Birgit Carl Clara Daniel Dora Edith Elias Emil Erik Eva Felix Frida George Greta Hanna
Hugo Ida Ines Ivan Jonas Julia Karin Lars Laura Leon Linda Lucas Magda Marcus Maria Martin Mona Nadia Nils Nora Oscar
Paula Peter Petra Ralph Rosa Ruth Samuel Sara Simon Sofia Stefan Susan Thea Thomas Tilda Ulla Vera Victor Walter
Wilma""".split()
ROLES = """chair of|director of|spokeswoman for|spokesman for|a lawyer for|an economist at|secretary of|head of|
a researcher at|treasurer of""".replace("\n", "").split("|")
BODIES = "Bank Council Ministry Institute University Union Company Association Commission Agency Court Trust".split()
PLACE_ENDS = "haven burg ford stad mouth field wick ness".split()
OUTLET_ENDS = "Courier Ledger Gazette Herald Post Times Observer Chronicle".split()
SCENES = [
    "{person} of the {body} met {other} in {place} on Tuesday.",
    "The {body} opened an office in {place} last month.",
    "{person}, {role} the {body}, travelled to {place}.",
    "Officials in {place} said {person} had been told in writing.",
    "{person} and {other} disagreed in {place} over the accounts of the {body}.",
    "A letter by {person} to the {body} was read out in {place}.",
]
QUOTES = [
    '“{said},” said {person}, {role} the {body}.',
    '{person}, {role} the {body}, said: “{said}.”',
    '“{said},” {person} told reporters in {place}.',
    '“{said},” {other} added.',
    'According to {person}, the matter is settled.',
]


def bodies_of_articles(folder):
    """The texts of the sample articles, of the formats that need no reader."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".jsonl", ".json"):
            for line in path.read_text("utf-8").splitlines() if path.suffix == ".jsonl" else [path.read_text("utf-8")]:
                try:
                    row = json.loads(line)
                except ValueError:
                    continue
                if isinstance(row, dict):
                    yield str(row.get("body") or row.get("text") or "")
        elif path.suffix in (".txt", ".md"):
            yield path.read_text("utf-8", "replace")


def sample_sentences(folder):
    """Each sentence, its quote marks left out, ready for % and how many slots it has; and the words, commonest first."""
    words, out = {}, []
    for body in bodies_of_articles(folder):
        for sentence in SENTENCE.split(" ".join(body.split())):
            sentence = sentence.translate(MARKS)
            if not 5 <= sentence.count(" ") <= 40 or BAD.search(sentence):
                continue
            found = [word for word in SLOT.findall(sentence) if word not in KEPT]
            for word in filter(str.islower, found):
                words[word] = words.get(word, 0) + 1
            text = SLOT.sub(lambda m: m[0] if m[0] in KEPT else "%s", sentence.replace("%", "%%"))
            out.append((text, len(found)))
    return out, sorted(words, key=lambda word: (-words[word], word))


class Maker:
    """Names and words that nobody has used before."""

    def __init__(self, rng):
        self.rng = rng
        self.seen = set(KEPT)

    def word(self, syllables):
        while True:
            made = "".join(
                self.rng.choice(("b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s",
                                 "st", "t", "tr", "v", "w")) + self.rng.choice("aaeeiioou")
                + self.rng.choice(("", "", "n", "r", "l", "s", "m", "t")) for _ in range(syllables))
            if len(made) > 3 and made not in self.seen:
                self.seen.add(made)
                return made

    def name(self, end=""):
        return (self.word(2) + end).capitalize()


class Corpus:
    def __init__(self, articles, seed, folder):
        self.rng = rng = random.Random(seed)
        self.articles = articles
        self.sentences, known = sample_sentences(folder)
        if not self.sentences:
            raise SystemExit(f"no sentences in {folder}")
        maker = self.maker = Maker(rng)
        maker.seen.update(known)
        self.words = self.vocabulary(known)
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        middle = self.words[50:20_000]
        self.topics = [rng.sample(middle, TOPIC_WORDS) for _ in range(TOPICS)]
        size = 1_000 + articles // 5
        self.people = [f"{rng.choice(FIRST_NAMES)} {maker.name()}" for _ in range(size)]
        self.places = [maker.name(rng.choice(PLACE_ENDS)) for _ in range(300 + size // 20)]
        self.names_of_bodies = list(dict.fromkeys(
            f"{maker.name() if rng.random() < .6 else rng.choice(self.places)} {rng.choice(BODIES)}"
            for _ in range(300 + size // 10)))
        self.outlets = list(dict.fromkeys(f"{rng.choice(self.places)} {rng.choice(OUTLET_ENDS)}" for _ in range(200)))
        self.recent = []

    def vocabulary(self, known):
        """By falling frequency. Each tenth is two commoner words side by side, each twelfth another form of one."""
        out = list(known)
        while len(out) < VOCABULARY:
            number = len(out)
            if number % 10 == 0:
                out.append(f"{self.rng.choice(out[:2000])} {self.rng.choice(out)}")
            elif number % 12 == 1:
                out.append(self.rng.choice(out).split(" ")[0] + self.rng.choice(("s", "ed", "ing")))
            else:
                out.append(self.maker.word(2 if number < 30_000 else self.rng.choice((2, 3, 3))))
        return out

    def drawn(self, values, bend=3):
        """One of them, the first ones most often."""
        return values[int(len(values) * self.rng.random() ** bend)]

    def plain(self, topic, count):
        """So many sentences of the sample with other words in them."""
        chosen = self.rng.choices(self.sentences, k=count)
        need = sum(slots for _, slots in chosen)
        words = self.rng.choices(self.words, cum_weights=self.weights, k=need)
        for at in self.rng.sample(range(need), need // 4):
            words[at] = self.rng.choice(topic)
        words = iter(words)
        return [text % tuple(itertools.islice(words, slots)) for text, slots in chosen]

    def named(self, pattern, facets, cast, said=""):
        """A sentence with names, which are noted in `facets`."""
        person, other = self.rng.choice(cast), self.rng.choice(cast)
        body, place = self.drawn(self.names_of_bodies), self.drawn(self.places)
        role = self.rng.choice(ROLES)
        values = dict(person=person, other=other, body=body, place=place, role=role, said=said)
        for key, facet in (("person", 0), ("other", 0), ("body", 1), ("place", 2)):
            if "{" + key + "}" in pattern:
                facets[facet][values[key]] = True
        if said:
            facets[3][other if "{other}" in pattern else person] = True
        return pattern.format(**values)

    def text(self, length):
        """Title, text and the four facets of names."""
        rng, facets = self.rng, [{}, {}, {}, {}]
        topic = rng.choice(self.topics)
        cast = [self.drawn(self.people) for _ in range(2 + int(5 * rng.random()))]
        quotes, scenes = int(length / 120 + rng.random()), int(length / 130 + rng.random())
        plain = self.plain(topic, max(2, int(length / 17) - quotes - scenes) + quotes)
        lines = plain[quotes:]
        for said in plain[:quotes]:
            pattern = rng.choice(QUOTES)
            lines.insert(1 + rng.randrange(len(lines)),
                         self.named(pattern, facets, cast, said.rstrip(".!?") if "{said}" in pattern else ""))
        for _ in range(scenes):
            lines.insert(rng.randrange(len(lines) + 1), self.named(rng.choice(SCENES), facets, cast))
        for _ in range(int(length / 100 + rng.random())):
            lines[rng.randrange(len(lines))] += f" It is filed under {self.maker.word(4)}."
        title = " ".join(rng.choices(self.words, cum_weights=self.weights, k=3) + rng.choices(topic, k=3)).capitalize()
        paragraphs = (" ".join(lines[at:at + 3]) for at in range(0, len(lines), 3))
        return title, "\n\n".join(paragraphs), [list(values) for values in facets]

    def rows(self):
        rng = self.rng
        for number in range(self.articles):
            if self.recent and rng.random() < COPIES:
                content = rng.choice(self.recent)
            else:
                content = self.text(min(4_000, max(60, rng.lognormvariate(5.75, .6))))
                self.recent = [*self.recent[-199:], content]
            day = FIRST_DAY + datetime.timedelta(days=number * DAYS // self.articles)
            yield number, day.isoformat(), self.drawn(self.outlets, 2), content


def write(folder, articles, seed, sentences):
    """articles.jsonl and articles.tsv in `folder`."""
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as lines, \
            open(folder / "articles.tsv", "w", encoding="utf-8") as table:
        for number, day, outlet, (title, text, facets) in Corpus(articles, seed, sentences).rows():
            lines.write(encode({"id": str(number), "title": title, "text": text, "date": day, "source": outlet}) + "\n")
            names = ["|".join(values) for values in facets]
            table.write("\t".join([str(number), day, outlet, *names, title, text.replace("\n\n", " ")]) + "\n")

"""Counts and measures of the tables, computed apart from the program.

    statistics.py fix                      prints tests/reference/statistics.json: the project's pages read character by
                                           character, so that neither parser nor dictionary can touch the values
    statistics.py check PROGRAM FILE...    compares what the program prints of pages with what is computed here from its
                                           `tokens` and `parse`

Python 3.11, its standard library alone.
"""

import collections
import json
import math
import pathlib
import re
import subprocess
import sys
import unicodedata
from decimal import Decimal, getcontext

getcontext().prec = 40
STOPS = set("。！？…｡!?\n")
HERE = pathlib.Path(__file__).parent
FILES = ["agency-2015.txt", "commentary-2017.txt", "evening-2008.txt", "interview-2014.txt", "literary-1948.txt",
         "long-feature-2018.txt", "metro-2015.txt", "party-daily-2019.txt", "sports-2004.txt", "supplement-2006.txt"]


class Article:
    """Words by paragraph and sentence: a list of lists of lists."""

    def __init__(self, page, article, paragraphs):
        self.key = (page, article)
        self.paragraphs = paragraphs
        self.words = [word for paragraph in paragraphs for sentence in paragraph for word in sentence]
        self.counts = collections.Counter(self.words)


# Measures, each from its definition.

def words(articles):
    held = [article for article in articles if article.words]
    tokens = sum(len(article.words) for article in held)
    total = sum((article.counts for article in held), collections.Counter())
    rows = {}
    for word, count in total.items():
        shares = [article.counts[word] / len(article.words) for article in held]
        mean = math.fsum(shares) / len(shares)
        deviation = math.sqrt(math.fsum((share - mean) ** 2 for share in shares) / len(shares))
        dp = math.fsum(
            abs(article.counts[word] / count - len(article.words) / tokens) for article in held) / 2
        smallest = min(len(article.words) for article in held) / tokens
        rows[word] = {
            "count": count,
            "articles": sum(1 for article in held if article.counts[word]),
            "per_million": count / tokens * 1e6,
            "juilland_d": 1 - deviation / mean / math.sqrt(len(held) - 1),
            "dp": dp,
            "dp_norm": dp / (1 - smallest),
        }
    return rows


def xlogx(x):
    """In so many digits that sums which all but cancel keep enough of them."""
    return Decimal(x) * Decimal(x).ln() if x > 0 else Decimal(0)


def collocates(articles, node, left, right, across):
    tokens = sum(len(article.words) for article in articles)
    total = sum((article.counts for article in articles), collections.Counter())
    observed = collections.Counter()
    for article in articles:
        for paragraph in article.paragraphs:
            stretches = [sum(paragraph, [])] if across else paragraph
            for stretch in stretches:
                for at, word in enumerate(stretch):
                    if word == node:
                        observed.update(stretch[max(0, at - left):at])
                        observed.update(stretch[at + 1:at + 1 + right])
    f1, rows = total[node], {}
    for word, o in observed.items():
        f2, window = total[word], left + right
        e = f1 * f2 * window / tokens
        cells = [[o, max(0, f1 * window - o)], [max(0, f2 - o), max(0, tokens - f1 * window - f2 + o)]]
        rows_of, columns_of = [sum(row) for row in cells], [sum(column) for column in zip(*cells)]
        g2 = float(2 * (sum(xlogx(cell) for row in cells for cell in row)
                        - sum(xlogx(margin) for margin in rows_of + columns_of) + xlogx(sum(rows_of))))
        rows[word] = {
            "observed": o, "expected": e, "count": f2,
            "mi": math.log2(o / e), "mi3": math.log2(o ** 3 / e), "t": (o - e) / math.sqrt(o),
            "log_likelihood": g2, "log_dice": 14 + math.log2(2 * o / (f1 + f2)),
            "delta_p": o / f1 - (f2 - o) / (tokens - f1), "delta_p_reverse": o / f2 - (f1 - o) / (tokens - f2),
        }
    return rows


def keyness(target, reference):
    a_of = sum((article.counts for article in target), collections.Counter())
    b_of = sum((article.counts for article in reference), collections.Counter())
    c, d, rows = sum(a_of.values()), sum(b_of.values()), {}
    for word in a_of | b_of:
        a, b = a_of[word], b_of[word]
        g2 = float(2 * (xlogx(a) + xlogx(b) - xlogx(a + b) + xlogx(c + d) * (a + b) / (c + d)
                        - a * Decimal(c).ln() - b * Decimal(d).ln()))
        rows[word] = {
            "target": a, "reference": b,
            "log_likelihood": -g2 if a / c < b / d else g2,
            "log_ratio": math.log2(((a or 0.5) / c) / ((b or 0.5) / d)),
            "percent_diff": 100 * (a / c - b / d) / (b / d) if b else None,
            "simple_maths": (a / c * 1e6 + 1) / (b / d * 1e6 + 1),
        }
    return rows


def ngrams(articles, n):
    rows = {}
    for article in articles:
        for sentence in (sentence for paragraph in article.paragraphs for sentence in paragraph):
            for at in range(len(sentence) - n + 1):
                row = rows.setdefault(" ".join(sentence[at:at + n]), {"count": 0, "articles": set()})
                row["count"] += 1
                row["articles"].add(article.key)
    return {name: {"count": row["count"], "articles": len(row["articles"])} for name, row in rows.items()}


def diversity(articles, window=500):
    running = [word for article in articles for word in article.words]
    ratios = [len(set(running[at:at + window])) / window for at in range(len(running) - window + 1)]
    return {
        "tokens": len(running), "types": len(set(running)), "ttr": len(set(running)) / len(running),
        "mattr": math.fsum(ratios) / len(ratios) if ratios else None,
    }


def similar(articles, at):
    holders = collections.Counter(word for article in articles for word in article.counts)
    weight = {word: math.log((len(articles) + 1) / count) for word, count in holders.items()}

    def vector(article):
        return {word: count * weight[word] for word, count in article.counts.items()}

    def length(x):
        return math.sqrt(math.fsum(value ** 2 for value in x.values()))

    own, rows = vector(articles[at]), {}
    for article in articles:
        other = vector(article)
        product = math.fsum(value * other.get(word, 0) for word, value in own.items())
        if article is not articles[at] and product > 0:
            rows["%d:%d" % article.key] = {"similarity": product / length(own) / length(other)}
    return rows


def text_rank(articles, is_keyword, window=5, damping=0.85, tolerance=1e-6):
    """Power iteration over the matrix of the graph, as networkx has it, unnormalised as in the paper."""
    total = sum((article.counts for article in articles), collections.Counter())
    graph = {word: collections.Counter() for word, count in total.items() if is_keyword(word, count)}
    for article in articles:
        for sentence in (sentence for paragraph in article.paragraphs for sentence in paragraph):
            for at, word in enumerate(sentence):
                for other in sentence[at + 1:at + window]:
                    if word != other and word in graph and other in graph:
                        graph[word][other] += 1
                        graph[other][word] += 1
    outward = {word: sum(links.values()) for word, links in graph.items()}
    scores = dict.fromkeys(graph, 1.0)
    while True:
        last, scores = scores, {
            word: 1 - damping + damping * math.fsum(
                scores[other] * weight / outward[other] for other, weight in links.items())
            for word, links in graph.items()}
        if max((abs(scores[word] - last[word]) for word in graph), default=0) < tolerance:
            return {word: {"weight": score, "count": total[word]} for word, score in scores.items()}


# Texts.

def characters():
    """The pages as one article each, line by line, Han characters and marks alone, each character a word."""
    articles = []
    for page, name in enumerate(FILES):
        paragraphs = []
        for line in (HERE.parent / "pages" / name).read_text(encoding="utf-8").split("\n"):
            sentences = [[]]
            for c in line:
                if "\u4e00" <= c <= "\u9fff":
                    sentences[-1].append(c)
                elif c in STOPS:
                    sentences.append([])
            paragraphs.append([sentence for sentence in sentences if sentence])
        articles.append(Article(page, 0, [paragraph for paragraph in paragraphs if paragraph]))
    return articles


def pairs(articles):
    """The same, two characters a word."""
    def cut(sentence):
        return ["".join(sentence[at:at + 2]) for at in range(0, len(sentence), 2)]
    return [Article(*article.key, [[cut(sentence) for sentence in paragraph] for paragraph in article.paragraphs])
            for article in articles]


def segmented(program, files):
    """The articles of pages as the program cuts them; sentences and paragraphs from the text between the words."""
    run = lambda command, *more: json.loads(subprocess.run(
        [program, command, *files, *more], check=True, capture_output=True).stdout)
    tokens = run("tokens", "--limit", "0")["rows"]
    pages = run("parse")["pages"]
    texts = [pathlib.Path(file).read_bytes() for file in files]
    pieces = {}
    for page, parsed in enumerate(pages):
        last = own = None
        for number, block in enumerate(parsed["blocks"]):
            goes_on = last == (block["role"], block["article"]) and block["role"] in (
                "kicker", "headline", "deck", "section_deck")
            last = (block["role"], block["article"])
            own = own if goes_on else ("block", number)
            pieces[page, block["span"][0]] = (own, block["span"][1])
        for at, article in enumerate(parsed["articles"]):
            for section in article["sections"]:
                for paragraph in section["paragraphs"]:
                    own = ("paragraph", at, paragraph["spans"][0][0])
                    pieces.update({(page, start): (own, end) for start, end in paragraph["spans"]})
    starts = collections.defaultdict(list)
    for page, start in sorted(pieces):
        starts[page].append(start)
    articles, tags = {}, {row["word"]: row["pos"] for row in tokens}
    for row in tokens:
        page, (start, end) = row["page"], row["span"]
        piece = max(at for at in starts[page] if at <= start)
        own, piece_end = pieces[page, piece]
        paragraphs, last = articles.setdefault((page, row["article"]), ([], {"own": None}))
        if own != last["own"]:
            paragraphs.append([[]])
        else:
            text = texts[page]
            between = (text[last["end"]:start] if last["end"] > piece
                       else text[last["end"]:last["piece_end"]] + text[piece:start])
            if STOPS & set(re.sub(r"\s", "", between.decode("utf-8"))):
                paragraphs[-1].append([])
        paragraphs[-1][-1].append(row["word"])
        last.update(own=own, end=end, piece_end=piece_end)
    return [Article(*key, paragraphs) for key, (paragraphs, _) in sorted(articles.items())], tags


def fix():
    articles = characters()
    half = len(articles) // 2

    def some(rows, *fields):
        """Those that are frequent enough to be kept, and how many there are."""
        kept = {name: row for name, row in rows.items() if sum(row[field] for field in fields) >= 8}
        return {"total": len(rows), "rows": kept}

    json.dump({
        "files": FILES,
        "words": some(words(articles), "count"),
        "collocates": [
            {"node": node, "left": left, "right": right, "across": across,
             **some(collocates(articles, node, left, right, across), "observed")}
            for node, left, right, across in [("的", 5, 5, False), ("一", 5, 5, True), ("人", 2, 0, False), ("年", 0, 3, True)]
        ],
        "keyness": {"target": half, **some(keyness(articles[:half], articles[half:]), "target", "reference")},
        "ngrams": [{"n": n, **some(ngrams(articles, n), "count")} for n in (1, 2, 3)],
        "diversity": diversity(articles),
        "similar": similar(articles, 0),
        "keywords": some(text_rank(pairs(articles), lambda word, count: len(word) > 1), "count"),
    }, sys.stdout, ensure_ascii=False, indent=0, sort_keys=True)
    print()


def check(program, files):
    articles, tags = segmented(program, files)
    compared = 0

    def compare(expected, key, *arguments):
        nonlocal compared
        rows = json.loads(subprocess.run(
            [program, *arguments, "--limit", "0", *files], check=True, capture_output=True).stdout)["rows"]
        found = {key(row): row for row in rows}
        assert len(found) == len(rows) and found.keys() == expected.keys(), (
            arguments, sorted(found.keys() ^ expected.keys())[:9])
        for name, values in expected.items():
            for field, value in values.items():
                other = found[name][field]
                compared += 1
                assert (value is None and other is None) or math.isclose(
                    value, other, rel_tol=1e-9, abs_tol=1e-12), (arguments, name, field, value, other)

    word = lambda row: row["word"]
    compare(words(articles), word, "words")
    frequent = [row[0] for row in sum((a.counts for a in articles), collections.Counter()).most_common(300)]
    for node in [node for node in frequent if re.fullmatch("[\u4e00-\u9fff]{2,}", node)][:12]:
        compare(collocates(articles, node, 5, 5, False), word, "collocates", "--node", "word:" + node)
        compare(collocates(articles, node, 1, 4, True), word, "collocates", "--node", "word:" + node,
                "--left", "1", "--right", "4", "--across")
        holds = lambda article: article.counts[node] > 0
        selected = json.loads(subprocess.run(
            [program, "search", "--query", "word:" + node, "--limit", "0", *files],
            check=True, capture_output=True).stdout)["rows"]
        held = {(row["page"], row["article"]) for row in selected}
        assert {article.key for article in articles if holds(article)} <= held
        target = [article for article in articles if article.key in held]
        reference = [article for article in articles if article.key not in held]
        compare(keyness(target, reference), word, "keyness", "--query", "word:" + node)
    for n in (1, 2, 3, 5):
        compare(ngrams(articles, n), lambda row: row["ngram"], "ngrams", "--n", str(n))
    compare({"": diversity(articles)}, lambda row: "", "diversity")
    content = re.compile("n|vn$|an$|eng$|[jli]$")
    compare(text_rank(articles, lambda name, count: len(name) > 1 and unicodedata.category(name[0])[0] != "N" and (
        count > 1 if tags[name] == "x" else bool(content.match(tags[name])))), word, "keywords", "--method", "textrank")
    for at in (0, len(articles) // 2):
        compare(similar(articles, at), lambda row: "%d:%d" % (row["page"], row["article"]),
                "similar", "--article", "%d:%d" % articles[at].key)
    print(compared, "values agree")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["fix"]:
            fix()
        case ["check", program, *files]:
            check(program, files)
        case _:
            sys.exit(__doc__)

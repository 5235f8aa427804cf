"""Reference values for src/measure/, from the tokens on standard input. See README.md."""

import json
import sys
from collections import Counter, defaultdict

from mpmath import mp, mpf, log, sqrt
from nltk.metrics import BigramAssocMeasures as nltk_measures
from scipy.spatial.distance import cosine as scipy_cosine
from scipy.stats import chi2_contingency, entropy as scipy_entropy

mp.dps = 50


def log2(x):
    return log(x) / log(2)


def x_log(x, ratio):
    """x·ln(ratio), 0 where x is 0."""
    return x * log(ratio) if x else mpf(0)


def agrees(ours, theirs, tolerance=1e-6):
    assert abs(float(ours) - theirs) <= tolerance * max(1.0, abs(theirs)), (float(ours), theirs)


# Formulas, as they are printed in the sources.


def keyness(a, c, b, d, n):
    row = {"target": a, "target_tokens": c, "reference": b, "reference_tokens": d, "n": n}
    both_texts = c > 0 and d > 0
    g2 = mpf(0)
    if both_texts and a + b:
        e1, e2 = mpf(c) * (a + b) / (c + d), mpf(d) * (a + b) / (c + d)
        g2 = 2 * (x_log(mpf(a), a / e1) + x_log(mpf(b), b / e2))
        if mpf(a) / c < mpf(b) / d:
            g2 = -g2
    row["log_likelihood"] = g2
    row["log_ratio"] = log2((mpf(a or 0.5) / c) / (mpf(b or 0.5) / d)) if both_texts and a + b else None
    row["percent_diff"] = 100 * (mpf(a) / c - mpf(b) / d) / (mpf(b) / d) if both_texts and b else None
    row["simple_maths"] = (mpf(a) / c * 10**6 + n) / (mpf(b) / d * 10**6 + n) if both_texts else None
    return row


def table_g2(cells):
    """G² over a 2×2 table."""
    (o11, o12), (o21, o22) = cells
    total = mpf(o11 + o12 + o21 + o22)
    if not total:
        return mpf(0)
    sum_ = mpf(0)
    for i in range(2):
        for j in range(2):
            expected = mpf(sum(cells[i])) * (cells[0][j] + cells[1][j]) / total
            sum_ += x_log(mpf(cells[i][j]), cells[i][j] / expected) if cells[i][j] else 0
    margins = [sum(row) for row in cells] + [o11 + o21, o12 + o22]
    if all(margins) and total < 10**9:
        agrees(2 * sum_, chi2_contingency(cells, correction=False, lambda_="log-likelihood")[0])
    return 2 * sum_


def collocation(o, f1, f2, n, w):
    row = {"observed": o, "node": f1, "collocate": f2, "tokens": n, "window": w}
    e = mpf(f1) * f2 * w / n if n else mpf(0)
    row["expected"] = e
    row["mutual_information"] = log2(o / e) if o and e else None
    row["mutual_information_cubed"] = log2(mpf(o) ** 3 / e) if o and e else None
    row["t_score"] = (o - e) / sqrt(mpf(o)) if o else None
    cells = [[o, max(f1 * w - o, 0)], [max(f2 - o, 0), max(n - f1 * w - f2 + o, 0)]]
    row["log_likelihood"] = table_g2(cells)
    row["delta_p"] = mpf(o) / f1 - mpf(f2 - o) / (n - f1) if 0 < f1 < n else None
    row["delta_p_reverse"] = mpf(o) / f2 - mpf(f1 - o) / (n - f2) if 0 < f2 < n else None
    if w == 1 and 0 < o <= min(f1, f2) and max(f1, f2) < n < 10**9:
        agrees(row["mutual_information"], nltk_measures.pmi(o, (f1, f2), n))
        agrees(row["t_score"], nltk_measures.student_t(o, (f1, f2), n))
        agrees(row["log_likelihood"], nltk_measures.likelihood_ratio(o, (f1, f2), n))
    return row


def dice(o, f1, f2):
    value = mpf(2 * o) / (f1 + f2) if f1 + f2 else mpf(0)
    if 0 < o <= min(f1, f2):
        agrees(value, nltk_measures.dice(o, (f1, f2), f1 + f2))
    return {"windows": o, "node": f1, "collocate": f2, "dice": value, "log_dice": 14 + log2(value) if value else None}


def dispersion(counts, sizes):
    """The parts are given with their zeros."""
    n, total, tokens = len(sizes), sum(counts), sum(sizes)
    row = {"counts": counts, "sizes": sizes, "range": sum(1 for count in counts if count)}
    row["juilland_d"] = row["dp"] = row["dp_norm"] = None
    if total:
        shares = [mpf(count) / size for count, size in zip(counts, sizes)]
        if n > 1:
            mean = sum(shares) / n
            deviation = sqrt(sum((share - mean) ** 2 for share in shares) / n)
            row["juilland_d"] = 1 - deviation / mean / sqrt(mpf(n - 1))
        dp = sum(abs(mpf(count) / total - mpf(size) / tokens) for count, size in zip(counts, sizes)) / 2
        row["dp"] = dp
        row["dp_norm"] = dp / (1 - mpf(min(sizes)) / tokens) if n > 1 else None
    return row


def bm25(articles, holding, tf, length, mean, k1, b):
    idf = log(1 + (mpf(articles - holding) + mpf(0.5)) / (holding + mpf(0.5)))
    # The parameters are the nearest binary numbers in both programs.
    k1_, b_ = mpf(k1), mpf(b)
    relative = mpf(length) / mean if mean else 1
    weight = idf * tf * (k1_ + 1) / (tf + k1_ * (1 - b_ + b_ * relative)) if tf else mpf(0)
    row = {"articles": articles, "holding": holding, "tf": tf, "length": length, "mean": mean, "k1": k1, "b": b}
    return row | {"idf": idf, "weight": weight}


def tf_idf(count, tokens, articles, holding):
    held = max(holding, 1)
    idf = log(mpf(max(articles, held)) / held)
    row = {"count": count, "tokens": tokens, "articles": articles, "holding": holding, "idf": idf}
    return row | {"tf_idf": mpf(count) / tokens * idf if tokens else mpf(0), "tf_icf": count * idf}


def cosine(x, y):
    keys = sorted(set(x) | set(y))
    dot = sum(mpf(x.get(key, 0)) * mpf(y.get(key, 0)) for key in keys)
    norms = sqrt(sum(mpf(w) ** 2 for w in x.values())) * sqrt(sum(mpf(w) ** 2 for w in y.values()))
    value = dot / norms if norms else mpf(0)
    if norms:
        agrees(value, 1 - scipy_cosine([x.get(key, 0) for key in keys], [y.get(key, 0) for key in keys]))
    pairs = lambda text: sorted([key, weight] for key, weight in text.items())
    return {"x": pairs(x), "y": pairs(y), "cosine": value}


def diversity(words, windows):
    ttr = mpf(len(set(words))) / len(words) if words else None
    rows = []
    for window in windows:
        ratios = (
            [mpf(len(set(words[i : i + window]))) / window for i in range(len(words) - window + 1)] if window else []
        )
        rows.append({"window": window, "mattr": sum(ratios) / len(ratios) if ratios else None})
    return {"words": words, "ttr": ttr, "windows": rows}


def branching(counts):
    total = mpf(sum(counts))
    value = -sum(count / total * log2(count / total) for count in counts if count) if total else mpf(0)
    if total:
        agrees(value, float(scipy_entropy(counts, base=2)))
    return {"counts": counts, "entropy": value + 0}


def cohesion(count, splits, characters):
    row = {"count": count, "splits": splits, "characters": characters, "pmi": None}
    if count and characters and splits and all(left and right for left, right in splits):
        p = lambda occurrences: mpf(occurrences) / characters
        row["pmi"] = min(log2(p(count) / (p(left) * p(right))) for left, right in splits)
    return row


def shares(count, size):
    ratio = mpf(count) / size if size else mpf(0)
    return {"count": count, "size": size, "per_million": ratio * 10**6, "per_ten_thousand": ratio * 10**4}


# Counts: those of our pages, then edge cases.


def sections(tokens):
    articles = defaultdict(list)
    for row in tokens["rows"]:
        articles[row["page"], row["article"]].append(row["word"])
    texts = list(articles.values())
    numbers = {}
    for text in texts:
        for word in text:
            numbers.setdefault(word, len(numbers))
    counts = [Counter(text) for text in texts]
    all_ = sum(counts, Counter())
    ranked = sorted(all_, key=lambda word: (-all_[word], numbers[word]))
    some = ranked[:20] + ranked[20:200:9] + ranked[-5:]
    n, big = sum(all_.values()), 10**9

    # The first third of the articles against the rest.
    third = len(texts) // 3
    target, reference = sum(counts[:third], Counter()), sum(counts[third:], Counter())
    c, d = sum(target.values()), sum(reference.values())
    yield "shares", [shares(all_[word], n) for word in some] + [
        shares(*pair) for pair in [(0, 5), (5, 0), (0, 0), (7, 7), (1, 10**12)]
    ]
    edges = [
        (0, 0, 0, 0),
        (0, 100, 0, 100),
        (0, 0, 3, 100),
        (3, 100, 0, 0),
        (0, 100, 3, 100),
        (3, 100, 0, 100),
        (20, 1000, 40, 2000),
    ]
    edges += [
        (100, 100, 0, 100),
        (100, 100, 100, 100),
        (1, 1, 1, 1),
        (1, 1, 0, 1),
        (1, 10**12, 1, 1),
        (big, 10**12, big + 1, 10**12),
    ]
    edges += [
        (10**6, big, 10**6 + 1, big),
        (1001, 99_999, 1000, 100_000),
        (5, 10, 5, 11),
        (1, 3, 333_333, 999_998),
        (12, 5000, 1, 4_000_000_000),
    ]
    yield "keyness", [keyness(target[w], c, reference[w], d, n) for w, n in zip(some, [1, 10, 100, 0.5] * 20)] + [
        keyness(*e, 1) for e in edges
    ]

    rows, meetings = [], []
    for node, side in [(ranked[0], 5), (ranked[3], 5), (ranked[10], 1), (ranked[40], 5), (ranked[60], 10)]:
        observed, windows = Counter(), Counter()
        for text in texts:
            for at in (at for at, word in enumerate(text) if word == node):
                window = text[max(0, at - side) : at] + text[at + 1 : at + 1 + side]
                observed.update(window)
                windows.update(set(window))
        others = sorted(observed, key=lambda word: (-observed[word], numbers[word]))
        for word in others[:8] + others[8:80:18]:
            rows.append(collocation(observed[word], all_[node], all_[word], n, 2 * side))
            meetings.append(dice(windows[word], all_[node], all_[word]))
    # Directly after it, where nltk has the same table.
    after = Counter(pair for text in texts for pair in zip(text, text[1:]))
    for (left, right), count in sorted(after.items(), key=lambda item: (-item[1], item[0]))[:12]:
        rows.append(collocation(count, all_[left], all_[right], n, 1))
    edges = [
        (0, 0, 0, 0, 0),
        (0, 0, 0, 100, 10),
        (0, 5, 5, 100, 10),
        (5, 5, 5, 5, 1),
        (10, 100, 100, 10_000, 10),
        (1, 1, 1, 10, 1),
        (3, 0, 5, 100, 10),
    ]
    edges += [
        (3, 5, 0, 100, 10),
        (300, 500, 20, 1000, 10),
        (40, 900, 30, 1000, 10),
        (7, 5, 5, 10**6, 10),
        (10**5, 10**6, 10**6, 10**8 + 1, 10),
    ]
    edges += [
        (1, 10**6, 10**6, 10**12, 1),
        (1, 10**6, 10**6, 10**12 + 1, 1),
        (2, 1, 1, 10**9, 10),
        (50, 100, 60, 1000, 10),
        (5, 5, 3, 0, 10),
    ]
    yield "collocation", rows + [collocation(*edge) for edge in edges]
    edges = [(0, 0, 0), (0, 5, 5), (5, 5, 5), (5, 5, 1), (1, 10**9, 10**9), (1, 1, 32767), (3, 0, 0), (1, 0, 1)]
    yield "dice", meetings + [dice(*edge) for edge in edges]

    sizes = [len(text) for text in texts]
    rows = [dispersion([count[word] for count in counts], sizes) for word in some]
    edges = [
        ([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]),
        ([2, 2, 2], [100, 100, 100]),
        ([6, 0, 0], [100, 100, 100]),
        ([0, 0, 0], [1, 2, 3]),
    ]
    edges += [
        ([3], [10]),
        ([0], [10]),
        ([1, 0], [1, 1]),
        ([1, 1], [1, 10**9]),
        ([0, 4], [10**9, 4]),
        ([10**6, 10**6 + 1], [10**9, 10**9]),
    ]
    edges += [([1, 2], [10, 20]), ([1] + [0] * 99, [7] * 100), ([1, 2, 1], [1, 2, 1])]
    yield "dispersion", rows + [dispersion(*edge) for edge in edges]

    holding = Counter(word for count in counts for word in count)
    mean = n / len(texts)
    rows = [bm25(len(texts), holding[w], text[w], sum(text.values()), mean, 1.2, 0.75) for w, text in zip(some, counts)]
    edges = [
        (0, 0, 0, 0, 0),
        (1, 1, 1, 10, 10),
        (10, 0, 2, 10, 10),
        (10, 10, 2, 10, 10),
        (10, 5, 0, 10, 10),
        (10, 5, 2, 0, 10),
        (10, 5, 2, 10, 0),
    ]
    edges += [(10**9, 1, 10**6, 10**9, 500), (100, 3, 2.5, 80.25, 91.5)]
    rows += [bm25(*edge, k1, b) for edge in edges for k1, b in [(1.2, 0.75), (0, 0), (2, 1)]]
    yield "bm25", rows
    rows = [tf_idf(text[w], sum(text.values()), len(texts), holding[w]) for w, text in zip(some, counts)]
    edges = [
        (0, 0, 0, 0),
        (1, 0, 5, 5),
        (0, 9, 5, 2),
        (3, 9, 5, 0),
        (3, 9, 5, 7),
        (3, 9, 10**9 + 1, 10**9),
        (1, 1, 10**12, 1),
        (2, 7, 1, 1),
    ]
    yield "tf_idf", rows + [tf_idf(*edge) for edge in edges]

    weights = [
        {
            numbers[w]: float(tf_idf(count[w], sum(count.values()), len(texts), holding[w])["tf_idf"])
            for w in sorted(count)[:40]
        }
        for count in counts
    ]
    rows = [cosine(weights[i], weights[i + step]) for i in range(13) for step in (1, 20)]
    edges = [
        ({}, {}),
        ({1: 1.0}, {}),
        ({1: 0.0}, {1: 1.0}),
        ({1: 1.0}, {2: 1.0}),
        ({1: 1.0, 5: 2.0}, {1: 2.0, 5: 4.0}),
        ({1: 1.0}, {1: -3.0}),
    ]
    edges += [({1: 1e-9, 2: 1.0}, {1: 1.0, 2: 1e-9}), ({0: 0.1, 4294967295: 0.2}, {4294967295: 7.5})]
    yield "cosine", rows + [cosine(*edge) for edge in edges]

    rows = [diversity([numbers[word] for word in text], [1, 2, 10, 50, len(text), len(text) + 1]) for text in texts[:8]]
    yield "diversity", rows + [
        diversity(*edge)
        for edge in [
            ([], [0, 1]),
            ([7], [0, 1, 2]),
            ([7] * 9, [3, 9]),
            ([1, 2, 1, 1], [2, 3]),
            ([4294967295, 0, 4294967295], [2]),
        ]
    ]

    characters = "".join("".join(text) + "\n" for text in texts)
    rows, strings = [], []
    for word in [word for word in ranked if len(word) > 1][:35]:
        occurs = [at for at in range(len(characters)) if characters.startswith(word, at)]
        beside = Counter(characters[at + len(word)] for at in occurs)
        rows.append(branching(sorted(beside.values(), reverse=True)))
        occurrences = lambda part: sum(1 for at in range(len(characters)) if characters.startswith(part, at))
        splits = [[occurrences(word[:cut]), occurrences(word[cut:])] for cut in range(1, len(word))]
        strings.append(cohesion(len(occurs), splits, len(characters)))
    yield "branching", rows + [
        branching(edge) for edge in [[], [0], [5], [5, 5, 5, 5], [0, 3, 0, 3], [10**9, 1], [1] * 100]
    ]
    edges = [
        (0, [[1, 1]], 9),
        (1, [], 9),
        (1, [[0, 1]], 9),
        (1, [[1, 1]], 0),
        (4, [[8, 8], [4, 4]], 1024),
        (10**6, [[10**9, 10**9]], 10**12 + 1),
    ]
    yield "cohesion", strings + [cohesion(*edge) for edge in edges]


def plain(value):
    if isinstance(value, mpf):
        # What 50 digits leave of a difference that is 0.
        return 0.0 if abs(value) < mpf(10) ** -40 else float(value)
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def main():
    written = []
    for name, rows in sections(json.load(sys.stdin)):
        assert len(rows) >= 30 or name == "diversity", (name, len(rows))
        lines = ",\n".join("  " + json.dumps(plain(row), separators=(",", ":")) for row in rows)
        written.append(f'"{name}": [\n{lines}\n]')
    print("{\n" + ",\n".join(written) + "\n}")


main()

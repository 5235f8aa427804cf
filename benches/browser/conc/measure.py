"""Times of Conc for keyness and concordances over segmented texts.

    python measure.py SEGMENTED WORDS ROUNDS NODE...

SEGMENTED has one article a line, words and marks parted by spaces. The first articles that hold so many WORDS are taken;
the first half of them is compared with the second. Prints one JSON object: the times of each round in milliseconds.
"""

import csv
import json
import logging
import os
import sys
import tempfile
import time

import spacy
from conc.concordance import Concordance
from conc.corpus import Corpus
from conc.keyness import Keyness
from spacy.tokenizer import Tokenizer

LIMIT = 100


def first_articles(path, words):
    """The articles that hold so many words, and how many words they hold."""
    articles, held = [], 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            tokens = line.rstrip("\n")
            articles.append(tokens)
            held += sum(any(c.isalnum() for c in token) for token in tokens.split(" "))
            if held >= words:
                break
    return articles, held


def words_between_spaces(corpus, *_, **__):
    """Stands in for Conc's own choice of a model: the words are cut already."""
    corpus._nlp = spacy.blank("xx")
    corpus._nlp.tokenizer = Tokenizer(corpus._nlp.vocab)


def corpus(name, articles, folder):
    """A corpus of Conc, built from the words as they are."""
    path = os.path.join(folder, f"{name}.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["text"])
        writer.writerows([article] for article in articles)
    return Corpus(name=name, description=name).build_from_csv(source_path=path, save_path=folder)


def times(rounds, work):
    """The time of each round in milliseconds, and the total that the last report names."""
    measured = []
    for _ in range(rounds):
        begun = time.perf_counter()
        report = work()
        measured.append((time.perf_counter() - begun) * 1000)
    return {"times": measured, "report": report.formatted_data}


def main():
    logging.disable(logging.CRITICAL)
    # Conc takes no class of ours in its place.
    Corpus._init_spacy_model = words_between_spaces
    segmented, words, rounds, *nodes = sys.argv[1:]
    rounds = int(rounds)
    articles, held = first_articles(segmented, int(words))
    border = len(articles) // 2
    with tempfile.TemporaryDirectory() as folder:
        whole = corpus("whole", articles, folder)
        target = corpus("target", articles[:border], folder)
        reference = corpus("reference", articles[border:], folder)
        keyness = Keyness(target, reference)
        concordance = Concordance(whole)
        options = {"page_size": LIMIT, "exclude_negative_keywords": False}
        found = {
            "articles": len(articles),
            "border": border,
            "words": held,
            "keyness": times(rounds, lambda: keyness.keywords(**options)),
            "kwic": [
                times(rounds, lambda: concordance.concordance(node, order="1R2R3R", page_size=LIMIT))
                for node in nodes
            ],
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()

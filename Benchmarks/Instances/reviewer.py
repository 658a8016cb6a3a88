#!/usr/bin/env python3
"""Papers and reviewers as a model: each paper takes 3 reviewers, each reviewer MINIMUM to 4 papers, at the best score.

    reviewer.py FILE [MINIMUM] > model.txt

FILE is a table of scores with commas, a line for each reviewer. A pair is a choice of its own with one option, which
uses a seat of the paper and one of the reviewer; so no two seats of a paper are exchangeable. Scores become integers
of 10⁻⁹.

Source: A. Kobren, B. Saha, A. McCallum, KDD 2019, arXiv:1905.11924 (MIDL 2018).
"""
import csv, decimal, sys

SEATS, MOST = 3, 4


def scores(path):
    """For each reviewer a list of integers, one for each paper."""
    with open(path, encoding="utf-8", newline="") as file:
        return [[round(decimal.Decimal(cell).scaleb(9)) for cell in row] for row in csv.reader(file)]


def lines(table, minimum=0):
    yield "musubi-model 1"
    yield "level sum score"
    for paper in range(1, len(table[0]) + 1):
        yield f"resource p{paper} {SEATS} {SEATS}"
    for reviewer in range(1, len(table) + 1):
        yield f"resource r{reviewer} {minimum} {MOST}"
    for paper in range(len(table[0])):
        for reviewer, row in enumerate(table, 1):
            yield f"choice p{paper + 1}.r{reviewer} optional"
            yield f"option p{paper + 1}.r{reviewer} {row[paper]} : p{paper + 1} r{reviewer}"


if __name__ == "__main__":
    print("\n".join(lines(scores(sys.argv[1]), *map(int, sys.argv[2:]))))

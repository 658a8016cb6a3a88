#!/usr/bin/env python3
"""A linear assignment problem of the OR-Library as a model: each row to one column, at the least cost.

    assign.py FILE > model.txt

A dense file holds N, then N·N costs row by row; a sparse one, known by the `p` in its name, N and then triples `row
column cost`, counted from 1. Costs are negated, since a level is maximised.

Source: J. E. Beasley, OR-Library; Management Science 36 (1990).
"""
import pathlib, sys


def costs(path):
    """For each row the columns with their costs, counted from 0."""
    size, *words = map(int, open(path, encoding="utf-8").read().split())
    if "p" not in pathlib.Path(path).stem:
        return [list(enumerate(words[row * size : (row + 1) * size])) for row in range(size)]
    rows = [[] for _ in range(size)]
    for row, column, cost in zip(*[iter(words)] * 3):
        rows[row - 1].append((column - 1, cost))
    return rows


def lines(rows):
    yield "musubi-model 1"
    yield "level sum saved"
    for column in range(len(rows)):
        yield f"resource c{column + 1} 0 1"
    for row, entries in enumerate(rows, 1):
        yield f"choice r{row} required"
        for column, cost in entries:
            yield f"option r{row}.c{column + 1} {-cost} : c{column + 1}"


if __name__ == "__main__":
    print("\n".join(lines(costs(sys.argv[1]))))

#!/usr/bin/env python3
"""Assignments beside scipy, in one run: its solve alone, against the time that Musubi takes from the same scores to
the accepted proof. Dense ones beside `linear_sum_assignment`, sparse ones beside `min_weight_full_bipartite_matching`.

    peer.py MUSUBI-BENCH-ASSIGNMENT [--instances FOLDER] [--runs N] [--limit SECONDS] [--only WORD]

The matrices are those of Family.swift; FOLDER/assign has the assignments of the OR-Library. Where a call takes
milliseconds it is repeated on both sides, and its median counts as one run. The sums must be equal. Writes a section of
the report.
"""
import pathlib, statistics, subprocess, sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import alone, families, figure, options, report
from scipy.optimize import linear_sum_assignment
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
from table import head, mebibytes, ratio, row, speedup, spread

WIDE = ["random", "geometric", "eligible"]
OTHER = ["product", "difference", "farther", "popular", "equal", "twoValued", "tight"]
LESSER = ["lowProduct", "multiplied", "added", "line"]
CURVE = [500, 1000, 2000, 4000, 8000]
REPEATED = 4_000_000
TEXT = """One seeded matrix on both sides: Musubi from the scores in memory to the accepted proof, scipy its solve
alone. Families: `random` 1 … 10⁶; `geometric` nearness in six dimensions; `eligible` a quarter of the pairs, two levels
in one weight; `product` i·j, `lowProduct` the same to be lowest; `difference` nearness |i−j|, `farther` the same to be
highest; `popular` columns that everybody wants, with ties; `multiplied`, `added` rows and columns alike; `line`
nearness on a line; `equal`; `twoValued`; `tight` 1 % of the pairs, with a block of a tenth that has just enough
columns. `assign…`: the OR-Library, sparse with a p. Searched: the rounds over a core of the columns, the whole matrix,
or the list of a sparse one. MiB: beside the scores.

Command: `musubi-bench-assignment FAMILY ROWS COLUMNS` or `FILE`. Runs: {runs}."""


class Case:
    """An assignment: the words that the program is told, which make the same scores here."""

    def __init__(self, *words):
        self.words = [str(word) for word in words]
        self.is_file = len(words) == 1

    @property
    def name(self):
        return pathlib.Path(self.words[0]).stem if self.is_file else " ".join(self.words)

    def scores(self):
        if self.is_file:
            return families.library(self.words[0])
        return families.scores(self.words[0], *map(int, self.words[1:]))


def cases(instances):
    for size in (1000, 4000):
        for family in WIDE + OTHER + (LESSER if size == 1000 else []):
            yield Case(family, size, columns(family, size))
    for family in WIDE:
        yield Case(family, 8000, columns(family, 8000))
    for size in CURVE:
        if size not in (1000, 4000, 8000):
            yield Case("random", size, size)
    if instances:
        yield from (Case(path) for path in sorted((instances / "assign").glob("assign*.txt"), key=by_length))


def by_length(path):
    return len(path.name), path.name


def columns(family, rows):
    return rows * 11 // 10 if family == "eligible" else rows


class Compared:
    """Runs of both in turn, the sums equal."""

    def __init__(self, case, arguments):
        scores = case.scores()
        self.name, self.sides = case.name, f"{scores.shape[0]} × {scores.shape[1]}"
        self.mine, self.theirs, self.limit = [], [], arguments.limit
        for _ in range(arguments.runs):
            self.mine.append(Ours(arguments.program, case))
            if self.peer_goes_on():
                self.theirs.append(theirs(scores, not case.is_file, self.limit))
            if self.theirs[-1] and self.theirs[-1].answer != self.mine[-1].sum:
                sys.exit(f"{case.name}: {self.mine[-1].sum} is not {self.theirs[-1].answer}")
        self.searched = self.mine[-1].searched(scores)

    def peer_goes_on(self):
        return not self.theirs or None not in self.theirs and options.goes_on(self.seconds_of_peer, self.limit)

    @property
    def seconds(self):
        return [run.seconds for run in self.mine]

    @property
    def seconds_of_peer(self):
        return [] if None in self.theirs else [run.seconds for run in self.theirs]

    @property
    def speedup(self):
        return speedup(self.seconds, self.seconds_of_peer, self.limit)

    @property
    def row(self):
        return {"input": self.name, "seconds": statistics.median(self.seconds), "ratios": {"scipy": self.speedup}}

    @property
    def line(self):
        others = spread(self.seconds_of_peer, 1000) if self.seconds_of_peer else f"> {1000 * self.limit:.0f}"
        return row(f"`{self.name.split()[0]}`", self.sides, spread(self.seconds, 1000), others,
                   ratio(self.speedup), self.searched, mebibytes([run.memory for run in self.mine]),
                   mebibytes([run.memory for run in self.theirs if run]))


class Ours:
    """One run of Musubi."""

    def __init__(self, program, case):
        run = subprocess.run([program, *case.words], capture_output=True, text=True, check=True)
        _, seconds, _, total, _, rounds, _, memory = run.stdout.split()
        self.seconds, self.sum, self.rounds, self.memory = float(seconds), int(total), int(rounds), int(memory) / 1024

    def searched(self, scores):
        return "list" if is_sparse(scores) else f"core, {self.rounds}" if self.rounds else "matrix"


def theirs(scores, highest, limit):
    """scipy's call, or None where it takes longer than the limit."""
    solve = min_weight_full_bipartite_matching if is_sparse(scores) else linear_sum_assignment

    pairs = scores.nnz if is_sparse(scores) else scores.size
    return alone.called(lambda: solve(scores, maximize=highest), lambda places: int(scores[places].sum()), limit,
                        max(1, min(51, REPEATED // pairs)))


def is_sparse(scores):
    return hasattr(scores, "nnz")


def picture(found, limit):
    """Time against size of the family `random`."""
    found = {int(one.sides.split()[0]): one for one in found if one.name.startswith("random")}
    points = {"Musubi": [(size, statistics.median(found[size].seconds)) for size in CURVE],
              "scipy": [(size, statistics.median(found[size].seconds_of_peer)) for size in CURVE
                        if found[size].seconds_of_peer]}
    title = "Dense assignment, random scores 1 … 10⁶"
    report.picture("curve-assignment.svg", figure.Figure(title, "rows and columns", points, limit).svg())
    return f"![{title}: seconds against size](curve-assignment.svg)"


def main():
    arguments = options.parser(__doc__).parse_args()
    lines = [head("family", "size", "Musubi, ms", "scipy, ms", "ratio", "searched", "Musubi, MiB", "scipy, MiB")]
    found = []
    for case in cases(arguments.instances):
        if arguments.only in case.name:
            found.append(Compared(case, arguments))
            lines.append(found[-1].line)
            print(lines[-1], flush=True)
    if not arguments.only:
        lines += ["", picture(found, arguments.limit)]
        text = TEXT.format(runs=arguments.runs)
        report.section("assignment", "Assignments", text, lines, [one.row for one in found])


if __name__ == "__main__":
    main()

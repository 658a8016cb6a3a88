#!/usr/bin/env python3
"""Assignments beside scipy, in one run: its solve alone, against the time that Musubi takes from the same scores to
the accepted proof. Dense ones beside `linear_sum_assignment`, sparse ones beside `min_weight_full_bipartite_matching`.

    peer.py MUSUBI-BENCH-ASSIGNMENT [FAMILY ROWS COLUMNS | FILE | FOLDER ...]

The matrices are those of Family.swift; FILE is an assignment of the OR-Library, FOLDER one of such files. Five runs
each, interleaved; a peer that needs more than a minute runs once. Where a run takes milliseconds it is repeated on
both sides, and its median counts. The sums must be equal. Prints a section of the report: medians in seconds, the
peer's over ours, and the memory that each takes beside the scores.
"""
import pathlib, statistics, subprocess, sys, time
import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

CASES = [("eligible", 1000, 1100), ("eligible", 4000, 4400), ("eligible", 8000, 8800), ("random", 1000, 1000),
         ("random", 4000, 4000), ("geometric", 3000, 3000), ("line", 2000, 2000), ("popular", 3000, 3000),
         ("multiplied", 1000, 1000), ("added", 1000, 1100), ("product", 1000, 1000), ("product", 1100, 1000),
         ("lowProduct", 1000, 1000), ("difference", 4000, 4000), ("farther", 1000, 1000), ("equal", 4000, 4000),
         ("twoValued", 4000, 4000)]
MINUTE = 60


def hashed(seed, place):
    """SplitMix64's mixer over seed and place, as Family.swift has it."""
    with np.errstate(over="ignore"):
        mixed = np.uint64(seed * 0x9E3779B97F4A7C15 % 2**64) + place.astype(np.uint64) * np.uint64(0xD1B54A32D192ED03)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((mixed ^ (mixed >> np.uint64(31))) >> np.uint64(33)).astype(np.int64)


def points(seed, count):
    return hashed(seed, np.arange(count * 6)).reshape(count, 6) % 1000


def matrix(family, rows, columns):
    """Made in bands of rows, so that making it does not need much more memory than it has."""
    scores = np.empty((rows, columns), dtype=np.int32)
    for first in range(0, rows, 500):
        band = np.arange(first, min(rows, first + 500))
        scores[band] = values(family, rows, columns, band[:, None], np.arange(columns)[None, :])
    return scores


def values(family, rows, columns, row, column):
    place = row * columns + column
    if family == "random":
        return 1 + hashed(1, place) % 1_000_000
    if family == "eligible":
        return np.where(hashed(2, place) % 100 < 26, 100_000 + hashed(3, place) % 1000, 0)
    if family == "geometric":
        one, other = points(4, rows)[row[:, 0]], points(5, columns)
        return 10_000_000 - sum((one[:, axis, None] - other[None, :, axis]) ** 2 for axis in range(6))
    if family == "line":
        return 1_000_000 - abs(hashed(12, row) % 1_000_000 - hashed(13, column) % 1_000_000)
    if family == "popular":
        return 1 + hashed(6, column) % 1000 + hashed(7, place) % 20
    if family == "multiplied":
        return (1 + hashed(9, row) % 1000) * (1 + hashed(10, column) % 1000)
    if family == "added":
        return 1 + hashed(9, row) % 1000 + hashed(10, column) % 1000 + hashed(11, place) % 20
    if family == "product":
        return (row + 1) * (column + 1)
    if family == "lowProduct":
        return 1 + rows * columns - (row + 1) * (column + 1)
    if family == "difference":
        return 1_000_000 - abs(row - column)
    if family == "farther":
        return 1 + abs(row - column)
    if family == "equal":
        return np.full(place.shape, 5)
    return 1 + hashed(8, place) % 2


def library(path):
    """Costs of a file of the OR-Library: a dense matrix, or a sparse one for `assignpN.txt`."""
    numbers = np.array(pathlib.Path(path).read_text().split(), dtype=np.int32)
    size = int(numbers[0])
    if not pathlib.Path(path).name.startswith("assignp"):
        return numbers[1:].reshape(size, size)
    row, column, cost = numbers[1:].reshape(-1, 3).T
    return csr_matrix((cost.astype(np.float64), (row - 1, column - 1)), shape=(size, size))


def ours(bench, case):
    words = subprocess.run([bench, *map(str, case)], capture_output=True, text=True, check=True).stdout.split()
    return float(words[1]), int(words[3]), int(words[5]), int(words[7])


def memory(key):
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key):
            return int(line.split()[1])
    return 0


def theirs(scores, highest):
    """Median seconds, the sum, and by how many KiB the highest memory grew."""
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    before, seconds = memory("VmRSS"), []
    pairs = scores.nnz if hasattr(scores, "nnz") else scores.size
    for _ in range(max(1, min(51, 4_000_000 // pairs))):
        start = time.perf_counter()
        if hasattr(scores, "nnz"):
            rows, columns = min_weight_full_bipartite_matching(scores)
        else:
            rows, columns = linear_sum_assignment(scores, maximize=highest)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), int(scores[rows, columns].sum()), memory("VmHWM") - before


def compare(bench, case):
    highest = len(case) == 3
    scores, mine, peer = matrix(*case) if highest else library(*case), [], []
    for _ in range(5):
        seconds, total, rounds, memory_of_ours = ours(bench, case)
        mine.append(seconds)
        if not peer or peer[0] < MINUTE:
            needed, expected, memory_of_theirs = theirs(scores, highest)
            peer.append(needed)
            assert total == expected, f"{case}: {total} is not {expected}"
    us, them = statistics.median(mine), statistics.median(peer)
    name = case[0] if highest else pathlib.Path(case[0]).stem
    way = f"core, {rounds}" if rounds else "list" if hasattr(scores, "nnz") else "matrix"
    print(f"| {name} | {scores.shape[0]} × {scores.shape[1]} | {us:.6f} | {them:.6f} | {them / us:.1f} | {way} "
          f"| {memory_of_ours / 1024:.0f} | {memory_of_theirs / 1024:.0f} |", flush=True)


def cases(words):
    while words:
        if pathlib.Path(words[0]).is_dir():
            yield from ([str(path)] for path in sorted(pathlib.Path(words.pop(0)).glob("assign*.txt")))
        elif pathlib.Path(words[0]).is_file():
            yield [words.pop(0)]
        else:
            yield words[0], int(words[1]), int(words[2])
            words = words[3:]


def main():
    bench, rest = sys.argv[1], sys.argv[2:]
    folders_only = all(pathlib.Path(word).is_dir() for word in rest)
    print("## Assignments\n\nOne seeded matrix on both sides: from the matrix in memory to the accepted proof, and "
          "scipy's solve alone.\nCommand: `Benchmarks/Assignment/peer.py musubi-bench-assignment [FAMILY ROWS COLUMNS "
          "| FILE …]`.\n")
    print("| family | size | Musubi, scores to accepted proof, s | scipy, solve alone, s | ratio | searched "
          "| Musubi, MiB | scipy, MiB |")
    print("|---|---|---|---|---|---|---|---|")
    for case in (CASES if folders_only else []) + list(cases(rest)):
        compare(bench, case)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Dense assignments beside scipy, in one run: `linear_sum_assignment`, its solve alone, against the time that
Musubi takes from the same matrix to the accepted proof.

    peer.py MUSUBI-BENCH-ASSIGNMENT [FAMILY ROWS COLUMNS ...]

The matrices are those of Family.swift. Five runs each, interleaved; a peer that needs more than a minute runs once.
The sums must be equal. Prints a section of the report: medians in seconds, and the peer's over ours.
"""
import statistics, subprocess, sys, time
import numpy as np
from scipy.optimize import linear_sum_assignment

CASES = [("eligible", 1000, 1100), ("eligible", 4000, 4400), ("eligible", 8000, 8800), ("random", 1000, 1000),
         ("random", 4000, 4000), ("geometric", 3000, 3000), ("popular", 3000, 3000), ("product", 1000, 1000),
         ("difference", 4000, 4000), ("equal", 4000, 4000), ("twoValued", 4000, 4000)]
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
    row, column = np.arange(rows)[:, None], np.arange(columns)[None, :]
    place = row * columns + column
    if family == "random":
        return (1 + hashed(1, place) % 1_000_000).astype(np.int32)
    if family == "eligible":
        return np.where(hashed(2, place) % 100 < 26, 100_000 + hashed(3, place) % 1000, 0).astype(np.int32)
    if family == "geometric":
        one, other = points(4, rows), points(5, columns)
        apart = sum((one[:, axis, None] - other[None, :, axis]) ** 2 for axis in range(6))
        return (10_000_000 - apart).astype(np.int32)
    if family == "popular":
        return (1 + hashed(6, np.arange(columns))[None, :] % 1000 + hashed(7, place) % 20).astype(np.int32)
    if family == "product":
        return ((row + 1) * (column + 1)).astype(np.int32)
    if family == "difference":
        return (1_000_000 - abs(row - column)).astype(np.int32)
    if family == "equal":
        return np.full((rows, columns), 5, dtype=np.int32)
    return (1 + hashed(8, place) % 2).astype(np.int32)


def ours(bench, case):
    words = subprocess.run([bench, *map(str, case)], capture_output=True, text=True, check=True).stdout.split()
    return float(words[1]), int(words[3]), int(words[5])


def theirs(scores):
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return time.perf_counter() - start, int(scores[rows, columns].sum(dtype=np.int64))


def compare(bench, case):
    scores, mine, peer = matrix(*case), [], []
    for _ in range(5):
        seconds, total, rounds = ours(bench, case)
        mine.append(seconds)
        if not peer or peer[0] < MINUTE:
            needed, expected = theirs(scores)
            peer.append(needed)
            assert total == expected, f"{case}: {total} is not {expected}"
    us, them = statistics.median(mine), statistics.median(peer)
    way = "core" if rounds else "whole matrix"
    command = f"`musubi-bench-assignment {' '.join(map(str, case))}`"
    print(f"| {command} | {spread(mine)} | {spread(peer)} | {them / us:.1f} × | {way} |", flush=True)


def spread(times):
    """The median, and the least and the most."""
    return f"{statistics.median(times):.4f}" + (f" ({min(times):.4f}–{max(times):.4f})" if len(times) > 1 else "")


def main():
    bench, rest = sys.argv[1], sys.argv[2:]
    cases = [(rest[i], int(rest[i + 1]), int(rest[i + 2])) for i in range(0, len(rest), 3)] or CASES
    print("## Dense assignments\n\nOne seeded matrix on both sides: from the matrix in memory to the accepted proof, "
          "and\nscipy's `linear_sum_assignment(…, maximize=True)` alone. FAMILY ROWS COLUMNS.\n")
    print("| input and command | Musubi, matrix to accepted proof, s | scipy, solve alone, s | ratio | searched |")
    print("|---|---|---|---|---|")
    for case in cases:
        compare(bench, case)


if __name__ == "__main__":
    main()

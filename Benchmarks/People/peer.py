#!/usr/bin/env python3
"""Pairing people beside scipy, in one run: `linear_sum_assignment`, its solve alone on the finished matrix of weights,
against the time that Musubi takes from the records to the accepted proof, scores included.

    peer.py MUSUBI-BENCH-PEOPLE [COUNT ...]

1000 and 2000 people if no counts are told. Five runs each, interleaved; a peer that needs more than a minute runs once.
The weights add up to the same sum on both sides. Prints a section of the report: medians in seconds, and the peer's
over ours.
"""
import os, statistics, subprocess, sys, tempfile, time
import numpy as np
from scipy.optimize import linear_sum_assignment

MINUTE = 60


def ours(bench, count):
    run = subprocess.run([bench, "--runs", "1", str(count)], capture_output=True, text=True, check=True)
    words = run.stdout.split()
    told = dict(zip(words[::2], words[1::2]))
    return float(told["seconds"]), int(told["pairs"]) * int(told["worth"]) + int(told["fit"])


def theirs(weights):
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return time.perf_counter() - start, int(weights[rows, columns].sum(dtype=np.int64))


def matrix(bench, count):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "weights")
        subprocess.run([bench, "--matrix", str(count), file], check=True)
        return np.fromfile(file, dtype=np.int32).reshape(count, count)


def compare(bench, count):
    weights, mine, peer = matrix(bench, count), [], []
    for _ in range(5):
        seconds, total = ours(bench, count)
        mine.append(seconds)
        if not peer or peer[0] < MINUTE:
            needed, expected = theirs(weights)
            peer.append(needed)
            assert total == expected, f"{count}: {total} is not {expected}"
    us, them = statistics.median(mine), statistics.median(peer)
    print(f"| {count} × {count} | {us:.4f} | {them:.4f} | {them / us:.1f} |", flush=True)


def main():
    bench, counts = sys.argv[1], [int(word) for word in sys.argv[2:]] or [1000, 2000]
    print("## People\n\nRecords of mentees and as many mentors, 28 hours each, coverage before fit: from the records "
          "to the accepted proof,\nscores included; scipy has the finished matrix, and its solve alone counts.\n"
          "Command: `Benchmarks/People/peer.py musubi-bench-people COUNT`.\n")
    print("| people | Musubi, records to accepted proof, s | scipy, solve alone, s | ratio |")
    print("|---|---|---|---|")
    for count in counts:
        compare(bench, count)


if __name__ == "__main__":
    main()

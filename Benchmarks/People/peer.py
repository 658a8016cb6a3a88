#!/usr/bin/env python3
"""People beside scipy: its `linear_sum_assignment` on the finished weight matrix, its solve alone, against the time
that Musubi takes from the records to the accepted proof, scores included.

    peer.py MUSUBI-BENCH-PEOPLE [--runs N] [--limit SECONDS] [--only COUNT]

The weights add up to the same sum on both sides. Writes a section of the report.
"""
import pathlib, statistics, subprocess, sys, tempfile
import numpy as np

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import alone, options, report
from scipy.optimize import linear_sum_assignment
from table import head, mebibytes, ratio, row, speedup, spread, whole

COUNTS = [1000, 2000, 5000, 10000]
TEXT = """Generated records of mentees and as many mentors, 28 hours each, coverage before fit. Musubi: from the
records to the accepted proof, scores, both programs and the check included; nothing of the size of all pairs is kept in
memory. scipy: the finished matrix of 32-bit weights, its solve alone; its MiB are beside that matrix.

Command: `musubi-bench-people --runs 1 COUNT`. Runs: {runs}."""


class Ours:
    """One run of Musubi."""

    def __init__(self, program, count):
        run = subprocess.run([program, "--runs", "1", str(count)], capture_output=True, text=True, check=True)
        words = run.stdout.split()
        told = dict(zip(words[::2], words[1::2]))
        self.seconds, self.check, self.memory = (float(told[key]) for key in ("seconds", "checker", "memory-mib"))
        self.sum = int(told["pairs"]) * int(told["worth"]) + int(told["fit"])


def theirs(weights, limit):
    return alone.called(lambda: linear_sum_assignment(weights, maximize=True),
                        lambda places: int(weights[places].sum(dtype=np.int64)), limit)


def matrix(program, count):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "weights")
        subprocess.run([program, "--matrix", str(count), file], check=True)
        return np.fromfile(file, dtype=np.int32).reshape(count, count)


def compared(arguments, count):
    """The line of the table, and what the head needs to know."""
    weights, mine, peer = matrix(arguments.program, count), [], []
    for _ in range(arguments.runs):
        mine.append(Ours(arguments.program, count))
        if None not in peer and options.goes_on([run.seconds for run in peer], arguments.limit):
            peer.append(theirs(weights, arguments.limit))
        if peer[-1] and peer[-1].answer != mine[-1].sum:
            sys.exit(f"{count} people: {mine[-1].sum} is not {peer[-1].answer}")
    us, them = [run.seconds for run in mine], [] if None in peer else [run.seconds for run in peer]
    faster = speedup(us, them, arguments.limit)
    checks, memory = [run.check for run in mine], [run.memory for run in mine]
    line = row(f"{whole(count)} × {whole(count)}", spread(us), spread(checks), mebibytes(memory),
               spread(them) if them else f"> {arguments.limit:.0f}", mebibytes([run.memory for run in peer if run]),
               ratio(faster))
    return line, {"input": str(count), "seconds": statistics.median(us), "memory": max(memory),
                  "ratios": {"scipy": faster}}


def main():
    arguments = options.parser(__doc__).parse_args()
    lines = [head("people", "Musubi, s", "of it the check, s", "MiB", "scipy, s", "MiB", "ratio")]
    rows = []
    for count in COUNTS:
        if not arguments.only or arguments.only == str(count):
            line, entry = compared(arguments, count)
            print(line, flush=True)
            lines.append(line)
            rows.append(entry)
    if not arguments.only:
        report.section("people", "From people to proof", TEXT.format(runs=arguments.runs), lines, rows)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The kernel on models as text, beside HiGHS and CP-SAT; writes sections of the report.

    kernel.py MUSUBI PART... [--instances FOLDER] [--only WORD] [--runs N] [--limit SECONDS] [--threads N]

PART: joint, curves, instances, infeasible, threads, stopped, random; with --only, the inputs that have that word are
printed and nothing is kept. Musubi's time is that of the whole process, from the model's file to answer and
certificate; the peers' is that of their solver's calls alone, without Python. Each answer of Musubi is checked with its
certificate by `musubi verify`, outside of that time. Where two disagree, or a check refuses, the exit code is 1.
"""
import pathlib, sys, tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import cases, measuring, options
from bench import Bench
from curves import curves
from faithful import random_models, stopped, threads


def joint(bench):
    text = ("Pair mentees with mentors and give each pair an hour in a scarce room: one weighted sum, or three levels "
            "(people paired, satisfaction in five classes, fit). Numbers of `joint.py`: mentees, seed, rooms. A peer "
            "that does not prove an input within the limit is not asked for a larger one with as many levels.")
    bench.section("joint", "Pairs and hours together", text, *bench.table(cases.JOINT))


def instances(bench):
    text = ("Public instances with proved optima: generalised assignment (maximise), p-median, linear assignment "
            "(costs negated; their peer is scipy, below at the assignments), reviewers for papers (sums of 10⁻⁹; 0 or "
            "2 papers at least).")
    bench.section("instances", "Public instances", text, *bench.table(cases.PUBLIC))


def infeasible(bench):
    text = ("Models that nothing satisfies: whoever answers must have proved it. Musubi also names members that "
            "cannot hold together, as few as can be left out one by one.")
    bench.section("infeasible", "Proved impossible", text, *bench.table(cases.INFEASIBLE))


PARTS = {part.__name__: part for part in (joint, curves, instances, infeasible, threads, stopped)}
PARTS["random"] = random_models


def main():
    arguments = options.parser(__doc__)
    arguments.add_argument("parts", nargs="+", choices=list(PARTS), metavar="PART")
    arguments.add_argument("--threads", type=int, default=2)
    arguments = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = measuring.Settings(arguments.program, pathlib.Path(folder), arguments.runs, arguments.limit,
                                      arguments.threads)
        bench = Bench(settings, arguments.instances, arguments.only)
        for part in arguments.parts:
            print(f"\n== {part}", flush=True)
            PARTS[part](bench)
    sys.exit("\n".join(bench.faults) or 0)


if __name__ == "__main__":
    main()

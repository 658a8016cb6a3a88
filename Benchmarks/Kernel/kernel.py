#!/usr/bin/env python3
"""The kernel beside HiGHS and CP-SAT on models as text; writes sections of the report.

    kernel.py MUSUBI PART... [--instances FOLDER] [--only WORD] [--runs N] [--limit SECONDS] [--threads N]

PART: joint, curves, instances, infeasible; with --only, the inputs whose command has that word are printed and nothing
is kept. Musubi's time is that of the whole process, from the model's file to answer and certificate; the peers' is that
of their solver's calls alone, without Python. Each answer of Musubi is checked with its certificate by `musubi verify`,
outside of that time. Where two disagree, or a check refuses, the exit code is 1.
"""
import argparse, pathlib, statistics, sys, tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import cases, figure, measuring, report
from bench import Bench
from table import head, row, short

# Parts ---------------------------------------------------------------------------------------------------------------


def joint(bench):
    text = ("Pair mentees with mentors and give each pair an hour in a scarce room: one weighted sum, or three levels "
            "(people paired, satisfaction in five classes, fit). Numbers of `joint.py`: mentees, seed, rooms.")
    bench.section("joint", "Pairs and hours together", text, bench.table(cases.JOINT))


def instances(bench):
    text = ("Public instances with proved optima: generalised assignment (maximise), p-median, linear assignment "
            "(costs negated), reviewers for papers (sums of 10⁻⁹; 0 or 2 papers at least). On linear assignments "
            "CP-SAT has 8 workers, which suit it better.")
    bench.section("instances", "Public instances", text, bench.table(cases.PUBLIC))


def infeasible(bench):
    text = ("Models that nothing satisfies: whoever answers must have proved it. Musubi also names members that "
            "cannot hold together, as few as can be left out one by one.")
    bench.section("infeasible", "Proved impossible", text, bench.table(cases.INFEASIBLE))


def curves(bench):
    lines = []
    for levels, what in [(1, "one level"), (3, "three levels")]:
        title = f"Pairs and hours together, rooms 0.8, {what}"
        times = time_against_size(bench, levels)
        drawn = figure.Figure(title, times, bench.settings.limit).svg()
        report.keep(f"curve-{levels}.svg", drawn)
        lines += [f"![{title}: seconds against mentees](results/curve-{levels}.svg)", "",
                  head("mentees, " + what, *times), *curve_rows(times), ""]
    text = "`joint.py MENTEES 7 0.8 --levels 1` and `--levels 3`: medians in seconds, as far as the limit admits."
    bench.section("curves", "Time against size", text, lines[:-1])


def time_against_size(bench, levels):
    """For each name the pairs of size and median; who fails at a size is not asked for the next."""
    times = {measuring.NAMES[name]: [] for name in measuring.NAMES}
    going = list(measuring.NAMES)
    for size in cases.CURVE:
        if not going:
            break
        case = cases.joint(size, 0.8, levels)
        bench.write(case)
        runs = bench.interleaved(case, going)
        going = [name for name in going if runs[name][-1].is_proved]
        for name in going:
            times[measuring.NAMES[name]].append((size, statistics.median(run.seconds for run in runs[name])))
        print(f"{size} mentees, {levels} levels: {', '.join(going) or 'nobody'}", flush=True)
    return times


def curve_rows(times):
    known = [dict(points) for points in times.values()]
    for size in cases.CURVE:
        if any(size in points for points in known):
            yield row(size, *(short(points[size]) if size in points else "–" for points in known))


PARTS = {"joint": joint, "curves": curves, "instances": instances, "infeasible": infeasible}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("musubi", type=pathlib.Path)
    arguments.add_argument("parts", nargs="+", choices=list(PARTS), metavar="PART")
    arguments.add_argument("--instances", type=pathlib.Path, help="the folder of the public instances")
    arguments.add_argument("--only", default="", metavar="WORD", help="these inputs alone; keeps nothing")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--limit", type=float, default=60)
    arguments.add_argument("--threads", type=int, default=2)
    arguments = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = measuring.Settings(arguments.musubi, pathlib.Path(folder), arguments.runs, arguments.limit,
                                      arguments.threads)
        bench = Bench(settings, arguments.instances, arguments.only)
        for part in arguments.parts:
            PARTS[part](bench)
    if not arguments.only:
        report.assemble()
    sys.exit("\n".join(bench.faults) or 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A whole round beside HiGHS: from CSV bytes to the verified plan in one process, and HiGHS on the model of the same
pairs, its calls alone.

    peer.py MUSUBI-BENCH EXAMPLE-FOLDER [--runs N] [--limit SECONDS] [--only WORD]

Writes a section of the report.
"""
import pathlib, statistics, sys, tempfile

sys.dont_write_bytecode = True
BENCHMARKS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(BENCHMARKS), str(BENCHMARKS / "Kernel")]
import enlarged, measuring, options, report
from table import head, mebibytes, ratio, row, short, speedup, spread

LARGE = 500
TEXT = """From the bytes of the form exports to the plan that the second program accepts, in one process: reading,
pairs, hours, second mentors, reserves, all levels, every proof checked. HiGHS solves the model of the same pairs, its
calls alone. The second input has the people of the first several times over, {large} mentees and {large} mentors; for a
round of that size jonodrew/mentor-match states 40 s.

Command: `musubi-bench EXAMPLE MODEL 1`. Runs: {runs}."""


def ours(program, example, model):
    """Seconds, of `median M ms of M`, and the process's MiB."""
    told = model.with_name("told")
    _, memory, code = measuring.ended([program, example, model, "1"], told, 600)
    if code:
        sys.exit(f"{example}: {program} ended with {code}")
    return float(told.read_text().split()[1]) / 1000, memory


def compared(arguments, name, example, folder):
    settings = measuring.Settings(arguments.program, folder, arguments.runs, arguments.limit)
    model, mine, theirs = folder / "model", [], []
    for _ in range(arguments.runs):
        mine.append(ours(arguments.program, example, model))
        if not theirs or theirs[-1].is_proved and options.goes_on([run.seconds for run in theirs], arguments.limit):
            theirs.append(measuring.run(settings, model, "highs"))
    us, them = [seconds for seconds, _ in mine], [run.seconds for run in theirs if run.is_proved]
    faster = speedup(us, them, arguments.limit)
    line = row(name, spread(us), mebibytes([memory for _, memory in mine]),
               spread(them) if them else f"> {arguments.limit:.0f}", mebibytes([run.memory for run in theirs]),
               ratio(faster))
    print(line, flush=True)
    return line, {"input": name, "seconds": statistics.median(us), "proved": True, "right": True,
                  "ratios": {"HiGHS": faster}}


def main():
    parser = options.parser(__doc__)
    parser.add_argument("example", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as large:
        enlarged.write(arguments.example, pathlib.Path(large), LARGE)
        inputs = {f"{arguments.example.name}: 60 mentees, 75 mentors": arguments.example,
                  f"{LARGE} mentees, {LARGE} mentors": large}
        found = [compared(arguments, name, example, pathlib.Path(folder))
                 for name, example in inputs.items() if arguments.only in name]
    lines = [head("input", "Musubi, s", "MiB", "HiGHS, s", "MiB", "ratio"), *(line for line, _ in found)]
    if not arguments.only:
        text = TEXT.format(large=LARGE, runs=arguments.runs)
        report.section("round", "A whole round", text, lines, [entry for _, entry in found])


if __name__ == "__main__":
    main()

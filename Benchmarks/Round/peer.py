#!/usr/bin/env python3
"""A whole round beside HiGHS: partners60 from CSV bytes to the verified plan in one process, and HiGHS on the model of
the same pairs, its calls alone.

    peer.py MUSUBI-BENCH EXAMPLE-FOLDER [RUNS]

Prints a section of the report.
"""
import pathlib, statistics, subprocess, sys, tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Kernel"))
import measuring
from table import head, row, short


def ours(bench, example, model):
    """Seconds, of `median M ms of M`."""
    told = subprocess.run([bench, example, model, "1"], capture_output=True, text=True, check=True).stdout
    return float(told.split()[1]) / 1000


def spread(times):
    return f"{short(statistics.median(times))} ({short(min(times))}–{short(max(times))})"


def main():
    bench, example, *rest = sys.argv[1:]
    mine, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        settings = measuring.Settings(pathlib.Path(bench), pathlib.Path(folder))
        model = settings.folder / "model"
        for _ in range(int(rest[0]) if rest else 5):
            mine.append(ours(bench, example, model))
            theirs.append(measuring.run(settings, model, "highs").seconds)
    ratio = statistics.median(theirs) / statistics.median(mine)
    print("## A whole round\n\nFrom the bytes of the form exports to the plan that the second program accepts, in one "
          "process; HiGHS solves\nthe model of the same pairs, its calls alone.\n")
    print(head("input", "command", "Musubi, bytes to verified plan, s", "HiGHS, solve alone, s", "ratio"))
    name = pathlib.Path(example).name
    print(row(f"`examples/{name}`, 60 mentees and 75 mentors", f"`musubi-bench examples/{name} MODEL 1`", spread(mine),
              spread(theirs), f"{ratio:.2g} ×"))


if __name__ == "__main__":
    main()

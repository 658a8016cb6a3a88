#!/usr/bin/env python3
"""Edits of a solved model in memory, each from the edit to the accepted proof, beside a solve from the start, and
beside HiGHS from scratch on the model behind the last edit.

    peer.py MUSUBI-BENCH-EDIT [--limit SECONDS] [--only WORD]

Writes a section of the report.
"""
import collections, pathlib, statistics, subprocess, sys, tempfile

sys.dont_write_bytecode = True
BENCHMARKS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(BENCHMARKS), str(BENCHMARKS / "Kernel")]
import cases, measuring, options, report
from table import head, ratio, row, short, speedup, spread

INPUTS = [(cases.joint(1000, 28, 3), 30), (cases.joint(1000, 0.8, 3), 3)]
SEED = 7
KINDS = {"mentee-hour": "a mentee adds an hour", "mentor-hour": "a mentor adds an hour", "lock": "a pair is locked",
         "forbid": "a pair is forbidden"}
TEXT = """Numbers of `joint.py`: mentees, seed, rooms. Seeded edits of the four kinds in turn, each on top of those
before: from the edit to the certificate that the second program, which takes the same edits in memory, has accepted.
Ample rooms leave a network, whose flow is repaired; with rooms at 0.8 the model is solved again, beginning with the
plan before. Of it: where the median goes. Cold: the edited model from the start, check included; warm and cold reached
the same values after every edit, and on the network the same plan. HiGHS: the model behind the last edit, once, from
scratch, its calls alone.

Command: `musubi-bench-edit MODEL COUNT {seed}`."""


def measured(program, model, count, behind):
    """Facts of the model, and for each kind of edit the times of its parts."""
    command = [program, model, str(count), str(SEED), behind]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    facts, edits = {}, collections.defaultdict(lambda: collections.defaultdict(list))
    for line in told.splitlines():
        key, *words = line.split()
        if key != "edit":
            facts[key] = words[0]
            continue
        for part, seconds in zip(words[1::2], words[2::2]):
            edits[words[0]][part].append(float(seconds))
    return facts, edits


def lines_of(case, facts, edits, highs, limit):
    """A line for each kind of edit, and what the head needs to know."""
    for kind, times in edits.items():
        parts = [short(statistics.median(times[part])) for part in ("solve", "proof", "check")]
        proved = [highs.seconds] if highs.is_proved else []
        entry = {"input": f"{case.name}: {KINDS[kind]}", "count": len(times["seconds"]),
                 "median": statistics.median(times["seconds"]), "most": max(times["seconds"])}
        yield row(f"`{case.command}`", KINDS[kind], entry["count"], spread(times["seconds"]), *parts,
                  spread(times["cold"]), ratio(speedup(times["seconds"], times["cold"])),
                  facts["memory-mib"], spread(proved) if proved else f"> {limit:.0f}",
                  ratio(speedup(times["seconds"], proved, limit)), f"{highs.memory:.0f}"), entry


def main():
    arguments = options.parser(__doc__).parse_args()
    lines = [head("input", "edit", "edits", "to the proof, s", "of it solve", "certificate", "check", "cold, s",
                  "ratio", "MiB", "HiGHS, s", "ratio", "MiB")]
    rows = []
    for case, count in INPUTS:
        if arguments.only not in case.name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            settings = measuring.Settings(arguments.program, pathlib.Path(folder), 1, arguments.limit)
            model, behind = settings.folder / "model", settings.folder / "behind"
            case.write(model)
            facts, edits = measured(arguments.program, model, count, behind)
            highs = measuring.run(settings, behind, "highs")
        for line, entry in lines_of(case, facts, edits, highs, arguments.limit):
            print(line, flush=True)
            lines.append(line)
            rows.append(entry)
    if not arguments.only:
        report.section("edit", "One edit of a solved model", TEXT.format(seed=SEED), lines, rows)


if __name__ == "__main__":
    main()

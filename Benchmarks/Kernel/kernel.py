#!/usr/bin/env python3
"""The kernel beside HiGHS and CP-SAT on models as text; writes sections of the report.

    kernel.py MUSUBI PART... [--instances FOLDER] [--only WORD] [--runs N] [--limit SECONDS] [--threads N]

PART: joint, curves, instances, infeasible; with --only, the inputs whose command has that word are printed and nothing
is kept. Musubi's time is that of the whole process, from the model's file to answer
and certificate; the peers' is that of their solver's calls alone, without Python. Each answer of Musubi is checked with
its certificate by `musubi verify`, outside of that time. Where two disagree, or a check refuses, the exit code is 1.
"""
import argparse, multiprocessing, pathlib, statistics, sys, tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import cases, figure, measuring, report
from table import head, memory, ratio, row, seconds, short

COLUMNS = ["input", "options", "text", "Musubi, s", "MiB", "check, s", "HiGHS, s", "MiB", "ratio", "CP-SAT, s", "MiB",
           "ratio", "answer"]
HOW = """Input: what `Benchmarks/Instances` makes, written to `MODEL`. Musubi: `musubi solve MODEL --certificate PROOF
--threads {threads}`, the whole process, reading and writing included; check: `musubi verify MODEL ANSWER PROOF`, the
second program, not part of the time before. HiGHS, CP-SAT: `Tests/Fixtures/oracle.py MODEL --engine … --seconds
{limit:.0f} --threads {threads}`, the solver's calls alone. MiB: peak of the process, for the peers with Python and its
model. Ratio: the peer's time over Musubi's. Runs: {runs}."""


class Bench:
    """One part after another; remembers what went wrong."""

    def __init__(self, settings, instances, only):
        self.settings, self.instances, self.only, self.faults = settings, instances, only, []
        self.model = settings.folder / "model"

    def section(self, name, title, text, lines):
        if self.only:
            return
        how = HOW.format(runs=self.settings.runs, limit=self.settings.limit, threads=self.settings.threads)
        report.write(name, "\n".join([f"## {title}\n", f"{text}\n", *lines, "", how]))

    def table(self, chosen):
        """A row for each input; without a folder of public instances they are left out."""
        lines = [head(*COLUMNS)]
        for case in chosen:
            if self.only not in case.command or case.is_public and not self.instances:
                continue
            lines.append(self.measured(case))
            print(lines[-1], flush=True)
        return lines

    def measured(self, case):
        self.write(case)
        runs = self.interleaved(measuring.NAMES)
        mine, limit = runs["musubi"], self.settings.limit
        cells = [case.name, *self.size(), seconds(mine, limit), memory(mine), self.checked(case, mine[-1])]
        for peer in measuring.PEERS:
            cells += [seconds(runs[peer], limit), memory(runs[peer]), ratio(mine, runs[peer], limit)]
        return row(*cells, self.agreed(case, runs))

    def write(self, case):
        """In a process of its own, so that this one stays small: a child begins with its parent's peak memory."""
        writer = multiprocessing.Process(target=case.write, args=(self.model, self.instances))
        writer.start()
        writer.join()
        if writer.exitcode:
            sys.exit(f"{case.command} could not be made")

    def interleaved(self, names):
        """Musubi and its peers in turn; who does not prove the answer within the limit does not run again."""
        runs = {name: [] for name in names}
        for _ in range(self.settings.runs):
            for name, done in runs.items():
                if not done or done[-1].is_proved:
                    done.append(measuring.run(self.settings, self.model, name))
        return runs

    def size(self):
        """Options, and the size of the model's text."""
        with open(self.model, encoding="utf-8") as file:
            options = sum(line.startswith("option ") for line in file)
        size = self.model.stat().st_size
        return f"{options:,}".replace(",", " "), f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"

    def checked(self, case, run):
        """Seconds of the check; a refusal is a fault, and so is an answer that nobody checked."""
        if not run.is_proved:
            return "–"
        spent = measuring.check(self.settings, self.model)
        if spent is None:
            self.faults.append(f"{case.command}: the certificate is refused")
            return "REFUSED"
        return short(spent)

    def agreed(self, case, runs):
        """The answer that all who proved one agree on; it is the published one where there is one."""
        answers = {(run.status, *run.values) for done in runs.values() for run in done if run.is_proved}
        if len(answers) > 1 or not all(case.is_right(values) for status, *values in answers if status == "optimal"):
            self.faults.append(f"{case.command}: {sorted(answers)}, published {case.published}")
            return f"DIFFER: {sorted(answers)}"
        status, *values = next(iter(answers), ("unknown",))
        members = runs["musubi"][-1].members
        return " · ".join(values) or (f"infeasible, {members} members" if members else status)


# Parts ---------------------------------------------------------------------------------------------------------------


def joint(bench):
    text = ("Pair mentees with mentors and give each pair an hour in a scarce room: one weighted sum, or three levels "
            "(people paired, satisfaction in five classes, fit). Numbers of `joint.py`: mentees, seed, rooms.")
    bench.section("joint", "Pairs and hours together", text, bench.table(cases.JOINT))


def instances(bench):
    text = ("Public instances with proved optima: generalised assignment (maximise), p-median, linear assignment "
            "(costs negated), reviewers for papers (sums of 10⁻⁹; 0 or 2 papers at least).")
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
        bench.write(cases.joint(size, 0.8, levels))
        runs = bench.interleaved(going)
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

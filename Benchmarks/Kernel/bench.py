"""Inputs of the kernel's benchmark one after another: Musubi and its peers in turn, as rows of the report."""
import multiprocessing, statistics, sys

import measuring, report
from options import goes_on
from table import head, mebibytes, ratio, row, short, speedup, spread, whole

COLUMNS = ["input", "options", "text", "Musubi, s", "MiB", "check, s", "HiGHS, s", "MiB", "ratio", "CP-SAT, s", "MiB",
           "ratio", "answer"]
HOW = """Input: what `Benchmarks/Instances` makes, written to `MODEL`. Musubi: `musubi solve MODEL --certificate PROOF
--threads {threads}`, the whole process, reading and writing included; check: `musubi verify MODEL ANSWER PROOF`, the
second program, not part of the time before. HiGHS, CP-SAT: `Tests/Fixtures/oracle.py MODEL --engine … --seconds
{limit:.0f} --threads …`, the solver's calls alone; HiGHS has {highs} thread, which suits it better, CP-SAT {threads}
workers; their MiB include Python and its model. Runs: {runs}."""
# An engine counts its limit a little differently from the time of its calls.
NEAR = 0.8


class Bench:
    """One part after another; remembers what was measured, and what went wrong."""

    def __init__(self, settings, instances, only):
        self.settings, self.instances, self.only, self.faults = settings, instances, only, []
        self.model = settings.folder / "model"
        self.measured = {}

    def section(self, name, title, text, lines, rows, how=True):
        if self.only:
            return
        if how:
            text += "\n\n" + HOW.format(**vars(self.settings), highs=measuring.HIGHS_THREADS)
        report.section(name, title, text, lines, rows)

    def chosen(self, cases):
        """Without a folder of public instances they are left out."""
        return [case for case in cases if self.only in case.name and (self.instances or not case.is_public)]

    def table(self, cases):
        """A line for each input, and what the head needs to know of it."""
        lines, rows = [head(*COLUMNS)], []
        for case in self.chosen(cases):
            runs = self.runs(case, measuring.NAMES)
            lines.append(self.line(case, runs))
            rows.append(self.row(case, runs))
            print(lines[-1], flush=True)
        return lines, rows

    def line(self, case, runs):
        mine = runs["musubi"]
        cells = [f"`{case.command}`" + (f", {case.change[0]}" if case.change else ""), *mine[-1].size,
                 self.seconds(mine), memory(mine), check(mine)]
        for theirs in (runs[peer] for peer in measuring.PEERS):
            cells += [self.seconds(theirs), memory(theirs), ratio(self.speedup(mine, theirs))]
        return row(*cells, self.agreed(case, runs))

    def row(self, case, runs):
        mine = runs["musubi"]
        return {"input": case.name, "proved": all(run.is_proved and not run.is_refused for run in mine),
                "right": case.is_right(mine[-1].status, mine[-1].values),
                "seconds": statistics.median(times(mine)), "memory": max(run.memory for run in mine),
                "ratios": {measuring.NAMES[peer]: self.speedup(mine, runs[peer]) for peer in measuring.PEERS}}

    def write(self, case):
        """In a process of its own, so that this one stays small: a child begins with its parent's peak memory."""
        writer = multiprocessing.Process(target=case.write, args=(self.model, self.instances))
        writer.start()
        writer.join()
        if writer.exitcode:
            sys.exit(f"{case.command} could not be made")

    def runs(self, case, names):
        """Runs by name, Musubi and its peers in turn; what was measured before is not measured again.

        Peers have none where the case has no peers, or where they did not prove a smaller one.
        """
        known = self.measured.setdefault(case.name, {})
        missing = {name: [] for name in names if name not in known and self.is_asked(name, case)}
        if missing:
            self.write(case)
            size = self.size()
        for _ in range(self.settings.runs if missing else 0):
            for name, done in missing.items():
                if not done or done[-1].is_proved and goes_on(times(done), self.settings.limit):
                    done.append(measuring.run(self.settings, self.model, name))
                    done[-1].size = size
        self.faults += [f"{case.name}: the certificate is refused"
                        for done in missing.values() for run in done if run.is_refused]
        known.update(missing)
        return {name: known.get(name, []) for name in names}

    def is_asked(self, name, case):
        smaller = self.measured.get(case.smaller, {}).get(name)
        return name == "musubi" or case.has_peers and (not smaller or smaller[-1].is_proved)

    def size(self):
        """Options, and the size of the model's text."""
        with open(self.model, encoding="utf-8") as file:
            options = sum(line.startswith("option ") for line in file)
        size = self.model.stat().st_size
        return whole(options), f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"

    def agreed(self, case, runs):
        """The answer that all who proved one agree on; it is the published one where there is one."""
        answers = {(run.status, *run.values) for done in runs.values() for run in done if run.is_proved}
        if len(answers) > 1 or not all(case.is_right(status, values) for status, *values in answers):
            self.faults.append(f"{case.name}: {sorted(answers)}, expected {case.status} {case.published or ''}")
            return f"DIFFER: {sorted(answers)}"
        status, *values = next(iter(answers), ("unknown",))
        members = runs["musubi"][-1].members
        return " · ".join(values) or (f"infeasible, {members} members" if members else status)

    def has_ended(self, runs):
        """Whether the limit is what kept it from a proof."""
        return not runs[-1].is_proved and runs[-1].seconds >= NEAR * self.settings.limit

    def seconds(self, runs):
        """`> limit` for a run that did not end, a word where nothing is known."""
        if not runs or runs[-1].is_proved:
            return spread(times(runs))
        if self.has_ended(runs):
            return f"> {self.settings.limit:.0f}"
        return f"{runs[-1].status} ({short(runs[-1].seconds)})"

    def speedup(self, mine, theirs):
        if not mine[-1].is_proved or not theirs:
            return None
        if theirs[-1].is_proved:
            return speedup(times(mine), times(theirs))
        return speedup(times(mine), [], self.settings.limit) if self.has_ended(theirs) else None


def times(runs):
    return [run.seconds for run in runs]


def memory(runs):
    return mebibytes([run.memory for run in runs])


def check(runs):
    """The median of the second program's times; a refusal of any run."""
    if any(run.is_refused for run in runs):
        return "REFUSED"
    spent = [run.check for run in runs if run.check is not None]
    return short(statistics.median(spent)) if spent else "–"

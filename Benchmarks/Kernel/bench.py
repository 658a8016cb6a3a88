"""Inputs of the kernel's benchmark one after another: Musubi and its peers in turn, as rows of the report."""
import multiprocessing, sys, textwrap

import measuring, report
from table import check, head, memory, ratio, row, seconds

COLUMNS = ["input", "options", "text", "Musubi, s", "MiB", "check, s", "HiGHS, s", "MiB", "ratio", "CP-SAT, s", "MiB",
           "ratio", "answer"]
HOW = """Input: what `Benchmarks/Instances` makes, written to `MODEL`. Musubi: `musubi solve MODEL --certificate PROOF
--threads {threads}`, the whole process, reading and writing included; check: `musubi verify MODEL ANSWER PROOF`, the
second program, not part of the time before. HiGHS, CP-SAT: `Tests/Fixtures/oracle.py MODEL --engine … --seconds
{limit:.0f} --threads …`, the solver's calls alone; HiGHS has {highs} thread, which suits it better, CP-SAT {threads}
workers. MiB: peak of the process, for the peers with Python and its model. Ratio: the peer's time over Musubi's.
Runs: {runs}."""


class Bench:
    """One part after another; remembers what went wrong."""

    def __init__(self, settings, instances, only):
        self.settings, self.instances, self.only, self.faults = settings, instances, only, []
        self.model = settings.folder / "model"

    def section(self, name, title, text, lines):
        if self.only:
            return
        how = HOW.format(**vars(self.settings), highs=measuring.HIGHS_THREADS)
        how = textwrap.fill(how, 120, break_on_hyphens=False)
        report.write(name, "\n".join([f"## {title}\n", f"{textwrap.fill(text, 120)}\n", *lines, "", how]))

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
        runs = self.interleaved(case, measuring.NAMES)
        mine, limit = runs["musubi"], self.settings.limit
        cells = [case.name, *self.size(), seconds(mine, limit), memory(mine), check(mine)]
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

    def interleaved(self, case, names):
        """Musubi and its peers in turn; who does not prove the answer within the limit does not run again."""
        runs = {name: [] for name in names}
        for _ in range(self.settings.runs):
            for name, done in runs.items():
                if not done or done[-1].is_proved:
                    done.append(measuring.run(self.settings, self.model, name, case.workers))
        self.faults += [f"{case.command}: the certificate is refused"
                        for done in runs.values() for run in done if run.is_refused]
        return runs

    def size(self):
        """Options, and the size of the model's text."""
        with open(self.model, encoding="utf-8") as file:
            options = sum(line.startswith("option ") for line in file)
        size = self.model.stat().st_size
        return f"{options:,}".replace(",", " "), f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"

    def agreed(self, case, runs):
        """The answer that all who proved one agree on; it is the published one where there is one."""
        answers = {(run.status, *run.values) for done in runs.values() for run in done if run.is_proved}
        if len(answers) > 1 or not all(case.is_right(status, values) for status, *values in answers):
            self.faults.append(f"{case.command}: {sorted(answers)}, expected {case.status} {case.published or ''}")
            return f"DIFFER: {sorted(answers)}"
        status, *values = next(iter(answers), ("unknown",))
        members = runs["musubi"][-1].members
        return " · ".join(values) or (f"infeasible, {members} members" if members else status)

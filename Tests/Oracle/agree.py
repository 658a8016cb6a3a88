#!/usr/bin/env python3
"""Random models of every kind: the kernel against oracle.py, each proof before the checker, and ten changes of each.

    agree.py MUSUBI [COUNT] [--from SEED] [--family NAME] [--engine NAME] [--jobs N]

MUSUBI is the program; `musubi-batch` stands beside it and does the same for many models in one process. One model in
fifty also goes through `musubi solve` and `musubi verify`, which must say the same. For each seed:

- status and value of every level are those of enumeration, or of HiGHS where there is too much to enumerate;
- the checker accepts the answer with its certificate;
- a conflict cannot be kept, and without any one of its members it could be;
- of ten changes (changes.py), those that leave a gap are refused, and whatever is accepted says nothing false;
- stopped after a random amount of work, the kernel says nothing false either, and the checker accepts it.
"""
import argparse, collections, functools, itertools, pathlib, random, subprocess, sys, tempfile
from concurrent.futures import ProcessPoolExecutor

sys.dont_write_bytecode = True
import changes, models, truth as truths
from engine import Engine

CHANGES = 10
THROUGH_COMMANDS = 50


def main():
    kinds = sorted({family.__name__ for family in [*models.FAMILIES, models.apart]})
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("musubi", type=pathlib.Path)
    arguments.add_argument("count", type=int, nargs="?", default=5000)
    arguments.add_argument("--from", type=int, default=1, dest="first", metavar="SEED")
    arguments.add_argument("--family", choices=kinds, help="models of this kind alone")
    arguments.add_argument("--engine", choices=["structure", "branches", "clauses", "turns"], help="this engine alone")
    arguments.add_argument("--jobs", type=int, default=2)
    arguments = arguments.parse_args()
    if not arguments.musubi.with_name("musubi-batch").exists():
        sys.exit(f"musubi-batch is not beside {arguments.musubi}\nMaybe build it: swift build --product musubi-batch")
    seeds = (seed for seed in itertools.count(arguments.first) if arguments.family in (None, models.family(seed)))
    jobs = [(arguments.musubi, arguments.engine, seed) for seed in itertools.islice(seeds, arguments.count)]
    with ProcessPoolExecutor(arguments.jobs) as pool:
        results = list(pool.map(checked, jobs, chunksize=10))
    sys.exit(told(results))


def told(results):
    """Prints what was found; 1 where something is wrong."""
    tally = collections.Counter()
    for result in results:
        tally.update(result.tally)
    wrong = [result for result in results if result.faults]
    for result in wrong[:5]:
        print(f"seed {result.seed}, {models.family(result.seed)}: {result.faults[0]}")
    kinds = collections.Counter(models.family(result.seed) for result in wrong)
    if wrong:
        print("wrong: " + ", ".join(f"{count} {kind}" for kind, count in kinds.items()))
    unknown = f"{tally['unknown']} unknown, " if tally["unknown"] else ""
    print(f"{tally['optimal']} optimal, {tally['infeasible']} infeasible, {unknown}{len(wrong)} wrong, "
          f"of {len(results)} models")
    print(f"{tally['accepted']} certificates accepted; of {tally['refused'] + tally['true']} changes "
          f"{tally['refused']} refused, {tally['true']} accepted and true")
    print(f"{tally['minimal']} conflicts of which no member can be left out")
    stopped = [f"{tally[f'stopped {status}']} {status}" for status in ("optimal", "infeasible", "feasible", "unknown")]
    print(f"stopped early: {', '.join(stopped)}")
    return 1 if wrong else 0


class Result:
    """What one seed showed."""

    def __init__(self, seed):
        self.seed, self.faults, self.tally = seed, [], collections.Counter()

    def expect(self, holds, fault, count=None):
        if not holds:
            self.faults.append(fault() if callable(fault) else fault)
        elif count:
            self.tally[count] += 1


@functools.cache
def engine_beside(musubi, name):
    """One engine in each process of the pool."""
    return Engine(musubi.with_name("musubi-batch"), *([name] if name else []))


def checked(job):
    musubi, engine, seed = job
    result, lines = Result(seed), models.text(seed).splitlines()
    try:
        check(None if engine else musubi, engine_beside(musubi, engine), lines, result)
    except RuntimeError as error:
        result.faults.append(f"{error}\n" + "\n".join(lines))
    return result


def check(musubi, engine, lines, result):
    text = "\n".join(lines) + "\n"
    answer, certificate = engine.solve(lines)
    status = answer[0].removeprefix("status ")
    result.tally[status] += 1
    truth = truths.Truth(text)
    ours = [line for line in answer if line.startswith(("status", "level"))]
    result.expect(ours == truth.answer(), lambda: f"the kernel says {ours}, the oracle {truth.answer()}\n{text}")
    if result.faults:
        return
    engine.read(lines)
    refusal = engine.refusal(answer, certificate)
    result.expect(refusal is None, lambda: f"{refusal}\n{text}" + "\n".join(answer + certificate), "accepted")
    result.expect(truth.holds(answer), lambda: f"the answer is false: {answer}\n{text}")
    check_conflict(truth, answer, text, result)
    check_changes(engine, changes.Proved(truth, answer, certificate), text, result)
    check_stopped(engine, truth, lines, result)
    if musubi and result.seed % THROUGH_COMMANDS == 0:
        check_commands(musubi, text, answer, certificate, result)
    if result.seed % 10 == 0 and truth.is_enumerated and models.family(result.seed) != "great_numbers":
        again = truth.optimum(truths.highs)
        result.expect(again == (truth.status, truth.values), lambda: f"the oracles differ: {again}\n{text}")


def check_conflict(truth, answer, text, result):
    """Without any one of its members the others can be kept."""
    if truth.status != "infeasible":
        return
    told = truths.Said(answer).conflict
    spare = [member for member in told if truth.cannot_keep([other for other in told if other != member])]
    result.expect(told and not spare, lambda: f"the conflict {told} holds without {spare}\n{text}", "minimal")


def check_changes(engine, proved, text, result):
    for name, answer, certificate, must_be_refused in changes.some(proved, result.seed, CHANGES):
        if engine.refusal(answer, certificate) is not None:
            result.tally["refused"] += 1
            continue
        shown = lambda: f"{name} is accepted\n{text}" + "\n".join(["", *answer, "", *certificate])
        is_true = proved.truth.holds(answer) and proved.truth.proves(certificate)
        result.expect(is_true and not must_be_refused, shown, "true")


def check_stopped(engine, truth, lines, result):
    """After some work the kernel answers with what is true by then; `unknown` says nothing and proves nothing."""
    work = int(10 ** random.Random(result.seed).uniform(0, 5))
    answer, certificate = engine.solve(lines, work)
    shown = lambda: f"after work of {work}: {refusal}\n" + "\n".join([*lines, "", *answer, "", *certificate])
    is_silent = answer == ["status unknown"] and not certificate
    refusal = None if is_silent else engine.refusal(answer, certificate)
    is_true = truth.holds(answer) and truth.proves(certificate)
    result.expect(is_true and refusal is None, shown, f"stopped {answer[0].split()[1]}")


def check_commands(musubi, text, answer, certificate, result):
    with tempfile.TemporaryDirectory() as folder:
        model, told, proof = (pathlib.Path(folder, name) for name in ("model", "answer", "proof"))
        model.write_text(text, encoding="utf-8")
        solved = subprocess.run([musubi, "solve", model, "--certificate", proof], capture_output=True, text=True)
        same = solved.stdout.splitlines() == answer and proof.read_text("utf-8").splitlines() == certificate
        result.expect(same, lambda: f"musubi solve says something else: {solved.stdout}{solved.stderr}\n{text}")
        told.write_text(solved.stdout, encoding="utf-8")
        verified = subprocess.run([musubi, "verify", model, told, proof], capture_output=True, text=True)
        result.expect(verified.returncode == 0, lambda: f"musubi verify: {verified.stdout}{verified.stderr}\n{text}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""500 random models of two laminar families: `musubi solve` against oracle.py, and `musubi verify` on each proof.

    agree.py MUSUBI [COUNT]

The models are made here, with literal seeds: at most 7 choices of 4 options, minimums in a third of them, levels
sum/sum, classes, sum/classes, sum and sum. Both engines of the oracle that prove optimality, enumeration and HiGHS,
must give the status and the value of every level that `musubi solve` gives; `musubi verify` must accept each proof.
"""
import importlib.util, pathlib, random, subprocess, sys, tempfile
from concurrent.futures import ProcessPoolExecutor

here = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("oracle", here.parent / "Fixtures" / "oracle.py")
oracle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(oracle)

SHAPES = [["sum", "sum"], ["classes"], ["sum", "classes"], ["sum"], ["sum"]]


def laminar(elements, dice):
    """Random sets over the elements, any two of them nested or disjoint."""
    sets, open_ = [], [dice.sample(elements, len(elements))]
    while open_:
        s = open_.pop()
        if s and dice.random() < 0.6:
            sets.append(s)
        if len(s) > 1 and len(sets) < 8:
            cut = dice.randint(1, len(s) - 1)
            open_ += [s[:cut], s[cut:]]
    return sets


def model(seed):
    dice = random.Random(seed)
    kinds = SHAPES[seed % len(SHAPES)]
    counts = [dice.randint(2, 5) if k == "classes" else 0 for k in kinds]
    minimums = seed % 3 == 0
    sizes = [dice.randint(0, 4) for _ in range(dice.randint(1, 7))]
    starts = [sum(sizes[:i]) for i in range(len(sizes))]
    options = list(range(sum(sizes)))
    of_choice = lambda c: list(range(starts[c], starts[c] + sizes[c]))
    families = [[o for c in s for o in of_choice(c)] for s in laminar(list(range(len(sizes))), dice)]
    families += laminar(options, dice) if options else []
    out = ["musubi-model 1"]
    for i, (k, n) in enumerate(zip(kinds, counts)):
        out.append(f"level {k} l{i} {n}" if n else f"level {k} l{i}")
    uses, limits = {o: [] for o in options}, []
    for number, row in enumerate(families):
        if not minimums and dice.random() < 0.25:
            limits.append(row)
            continue
        low = dice.randint(0, 2) if minimums and dice.random() < 0.35 else 0
        out.append(f"resource r{number} {low} {max(low, dice.randint(0, 3))}")
        for o in row:
            uses[o].append(f"r{number}")
    for c, size in enumerate(sizes):
        out.append(f"choice c{c} {'required' if minimums and dice.random() < 0.2 else 'optional'}")
        for o in of_choice(c):
            scores = [dice.randrange(n) if n else dice.choice([dice.randint(-3, 3), dice.randint(-50, 99)]) for n in counts]
            dice.shuffle(uses[o])
            tail = " : " + " ".join(uses[o]) if uses[o] else ""
            out.append(f"option o{o} " + " ".join(map(str, scores)) + tail)
    for row in limits:
        out.append(f"atmost {dice.randint(0, 3)} " + " ".join(f"o{o}" for o in row))
    return "\n".join(out) + "\n"


def told_by_oracle(path, engine):
    m = oracle.read(path)
    solve = {"brute": oracle.solve_brute, "highs": oracle.solve_highs}[engine]
    status, chosen = solve(m, 60, 1)
    lines = [f"status {status}"]
    if chosen is not None:
        lines += [f"level {name} {oracle.value(m, i, chosen)}" for i, (_, name, _) in enumerate(m.levels)]
    return lines


def check(job):
    musubi, seed = job
    with tempfile.TemporaryDirectory() as folder:
        f = lambda name: str(pathlib.Path(folder) / name)
        pathlib.Path(f("model")).write_text(model(seed), encoding="utf-8")
        solved = subprocess.run([musubi, "solve", f("model"), "--certificate", f("proof")], capture_output=True, text=True)
        pathlib.Path(f("answer")).write_text(solved.stdout, encoding="utf-8")
        ours = [l for l in solved.stdout.splitlines() if l.startswith(("status", "level"))]
        for engine in ("brute", "highs"):
            theirs = told_by_oracle(f("model"), engine)
            if ours != theirs:
                return seed, f"musubi says {ours}, {engine} says {theirs}\n{model(seed)}{solved.stderr}"
        verified = subprocess.run([musubi, "verify", f("model"), f("answer"), f("proof")], capture_output=True, text=True)
        if verified.returncode != 0:
            return seed, f"refused: {verified.stdout}{verified.stderr}\n{model(seed)}"
        return seed, ours[0].split()[1]


if __name__ == "__main__":
    musubi, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    with ProcessPoolExecutor(2) as pool:
        results = list(pool.map(check, [(musubi, seed) for seed in range(1, count + 1)], chunksize=5))
    wrong = [(seed, what) for seed, what in results if what not in ("optimal", "infeasible")]
    for seed, what in wrong[:5]:
        print(f"seed {seed}: {what}")
    tally = {w: sum(what == w for _, what in results) for w in ("optimal", "infeasible")}
    print(f"{tally['optimal']} optimal, {tally['infeasible']} infeasible, {len(wrong)} wrong, of {count} models")
    sys.exit(1 if wrong else 0)

"""The head of the report: what was asked for, what was measured, and whether that is enough.

A target looks at the rows that a section kept and answers with words and a verdict: true, false, or None where it only
tells, or where not all that it asks about was measured.
"""
import pathlib

from table import head, ratio, row, short, whole

SOURCES = pathlib.Path(__file__).resolve().parents[1] / "Sources"
MARKS = {True: "yes", False: "**no**", None: "–"}
SCIPY, HIGHS = ["scipy"], ["HiGHS"]
ALL = ["HiGHS", "CP-SAT"]


def section(found):
    """The table; `found` are the rows of each section."""
    lines = ["## What was asked for\n", head("what", "target", "measured", "met")]
    for what, target, name, judge in TARGETS:
        words, verdict = judge(found[name]) if found.get(name) else ("not measured", None)
        lines.append(row(what, target, words, MARKS[verdict]))
    lines.append(row("lines of the longest file of the kernel and its checker", "400", *longest_file()))
    return "\n".join(lines) + "\n"


# Judges --------------------------------------------------------------------------------------------------------------


def ahead(pick, peers, times=1, count=1):
    """The least ratio of these inputs to any of the peers is at least that; no fewer inputs than `count`."""
    def judge(rows):
        chosen = [entry for entry in rows if pick(entry["input"])]
        found = [(entry["ratios"][peer], entry["input"], peer) for entry in chosen for peer in peers
                 if entry["ratios"].get(peer)]
        if not found:
            return "not measured", None
        below = [one for one in found if not (one[0][0] >= times and one[0][0] > 1)]
        behind = [one for one in below if not is_only_the_least(one[0])]
        number, where, peer = min(behind or found)
        words = f"{ratio(number)} ({peer}" + (f", {where})" if len(chosen) > 1 else ")")
        if len(chosen) < count or len(found) < len(chosen) * len(peers):
            return words + ", not all measured", False if behind else None
        return words, False if behind else None if below else True
    return judge


def is_only_the_least(ratio):
    return ratio[1]


def within(pick, seconds, count=1):
    """Each of these inputs is proved in so many seconds."""
    def judge(rows):
        chosen = [entry for entry in rows if pick(entry["input"])]
        if len(chosen) < count:
            return f"{len(chosen)} of {count} measured", None
        slowest = max(chosen, key=lambda entry: entry["seconds"])
        unproved = [entry["input"] for entry in chosen if not (entry["proved"] and entry["right"])]
        words = f"{short(slowest['seconds'])} s" + (f", {slowest['input']}" if count > 1 else "")
        words += f"; not proved: {', '.join(unproved)}" if unproved else ""
        return words, not unproved and slowest["seconds"] <= seconds
    return judge


def together(pick, seconds, count):
    """All of these inputs are proved, in so many seconds in sum."""
    def judge(rows):
        chosen = [entry for entry in rows if pick(entry["input"])]
        proved = [entry for entry in chosen if entry["proved"] and entry["right"]]
        total = sum(entry["seconds"] for entry in chosen)
        words = f"{len(proved)} of {count} proved, {short(total)} s"
        if len(chosen) < count:
            return words, None
        return words, len(proved) == count and total <= seconds
    return judge


def proved(pick, count):
    """All of these inputs are proved, with the published optimum where there is one."""
    return together(pick, float("inf"), count)


def sized(pick, seconds, gigabytes):
    """One input within time and memory."""
    def judge(rows):
        for entry in filter(lambda entry: pick(entry["input"]), rows):
            words = f"{short(entry['seconds'])} s, {whole(entry['memory'])} MiB"
            return words, entry["seconds"] <= seconds and entry["memory"] * 2**20 < gigabytes * 1e9
        return "not measured", None
    return judge


def every(key, least=0):
    """All that was tried holds, no fewer than so many; entries tell how often it held, and of how many."""
    def judge(rows):
        held, tried = (sum(entry[key][place] for entry in rows) for place in (0, 1))
        return f"{whole(held)} of {whole(tried)}", held == tried and tried >= least
    return judge


def edits(pick, milliseconds=None):
    """The slowest edit of any kind; without a target only told."""
    def judge(rows):
        chosen = [entry for entry in rows if pick(entry["input"])]
        if not chosen:
            return "not measured", None
        medians = sorted(1000 * entry["median"] for entry in chosen)
        most = 1000 * max(entry["most"] for entry in chosen)
        count = sum(entry["count"] for entry in chosen)
        words = f"{whole(most)} ms the slowest of {count}, medians {whole(medians[0])} to {whole(medians[-1])} ms"
        return words, None if milliseconds is None else most <= milliseconds
    return judge


def longest_file():
    files = [path for room in ("Solver", "Verification/Kernel") for path in (SOURCES / room).rglob("*.swift")]
    lines, name = max((len(path.read_text(encoding="utf-8").splitlines()), path.name) for path in files)
    return f"{lines} (`{name}`)", MARKS[lines <= 400]


# Inputs --------------------------------------------------------------------------------------------------------------


def joint(*sizes, levels=(1, 3), rooms=(0.8,)):
    names = {f"joint.py {size} 7 {room} --levels {level}" for size in sizes for room in rooms for level in levels}
    return names.__contains__


def starting(*words):
    return lambda name: name.startswith(words)


def sides(family, *sizes):
    return lambda name: name.split()[0] in family and int(name.split()[1]) in sizes


WIDE = ["random", "eligible", "geometric"]
FAMILIES = [*WIDE, "product", "difference", "farther", "popular", "equal", "twoValued", "tight"]

TARGETS = [
    ("dense assignment, wide-range scores, 1 000, 4 000 and 8 000", "2 ×", "assignment",
     ahead(sides(WIDE, 1000, 4000, 8000), SCIPY, 2, 9)),
    ("assignment, every family, 1 000 and 4 000", "ahead", "assignment",
     ahead(sides(FAMILIES, 1000, 4000), SCIPY, 1, 2 * len(FAMILIES))),
    ("joint 200, one level", "ahead of every peer", "joint", ahead(joint(200, levels=[1]), ALL)),
    ("joint 200, three levels", "20 × every peer", "joint", ahead(joint(200, levels=[3]), ALL, 20)),
    ("joint 600, one level", "20 × HiGHS", "joint", ahead(joint(600, levels=[1]), HIGHS, 20)),
    ("joint 600, one level", "ahead of CP-SAT", "joint", ahead(joint(600, levels=[1]), ["CP-SAT"])),
    ("joint 600, three levels", "proved in 5 s", "joint", within(joint(600, levels=[3]), 5)),
    ("joint 600, three levels", "ahead of every peer", "joint", ahead(joint(600, levels=[3]), ALL)),
    ("joint 1 000, rooms 0.8 and 1.0, one and three levels", "proved in 10 s", "joint",
     within(joint(1000, rooms=[0.8, 1.0]), 10, 4)),
    ("a whole round, 500 mentees and 500 mentors", "40 s (published)", "round", within(starting("500"), 40)),
    ("10 000 × 10 000 records of people to the accepted proof", "2 s, 2 GB", "people", sized(starting("10000"), 2, 2)),
    ("instances: optimum reached and proved", "all", "instances", proved(starting(""), 48)),
    ("`gap1`–`gap6`", "5 s together", "instances", together(starting("gap"), 5, 30)),
    ("`pmed1`–`pmed10`", "5 s together", "instances", together(starting("pmed"), 5, 10)),
    ("each assignment of the OR-Library", "ahead of scipy", "assignment", ahead(starting("assign"), SCIPY, 1, 6)),
    ("`reviewer`, nine decimals, with and without minimum", "proved", "instances", proved(starting("reviewer"), 2)),
    ("random models that agree with the oracle", "all of 5 000", "random", every("agreeing", 5000)),
    ("their certificates that are accepted", "all", "random", every("accepted", 5000)),
    ("changed proofs: refused, or true", "all of 50 000", "random", every("sound", 50000)),
    ("conflicts of which no member can be left out", "all, 500 and more", "random", every("minimal", 500)),
    ("an edit on joint 1 000, ample rooms, three levels, to the accepted proof", "50 ms", "edit",
     edits(starting("joint.py 1000 7 28"), 50)),
    ("the same with rooms at 0.8", "told", "edit", edits(starting("joint.py 1000 7 0.8"))),
    ("stopped at random moments: a plan, and bounds that the checker accepts", "100 times", "stopped",
     every("valid", 100)),
    ("the same bytes on 1, 2 and 8 threads", "all", "threads", every("same")),
]

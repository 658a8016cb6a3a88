#!/usr/bin/env python3
"""Keeps the sections of the report in `results`, and puts all of them together as REPORT.md.

    report.py       makes REPORT.md of what lies in `results`
"""
import json, pathlib, sys, textwrap

sys.dont_write_bytecode = True
import facts, targets

HERE = pathlib.Path(__file__).resolve().parent
RESULTS = HERE / "results"
ORDER = ["joint", "curves", "instances", "infeasible", "assignment", "people", "edit", "round", "random", "threads",
         "stopped"]
HEAD = """# How fast

Made by `scripts/bench`; `scripts/bench joint` renews one section and leaves the others. Musubi and its peers ran in
turn, in one run, on one machine. Numbers are medians, with the least and the most in brackets. Who takes more than the
limit, a minute, on an input runs once on it and is shown as > 60; runs of an input also end when they took half of that
together. A ratio is the peer's time over Musubi's. MiB are the most memory that a process had.
"""


def section(name, title, text, lines, rows):
    """Keeps a section of the report; `rows` are what the head is computed from."""
    RESULTS.mkdir(exist_ok=True)
    paragraphs = [textwrap.fill(part, 120, break_on_hyphens=False) for part in text.split("\n\n")]
    body = "\n\n".join([f"## {title}", *paragraphs, "\n".join(lines)])
    told = {"place": facts.place(), "moment": facts.moment(), "rows": rows, "text": body.strip()}
    (RESULTS / f"{name}.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assemble()


def picture(name, text):
    """Keeps a picture beside the report."""
    (HERE / name).write_text(text, encoding="utf-8")


def assemble():
    """Targets, machine, the sections in their order, and what others have published."""
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in RESULTS.glob("*.json")}
    found = {name: found[name] for name in ORDER if name in found}
    parts = [HEAD, targets.section({name: told["rows"] for name, told in found.items()}), where(found)]
    parts += [f"{told['text']}\n\nMeasured {told['moment']}.\n" for told in found.values()]
    parts.append((HERE / "published.md").read_text(encoding="utf-8"))
    (HERE / "REPORT.md").write_text("\n".join(parts), encoding="utf-8")


def where(found):
    """Machine and versions, once for all the sections that have them."""
    places = {}
    for name, told in found.items():
        places.setdefault(tuple(told["place"]), []).append(name)
    lines = ["## Where\n"]
    for place, names in places.items():
        if len(places) > 1:
            lines.append(f"Sections {', '.join(names)}:\n")
        lines += [f"- {line}" for line in place] + [""]
    return "\n".join(lines)


if __name__ == "__main__":
    assemble()

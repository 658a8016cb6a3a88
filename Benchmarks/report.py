#!/usr/bin/env python3
"""Writes a section of the report, or puts all sections together as REPORT.md.

    report.py                        makes REPORT.md of what lies in results
    report.py NAME < section.md      keeps standard input as the section NAME first, with the line of facts
"""
import pathlib, sys

sys.dont_write_bytecode = True
import facts

HERE = pathlib.Path(__file__).resolve().parent
RESULTS = HERE / "results"
ORDER = ["joint", "curves", "instances", "infeasible", "assignment", "people", "round"]
HEAD = """# How fast

Made by `scripts/bench`; `scripts/bench joint` renews one section and leaves the others. Musubi and its peers ran in
turn, in one run, on one machine; numbers are medians, with the least and the most in brackets. A peer that needs more
than the limit ran once and is shown as > 60. The last line of each section says where and when.
"""


def write(name, text):
    """Keeps a section, with the line of facts below it."""
    keep(f"{name}.md", f"{text.strip()}\n\n{facts.line()}\n")


def keep(name, text):
    """Keeps a file among the results."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / name).write_text(text, encoding="utf-8")


def assemble():
    """Puts the sections together: those of ORDER, then any others, then what others have published."""
    names = [path.stem for path in sorted(RESULTS.glob("*.md"))]
    names.sort(key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    parts = [HEAD] + [(RESULTS / f"{name}.md").read_text(encoding="utf-8") for name in names]
    parts.append((HERE / "published.md").read_text(encoding="utf-8"))
    (HERE / "REPORT.md").write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:]:
        write(sys.argv[1], sys.stdin.read())
    assemble()

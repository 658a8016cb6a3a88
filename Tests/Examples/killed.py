#!/usr/bin/env python3
"""Kills `import people` and `round publish` at many points, and looks at what is left.

    killed.py MUSUBI [--points N]

The points are spread evenly over the time that an undisturbed run takes, five more lie at its very end. After each
kill, on a fresh copy, the history and the folder `feeds` must be as before or as after, both alike; the same command
again must end in the bytes of undisturbed runs. Killed are the first import, the first publish, and a publish that
replaces the feeds of an earlier term.
"""
import argparse, json, os, pathlib, re, shutil, signal, sqlite3, statistics, subprocess, sys, tempfile, time
from collections import Counter

sys.dont_write_bytecode = True
from fy2022 import INSTANTS, Year
from running import contents

IMPORT = ["import", "people", "mentees.csv", "mentors.csv"]
PUBLISH = {term: ["round", "publish", "--at", instant] for term, instant in INSTANTS.items()}


class Left:
    """What a workspace shows: its history, its feeds with their times, and all rows of its archive."""

    def __init__(self, musubi, folder):
        self.feeds_unopened = seen_feeds(folder)  # as a calendar app meets them, before any command runs again
        told = subprocess.run([musubi, "history", "--json"], cwd=folder, capture_output=True, text=True)
        assert told.returncode == 0, f"history refuses: {told.stdout}{told.stderr}"
        self.history = [(event["kind"], event["round"]) for event in json.loads(told.stdout)]
        self.feeds = seen_feeds(folder)
        self.is_verified = not self.feeds or quiet(musubi, ["feed", "verify"], folder) == 0

    def shown(self):
        return self.history, self.feeds


def seen_feeds(folder):
    """Bytes and time of every published file."""
    times = {name: (folder / "feeds" / name).stat().st_mtime for name in contents(folder / "feeds")}
    return {name: (text, times[name]) for name, text in contents(folder / "feeds").items()}


def rows(folder):
    """Every row of the archive; revisions by their order, since the number of one taken back is not given again."""
    with sqlite3.connect(folder / "musubi.sqlite") as archive:
        numbers = [n for n, in archive.execute("SELECT number FROM revision ORDER BY number")]
        place = {number: order for order, number in enumerate(numbers)}
        tables = [t for t, in archive.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: table_rows(archive, table, place) for table in sorted(tables) if table != "sqlite_sequence"}


def table_rows(archive, table, place):
    found = archive.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in found.description]
    of_revision = [name == "revision" or (table, name) == ("revision", "number") for name in names]
    return sorted((tuple(place.get(v) if is_number else v for v, is_number in zip(row, of_revision))
                   for row in found), key=repr)


def quiet(musubi, command, folder):
    return subprocess.run([musubi, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode


def killed_after(seconds, musubi, command, folder):
    """Starts the command and kills it; true where it was still running."""
    process = subprocess.Popen(
        [musubi, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


class Killing:
    """One command on one prepared workspace."""

    def __init__(self, musubi, prepared, command, folder):
        self.musubi, self.prepared, self.command, self.folder = musubi, prepared, command, folder
        self.before = Left(musubi, self.copy())
        lengths = [self.timed(self.copy()) for _ in range(5)]
        self.seconds = statistics.median(lengths)
        whole = self.copy()
        self.code = [quiet(musubi, command, whole)]
        self.after, self.rows = Left(musubi, whole), [rows(whole)]
        self.code.append(quiet(musubi, command, whole))  # once more, where it was done already
        self.again = Left(musubi, whole)
        self.rows.append(rows(whole))
        self.counts, self.faults = Counter(), []

    def copy(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.prepared, self.folder, symlinks=True)
        return self.folder

    def timed(self, folder):
        start = time.perf_counter()
        code = quiet(self.musubi, self.command, folder)
        assert code == 0, f"{self.command} ends with {code} undisturbed"
        return time.perf_counter() - start

    def run(self, points):
        fractions = [i / points for i in range(1, points + 1)] + [0.96, 0.98, 1.02, 1.05, 1.1]
        for fraction in fractions:
            try:
                self.kill(fraction * self.seconds)
            except AssertionError as fault:
                self.faults.append(f"at {fraction:.2f}: {fault}")
        for state in ("before", "after"):
            if not self.counts[state]:
                self.faults.append(f"no kill left the state {state}")

    def kill(self, seconds):
        folder = self.copy()
        self.counts["killed" if killed_after(seconds, self.musubi, self.command, folder) else "ended first"] += 1
        left = Left(self.musubi, folder)
        assert left.feeds_unopened == left.feeds, "opening the workspace changed the feeds"
        assert left.is_verified, "feed verify refuses what is left"
        states = [s for s in ("before", "after") if left.shown() == getattr(self, s).shown()]
        assert states, f"neither before nor after: {left.history}, {len(left.feeds)} feeds"
        self.counts[states[0]] += 1
        self.run_again(folder, was_done=states[0] == "after")

    def run_again(self, folder, was_done):
        code = quiet(self.musubi, self.command, folder)
        assert code == self.code[was_done], f"the command again ends with {code}, not {self.code[was_done]}"
        ended = Left(self.musubi, folder)
        assert ended.shown() == (self.again if was_done else self.after).shown(), "the command again ends otherwise"
        assert rows(folder) == self.rows[was_done], "the command again keeps other rows"
        assert ended.is_verified, "feed verify refuses what the command made again"
        versions = [f.name for f in folder.iterdir() if re.match(r"\.feeds-", f.name)]
        assert len(versions) == (1 if ended.feeds else 0), f"left behind: {versions}"

    def told(self, name):
        counts = ", ".join(f"{self.counts[key]} {key}" for key in ("before", "after"))
        told = f"{name}: {sum(self.counts[s] for s in ('killed', 'ended first'))} kills within {self.seconds:.3f} s " \
               f"({self.counts['ended first']} came after the end): {counts}"
        return f"{'WRONG ' if self.faults else 'ok    '} {told}" + "".join(f"\n       {f}" for f in self.faults[:8])


def prepared(musubi, folder):
    """The workspaces right before each command that is killed."""
    places = {name: folder / name for name in ("new", "offered-1", "offered-2")}
    keep = lambda year, name: shutil.copytree(year.folder, places[name], symlinks=True)
    year = Year(musubi, folder / "year")
    keep(year, "new")
    year.run(*IMPORT)
    for term in "12":
        year.propose(term, is_first=term == "1")
        year.run("round", "offer")
        year.run("round", "answer", "--all-accept")
        keep(year, f"offered-{term}")
        year.run(*PUBLISH[term])
    assert not year.refused, year.refused
    return places


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("musubi", type=lambda path: str(pathlib.Path(path).resolve()))
    arguments.add_argument("--points", type=int, default=50)
    arguments = arguments.parse_args()
    os.environ["LANG"] = "ja_JP.UTF-8"
    wrong = False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        places = prepared(arguments.musubi, folder)
        for name, place, command in (("import people", "new", IMPORT), ("the first publish", "offered-1", PUBLISH["1"]),
                                     ("a later publish", "offered-2", PUBLISH["2"])):
            killing = Killing(arguments.musubi, places[place], command, folder / "killed")
            killing.run(arguments.points)
            print(killing.told(name), flush=True)
            wrong |= bool(killing.faults)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

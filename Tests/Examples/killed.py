#!/usr/bin/env python3
"""Kills `import people` and `round publish` at many points, and looks at what is left.

    killed.py MUSUBI [--points N]

The points are spread evenly over the time that an undisturbed run takes, five more lie at its very end, and nine in
moments that the disk shows: the archive is written, the new feeds are written, the feeds were switched. After each
kill, on a fresh copy, the history and the folder `feeds` must be as before or as after, both alike; the same command
again must end in the bytes of undisturbed runs. Killed are the first import, the first publish, and a publish that
replaces the feeds of an earlier term. Both states must occur, and with a publish a revision that was taken back.
"""
import argparse, os, pathlib, shutil, signal, statistics, subprocess, sys, tempfile, time
from collections import Counter

sys.dont_write_bytecode = True
from fy2022 import INSTANTS, Year
from left import Left, is_taken_back, quiet, rows

IMPORT = ["import", "people", "mentees.csv", "mentors.csv"]
PUBLISH = {term: ["round", "publish", "--at", instant] for term, instant in INSTANTS.items()}


def killed_when(is_time, musubi, command, folder):
    """Starts the command and kills it when it is time; true where it was still running."""
    process = subprocess.Popen([musubi, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not is_time() and process.poll() is None:
        pass
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def after(seconds):
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= end


def moments(folder):
    """Moments in which a kill may leave most behind."""
    log, link = folder / "musubi.sqlite-wal", folder / "feeds"
    versions = lambda: sum(name.startswith(".feeds-") for name in os.listdir(folder))
    target = lambda: os.readlink(link) if link.is_symlink() else None
    count, old = versions(), target()
    return [lambda: log.exists() and log.stat().st_size > 0, lambda: versions() > count, lambda: target() != old]


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
            self.kill(f"at {fraction:.2f}", lambda folder: after(fraction * self.seconds))
        for place in [0, 1, 2] * 3:
            self.kill(f"in moment {place}", lambda folder: moments(folder)[place])
        wanted = ["before", "after"] + ["taken back"] * (self.command[1] == "publish")
        self.faults += [f"no kill left the state {state}" for state in wanted if not self.counts[state]]

    def kill(self, name, is_time):
        folder = self.copy()
        was_running = killed_when(is_time(folder), self.musubi, self.command, folder)
        self.counts["killed" if was_running else "ended first"] += 1
        try:
            self.look(folder)
        except AssertionError as fault:
            self.faults.append(f"{name}: {fault}")

    def look(self, folder):
        left = Left(self.musubi, folder)
        assert left.feeds_unopened == left.feeds, "opening the workspace changed the feeds"
        assert left.is_verified, "feed verify refuses what is left"
        states = [s for s in ("before", "after") if left.shown() == getattr(self, s).shown()]
        assert states, f"neither before nor after: {left.history}, {len(left.feeds)} feeds"
        self.counts[states[0]] += 1
        self.counts["taken back"] += is_taken_back(folder)
        self.run_again(folder, was_done=states[0] == "after")

    def run_again(self, folder, was_done):
        code = quiet(self.musubi, self.command, folder)
        assert code == self.code[was_done], f"the command again ends with {code}, not {self.code[was_done]}"
        ended = Left(self.musubi, folder)
        assert ended.shown() == (self.again if was_done else self.after).shown(), "the command again ends otherwise"
        assert rows(folder) == self.rows[was_done], "the command again keeps other rows"
        assert ended.is_verified, "feed verify refuses what the command made again"
        versions = [name for name in os.listdir(folder) if name.startswith(".feeds-")]
        # What a publish left that was killed after the switch stays until the next one.
        assert was_done or len(versions) == bool(ended.feeds), f"left behind: {versions}"

    def told(self, name):
        count = self.counts
        return (f"{'WRONG ' if self.faults else 'ok    '} {name}: {count['killed']} kills within {self.seconds:.3f} s, "
                f"{count['ended first']} after the end: {count['before']} before, {count['after']} after; "
                f"{count['taken back']} revisions taken back") + "".join(f"\n       {f}" for f in self.faults[:8])


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

#!/usr/bin/env python3
"""The examples from `init` to published calendars, against what is expected of them and in other parsers.

    check.py MUSUBI [--record]

Each line says `ok` or `WRONG`; one wrong line makes the exit code 1. With --record the expected plans, the golden
text and the golden feeds are written anew; then the exit code is 1 on purpose: look at the changes, then run again.
"""
import argparse, pathlib, sys, tempfile

sys.dont_write_bytecode = True
import fy2022, partners60, scenario, threads, words
from recorded import Record
from telling import Telling, differences


def check_words(tell, workspaces):
    """No feed betrays anybody; and the scan would have seen it."""
    names = words.name_words(scenario.names())
    all_feeds = {f"{w.example} {r.name} {n}": f for w in workspaces for r in w.rounds for n, f in r.feeds.items()}
    found = {name: words.in_feed(feed, names) for name, feed in all_feeds.items()}
    tell.check(f"none of {len(all_feeds)} feeds holds a forbidden word, an organisation or a person's name",
               [f"{name}: {held}" for name, held in found.items() if held])
    one = next(iter(all_feeds.values()))
    tell.check(f"{len(words.FORBIDDEN)} forbidden words and {len(names)} names are found when they are planted",
               words.overlooked(one, names))


def check_again(tell, musubi, folder, workspaces):
    """A second run, in another folder and with another time zone, gives the same bytes."""
    year, partners = workspaces
    second = fy2022.Year(musubi, folder / "again-1", zone="America/St_Johns").run_terms()
    other = partners60.Partners(musubi, folder / "again-2", zone="Pacific/Kiritimati")
    other.run_term()
    rounds = list(zip(year.rounds + partners.rounds, second.rounds + other.rounds))
    count = sum(len(r.files) + len(r.feeds) for r, _ in rounds)
    tell.check(f"a second run under other time zones gives the same bytes, {count} files",
               [d for one, two in rounds for d in differences(two.files | two.feeds, one.files | one.feeds)])
    tell.equal("a second run prints the same text", second.golden, year.golden)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("musubi")
    arguments.add_argument("--record", action="store_true")
    arguments = arguments.parse_args()
    tell = Telling()
    record = Record(tell, arguments.record)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        workspaces = [example.check(tell, record, arguments.musubi, folder) for example in (fy2022, partners60)]
        threads.check(tell, arguments.musubi, folder / "threads", workspaces)
        check_words(tell, workspaces)
        check_again(tell, arguments.musubi, folder, workspaces)
    if arguments.record:
        print("Recorded. Look at what changed, then run without --record.")
        return 1
    print(f"{tell.wrong} wrong" if tell.wrong else "All examples are as they should be.")
    return 1 if tell.wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""What every part of the benchmark is told."""
import argparse, pathlib


def parser(documentation):
    """Arguments of a part: the program that is measured, how often, and how long a peer may take."""
    arguments = argparse.ArgumentParser(description=documentation.split("\n")[0])
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--limit", type=float, default=60, metavar="SECONDS")
    arguments.add_argument("--instances", type=pathlib.Path, help="the folder of the public instances")
    arguments.add_argument("--only", default="", metavar="WORD", help="inputs with this word alone; keeps nothing")
    return arguments


def goes_on(seconds, limit):
    """Whether somebody who took so long for the runs before runs once more: half the limit in all is enough."""
    return sum(seconds) < limit / 2

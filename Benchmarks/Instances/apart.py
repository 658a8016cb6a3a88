#!/usr/bin/env python3
"""Some models of joint.py side by side in one, which share nothing but their levels.

    apart.py COUNT MENTEES ROOMS [--levels 1|3] > model.txt

The models have the seeds 1 … COUNT; names of the first begin with `g1.`, and so on.
"""
import pathlib, subprocess, sys

JOINT = pathlib.Path(__file__).resolve().with_name("joint.py")


def model(seed, mentees, *others):
    command = [sys.executable, JOINT, mentees, str(seed), *others]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def renamed(line, group):
    """The line with other names for what it declares and uses."""
    keyword, name, *rest = line.split()
    if ":" in rest:
        colon = rest.index(":") + 1
        rest[colon:] = [group + used for used in rest[colon:]]
    return " ".join([keyword, group + name, *rest])


def main():
    count, *arguments = sys.argv[1:]
    for seed in range(1, int(count) + 1):
        lines = model(seed, *arguments)
        head = [line for line in lines if line.startswith(("musubi-model", "level"))]
        if seed == 1:
            print("\n".join(head))
        print("\n".join(renamed(line, f"g{seed}.") for line in lines[len(head):]))


if __name__ == "__main__":
    main()

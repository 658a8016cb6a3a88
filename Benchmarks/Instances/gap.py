#!/usr/bin/env python3
"""A generalised assignment problem of the OR-Library as a model: every job to one agent, within the agent's capacity.

    gap.py FILE PROBLEM > model.txt

PROBLEM counts from 1. A file holds the number of problems; for each of them agents m and jobs n, then m·n profits and
m·n units, agent by agent, and m capacities. The profit is maximised.

Source: J. E. Beasley, OR-Library; D. G. Cattrysse, L. N. Van Wassenhove, EJOR 60 (1992).
"""
import sys


def problem(path, number):
    """Profits and units, agent by agent, and capacities."""
    words = iter(map(int, open(path, encoding="utf-8").read().split()))
    take = lambda count: [next(words) for _ in range(count)]
    next(words)
    for _ in range(number):
        agents, jobs = take(2)
        profits, units = ([take(jobs) for _ in range(agents)] for _ in range(2))
        profits, units = list(profits), list(units)
        capacities = take(agents)
    return profits, units, capacities


def lines(profits, units, capacities):
    yield "musubi-model 1"
    yield "level sum profit"
    for agent, capacity in enumerate(capacities, 1):
        yield f"resource a{agent} 0 {capacity}"
    for job in range(len(profits[0])):
        yield f"choice j{job + 1} required"
        for agent in range(len(profits)):
            uses = f" : a{agent + 1}*{units[agent][job]}" if units[agent][job] else ""
            yield f"option j{job + 1}.a{agent + 1} {profits[agent][job]}{uses}"


if __name__ == "__main__":
    print("\n".join(lines(*problem(sys.argv[1], int(sys.argv[2])))))

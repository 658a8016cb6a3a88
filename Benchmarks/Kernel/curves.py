"""Time against size, as tables and pictures."""
import statistics

import cases, figure, measuring, report
from bench import memory, times
from table import head, row, spread

COLUMNS = [cell for name in measuring.NAMES.values() for cell in (f"{name}, s", "MiB")]


def curves(bench):
    lines = []
    for levels, what in [(1, "one level"), (3, "three levels")]:
        title = f"Pairs and hours together, rooms 0.8, {what}"
        runs = runs_by_size(bench, levels)
        points = {shown: [(size, median(found[name])) for size, found in runs.items() if name in found]
                  for name, shown in measuring.NAMES.items()}
        if not bench.only:
            picture = figure.Figure(title, "mentees", points, bench.settings.limit).svg()
            report.picture(f"curve-joint-{levels}.svg", picture)
        lines += [f"![{title}: seconds against mentees](curve-joint-{levels}.svg)", "",
                  head(f"mentees, {what}", *COLUMNS), *(line(size, found) for size, found in runs.items()), ""]
    text = ("`joint.py MENTEES 7 0.8 --levels 1` and `--levels 3`. Who does not prove an answer within the limit is "
            "not asked for the next size.")
    bench.section("curves", "Time against size", text, lines[:-1], [])


def runs_by_size(bench, levels):
    """For each size the runs, by name, of those who have proved it and all before."""
    found, going = {}, list(measuring.NAMES)
    for size in cases.CURVE:
        case = cases.joint(size, 0.8, levels)
        if bench.only not in case.name:
            continue
        runs = bench.runs(case, going)
        going = [name for name in going if runs[name] and runs[name][-1].is_proved]
        found[size] = {name: runs[name] for name in going}
        print(line(size, found[size]), flush=True)
    return found


def line(size, found):
    return row(size, *(cell for name in measuring.NAMES
                       for cell in (spread(times(found.get(name, []))), memory(found.get(name, [])))))


def median(runs):
    return statistics.median(times(runs))

"""Runs as rows of Markdown."""
import statistics


def seconds(runs, limit):
    """The median, and least and most; `> limit` for a run that did not end, a word where nothing is known."""
    times = [run.seconds for run in runs]
    if not runs:
        return "–"
    if not runs[-1].is_proved:
        return f"> {limit:.0f}" if times[-1] >= 0.9 * limit else f"{runs[-1].status} ({short(times[-1])})"
    spread = f" ({short(min(times))}–{short(max(times))})" if len(times) > 1 else ""
    return short(statistics.median(times)) + spread


def ratio(mine, others, limit):
    """How many times as long the peer took."""
    if not mine or not others or not mine[-1].is_proved:
        return "–"
    us = statistics.median(run.seconds for run in mine)
    if others[-1].is_proved:
        return f"{statistics.median(run.seconds for run in others) / us:.2g} ×" if us else "–"
    return f"> {limit / us:.2g} ×" if others[-1].seconds >= 0.9 * limit else "–"


def memory(runs):
    return f"{statistics.median(run.memory for run in runs):.0f}" if runs else "–"


def short(number):
    """Three figures, at least a millisecond."""
    return f"{number:.3f}" if number < 1 else f"{number:.2f}" if number < 10 else f"{number:.1f}"


def row(*cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def head(*cells):
    return row(*cells) + "\n" + "|---" * len(cells) + "|"

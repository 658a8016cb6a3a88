"""Runs as rows of Markdown."""
import statistics


# An engine counts its limit a little differently from the time of its calls.
NEAR = 0.8


def seconds(runs, limit):
    """The median, and least and most; `> limit` for a run that did not end, a word where nothing is known."""
    if not runs:
        return "–"
    spent, last = [run.seconds for run in runs], runs[-1]
    if not last.is_proved:
        return f"> {limit:.0f}" if last.seconds >= NEAR * limit else f"{last.status} ({short(last.seconds)})"
    spread = f" ({short(min(spent))}–{short(max(spent))})" if len(spent) > 1 else ""
    return short(statistics.median(spent)) + spread


def ratio(mine, others, limit):
    """How many times as long the peer took."""
    if not mine or not others or not mine[-1].is_proved:
        return "–"
    us = statistics.median(run.seconds for run in mine)
    if others[-1].is_proved:
        return times(statistics.median(run.seconds for run in others) / us)
    return f"> {times(limit / us)}" if others[-1].seconds >= NEAR * limit else "–"


def times(number):
    """Two figures, whole from ten on."""
    return f"{number:,.0f} ×".replace(",", " ") if number >= 10 else f"{number:.2g} ×"


def check(runs):
    """The median of the second program's times; a refusal of any run."""
    if any(run.is_refused for run in runs):
        return "REFUSED"
    spent = [run.check for run in runs if run.check is not None]
    return short(statistics.median(spent)) if spent else "–"


def memory(runs):
    return f"{statistics.median(run.memory for run in runs):.0f}" if runs else "–"


def short(number):
    """Some three figures of a time in seconds."""
    digits = 4 if number < 0.01 else 3 if number < 1 else 2 if number < 10 else 1
    return f"{number:.{digits}f}"


def row(*cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def head(*cells):
    return row(*cells) + "\n" + "|---" * len(cells) + "|"

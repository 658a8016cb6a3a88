"""Numbers as cells of Markdown tables."""
import math, statistics


def row(*cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def head(*cells):
    return row(*cells) + "\n" + "|---" * len(cells) + "|"


def short(number):
    """A time in seconds: three figures, one digit behind the point at least."""
    digits = 2 - math.floor(math.log10(number)) if number > 0 else 1
    return f"{number:.{max(1, digits)}f}"


def times(number):
    """How many times: two figures, whole from ten on."""
    return f"{whole(number)} ×" if number >= 10 else f"{number:.2g} ×"


def whole(number):
    """With a narrow gap between thousands."""
    return f"{number:,.0f}".replace(",", " ")


def spread(seconds):
    """The median, and least and most."""
    if not seconds:
        return "–"
    around = f" ({short(min(seconds))}–{short(max(seconds))})" if len(seconds) > 1 else ""
    return short(statistics.median(seconds)) + around


def ratio(faster):
    """What `speedup` says."""
    if faster is None:
        return "–"
    number, is_least = faster
    return ("> " if is_least else "") + times(number)


def speedup(mine, theirs, limit=None):
    """How many times as long a peer took; with a limit that it did not keep, only the least of that ratio."""
    if not mine or not (theirs or limit):
        return None
    us = statistics.median(mine)
    return (statistics.median(theirs) / us, False) if theirs else (limit / us, True)


def mebibytes(numbers):
    """The median."""
    return whole(statistics.median(numbers)) if numbers else "–"

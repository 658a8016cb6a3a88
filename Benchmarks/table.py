"""Numbers as cells of Markdown tables."""
import math, statistics


def row(*cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def head(*cells):
    return row(*cells) + "\n" + "|---" * len(cells) + "|"


def short(number):
    """A time with three figures."""
    digits = 2 - math.floor(math.log10(number)) if number > 0 else 0
    return f"{number:.{max(0, digits)}f}"


def times(number):
    """How many times: two figures, whole from ten on."""
    return f"{whole(number)} ×" if number >= 10 else f"{number:.2g} ×"


def whole(number):
    """With a narrow gap between thousands."""
    return f"{number:,.0f}".replace(",", " ")


def spread(seconds, unit=1):
    """The median, and least and most; a `unit` of 1000 makes them milliseconds."""
    if not seconds:
        return "–"
    least, middle, most = (short(unit * number) for number in (min(seconds), statistics.median(seconds), max(seconds)))
    return f"{middle} ({least}–{most})" if len(seconds) > 1 else middle


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

"""Curves of time against size as SVG, both scales logarithmic."""
import math

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 420, 70, 110, 50, 60
COLOURS = {"Musubi": "#0b3d91", "HiGHS": "#c2410c", "CP-SAT": "#6b7280", "scipy": "#c2410c"}


class Figure:
    """`curves` are names with points (size, seconds); `unit` is what sizes count, `limit` is drawn as a line."""

    def __init__(self, title, unit, curves, limit):
        self.title, self.unit, self.limit = title, unit, limit
        self.curves = {name: points for name, points in curves.items() if points}
        sizes = [size for points in self.curves.values() for size, _ in points]
        times = [seconds for points in self.curves.values() for _, seconds in points] + [limit]
        self.sizes = sorted(set(sizes))
        self.decades = range(math.floor(math.log10(min(times))), math.ceil(math.log10(max(times))) + 1)

    def x(self, size):
        first, last = math.log(self.sizes[0]), math.log(self.sizes[-1])
        return LEFT + (math.log(size) - first) / ((last - first) or 1) * (WIDTH - LEFT - RIGHT)

    def y(self, seconds):
        first, last = self.decades[0], self.decades[-1]
        return HEIGHT - BOTTOM - (math.log10(seconds) - first) / (last - first) * (HEIGHT - TOP - BOTTOM)

    def svg(self):
        lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
                 'font-size="13" role="img">', f"<title>{self.title}</title>",
                 f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
                 text(LEFT, 26, self.title, "start", ' font-size="16" font-weight="bold"')]
        lines += self.axes()
        for name, points in self.curves.items():
            lines += self.curve(name, points)
        return "\n".join([*lines, "</svg>"]) + "\n"

    def axes(self):
        for decade in self.decades:
            height = self.y(10**decade)
            yield line(LEFT, height, WIDTH - RIGHT, height, "#d1d5db")
            yield text(LEFT - 8, height + 4, f"{10**decade:g} s", "end")
        for size in self.sizes:
            yield line(self.x(size), HEIGHT - BOTTOM, self.x(size), HEIGHT - BOTTOM + 5, "#374151")
            yield text(self.x(size), HEIGHT - BOTTOM + 20, size, "middle")
        yield text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, self.unit, "middle")
        yield text(LEFT, TOP - 8, "seconds, median", "start")
        yield line(LEFT, self.y(self.limit), WIDTH - RIGHT, self.y(self.limit), "#9ca3af", ' stroke-dasharray="6 4"')
        yield text(WIDTH - RIGHT + 8, self.y(self.limit) + 4, f"limit {self.limit:g} s", "start")

    def curve(self, name, points):
        colour = COLOURS[name]
        places = [(self.x(size), self.y(seconds)) for size, seconds in points]
        joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        yield f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for x, y in places:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'
        for look in ('stroke="#ffffff" stroke-width="4"', f'fill="{colour}"'):
            yield text(places[-1][0], places[-1][1] - 10, name, "end", f' font-weight="bold" {look}')


def line(x1, y1, x2, y2, colour, more=""):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"{more}/>'


def text(x, y, words, anchor, more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{words}</text>'

"""The fenced blocks of a document, and the outputs of commands that they quote."""
import dataclasses

# A block is code to type where each of its lines begins so.
CODE = ("musubi ", "scripts/", "swift ", "alias ", "cd ", "cp ", ".venv/", "#")
# After ``` these words say that the block is the text of a file, unless it holds a command after `$ `. Any other word
# changes nothing.
FILES = ("yaml", "swift")
# No output holds this arrow; a block with it is a drawing, unless it holds a command after `$ `.
ARROW = "◀"
LEFT_OUT = "…"
# README.md, "Independent solvers", quotes the last line of this program; it is not musubi, and has its own part in
# scripts/test.
EXEMPT = ".venv/bin/python Tests/Oracle/agree.py"


@dataclasses.dataclass
class Quote:
    """What is quoted of one command: its line and words, or none, and the numbered lines that follow."""
    number: int
    command: str | None
    lines: list[tuple[int, str]]

    @property
    def compared(self):
        return [line for line in self.lines if LEFT_OUT not in line[1]]

    @property
    def is_exempt(self):
        return (self.command or "").startswith(EXEMPT)

    def with_line(self, number, text):
        return dataclasses.replace(self, lines=[(n, text if n == number else t) for n, t in self.lines])


class Document:
    """The quotes of a text, and how many blocks there are of each kind."""

    def __init__(self, name, text):
        self.name, self.text = name, text.splitlines()
        self.count = dict.fromkeys(("quoted", "code", "drawn", "file"), 0)
        found = []
        for info, lines in blocks(name, self.text):
            self.count[kind(info, lines)] += 1
            found += quotes(lines) if kind(info, lines) == "quoted" else []
        self.exempt = [quote for quote in found if quote.is_exempt]
        self.quotes = [quote for quote in found if not quote.is_exempt]

    @property
    def compared(self):
        return sum(len(quote.compared) for quote in self.quotes)


def blocks(name, text):
    """The word after ``` and the numbered lines of each block, without its indentation and without empty lines.

    An empty block has the line of its fence, so that it is found wrong.
    """
    opened = None
    for number, line in enumerate(text, 1):
        if line.lstrip().startswith("```"):
            if opened:
                yield opened[1], opened[2] or [opened[3]]
            indent = len(line) - len(line.lstrip())
            opened = None if opened else (indent, line.strip("` "), [], (number, line))
        elif opened and line.strip():
            kept = line[opened[0]:] if not line[:opened[0]].strip() else line
            opened[2].append((number, kept.rstrip()))
    assert not opened, f"{name}: a block is not closed"


def kind(info, lines):
    if any(text.startswith("$ ") for _, text in lines):
        return "quoted"
    if info in FILES:
        return "file"
    if any(ARROW in text for _, text in lines):
        return "drawn"
    return "code" if all(text.startswith(CODE) for _, text in lines) else "quoted"


def quotes(lines):
    """One for each line with `$ `; one without a command for the lines before the first of them."""
    found = []
    for number, text in lines:
        if text.startswith("$ "):
            found.append(Quote(number, text[2:], []))
        else:
            if not found:
                found.append(Quote(number, None, []))
            found[-1].lines.append((number, text))
    return found

#!/usr/bin/env python3
"""Every output that the documents quote, against what the program prints today.

    quotes.py MUSUBI

The lines under `$ musubi …` must be those of this very command, in one piece and in its order; only where `…` stands
may lines be left out. Lines that are quoted without a command may be those of any command. Empty lines do not count.
Each line says `ok` or `WRONG`; one wrong line makes the exit code 1.
"""
import argparse, pathlib, re, sys, tempfile

sys.dont_write_bytecode = True
from blocks import LEFT_OUT, Document
from running import ROOT
from scenes import Scenes
from telling import Telling

DOCUMENTS = ["README.md", "README.ja.md", "examples/README.md", "examples/fy2022/README.md",
             "examples/partners60/README.md", "docs/json.md"]
ONLY_CODE = ["examples/README.md"]
REFUSED = {
    "musubi import people changed.csv --language en: 1",
    "musubi import people changed.csv --json: 1",
    "musubi verify pairs.model.txt boast.txt pairs.certificate.txt --language en: 1",
    "musubi round what-if M14 V12 --language en: 1",
    "musubi round propose --language en: 3",
    "musubi round propose --json: 3",
}
PLANTED = """
```
$ musubi history --json
[
This line was never printed.
```
```
$ musubi history --json
  {
[
```
```
$ musubi history --json --never
[
```
```
$ musubi history --json
  …
```
```
```
"""
PLANTED_LINES = [5, 10, 13, 17, 20]


def wrong_line(quote, scenes):
    """The number of the first line that no output of the command has at that place; None where all is well."""
    if quote.command and not quote.command.startswith("musubi "):
        return quote.lines[0][0] if quote.lines else None  # `sed`, which prints nothing
    outputs = scenes.of(quote.command and quote.command.removeprefix("musubi "))
    if not outputs or not quote.compared:
        return quote.number
    numbers = [first_unlike(quote.lines, printed) for printed in outputs]
    return None if None in numbers else max(numbers)


def first_unlike(quoted, printed):
    """Follows all places of the output that the quote may have reached, line by line."""
    places = range(len(printed) + 1)
    for number, text in quoted:
        if LEFT_OUT in text:
            places = range(min(places), len(printed) + 1)
        else:
            places = [place + 1 for place in places if printed[place:place + 1] == [text]]
        if not places:
            return number
    return None


def faults(document, scenes):
    for number in filter(None, (wrong_line(quote, scenes) for quote in document.quotes)):
        yield f"{document.name}:{number} is not so today: {document.text[number - 1].strip()!r}"
    if not document.quotes and document.name not in ONLY_CODE:
        yield "nothing is quoted"


def check_document(tell, document, scenes):
    kinds = [f"{count} {kind}" for kind, count in document.count.items() if count]
    kinds += [f"{len(document.exempt)} quoted of Tests/Oracle/agree.py"] * bool(document.exempt)
    tell.check(f"{document.name}: {document.compared} lines of {len(document.quotes)} outputs are printed today"
               f" (blocks: {', '.join(kinds)})", faults(document, scenes))


def check_table(tell, scenes):
    """The table of pairs in the page on fy2022, made from what `propose` prints."""
    page = (ROOT / "examples/fy2022/README.md").read_text(encoding="utf-8").splitlines()
    quoted = [line for line in page if re.match(r"\| [123] \|", line)]
    pair = re.compile(r"\S.*\(M\d\d\)  +\S.*\(V\d\d\)")
    printed = [" | ".join([f"| {term}", *re.split("  +", line)[:4]]) + " |"
               for term, told in scenes.terms.items() for line in told if pair.match(line)]
    tell.check(f"examples/fy2022/README.md: the table has the {len(printed)} pairs that are printed, and their hours",
               sorted(set(quoted) ^ set(printed)) or ([] if quoted == printed != [] else ["no pairs, or order"]))


def check_planted(tell, documents, scenes):
    """The check can fail: at every line by itself, and in every way."""
    planted = [(quote, number, text) for document in documents for quote in document.quotes
               if not wrong_line(quote, scenes) for number, text in quote.compared]
    overlooked = [f"line {number} of a quote of {quote.command}" for quote, number, text in planted
                  if wrong_line(quote.with_line(number, text + "!"), scenes) != number]
    tell.check(f"each of {len(planted)} lines is found wrong at its place when it is changed",
               overlooked if planted else ["nothing was planted"])
    found = [wrong_line(quote, scenes) for quote in Document("planted", PLANTED).quotes]
    tell.equal("planted are found: a line never printed, a wrong order, a command never played, an empty quote,"
               " an empty block", found, PLANTED_LINES)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("musubi")
    arguments = arguments.parse_args()
    tell = Telling()
    with tempfile.TemporaryDirectory() as folder:
        scenes = Scenes(arguments.musubi, pathlib.Path(folder).resolve())
    tell.equal(f"{len(scenes.printed)} commands were played; refused are those that the documents say so of",
               scenes.refused, REFUSED)
    documents = [Document(name, (ROOT / name).read_text(encoding="utf-8")) for name in DOCUMENTS]
    for document in documents:
        check_document(tell, document, scenes)
    check_table(tell, scenes)
    check_planted(tell, documents, scenes)
    print(f"{tell.wrong} wrong" if tell.wrong else "All quotes are as they are printed.")
    return 1 if tell.wrong else 0


if __name__ == "__main__":
    sys.exit(main())

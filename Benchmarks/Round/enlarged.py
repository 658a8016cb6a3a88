"""An example round with more people: its own ones several times over, each under a code of their own."""
import csv, itertools, pathlib, re, shutil

FORMS = {"mentees": "utf-8-sig", "mentors": "cp932"}
CODE, MAIL = "受付番号", "メールアドレス"
RULES = ["programme.yaml", "mentees.map.yaml", "mentors.map.yaml"]


def write(example, folder, people):
    """So many mentees and so many mentors, in the example's own forms and by its rules."""
    for name in RULES:
        shutil.copy(example / name, folder / name)
    for form, encoding in FORMS.items():
        with open(example / f"{form}-form.csv", encoding=encoding, newline="") as file:
            head, *rows = csv.reader(file)
        copies = itertools.islice(copied(head, rows), people)
        with open(folder / f"{form}-form.csv", "w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows([head, *copies])


def copied(head, rows):
    """The rows again and again: code C7 becomes C107, C207, …, and the address follows."""
    latest = {row[head.index(CODE)]: row for row in rows}
    for hundred in itertools.count(0, 100):
        for row in latest.values():
            told = dict(zip(head, row))
            told[CODE] = re.sub(r"\d+", lambda number: str(int(number[0]) + hundred), told[CODE])
            if MAIL in told:
                told[MAIL] = f"{told[CODE].lower()}@example.org"
            yield list(told.values())

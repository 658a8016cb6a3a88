"""The scenarios of Tests/Fixtures/scenario, read without the product."""
import csv
from running import ROOT

FOLDER = ROOT / "Tests" / "Fixtures" / "scenario"
LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"]


def rows(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def expected_pairs():
    """What FY2022 must give: by term and mentee, mentor, hour, count, first, last and skipped dates."""
    return {
        (row["term"], row["mentee"]): {
            "mentor": row["mentor"], "hour": f"{row['slot'][:3]} {row['slot'][3:]}:00", "sessions": int(row["sessions"]),
            "first": row["first"], "last": row["last"], "skipped": row["skipped"],
        } for row in rows("fy2022_expected_pairs.csv")}


def names():
    """Every name and reading of both scenarios."""
    people = rows("fy2022_mentees.csv") + rows("fy2022_mentors.csv")
    people += rows("large_mentees.csv") + rows("large_mentors.csv")
    names_ = {row[key] for row in people for key in ("name", "kana") if row.get(key)}
    with open(ROOT / "examples" / "partners60" / "mentors-form.csv", encoding="cp932", newline="") as file:
        return names_ | {row["お名前"] for row in csv.DictReader(file)}


# The obstacles of the round of sixty, counted from the scenario by code that shares nothing with the product.

def spoken(person):
    """Languages at B1 or better; Persian and Dari count as one."""
    pairs = [item.split(":") for item in person["langs"].split()]
    return {tag.replace("fa-AF", "fa") for tag, level in pairs if LEVELS.index(level) >= LEVELS.index("B1")}


def is_kept_apart(mentee, mentor):
    """True where a personal condition stands between the two."""
    barred = set(mentee["block"].split())
    traits = {f"nat:{mentor['nat']}", f"emp:{mentor['employer']}", *mentor["tags"].split()}
    return bool(barred & traits) or mentee["pref"] not in ("", mentor["gender"])


OBSTACLES = {
    "必要なレベルの共通のことばがない": lambda mentee, mentor: not spoken(mentee) & spoken(mentor),
    "共通の時間がない": lambda mentee, mentor: not set(mentee["slots"].split()) & set(mentor["slots"].split()),
    "研修がまだ": lambda mentee, mentor: mentor["trained"] != "yes",
    "個人の条件": is_kept_apart,
}


def obstacles(code):
    """How many of the 75 mentors each obstacle keeps from this mentee; obstacles that keep nobody are left out."""
    mentee = next(row for row in rows("large_mentees.csv") if row["code"] == code)
    counts = {words: sum(stands(mentee, mentor) for mentor in rows("large_mentors.csv"))
              for words, stands in OBSTACLES.items()}
    return {words: count for words, count in counts.items() if count}

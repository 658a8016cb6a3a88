"""The example fy2022: three terms in one workspace, as the annual report has them."""
import csv, io
import feeds, scenario, totals, words
from running import ROOT, Workspace
from telling import differences

INSTANTS = {"1": "2022-04-30T18:00:00+09:00", "2": "2022-08-22T18:00:00+09:00", "3": "2022-12-05T18:00:00+09:00"}
TOTALS = {"1": "239", "2": "209", "3": "205"}
SECOND_BEST = {"1": 237, "2": 192, "3": 203}
SESSIONS = 192


class Year(Workspace):
    """The terms in turn; keeps the text of the first, and the best plans that `compare` knows of each."""

    def __init__(self, musubi, folder, rules=None, zone="Asia/Tokyo"):
        super().__init__(musubi, folder, "fy2022", zone)
        self.golden, self.best = "", {}
        if rules:
            self.use_rules(rules)

    def run_terms(self, terms="123"):
        self.run("import", "people", "mentees.csv", "mentors.csv")
        for term in terms:
            self.propose(term, is_first=term == "1")
            self.publish(term, INSTANTS[term])
            self.golden = self.golden or self.printed()
            self.best[term] = self.document("round", "compare", "--best", "5").get("plans", [])
        return self


def check(tell, record, musubi, folder):
    year = Year(musubi, folder / "fy2022").run_terms()
    tell.check(f"fy2022: {len(year.transcript)} commands ended with exit code 0", year.refused)
    check_plans(tell, year)
    check_terms(tell, record, year, "")
    for count in (1, 2, 3):
        feeds.check(tell, f"fy2022 after term {count}", year.rounds[:count])
    check_golden(tell, record, year)
    record.folder("calendars/fy2022", year.rounds[-1].feeds)
    check_satisfaction(tell, record, musubi, folder)
    check_co_mentor(tell, musubi, folder)
    return year


def check_plans(tell, year):
    """Pairs, hours, dates and totals, as the scenario has them."""
    expected = scenario.expected_pairs()
    found = {(r.name, p["key"].split("/")[0]): described(p) for r in year.rounds for p in r.plan["pairs"]}
    tell.check(f"fy2022: {len(found)} pairs, their hours, counts, first, last and skipped dates are the expected ones",
               differences(found, expected))
    tell.equal("fy2022: nobody is left without a mentor", [r.plan["unpaired"] for r in year.rounds], [[], [], []])
    tell.equal("fy2022: totals 239, 209, 205", {r.name: r.levels.get("fit") for r in year.rounds}, TOTALS)
    tell.equal("fy2022: the second-best plans have 237, 192, 203",
               {term: fit(plans[1]) if len(plans) > 1 else None for term, plans in year.best.items()}, SECOND_BEST)
    tell.equal(f"fy2022: {SESSIONS} sessions", sum(p["sessions"] for p in found.values()), SESSIONS)


def described(pair):
    """A pair of an exported plan in the terms of the scenario."""
    sessions = pair["sessions"]
    return {"mentor": pair["key"].split("/")[1], "hour": pair["hour"], "sessions": len(sessions),
            "first": sessions[0], "last": sessions[-1], "skipped": "; ".join(map(skipped, pair["skipped"]))}


def skipped(date):
    """`2022-07-18 海の日`; a date that one of the two keeps free has no name."""
    name = date.get("holiday") or date.get("closure") or "kept free"
    return f"{date['date']} {name}"


def fit(plan):
    return next(level["after"][0] for level in plan["levels"] if level["level"] == "fit")


def check_terms(tell, record, year, suffix):
    """HiGHS on every model; the recorded plans."""
    for round_ in year.rounds:
        tell.check(f"fy2022{suffix}, term {round_.name}: HiGHS confirms the totals of {totals.stages(round_)}",
                   totals.faults(round_))
        record.plan(f"examples/fy2022/expected/term-{round_.name}{suffix}", round_)


def check_golden(tell, record, year):
    """The first term as it is printed; its commands are those of scripts/run, and `history`."""
    record.folder("examples/fy2022/expected", {"round-1-ja.txt": year.golden.encode()})
    commands = [l[len("$ musubi "):] for l in year.golden.splitlines() if l.startswith("$ musubi ")]
    shown = [l.removeprefix("step ") for l in (ROOT / "scripts/run").read_text().splitlines() if l.startswith("step ")]
    shown = [step.replace("demo/fy2022", "WORKSPACE") for step in shown]
    tell.equal("fy2022: scripts/run has the commands of the golden text",
               [c for c in commands if c != "history"], shown)
    tell.check("fy2022: no printed sentence holds a nationality", words.nationalities(year.printed()))


def check_satisfaction(tell, record, musubi, folder):
    year = Year(musubi, folder / "fy2022-satisfaction", rules="programme-satisfaction.yaml").run_terms()
    tell.check("fy2022 with satisfaction first: exit codes 0", year.refused)
    check_terms(tell, record, year, "-satisfaction")


def check_co_mentor(tell, musubi, folder):
    """M08 asks for a co-mentor: then the three meet on Sunday, and nobody else's hour moves."""
    year = Year(musubi, folder / "fy2022-co-mentor")
    add_column(year.folder / "mentees.csv", "co_mentor", {"M08": "yes"})
    year.run_terms("12")
    tell.check("fy2022 with a co-mentor: exit codes 0", year.refused)
    pair = year.rounds[1].pair("M08") or {}
    tell.equal("fy2022, term 2: M08 asks for a co-mentor and gets V08 with V02, Sunday 13:00",
               (pair.get("key"), pair.get("coMentor"), pair.get("hour")), ("M08/V08", "V02", "Sun 13:00"))
    tell.check("fy2022 with a co-mentor: all other pairs stay", moved_faults(year, except_for="M08"))
    tell.check(f"fy2022 with a co-mentor: HiGHS confirms the totals of {totals.stages(year.rounds[1])}",
               totals.faults(year.rounds[1]))
    feeds.check(tell, "fy2022 with a co-mentor", year.rounds)


def add_column(path, header, values):
    """One more column in a CSV file, filled for some codes."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    text = io.StringIO()
    table = csv.DictWriter(text, [*rows[0], header])
    table.writeheader()
    table.writerows(row | {header: values.get(row["code"], "")} for row in rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def moved_faults(year, except_for):
    """Pairs and hours that are not the expected ones."""
    terms = {r.name for r in year.rounds}
    expected = {key: (p["mentor"], p["hour"]) for key, p in scenario.expected_pairs().items() if key[0] in terms}
    found = {(r.name, p["key"].split("/")[0]): (p["key"].split("/")[1], p["hour"])
             for r in year.rounds for p in r.plan["pairs"]}
    kept = [{key: value for key, value in pairs.items() if key[1] != except_for} for pairs in (found, expected)]
    return differences(*kept)

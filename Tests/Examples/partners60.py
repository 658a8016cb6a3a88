"""The example partners60: 60 mentees, 75 mentors, two exports of forms with their maps."""
import re
import feeds, scenario, totals, words
from running import Workspace

TERM, INSTANT = "2022-spring", "2022-04-30T18:00:00+09:00"
ALWAYS_UNPAIRED = ["L51", "L55", "L60"]
COMPETING = [{"L08", "L09"}, {"L40", "L41", "L42"}]


class Partners(Workspace):
    def __init__(self, musubi, folder, rules=None, zone="Asia/Tokyo"):
        super().__init__(musubi, folder, "partners60", zone)
        if rules:
            self.use_rules(rules)

    def run_term(self, is_published=True):
        """Gives back the round and what `propose --why` printed."""
        self.run("import", "people", "mentees-form.csv", "mentors-form.csv",
                 "--map", "mentees.map.yaml", "--map", "mentors.map.yaml")
        told = self.propose(TERM)
        return (self.publish(TERM, INSTANT) if is_published else self.export(TERM)), told


def check(tell, record, musubi, folder):
    partners = Partners(musubi, folder / "partners60")
    round_, told = partners.run_term()
    tell.check(f"partners60: {len(partners.transcript)} commands ended with exit code 0", partners.refused)
    tell.equal("partners60: 55 of 60, total 2007", totals_of(round_), ("55", "2007"))
    tell.check("partners60: the unpaired are L51, L55, L60, one of L08 and L09, one of L40, L41, L42",
               unpaired_faults(round_.plan["unpaired"]))
    check_reasons(tell, partners, told)
    feeds.check(tell, "partners60", [round_])
    check_nationalities(tell, partners)
    check_record(tell, record, round_, "")
    check_satisfaction(tell, record, musubi, folder, round_)
    check_same_nationality(tell, musubi, folder)
    return partners


def totals_of(round_):
    return round_.levels.get("paired"), round_.levels.get("fit")


def check_record(tell, record, round_, suffix):
    tell.check(f"partners60{suffix}: HiGHS confirms the totals of {totals.stages(round_)}", totals.faults(round_))
    record.plan(f"examples/partners60/expected/term{suffix}", round_)


def unpaired_faults(unpaired):
    if sorted(set(unpaired) - set.union(*COMPETING)) != ALWAYS_UNPAIRED:
        yield f"unpaired are {sorted(unpaired)}"
    for group in COMPETING:
        if len(group & set(unpaired)) != 1:
            yield f"of {sorted(group)} unpaired are {sorted(group & set(unpaired))}"


# Reasons

def blocks(told):
    """What is said about each mentee without a mentor, by code."""
    parts = re.split(r"^.*（(L\d\d)）のメンターが見つかりません。$", told, flags=re.M)
    return {code: text.split("\n\n")[0].strip() for code, text in zip(parts[1::2], parts[2::2])}


def check_reasons(tell, partners, told):
    said = blocks(told)
    tell.check("partners60: who competes for whom is said: L08, L09 for W36; L40, L41, L42 for W20, W24",
               competition_faults(said))
    tell.check("partners60: obstacles of L51, L55, L60 have the counts of the scenario", obstacle_faults(said))
    tell.check("partners60: repairs name an Arabic speaker, a Dari or Persian speaker, an interpreter",
               repair_faults(said))
    asked = [partners.run("round", "why", code) for code in ("L08", "L09")]
    lines = [l for text in asked + [said[c] for c in ("L08", "L09") if c in said] for l in text.splitlines()]
    tell.check(f"partners60: none of {len(lines)} lines about L08 or L09 names W40", [l for l in lines if "W40" in l])


def competition_faults(said):
    for group, mentors in zip(COMPETING, ({"W36"}, {"W20", "W24"})):
        text = next((said[code] for code in group if code in said), "")
        line = next((l for l in text.splitlines() if "空きは" in l), "")
        if set(re.findall(r"（([LW]\d\d)）", line)) != group | mentors:
            yield f"{sorted(group)}: {line or 'no such line'}"


def obstacle_faults(said):
    for code in ALWAYS_UNPAIRED:
        counts = {words_: int(n) for words_, n in re.findall(r"^  - ([^：\n]+)：(\d+)名$", said.get(code, ""), re.M)}
        if counts != scenario.obstacles(code):
            yield f"{code}: printed {counts}, counted {scenario.obstacles(code)}"


def repair_faults(said):
    text = "\n".join(said.values())
    for wanted in (r"アラビア語が話せて土曜 15:00に.*(L40.*L42|L42.*L40)", r"(ダリー語|ペルシア語).*L0[89]",
                   r"L51）に通訳"):
        if not re.search(wanted, text):
            yield f"nothing like {wanted}"


def check_nationalities(tell, partners):
    for command in (["round", "why"], ["round", "show"], ["round", "compare", "--best", "5"], ["feed", "list"]):
        partners.run(*command)
        partners.run(*command, "--language", "en")
    found = words.nationalities(partners.printed())
    count = partners.printed().count("\n")
    tell.check(f"partners60: none of {count} printed lines, Japanese and English, holds a nationality", found)
    planted = ["国籍がシリアのメンター", "Afghan women", "an UA mentor", "ウクライナ人", "a Ukrainian mentor"]
    tell.check("partners60: planted nationalities are found", [p for p in planted if not words.nationalities(p)])


# Other rules

def check_satisfaction(tell, record, musubi, folder, first):
    partners = Partners(musubi, folder / "partners60-satisfaction", rules="programme-satisfaction.yaml")
    round_, _ = partners.run_term()
    tell.check("partners60 with satisfaction first: exit codes 0", partners.refused)
    pairs = [{p["key"] for p in r.plan["pairs"]} for r in (first, round_)]
    tell.check("partners60 with satisfaction first: other pairs, not fewer",
               [] if pairs[0] != pairs[1] and len(pairs[0]) == len(pairs[1]) else ["the plan is the same"])
    check_record(tell, record, round_, "-satisfaction")


def check_same_nationality(tell, musubi, folder):
    partners = Partners(musubi, folder / "partners60-same-nationality")
    partners.replace("programme.yaml", "same-nationality: only where excluded", "same-nationality: unless asked")
    round_, _ = partners.run_term(is_published=False)
    tell.check("partners60 with same nationality unless asked: exit codes 0", partners.refused)
    tell.equal("partners60 with same nationality unless asked: 54 of 60, total 1977",
               totals_of(round_), ("54", "1977"))
    tell.check("partners60 with same nationality unless asked: HiGHS confirms it", totals.faults(round_))
    tell.check("partners60 with same nationality unless asked: no sentence holds a nationality",
               words.nationalities(partners.printed()))

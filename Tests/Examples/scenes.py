"""The scenes that the documents quote, played; each command with the lines that it printed."""
import pathlib, shutil
from fy2022 import INSTANTS
from running import ROOT, Workspace

IMPORT = {"fy2022": "import people mentees.csv mentors.csv",
          "partners60": "import people mentees-form.csv mentors-form.csv --map mentees.map.yaml --map mentors.map.yaml"}
FREEZE = "round open {0}\n round freeze"
WHAT_IF = "round what-if M02 V04 --at Thu20"
CHANGED = "Tue20 Thu20 Sat11", "Tue25 Thu20 Sat11"
BOAST = "level fit 239", "level fit 240"
FILES = "pairs.model.txt {0} pairs.certificate.txt"
ROUND_IN_JSON = """
    check
    import people mentees.csv mentors.csv
    import people changed.csv
    round open 1
    check
    round freeze
    round propose
    round why M03
    round what-if M02 V04 --at Thu20
    round lock M02 V01 --at Tue20
    round unlock M02
    round compare --best 2
    round forbid M01 V02
    round propose
    round compare 1 2
    round offer
    round answer --refuse M02 --all-accept
    round propose
    pause V06
    resume V06
    round publish --at 2022-04-30T18:00:00+09:00
    feed list
    feed verify
    feed holidays --from 2026 --to 2026
    round export plan-of-term-1
    verify plan-of-term-1/plan.json
    round close
    history
"""


class Scenes:
    """Plays all scenes at once. `refused` has the commands that did not end with exit code 0, each with its code."""

    def __init__(self, musubi, folder):
        self.musubi, self.folder, self.workspaces, self.terms = musubi, pathlib.Path(folder), [], {}
        for scene in (self.english, self.japanese, self.locks, self.year, self.partners, self.documents):
            scene()
        commands = [step for workspace in self.workspaces for step in workspace.transcript]
        self.printed = [(command, lines(text)) for command, text in commands]
        self.refused = {told.split(", ")[0] for workspace in self.workspaces for told in workspace.refused}

    def of(self, command):
        """All outputs of this command; of any command where there is none."""
        return [text for played, text in self.printed if command in (None, played)]

    def workspace(self, name, example="fy2022"):
        self.workspaces.append(Workspace(self.musubi, self.folder / name, example))
        return self.workspaces[-1]

    def english(self):
        """README.md."""
        scene = self.workspace("english")
        change(scene, "mentees.csv", "changed.csv", *CHANGED)
        play(scene, IMPORT["fy2022"], "import people changed.csv --language en", FREEZE.format("1"),
             "round propose --language en", "round propose --why --language en", WHAT_IF + " --language en",
             "round compare --best 2 --language en", "round export plan")
        change(scene, "plan/pairs.answer.txt", "plan/boast.txt", *BOAST)
        play(scene, "verify plan.json --language en", "verify " + FILES.format("boast.txt") + " --language en",
             "solve pairs.model.txt", current=scene.folder / "plan")

    def japanese(self):
        play(self.workspace("japanese"), IMPORT["fy2022"], FREEZE.format("1"), "round propose", WHAT_IF,
             "round propose --why")

    def locks(self):
        """Two locks that need the same mentor."""
        play(self.workspace("locks"), IMPORT["fy2022"], FREEZE.format("1"), "round lock M02 V04", "round lock M04 V04",
             "round propose --language en", "round propose --json")

    def year(self):
        """Three terms. `terms` keeps what `propose` printed in each."""
        scene = self.workspace("year")
        play(scene, IMPORT["fy2022"])
        for term, instant in INSTANTS.items():
            play(scene, FREEZE.format(term), "round propose --language en")
            self.terms[term] = lines(scene.transcript[-1][1])
            if term == "3":
                play(scene, "round what-if M14 V12 --language en", "round what-if M11 V11 --language en")
            play(scene, "round offer", "round answer --all-accept", f"round publish --at {instant}", "round close")

    def partners(self):
        play(self.workspace("partners", "partners60"), IMPORT["partners60"] + " --language en",
             FREEZE.format("2022-spring"), "round propose --language en", "round why L51 --language en",
             "round why L41 --language en", "round what-if L08 W36 --language en", "round swap L01 L18 --json")

    def documents(self):
        """docs/json.md, from the beginning of a round to its end."""
        scene = self.workspace("documents")
        # `init --example` looks for the folder `examples` from the current folder upwards.
        (self.folder / "examples").symlink_to(ROOT / "examples")
        play(scene, "init --example fy2022 my-first-round --json", current=self.folder)
        change(scene, "mentees.csv", "changed.csv", *CHANGED)
        play(scene, *[command.strip() + " --json" for command in ROUND_IN_JSON.strip().splitlines()])
        play(scene, "verify " + FILES.format("pairs.answer.txt") + " --json", current=scene.folder / "plan-of-term-1")


def lines(text):
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def play(workspace, *commands, current=None):
    for command in "\n".join(commands).splitlines():
        workspace.run(*command.split(), current=current)


def change(workspace, name, copy, before, after):
    """A copy of a file with one text changed."""
    shutil.copyfile(workspace.folder / name, workspace.folder / copy)
    workspace.replace(copy, before, after)

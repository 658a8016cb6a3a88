"""The inputs of the kernel's benchmark: what makes each, and what is known of it."""
import dataclasses, pathlib, re, subprocess, sys

INSTANCES = pathlib.Path(__file__).resolve().parents[1] / "Instances"


@dataclasses.dataclass
class Case:
    """An input: the command that makes it, and what was published as its optimum, exact but for `rounding`.

    `change` is done to the text of the model: what it means, a pattern, and what stands in its place. `smaller` is the
    name of a case that a peer must have proved to be asked for this one.
    """
    command: str
    published: int | None = None
    rounding: int = 0
    change: tuple | None = None
    has_peers: bool = True
    smaller: str | None = None
    status: str = "optimal"

    @property
    def name(self):
        return self.command + (f", {self.change[0]}" if self.change else "")

    @property
    def is_public(self):
        return "/" in self.command

    def write(self, path, folder=None):
        """Writes the model; `folder` holds the public instances."""
        script, *arguments = self.command.split()
        arguments = [str(folder / word) if "/" in word else word for word in arguments]
        command = [sys.executable, INSTANCES / script, *arguments]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        if self.change:
            _, pattern, other = self.change
            text = re.sub(pattern, other, text, flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8")

    def is_right(self, status, values):
        """Whether that is the status that is expected, and the optimum that was published."""
        if status != self.status or self.published is None:
            return status == self.status
        return len(values) == 1 and abs(int(values[0]) - self.published) <= self.rounding


SMALLER = {1000: 600, 600: 200}


def joint(mentees, rooms, levels):
    smaller = joint(SMALLER[mentees], 0.8, levels).name if mentees in SMALLER else None
    return Case(f"joint.py {mentees} 7 {rooms} --levels {levels}", smaller=smaller)


JOINT = [joint(mentees, 0.8, levels) for mentees in (200, 600, 1000) for levels in (1, 3)]
JOINT += [joint(1000, 1.0, levels) for levels in (1, 3)]

CURVE = [50, 100, 200, 400, 600, 800, 1000]

GAP = {1: [336, 327, 339, 341, 326], 2: [434, 436, 420, 419, 428], 3: [580, 564, 573, 570, 564],
       4: [656, 644, 673, 647, 664], 5: [563, 558, 564, 568, 559], 6: [761, 759, 758, 752, 747]}
PMED = [5819, 4093, 4250, 3034, 1355, 7824, 5631, 4445, 2734, 1255]
ASSIGN = {"100": 305, "200": 475, "300": 626, "400": 804, "p800": 2239, "p1500": 5839}

# Published from scores that were not rounded yet; 354 seats, each off by half a unit of 10⁻⁹ at most.
SEATS = 354
REVIEWER = [Case("reviewer.py reviewer/scores.csv", 201_884_879_501, SEATS // 2),
            Case("reviewer.py reviewer/scores.csv 2", 150_043_125_141, SEATS // 2)]

PUBLIC = [Case(f"gap.py gap/gap{number}.txt {problem}", best)
          for number, bests in GAP.items() for problem, best in enumerate(bests, 1)]
PUBLIC += [Case(f"pmed.py pmed/pmed{number}.txt", -best) for number, best in enumerate(PMED, 1)]
PUBLIC += [Case(f"assign.py assign/assign{name}.txt", -best, has_peers=False) for name, best in ASSIGN.items()]
PUBLIC += REVIEWER

EVERYBODY = ("everybody who can be paired must be", r"^(choice \S+) optional\n(?=option)", r"\1 required\n")


def shrunk(percent):
    less = lambda found: f"{found[1]} {int(found[2]) * percent // 100}"
    return f"capacities cut to {percent} %", r"^(resource \S+ 0) (\d+)$", less


def impossible(command, change=None):
    return Case(command, change=change, status="infeasible")


# The linear bound does not show that these problems of GAP are infeasible.
INFEASIBLE = [impossible(f"joint.py {mentees} 7 {rooms} --levels 1", EVERYBODY)
              for mentees, rooms in [(200, 0.8), (200, 1.4), (600, 0.8)]]
INFEASIBLE += [impossible(f"gap.py gap/gap{number}.txt {problem}", shrunk(percent))
               for number, problem, percent in [(3, 1, 76), (4, 1, 73), (5, 2, 65), (6, 2, 64)]]
INFEASIBLE += [impossible("reviewer.py reviewer/scores.csv 3")]

THREADS = [Case("apart.py 6 100 0.8 --levels 3"), joint(200, 0.8, 3), joint(600, 0.8, 1), joint(1000, 28, 3),
           Case("gap.py gap/gap5.txt 5"), Case("pmed.py pmed/pmed1.txt"), INFEASIBLE[0]]

STOPPED = [joint(200, 0.8, 3)]

"""What is true of a model, worked out without a line of the kernel or its checker.

The optimum comes from oracle.py: enumeration where there is little to try, else HiGHS. Answers and certificates are
judged by their text alone: are the values those of the takes, are they the best, can the conflict really not be kept.
"""
import copy, importlib.util, math, pathlib, re, tempfile
from unittest import mock

import highspy

here = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("oracle", here.parent / "Fixtures" / "oracle.py")
oracle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(oracle)

FEW = 150
INFINITE = float("inf")


class WithoutPresolve(highspy.Highs):
    def run(self):
        self.setOptionValue("presolve", "off")
        return super().run()


def highs(model):
    """HiGHS; that there is no solution only if it says so without its presolve too, which errs now and then (issues
    2446 and 3090 of ERGO-Code/HiGHS; here the reviewers of seed 10412)."""
    status, chosen = oracle.solve_highs(model, 60, 1)
    if status == "infeasible":
        with mock.patch("highspy.Highs", WithoutPresolve):
            return oracle.solve_highs(model, 60, 1)
    return status, chosen


def enumeration(model):
    return oracle.solve_brute(model, 60, 1)


def best(model):
    return enumeration(model) if tries(model) <= FEW else highs(model)


class Truth:
    """A model, its optimum at every level, and which statements about it hold."""

    def __init__(self, text):
        with tempfile.NamedTemporaryFile("w", suffix=".model", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            self.model = oracle.read(file.name)
        self.rows = rows_by_name(text)
        self.status, self.values = self.optimum(best)
        self.conflicts = {}

    @property
    def is_enumerated(self):
        return tries(self.model) <= FEW

    def optimum(self, solve):
        """Status and values by `enumeration`, by `highs`, or by the `best` of the two for this model."""
        status, chosen = solve(self.model)
        return status, None if chosen is None else self.values_of(chosen)

    def values_of(self, chosen):
        """For each level a list: one sum, or the counts from the worst class down to class 1."""
        return [numbers(oracle.value(self.model, level, chosen)) for level in range(len(self.model.levels))]

    def answer(self):
        """The lines that an answer must have, apart from takes and conflict."""
        names = [name for _, name, _ in self.model.levels]
        levels = [f"level {name} {','.join(map(str, value))}" for name, value in zip(names, self.values or [])]
        return [f"status {self.status}", *levels]

    # Statements ------------------------------------------------------------------------------------------------------

    def holds(self, answer):
        """Whether the answer's text, a list of lines, says nothing that is false."""
        said = Said(answer)
        if said.status == "unknown":
            return True
        if said.status == "infeasible":
            return self.status == "infeasible" and (not said.conflict or self.cannot_keep(said.conflict))
        chosen = self.chosen(said.takes)
        if chosen is None or [name for name, _, _ in said.levels] != [name for _, name, _ in self.model.levels]:
            return False
        if [value for _, value, _ in said.levels] != self.values_of(chosen):
            return False
        return self.values_hold(said)

    def chosen(self, takes):
        """The options taken, or None where they break the model."""
        choices = {name: options for name, _, options in self.model.choices}
        taken = {}
        for choice, option in takes:
            index = self.model.index.get(option)
            if choice in taken or index is None or index not in choices.get(choice, []):
                return None
            taken[choice] = index
        chosen = set(taken.values())
        kept = all(low <= sum(units for index, units in terms if index in chosen) <= high
                   for low, high, terms in oracle.rows(self.model))
        return sorted(chosen) if kept else None

    def values_hold(self, said):
        """Optimal: the best, with bounds equal to it. Feasible: bounds no better than the truth, up to the first level
        that is not at its best."""
        if said.status == "optimal":
            return all(value == best and bound in (None, best)
                       for (_, value, bound), best in zip(said.levels, self.values))
        is_open = False
        for (_, value, bound), best, level in zip(said.levels, self.values, self.model.levels):
            if bound is not None and (is_open or not covers(bound, best, level)):
                return False
            is_open = is_open or value != best
        return True

    def proves(self, certificate):
        """Whether no goal of the certificate claims more than is true, as far as earlier goals are the best. Goals of
        parts, which stand behind those of the whole, claim nothing of the whole."""
        values = dict(zip([name for _, name, _ in self.model.levels], self.values or []))
        for line in certificate:
            words = line.split()
            if words[:1] == ["part"]:
                return True
            if words[:1] == ["infeasible"] and self.status != "infeasible":
                return False
            if words[:1] != ["goal"]:
                continue
            if self.values is None:
                return True
            is_sum, claimed = len(words) == 3, int(words[-1])
            true = values[words[1]][0] if is_sum else values[words[1]][-int(words[2])]
            if (claimed < true) if is_sum else (claimed > true):
                return False
            if claimed != true:
                return True
        return True

    # Conflicts -------------------------------------------------------------------------------------------------------

    def cannot_keep(self, members):
        """Whether these members alone leave no solution."""
        key = frozenset(members)
        if key not in self.conflicts:
            part = self.with_members(key)
            self.conflicts[key] = part is not None and best(part)[0] == "infeasible"
        return self.conflicts[key]

    def with_members(self, members):
        """The model with these members and no more; None where one of them is not the model's."""
        part = copy.copy(self.model)
        part.levels = [("sum", "none", 0)]
        part.options = [(name, choice, [0], uses) for name, choice, _, uses in self.model.options]
        part.choices = [(name, ("required", name) in members, options) for name, _, options in self.model.choices]
        part.resources = {name: (number, low if ("min", name) in members else 0,
                                 high if ("max", name) in members else INFINITE)
                          for name, (number, low, high) in self.model.resources.items()}
        kept = {self.rows[name] for name, _ in members if name in self.rows}
        part.atmost = [row for number, row in enumerate(self.model.atmost) if ("atmost", number) in kept]
        part.requires = [row for number, row in enumerate(self.model.requires) if ("requires", number) in kept]
        return part if self.known_members >= members else None

    @property
    def known_members(self):
        required = {("required", name) for name, required, _ in self.model.choices if required}
        ends = {(end, name) for name in self.model.resources for end in ("min", "max")}
        return required | ends | {(name, None) for name in self.rows}


class Said:
    """An answer's lines, as they stand."""

    def __init__(self, lines):
        self.status, self.levels, self.takes, self.conflict = lines[0].split()[1], [], [], []
        for words in (line.split() for line in lines[1:]):
            if words[0] == "level":
                bound = numbers(words[3]) if len(words) > 3 else None
                self.levels.append((words[1], numbers(words[2]), bound))
            elif words[0] == "take":
                self.takes.append(tuple(words[1:]))
            elif words[0] == "conflict":
                self.conflict += members(words[1:])


def numbers(word):
    return [int(number) for number in word.split(",")]


def members(words):
    """`required C`, `min R`, `max R` as pairs, `atmost@LINE` and `requires@LINE` with nothing behind."""
    words, found = iter(words), []
    for word in words:
        found.append((word, next(words)) if word in ("required", "min", "max") else (word, None))
    return found


def words(member):
    return member[0] if member[1] is None else " ".join(member)


def rows_by_name(text):
    """Which `atmost` or `requires` of the model stands in which line."""
    rows, count = {}, {"atmost": 0, "requires": 0}
    for number, line in enumerate(text.splitlines(), 1):
        keyword = re.split(r"[\s#]", line.strip(), maxsplit=1)[0]
        if keyword in count:
            rows[f"{keyword}@{number}"] = (keyword, count[keyword])
            count[keyword] += 1
    return rows


def tries(model):
    return math.prod(len(options) + (not required) for _, required, options in model.choices)


def covers(bound, best, level):
    """Whether a bound is no better than the best: a sum no lower, counts no later in lexicographic order."""
    if len(bound) != len(best):
        return False
    return bound[0] >= best[0] if level[0] == "sum" else bound <= best

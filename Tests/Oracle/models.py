"""Random models over every statement of the model text, each from a literal seed.

`text(seed)` is the model; `family(seed)` is what it looks like. Most have some dozens of options at most, some have a
hundred or two. Infeasible ones are made by scarce maximums, minimums and required choices.
"""
import random


class Draft:
    """A model that is being made: what families add to, and what becomes text."""

    def __init__(self, dice):
        self.dice, self.levels, self.resources, self.choices, self.rows = dice, [], [], [], []
        self.size = dice.choice([1, 1, 1, 2, 2, 3])
        self.spread = dice.choice([(0, 1), (0, 9), (-3, 3), (-50, 99), (-9, 0), (1, 1), (0, 100_000)])

    def some(self, low, high):
        """A number of things, more of them in the larger models."""
        return self.dice.randint(low, high * self.size)

    def add_levels(self, most=4):
        for number in range(self.dice.choice([1, 1, 2, 2, 3, most])):
            count = self.dice.choice([0, 0, 2, 3, 5])
            self.levels.append((f"L.{number}", count))

    def resource(self, name, low, high):
        self.resources.append((name, low, high))
        return name

    def choice(self, name, required=False):
        self.choices.append((name, required, []))

    def option(self, name, uses=(), scores=None):
        """An option of the latest choice; `uses` are pairs of resource and units."""
        self.choices[-1][2].append((name, scores or self.scores(), list(uses)))
        return name

    def scores(self):
        return [self.dice.randrange(count) if count else self.dice.randint(*self.spread) for _, count in self.levels]

    @property
    def options(self):
        return [name for _, _, options in self.choices for name, _, _ in options]

    def atmost(self, most, options):
        self.rows.append(("atmost", [str(most), *options]))

    def requires(self, first, second):
        self.rows.append(("requires", [first, second]))

    def text(self):
        """The lines; rows over options stand as early or as late as they may, with notes between lines."""
        lines = ["musubi-model 1"]
        lines += [f"level classes {name} {count}" if count else f"level sum {name}" for name, count in self.levels]
        lines += [f"resource {name} {low} {high}" for name, low, high in self.resources]
        waiting, early = list(self.rows), self.dice.random() < 0.3
        known = set()
        for name, required, options in self.choices:
            lines.append(f"choice {name} {'required' if required else 'optional'}")
            for option, scores, uses in options:
                lines.append(self.option_line(option, scores, uses))
                known.add(option)
            ready = [row for row in waiting if early and known.issuperset(row[1][row[0] == "atmost":])]
            waiting = [row for row in waiting if row not in ready]
            lines += [" ".join([keyword, *words]) for keyword, words in ready]
        lines += [" ".join([keyword, *words]) for keyword, words in waiting]
        return "\n".join(self.with_notes(lines)) + "\n"

    def option_line(self, option, scores, uses):
        words = [f"{resource}*{units}" if units != 1 else resource for resource, units in uses]
        self.dice.shuffle(words)
        return " ".join([f"option {option}", *map(str, scores), *([":"] + words if words else [])])

    def with_notes(self, lines):
        for line in lines:
            if self.dice.random() < 0.03:
                yield self.dice.choice(["", "# a note", "   "])
            yield line + self.dice.choice(["", "", "", "", "", "", "", " # so", "\t"])


# Families ------------------------------------------------------------------------------------------------------------


def anything(draft):
    """Every statement, without any structure."""
    dice = draft.dice
    for number in range(draft.some(0, 5)):
        low = dice.randint(1, 3) if dice.random() < 0.12 else 0
        draft.resource(f"r{number}", low, low + dice.choice([0, 1, 1, 2, 3, 6 * draft.size]))
    for number in range(draft.some(0, 7)):
        draft.choice(f"c{number}", dice.random() < 0.15)
        for other in range(dice.randint(0, 4)):
            used = [name for name, _, _ in draft.resources if dice.random() < 0.35 / draft.size]
            draft.option(f"o{number}.{other}", [(name, dice.choice([1, 1, 1, 2, 3])) for name in used])
    add_rows(draft, draft.some(0, 3), draft.some(0, 4))


def add_rows(draft, limits, requirements):
    dice, options = draft.dice, draft.options
    for _ in range(limits):
        draft.atmost(dice.randint(0, 3), dice.sample(options, dice.randint(0, len(options))))
    for _ in range(requirements if len(options) > 1 else 0):
        draft.requires(*dice.sample(options, 2))


def network(draft):
    """Rows of unit use in two laminar families: sets of choices, and sets of options."""
    dice, minimums = draft.dice, draft.dice.random() < 0.4
    sizes = [dice.randint(0, 4) for _ in range(draft.some(1, 7))]
    of_choice = [[f"o{number}.{other}" for other in range(size)] for number, size in enumerate(sizes)]
    options = [option for group in of_choice for option in group]
    rows = [[option for number in group for option in of_choice[number]] for group in laminar(range(len(sizes)), dice)]
    rows += laminar(options, dice)
    uses = {option: [] for option in options}
    for number, row in enumerate(rows):
        if dice.random() < 0.25:
            draft.atmost(dice.randint(0, 3), row)
            continue
        low = dice.randint(0, 2) if minimums and dice.random() < 0.35 else 0
        name = draft.resource(f"r{number}", low, max(low, dice.randint(0, 3)))
        for option in row:
            uses[option].append((name, 1))
    for number, group in enumerate(of_choice):
        draft.choice(f"c{number}", minimums and dice.random() < 0.2)
        for option in group:
            draft.option(option, uses[option])


def laminar(elements, dice):
    """Random sets over the elements, any two of them nested or disjoint."""
    sets, open_ = [], [dice.sample(list(elements), len(elements))]
    while open_:
        group = open_.pop()
        if group and dice.random() < 0.6:
            sets.append(group)
        if len(group) > 1 and len(sets) < 8:
            cut = dice.randint(1, len(group) - 1)
            open_ += [group[:cut], group[cut:]]
    return sets


def joint(draft):
    """People, mentors with places, hours with rooms: a network and the rows that cross it."""
    dice = draft.dice
    mentors = [f"m{number}" for number in range(draft.some(2, 5))]
    hours = [f"h{number}" for number in range(dice.randint(2, 4))]
    for mentor in mentors:
        draft.resource(mentor, int(dice.random() < 0.1), dice.choice([1, 1, 2]))
    for hour in hours:
        draft.resource(hour, *dice.choice([(0, 0), (0, 1), (0, 1), (0, 2), (0, 2), (1, 2)]))
    for number in range(draft.some(2, 7)):
        draft.choice(f"p{number}", dice.random() < 0.1)
        for mentor in mentors:
            for hour in hours:
                if dice.random() < 0.4:
                    draft.option(f"p{number}.{mentor}.{hour}", [(mentor, 1), (hour, 1)])
    add_rows(draft, int(dice.random() < 0.3), 0)


def capacities(draft):
    """Generalised assignment: each job to one agent, where it takes some of the agent's time."""
    dice = draft.dice
    jobs, agents = draft.some(2, 7), dice.randint(2, 4)
    tight = dice.choice([0.6, 0.9, 1.2])
    for agent in range(agents):
        draft.resource(f"a{agent}", 0, max(1, int(5 * jobs * tight / agents)))
    for job in range(jobs):
        draft.choice(f"j{job}", dice.random() < 0.8)
        for agent in range(agents):
            draft.option(f"j{job}.a{agent}", [(f"a{agent}", dice.randint(1, 9))])


def places(draft):
    """Open some places and serve people from those: requirements, a price or a number of openings."""
    dice = draft.dice
    sites = [f"s{number}" for number in range(draft.some(2, 5))]
    most = dice.randint(1, len(sites))
    draft.resource("open", dice.choice([0, 0, most]), most)
    for site in sites:
        draft.choice(site)
        draft.option(f"{site}.open", [("open", 1)] if dice.random() < 0.8 else [])
    for number in range(draft.some(2, 6)):
        draft.choice(f"p{number}", dice.random() < 0.5)
        for site in sites:
            if dice.random() < 0.7:
                draft.requires(draft.option(f"p{number}.{site}"), f"{site}.open")
    for site in sites if dice.random() < 0.3 else []:
        draft.atmost(dice.randint(0, 3), [option for option in draft.options if option.endswith(f".{site}")])


def spacing(draft):
    """Events on days, no two of a kind within some days of each other: rows that overlap."""
    dice = draft.dice
    events, days = draft.some(2, 5), draft.some(3, 6)
    for day in range(days):
        draft.resource(f"d{day}", 0, 1)
    for event in range(events):
        draft.choice(f"e{event}", dice.random() < 0.4)
        for day in range(days):
            if dice.random() < 0.8:
                draft.option(f"e{event}.d{day}", [(f"d{day}", 1)])
    width = dice.randint(2, 3)
    for start in range(days - width + 1):
        window = [option for option in draft.options if int(option.split(".d")[1]) in range(start, start + width)]
        draft.atmost(dice.randint(1, 2), window)


def reviewers(draft):
    """Each paper some reviewers, each reviewer some papers: a choice for each pair, with minimums."""
    dice = draft.dice
    papers, people = draft.some(1, 4), draft.some(2, 4)
    for paper in range(papers):
        wanted = dice.randint(1, 2)
        draft.resource(f"p{paper}", wanted, wanted)
    for person in range(people):
        low = dice.choice([0, 0, 1])
        draft.resource(f"r{person}", low, low + draft.some(0, 2))
    for paper in range(papers):
        for person in range(people):
            draft.choice(f"c{paper}.{person}")
            draft.option(f"o{paper}.{person}", [(f"p{paper}", 1), (f"r{person}", 1)])


def bare(draft):
    """What is easily forgotten: nothing to choose, rows without options, maximums of 0, minimums nobody can reach."""
    dice = draft.dice
    for number in range(dice.randint(0, 3)):
        draft.resource(f"r{number}", *dice.choice([(0, 0), (0, 0), (0, 5), (1, 1), (2, 9)]))
    for number in range(dice.randint(0, 3)):
        draft.choice(f"c{number}", dice.random() < 0.2)
        for other in range(dice.choice([0, 0, 1, 2])):
            used = [(name, 1) for name, _, _ in draft.resources if dice.random() < 0.5]
            draft.option(f"o{number}.{other}", used)
    add_rows(draft, dice.randint(0, 2), dice.randint(0, 2))


def great_numbers(draft):
    """Numbers as great as the format admits; small enough to be enumerated, since HiGHS counts in doubles."""
    dice = draft.dice
    draft.spread = dice.choice([(-(2**57), 2**57), (2**57 - 3, 2**57), (-(2**40), 2**57)])
    for number in range(dice.randint(1, 3)):
        high = dice.choice([2**56, 2**58, 2**63 - 1])
        draft.resource(f"r{number}", dice.choice([0, 0, 0, 2**55]), high)
    for number in range(dice.randint(1, 4)):
        draft.choice(f"c{number}", dice.random() < 0.2)
        for other in range(dice.randint(1, 2)):
            used = [name for name, _, _ in draft.resources if dice.random() < 0.6]
            draft.option(f"o{number}.{other}", [(name, dice.choice([1, 2**55, 2**56 - 1])) for name in used])
    add_rows(draft, int(dice.random() < 0.3), int(dice.random() < 0.3))


def apart(draft):
    """Two or three models of other families side by side, with a resource that many use and that is never scarce."""
    dice, shared = draft.dice, draft.resource("shared", 0, 10_000)
    for part in range(dice.randint(2, 3)):
        own = Draft(dice)
        own.levels, own.spread, own.size = draft.levels, draft.spread, 1
        dice.choice([anything, joint, capacities, places, spacing, reviewers, network])(own)
        beside(draft, own, f"P{part}.", shared)


def beside(draft, own, prefix, shared):
    """Adds a draft to another, its names with a prefix; half of its options use the shared resource too."""
    draft.resources += [(prefix + name, low, high) for name, low, high in own.resources]
    for name, required, options in own.choices:
        draft.choice(prefix + name, required)
        for option, scores, uses in options:
            used = [(prefix + resource, units) for resource, units in uses]
            draft.option(prefix + option, used + [(shared, 1)] * draft.dice.randint(0, 1), scores)
    for keyword, words in own.rows:
        heads = words[: keyword == "atmost"]
        draft.rows.append((keyword, heads + [prefix + word for word in words[len(heads):]]))


FAMILIES = [anything, network, joint, capacities, places, spacing, reviewers, anything, network, bare, great_numbers]


def maker(seed):
    return apart if seed % 13 == 0 else FAMILIES[seed % len(FAMILIES)]


def family(seed):
    return maker(seed).__name__


def text(seed):
    draft = Draft(random.Random(seed))
    draft.add_levels()
    maker(seed)(draft)
    return draft.text()

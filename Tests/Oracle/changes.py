"""Changes of an answer and its certificate: what somebody who errs or cheats could hand over.

A change takes a `Proved` and a dice, and gives the changed answer and certificate as lines, or None where there is
nothing to change. Those of `REFUSED` must be refused, whatever is true of the model: they leave a gap in the proof, or
claim in one text what the other does not say. All others may be accepted if what the answer then says is true.
"""
import random
import truth as truths


class Proved:
    """An answer with its certificate, as lines, and what is true of their model."""

    def __init__(self, truth, answer, certificate):
        self.truth, self.answer, self.certificate = truth, answer, certificate
        self.options = [name for name, _, _, _ in truth.model.options]

    def lines(self, keyword, text=None):
        """The places of the lines of a text that begin with a keyword."""
        text = self.certificate if text is None else text
        return [place for place, line in enumerate(text) if line.split(" ", 1)[0] == keyword]

    def with_answer(self, place, line):
        return replaced(self.answer, place, line), self.certificate

    def with_certificate(self, place, line):
        return self.answer, replaced(self.certificate, place, line)


def replaced(lines, place, line):
    """With another line at that place; without any where it is None; with several where it is a list."""
    new = [] if line is None else line if isinstance(line, list) else [line]
    return lines[:place] + new + lines[place + 1:]


def pick(dice, things):
    return dice.choice(things) if things else None


# Answers -------------------------------------------------------------------------------------------------------------


def value_by_one(proved, dice):
    place = pick(dice, proved.lines("level", proved.answer))
    if place is None:
        return None
    keyword, name, value, *bound = proved.answer[place].split()
    counts = truths.numbers(value)
    counts[dice.randrange(len(counts))] += dice.choice([-1, 1])
    return proved.with_answer(place, " ".join([keyword, name, ",".join(map(str, counts)), *bound]))


def level_removed(proved, dice):
    place = pick(dice, proved.lines("level", proved.answer))
    return None if place is None else proved.with_answer(place, None)


def level_twice(proved, dice):
    place = pick(dice, proved.lines("level", proved.answer))
    return None if place is None else proved.with_answer(place, [proved.answer[place]] * 2)


def take_removed(proved, dice):
    place = pick(dice, proved.lines("take", proved.answer))
    return None if place is None else proved.with_answer(place, None)


def take_twice(proved, dice):
    place = pick(dice, proved.lines("take", proved.answer))
    return None if place is None else proved.with_answer(place, [proved.answer[place]] * 2)


def other_take(proved, dice):
    """Another option, most often of the same choice, without new values."""
    place = pick(dice, proved.lines("take", proved.answer))
    if place is None:
        return None
    _, choice, option = proved.answer[place].split()
    own = next(options for name, _, options in proved.truth.model.choices if name == choice)
    names = [proved.options[index] for index in own] if dice.random() < 0.6 else proved.options
    other = pick(dice, [name for name in names if name != option])
    return None if other is None else proved.with_answer(place, f"take {choice} {other}")


def take_added(proved, dice):
    option = pick(dice, proved.options)
    if option is None or proved.answer[0] == "status infeasible":
        return None
    _, choice, _, _ = proved.truth.model.options[proved.truth.model.index[option]]
    return proved.answer + [f"take {proved.truth.model.choices[choice][0]} {option}"], proved.certificate


def other_status(proved, dice):
    status = dice.choice(["optimal", "feasible", "infeasible", "unknown"])
    return proved.with_answer(0, f"status {status}")


def bound_told(proved, dice):
    """A bound at or near the value, of an answer that is optimal or says no more than feasible."""
    place = pick(dice, proved.lines("level", proved.answer))
    if place is None:
        return None
    keyword, name, value = proved.answer[place].split()[:3]
    bound = [number + dice.choice([-1, 0, 0, 1]) for number in truths.numbers(value)]
    line = " ".join([keyword, name, value, ",".join(map(str, bound))])
    answer = replaced(proved.answer, place, line)
    return replaced(answer, 0, dice.choice([answer[0], "status feasible"])), proved.certificate


def conflict_changed(proved, dice):
    """A member left out, added, or exchanged for another of the model's."""
    place = pick(dice, proved.lines("conflict", proved.answer))
    known = sorted(proved.truth.known_members, key=str)
    if place is None or not known:
        return None
    told = truths.members(proved.answer[place].split()[1:])
    if dice.random() < 0.7:
        told.pop(dice.randrange(len(told)))
    if dice.random() < 0.5:
        told.insert(dice.randint(0, len(told)), dice.choice(known))
    return proved.with_answer(place, " ".join(["conflict", *map(truths.words, told)]))


# Both: other solutions, told with their right values -----------------------------------------------------------------


def worse_solution(proved, dice):
    """Another solution and its values; the certificate claims them too, or goes on claiming the best."""
    taken = another_solution(proved.truth, dice)
    if taken is None or proved.truth.status == "infeasible":
        return None
    values = proved.truth.values_of(taken)
    answer = [dice.choice(["status optimal", "status optimal", "status feasible"])]
    names = [name for _, name, _ in proved.truth.model.levels]
    answer += [f"level {name} {','.join(map(str, value))}" for name, value in zip(names, values)]
    for choice, _, options in proved.truth.model.choices:
        answer += [f"take {choice} {proved.options[index]}" for index in options if index in taken]
    return answer, dice.choice([proved.certificate, claiming(proved, values)])


def another_solution(truth, dice, attempts=20):
    for _ in range(attempts):
        takes = [(choice, pick(dice, options)) for choice, required, options in truth.model.choices
                 if options and (required or dice.random() < 0.6)]
        chosen = truth.chosen([(choice, truth.model.options[index][0]) for choice, index in takes])
        if chosen is not None:
            return chosen
    return None


def claiming(proved, values):
    """The certificate with the values of a solution in its goals."""
    names = [name for _, name, _ in proved.truth.model.levels]
    lines = list(proved.certificate)
    for place in proved.lines("goal"):
        words = lines[place].split()
        value = values[names.index(words[1])]
        words[-1] = str(value[0] if len(words) == 3 else value[-int(words[2])])
        lines[place] = " ".join(words)
    return lines


def claimed_impossible(proved, dice):
    """That there is no solution, by the first tree of the certificate, with or without a conflict."""
    goals = proved.lines("goal")
    if not goals:
        return None
    tree = proved.certificate[goals[0] + 1 : goals[1] if len(goals) > 1 else None]
    known = sorted(proved.truth.known_members, key=str)
    told = dice.sample(known, dice.randint(0, min(3, len(known))))
    conflict = [" ".join(["conflict", *map(truths.words, told)])] if told else []
    return ["status infeasible", *conflict], ["musubi-certificate 1", "infeasible", *tree]


# Certificates --------------------------------------------------------------------------------------------------------


def goal_by_one(proved, dice):
    place = pick(dice, proved.lines("goal"))
    if place is None:
        return None
    *words, value = proved.certificate[place].split()
    return proved.with_certificate(place, " ".join([*words, str(int(value) + dice.choice([-1, 1]))]))


def value_and_goal_by_one(proved, dice):
    """One more or less in both texts."""
    place = pick(dice, proved.lines("goal"))
    changed = goal_by_one(proved, dice) if place is not None else None
    level = pick(dice, proved.lines("level", proved.answer))
    if changed is None or level is None:
        return None
    goal = next(new for old, new in zip(proved.certificate, changed[1]) if old != new).split()
    for place in proved.lines("level", proved.answer):
        words = proved.answer[place].split()
        if words[1] == goal[1]:
            counts = truths.numbers(words[2])
            counts[0 if len(goal) == 3 else -int(goal[2])] = int(goal[-1])
            line = " ".join([*words[:2], ",".join(map(str, counts)), *words[3:]])
            return replaced(proved.answer, place, line), changed[1]
    return None


def goal_removed(proved, dice):
    """A goal and its tree."""
    goals = proved.lines("goal")
    if not goals:
        return None
    number = dice.randrange(len(goals))
    end = goals[number + 1] if number + 1 < len(goals) else len(proved.certificate)
    return proved.answer, proved.certificate[: goals[number]] + proved.certificate[end:]


def goals_exchanged(proved, dice):
    goals = proved.lines("goal")
    if len(goals) < 2:
        return None
    first, second = sorted(dice.sample(goals, 2))
    lines = list(proved.certificate)
    lines[first], lines[second] = lines[second], lines[first]
    return proved.answer, lines


def leaf_without_bound(proved, dice):
    place = pick(dice, proved.lines("bound"))
    return None if place is None else proved.with_certificate(place, None)


def bound_twice(proved, dice):
    place = pick(dice, proved.lines("bound"))
    return None if place is None else proved.with_certificate(place, [proved.certificate[place]] * 2)


def node_removed(proved, dice):
    place = pick(dice, proved.lines("node"))
    return None if place is None else proved.with_certificate(place, None)


def fix_changed(proved, dice):
    """The other side, another number of units, another option or resource."""
    place = pick(dice, [place for place in proved.lines("node") if len(proved.certificate[place].split()) == 4])
    if place is None:
        return None
    *head, fix = proved.certificate[place].split()
    sign = next(sign for sign in ("<=", ">=", "=") if sign in fix)
    name, number = fix.split(sign)
    if dice.random() < 0.3:
        name = dice.choice(proved.options if sign == "=" else list(proved.truth.model.resources))
    elif sign == "=":
        number = 1 - int(number)
    elif dice.random() < 0.5:
        number = int(number) + dice.choice([-1, 1])
    else:
        sign = {"<=": ">=", ">=": "<="}[sign]
    return proved.with_certificate(place, " ".join([*head, f"{name}{sign}{number}"]))


def multiplier_changed(proved, dice):
    """By one, to nothing, or to the other sign."""
    found = with_multipliers(proved, dice)
    if found is None:
        return None
    place, head, terms = found
    number = dice.randrange(len(terms))
    row, value = terms[number].rsplit("*", 1)
    value = dice.choice([int(value) + 1, int(value) - 1, -int(value), 0, 2 * int(value), int(value) // 2])
    terms[number] = f"{row}*{value}"
    return proved.with_certificate(place, " ".join(head + terms))


def row_exchanged(proved, dice):
    """A multiplier at another row."""
    found = with_multipliers(proved, dice)
    rows = [*proved.truth.model.resources, *proved.truth.rows]
    if found is None or not rows:
        return None
    place, head, terms = found
    number = dice.randrange(len(terms))
    terms[number] = f"{dice.choice(rows)}*{terms[number].rsplit('*', 1)[1]}"
    return proved.with_certificate(place, " ".join(head + terms))


def multiplier_removed(proved, dice):
    found = with_multipliers(proved, dice)
    if found is None:
        return None
    place, head, terms = found
    terms.pop(dice.randrange(len(terms)))
    return proved.with_certificate(place, " ".join(head + terms))


def with_multipliers(proved, dice):
    bounds = proved.lines("bound") + proved.lines("row")
    place = pick(dice, [place for place in bounds if len(proved.certificate[place].split()) > 3])
    if place is None:
        return None
    words = proved.certificate[place].split()
    return place, words[:3], words[3:]


def scale_changed(proved, dice):
    place = pick(dice, proved.lines("bound") + proved.lines("row"))
    if place is None:
        return None
    words = proved.certificate[place].split()
    words[2] = str(dice.choice([0, -int(words[2]), int(words[2]) + 1, 2 * int(words[2]), int(words[2]) - 1]))
    return proved.with_certificate(place, " ".join(words))


def bound_elsewhere(proved, dice):
    """A leaf's bound at another leaf."""
    places = proved.lines("bound")
    if len(places) < 2:
        return None
    first, second = dice.sample(places, 2)
    words, other = proved.certificate[first].split(), proved.certificate[second].split()
    return proved.with_certificate(first, " ".join([*words[:2], *other[2:]]))


def cover_changed(proved, dice):
    """Fewer of its options at most, an option more or less, or another resource."""
    place = pick(dice, proved.lines("cover"))
    if place is None:
        return None
    words = proved.certificate[place].split()
    kind = dice.randrange(4)
    if kind == 0:
        words[3] = str(int(words[3]) + dice.choice([-1, -1, 1]))
    elif kind == 1:
        words.append(dice.choice(proved.options))
    elif kind == 2:
        words.pop()
    else:
        words[2] = dice.choice(list(proved.truth.model.resources))
    return proved.with_certificate(place, " ".join(words))


def part_removed(proved, dice):
    """A part with all that it proves; its values taken from the sums, or not."""
    parts = proved.lines("part")
    if not parts:
        return None
    number = dice.randrange(len(parts))
    end = parts[number + 1] if number + 1 < len(parts) else len(proved.certificate)
    return proved.answer, proved.certificate[: parts[number]] + proved.certificate[end:]


def part_twice(proved, dice):
    """The same part again, under its own number or another."""
    parts = proved.lines("part")
    if not parts:
        return None
    part = proved.certificate[parts[-1]:]
    _, number, *choices = part[0].split()
    number = dice.choice([number, str(int(number) + 1)])
    return proved.answer, proved.certificate + [" ".join(["part", number, *choices]), *part[1:]]


def choice_out_of_part(proved, dice):
    place = pick(dice, proved.lines("part"))
    if place is None:
        return None
    words = proved.certificate[place].split()
    words.pop(dice.randrange(2, len(words)))
    return proved.with_certificate(place, " ".join(words))


def choice_to_other_part(proved, dice):
    parts = proved.lines("part")
    if len(parts) < 2:
        return None
    first, second = dice.sample(parts, 2)
    words, others = proved.certificate[first].split(), proved.certificate[second].split()
    choice = words.pop(dice.randrange(2, len(words)))
    _, certificate = proved.with_certificate(first, " ".join(words))
    return proved.answer, replaced(certificate, second, " ".join([*others, choice]))


def values_between_parts(proved, dice):
    """One more in a part, one less in another: the sums still hold."""
    goals = [place for place in proved.lines("goal") if place > min(proved.lines("part"), default=len(proved.certificate))]
    places = [(first, second) for first in goals for second in goals if first != second
              and proved.certificate[first].split()[:-1] == proved.certificate[second].split()[:-1]]
    pair = pick(dice, places)
    if pair is None:
        return None
    certificate = proved.certificate
    for place, step in zip(pair, (1, -1)):
        *words, value = certificate[place].split()
        certificate = replaced(certificate, place, " ".join([*words, str(int(value) + step)]))
    return proved.answer, certificate
def lemma_removed(proved, dice):
    place = pick(dice, proved.lines("lemma"))
    return None if place is None else proved.with_certificate(place, None)


def lemma_twice(proved, dice):
    place = pick(dice, proved.lines("lemma"))
    return None if place is None else proved.with_certificate(place, [proved.certificate[place]] * 2)


def lemma_emptied(proved, dice):
    """An earlier lemma as the last one."""
    place = pick(dice, [place for place in proved.lines("lemma") if len(proved.certificate[place].split()) > 2])
    if place is None:
        return None
    word = " ".join(proved.certificate[place].split()[:2])
    later = [other for other in proved.lines("goal") if other > place]
    return proved.answer, proved.certificate[:place] + [word] + proved.certificate[later[0] if later else len(proved.certificate):]


def literal_changed(proved, dice):
    """The other side, another option, one more literal or one less."""
    place = pick(dice, proved.lines("lemma"))
    if place is None:
        return None
    head, literals = proved.certificate[place].split()[:2], proved.certificate[place].split()[2:]
    if not literals or dice.random() < 0.2:
        literals.append(f"{dice.choice(proved.options)}={dice.randint(0, 1)}" if proved.options else "choice:x=0")
    else:
        number = dice.randrange(len(literals))
        name, value = literals.pop(number).rsplit("=", 1)
        if dice.random() < 0.7:
            literals.insert(number, f"{name}={1 - int(value)}" if dice.random() < 0.7 else f"{dice.choice(proved.options)}={value}")
    return proved.with_certificate(place, " ".join(head + literals))


def drop_removed(proved, dice):
    place = pick(dice, proved.lines("drop"))
    return None if place is None else proved.with_certificate(place, None)


def dropped_early(proved, dice):
    place = pick(dice, proved.lines("drop"))
    if place is None:
        return None
    without = proved.certificate[:place] + proved.certificate[place + 1:]
    other = dice.randint(2, len(without))
    return proved.answer, without[:other] + [proved.certificate[place]] + without[other:]


def log_beside_tree(proved, dice):
    """A tree's line in a log, or a log's in a tree."""
    place = pick(dice, proved.lines("goal") + proved.lines("infeasible"))
    if place is None:
        return None
    line = "node 0" if proved.certificate[place + 1].split()[0] in ("row", "lemma") else "lemma 0"
    return proved.with_certificate(place, [proved.certificate[place], line])


def cut_short(proved, dice):
    """The rest of the certificate is lost."""
    end = dice.randint(0, len(proved.certificate) - 1)
    return proved.answer, proved.certificate[:end]


REFUSED = [value_by_one, level_removed, level_twice, take_twice, goal_removed, leaf_without_bound, bound_twice,
           node_removed, part_removed, part_twice, choice_out_of_part, values_between_parts, lemma_twice,
           log_beside_tree, cut_short]
OTHERS = [take_removed, other_take, take_added, other_status, bound_told, conflict_changed, worse_solution,
          claimed_impossible, goal_by_one, value_and_goal_by_one, goals_exchanged, fix_changed, multiplier_changed,
          row_exchanged, multiplier_removed, scale_changed, bound_elsewhere, cover_changed, choice_to_other_part,
          lemma_removed, lemma_emptied, literal_changed, drop_removed, dropped_early]


def some(proved, seed, count):
    """`count` changes of as many kinds as apply, each with its name, and whether it must be refused."""
    dice = random.Random(seed)
    found, attempts = [], 0
    while len(found) < count and attempts < 20:
        attempts += 1
        for change in dice.sample(REFUSED + OTHERS, len(REFUSED) + len(OTHERS)):
            made = change(proved, dice)
            if made is not None and made != (proved.answer, proved.certificate):
                found.append((change, made))
    return [(change.__name__, answer, certificate, change in REFUSED)
            for change, (answer, certificate) in found[:count]]

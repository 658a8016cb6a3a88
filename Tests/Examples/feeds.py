"""Published feeds, read by Python's icalendar and by plain text, against the plans they come from."""
import datetime, re
from collections import defaultdict
from zoneinfo import ZoneInfo

import icalendar, recurring_ical_events

TOKYO = ZoneInfo("Asia/Tokyo")
EVENT = re.compile(r"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.S)
MAY_DIFFER = re.compile(r"^(UID|SEQUENCE|LAST-MODIFIED|DTSTAMP):[^\r]*", re.M)
UUID8 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def check(tell, where, rounds):
    """Everything that must hold for the feeds as they stand after the last of these rounds."""
    last, hours = rounds[-1], hours_by_person(rounds)
    calendars, faults = read(last.feeds)
    tell.check(f"{where}: {len(calendars)} feeds parse in icalendar without errors", faults)
    if faults:
        return
    tell.check(f"{where}: everybody with an hour has one feed",
               [] if sorted(last.owners.values()) == sorted(hours) else [f"{last.owners} for {sorted(hours)}"])
    tell.check(f"{where}: expanded feeds give {sum(map(len, hours.values()))} sessions of the plans",
               expansion_faults(calendars, last.owners, hours))
    tell.check(f"{where}: identifiers are UUIDs of version 8 and unique over all feeds", identifier_faults(calendars))
    tell.check(f"{where}: DTSTAMP is LAST-MODIFIED, the calendar's is the latest, the file's time is the calendar's",
               stamp_faults(calendars, last.modified))
    compared, faults = unlike_pairs(rounds)
    if not compared:
        faults.append("no two feeds have the same language")
    tell.check(f"{where}: in one language mentor's and mentee's feed differ in four stamps only ({compared} times)",
               faults)


def read(feeds):
    """The calendars by file, and what icalendar finds wrong in any component."""
    calendars, faults = {}, []
    for name, text in feeds.items():
        try:
            calendars[name] = icalendar.Calendar.from_ical(text)
        except ValueError as error:
            faults.append(f"{name}: {error}")
            continue
        faults += [f"{name}: {part.name} {error}" for part in calendars[name].walk() for error in part.errors]
    return calendars, faults


def hours_by_person(rounds):
    """(start, end) of every session, by person, from the exported plans alone."""
    hours = defaultdict(set)
    for plan in (r.plan for r in rounds):
        for pair in plan["pairs"]:
            for date in pair["sessions"]:
                for person in people(pair):
                    hours[person].add(session(pair, date))
    return dict(hours)


def people(pair):
    """Mentee, mentor, and the co-mentor where there is one."""
    return [code for code in [*pair["key"].split("/"), pair.get("coMentor")] if code]


def session(pair, date):
    start = datetime.datetime.fromisoformat(f"{date}T{pair['hour'].split()[1]}:00").replace(tzinfo=TOKYO)
    return start, start + datetime.timedelta(minutes=60)


def expansion_faults(calendars, owners, hours):
    for name, calendar in calendars.items():
        events = recurring_ical_events.of(calendar).between((2022, 1, 1), (2024, 1, 1))
        found = sorted((e["DTSTART"].dt, e["DTEND"].dt) for e in events)
        if found != sorted(hours.get(owners.get(name), [])):
            yield f"{name} ({owners.get(name)}) has {len(found)} sessions that are not the plan's"
        elsewhere = [e for e in events if e["DTSTART"].dt.utcoffset() != datetime.timedelta(hours=9)]
        offsets = [zone["TZOFFSETTO"].td for zone in calendar.walk("STANDARD")]
        if elsewhere or offsets != [datetime.timedelta(hours=9)]:
            yield f"{name} has events outside Asia/Tokyo, or another VTIMEZONE than +0900"
        if any(e["STATUS"] != "CONFIRMED" for e in events):
            yield f"{name} has unconfirmed events"


def identifier_faults(calendars):
    seen = {}
    for name, calendar in calendars.items():
        for event in calendar.walk("VEVENT"):
            uid = str(event["UID"])
            if not UUID8.fullmatch(uid):
                yield f"{name}: {uid}"
            if uid in seen:
                yield f"{uid} stands in {seen[uid]} and {name}"
            seen[uid] = name


def stamp_faults(calendars, modified):
    for name, calendar in calendars.items():
        events = calendar.walk("VEVENT")
        stamps = [event["LAST-MODIFIED"].dt for event in events]
        if [event["DTSTAMP"].dt for event in events] != stamps:
            yield f"{name}: a DTSTAMP is not its LAST-MODIFIED"
        if calendar["LAST-MODIFIED"].dt != max(stamps) or modified[name] != max(stamps).timestamp():
            yield f"{name}: {calendar['LAST-MODIFIED'].dt}, file {modified[name]}, latest event {max(stamps)}"


# Two feeds side by side, as text

def unlike_pairs(rounds):
    """How many pairs of feeds in one language there are, and which differ in more than they may."""
    last, compared, faults = rounds[-1], 0, []
    files = {person: name for name, person in last.owners.items()}
    for pair in (pair for round_ in rounds for pair in round_.plan["pairs"]):
        starts = [session(pair, date)[0].strftime("%Y%m%dT%H%M%S") for date in pair["sessions"]]
        mentee, *others = people(pair)
        for other in (o for o in others if last.languages[o] == last.languages[mentee]):
            compared += 1
            one, two = (Masked(last.feeds[files[person]]) for person in (mentee, other))
            if one.head != two.head or [one.at(s) for s in starts] != [two.at(s) for s in starts]:
                faults.append(f"{mentee} and {other} differ")
    return compared, faults


class Masked:
    """A feed's text without the four values that may differ."""

    def __init__(self, feed):
        text = MAY_DIFFER.sub(r"\1", feed.decode())
        self.head = EVENT.sub("", text)
        self.events = {re.search(r"^DTSTART[^:]*:(\d+T\d+)", e, re.M)[1]: e for e in EVENT.findall(text)}

    def at(self, start):
        return self.events.get(start, f"nothing at {start}")

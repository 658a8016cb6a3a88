"""What a workspace shows after a command was killed."""
import json, sqlite3, subprocess
from running import contents


class Left:
    """The history, and the feeds with their times, before and after the workspace is opened again."""

    def __init__(self, musubi, folder):
        self.feeds_unopened = seen_feeds(folder)  # as a calendar app meets them, before any command runs again
        told = subprocess.run([musubi, "history", "--json"], cwd=folder, capture_output=True, text=True)
        assert told.returncode == 0, f"history refuses: {told.stdout}{told.stderr}"
        self.history = [(event["kind"], event["round"]) for event in json.loads(told.stdout)]
        self.feeds = seen_feeds(folder)
        self.is_verified = not self.feeds or quiet(musubi, ["feed", "verify"], folder) == 0

    def shown(self):
        return self.history, self.feeds


def seen_feeds(folder):
    """Bytes and time of every published file."""
    times = {name: (folder / "feeds" / name).stat().st_mtime for name in contents(folder / "feeds")}
    return {name: (text, times[name]) for name, text in contents(folder / "feeds").items()}


def rows(folder):
    """Every row of the archive; revisions by their order, since the number of one taken back is not given again."""
    with sqlite3.connect(folder / "musubi.sqlite") as archive:
        numbers = [n for n, in archive.execute("SELECT number FROM revision ORDER BY number")]
        place = {number: order for order, number in enumerate(numbers)}
        tables = [t for t, in archive.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: table_rows(archive, table, place) for table in sorted(tables) if table != "sqlite_sequence"}


def table_rows(archive, table, place):
    found = archive.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in found.description]
    of_revision = [name == "revision" or (table, name) == ("revision", "number") for name in names]
    return sorted((tuple(place.get(v) if is_number else v for v, is_number in zip(row, of_revision))
                   for row in found), key=repr)


def is_taken_back(folder):
    """True where the archive has given a number to a revision that is no longer there."""
    with sqlite3.connect(folder / "musubi.sqlite") as archive:
        return archive.execute("SELECT seq > (SELECT max(number) FROM revision) FROM sqlite_sequence"
                               " WHERE name = 'revision'").fetchone()[0] == 1


def quiet(musubi, command, folder):
    """Runs a command for its exit code alone."""
    unseen = subprocess.DEVNULL
    return subprocess.run([musubi, *command], cwd=folder, stdout=unseen, stderr=unseen).returncode

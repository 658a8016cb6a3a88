"""A workspace in a temporary folder, and the rounds that are run in it."""
import json, os, pathlib, re, subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Workspace:
    """Runs musubi as a lead would, and keeps every command with what it printed."""

    def __init__(self, musubi, folder, example, zone="Asia/Tokyo"):
        self.musubi = str(pathlib.Path(musubi).resolve())
        self.folder, self.example = pathlib.Path(folder), example
        kept = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANGUAGE")}
        self.environment = kept | {"LANG": "ja_JP.UTF-8", "TZ": zone, "NO_COLOR": "1"}
        self.transcript, self.refused, self.rounds = [], [], []
        # `init --example` looks for the folder `examples` from the current folder upwards.
        self.run("init", "--example", example, str(self.folder), current=ROOT)

    def run(self, *arguments, current=None):
        """Runs a command, notes what it printed, and gives it back."""
        done = subprocess.run(
            [self.musubi, *arguments], cwd=current or self.folder, env=self.environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        command = " ".join(arguments)
        self.transcript.append((command, done.stdout))
        if done.returncode != 0:
            self.refused.append(f"musubi {command}: {done.returncode}, {done.stdout.strip()}")
        return done.stdout

    def document(self, *arguments):
        """What a command prints for programs; an empty document where it was refused."""
        printed = self.run(*arguments, "--json")
        try:
            return json.loads(printed)
        except json.JSONDecodeError:
            return {}

    def replace(self, name, before, after):
        """Changes a text in one of the workspace's own files; it must be there."""
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert before in text, f"{name} does not contain {before!r}"
        file.write_text(text.replace(before, after), encoding="utf-8")

    def use_rules(self, name):
        (self.folder / "programme.yaml").write_bytes((self.folder / name).read_bytes())

    def printed(self):
        """All that was printed so far, with the folder's name out of sight."""
        steps = [f"\n$ musubi {command}\n{text}" for command, text in self.transcript]
        return "".join(steps).replace(str(self.folder), "WORKSPACE")

    # Rounds

    def propose(self, name, is_first=True):
        """Opens, freezes and proposes; a first round is checked before it is opened, a later one after."""
        steps = [["round", "open", name], ["check"], ["round", "freeze"], ["round", "propose", "--why"]]
        if is_first:
            steps[0], steps[1] = steps[1], steps[0]
        for step in steps:
            self.run(*step)
        return self.transcript[-1][1]

    def publish(self, name, instant):
        """Offers, publishes, verifies and exports; gives back the round as it was published."""
        out = f"plan-of-term-{name}"
        for step in [["round", "offer"], ["round", "answer", "--all-accept"], ["round", "publish", "--at", instant],
                     ["feed", "list"], ["feed", "verify"], ["history"], ["round", "export", out],
                     ["verify", f"{out}/plan.json"]]:
            self.run(*step)
        self.rounds.append(PublishedRound(self, name, out))
        return self.rounds[-1]

    def export(self, name):
        """Exports and verifies a proposal that is not published."""
        out = f"plan-of-term-{name}"
        self.run("round", "export", out)
        self.run("verify", f"{out}/plan.json")
        return PublishedRound(self, name, out)


class PublishedRound:
    """The files of an exported plan, and the feeds as they stood when it was exported."""

    def __init__(self, workspace, name, out):
        self.name = name
        self.files = contents(workspace.folder / out)
        self.plan = json.loads(self.files.get("plan.json", b'{"plan": {"pairs": [], "unpaired": []}}'))["plan"]
        self.feeds = contents(workspace.folder / "feeds")
        self.modified = {n: (workspace.folder / "feeds" / n).stat().st_mtime for n in self.feeds}
        listed = next((text for command, text in reversed(workspace.transcript) if command == "feed list"), "")
        lines = re.findall(r"^(\w+\.ics)  .*（(\w+)）\s+([\w-]+)", listed, re.M)
        self.owners = {file: person for file, person, _ in lines}
        self.languages = {person: language for _, person, language in lines}

    @property
    def levels(self):
        """The lines `level NAME VALUE` of the answer for the pairs, by name."""
        lines = self.files.get("pairs.answer.txt", b"").decode().splitlines()
        return {line.split()[1]: line.split()[2] for line in lines if line.startswith("level ")}

    def pair(self, mentee):
        return next((p for p in self.plan["pairs"] if p["key"].startswith(mentee + "/")), None)


def contents(folder):
    """Bytes by file name; nothing where there is no folder."""
    folder = pathlib.Path(folder)
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return {f.name: f.read_bytes() for f in files if f.is_file()}

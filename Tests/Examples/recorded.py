"""What is kept in the repository: expected plans, golden feeds, the golden text. Compared, or written anew."""
import hashlib
from running import ROOT, contents

SUMS = "SHA256SUMS"
ROOM = 100_000


class Record:
    def __init__(self, tell, is_writing):
        self.tell, self.is_writing = tell, is_writing

    def folder(self, path, files):
        """The folder holds these files and nothing else."""
        place = ROOT / path
        if self.is_writing:
            place.mkdir(parents=True, exist_ok=True)
            for stale in set(contents(place)) - set(files):
                (place / stale).unlink()
            for name, text in files.items():
                (place / name).write_bytes(text)
        kept = contents(place)
        self.tell.check(f"{path} holds what was recorded, {len(kept)} files", unlike(files, kept))

    def plan(self, path, round_):
        """Plan and answers as they are; of the other files, and of all feeds, at least the SHA-256."""
        self.folder(path, kept_files(round_))


def kept_files(round_):
    files = {n: t for n, t in round_.files.items() if n == "plan.json" or n.endswith(".answer.txt")}
    proofs = {n: t for n, t in round_.files.items() if n.endswith((".model.txt", ".certificate.txt"))}
    if sum(map(len, proofs.values())) <= ROOM:
        files |= proofs
    summed = {n: t for n, t in round_.files.items() if n not in files}
    summed |= {f"feeds/{n}": t for n, t in round_.feeds.items()}
    sums = "".join(f"{hashlib.sha256(t).hexdigest()}  {n}\n" for n, t in sorted(summed.items()))
    return files | {SUMS: sums.encode()}


def unlike(files, kept):
    """Files that are missing, too many, or differ, each with the first line that differs."""
    for name in sorted(set(files) | set(kept)):
        if name not in kept:
            yield f"{name} was not recorded"
        elif name not in files:
            yield f"{name} is recorded and no longer made"
        elif files[name] != kept[name]:
            yield f"{name}, {first_difference(files[name], kept[name])}"


def first_difference(found, recorded):
    pair = (found.decode(errors="replace").split("\n"), recorded.decode(errors="replace").split("\n"))
    for number, (one, other) in enumerate(zip(*pair), 1):
        if one != other:
            return f"line {number}: now {one.strip()[:150]!r}, recorded {other.strip()[:150]!r}"
    return f"{len(pair[0])} lines, recorded {len(pair[1])}"

"""Runs of Musubi and of its peers as processes: time, memory, and what each says."""
import dataclasses, os, pathlib, select, subprocess, sys, threading, time

HERE = pathlib.Path(__file__).resolve().parent
PEERS = ["highs", "cpsat"]
NAMES = {"musubi": "Musubi", "highs": "HiGHS", "cpsat": "CP-SAT"}
READING, GRACE = 300, 10
# With two, HiGHS is slower on a busy machine of two cores: joint 200, one level, took 3.8 to 5.8 s, not 1.2 to 1.4.
HIGHS_THREADS = 1


@dataclasses.dataclass
class Settings:
    musubi: pathlib.Path
    folder: pathlib.Path
    runs: int = 5
    limit: float = 60
    threads: int = 2

    @property
    def answer(self):
        return self.folder / "answer"

    @property
    def proof(self):
        return self.folder / "proof"


@dataclasses.dataclass
class Run:
    """One run: seconds, peak memory of its process in MiB, and its answer; values as the answer's text has them.

    `check` is what the second program took for Musubi's answer and certificate, None where nobody asked it; `size` are
    the options and the bytes of the model in words.
    """
    seconds: float
    memory: float
    status: str = "unknown"
    values: list = dataclasses.field(default_factory=list)
    members: int = 0
    check: float | None = None
    is_refused: bool = False
    size: tuple = ()

    @property
    def is_proved(self):
        return self.status in ("optimal", "infeasible")


def run(settings, model, name):
    """One of NAMES on a model's file."""
    if name == "musubi":
        return ours(settings, model)
    threads = HIGHS_THREADS if name == "highs" else settings.threads
    return peer(settings, [model, name, str(settings.limit), str(threads)])


def ours(settings, model, threads=None):
    """Musubi from the model's file to answer and certificate, both written: wall time of the whole process."""
    command = [settings.musubi, "solve", model, "--certificate", settings.proof, "--threads",
               str(threads or settings.threads)]
    settings.proof.unlink(missing_ok=True)
    seconds, memory, _ = ended(command, settings.answer, settings.limit)
    run = told(settings.answer.read_text(encoding="utf-8"), seconds, memory)
    if run.is_proved:
        run.check, is_accepted = checked(settings, model)
        run.is_refused = not is_accepted
    return run


def checked(settings, model):
    """What the second program takes for answer and certificate, and whether it accepts them."""
    command = [settings.musubi, "verify", model, settings.answer, settings.proof]
    seconds, _, code = ended(command, settings.folder / "verdict", 5 * settings.limit)
    return seconds, code == 0


def ended(command, output, limit):
    """Seconds, peak memory and exit code of a program that writes to a file; ended at the limit."""
    with open(output, "w", encoding="utf-8") as file:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        memory = memory_at_end(process, limit)
        return time.perf_counter() - start, memory, process.returncode


def peer(settings, arguments):
    """A peer, the time in its solver's own calls; killed some seconds behind the limit."""
    command = [sys.executable, HERE / "peer.py", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with process.stdout as output:
        select.select([output], [], [], READING)
        start = time.perf_counter()
        memory = memory_at_end(process, settings.limit + GRACE)
        seconds = time.perf_counter() - start
        text = output.read()
    spent = [float(line.split()[1]) for line in text.splitlines() if line.startswith("seconds")]
    return told(text, spent[0] if spent else seconds, memory)


def memory_at_end(process, seconds):
    """Waits for the process, or ends it after so many seconds; its peak memory in MiB."""
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    _, code, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(code)
    return usage.ru_maxrss / 1024


def told(text, seconds, memory):
    run = Run(seconds, memory)
    for line in text.splitlines():
        keyword, *words = line.split()
        if keyword == "status":
            run.status = words[0]
        elif keyword == "level":
            run.values.append(words[1])
        elif keyword == "conflict":
            run.members = sum(word not in ("required", "min", "max") for word in words)
    return run

"""Runs of Musubi and of its peers as processes: time, memory, and what each says."""
import dataclasses, os, pathlib, select, subprocess, sys, threading, time

HERE = pathlib.Path(__file__).resolve().parent
PEERS = ["highs", "cpsat"]
NAMES = {"musubi": "Musubi", "highs": "HiGHS", "cpsat": "CP-SAT"}
READING, GRACE = 300, 10


@dataclasses.dataclass
class Settings:
    musubi: pathlib.Path
    folder: pathlib.Path
    runs: int = 5
    limit: float = 60
    threads: int = 2


@dataclasses.dataclass
class Run:
    """One run: seconds, peak memory of its process in MiB, and its answer; values as the answer's text has them."""
    seconds: float
    memory: float
    status: str = "unknown"
    values: list = dataclasses.field(default_factory=list)
    members: int = 0

    @property
    def is_proved(self):
        return self.status in ("optimal", "infeasible")


def run(settings, model, name):
    """One of NAMES on a model's file."""
    return ours(settings, model) if name == "musubi" else peer(settings, model, name)


def ours(settings, model):
    """Musubi from the model's file to answer and certificate, both written: wall time of the whole process."""
    answer, proof = settings.folder / "answer", settings.folder / "proof"
    command = [settings.musubi, "solve", model, "--certificate", proof, "--threads", str(settings.threads)]
    with open(answer, "w", encoding="utf-8") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        memory = memory_at_end(process, settings.limit)
        seconds = time.perf_counter() - start
    return told(answer.read_text(encoding="utf-8"), seconds, memory)


def check(settings, model):
    """The second program on that answer and certificate: its seconds, or None where it refuses."""
    command = [settings.musubi, "verify", model, settings.folder / "answer", settings.folder / "proof"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory_at_end(process, 5 * settings.limit)
    return time.perf_counter() - start if process.returncode == 0 else None


def peer(settings, model, engine):
    """A peer, the time in its solver's own calls; some seconds behind the limit the process is killed."""
    command = [sys.executable, HERE / "peer.py", model, engine, str(settings.limit), str(settings.threads)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with process.stdout as output:
        select.select([output], [], [], READING)  # a line when the model is built
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

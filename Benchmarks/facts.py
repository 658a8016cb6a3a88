"""What a measurement depends on: machine and versions, and the day and the load."""
import datetime, functools, importlib.metadata, os, pathlib, platform, re, subprocess

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = {"highspy": "HiGHS", "ortools": "OR-Tools", "scipy": "scipy", "numpy": "numpy"}
LOAD = os.getloadavg()[0]


def place():
    """Machine, system and versions, each a line."""
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 2**20
    names = re.findall(r"^model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    cores = len(os.sched_getaffinity(0))
    return [f"{cores} cores of {names[0] if names else platform.machine()}, {memory:.0f} GiB, Linux "
            f"{platform.release().split('-')[0]}", f"Musubi {commit()}, Swift {swift()}", ", ".join(peers())]


def moment():
    """The day, and how busy the machine was before."""
    return f"{datetime.date.today()}, load before {LOAD:.1f}"


@functools.cache
def commit():
    """What is measured: the commit when the benchmark began."""
    short = told("git", "rev-parse", "--short", "HEAD") or "?"
    changed = told("git", "status", "--porcelain", "--", "../Sources", "../Package.swift")
    return short + (" with changes" if changed else "")


def swift():
    found = re.search(r"Swift version (\S+)", told("swift", "--version"))
    return found[1] if found else "?"


def told(*command):
    run = subprocess.run(command, capture_output=True, text=True, cwd=HERE)
    return run.stdout.strip() if run.returncode == 0 else ""


def peers():
    for package, name in PACKAGES.items():
        try:
            yield f"{name} {importlib.metadata.version(package)}"
        except importlib.metadata.PackageNotFoundError:
            pass
    yield f"Python {platform.python_version()}"

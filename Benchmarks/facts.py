"""What a measurement depends on, in one line: machine, versions, day."""
import datetime, importlib.metadata, os, pathlib, platform, re

PACKAGES = {"highspy": "HiGHS", "ortools": "OR-Tools", "scipy": "scipy", "numpy": "numpy"}


def line():
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 2**20
    names = re.findall(r"^model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    machine = f"{len(os.sched_getaffinity(0))} cores of {names[0] if names else platform.machine()}, {memory:.0f} GiB"
    return f"Measured on {datetime.date.today()}: {machine}; load {os.getloadavg()[0]:.1f}; {', '.join(versions())}."


def versions():
    for package, name in PACKAGES.items():
        try:
            yield f"{name} {importlib.metadata.version(package)}"
        except importlib.metadata.PackageNotFoundError:
            pass
    yield f"Python {platform.python_version()}"

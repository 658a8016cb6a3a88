"""The kernel's totals against an engine that shares no code with it: HiGHS, through Tests/Fixtures/oracle.py."""
import importlib.util, pathlib, tempfile
from running import ROOT

spec = importlib.util.spec_from_file_location("oracle", ROOT / "Tests" / "Fixtures" / "oracle.py")
oracle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(oracle)


def stages(round_):
    return sorted(name.removesuffix(".model.txt") for name in round_.files if name.endswith(".model.txt"))


def faults(round_):
    """Stages whose answer is not what HiGHS finds for their model."""
    for stage in stages(round_):
        answer = round_.files[f"{stage}.answer.txt"].decode().splitlines()
        ours = [line for line in answer if line.startswith(("status ", "level "))]
        theirs = told(round_.files[f"{stage}.model.txt"])
        if ours != theirs:
            yield f"{stage}: musubi says {ours}, HiGHS says {theirs}"


def told(model):
    """Status and level values in the words of `musubi solve`."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "model.txt"
        path.write_bytes(model)
        read = oracle.read(path)
    status, chosen = oracle.solve_highs(read, 120, 1)
    if chosen is None:
        return [f"status {status}"]
    values = [f"level {name} {oracle.value(read, i, chosen)}" for i, (_, name, _) in enumerate(read.levels)]
    return [f"status {status}"] + values

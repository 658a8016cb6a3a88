#!/usr/bin/env python3
"""One run of a peer, through oracle.py: what it finds, and the time inside the solver alone.

    peer.py MODEL ENGINE SECONDS THREADS

Prints `solving` when the model is read and built and the solver is called first; then status and levels as oracle.py
does, and `seconds S`: the sum of the solver's own calls, without the building of its model in Python.
"""
import importlib.util, pathlib, sys, time

sys.dont_write_bytecode = True
oracle_path = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "Fixtures" / "oracle.py"
spec = importlib.util.spec_from_file_location("oracle", oracle_path)
oracle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(oracle)


def clocked(owner, method):
    """Has the method of a class add up its time; answers with the list of times."""
    times, original = [], getattr(owner, method)

    def call(*arguments):
        if not times:
            print("solving", flush=True)
        start = time.perf_counter()
        try:
            return original(*arguments)
        finally:
            times.append(time.perf_counter() - start)

    setattr(owner, method, call)
    return times


def engine(name):
    """The solver as oracle.py calls it, and its times."""
    if name == "highs":
        import highspy
        return oracle.solve_highs, clocked(highspy.Highs, "run")
    from ortools.sat.python import cp_model
    return oracle.solve_cpsat, clocked(cp_model.CpSolver, "Solve")


def main():
    path, name, seconds, threads = sys.argv[1:]
    solve, times = engine(name)
    model = oracle.read(path)
    status, chosen = solve(model, float(seconds), int(threads))
    print("status", status)
    for level, (_, level_name, _) in enumerate(model.levels if chosen is not None else []):
        print("level", level_name, oracle.value(model, level, chosen))
    print(f"seconds {sum(times):.4f}")


if __name__ == "__main__":
    main()

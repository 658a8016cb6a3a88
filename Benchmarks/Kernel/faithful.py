"""What holds besides speed: the same bytes on any number of threads, the truth when stopped, the oracle's answers."""
import collections, hashlib, pathlib, random, re, signal, subprocess, sys, time

import cases, measuring
from table import head, mebibytes, row, short

AGREE = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "Oracle" / "agree.py"
THREADS = [1, 2, 8]
STOPS = 100
MODELS, CHANGES = 5000, 10

# Threads -------------------------------------------------------------------------------------------------------------


def threads(bench):
    lines = [head("input", *(f"{count}, s" for count in THREADS), "MiB", "SHA-256 of answer and certificate", "same")]
    rows = []
    for case in bench.chosen(cases.THREADS):
        bench.write(case)
        runs, digests = zip(*(digested(bench.settings, bench.model, count) for count in THREADS))
        is_same = len(set(digests)) == 1
        rows.append({"input": case.name, "same": [int(is_same), 1]})
        if not is_same:
            bench.faults.append(f"{case.name}: other bytes on other numbers of threads")
        lines.append(row(f"`{case.name}`", *(short(run.seconds) for run in runs),
                         mebibytes([run.memory for run in runs]),
                         " ".join(f"`{found[:16]}`" for found in dict.fromkeys(digests)),
                         "yes" if is_same else "NO"))
        print(lines[-1], flush=True)
    text = ("`musubi solve MODEL --certificate PROOF --threads N`, once for each N: answer and certificate, byte by "
            "byte, told by the first 16 digits.")
    bench.section("threads", "On 1, 2 and 8 threads", text, lines, rows, how=False)


def digested(settings, model, threads):
    """A run, and the digest of its answer's bytes and the certificate's; words, no two alike, where it proved nothing."""
    run = measuring.ours(settings, model, threads)
    if not run.is_proved:
        return run, f"nothing on {threads}"
    return run, hashlib.sha256(settings.answer.read_bytes() + settings.proof.read_bytes()).hexdigest()


# Stopped -------------------------------------------------------------------------------------------------------------


def stopped(bench):
    lines, rows = [head("input", "whole solve, s", "stopped", "the best, proved", "a plan and bounds", "no plan yet",
                        "accepted by the checker")], []
    for case in bench.chosen(cases.STOPPED):
        bench.write(case)
        whole = measuring.ours(bench.settings, bench.model).seconds
        found = collections.Counter(stops(bench.settings, bench.model, whole))
        accepted = sum(count for (_, is_accepted), count in found.items() if is_accepted)
        statuses = [sum(found[status, is_accepted] for is_accepted in (True, False))
                    for status in ("optimal", "feasible", "unknown")]
        rows.append({"input": case.name, "valid": [accepted, found.total()]})
        if accepted < found.total():
            bench.faults.append(f"{case.name}: stopped, an answer is refused: {found}")
        lines.append(row(f"`{case.name}`", short(whole), found.total(), *statuses, accepted))
        print(lines[-1], flush=True)
    text = ("`musubi solve`, interrupted (`SIGINT`) at a random moment of the whole solve; each answer with its "
            "certificate goes to `musubi verify`, which accepts a plan that keeps all rows and bounds that are proved. "
            "Runs that ended before their moment, or were not listening yet, are drawn again.")
    bench.section("stopped", "Stopped at a random moment", text, lines, rows, how=False)


def stops(settings, model, whole):
    """So many times what the answer said, and whether the checker accepted it."""
    dice, count = random.Random(7), 0
    while count < STOPS:
        status = interrupted(settings, model, dice.uniform(0, whole))
        if status:
            count += 1
            yield status, status != "unknown" and measuring.checked(settings, model)[1]


def interrupted(settings, model, moment):
    """The status that is told; None where nothing was interrupted."""
    command = [settings.musubi, "solve", model, "--certificate", settings.proof]
    with open(settings.answer, "w", encoding="utf-8") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        if process.poll() is not None:
            return None
        process.send_signal(signal.SIGINT)
        if process.wait() < 0:
            return None
    return measuring.told(settings.answer.read_text(encoding="utf-8"), 0, 0).status


# Random models -------------------------------------------------------------------------------------------------------


def random_models(bench):
    if bench.only:
        return
    command = [sys.executable, AGREE, bench.settings.musubi, str(MODELS)]
    start = time.perf_counter()
    told = subprocess.run(command, capture_output=True, text=True)
    lines = told.stdout.splitlines()
    print(told.stdout, told.stderr, flush=True)
    if told.returncode:
        bench.faults.append(f"random models: {told.stdout}{told.stderr}")
    text = (f"`Tests/Oracle/agree.py MUSUBI {MODELS}`: models over all statements against enumeration and HiGHS, each "
            "certificate before the checker, ten changes of each proof; `wrong` counts models, `accepted and true` "
            f"changes that say nothing false. {time.perf_counter() - start:.0f} s in all.")
    bench.section("random", "Random models", text, [f"- {line}" for line in lines], [counted(told.stdout)], how=False)


def counted(text):
    """How often it held, and of how many, out of the words of agree.py."""
    words = {"models": r"of (\d+) models", "wrong": r"(\d+) wrong", "infeasible": r"(\d+) infeasible",
             "accepted": r"(\d+) certificates accepted", "changes": r"of (\d+) changes",
             "minimal": r"(\d+) conflicts of which no member"}
    told = {name: int(found[1]) if (found := re.search(pattern, text)) else 0 for name, pattern in words.items()}
    models = told["models"]
    return {"agreeing": [models - told["wrong"], models], "accepted": [told["accepted"], models],
            "sound": [told["changes"], CHANGES * models], "minimal": [told["minimal"], told["infeasible"]]}

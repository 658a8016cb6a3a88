"""The kernel with one, two and eight threads: the same bytes."""
import subprocess
import totals

COUNTS = (1, 2, 8)


def check(tell, musubi, folder, workspaces):
    """Every model of every exported plan is solved again, and gives the exported answer and certificate."""
    folder.mkdir()
    stages = [(workspace, round_, stage) for workspace in workspaces for round_ in workspace.rounds
              for stage in totals.stages(round_)]
    models = len({(workspace.example, round_.name) for workspace, round_, _ in stages})
    tell.equal("models of four exported plans are solved again", models, 4)
    tell.check(f"{len(stages)} models give the exported answer and certificate, byte for byte, with {COUNTS} threads",
               [fault for workspace, round_, stage in stages for fault in faults(musubi, folder, round_, stage)])


def faults(musubi, folder, round_, stage):
    expected = tuple(round_.files[f"{stage}.{kind}.txt"] for kind in ("answer", "certificate"))
    model = folder / "model.txt"
    model.write_bytes(round_.files[f"{stage}.model.txt"])
    for count in COUNTS:
        for name, found, kept in zip(("answer", "certificate"), solved(musubi, model, count), expected):
            if found != kept or not kept:
                yield f"round {round_.name}, {stage}, {count} threads: the {name} differs"


def solved(musubi, model, count):
    """What is printed, and the certificate."""
    proof = model.with_name(f"proof-{count}.txt")
    proof.unlink(missing_ok=True)
    done = subprocess.run([musubi, "solve", str(model), "--certificate", str(proof), "--threads", str(count)],
                          stdout=subprocess.PIPE)
    return done.stdout, proof.read_bytes() if proof.exists() else b""

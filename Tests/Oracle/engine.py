"""The kernel and its checker in one process for many models: `musubi-batch`, spoken to by lines."""
import subprocess


class Engine:
    """Starts the process when it is needed, and again after it has ended in the middle of a request."""

    def __init__(self, *command):
        self.command, self.process = command, None

    def solve(self, model, work=None):
        """The lines of the answer and of the certificate, after so much work at most."""
        told = self.ask("solve", model, more=[] if work is None else [work])
        if not told.startswith("solved "):
            raise RuntimeError(told)
        return [self.lines(count) for count in told.split()[1:]]

    def read(self, model):
        """The checker reads a model and keeps it."""
        told = self.ask("model", model)
        if told != "read":
            raise RuntimeError(told)

    def refusal(self, answer, certificate):
        """Why the checker refuses an answer, both given as lines; None where it accepts."""
        told = self.ask("check", answer, certificate)
        return None if told == "accepted" else told

    def ask(self, verb, *texts, more=()):
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        head = " ".join(map(str, [verb, *map(len, texts), *more]))
        self.process.stdin.write("\n".join([head, *(line for lines in texts for line in lines), ""]))
        self.process.stdin.flush()
        return self.line()

    def lines(self, count):
        return [self.line() for _ in range(int(count))]

    def line(self):
        line = self.process.stdout.readline()
        if not line:
            code, self.process = self.process.wait(), None
            raise RuntimeError(f"the engine ended with {code}")
        return line.rstrip("\n")

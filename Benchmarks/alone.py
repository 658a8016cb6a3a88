"""A call in a process of its own: it can be ended, and its memory is its own."""
import dataclasses, multiprocessing, pathlib, statistics, time


@dataclasses.dataclass
class Call:
    """Median seconds, what was made of the answer, and by how many MiB the highest memory grew."""
    seconds: float
    answer: object
    memory: float


def called(function, then, limit, times=1):
    """So many calls one after another, or None where they take longer than the limit.

    What `then` makes of the last answer is not timed, nor is its memory counted.
    """
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    child = fork.Process(target=call, args=(function, then, times, there))
    child.start()
    there.close()
    try:
        return here.recv() if here.poll(limit) else None
    finally:
        child.kill()
        child.join()


def call(function, then, times, connection):
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    before, seconds = status("VmRSS"), []
    for _ in range(times):
        start = time.perf_counter()
        answer = function()
        seconds.append(time.perf_counter() - start)
    memory = (status("VmHWM") - before) / 1024
    connection.send(Call(statistics.median(seconds), then(answer), memory))


def status(key):
    """In KiB, of this process."""
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key):
            return int(line.split()[1])
    return 0

"""One printed line for each thing that was checked."""


class Telling:
    def __init__(self):
        self.wrong = 0

    def check(self, sentence, faults):
        """Prints the sentence with ok where there is no fault, else with WRONG and the first of the faults."""
        faults = list(faults)
        if not faults:
            print(f"ok     {sentence}", flush=True)
            return
        self.wrong += 1
        more = f" … and {len(faults) - 5} more" if len(faults) > 5 else ""
        print(f"WRONG  {sentence}: {'; '.join(map(str, faults[:5]))}{more}", flush=True)

    def equal(self, sentence, found, expected):
        self.check(sentence, [] if found == expected else [f"found {found!r}, expected {expected!r}"])


def differences(found, expected, what=""):
    """Keys whose values are not equal in two dictionaries."""
    for key in sorted(set(found) | set(expected), key=str):
        if key not in found:
            yield f"{what}{key} is missing"
        elif key not in expected:
            yield f"{what}{key} is not expected"
        elif found[key] != expected[key]:
            brief = not isinstance(found[key], bytes) and len(repr(found[key])) < 200
            yield f"{what}{key} is {found[key]!r}, not {expected[key]!r}" if brief else f"{what}{key} differs"

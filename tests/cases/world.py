"""What checks of a bad world share: a folder of files, an index beside it, the program, and what is expected of it."""
import os
import pty
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

GOOD = "Title: Salt prices\nDate: 2019-04-09\nSource: The Lantern\n\n“Salt is dear,” said Odile Tavernay.\n"


class Skipped(Exception):
    """What the check needs is not here."""


class World:
    """A folder of files, an index beside it, and the program."""

    def __init__(self, folder, program):
        self.program = program
        self.folder = Path(folder)
        self.files = self.folder / "news"
        self.files.mkdir()
        self.index = self.folder / "index"
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "INQUIT_DB": str(self.index),
                            "COLUMNS": "80", "TERM": "xterm-256color"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def put(self, name, content):
        path = self.files / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *arguments, **options):
        done = subprocess.run([self.program, *map(str, arguments)], env=self.environment, cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=240, check=False, **options)
        done.out = done.stdout.decode("utf-8", "surrogateescape")
        done.err = done.stderr.decode("utf-8", "surrogateescape")
        return done


def expect(done, code, *, err=(), out=()):
    shown = f"exit {done.returncode}\nstdout: {done.out[:2000]}\nstderr: {done.err[:2000]}"
    assert done.returncode == code, f"expected exit {code}, got {shown}"
    for words in [err] if isinstance(err, str) else err:
        assert words in done.err, f"expected “{words}” on stderr, got {shown}"
    for words in [out] if isinstance(out, str) else out:
        assert words in done.out, f"expected “{words}” on stdout, got {shown}"
    assert "terminate called" not in done.err and "Sanitizer" not in done.err, shown


def terminal(world, *arguments):
    """What reaches a terminal of 80 columns."""
    primary, secondary = pty.openpty()
    process = subprocess.Popen([world.program, *map(str, arguments)], env=world.environment | {"INQUIT_PAGER": "cat"},
                               stdin=secondary, stdout=secondary, stderr=secondary)
    os.close(secondary)
    seen = bytearray()

    def read():
        try:
            while block := os.read(primary, 65536):
                seen.extend(block)
        except OSError:
            pass  # the other end is closed

    reader = threading.Thread(target=read)
    reader.start()
    process.wait(timeout=60)
    reader.join(timeout=10)
    os.close(primary)
    return bytes(seen)


def is_check(thing):
    """A function of the world and nothing else."""
    code = getattr(thing, "__code__", None)
    variable_arguments = 4
    return code and code.co_varnames[:1] == ("world",) and code.co_argcount == 1 and not (
        code.co_kwonlyargcount or code.co_flags & variable_arguments)


def run_check(name, check, program):
    """0 passed, 1 failed, 77 skipped."""
    with tempfile.TemporaryDirectory(prefix="inquit-bad-") as folder:
        os.chmod(folder, 0o755)
        try:
            check(World(folder, program))
        except Skipped as reason:
            print(f"SKIPPED {name}: {reason}")
            return 77
        except AssertionError as error:
            print(f"FAILED {name}: {error}")
            return 1
    print(f"passed {name}")
    return 0


def main(module, usage):
    """Runs the checks of a module."""
    checks = {name: thing for name, thing in module.items() if is_check(thing) and thing.__module__ == "__main__"}
    words = sys.argv[1:]
    if words == ["--list"]:
        print("\n".join(checks))
        return
    if not words:
        sys.exit(usage)
    program = str(Path(words[0]).resolve())
    codes = [run_check(name, checks[name], program) for name in words[1:] or checks]
    sys.exit(1 if 1 in codes else 77 if codes and all(code == 77 for code in codes) else 0)

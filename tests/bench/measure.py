"""What a process cost, and what a folder weighs."""
import dataclasses
import hashlib
import json
import os
import subprocess
import time


@dataclasses.dataclass
class Cost:
    wall: float  # seconds
    cpu: float   # seconds, of all threads
    peak: int    # bytes of memory
    output: str


def cost(command, good=(0,)):
    """Runs it to its end. Its standard error is kept for the message if it fails."""
    begin = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)
    try:
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    finally:
        process.stdout.close()
        if process.returncode is None:
            process.kill()
            process.wait()
    if process.returncode not in good:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{output}")
    return Cost(time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, output)


def digest(paths):
    out = hashlib.sha256()
    for path in paths:
        out.update(path.read_bytes())
    return out.hexdigest()


def kept(note, stamp, measured):
    """What `measured` gives, a Cost and a number; what was noted in the file, if that was under the same stamp."""
    if note.exists():
        known = json.loads(note.read_text("utf-8"))
        if known["stamp"] == stamp:
            return Cost(**known["cost"]), known["number"]
    note.unlink(missing_ok=True)
    used, number = measured()
    note.write_text(json.dumps({"stamp": stamp, "cost": dataclasses.asdict(used), "number": number}), "utf-8")
    return used, number


def weight(path):
    """Bytes on disk of a file, or of all files of a folder."""
    if path.is_file():
        return path.stat().st_blocks * 512
    return sum(file.stat().st_blocks * 512 for file in path.rglob("*") if file.is_file())


def machine():
    """One line on where this was measured."""
    model = next((line.partition(":")[2].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), "unknown processor")
    memory = int(open("/proc/meminfo", encoding="utf-8").readline().split()[1]) / 2**20
    system = next((line.partition("=")[2].strip().strip('"') for line in open("/etc/os-release", encoding="utf-8")
                   if line.startswith("PRETTY_NAME=")), "unknown system")
    return f"{os.cpu_count()} cores ({model}), {memory:.0f} GB of memory, {system}; load {os.getloadavg()[0]:.1f}"

"""What a command costs: time of the processor and of the clock, and memory."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import astuple, dataclass
from pathlib import Path

CORES = len(os.sched_getaffinity(0))


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor, with the system's and those of all children; seconds of the clock; peak MB of memory."""

    cpu: float
    wall: float
    memory: float

    def then(self, other):
        """The cost of one command after another."""
        return Cost(self.cpu + other.cpu, self.wall + other.wall, max(self.memory, other.memory))

    @property
    def busy(self):
        """The share of all cores that was used."""
        return self.cpu / (self.wall * CORES)


def cost(command, succeeds=(0,)):
    """The cost of one run of a command, which ends with one of these codes."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in succeeds:
        sys.exit(f"{command[0]} ended with {process.returncode}: {error.decode()}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def middle(costs):
    """The median of each number."""
    return Cost(*map(statistics.median, zip(*map(astuple, costs))))


def size(folder):
    """How many files a folder holds, and how many bytes."""
    sizes = [path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)

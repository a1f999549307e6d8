"""Draws paths of every series of a volume history with numpy and adds them up by unit.

    sample_numpy.py volumes.csv STEPS PATHS

The same moments of the past are drawn for all series, so that what varied together does so in the paths. Reading the
history and its seasonal means is not timed: only drawing and adding up is.
"""

import csv
import sys
import time

import peer

try:
    import numpy
except ImportError:
    peer.needs("numpy")


def history(path):
    """The counts by series and month, and the first series of each unit."""
    table, months = {}, set()
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.reader((line for line in file if not line.startswith(("#", "unit"))), delimiter=";"):
            months.add(row[2])
            table.setdefault((row[0], row[1]), {})[row[2]] = float(row[3].replace(",", ".") or 0)
    keys, columns = sorted(table), sorted(months)
    counts = numpy.array([[table[key].get(month, 0) for month in columns] for key in keys], dtype=numpy.float32)
    units = [key[0] for key in keys]
    firsts = [position for position, unit in enumerate(units) if position == 0 or units[position - 1] != unit]
    return counts, firsts


counts, firsts = history(sys.argv[1])
steps, paths = int(sys.argv[2]), int(sys.argv[3])
season = numpy.stack([counts[:, month::12].mean(axis=1) for month in range(12)], axis=1)
ahead = numpy.arange(counts.shape[1], counts.shape[1] + steps) % 12
errors = counts - season[:, numpy.arange(counts.shape[1]) % 12]
means = season[:, ahead]
# numpy loads its random generators when they are first named, which is part of starting Python.
random = numpy.random.default_rng(1)

start = time.perf_counter()
draws = random.integers(0, counts.shape[1], size=(paths, steps))
sums = []
for first, end in zip(firsts, firsts[1:] + [len(counts)]):
    drawn = errors[first:end][:, draws]
    drawn += means[first:end, None, :]
    numpy.maximum(drawn, 0, out=drawn)
    sums.append(drawn.sum(axis=0))
total = numpy.stack(sums).sum(dtype=numpy.float64)
peer.answer(time.perf_counter() - start, total)

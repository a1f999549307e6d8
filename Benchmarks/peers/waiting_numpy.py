"""Follows waiting lists week by week in numpy, all replications of a list side by side.

Arguments: lists, weeks, replications. Groups by weeks waited are columns, oldest first; service takes from the left.
"""

import sys
import time

import peer

try:
    import numpy
except ImportError:
    peer.needs("numpy")

lists, weeks, replications = (int(argument) for argument in sys.argv[1:4])
groups = 52
start = time.perf_counter()
random = numpy.random.default_rng(1)
total = 0.0
for place in range(lists):
    pace = 20 + 2 * (place % 40)
    waiting = numpy.zeros((replications, groups), dtype=numpy.int64)
    waiting[:, -10:] = pace
    arrivals = random.negative_binomial(2 * pace, 1 / 1.5, (weeks, replications))
    slots = (0.97 * pace * random.lognormal(-0.005, 0.1, (weeks, replications)) + random.random((weeks, replications)))
    slots = slots.astype(numpy.int64)
    for week in range(weeks):
        waiting[:, 1] += waiting[:, 0]
        waiting[:, :-1] = waiting[:, 1:]
        waiting[:, -1] = arrivals[week]
        before = numpy.cumsum(waiting, axis=1) - waiting
        waiting -= numpy.clip(slots[week][:, None] - before, 0, waiting)
        waiting -= random.binomial(waiting, 0.005)
        count = waiting.sum(axis=1)
        numbers = numpy.quantile(count, (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95))
        within = waiting[:, -13:].sum(axis=1) / numpy.maximum(count, 1)
        shares = numpy.quantile(within, (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95))
    total += numbers[5] + shares[0]
peer.answer(time.perf_counter() - start, total)

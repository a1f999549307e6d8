"""Reads a volume history with pandas and lays it out by unit, object and month."""

import sys
import time

import peer

try:
    import pandas
except ImportError:
    peer.needs("pandas")

start = time.perf_counter()
rows = pandas.read_csv(sys.argv[1], sep=";", decimal=",", comment="#")
table = rows.pivot_table(index=["unit", "object"], columns="period", values="activities", aggfunc="sum")
total = table.fillna(0).to_numpy().sum()
peer.answer(time.perf_counter() - start, total)

"""Counts contact rows with DuckDB by unit, planning object and month: the same groups and sums as the import makes.

    read_duckdb.py contacts.csv THREADS
"""

import sys
import time

import peer

try:
    import duckdb
except ImportError:
    peer.needs("duckdb")

COLUMNS = {
    "datum": "DATE",
    "enhet": "VARCHAR",
    "tjänst": "VARCHAR",
    "vårdgivare": "VARCHAR",
    "kontakttyp": "VARCHAR",
    "prioritet": "VARCHAR",
    "minuter": "INTEGER",
    "inskriven": "DATE",
}

connection = duckdb.connect()
connection.execute(f"SET threads = {int(sys.argv[2])}")
start = time.perf_counter()
groups = connection.execute(
    """
    SELECT enhet,
           CASE WHEN kontakttyp = 'slutenvård' THEN 'SLV' ELSE 'O' || tjänst[1] END AS objekt,
           date_trunc('month', datum) AS period,
           count(*), count(minuter), sum(minuter), sum(minuter * minuter),
           count(inskriven), sum(datum - inskriven)
    FROM read_csv(?, delim = ';', header = true, columns = ?)
    GROUP BY ALL
    """,
    [sys.argv[1], COLUMNS],
).fetchall()
peer.answer(time.perf_counter() - start, sum(group[3] for group in groups))

"""Compares forecasts of `vardtakt forecast` with those of statsforecast, scored alike, in the same run.

    forecast_accuracy.py PROGRAM FILE.csv:SEASON:HORIZON:ORIGINS:STEP …

Each file is wide: the period first, then one column for each series. From each origin both see only what lies before it.
MASE is the mean over the series, scaled by the mean size of seasonal changes before the origin (of changes from one step
to the next where there is no full season); WQL sums the losses of the quantiles 0.1 … 0.9 over the sum of outcomes;
coverages are shares of all outcomes. Processor seconds are those of the whole process of the program, and of fitting and
forecasting alone for the peers.
"""

import csv
import os
import subprocess
import sys
import tempfile
import time
import warnings

import peer

os.environ.setdefault("NUMBA_NUM_THREADS", "1")
warnings.filterwarnings("ignore")
try:
    import numpy
    from statsforecast.models import AutoCES, AutoETS, AutoTheta, DynamicOptimizedTheta, SeasonalNaive
except ImportError:
    peer.needs("statsforecast")

QUANTILES = [0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975]
LEVELS = [20, 40, 60, 80, 95]
MODELS = {
    "SeasonalNaive": lambda season: SeasonalNaive(season),
    "AutoETS": lambda season: AutoETS(season_length=season),
    "AutoTheta": lambda season: AutoTheta(season_length=season),
    "DynamicOptimizedTheta": lambda season: DynamicOptimizedTheta(season_length=season),
    "AutoCES": lambda season: AutoCES(season_length=season),
}
MEANS = {
    "mean of four": ["AutoETS", "AutoTheta", "DynamicOptimizedTheta", "AutoCES"],
    "mean of all five": list(MODELS),
}


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    values = [[float(cell) if cell else float("nan") for cell in row[1:]] for row in rows[1:]]
    return rows[0], [row[0] for row in rows[1:]], numpy.array(values).T


def ours(program, head, periods, series, origin, season, horizon):
    """Means and quantiles of the program, from a file that ends at the origin."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = folder + "/history.csv", folder + "/forecast.csv"
        with open(source, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([head[0]] + [f"s{number}" for number in range(len(series))])
            for step in range(origin):
                cells = ["" if numpy.isnan(one[step]) else repr(float(one[step])) for one in series]
                writer.writerow([periods[step]] + cells)
        command = [program, "forecast", source, "--season", str(season), "--horizon", str(horizon), "--output", target]
        command += ["--quantiles", ",".join(map(str, QUANTILES)), "--threads", "1"]
        before = os.times()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = os.times()
        seconds = after.children_user + after.children_system - before.children_user - before.children_system
        mean = numpy.full((len(series), horizon), numpy.nan)
        quantiles = numpy.full((len(series), len(QUANTILES), horizon), numpy.nan)
        with open(target, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file, delimiter=";"):
                one, step = int(row["series"][1:]), int(row["step"]) - 1
                mean[one, step] = float(row["mean"])
                for position, quantile in enumerate(QUANTILES):
                    quantiles[one, position, step] = float(row[f"q{quantile}"])
    return mean, quantiles, seconds


def theirs(make, series, origin, season, horizon):
    """Means and quantiles of a peer; the mean of the history where a method gives up."""
    means, quantiles, start = [], [], time.process_time()
    for one in series:
        history = one[:origin][~numpy.isnan(one[:origin])]
        try:
            result = make(season).forecast(history, horizon, level=LEVELS)
            lower = [result[f"lo-{level}"] for level in reversed(LEVELS)]
            upper = [result[f"hi-{level}"] for level in LEVELS]
            quantiles.append(numpy.stack(lower + [result["mean"]] + upper))
            means.append(result["mean"])
        except Exception:  # a peer that cannot fit a short series
            flat = numpy.full(horizon, history.mean() if len(history) else 0)
            means.append(flat)
            quantiles.append(numpy.stack([flat] * len(QUANTILES)))
    return numpy.array(means), numpy.array(quantiles), time.process_time() - start


def score(mean, quantiles, outcome, history, season):
    lag = season if history.shape[1] > season else 1
    scale = numpy.nanmean(numpy.abs(history[:, lag:] - history[:, :-lag]), axis=1)
    known = (scale > 0) & ~numpy.isnan(outcome).all(axis=1)
    mase = numpy.mean(numpy.nanmean(numpy.abs(mean - outcome), axis=1)[known] / scale[known])
    loss = 0
    for position in range(1, len(QUANTILES) - 1):
        excess = outcome - quantiles[:, position]
        loss += numpy.nansum(numpy.maximum(QUANTILES[position] * excess, (QUANTILES[position] - 1) * excess))
    wql = 2 * loss / (len(QUANTILES) - 2) / numpy.nansum(numpy.abs(outcome))
    seen = ~numpy.isnan(outcome)
    within = [
        numpy.mean(((outcome >= quantiles[:, low]) & (outcome <= quantiles[:, high]))[seen])
        for low, high in ((1, -2), (0, -1))
    ]
    return [mase, wql] + within


def main():
    program = sys.argv[1]
    for case in sys.argv[2:]:
        path, season, horizon, origins, step = case.rsplit(":", 4)
        season, horizon, origins, step = int(season), int(horizon), int(origins), int(step)
        head, periods, series = read(path)
        results = {}
        for number in range(origins):
            origin = series.shape[1] - horizon - number * step
            history, outcome = series[:, :origin], series[:, origin : origin + horizon]
            found = {"vardtakt": ours(program, head, periods, series, origin, season, horizon)}
            for name, make in MODELS.items():
                found[name] = theirs(make, series, origin, season, horizon)
            for name, members in MEANS.items():
                parts = [found[member] for member in members]
                found[name] = tuple(
                    numpy.mean([part[place] for part in parts], axis=0) for place in range(2)
                ) + (sum(part[2] for part in parts),)
            for name, (mean, quantiles, seconds) in found.items():
                scores = score(mean, quantiles, outcome, history, season)
                results.setdefault(name, []).append([origin] + scores + [seconds])
        print(f"\n{os.path.basename(path)}: {len(series)} series, season {season}, {horizon} steps ahead")
        print(f"{'':24}{'MASE':>8}{'WQL':>8}{'80 %':>8}{'95 %':>8}{'CPU s':>9}  MASE by origin")
        for name, rows in results.items():
            table = numpy.array(rows)
            by_origin = "  ".join(f"{int(row[0])}: {row[1]:.4f}" for row in table)
            mean = table[:, 1:].mean(axis=0)
            print(
                f"{name:24}{mean[0]:8.4f}{mean[1]:8.4f}{100 * mean[2]:8.1f}{100 * mean[3]:8.1f}{mean[4]:9.2f}  {by_origin}")
        best = numpy.array(results["vardtakt"])[:, 1:3].mean(axis=0)
        peers = numpy.array(results["mean of four"])[:, 1:3].mean(axis=0)
        print(f"vardtakt ÷ mean of four: MASE {best[0] / peers[0]:.3f}, WQL {best[1] / peers[1]:.3f}")


main()

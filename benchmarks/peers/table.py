"""The table of benchmarks/run: medians of JMH's iterations beside those of the peers, in Markdown."""

import json
import pathlib
import statistics
import sys

folder = pathlib.Path(sys.argv[1])
NANOS = {"ns/op": 1, "us/op": 1e3, "ms/op": 1e6}

own = {}
for entry in json.loads((folder / "jmh.json").read_text()):
    name = ".".join(entry["benchmark"].split(".")[-2:])
    digits = entry.get("params", {}).get("digits", "")
    metric = entry["primaryMetric"]
    samples = [x for fork in metric["rawData"] for x in fork]
    own[name + digits] = statistics.median(samples) * NANOS[metric["scoreUnit"]]


def peer(name, scale):
    file = folder / name
    words = file.read_text().split() if file.exists() else []
    return float(words[-1]) * scale if words else None


def contfrac(digits):
    file = folder / "pari-contfrac"
    lines = file.read_text().splitlines() if file.exists() else []
    return next((float(line.split()[1]) * 1e6 for line in lines if line.split()[0] == digits), None)


def time(nanos):
    if nanos is None:
        return ""
    for unit, size in (("ns", 1), ("µs", 1e3), ("ms", 1e6)):
        if nanos < 1000 * size or unit == "ms":
            return f"{nanos / size:.3g} {unit}" if nanos < 1000 * size else f"{nanos / size:.0f} {unit}"


ROWS = [
    ("Berlekamp–Massey to its bound, vectors, with differences", "ScreenBenchmark.screenBatches", "FLINT nmod_berlekamp_massey", peer("flint", 1)),
    ("Berlekamp–Massey to its bound, scalar", "ScreenBenchmark.complexity", "FLINT nmod_berlekamp_massey", peer("flint", 1)),
    ("rewriting 105 terms, batch", "ScreenBenchmark.rewriteBatches", "", None),
    ("rewriting 105 terms, one pattern", "ScreenBenchmark.rewrite", "", None),
    ("a candidate, whole shard", "ScreenBenchmark.shard", "", None),
    ("a law of e from 105 terms", "FormulaBenchmark.reconstruct", "PARI/GP lindep, order 12", peer("pari-lindep", 1e6)),
    ("a law of e against e, 1000 digits", "FormulaBenchmark.verify", "mpmath, backward evaluation", peer("mpmath", 1e6)),
    ("212 terms of an image of e", "FormulaBenchmark.expansion", "", None),
    ("regular terms of 1000 digits", "ExpansionBenchmark.recursive1000", "PARI/GP contfrac", contfrac("1000")),
    ("regular terms of 10 000 digits", "ExpansionBenchmark.recursive10000", "PARI/GP contfrac", contfrac("10000")),
    ("regular terms of 100 000 digits", "ExpansionBenchmark.recursive100000", "PARI/GP contfrac", contfrac("100000")),
]

print("| what | esma | peer | its time | ratio |")
print("|---|---:|---|---:|---:|")
for what, name, other, theirs in ROWS:
    ours = own[name]
    ratio = f"{theirs / ours:.3g}" if theirs else ""
    print(f"| {what} | {time(ours)} | {other} | {time(theirs)} | {ratio} |")

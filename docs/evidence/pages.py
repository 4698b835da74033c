"""Milliseconds that pages of a running explorer take, as a browser would ask for them: pages.py ADDRESS."""

import json
import random
import sys
import time
import urllib.parse
import urllib.request

address = sys.argv[1].split("?")[0]
random.seed(20221209)
SORTS = ["interest", "terms-for-100-digits", "digits-per-term", "complexity", "surplus", "id"]


def fetch(path, **query):
    url = address + path + "?" + urllib.parse.urlencode(query)
    began = time.perf_counter()
    with urllib.request.urlopen(url) as answer:
        body = answer.read()
    return (time.perf_counter() - began) * 1000, body


def total(**query):
    return json.loads(fetch("api/formulas", limit=1, **query)[1])["total"]


constants = [c["constant"] for c in json.loads(fetch("api/constants")[1])]
count = total(all="true")
print(f"{count} formulas of {len(constants)} constants")


def kinds():
    constant = random.choice(constants)
    sort = random.choice(SORTS)
    page = random.randrange(1, max(2, min(count // 25, 2000)))
    return {
        "list": {},
        "list, every formula": {"all": "true"},
        "list, a deep page": {"all": "true", "page": page},
        "sort": {"sort": sort, "all": random.choice(["true", "false"])},
        "filter by constant": {"constant": constant, "sort": sort},
        "filter by signs": {"signs": random.choice(["+-", "-++", "1..4", "-"]), "sort": sort},
        "filter by order and kind": {"order": "1..8", "kind": "polynomial", "sort": sort},
        "filter by standing and rate": {"status": "proved", "rate": "1.5", "constant": constant, "sort": sort},
        "open only": {"open": "true", "sort": sort},
        "search": {"q": random.choice(["tan", "bessel", "e+1", "sqrt", "2*"]), "sort": sort},
        "search, nothing found": {"q": "nothing" + str(page)},
    }


times = {}
for round in range(-5, 40):
    for kind, query in kinds().items():
        taken = fetch("formulas", **query)[0]
        if round >= 0:
            times.setdefault(kind, []).append(taken)


def line(kind, values):
    values = sorted(values)
    p50, p95 = values[len(values) // 2], values[-(-95 * len(values) // 100) - 1]
    print(f"{kind:32} p50 {p50:6.1f}   p95 {p95:6.1f}   max {values[-1]:6.1f} ms")


for kind, values in times.items():
    line(kind, values)
line("every page", [v for values in times.values() for v in values])

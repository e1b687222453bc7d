"""Newcombe's unpaired interval by statsmodels on random groups, with nobody and everybody among them.

From the project folder: python3 tests/reference/newcombe.py
"""
import json
from importlib.metadata import version
import numpy as np
from statsmodels.stats.proportion import confint_proportions_2indep

random = np.random.default_rng(20220102)
lines = []
for case in range(250):
    n, m = (int(size) for size in random.integers(1, 60 if case % 2 else 400, 2))
    a, b = int(random.integers(0, n + 1)), int(random.integers(0, m + 1))
    if case % 10 == 0:
        a, b = n, int(case % 20 and m)
    low, high = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", alpha=0.05)
    lines.append(json.dumps({"first": [a, n], "second": [b, m], "low": float(low), "high": float(high)}, separators=(",", ":")))
head = json.dumps({"made_by": "tests/reference/newcombe.py", "versions": {"statsmodels": version("statsmodels")}},
                  separators=(",", ":"))
open("tests/reference/newcombe.json", "w").write(head[:-1] + ',"cases":[\n' + ",\n".join(lines) + "\n]}\n")

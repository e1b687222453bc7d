"""Stuart-Maxwell and Bhapkar by statsmodels on the tables of marginal_homogeneity.json whose covariance is not singular.

Run after marginal_homogeneity.R, from the project folder: python3 tests/reference/bhapkar.py
"""
import json
from importlib.metadata import version
import numpy as np
from statsmodels.stats.contingency_tables import SquareTable

lines = []
for case in json.load(open("tests/reference/marginal_homogeneity.json"))["cases"]:
    table = np.array(case["transitions"]).reshape(case["levels"], case["levels"])
    moved = table + table.T - 2 * np.diag(np.diag(table))
    used = moved.sum(0) > 0  # levels without moves make statsmodels' covariance singular
    square, n = table[np.ix_(used, used)], int(table.sum())
    if used.sum() - 1 != case["df"]:
        continue  # separate sets of levels: singular for statsmodels
    # People on unused levels still count in n, on which Bhapkar's statistic depends; statsmodels must see them.
    if square.sum() != n:
        square = square.copy()
        square[0, 0] += n - square.sum()
    tests = [SquareTable(square, shift_zeros=False).homogeneity(method=m) for m in ("stuart_maxwell", "bhapkar")]
    if not all(np.isfinite(t.statistic) and t.statistic >= 0 and np.isfinite(t.pvalue) for t in tests):
        continue
    lines.append(json.dumps({"transitions": case["transitions"], "levels": case["levels"],
                             "stuart_maxwell": [float(tests[0].statistic), float(tests[0].pvalue)],
                             "bhapkar": [float(tests[1].statistic), float(tests[1].pvalue)]}, separators=(",", ":")))
head = json.dumps({"made_by": "tests/reference/bhapkar.py", "versions": {"statsmodels": version("statsmodels")}},
                  separators=(",", ":"))
open("tests/reference/bhapkar.json", "w").write(head[:-1] + ',"cases":[\n' + ",\n".join(lines) + "\n]}\n")

"""Brunner-Munzel test (scipy) and interval of the probability of superiority (statsmodels) on the tables of two_groups.json.

Run after two_groups.R, from the project folder: python3 tests/reference/brunner_munzel.py
"""
import json, math, warnings
from importlib.metadata import version
from scipy.stats import brunnermunzel
from statsmodels.stats.nonparametric import rank_compare_2indep

warnings.filterwarnings("ignore")
tables = json.load(open("tests/reference/two_groups.json"))["cases"]
lines = []
for table in tables:
    x, y = ([level for level, count in enumerate(table[name]) for _ in range(count)] for name in ("first", "second"))
    t, p = brunnermunzel(x, y)
    if not math.isfinite(t) or not math.isfinite(p):
        continue  # no overlap between the groups: the statistic is infinite
    compared = rank_compare_2indep(x, y)
    low, high = compared.conf_int()
    lines.append(json.dumps({"first": table["first"], "second": table["second"], "statistic": -t, "p": p, "df": compared.df,
                             "probability": compared.prob1, "low": low, "high": high}, separators=(",", ":")))
head = json.dumps({"made_by": "tests/reference/brunner_munzel.py",
                   "versions": {"scipy": version("scipy"), "statsmodels": version("statsmodels")}}, separators=(",", ":"))
open("tests/reference/brunner_munzel.json", "w").write(head[:-1] + ',"cases":[\n' + ",\n".join(lines) + "\n]}\n")

"""Fewest and most people who rose and fell, as linear programmes (scipy, HiGHS), on 500 random pairs of margins.

Every third pair has people missing on one side or both. From the project folder: python3 tests/reference/movement_bounds.py
"""
import json
from importlib.metadata import version
import numpy as np
from scipy.optimize import linprog

random = np.random.default_rng(20220204)


def margins(case):
    k, n = int(random.integers(2, 8)), int(random.integers(1, 60))
    sides = []
    for _ in range(2):
        missing = int(random.integers(0, n + 1) // 4) if case % 3 == 0 else 0
        shares = random.dirichlet(np.full(k, random.choice([0.4, 1.0, 3.0])))
        sides.append((random.multinomial(n - missing, shares).tolist(), missing))
    return sides


def extremes(before, before_missing, after, after_missing):
    # Unknowns: who went from where to where (k x k), and on which level the missing stood, before and after.
    k = len(before)
    rows, right = [], []
    for level in range(k):
        for along_row, counts, offset in ((True, before, 0), (False, after, k)):
            move = np.zeros((k, k))
            if along_row:
                move[level, :] = 1
            else:
                move[:, level] = 1
            missing = np.zeros(2 * k)
            missing[offset + level] = -1
            rows.append(np.concatenate([move.ravel(), missing])); right.append(counts[level])
    for offset, total in ((0, before_missing), (k, after_missing)):
        missing = np.zeros(2 * k); missing[offset:offset + k] = 1
        rows.append(np.concatenate([np.zeros(k * k), missing])); right.append(total)
    result = []
    for goal in (np.triu(np.ones((k, k)), 1), np.tril(np.ones((k, k)), -1)):
        cost = np.concatenate([goal.ravel(), np.zeros(2 * k)])
        for sign in (1, -1):
            solved = linprog(sign * cost, A_eq=np.array(rows), b_eq=np.array(right, float), method="highs")
            assert solved.status == 0
            value = sign * solved.fun
            assert abs(value - round(value)) < 1e-6  # a transport problem has whole extremes
            result.append(round(value))
    return result


lines = []
for case in range(500):
    (before, before_missing), (after, after_missing) = margins(case)
    rose_low, rose_high, fell_low, fell_high = extremes(before, before_missing, after, after_missing)
    lines.append(json.dumps({"before": before, "after": after, "missing": [before_missing, after_missing],
                             "rose": [rose_low, rose_high], "fell": [fell_low, fell_high]}, separators=(",", ":")))
head = json.dumps({"made_by": "tests/reference/movement_bounds.py", "versions": {"scipy": version("scipy")}}, separators=(",", ":"))
open("tests/reference/movement_bounds.json", "w").write(head[:-1] + ',"cases":[\n' + ",\n".join(lines) + "\n]}\n")

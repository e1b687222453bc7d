"""Stratified signed ranks, mean changes, standardised shares, effective sizes and power on random tables, standard library only.

Signed ranks: every sign pattern counted with whole numbers. t of whole degrees of freedom by its finite series with 40 digits.
Power: the trinomial sum with exact fractions. python3 tests/reference/changes.py
"""
import json
import pathlib
import random
import statistics
from decimal import Decimal as D, getcontext
from fractions import Fraction as F
from math import comb

getcontext().prec = 40
random.seed(20221130)
PI = D("3.14159265358979323846264338327950288419716939937510582097494")


def table(k, n, lift):
    cells = [[0] * k for _ in range(k)]
    for _ in range(n):
        before = random.randrange(k)
        after = before if random.random() < 0.3 else min(k - 1, max(0, random.randrange(k) + (random.random() < lift)))
        cells[before][after] += 1
    return cells


def moves(cells):
    return [after - before for before, row in enumerate(cells) for after, count in enumerate(row) for _ in range(count)]


def signed_ranks(cells):
    moved = [move for move in moves(cells) if move]
    found = []
    for move in moved:
        below = sum(abs(other) < abs(move) for other in moved)
        equal = sum(abs(other) == abs(move) for other in moved)
        found.append((2 * below + equal + 1, move > 0))
    return found


def stratified(strata):
    ranks = [rank for cells in strata for rank in signed_ranks(cells)]
    ways = {0: 1}
    for score, _ in ranks:
        new = dict(ways)
        for total, count in ways.items():
            new[total + score] = new.get(total + score, 0) + count
        ways = new
    rose = sum(score for score, up in ranks if up)
    whole = sum(score for score, _ in ranks)
    far = abs(2 * rose - whole)
    return rose / 2, float(F(sum(count for total, count in ways.items() if abs(2 * total - whole) >= far), 2 ** len(ranks)))


def arctan(x):
    """By halving the angle until the series is fast."""
    halvings = 0
    while abs(x) > D("0.01"):
        x = x / (1 + (1 + x * x).sqrt())
        halvings += 1
    term, total, k = x, x, 1
    while abs(term) > D("1e-45"):
        term *= -x * x
        total += term / (2 * k + 1)
        k += 1
    return total * 2 ** halvings


def t_two_sided(t, df):
    """Two-sided tail of t: Abramowitz & Stegun 26.7.3 and 26.7.4."""
    t = abs(t)
    angle = arctan(t / D(df).sqrt())
    cosine2 = D(df) / (df + t * t)
    sine = t / (df + t * t).sqrt()
    if df % 2:
        term, total = cosine2.sqrt(), D(0)
        for k in range(1, (df - 1) // 2 + 1):
            total += term
            term *= cosine2 * D(2 * k) / (2 * k + 1)
        return 1 - 2 / PI * (angle + sine * total)
    term, total = D(1), D(0)
    for k in range(1, df // 2 + 1):
        total += term
        term *= cosine2 * D(2 * k - 1) / (2 * k)
    return 1 - sine * total


def t_quantile(alpha, df):
    low, high = D(0), D(1)
    while t_two_sided(high, df) > alpha:
        high *= 2
    for _ in range(130):
        middle = (low + high) / 2
        if t_two_sided(middle, df) > alpha:
            low = middle
        else:
            high = middle
    return low


def mean_change(cells):
    found = moves(cells)
    n = len(found)
    mean = D(sum(found)) / n
    variance = sum((D(move) - mean) ** 2 for move in found) / (n - 1)
    error = (variance / n).sqrt()
    reach = t_quantile(D("0.05"), n - 1) * error
    return {"cells": cells, "mean": float(mean), "sd": float(variance.sqrt()), "t": float(mean / error),
            "p": float(t_two_sided(mean / error, n - 1)), "lower": float(mean - reach), "upper": float(mean + reach)}


def welch(one, other):
    (m1, v1, n1), (m2, v2, n2) = ((D(str(statistics.fmean(x))), F(statistics.variance(map(F, x))), len(x)) for x in (one, other))
    a, b = v1 / n1, v2 / n2
    df = (a + b) ** 2 / (a ** 2 / (n1 - 1) + b ** 2 / (n2 - 1))
    gap = F(sum(one), n1) - F(sum(other), n2)
    error = (D((a + b).numerator) / (a + b).denominator).sqrt()
    return float(gap), float(D(gap.numerator) / gap.denominator / error), float(df)


def wilson(x, n):
    z = D("1.95996398454005423552459443052055152795555")
    p = D(x) / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    reach = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).sqrt()
    return p, middle - reach, middle + reach


def standardised(strata):
    people = sum(s for *_, s in strata)
    parts = [(D(s) / people, *wilson(x, n)) for x, n, s in strata if s]
    estimate = sum(w * p for w, p, *_ in parts)
    low = estimate - sum((w * (p - l)) ** 2 for w, p, l, _ in parts).sqrt()
    high = estimate + sum((w * (u - p)) ** 2 for w, p, _, u in parts).sqrt()
    return {"strata": strata, "estimate": float(estimate), "lower": float(max(0, low)), "upper": float(min(1, high))}


def power(n, up, down):
    z2 = F(38414588206941259583604549641, 10 ** 28)
    same = 1 - up - down
    total = F(0)
    for a in range(n + 1):
        for b in range(n - a + 1):
            if (a - b) ** 2 > z2 * (a + b):
                total += comb(n, a) * comb(n - a, b) * up ** a * down ** b * same ** (n - a - b)
    return float(total)


cases = []
for _ in range(220):
    strata = [table(random.randint(2, 5), random.randint(2, 14), random.random()) for _ in range(random.randint(1, 4))]
    statistic, p = stratified(strata)
    cases.append({"kind": "stratified", "strata": strata, "statistic": statistic, "p": p})
while sum(case["kind"] == "mean" for case in cases) < 220:
    cells = table(random.randint(2, 6), random.choice([3, 8, 12, 20, 24, 60]), random.random())
    if len(set(moves(cells))) > 1:
        cases.append({"kind": "mean", **mean_change(cells)})
while sum(case["kind"] == "welch" for case in cases) < 200:
    one, other = (table(4, random.choice([5, 12, 24]), random.random()) for _ in range(2))
    if len(set(moves(one))) > 1 and len(set(moves(other))) > 1:
        gap, t, df = welch(moves(one), moves(other))
        cases.append({"kind": "welch", "first": one, "second": other, "estimate": gap, "t": t, "df": df})
for _ in range(200):
    strata = [(random.randint(0, n), n, random.randint(0, 40)) for n in (random.randint(1, 60) for _ in range(random.randint(2, 6)))]
    if sum(s for *_, s in strata):
        cases.append({"kind": "standardised", **standardised(strata)})
while sum(case["kind"] == "standardised" for case in cases) < 200:
    cases.append({"kind": "standardised", **standardised([(1, 2, 3), (4, 5, 6)])})
for _ in range(200):
    n = random.choice([3, 6, 9, 12, 20])
    up, down = F(random.randint(0, 50), 100), F(random.randint(0, 50), 100)
    cases.append({"kind": "power", "pairs": n, "up": float(up), "down": float(down), "power": power(n, up, down)})

lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
head = '{"made_by":"tests/reference/changes.py","versions":{"python":"standard library"},"cases":[\n'
pathlib.Path("tests/reference/changes.json").write_text(head + lines + "\n]}\n")

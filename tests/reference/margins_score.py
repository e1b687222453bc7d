"""The score test and interval of two totals of the same people, with 50 digits: every pairing that agrees with the totals is gone
through, and the widest interval and largest p-value are kept.

Limits of a pairing are where the score test just rejects, the likelihood maximised by ternary search over the share that moves
down: nothing but the definition is shared with lib/statistics. Standard library only: python3 tests/reference/margins_score.py
"""
import json
import pathlib
import random
from decimal import Decimal, getcontext

getcontext().prec = 50
D = Decimal
random.seed(20261130)
Z = {"0.95": D("1.95996398454005423552459443052055152795555"), "0.99": D("2.57582930354890076097816754849240949553560")}


def phi_upper(z):
    """Upper tail of the normal distribution by its series, for z below 8."""
    pi = D("3.14159265358979323846264338327950288419716939937510582097494")
    term = total = z
    k = 1
    while abs(term) > D("1e-48"):
        term *= z * z / (2 * k + 1)
        total += term
        k += 1
    return D("0.5") - (-(z * z) / 2).exp() / (2 * pi).sqrt() * total


def down_share(up, down, n, d):
    """Likeliest share that moves down if the difference is d: where the derivative of the log-likelihood changes sign."""
    low, high = max(D(0), -d), (1 - d) / 2
    terms = [(up, 1, d), (down, 1, D(0)), (n - up - down, -2, 1 - d)]
    terms = [term for term in terms if term[0]]

    def slope(q):
        return sum(D(count) * factor / (offset + factor * q) for count, factor, offset in terms)

    edge = (high - low) * D("1e-40")
    low, high = low + edge, high - edge
    if low >= high or slope(low) <= 0:
        return low
    if slope(high) >= 0:
        return high
    for _ in range(150):
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) > 0 else (low, middle)
    return (low + high) / 2


def inside(up, down, n, d, z):
    q = down_share(up, down, n, d)
    return (up - down - n * d) ** 2 <= z * z * n * (2 * q + d - d * d)


def limit(up, down, n, z, end):
    near, far = D(up - down) / n, D(end)
    if near == far:
        return far
    for _ in range(130):
        middle = (near + far) / 2
        near, far = (middle, far) if inside(up, down, n, middle, z) else (near, middle)
    return (near + far) / 2


cases = []
while len(cases) < 220:
    n = random.choice([1, 2, 3, 5, 8, 12, 12, 20, 24])
    before, after = random.randint(0, n), random.randint(0, n)
    level, z = random.choice(list(Z.items()))
    found = []
    for down in range(0, before + 1):
        up = after - before + down
        if up < 0 or up + before > n:
            continue
        t = D(0) if up == down else abs(D(up - down)) / D(up + down).sqrt()
        found.append((min(D(1), 2 * phi_upper(t)), limit(up, down, n, z, -1), limit(up, down, n, z, 1)))
    cases.append({
        "before": before,
        "after": after,
        "people": n,
        "level": float(level),
        "p": float(max(p for p, _, _ in found)),
        "lower": float(min(low for _, low, _ in found)),
        "upper": float(max(high for _, _, high in found)),
    })

lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
head = '{"made_by":"tests/reference/margins_score.py","versions":{"python":"standard library"},"cases":[\n'
pathlib.Path("tests/reference/margins_score.json").write_text(head + lines + "\n]}\n")

"""Score tests and intervals of paired and unpaired shares on random tables, with 50 digits and without their closed forms.

Likelihoods are maximised under "the shares differ by d" by halving their derivative, and limits are found by halving too, so
that nothing but the definition is shared with lib/statistics. MOVER differences of changes are built on the same limits, and
their permutation p-values by counting every table with exact fractions. Standard library only:
python3 tests/reference/score_intervals.py
"""
import json
import pathlib
import random
from decimal import Decimal, getcontext
from fractions import Fraction
from math import comb

getcontext().prec = 50
D = Decimal
random.seed(20221129)
# qnorm(0.975) and qnorm(0.995) of R's nmath to 17 digits are not enough here: digits from their definition.
Z = {"0.95": D("1.95996398454005423552459443052055152795555"), "0.99": D("2.57582930354890076097816754849240949553560")}


def root(low, high, value):
    """Where a function that is > 0 at `low` and < 0 at `high` is 0: false position, halving where that lags (Illinois)."""
    at_low, at_high = value(low), value(high)
    side = 0
    for step in range(400):
        if high - low == 0 or abs(high - low) < D("1e-32"):
            break
        middle = (low + high) / 2 if step % 4 == 3 or at_low == at_high else low + (high - low) * at_low / (at_low - at_high)
        at = value(middle)
        if at == 0:
            return middle
        if at > 0:
            low, at_low = middle, at
            at_high = at_high / 2 if side == 1 else at_high
            side = 1
        else:
            high, at_high = middle, at
            at_low = at_low / 2 if side == -1 else at_low
            side = -1
    return (low + high) / 2


def phi_upper(z):
    """Upper tail of the normal distribution: series near 0, continued fraction far out."""
    z = abs(z)
    pi = D("3.14159265358979323846264338327950288419716939937510582097494")
    density = (-(z * z) / 2).exp() / (2 * pi).sqrt()
    if z < 5:
        term = total = z
        k = 1
        while abs(term) > D("1e-48"):
            term *= z * z / (2 * k + 1)
            total += term
            k += 1
        return D("0.5") - density * total
    fraction = D(0)
    for k in range(800, 0, -1):
        fraction = k / (z + fraction)
    return density / (z + fraction)


def likeliest(terms, low, high):
    """Where the likelihood of `terms`, (count, slope, offset) of chances offset + slope q, is greatest between two bounds."""
    if high - low < D("1e-40"):
        return low

    def slope(q):
        """The derivative of the log-likelihood times all chances, which are >= 0: its sign, without poles."""
        chances = [offset + factor * q for _, factor, offset in terms]
        total = D(0)
        for at, (count, factor, _) in enumerate(terms):
            product = D(count) * factor
            for other, chance in enumerate(chances):
                if other != at:
                    product *= chance
            total += product
        return total

    terms = [term for term in terms if term[0]]
    edge = (high - low) * D("1e-40")
    if slope(low + edge) <= 0:
        return low
    if slope(high - edge) >= 0:
        return high
    return root(low + edge, high - edge, slope)


def paired_variance(up, down, n, d):
    q = likeliest([(up, 1, d), (down, 1, D(0)), (n - up - down, -2, 1 - d)], max(D(0), -d), (1 - d) / 2)
    return n * (q + d + q - d * d)


def limits_of(estimate, gap, variance, z):
    def inside(d):
        return z * z * variance(d) - gap(d) ** 2

    found = []
    for end in (D(-1), D(1)):
        if abs(estimate - end) < D("1e-40"):
            found.append(end)
            continue
        # Just off the estimate, where both are 0 when nobody moved.
        start = estimate + (end - estimate) * D("1e-12")
        found.append(root(D(0), D(1), lambda t: inside(start + (end - start) * t)) * (end - start) + start)
    return found


def paired_limits(up, down, n, z):
    return limits_of(D(up - down) / n, lambda d: up - down - n * d, lambda d: paired_variance(up, down, n, d), z)


def shares_variance(x, n, y, m, d):
    """Variance of the difference of two shares at the likeliest shares that differ by d."""
    q = likeliest([(x, 1, d), (n - x, -1, 1 - d), (y, 1, D(0)), (m - y, -1, D(1))], max(D(0), -d), min(D(1), 1 - d))
    p = q + d
    return (p * (1 - p) / n + q * (1 - q) / m) * D(n + m) / (n + m - 1)


def shares_limits(x, n, y, m, z):
    estimate = D(x) / n - D(y) / m
    return limits_of(estimate, lambda d: estimate - d, lambda d: shares_variance(x, n, y, m, d), z)


def mover(one, other):
    (a, (l1, u1)), (b, (l2, u2)) = one, other
    return [a - b - ((a - l1) ** 2 + (u2 - b) ** 2).sqrt(), a - b + ((u1 - a) ** 2 + (b - l2) ** 2).sqrt()]


def inverted(estimate, limits):
    if estimate == 0:
        return D(0)
    sign = 1 if estimate > 0 else -1

    def out(z):
        low, high = limits(z)
        return low > 0 if sign > 0 else high < 0

    low, high = D(0), D(1)
    while out(high):
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        if out(middle):
            low = middle
        else:
            high = middle
    return sign * low


def dealt(first, second):
    """Every way of dealing the moves of all to the groups, with exact fractions."""
    (u1, d1, n1), (u2, d2, n2) = first, second
    up, down, n = u1 + u2, d1 + d2, n1 + n2
    expected = Fraction(n1 * (up - down), n)
    far = abs(u1 - d1 - expected)
    total = sum(
        comb(up, u) * comb(down, d) * comb(n - up - down, n1 - u - d)
        for u in range(min(up, n1) + 1)
        for d in range(min(down, n1 - u) + 1)
        if n1 - u - d <= n - up - down and abs(u - d - expected) >= far
    )
    return Fraction(total, comb(n, n1))


def number(value):
    return float(value)


def moves():
    n = random.choice([5, 8, 12, 12, 20, 24, 40, 124])
    up = random.randint(0, n)
    return up, random.randint(0, n - up if random.random() < 0.5 else min(2, n - up)), n


def shares():
    n, m = (random.choice([3, 7, 12, 20, 24, 124]) for _ in range(2))
    return random.randint(0, n), n, random.randint(0, m), m


def levels():
    return random.choice(list(Z.items()))


cases = {"paired": [], "shares": [], "change": [], "unlinked": []}
for _ in range(240):
    (up, down, n), (level, z) = moves(), levels()
    t = D(0) if up == down else D(up - down) / D(up + down).sqrt()
    low, high = paired_limits(up, down, n, z)
    cases["paired"].append({"up": up, "down": down, "pairs": n, "level": float(level), "lower": number(low), "upper": number(high), "statistic": number(t), "p": min(1.0, number(2 * phi_upper(t)))})
for _ in range(240):
    (x, n, y, m), (level, z) = shares(), levels()
    low, high = shares_limits(x, n, y, m, z)
    gap = D(x * m - y * n) / (n * m)
    t = D(0) if gap == 0 else gap / shares_variance(x, n, y, m, D(0)).sqrt()
    cases["shares"].append({"counts": [x, n, y, m], "level": float(level), "lower": number(low), "upper": number(high), "statistic": number(t), "p": min(1.0, number(2 * phi_upper(t)))})
for _ in range(200):
    first, second, (level, z) = moves(), moves(), levels()

    def own(move, at):
        return D(move[0] - move[1]) / move[2], paired_limits(*move, at)

    def limits(at):
        return mover(own(first, at), own(second, at))

    low, high = limits(z)
    t = inverted(own(first, z)[0] - own(second, z)[0], limits)
    cases["change"].append({"first": first, "second": second, "level": float(level), "lower": number(low), "upper": number(high), "statistic": number(t), "p": min(1.0, number(2 * phi_upper(t))), "dealt": number(dealt(first, second))})
for _ in range(200):
    one, other, (level, z) = shares(), shares(), levels()

    def own_shares(s, at):
        return D(s[0]) / s[1] - D(s[2]) / s[3], shares_limits(*s, at)

    def limits_of_shares(at):
        return mover(own_shares(one, at), own_shares(other, at))

    low, high = limits_of_shares(z)
    t = inverted(own_shares(one, z)[0] - own_shares(other, z)[0], limits_of_shares)
    cases["unlinked"].append({"first": one, "second": other, "level": float(level), "lower": number(low), "upper": number(high), "statistic": number(t)})

lines = ",\n".join(json.dumps({"kind": kind, **case}, separators=(",", ":")) for kind, found in cases.items() for case in found)
head = '{"made_by":"tests/reference/score_intervals.py","versions":{"python":"standard library"},"cases":[\n'
pathlib.Path("tests/reference/score_intervals.json").write_text(head + lines + "\n]}\n")

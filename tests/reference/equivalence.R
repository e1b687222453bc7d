# Two one-sided tests of whether a difference is too small to matter, from their definitions: of paired moves and of two shares
# the score statistic at either end of the margin, with the likeliest chances under it by uniroot on the derivative of the
# likelihood; of differences of changes the z at which the interval put together (MOVER) just reaches an end, by uniroot on
# limits that are themselves found by uniroot. Nothing is shared with lib/statistics but the definitions. Base R only.
# Rscript tests/reference/equivalence.R
source("tests/reference/json.R")
set.seed(20261201)

# Where f, which falls, is 0 between two bounds; the bound on whose side it stays.
falling_root <- function(f, low, high) {
  edge <- (high - low) * 1e-14
  if (high - low < 1e-14 || f(low + edge) <= 0) return(low)
  if (f(high - edge) >= 0) return(high)
  uniroot(f, c(low + edge, high - edge), tol = 1e-15, maxiter = 2000)$root
}

# Variance of up - down under P(up) - P(down) = d, at its likeliest.
paired_variance <- function(up, down, n, d) {
  slope <- function(q) (if (up > 0) up / (q + d) else 0) + (if (down > 0) down / q else 0) -
    (if (n > up + down) 2 * (n - up - down) / (1 - d - 2 * q) else 0)
  q <- falling_root(slope, max(0, -d), (1 - d) / 2)
  n * (2 * q + d - d * d)
}

# Variance of x / n - y / m under a difference of d, at its likeliest, with N / (N - 1).
share_variance <- function(x, n, y, m, d) {
  slope <- function(q) (if (x > 0) x / (q + d) else 0) - (if (n > x) (n - x) / (1 - d - q) else 0) +
    (if (y > 0) y / q else 0) - (if (m > y) (m - y) / (1 - q) else 0)
  q <- falling_root(slope, max(0, -d), min(1, 1 - d))
  ((q + d) * (1 - q - d) / n + q * (1 - q) / m) * (n + m) / (n + m - 1)
}

limits <- function(estimate, excess) {
  one <- function(end) {
    if (abs(end - estimate) < 1e-14 || excess(end) <= 0) return(end)
    # Nobody moved: the estimate itself has no spread, and the search begins just beside it.
    start <- if (excess(estimate) < 0) estimate else estimate + (end - estimate) * 1e-14
    uniroot(excess, sort(c(start, end)), tol = 1e-15, maxiter = 2000)$root
  }
  c(one(-1), one(1))
}
paired_limits <- function(v, z) limits((v[1] - v[2]) / v[3], function(d) (v[1] - v[2] - v[3] * d)^2 - z^2 * paired_variance(v[1], v[2], v[3], d))
share_limits <- function(v, z) limits(v[1] / v[2] - v[3] / v[4], function(d) (v[1] / v[2] - v[3] / v[4] - d)^2 - z^2 * share_variance(v[1], v[2], v[3], v[4], d))

# The larger of the two one-sided p-values, from the two score statistics.
score_p <- function(z_at, margin) max(pnorm(z_at(-margin), lower.tail = FALSE), pnorm(z_at(margin)))
paired_p <- function(v, margin) score_p(function(d) (v[1] - v[2] - v[3] * d) / sqrt(paired_variance(v[1], v[2], v[3], d)), margin)
share_p <- function(v, margin) score_p(function(d) (v[1] / v[2] - v[3] / v[4] - d) / sqrt(share_variance(v[1], v[2], v[3], v[4], d)), margin)

mover <- function(a, b, a_estimate, b_estimate, limits_of, z) {
  p <- limits_of(a, z); q <- limits_of(b, z); gap <- a_estimate - b_estimate
  c(gap - sqrt((a_estimate - p[1])^2 + (q[2] - b_estimate)^2), gap + sqrt((p[2] - a_estimate)^2 + (b_estimate - q[1])^2))
}
# One-sided p-values by the z at which an end of the interval meets an end of the margin.
mover_p <- function(a, b, a_estimate, b_estimate, limits_of, margin) {
  gap <- a_estimate - b_estimate
  meets <- function(end) {
    side <- if (gap < end) 2 else 1
    f <- function(z) (mover(a, b, a_estimate, b_estimate, limits_of, z)[side] - end) * (if (side == 2) 1 else -1)
    z <- uniroot(f, c(1e-3, 40), tol = 1e-14, maxiter = 2000)$root
    if (side == 2) -z else z
  }
  max(pnorm(meets(-margin), lower.tail = FALSE), pnorm(meets(margin)))
}

pick <- function(x) x[sample.int(length(x), 1)]
margins <- c(0.05, 0.1, 0.15, 0.2, 0.3)
levels <- c(0.9, 0.95, 0.99, 1 - 0.05 / 11)
moves <- function() {
  n <- pick(c(3, 12, 20, 24, 60, 124, 433)); up <- rbinom(1, n, pick(c(0, 0.05, 0.2, 0.5))); down <- rbinom(1, n - up, pick(c(0, 0.05, 0.2, 0.5)))
  c(up, down, n)
}
share <- function() { n <- pick(c(2, 12, 20, 24, 60, 124, 433)); c(rbinom(1, n, pick(c(0, 0.3, 0.5, 0.8, 1))), n) }

cases <- list()
add <- function(...) cases[[length(cases) + 1]] <<- list(...)
for (i in 1:240) {
  v <- moves(); margin <- pick(margins); level <- pick(levels)
  add(kind = "paired", moves = v, margin = margin, level = level, p = paired_p(v, margin), limits = paired_limits(v, qnorm(level)))
}
for (i in 1:240) {
  v <- c(share(), share()); margin <- pick(margins); level <- pick(levels)
  add(kind = "shares", shares = v, margin = margin, level = level, p = share_p(v, margin), limits = share_limits(v, qnorm(level)))
}
rise <- function(v) (v[1] - v[2]) / v[3]
while (sum(vapply(cases, function(one) one$kind == "changes", TRUE)) < 220) {
  a <- moves(); b <- moves(); margin <- pick(margins); level <- pick(levels)
  # An estimate on an end of the margin has p = 1 / 2 by definition; next to it there is nothing to search.
  if (min(abs(rise(a) - rise(b) + c(-margin, margin))) < 1e-2) next
  add(kind = "changes", first = a, second = b, margin = margin, level = level,
      p = mover_p(a, b, rise(a), rise(b), paired_limits, margin), limits = mover(a, b, rise(a), rise(b), paired_limits, qnorm(level)))
}
shift <- function(v) v[1] / v[2] - v[3] / v[4]
while (sum(vapply(cases, function(one) one$kind == "unlinked", TRUE)) < 220) {
  a <- c(share(), share()); b <- c(share(), share()); margin <- pick(margins); level <- pick(levels)
  if (min(abs(shift(a) - shift(b) + c(-margin, margin))) < 1e-2) next
  add(kind = "unlinked", first = a, second = b, margin = margin, level = level,
      p = mover_p(a, b, shift(a), shift(b), share_limits, margin), limits = mover(a, b, shift(a), shift(b), share_limits, qnorm(level)))
}
write_reference("equivalence", character(0), cases)

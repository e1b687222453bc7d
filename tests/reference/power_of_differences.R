# Power of the tests of differences between groups: every table of both groups, with its chance from dbinom or dmultinom, and
# whether the test would have told them apart. Nothing is shared with lib/statistics but the definitions: the test of two
# shares is the chi-square test of the 2 x 2 table with N - 1; limits of the two intervals are found by uniroot, with the
# likeliest chances under each difference by uniroot on the derivative of the likelihood instead of their closed forms.
# Base R only. Rscript tests/reference/power_of_differences.R
source("tests/reference/json.R")
set.seed(20261130)

# Where f, which falls, is 0 between two bounds; the bound on whose side it stays.
falling_root <- function(f, low, high) {
  edge <- (high - low) * 1e-14
  if (high - low < 1e-14 || f(low + edge) <= 0) return(low)
  if (f(high - edge) >= 0) return(high)
  uniroot(f, c(low + edge, high - edge), tol = 1e-15, maxiter = 2000)$root
}

limits <- function(estimate, excess) {
  one <- function(end) {
    if (abs(end - estimate) < 1e-14 || excess(end) <= 0) return(end)
    uniroot(excess, sort(c(estimate + (end - estimate) * 1e-9, end)), tol = 1e-15, maxiter = 2000)$root
  }
  c(one(-1), one(1))
}

# Tango's limits of P(up) - P(down).
paired_limits <- function(up, down, n, z) {
  variance <- function(d) {
    slope <- function(q) (if (up > 0) up / (q + d) else 0) + (if (down > 0) down / q else 0) -
      (if (n > up + down) 2 * (n - up - down) / (1 - d - 2 * q) else 0)
    q <- falling_root(slope, max(0, -d), (1 - d) / 2)
    n * (2 * q + d - d * d)
  }
  limits((up - down) / n, function(d) (up - down - n * d)^2 - z^2 * variance(d))
}

# Miettinen and Nurminen's limits of the difference of two shares.
share_limits <- function(x, n, y, m, z) {
  variance <- function(d) {
    slope <- function(q) (if (x > 0) x / (q + d) else 0) - (if (n > x) (n - x) / (1 - d - q) else 0) +
      (if (y > 0) y / q else 0) - (if (m > y) (m - y) / (1 - q) else 0)
    q <- falling_root(slope, max(0, -d), min(1, 1 - d))
    ((q + d) * (1 - q - d) / n + q * (1 - q) / m) * (n + m) / (n + m - 1)
  }
  limits(x / n - y / m, function(d) (x / n - y / m - d)^2 - z^2 * variance(d))
}

# Chance that two intervals put together (MOVER) leave 0 out; a and b: chance, estimate, lower, upper of each table.
mover_power <- function(a, b) {
  total <- 0
  for (i in seq_len(nrow(a))) {
    gap <- a$estimate[i] - b$estimate
    lower <- gap - sqrt((a$estimate[i] - a$lower[i])^2 + (b$upper - b$estimate)^2)
    upper <- gap + sqrt((a$upper[i] - a$estimate[i])^2 + (b$estimate - b$lower)^2)
    total <- total + a$chance[i] * sum(b$chance[lower > 0 | upper < 0])
  }
  total
}

known <- new.env()
once <- function(key, value) {
  if (is.null(known[[key]])) known[[key]] <- value
  known[[key]]
}

paired_tables <- function(n, up, down, level) {
  z <- qnorm((1 + level) / 2)
  found <- once(paste("paired", n, level), {
    grid <- subset(expand.grid(up = 0:n, down = 0:n), up + down <= n)
    reach <- t(mapply(paired_limits, grid$up, grid$down, n, z))
    data.frame(grid, estimate = (grid$up - grid$down) / n, lower = reach[, 1], upper = reach[, 2])
  })
  found$chance <- mapply(function(u, d) dmultinom(c(u, d, n - u - d), prob = c(up, down, max(0, 1 - up - down))), found$up, found$down)
  found
}

unlinked_tables <- function(n, m, after, before, level) {
  z <- qnorm((1 + level) / 2)
  found <- once(paste("unlinked", n, m, level), {
    grid <- expand.grid(x = 0:n, y = 0:m)
    reach <- t(mapply(share_limits, grid$x, n, grid$y, m, z))
    data.frame(grid, estimate = grid$x / n - grid$y / m, lower = reach[, 1], upper = reach[, 2])
  })
  found$chance <- dbinom(found$x, n, after) * dbinom(found$y, m, before)
  found
}

share_power <- function(n, m, p, q, level) {
  grid <- expand.grid(x = 0:n, y = 0:m)
  with(grid, {
    all <- n + m
    chi <- ifelse(x + y == 0 | x + y == all, 0, (x * (m - y) - y * (n - x))^2 / (as.numeric(n) * m * (x + y) * (all - x - y)) * (all - 1))
    sum((dbinom(x, n, p) * dbinom(y, m, q))[chi > qchisq(level, 1)])
  })
}

pick <- function(x) x[sample.int(length(x), 1)]
levels <- c(0.95, 0.99, 1 - 0.05 / 11)
chance <- function() sample(0:100, 1) / 100

cases <- list()
for (i in 1:240) {
  n <- pick(c(2, 3, 5, 12, 20, 24, 60)); m <- pick(c(1, 4, 7, 12, 17, 32, 124)); p <- chance(); q <- chance(); level <- pick(levels)
  cases[[length(cases) + 1]] <- list(kind = "shares", sizes = c(n, m), first = p, second = q, level = level, power = share_power(n, m, p, q, level))
}
for (i in 1:240) {
  n <- pick(c(3, 5, 8, 12)); m <- pick(c(4, 7, 9, 14)); level <- pick(levels)
  moves <- lapply(1:2, function(x) { up <- sample(0:100, 1); c(up, sample(0:(100 - up), 1)) / 100 })
  power <- mover_power(paired_tables(n, moves[[1]][1], moves[[1]][2], level), paired_tables(m, moves[[2]][1], moves[[2]][2], level))
  cases[[length(cases) + 1]] <- list(kind = "changes", pairs = c(n, m), first = moves[[1]], second = moves[[2]], level = level, power = power)
}
for (i in 1:220) {
  n <- pick(c(3, 6, 9)); m <- pick(c(4, 8)); k <- pick(c(3, 6, 9)); l <- pick(c(4, 8)); level <- pick(levels)
  p <- c(chance(), chance()); q <- c(chance(), chance())
  power <- mover_power(unlinked_tables(n, m, p[2], p[1], level), unlinked_tables(k, l, q[2], q[1], level))
  cases[[length(cases) + 1]] <- list(kind = "unlinked", people = list(c(m, n), c(l, k)), first = p, second = q, level = level, power = power)
}
write_reference("power_of_differences", character(0), cases)

# Intervals that no package at hand computes, from their definitions and base R alone: Wilson's limits by prop.test, correlations
# by cor over people, ranks by rank, limits by uniroot; Welch's test of people's changes by t.test.
source(file.path("tests", "reference", "json.R"))
set.seed(20221203)
z <- qnorm(0.975)
wilson <- function(x, n) as.numeric(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)

# Newcombe's method 10 and MOVER with Wilson's limits, of the same people before and after.
paired <- function(case) {
  repeat {
    n <- sample(c(3, 8, 12, 20, 24, 60, 124), 1)
    before <- rbinom(n, 1, runif(1)); after <- ifelse(runif(n) < runif(1), before, rbinom(n, 1, runif(1)))
    # prop.test has no limits of its own at 0 and n to be told apart from ours; a few of them stay.
    if (case %% 8 == 0 || (sd(before) > 0 && sd(after) > 0)) break
  }
  b <- wilson(sum(before), n); a <- wilson(sum(after), n); p <- mean(before); q <- mean(after)
  limits <- function(r) {
    reach <- function(x, y) sqrt(max(0, x^2 - 2 * r * x * y + y^2))
    c(q - p - reach(q - a[1], b[2] - p), q - p + reach(a[2] - q, p - b[1]))
  }
  observed <- if (sd(before) > 0 && sd(after) > 0) cor(before, after) else 0
  # The same as cor over people, its numerator less n / 2 where it is above 0.
  cells <- table(factor(before, 0:1), factor(after, 0:1)); top <- det(matrix(cells, 2)); margins <- prod(rowSums(cells), colSums(cells))
  drawn <- if (margins == 0) 0 else (if (top > 0) max(0, top - n / 2) else top) / sqrt(margins)
  list(kind = "paired", cells = I(as.vector(t(cells))), newcombe = I(limits(drawn)), mover = I(limits(observed)))
}

changes <- function() { n <- sample(c(3, 5, 12, 20, 24, 60), 1); sample(-3:3, n, TRUE, prob = 0.1 + rexp(7)) }
welch <- function(case) {
  repeat { x <- changes(); y <- changes(); if (sd(x) > 0 && sd(y) > 0) break }
  test <- t.test(x, y)
  list(kind = "welch", first = I(x), second = I(y), estimate = mean(x) - mean(y), t = as.numeric(test$statistic),
    df = as.numeric(test$parameter), p = test$p.value, limits = I(as.numeric(test$conf.int)))
}

# Wilson's limits of the share of the rank sum that rose, for as many pairs as the ranks are worth.
ranks <- function(case) {
  repeat { x <- changes(); if (any(x > 0) && any(x < 0)) break }
  r <- rank(abs(x[x != 0])); up <- x[x != 0] > 0
  worth <- sum(r)^2 / sum(r^2); p <- sum(r[up]) / sum(r)
  gap <- function(pi) (p - pi)^2 - z^2 * pi * (1 - pi) / worth
  root <- function(range) uniroot(gap, range, tol = 1e-16)$root
  list(kind = "ranks", changes = I(x), estimate = 2 * p - 1, limits = I(2 * c(root(c(1e-12, p)), root(c(p, 1 - 1e-12))) - 1))
}

# Newcombe (2006), method 5: the value z of its own standard errors away.
superiority <- function(case) {
  k <- sample(2:6, 1)
  repeat {
    x <- sample(k, sample(2:40, 1), TRUE, prob = rexp(k)); y <- sample(k, sample(2:40, 1), TRUE, prob = rexp(k))
    theta <- mean(outer(x, y, ">") + outer(x, y, "==") / 2)
    if (theta > 0 && theta < 1) break
  }
  n <- length(x); m <- length(y); half <- (n + m) / 2 - 1
  gap <- function(t) (theta - t)^2 - z^2 * t * (1 - t) * (1 + half * (1 - t) / (2 - t) + half * t / (1 + t)) / (n * m)
  root <- function(range) uniroot(gap, range, tol = 1e-16)$root
  list(kind = "superiority", first = I(tabulate(x, k)), second = I(tabulate(y, k)), estimate = theta,
    limits = I(c(root(c(1e-12, theta)), root(c(theta, 1 - 1e-12)))))
}

write_reference("intervals", character(0), c(lapply(1:240, paired), lapply(1:220, welch), lapply(1:220, ranks), lapply(1:220, superiority)))

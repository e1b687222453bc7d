# Two independent groups on random tied tables: exact Mann-Whitney (coin, exactRankTests), Cliff's delta (effectsize).
suppressPackageStartupMessages({ library(coin); library(exactRankTests); library(effectsize) })
source(file.path("tests", "reference", "json.R"))
set.seed(20220318)

p <- function(test) as.numeric(pvalue(test))

draw <- function(k, n, shift) {
  weights <- rexp(k)
  if (shift) weights <- weights * seq(0.1, 2, length.out = k)
  sample(k, n, TRUE, prob = weights)
}

two_groups <- function(case) {
  k <- sample(2:7, 1)
  most <- if (case %% 10 == 0) 60 else 14
  # All answers alike is no test for coin: such tables are for our own tests.
  repeat {
    x <- draw(k, sample(2:most, 1), case %% 2 == 0); y <- draw(k, sample(2:most, 1), FALSE)
    if (length(unique(c(x, y))) > 1) break
  }
  d <- data.frame(y = c(x, y), g = factor(rep(c("x", "y"), c(length(x), length(y)))))
  exact <- function(alternative) p(wilcox_test(y ~ g, data = d, distribution = "exact", alternative = alternative))
  delta <- suppressWarnings(as.data.frame(cliffs_delta(x, y)))
  list(
    first = I(tabulate(x, k)), second = I(tabulate(y, k)),
    exact = I(c(exact("two.sided"), exact("greater"), exact("less"))),
    # exactRankTests doubles the smaller tail where the distribution is skewed.
    rank_tests = I(vapply(c("two.sided", "greater", "less"),
      function(a) suppressWarnings(wilcox.exact(x, y, exact = TRUE, alternative = a)$p.value), 0)),
    u = unname(suppressWarnings(wilcox.test(x, y, exact = FALSE)$statistic)),
    delta = I(c(delta$r_rank_biserial, delta$CI_low, delta$CI_high)))
}

write_reference("two_groups", c("coin", "exactRankTests", "effectsize"), lapply(1:300, two_groups))

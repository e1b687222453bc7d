# Exact tests of paired ordinal answers on random tied tables: signed-rank (zeros dropped; Pratt), sign, McNemar,
# ordered marginal homogeneity with scores, permutation of the mean change; coin, exactRankTests and base R.
suppressPackageStartupMessages({ library(coin); library(exactRankTests) })
source(file.path("tests", "reference", "json.R"))
set.seed(20220204)

random_table <- function(case) {
  k <- sample(2:7, 1)
  n <- if (case %% 10 == 0) sample(80:150, 1) else sample(2:40, 1)
  before <- sample(k, n, TRUE, prob = rexp(k))
  # Three kinds of change: none, a tendency upwards, many who stay.
  after <- switch(case %% 3 + 1,
    sample(k, n, TRUE, prob = rexp(k)),
    pmin(k, before + sample(0:2, n, TRUE)),
    ifelse(runif(n) < 0.6, before, sample(k, n, TRUE)))
  table(factor(before, 1:k), factor(after, 1:k))
}

people <- function(tab) {
  cell <- which(tab > 0, arr.ind = TRUE)
  each <- tab[tab > 0]
  list(before = rep(cell[, 1], each), after = rep(cell[, 2], each))
}

p <- function(test) as.numeric(pvalue(test))

one <- function(case) {
  repeat { tab <- random_table(case); if (sum(tab) > sum(diag(tab))) break }
  k <- nrow(tab)
  d <- people(tab)
  scores <- cumsum(sample(1:4, k, TRUE))
  signed <- function(zeros, alternative) {
    p(wilcoxsign_test(d$after ~ d$before, distribution = "exact", zero.method = zeros, alternative = alternative))
  }
  # coin tests symmetry of "response" over "time" within "person"; the mean change is its sum up to a constant.
  long <- data.frame(y = c(d$before, d$after), s = scores[c(d$before, d$after)],
    # "after" first, so that "greater" means higher after.
    time = factor(rep(c("before", "after"), each = length(d$before)), levels = c("after", "before")),
    person = factor(rep(seq_along(d$before), 2)))
  rose <- sum(d$after > d$before); fell <- sum(d$after < d$before)
  cut <- sample(k - 1, 1)
  gained <- sum(d$before <= cut & d$after > cut); lost <- sum(d$before > cut & d$after <= cut)
  marginal <- table(before = factor(d$before, 1:k, ordered = TRUE), after = factor(d$after, 1:k, ordered = TRUE))
  # Drop levels nobody uses on either side: coin cannot be given them.
  used <- rowSums(marginal) + colSums(marginal) > 0
  list(
    transitions = I(as.vector(t(tab))), scores = I(scores), cut = cut,
    drop = I(c(signed("Wilcoxon", "two.sided"), signed("Wilcoxon", "greater"), signed("Wilcoxon", "less"))),
    pratt = I(c(signed("Pratt", "two.sided"), signed("Pratt", "greater"), signed("Pratt", "less"))),
    rank_tests = suppressWarnings(wilcox.exact(d$after, d$before, paired = TRUE, exact = TRUE)$p.value),
    rank_sum = suppressWarnings(unname(wilcox.exact(d$after, d$before, paired = TRUE, exact = TRUE)$statistic)),
    sign = I(c(binom.test(rose, rose + fell)$p.value, binom.test(rose, rose + fell, alternative = "greater")$p.value)),
    mcnemar = if (gained + lost > 0) binom.test(gained, gained + lost)$p.value else NA_real_,
    homogeneity = p(mh_test(as.table(marginal[used, used]), scores = list(response = scores[used]), distribution = "exact")),
    permutation = I(c(
      p(symmetry_test(y ~ time | person, data = long, distribution = "exact")),
      p(symmetry_test(y ~ time | person, data = long, distribution = "exact", alternative = "greater")),
      p(symmetry_test(s ~ time | person, data = long, distribution = "exact")))))
}

write_reference("paired_tests", c("coin", "exactRankTests"), lapply(1:300, one))

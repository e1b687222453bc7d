# Stuart-Maxwell on random paired tables, some with unused levels and with moves only inside separate sets of levels; coin.
suppressPackageStartupMessages(library(coin))
source(file.path("tests", "reference", "json.R"))
set.seed(20220205)

one <- function(case) {
  k <- sample(2:6, 1)
  repeat {
    n <- sample(5:120, 1)
    before <- sample(k, n, TRUE, prob = rexp(k))
    after <- switch(case %% 3 + 1, sample(k, n, TRUE, prob = rexp(k)), pmin(k, before + sample(0:1, n, TRUE)),
      # Moves inside {1, 2}, {3, 4}, {5, 6} only: the covariance is singular twice over.
      pmin(k, 2 * ((before - 1) %/% 2) + sample(1:2, n, TRUE)))
    if (any(before != after)) break
  }
  tab <- table(before = factor(before, 1:k), after = factor(after, 1:k))
  used <- rowSums(tab) + colSums(tab) > 0
  test <- mh_test(as.table(tab[used, used]))
  list(transitions = I(as.vector(t(tab))), levels = k, statistic = as.numeric(statistic(test)),
    df = as.numeric(test@statistic@df),
    # coin takes 1 - P(chi-square below), which loses the digits of a small p.
    p = pchisq(as.numeric(statistic(test)), test@statistic@df, lower.tail = FALSE))
}

write_reference("marginal_homogeneity", "coin", lapply(1:300, one))

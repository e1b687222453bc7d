# The two permutation distributions themselves: without ties by R's psignrank and pwilcox, with many tied levels by
# exactRankTests::pperm; from the middle to the far tail.
suppressPackageStartupMessages(library(exactRankTests))
source(file.path("tests", "reference", "json.R"))
set.seed(20220210)
signed <- lapply(1:60, function(case) {
  n <- sample(5:300, 1); q <- qsignrank(10^-runif(1, 0.3, min(n * 0.3, 14)), n)
  list(kind = "signed", n = n, q = q, p = psignrank(q, n))
})
sums <- lapply(1:60, function(case) {
  m <- sample(3:40, 1); n <- sample(3:40, 1); u <- qwilcox(10^-runif(1, 0.3, min(m, n, 12)), m, n)
  list(kind = "sum", drawn = m, others = n, u = u, lower = pwilcox(u, m, n), upper = pwilcox(u - 1, m, n, lower.tail = FALSE))
})
tied <- lapply(1:60, function(case) {
  k <- sample(9:25, 1); counts <- sample(1:6, k, TRUE); n <- sum(counts); drawn <- sample(3:(n - 3), 1)
  ranks <- rank(rep(seq_len(k), counts))
  w <- sum(sample(ranks, drawn)) - sample(0:(drawn * 3), 1)
  # pperm is off where the sum asked for cannot be reached; the nearest sum of drawn ranks is always one of its own.
  w <- max(w, sum(sort(ranks)[1:drawn]))
  list(kind = "tied", counts = I(counts), drawn = drawn, w = w,
    lower = pperm(w, ranks, drawn, alternative = "less"), upper = pperm(w, ranks, drawn, alternative = "greater"))
})
write_reference("rank_distributions", "exactRankTests", c(signed, sums, tied))

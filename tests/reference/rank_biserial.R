# Matched-pairs rank-biserial correlation with its interval on random tied tables; effectsize.
# Two things of effectsize 0.8.3 are avoided rather than matched. Where all differences are the same it does not rank them and
# its correlation is wrong; such tables are not drawn. Its interval counts unmoved pairs as if they had moved, so only the
# correlation is compared where there are any.
suppressPackageStartupMessages(library(effectsize))
source(file.path("tests", "reference", "json.R"))
set.seed(20220207)
one <- function(case) {
  k <- sample(3:7, 1)
  repeat {
    n <- sample(3:60, 1)
    before <- sample(k, n, TRUE, prob = rexp(k)); after <- sample(k, n, TRUE, prob = rexp(k))
    if (case %% 2) { moved <- before != after; before <- before[moved]; after <- after[moved] }
    if (length(unique((after - before)[before != after])) > 1) break
  }
  r <- suppressWarnings(as.data.frame(rank_biserial(after, before, paired = TRUE)))
  list(transitions = I(as.vector(table(factor(after, 1:k), factor(before, 1:k)))), levels = k, unmoved = sum(before == after),
    r = I(c(r$r_rank_biserial, r$CI_low, r$CI_high)))
}
write_reference("rank_biserial", "effectsize", lapply(1:240, one))

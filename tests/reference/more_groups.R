# Three to five independent groups on random tied tables: Kruskal-Wallis, Dunn with Holm (rstatix), epsilon-squared (effectsize).
suppressPackageStartupMessages({ library(effectsize); library(rstatix) })
source(file.path("tests", "reference", "json.R"))
set.seed(20220319)

draw <- function(k, n, shift) {
  weights <- rexp(k)
  if (shift) weights <- weights * seq(0.1, 2, length.out = k)
  sample(k, n, TRUE, prob = weights)
}

more_groups <- function(case) {
  k <- sample(2:7, 1)
  groups <- sample(3:5, 1)
  repeat {
    d <- do.call(rbind, lapply(seq_len(groups), function(g) data.frame(y = draw(k, sample(2:15, 1), g == case %% 4), g = g)))
    if (length(unique(d$y)) > 1) break
  }
  d$g <- factor(d$g)
  kw <- kruskal.test(y ~ g, data = d)
  dunn <- as.data.frame(dunn_test(d, y ~ g, p.adjust.method = "holm"))
  list(
    groups = unname(lapply(split(d$y, d$g), function(y) I(tabulate(y, k)))),
    kruskal = I(c(unname(kw$statistic), kw$p.value)),
    # rstatix gives the mean rank of the second group minus that of the first.
    dunn_z = I(dunn$statistic), dunn_p = I(dunn$p), dunn_holm = I(dunn$p.adj),
    # Pairs in the order of the groups, ties half, by comparing everybody with everybody.
    jonckheere = {
      people <- split(d$y, d$g); j <- 0
      for (a in seq_len(groups - 1)) for (b in (a + 1):groups)
        j <- j + sum(outer(people[[a]], people[[b]], "<")) + sum(outer(people[[a]], people[[b]], "==")) / 2
      j
    },
    epsilon = suppressWarnings(rank_epsilon_squared(y ~ g, data = d, ci = NULL)$rank_epsilon_squared))
}

write_reference("more_groups", c("effectsize", "rstatix"), lapply(1:200, more_groups))

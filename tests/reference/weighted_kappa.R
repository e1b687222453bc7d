# Kappa of two coders on random tables, unweighted, linear and quadratic, with standard errors; vcd.
suppressPackageStartupMessages(library(vcd))
source(file.path("tests", "reference", "json.R"))
set.seed(20220206)
one <- function(case) {
  k <- sample(2:6, 1); n <- sample(5:150, 1)
  a <- sample(k, n, TRUE, prob = rexp(k)); b <- ifelse(runif(n) < 0.6, a, sample(k, n, TRUE))
  # Both coders must use two categories for kappa to exist; every category is used, because vcd's weights follow the table.
  a <- c(a, seq_len(k)); b <- c(b, seq_len(k)); b[1] <- k + 1 - a[1]
  tab <- table(factor(a, 1:k), factor(b, 1:k))
  linear <- Kappa(tab, weights = "Equal-Spacing"); quadratic <- Kappa(tab, weights = "Fleiss-Cohen")
  list(codings = I(as.vector(t(tab))), levels = k, none = I(unname(linear$Unweighted)),
    linear = I(unname(linear$Weighted)), quadratic = I(unname(quadratic$Weighted)))
}
write_reference("weighted_kappa", "vcd", lapply(1:220, one))

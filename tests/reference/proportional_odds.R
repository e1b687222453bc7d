# Proportional-odds model with a group as its factor, and its nominal test, on random tables; ordinal::clm.
# Small tables are kept as they come: some are separated, which shows in clm as an estimate beyond 8 or no fit at all.
suppressPackageStartupMessages(library(ordinal))
source(file.path("tests", "reference", "json.R"))
set.seed(20220209)
one <- function(case) {
  k <- sample(2:6, 1); groups <- sample(2:4, 1)
  # The last ones are large and even, so that few cells are empty.
  dense <- if (case > 300) 5 else 0; fewest <- if (case > 300) 40 else 2
  repeat {
    most <- if (case > 300) 120 else if (case %% 3) 60 else 5
    d <- do.call(rbind, lapply(seq_len(groups), function(g)
      data.frame(y = sample(k, sample(fewest:most, 1), TRUE, prob = (dense + rexp(k)) * seq(1, 0.3 + 0.6 * g, length.out = k)), g = g)))
    if (length(unique(d$y)) > 1) break
  }
  tab <- unname(lapply(split(d$y, d$g), function(y) I(tabulate(y, k))))
  d$g <- factor(d$g); d$y <- factor(d$y, ordered = TRUE)
  fit <- tryCatch(suppressWarnings(clm(y ~ g, data = d, control = clm.control(gradTol = 1e-10, maxIter = 200))), error = function(e) NULL)
  finite <- !is.null(fit) && all(is.finite(coef(fit))) && max(abs(coef(fit))) < 8 && fit$convergence$code == 0
  if (!finite) return(list(groups = tab, separated = TRUE))
  b <- coef(summary(fit)); shifts <- grep("^g", rownames(b))
  null <- clm(y ~ 1, data = d)
  # What nominal_test does: the same model with thresholds of its own for every group. With empty cells that has no maximum
  # either and clm stops somewhere near; with two levels there is nothing to test.
  k <- nlevels(d$y); statistic <- NA
  if (k > 2 && all(table(d$y, d$g) > 0)) {
    free <- suppressWarnings(clm(y ~ 1, nominal = ~ g, data = d, control = clm.control(gradTol = 1e-10, maxIter = 200)))
    statistic <- 2 * (as.numeric(logLik(free)) - as.numeric(logLik(fit)))
  }
  list(groups = tab, separated = FALSE, thresholds = I(unname(fit$alpha)), shifts = I(unname(b[shifts, 1])), se = I(unname(b[shifts, 2])),
    log_likelihood = as.numeric(logLik(fit)), lr = I(c(2 * (as.numeric(logLik(fit)) - as.numeric(logLik(null))), groups - 1)),
    nominal = I(c(statistic, if (is.na(statistic)) NA else (groups - 1) * (k - 2))))
}
write_reference("proportional_odds", "ordinal", lapply(1:400, one))

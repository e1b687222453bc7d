# BCa intervals of a mean, a standard deviation and a correlation on skewed samples, and of means of tied answers of 1 to 5
# (their deviations lie in lumps, between which no limit is told from another); boot.
# 100,000 resamples for the first six, 20,000 for the others.
suppressPackageStartupMessages(library(boot))
source(file.path("tests", "reference", "json.R"))
set.seed(20220208)
statistics <- list(mean = function(d, i) mean(d[i, 1]), deviation = function(d, i) sd(d[i, 1]), correlation = function(d, i) cor(d[i, 1], d[i, 2]))
bca <- function(name, d, resamples) {
  b <- boot(d, statistics[[name]], R = resamples)
  # The jackknife's influence values, so that only chance differs.
  limits <- boot.ci(b, type = "bca", L = empinf(data = d, statistic = statistics[[name]], type = "jack", stype = "i"))$bca
  list(statistic = name, x = I(unname(d[, 1])), y = I(unname(d[, 2])), limits = I(limits[4:5]),
    # Which share of the resamples lies below each limit: far out in a tail chance moves a limit much.
    shares = I(limits[2:3] / (resamples + 1)), se = sd(b$t))
}
skewed <- function(name, n, resamples = 100000) {
  x <- round(rexp(n), 3); d <- cbind(x, round(x + rexp(n), 3))
  bca(name, d, resamples)
}
# Ties enough to tell, spread enough that no resample is without: correlations need both columns to vary.
tied <- function(name, n) {
  repeat {
    x <- sample(5, n, TRUE, prob = 0.2 + rexp(5)); y <- pmin(5, pmax(1, x + sample(-2:2, n, TRUE)))
    if (length(unique(x)) > 2 && max(table(x), table(y)) < 0.6 * n) break
  }
  bca(name, cbind(x, y), 20000)
}
first <- c(Map(skewed, names(statistics), 15), Map(skewed, names(statistics), 40))
some <- lapply(1:210, function(case) {
  name <- names(statistics)[case %% 3 + 1]; n <- sample(c(12, 20, 24, 40), 1)
  if (case %% 2) skewed(name, n, 20000) else tied("mean", n)
})
write_reference("bootstrap", "boot", unname(c(first, some)))

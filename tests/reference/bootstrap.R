# BCa intervals of a mean, a standard deviation and a correlation on skewed samples, 100,000 resamples each; boot.
suppressPackageStartupMessages(library(boot))
source(file.path("tests", "reference", "json.R"))
set.seed(20220208)
statistics <- list(mean = function(d, i) mean(d[i, 1]), deviation = function(d, i) sd(d[i, 1]), correlation = function(d, i) cor(d[i, 1], d[i, 2]))
one <- function(name, n) {
  x <- round(rexp(n), 3); d <- cbind(x, round(x + rexp(n), 3))
  b <- boot(d, statistics[[name]], R = 100000)
  # The jackknife's influence values, so that only chance differs.
  limits <- boot.ci(b, type = "bca", L = empinf(data = d, statistic = statistics[[name]], type = "jack", stype = "i"))$bca[4:5]
  list(statistic = name, x = I(unname(d[, 1])), y = I(unname(d[, 2])), limits = I(limits), se = sd(b$t))
}
write_reference("bootstrap", "boot", unname(c(Map(one, names(statistics), 15), Map(one, names(statistics), 40))))

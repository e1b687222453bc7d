# Intervals of one share: Wilson by prop.test, Clopper-Pearson by Hmisc::binconf, Jeffreys by qbeta; all counts of small
# groups and random larger ones. binconf's "wilson" is not Wilson's at 1 and n - 1, where it puts another limit.
suppressPackageStartupMessages(library(Hmisc))
source(file.path("tests", "reference", "json.R"))
set.seed(20220101)
small <- do.call(rbind, lapply(1:14, function(n) cbind(0:n, n)))
n <- sample(15:1000, 150, TRUE)
pairs <- rbind(small, cbind(floor(runif(150) * (n + 1)), n))
write_reference("proportions", "Hmisc", unname(apply(pairs, 1, function(pair) {
  x <- pair[1]; n <- pair[2]; level <- sample(c(0.9, 0.95, 0.99), 1); a <- (1 - level) / 2
  list(count = x, total = n, level = level,
    wilson = I(as.vector(suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int)),
    clopper_pearson = I(unname(binconf(x, n, 1 - level, method = "exact")[2:3])),
    jeffreys = I(c(if (x == 0) 0 else qbeta(a, x + 0.5, n - x + 0.5), if (x == n) 1 else qbeta(1 - a, x + 0.5, n - x + 0.5))))
})))

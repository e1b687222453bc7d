# Groups by answers within strata, on random tied tables: mantelhaen.test without continuity correction, and with scores of
# the answers, of the groups, or of both coin::cmh_test. Exact p of two groups on scored answers by coin's shift algorithm.
suppressPackageStartupMessages({ library(coin) })
source(file.path("tests", "reference", "json.R"))
set.seed(20221201)

draw <- function(groups, levels, strata) {
  array(rpois(groups * levels * strata, rep(rexp(levels, 1 / sample(c(1, 3, 8), 1)), each = groups)), c(groups, levels, strata))
}
# Where one direction is left coin gives z, whose square is the chi-square of 1 degree of freedom.
chi <- function(test) {
  z <- unname(as.numeric(statistic(test)))
  if (.hasSlot(test@statistic, "df")) c(z, test@statistic@df, as.numeric(pvalue(test))) else c(z^2, 1, as.numeric(pvalue(test)))
}

one <- function(case) {
  groups <- if (case %% 2) 2 else sample(2:4, 1)
  levels <- if (case %% 3) sample(3:5, 1) else 2
  strata <- sample(1:5, 1)
  repeat {
    x <- draw(groups, levels, strata)
    # Every group and level used somewhere, a stratum of at least two people each: mantelhaen.test stops at anything else.
    nominal <- tryCatch(mantelhaen.test(x, correct = FALSE), error = function(e) NULL)
    if (strata == 1 && !is.null(nominal)) nominal <- NULL
    usable <- all(apply(x, 1, sum) > 0) && all(apply(x, 2, sum) > 0) && all(apply(x, 3, sum) > 1)
    if (usable && (!is.null(nominal) || strata == 1)) {
      level_scores <- sort(sample(0:9, levels)); group_scores <- sort(sample(0:9, groups))
      d <- as.data.frame(as.table(x)); names(d) <- c("g", "y", "s", "n")
      d <- d[rep(seq_len(nrow(d)), d$n), c("g", "y", "s")]
      found <- tryCatch({
        d <- droplevels(d)
        f <- if (strata == 1) y ~ g else y ~ g | s
        scored <- function(y, g) {
          s <- list(); if (y) s$y <- level_scores; if (g) s$g <- group_scores
          chi(if (length(s)) cmh_test(f, data = d, scores = s) else cmh_test(f, data = d))
        }
        list(coin = scored(FALSE, FALSE), means = scored(TRUE, FALSE), along = scored(FALSE, TRUE), trend = scored(TRUE, TRUE))
      }, error = function(e) NULL)
      if (!is.null(found)) break
    }
  }
  exact <- NA
  if (groups == 2 && nrow(d) < 60) {
    d$score <- level_scores[as.integer(d$y)]
    exact <- as.numeric(pvalue(independence_test(if (strata == 1) score ~ g else score ~ g | s, data = d,
      distribution = exact(algorithm = "shift"))))
  }
  list(
    strata = lapply(seq_len(strata), function(s) lapply(seq_len(groups), function(g) I(x[g, , s]))),
    level_scores = I(level_scores), group_scores = I(group_scores),
    mantelhaen = if (is.null(nominal)) NA else I(c(unname(nominal$statistic), unname(nominal$parameter), nominal$p.value)),
    coin = I(found$coin), means = I(found$means), along = I(found$along), trend = I(found$trend), exact = exact)
}

write_reference("cochran_mantel_haenszel", c("coin"), lapply(1:320, one))

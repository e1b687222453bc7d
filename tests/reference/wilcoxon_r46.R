# wilcox.test of R >= 4.6, exact with ties and zeros, on random tied tables. Needs no package, but R >= 4.6:
# where only an older R is installed, npm's webr runs it in WebAssembly.
stopifnot(getRversion() >= "4.6")
source(file.path("tests", "reference", "json.R"))
set.seed(20260424)

paired <- function(case) {
  k <- sample(2:7, 1)
  repeat {
    n <- if (case %% 10 == 0) sample(60:124, 1) else sample(2:30, 1)
    before <- sample(k, n, TRUE, prob = rexp(k))
    after <- if (case %% 2) sample(k, n, TRUE, prob = rexp(k)) else pmin(k, before + sample(-1:2, n, TRUE))
    after <- pmax(1, after)
    if (any(before != after)) break
  }
  p <- function(a) wilcox.test(after, before, paired = TRUE, exact = TRUE, alternative = a)$p.value
  list(transitions = I(as.vector(table(factor(after, 1:k), factor(before, 1:k)))), levels = k,
    signed_rank = I(c(p("two.sided"), p("greater"), p("less"))))
}

groups <- function(case) {
  k <- sample(2:7, 1)
  most <- if (case %% 10 == 0) 60 else 14
  repeat {
    x <- sample(k, sample(2:most, 1), TRUE, prob = rexp(k)); y <- sample(k, sample(2:most, 1), TRUE, prob = rexp(k))
    if (length(unique(c(x, y))) > 1) break
  }
  p <- function(a) wilcox.test(x, y, exact = TRUE, alternative = a)$p.value
  list(first = I(tabulate(x, k)), second = I(tabulate(y, k)), rank_sum = I(c(p("two.sided"), p("greater"), p("less"))))
}

write_reference("wilcoxon_r46", character(), c(lapply(1:250, paired), lapply(1:250, groups)))

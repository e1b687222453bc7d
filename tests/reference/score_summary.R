# Mean, standard deviation and quartiles of random counts on scales of 2 to 11 levels, one score a person; base R.
source(file.path("tests", "reference", "json.R"))
set.seed(20211115)
one <- function(case) {
  k <- sample(2:11, 1)
  n <- if (case <= 20) case else sample(c(2:60, 997, 20000), 1)
  # Scores 1, 2, … in one case of three, uneven ones in the second, decimals below zero and above in the third.
  scores <- switch(case %% 3 + 1, 1:k, cumsum(sample(1:9, k, TRUE)), round(sort(runif(k, -5, 5)), 2))
  answers <- sample(k, n, TRUE, prob = rexp(k))
  x <- scores[answers]
  list(counts = I(tabulate(answers, k)), scores = I(scores), mean = mean(x), sd = sd(x),
    quartiles = I(unname(quantile(x, c(0, .25, .5, .75, 1), type = 7))))
}
write_reference("score_summary", character(0), lapply(1:240, one))

# Ordinal logit with event x time on random transition tables of two or three events: ordinal::clm for estimates and the
# covariance of unlinked answers; for the same people before and after the sandwich with people as clusters, from each
# person's score vector in clm's own parameters, times n / (n - 1).
suppressPackageStartupMessages(library(ordinal))
source(file.path("tests", "reference", "json.R"))
set.seed(20221202)

one <- function(case) {
  k <- sample(2:5, 1); events <- if (case %% 3) 2 else 3
  repeat {
    d <- do.call(rbind, lapply(seq_len(events), function(e) {
      n <- sample(8:40, 1)
      before <- sample(k, n, TRUE, prob = 0.3 + rexp(k))
      after <- ifelse(runif(n) < 0.4, before, sample(k, n, TRUE, prob = (0.3 + rexp(k)) * seq(1, 2, length.out = k)))
      data.frame(e = e, person = paste(e, seq_len(n)), before = before, after = after)
    }))
    # An event in which all moved alike has a change without spread: that is for our own tests.
    if (!all(seq_len(k) %in% c(d$before, d$after)) || any(tapply(d$after - d$before, d$e, function(x) length(unique(x))) < 2)) next
    long <- data.frame(y = factor(c(d$before, d$after), levels = seq_len(k), ordered = TRUE), e = factor(rep(d$e, 2)),
      t = factor(rep(c("before", "after"), each = nrow(d)), levels = c("before", "after")), person = rep(d$person, 2))
    fit <- tryCatch(suppressWarnings(clm(y ~ e * t, data = long, control = clm.control(gradTol = 1e-11, maxIter = 200))), error = function(x) NULL)
    if (!is.null(fit) && all(is.finite(coef(fit))) && max(abs(coef(fit))) < 6 && fit$convergence$code == 0) break
  }
  x <- model.matrix(~ e * t, long)[, -1, drop = FALSE]
  eta <- as.numeric(x %*% fit$beta); y <- as.integer(long$y); cut <- c(-Inf, fit$alpha, Inf)
  up <- cut[y + 1] - eta; low <- cut[y] - eta
  p <- plogis(up) - plogis(low); f <- dlogis(up); g <- dlogis(low)
  alpha <- sapply(seq_len(k - 1), function(j) ((y == j) * f - (y == j + 1) * g) / p)
  score <- rowsum(cbind(alpha, x * (g - f) / p), long$person)
  bread <- vcov(fit); n <- nrow(d)
  robust <- bread %*% crossprod(score) %*% bread * n / (n - 1)
  # Change of event e: the effect of time, for later events with their interaction.
  names <- names(coef(fit)); at <- function(name) as.numeric(names == name)
  change <- lapply(seq_len(events), function(e) at("tafter") + if (e > 1) at(paste0("e", e, ":tafter")) else 0)
  pairs <- combn(events, 2, simplify = FALSE)
  rows <- c(change, lapply(pairs, function(p) change[[p[1]]] - change[[p[2]]]))
  b <- unname(coef(fit))
  se <- function(v) I(vapply(rows, function(w) sqrt(as.numeric(w %*% v %*% w)), 0))
  inter <- grep(":tafter", names)
  wald <- function(v) as.numeric(b[inter] %*% solve(v[inter, inter]) %*% b[inter])
  list(events = unname(lapply(split(d, d$e), function(part) unname(lapply(seq_len(k), function(from)
      I(tabulate(part$after[part$before == from], k)))))),
    estimates = I(vapply(rows, function(w) sum(w * b), 0)), se = se(bread), robust = se(robust),
    wald = I(c(wald(bread), wald(robust))))
}
write_reference("proportional_odds_change", "ordinal", lapply(1:240, one))

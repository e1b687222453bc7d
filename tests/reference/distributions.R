# Tails and quantiles as R's nmath gives them, from the middle to far out.
source(file.path("tests", "reference", "json.R"))
set.seed(20220331)
n <- 200
tail_probability <- 10^(-runif(n, 0.31, 15))
z <- runif(n, -8, 37)
df <- sample(1:60, n, TRUE)
x <- runif(n, 0, 300)
fractional <- exp(runif(n, 0, 7))
t <- runif(n, -5, 40)
p <- runif(n)
alpha <- exp(runif(n, -1, 6.5))
beta <- exp(runif(n, -1, 6.5))
case <- function(f, a, b, c, value) Map(function(a, b, c, v) list(f = f, arguments = I(c(a, b, c)), value = v), a, b, c, value)
write_reference("distributions", character(), unname(c(
  case("normalUpperTail", z, 0, 0, pnorm(z, lower.tail = FALSE)),
  case("normalQuantile", tail_probability, 0, 0, qnorm(tail_probability)),
  case("normalQuantile", p, 0, 0, qnorm(p)),
  case("chiSquareUpperTail", x, df, 0, pchisq(x, df, lower.tail = FALSE)),
  case("studentUpperTail", t, fractional, 0, pt(t, fractional, lower.tail = FALSE)),
  case("studentTQuantile", tail_probability, fractional, 0, qt(tail_probability, fractional)),
  case("studentTQuantile", p, fractional, 0, qt(p, fractional)),
  case("betaQuantile", p, alpha, beta, qbeta(p, alpha, beta))
)))

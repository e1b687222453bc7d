# Principal coordinates of correspondence analysis by MASS::corresp (scores times canonical correlation), 60 random tables.
source(file.path("tests", "reference", "json.R"))
set.seed(20220311)
cases <- lapply(1:60, function(i) {
  repeat {
    rows <- sample(3:9, 1)
    columns <- sample(3:7, 1)
    table <- matrix(rpois(rows * columns, 3), rows)
    if (all(rowSums(table) > 0) && all(colSums(table) > 0)) break
  }
  fit <- MASS::corresp(table, nf = min(rows, columns) - 1)
  list(
    table = unname(lapply(seq_len(rows), function(r) I(table[r, ]))),
    values = I(fit$cor^2),
    rows = lapply(1:2, function(axis) I(unname(fit$rscore[, axis] * fit$cor[axis]))),
    columns = lapply(1:2, function(axis) I(unname(fit$cscore[, axis] * fit$cor[axis])))
  )
})
write_reference("correspondence", "MASS", cases)

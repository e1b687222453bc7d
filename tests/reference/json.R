# Writes reference values as compact JSON with 18 significant digits: enough to give every double back exactly.
# Sourced by the other scripts of this folder. Run them from the project folder, e.g. Rscript tests/reference/distributions.R
json_number <- function(x) ifelse(is.na(x), "null", sprintf("%.18g", x))

json <- function(x) {
  if (is.list(x)) {
    inner <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(inner, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', inner, collapse = ","), "}"))
  }
  if (is.character(x)) return(if (length(x) == 1) paste0('"', x, '"') else paste0('["', paste(x, collapse = '","'), '"]'))
  if (is.logical(x)) x <- as.integer(x)
  if (length(x) == 1 && !inherits(x, "AsIs")) return(json_number(x))
  paste0("[", paste(json_number(unclass(x)), collapse = ","), "]")
}

# One case a line, so that a change in the generator is a readable diff.
write_reference <- function(name, packages, cases, ...) {
  versions <- c(R = as.character(getRversion()), vapply(packages, function(p) as.character(packageVersion(p)), ""))
  head <- list(made_by = paste0("tests/reference/", name, ".R"), versions = as.list(versions), ...)
  lines <- paste(vapply(cases, json, ""), collapse = ",\n")
  text <- paste0(sub("}$", "", json(head)), ',"cases":[\n', lines, "\n]}\n")
  cat(text, file = file.path("tests", "reference", paste0(name, ".json")))
}

# Figure 2-47 and the headline matrix in R, of the data package alone; then compared with the tables that the project prints.
#
#     Rscript tests/peers/data_package.R     (from the project's top level; needs jsonlite)

setwd("outputs")
package <- jsonlite::read_json("datapackage.json")$resources; names(package) <- sapply(package, `[[`, "name")
types <- c(string = "character", integer = "integer", number = "numeric", boolean = "logical", date = "Date")
read <- function(name) read.csv(package[[name]]$path, encoding = "UTF-8", na.strings = "", colClasses = unname(types[sapply(package[[name]]$schema$fields, `[[`, "type")]))
print(figure <- subset(read("answers_long"), figure_key == "2-47:soka-training-1", c(answer, side, n, percent)))
print(matrix <- with(read("favourable_shares"), tapply(paste0(n, "/", base), list(paste(construct_id, timing), event_id), identity)))

# What follows compares; it is no part of the five lines.
printed <- read.csv("tables/2-47_soka-training-1.csv", fileEncoding = "UTF-8-BOM", check.names = FALSE)
stopifnot(is.integer(figure$n), identical(figure$n, printed[["人数"]][match(figure$answer, printed[["回答"]])]))

table <- read.csv("tables/event-construct.csv", fileEncoding = "UTF-8-BOM", check.names = FALSE)
constructs <- read("constructs"); events <- read("events"); cities <- read("municipalities"); held <- read("event_municipalities")
city_of <- cities$name[match(held$municipality_id[match(events$event_id, held$event_id)], cities$municipality_id)]
ids <- setNames(events$event_id, paste(city_of, events$name))
cells <- 0
for (row in seq_len(nrow(table))) for (heading in intersect(names(table), constructs$name)) {
  shown <- gsub("[（）]", "", regmatches(table[row, heading], gregexpr("（[0-9]+/[0-9]+）", table[row, heading]))[[1]])
  id <- constructs$construct_id[constructs$name == heading]
  own <- matrix[intersect(paste(id, c("before", "after", "only")), rownames(matrix)), ids[[table[row, 1]]]]
  stopifnot(identical(shown, as.character(own[!is.na(own)])))
  cells <- cells + length(shown)
}
every <- Filter(function(resource) resource$format == "csv", package)
for (name in names(every)) {
  told <- sapply(every[[name]]$schema$fields, `[[`, "type")
  stopifnot(identical(unname(sapply(read(name), class)), unname(types[told])))
}
stopifnot(length(every) > 150)
stopifnot(cells == sum(!is.na(matrix)), cells > 20)
cat("\n2-47 and", cells, "cells of the headline matrix are as printed, and", length(every), "tables open with their types (", R.version.string, ")\n")

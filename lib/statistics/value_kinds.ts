import { type Kind, kind, kindOf } from "../data/check_call.ts";

const list = (expected: string) => kindOf(expected, Array.isArray);

/** A list of lists, whatever is in them: a cell that is no count is named by its place, and not the whole table. */
const table = (expected: string) => kindOf(expected, isTable);

function isTable(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

/**
 * What statistics are handed, as it is known at their door: by its form, so that a promise that nobody awaited, or a table where
 * a list is meant, is told with a sentence. What stands in it, such as half a person, is told by its place.
 */
export const valueKind = {
  number: kind.number,
  levelCounts: list("a list of counts, one a level, such as [2, 6, 4]"),
  answers: list("a list of answers, each a level: 1 is the lowest"),
  weights: list("a list of weights, one a person"),
  percents: list("a list of percentages, as they are printed"),
  pValues: list("a list of p-values"),
  sizes: list("the sizes of two groups, such as [40, 36]"),
  sample: list("a list of observations"),
  statistic: kindOf("a function of a sample that gives a number", (value) => typeof value === "function"),
  groups: list("a list of groups, each a list of counts, one a level"),
  transitions: table("a table of counts, a row a level before, a column a level after"),
  favourableTransitions: kindOf(
    "[[neither, gained], [lost, both]]",
    (value) => isTable(value) && value.length === 2 && value.every((row) => row.length === 2),
  ),
  tables: kindOf(
    "a list of tables of counts, one a stratum or event",
    (value) => Array.isArray(value) && value.every(isTable),
  ),
  moves: kind.record("{ up, down, pairs }", "up", "down", "pairs"),
  pairedMargins: kind.record("{ before, after, people }", "before", "after", "people"),
  meanChange: kind.record("a mean change, as meanChange gives it", "estimate", "standardDeviation", "sampleSize"),
  shareCounts: kind.record("{ count, total }", "count", "total"),
  nonresponse: kind.record("{ count, responses, population }", "count", "responses", "population"),
  clustering: kind.record("{ clusterSizes, correlation }", "clusterSizes", "correlation"),
  changeChances: kind.record("the chances { up, down }", "up", "down"),
  twoChances: kind.record("the chances of two groups, { first, second }", "first", "second"),
  unlinkedChange: kind.record("{ before, after }, each { count, total }", "before", "after"),
  unlinkedAnswers: kind.listOf(
    "{ before, after }, each the counts of its levels",
    kind.record("{ before, after }", "before", "after"),
  ),
  standardStrata: kind.listOf(
    "categories, each { count, total, standard }",
    kind.record("a category", "count", "total", "standard"),
  ),
  result: kind.record("a result of a statistic"),
} as const satisfies Readonly<Record<string, Kind>>;

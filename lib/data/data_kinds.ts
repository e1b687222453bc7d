import { kind } from "./check_call.ts";

/**
 * What functions of `#lib` hand each other, as it is known at the door: by a few of its fields, and said with the function that
 * gives it. Whoever forgets an `await` or takes one thing for another is told so at once.
 */

const survey = kind.record("a survey, as loadSurvey gives it", "codebook", "codebookSource");
const study = kind.record("a study, as loadStudy gives it", "municipalities", "events");
const municipalities = kind.record("a study, as loadStudy gives it", "municipalities");
const distribution = kind.record("a distribution, as chartDistribution gives it", "answers", "parts", "answered");
const namedGroup = kind.record("a group with its name, { name, distribution }", "name", "distribution");
const beforeAfterCounts = kind.record(
  "counts of before and after, as beforeAfterCounts gives them",
  "before",
  "after",
  "transitions",
);
const beforeAfter = kind.record(
  "a comparison of before and after, as compareBeforeAfter gives it",
  "construct",
  "counts",
);
const groups = kind.record("a comparison of groups, as compareGroups gives it", "groups", "caveats");
const comparison = kind.record("a comparison, as compareBeforeAfter or compareGroups gives it", "caveats", "sources");
const askedConstruct = kind.record("a construct, as askedConstructs gives it", "questions", "sets");
const sheet = kind.record("an assessment sheet, as loadAssessmentSheets gives it", "fields", "cells");

/** Kinds of data, by what they are called. */
export const dataKind = {
  survey,
  surveys: kind.listOf("surveys, as loadSurveys gives them", survey),
  study,
  studyAndSurveys: kind.record("the study and the surveys, { study, surveys }", "study", "surveys"),
  municipalities,
  report: kind.record("the report, as loadReport gives it", "catalogue", "events"),
  printed: kind.record("the report, as loadReport gives it", "questionnaires", "questions"),
  catalogue: kind.record("the report, as loadReport gives it", "catalogue"),
  distribution,
  distributions: kind.either(distribution, kind.listOf("distributions", distribution)),
  groupsToCompare: kind.listOf(
    "distributions or named groups, { name, distribution }",
    kind.either(distribution, namedGroup),
  ),
  countsOfFamily: kind.listOf("counts of before and after, as beforeAfterCounts gives it", beforeAfterCounts),
  beforeAfterCounts,
  comparison,
  comparisons: kind.listOf("comparisons, as compareBeforeAfter or compareConstructs gives it", comparison),
  beforeAfters: kind.listOf("comparisons of before and after, as compareBeforeAfter gives it", beforeAfter),
  changes: kind.listOf("comparisons of changes, as compareChanges gives it", kind.record("a comparison of changes")),
  groupComparisons: kind.listOf("comparisons of groups, as compareConstructs gives it", groups),
  constructs: kind.listOf("constructs, as askedConstructs gives it", askedConstruct),
  groupsOrConstructs: kind.listOf(
    "comparisons of groups or constructs, as compareConstructs or askedConstructs gives it",
    kind.either(groups, askedConstruct),
  ),
  answers: kind.record("free-text answers, such as a corpus of loadFreeAnswers", "answers", "groups"),
  corpus: kind.record("a corpus, as loadFreeAnswers gives it", "documents", "answers"),
  coding: kind.record("coded answers, the coding of loadFreeAnswers", "rules", "answers"),
  codeTable: kind.record("counts of codes, as countCodes gives them", "codes", "total"),
  network: kind.record("a network of words, as coOccurrenceNetwork gives it", "words", "edges"),
  map: kind.either(
    kind.record("a map of codes and groups, as correspondenceMap gives it", "points"),
    kind.record("its refusal", "refused"),
  ),
  handCoding: kind.record("hand-coded answers, as loadHandCoding gives them", "records", "source"),
  handCodingRecords: kind.listOf(
    "hand-coded answers, the records of loadHandCoding",
    kind.record("a hand-coded answer", "answerId", "codes"),
  ),
  source: kind.record("a source, such as that of loadSheetForm", "origin", "file"),
  figure: kind.record("a figure, such as chartFigure gives it", "key", "panels"),
  words: kind.record("a text in every language, { ja, en }", "ja", "en"),
  sheetForm: kind.record("a form, as sheetForm gives it", "fields", "lines"),
  sheetFormRecords: kind.listOf(
    "lines of a form, the records of loadSheetForm",
    kind.record("a line", "lineId", "part"),
  ),
  sheet,
  sheets: kind.listOf("assessment sheets, as loadAssessmentSheets gives them", sheet),
} as const;

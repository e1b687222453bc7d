import { combinedOrigin } from "../data/origin.ts";
import type { Dataset } from "../data/source.ts";
import type { Language } from "../data/language.ts";
import { bilingual } from "../data/language.ts";
import {
  JUPYTER_DISPLAY,
  type MimeBundle,
  type NotebookDisplay,
  type ShownKind,
  showValuesBy,
} from "../data/shown_value.ts";
import { constructName } from "../comparisons/construct_name.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Figure } from "../figures/figure.ts";
import type { Survey } from "../survey/survey.ts";
import { scaleOf } from "../survey/find_question.ts";
import type { Codebook, Question } from "../survey/codebook.ts";
import { answerTable } from "../tables/answer_table.ts";
import type { Table } from "../tables/table.ts";
import { caveatWords } from "../wording/caveat_words.ts";
import { questionTitle } from "../wording/chart_heading.ts";
import { description } from "../wording/describe.ts";
import { QUESTION_TYPE_WORDS } from "../wording/question_type_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { SHOWN } from "../wording/shown_words.ts";
import { TESTED } from "../wording/tested_words.ts";
import { originLabel, originMarkLabel, SOURCES } from "../wording/source_words.ts";
import { type Html, leftContent, markup } from "./markup.ts";
import { displayFigure, displayTable } from "./notebook_display.ts";
import { widerIntervals } from "../wording/wider_intervals.ts";

/** Has figures, tables, surveys, reports, distributions and comparisons show themselves as a cell's last expression. */
export function showValuesInNotebooks(): void {
  showValuesBy((value, kind) => displayValue(value, { kind, lang: "ja" })[JUPYTER_DISPLAY]());
}

/** How a value of this project is shown. */
export function displayValue(
  value: unknown,
  { kind, lang }: { readonly kind: ShownKind; readonly lang: Language },
): NotebookDisplay {
  // Who made the value said what it is.
  switch (kind) {
    case "figure":
      return displayFigure(value as Figure);
    case "table":
      return displayTable(value as Table);
    case "survey":
      return displayOf(() => surveyBundle(value as Survey, lang));
    case "report":
      return displayOf(() => reportBundle(value as Readonly<Record<string, Dataset<unknown>>>, lang));
    case "distribution":
      return displayOf(() => distributionBundle(value as Distribution, lang));
    case "comparison":
      return displayOf(() => comparisonBundle(value as ShownComparison, lang));
  }
}

type ShownComparison = BeforeAfterComparison | GroupComparison | ChangesComparison;

function displayOf(bundle: () => MimeBundle | Promise<MimeBundle>): NotebookDisplay {
  return { [JUPYTER_DISPLAY]: async () => await bundle() };
}

/** A heading, lines, a table of texts, and cells to paste: as HTML and as plain text. */
interface Shown {
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly next: readonly string[];
}

function bundleOf({ title, lines, columns, rows, next }: Shown, lang: Language): MimeBundle {
  const cell = (text: string): Html => markup`<td style="text-align:left">${leftContent(text)}</td>`;
  const table = rows.length === 0
    ? null
    : markup`<table><thead><tr>${
      columns.map((column) => markup`<th style="text-align:left">${leftContent(column)}</th>`)
    }</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody></table>\n`;
  const html = markup`<section lang="${lang}"><p><strong>${title}</strong></p>\n${
    lines.map((line) => markup`<p>${line}</p>\n`)
  }${table}<p>${say(lang, SHOWN.next)}</p><pre>${next.join("\n")}</pre></section>`;
  const grid = rows.length === 0 ? [] : [columns, ...rows].map((row) => row.join("\t"));
  return {
    "text/html": String(html),
    "text/plain": [title, ...lines, ...grid, say(lang, SHOWN.next), ...next].join("\n"),
  };
}

function surveyBundle(survey: Survey, lang: Language): MimeBundle {
  const { id, codebook, origin, form } = survey;
  const isPart = form === "responses" && survey.subset !== undefined;
  const title = say(lang, SHOWN.survey(survey));
  const mark = originMarkLabel(origin, lang);
  const [rated] = codebook.questions.filter(({ type }) => type === "scale");
  const [first] = codebook.questions.filter(({ type }) => type !== "free");
  const shown = (rated ?? first)?.id ?? "";
  return bundleOf({
    title: mark === null ? title : say(lang, SOURCES.markedTitle(mark, title)),
    lines: [
      [
        say(lang, SHOWN.respondents(codebook.responses)),
        say(lang, SHOWN.origin(originLabel(origin, lang))),
        say(lang, form === "responses" ? SHOWN.rows : SHOWN.counts),
      ].join(say(lang, PUNCTUATION.slash)),
    ],
    columns: (["order", "id", "construct", "timing", "wording", "type", "answers"] as const).map((name) =>
      say(lang, SHOWN[name])
    ),
    rows: codebook.questions.map((question) => questionRow(codebook, question, lang)),
    next: [
      ...isPart ? [] : [`const survey = await loadSurvey(${JSON.stringify(id)});`],
      `chartFigure(${JSON.stringify(shown)}, { surveys: [survey] })`,
      ...isPart ? [] : ["chapter(survey)"],
      `help(${JSON.stringify(isPart ? "recode" : "filterSurvey")})`,
    ],
  }, lang);
}

function questionRow(codebook: Codebook, question: Question, lang: Language): readonly string[] {
  const { order, id, construct, timing, type } = question;
  const answers = question.scale === null
    ? question.numbers === undefined ? [] : [`${question.numbers.minimum}–${question.numbers.maximum}`]
    : scaleOf(codebook, question).answers.map((answer) => say(lang, bilingual(answer, "label")));
  return [
    String(order),
    id,
    construct,
    say(lang, SHOWN.timings(timing)),
    say(lang, bilingual(question, "wording")),
    say(lang, QUESTION_TYPE_WORDS[type]),
    answers.join(say(lang, PUNCTUATION.slash)),
  ];
}

function reportBundle(report: Readonly<Record<string, Dataset<unknown>>>, lang: Language): MimeBundle {
  return bundleOf({
    title: say(lang, SHOWN.report),
    lines: [],
    columns: [SHOWN.dataset, SHOWN.title, SHOWN.rowCount, SHOWN.origin("")].map((words) =>
      say(lang, words).replace(/: $/, "")
    ),
    rows: Object.entries(report).map(([name, { records, source }]) => [
      name,
      say(lang, bilingual(source, "title")),
      String(records.length),
      originLabel(source.origin, lang),
    ]),
    next: ["const report = await loadReport();", "report.catalogue.records", "catalogueTableOf(report)"],
  }, lang);
}

async function distributionBundle(distribution: Distribution, lang: Language): Promise<MimeBundle> {
  const { parts: [{ question }] } = distribution;
  const heading = { key: question.id, title: questionTitle(question, lang) };
  return await displayTable(answerTable(distribution, { heading, lang }))[JUPYTER_DISPLAY]();
}

function comparisonBundle(comparison: ShownComparison, lang: Language): MimeBundle {
  const mark = originMarkLabel(combinedOrigin([comparison.origin]), lang);
  const { found, unseen, small } = description(comparison, lang);
  const parts = [
    { heading: null, text: found },
    { heading: say(lang, TESTED.unseen), text: unseen },
    { heading: say(lang, TESTED.small), text: small },
  ].filter(({ text }) => text !== "");
  const caveats = [...widerIntervals([comparison], lang, "note"), ...caveatWords(comparison.caveats, { lang })];
  const title = say(
    lang,
    "title" in comparison ? comparison.title : constructName(comparison.counts.after.parts[0].question),
  );
  return {
    "text/html": String(
      markup`<section lang="${lang}"><p><strong>${
        mark === null ? title : say(lang, SOURCES.markedTitle(mark, title))
      }</strong></p>\n${
        parts.map(({ heading, text }) => markup`${heading !== null && markup`<p>${heading}</p>\n`}<p>${text}</p>\n`)
      }<p>${say(lang, SHOWN.caveats)}</p><ul>${caveats.map((caveat) => markup`<li>${caveat}</li>`)}</ul></section>`,
    ),
    "text/plain": [
      ...parts.flatMap(({ heading, text }) => heading === null ? [text] : [heading, text]),
      say(lang, SHOWN.caveats),
      ...caveats,
    ].join("\n"),
  };
}

import { itemAt } from "../../../data/item_at.ts";
import { type Bilingual, LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { kind, requireKind, requireOptions } from "../../../data/check_call.ts";
import { TABLE, type Table, type TableCell, textColumn } from "../../../tables/table.ts";
import { FIGURE_NUMBER } from "../../../wording/common_words.ts";
import { say } from "../../../wording/say.ts";
import { figureNumber } from "../../../wording/source_line.ts";
import type { Report } from "../facts/load_report.ts";

/** Chapters of the report whose text is summarised; the fifth lists the appendices alone. */
export const TEXT_CHAPTERS = [1, 2, 3, 4] as const;

/** A chapter of the report by its number. */
export type TextChapter = typeof TEXT_CHAPTERS[number];

/**
 * One chapter of the report section by section: what each says in a sentence or two, and one sentence of it quoted.
 *
 * Sections under which there are only further headings stand with their heading, so that the order can be followed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { rows } = reportTextTable(await loadReport(), 4);
 * assert.equal(rows.length, 4);
 * ```
 */
export function reportTextTable(report: Report, chapter: TextChapter, options: LanguageOption = {}): Table {
  const action = "make the table of the report";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireKind(action, chapter, { name: "chapter", kind: kind.oneOfNumbers(...TEXT_CHAPTERS) });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const keys = new Set(report.catalogue.records.map(({ key }) => key));
  const sources = [report.catalogue.source];
  const sections = sectionsOf(report, chapter);
  const { title, titleEnglish } = itemAt(sections, 0, "section");
  return {
    ...TABLE,
    key: `report-text:${chapter}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: `報告書 第${chapter}章「${title}」の要点`,
      en: `Chapter ${chapter} of the report, “${titleEnglish}” (${title}): summary`,
    }),
    columns: [
      textColumn("place", say(lang, { ja: "箇所", en: "Place" })),
      textColumn("title", say(lang, { ja: "見出し（原文）", en: "Heading (as printed)" })),
      textColumn("summary", say(lang, { ja: "要点（要約）", en: "Summary" })),
      textColumn("quote", say(lang, { ja: "報告書の一文（原文）", en: "A sentence of it (as printed)" })),
      textColumn("figures", say(lang, { ja: "図表", en: "Figures" })),
    ],
    rows: sections.map(({ markPrinted, title, summary, summaryEnglish, quote, reason, outputKeys }) => ({
      place: say(lang, place(markPrinted)),
      title,
      // A heading without a text of its own says why it has no summary.
      summary: summary === null || summaryEnglish === null
        ? say(lang, { ja: `（${reason ?? ""}）`, en: "(headings only, summarised below)" })
        : say(lang, { ja: summary, en: summaryEnglish }),
      quote: quote === null ? null : `「${quote}」`,
      figures:
        outputKeys.filter((key) => keys.has(key)).map((key) =>
          say(lang, FIGURE_NUMBER(figureNumber(key, { sources, lang })))
        ).join(
          say(lang, { ja: "、", en: ", " }),
        ) || null,
    })),
    sources: [report.sections.source],
    notes: [
      say(lang, {
        ja: "要点は本プロジェクトによる要約。「」は報告書の文を、改行だけつないで引用した。",
        en: "Summaries are the project's own; text in 「」 is quoted from the report, with lines joined.",
      }),
    ],
  };
}

/**
 * The same table for a sheet of paper: two columns, where place and heading stand beside what the section says and its sentence, each
 * said to be whose it is.
 *
 * Five columns of sentences leave a page too little room in each; nothing is said otherwise.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const { columns, rows } = reportTextList(await loadReport(), 4);
 * assert.equal(columns.length, 2);
 * assert.match(String(rows[1]?.text), /^要約: .*\n原文: 「/);
 * ```
 */
export function reportTextList(report: Report, chapter: TextChapter, options: LanguageOption = {}): Table {
  const { lang = "ja" } = options;
  const table = reportTextTable(report, chapter, options);
  const summed = say(lang, { ja: "要約: ", en: "Summary: " });
  const printed = say(lang, { ja: "原文: ", en: "As printed: " });
  return {
    ...table,
    columns: [
      textColumn("place", say(lang, { ja: "箇所と見出し（原文）", en: "Place and heading (as printed)" })),
      textColumn(
        "text",
        say(lang, { ja: "要点（要約）と、報告書の一文（原文）", en: "Summary, and a sentence as printed" }),
      ),
    ],
    rows: table.rows.map((row) => ({
      place: lines([row.place, row.title]),
      // A heading over others has a remark instead of a summary.
      text: row.quote === null
        ? lines([row.summary, row.figures])
        : lines([`${summed}${row.summary}`, `${printed}${row.quote}`, row.figures]),
    })),
  };
}

/** Marks as printed; what has none is counted: a paragraph, an item of a list, a footnote. */
function place(markPrinted: string): Bilingual {
  const en = markPrinted.replace(/第(\d+)段落/, "paragraph $1").replace(/第(\d+)項/, "item $1")
    .replace(/^注(\d+)$/, "footnote $1");
  return { ja: markPrinted, en };
}

/** What is there, each on a line of its own. */
function lines(cells: readonly (TableCell | undefined)[]): string {
  return cells.filter((cell) => cell !== null && cell !== undefined).join("\n");
}

/** Sections of one chapter, footnotes where they are called, in the report's order. */
function sectionsOf(report: Report, chapter: TextChapter): Report["sections"]["records"] {
  const { records } = report.sections;
  const first = records.findIndex(({ sectionId }) => sectionId === String(chapter));
  const next = records.findIndex(({ sectionId }) => sectionId === String(chapter + 1));
  return records.slice(first, next === -1 ? undefined : next);
}

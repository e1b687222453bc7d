import type { Language } from "../../../data/language.ts";
import type { Figure } from "../../../figures/figure.ts";
import type { Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import type { Report } from "../facts/load_report.ts";
import { scheduleFigure } from "../figures/schedule.ts";
import { frameworkPicturesTable } from "../tables/framework_pictures_table.ts";
import { reportTables } from "../tables/report_table.ts";
import { appendicesTable, reportNotesTable } from "../tables/report_appendix_tables.ts";
import { reportTextTable, type TextChapter } from "../tables/report_text_tables.ts";

/** A part of the project's record: page and document have the same, in the same order and words. */
export interface RecordPart {
  /** Its place in the page's address. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly (Figure | Table)[];
}

/** Key of the table that a reader of the record sees without opening anything: what the report concludes. */
export const CONCLUSIONS_TABLE = "report-text:4";

/**
 * How the project went, as the report tells it: its schedule, people and method with chapters 1 and 2, the exchange meetings, the
 * framework of chapter 3, and what it concludes, with its appendices and the notes on how it was read.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * const parts = recordParts(await loadReport(), "ja");
 * assert.equal(parts.length, 4);
 * assert.ok(parts.some(({ items }) => items.some(({ key }) => key === CONCLUSIONS_TABLE)));
 * ```
 */
export function recordParts(
  report: Report,
  lang: Language,
  { text: textOf = reportTextTable }: RecordPartsOptions = {},
): readonly RecordPart[] {
  const text = (chapter: TextChapter) => textOf(report, chapter, { lang });
  const tables = (scopes: readonly string[]) => reportTables(report, scopes, { lang });
  return [
    {
      id: "record-schedule",
      title: say(lang, { ja: "経過と体制", en: "Schedule and people" }),
      items: [scheduleFigure(report, { lang }), ...tables(["project", "method"]), text(1), text(2)],
    },
    {
      id: "record-exchange",
      title: say(lang, { ja: "自治体間意見交換会", en: "Exchange meetings" }),
      items: tables(["exchange", "exchange-1", "exchange-2"]),
    },
    {
      id: "record-framework",
      title: say(lang, { ja: "体制整備の枠組み", en: "Framework" }),
      items: [...tables(["framework"]), frameworkPicturesTable(report, { lang }), text(3)],
    },
    {
      id: "record-conclusion",
      title: say(lang, { ja: "総括と別添資料", en: "Conclusions and appendices" }),
      items: [text(4), appendicesTable(report, { lang }), reportNotesTable(report, { lang })],
    },
  ];
}

/** How the record is shown. */
export interface RecordPartsOptions {
  /**
   * The form of the tables that go through a chapter section by section; their words are the same.
   * @default five columns
   */
  readonly text?: typeof reportTextTable;
}

/** What the record is called. */
export function recordTitle(lang: Language): string {
  return say(lang, { ja: "事業の記録", en: "Record of the project" });
}

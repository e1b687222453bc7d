import { cellText } from "./cell_text.ts";
import { matchText } from "../survey/match_text.ts";
import type { ExportGrid } from "./export_grid.ts";
import type { ExportColumn, ExportProgram, ExportTable, LeftOutRow } from "./export_table.ts";
import { findHeadings } from "./find_headings.ts";
import { withoutMarkup } from "./heading_key.ts";
import { widenLongTable } from "./widen_long_table.ts";

/**
 * Which program wrote an export, which rows are headings, and which are answers.
 *
 * Recognised by headings that only one program writes; what nobody claims is a plain table. Rows above the headings, blank ones,
 * totals, headings that come again, previews and unfinished answers are left out, each with its line and why.
 *
 * @returns the table, or `null` when no row can be the heading
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readDelimited } from "./read_delimited.ts";
 * const grid = readDelimited(new TextEncoder().encode("タイムスタンプ,年齢\n2031/05/01 10:00:00,20代\n"));
 * assert.ok("rows" in grid);
 * assert.equal(recogniseExport(grid)?.program, "google-sheets");
 * ```
 */
export function recogniseExport(grid: ExportGrid): ExportTable | null {
  const found = findHeadings(grid);
  if (found === null) return null;
  const { headings, answersFrom, titles } = found;
  const names = new Set(headings.flatMap(({ name, heading }) => [matchText(heading), matchText(name ?? "")]));
  const body = grid.rows.slice(answersFrom);
  const firstCell = (at: number) => body.map(({ cells }) => cellText(cells, at)).find((cell) => cell !== "") ?? "";
  const program = programOf(names, { firstStamp: firstCell(0), headings });
  const columns = headings.map((column) => withPart(column, program));
  const leftOut: LeftOutRow[] = titles.map((line) => ({ line, why: "title" }));
  const heading = headings.map(({ heading }) => matchText(heading)).join("\u0000");
  const stateOf = stateReader(headings);
  const rows = body.filter(({ line, cells }) => {
    const why = cells.every((cell) => cell.trim() === "")
      ? "blank"
      : cells.map(matchText).join("\u0000") === heading
      ? "repeated-heading"
      : isTotal(cells)
      ? "total"
      : stateOf(cells);
    if (why !== null) leftOut.push({ line, why });
    return why === null;
  });
  const table = { program, headingLines: found.headingLines, columns, rows, leftOut };
  return widenLongTable(table) ?? table;
}

/** What a program can be told by besides its headings. */
interface Signs {
  readonly firstStamp: string;
  readonly headings: readonly ExportColumn[];
}

function programOf(names: ReadonlySet<string>, { firstStamp, headings }: Signs): ExportProgram {
  const has = (...all: readonly string[]) => all.every((name) => names.has(matchText(name)));
  const hasOne = (...some: readonly string[]) => some.some((name) => names.has(matchText(name)));
  const [first] = headings;
  if (hasOne("StartDate", "RecordedDate", "Recorded Date") && hasOne("ResponseId", "Response ID", "Finished")) {
    return "qualtrics";
  }
  if (hasOne("lastpage", "Last page", "最後のページ", "startlanguage", "Start language", "開始言語")) {
    return "limesurvey";
  }
  if (has("_uuid") || has("_id", "_submission_time") || has("formhub/uuid")) return "kobotoolbox";
  if (hasOne("Collector ID", "CollectorID", "コレクター ID", "コレクターID")) return "surveymonkey";
  if (hasOne("Start time", "開始時刻") && hasOne("Completion time", "完了時刻")) return "microsoft-forms";
  if (first !== undefined && ["timestamp", matchText("タイムスタンプ")].includes(matchText(first.heading))) {
    return /gmt|utc|午前|午後|\b[ap]m\b/i.test(firstStamp) ? "google-forms" : "google-sheets";
  }
  const isApplication = hasOne("到達番号", "受付番号", "申請番号", "整理番号", "申込番号") &&
    hasOne("申請日時", "申込日時", "受付日時", "申請日", "受付日", "到達日時");
  return isApplication ? "e-application" : "plain";
}

/** `質問 [行]` of Google Forms and LimeSurvey, `q/option` of KoboToolbox; two rows of headings are parted already. */
function withPart(column: ExportColumn, program: ExportProgram): ExportColumn {
  if (column.part !== null) return column;
  const heading = withoutMarkup(column.heading).trim();
  const bracketed = /^([\s\S]*\S)\s*\[([^\[\]]+)\]\s*$/u.exec(heading);
  if (bracketed !== null) return { ...column, stem: bracketed[1] ?? heading, part: bracketed[2] ?? null };
  if (program === "kobotoolbox" && heading.includes("/")) {
    const at = heading.lastIndexOf("/");
    return { ...column, stem: heading.slice(0, at), part: heading.slice(at + 1) };
  }
  return column;
}

const TOTAL = new Set(["合計", "総計", "計", "小計", "総合計", "total", "grandtotal", "sum", "平均"].map(matchText));

/** A row that sums up the others: the first cell that holds anything says so. */
function isTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== "");
  return first !== undefined && TOTAL.has(matchText(first).replaceAll(/[()（）:：]/g, ""));
}

/** Tells previews and unfinished answers by the columns in which programs note them. */
function stateReader(headings: readonly ExportColumn[]): (cells: readonly string[]) => "preview" | "unfinished" | null {
  const place = (...names: readonly string[]) => {
    const keys = names.map(matchText);
    return headings.findIndex(({ heading, name }) =>
      keys.includes(matchText(heading)) || keys.includes(matchText(name ?? ""))
    );
  };
  const status = place("Status", "Response Type", "ステータス", "回答タイプ");
  const channel = place("DistributionChannel", "Distribution Channel");
  const finished = place("Finished");
  const submitted = place("submitdate", "Date submitted", "送信日");
  const lastPage = place("lastpage", "Last page", "最後のページ");
  return (cells) => {
    const key = (at: number) => at === -1 ? "" : matchText(cellText(cells, at));
    if (/preview|プレビュ|^spam|^テスト$|^test$/.test(key(status)) || key(channel) === "preview") return "preview";
    if (["false", "0", "偽", "no", "いいえ"].includes(key(finished))) return "unfinished";
    if (submitted !== -1 && lastPage !== -1 && key(submitted) === "") return "unfinished";
    return null;
  };
}

import type { Bilingual, Language } from "../data/language.ts";
import { say, type Words } from "./say.ts";
import type { Origin } from "../data/origin.ts";

/** Words of the line that says what a figure or table was made from. */
export const SOURCES = {
  source: (parts: readonly string[]): Bilingual => ({
    ja: `出典: ${parts.join("／")}`,
    en: `Source: ${parts.join("; ")}`,
  }),
  sheetWithRows: (own: string, rows: number): Bilingual => ({ ja: `${own}（n=${rows}）`, en: `${own} (n=${rows})` }),
  eachFile: (
    { folder, folders, name }: { readonly folder: string; readonly folders: readonly string[]; readonly name: string },
  ): Bilingual => ({
    ja: `${folder}/ の ${folders.join("・")} の各 ${name}`,
    en: `${folder}/ ${folders.join(", ")}, each ${name}`,
  }),
  notReal: (mark: string, place: string): Bilingual => ({
    ja: `${mark}（実際の回答ではない）${place}`,
    en: `${mark}, not real answers: ${place}`,
  }),
  cited: (name: string, citation: string): Bilingual => ({
    ja: `${name}（${citation}）`,
    en: `${name} (${citation.replace(/^本プロジェクト /, "this project, ")})`,
  }),
  fileAndRows: (file: string, rows: number): Bilingual => ({
    ja: `（${file}、n=${rows}）`,
    en: ` (${file}, n=${rows})`,
  }),
  fileOnly: (file: string): Bilingual => ({ ja: `（${file}）`, en: ` (${file})` }),
  withRemark: (shown: readonly string[], remark: string): Bilingual => ({
    ja: `${shown.join("・")}（${remark}）`,
    en: `${shown.join(", ")} (${remark})`,
  }),
  reportFigures: (parts: readonly string[], figureCount: number): Bilingual => ({
    ja: `報告書 図表${parts.join("・")}`,
    en: `report, ${figureCount === 1 ? "figure" : "figures"} ${parts.join(", ")}`,
  }),
  /** Behind figures of the report of which something is not printed but read. */
  withReading: { ja: "（本プロジェクトの読み取りを含む）", en: " (with this project's reading)" },
  note: { ja: "注", en: "Note " },
  markedTitle: (mark: string, title: string): Bilingual => ({ ja: `【${mark}】${title}`, en: `【${mark}】${title}` }),
  markedDescription: (mark: string, text: string): Bilingual => ({ ja: `${mark}。${text}`, en: `${mark}. ${text}` }),
} satisfies Words;

const ORIGINS: Readonly<Record<Origin, Bilingual>> = {
  published: { ja: "公表値", en: "published" },
  observed: { ja: "回答データ", en: "observed answers" },
  reading: { ja: "読み取り", en: "reading" },
  synthetic: { ja: "合成データ", en: "SYNTHETIC DATA（合成データ）" },
};

/**
 * The word for an origin that readers see: 公表値, 回答データ, 合成データ.
 *
 * The mark of synthetic data holds 合成データ in every language, so that one search finds it everywhere.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(originLabel("published", "ja"), "公表値");
 * assert.ok(originLabel("synthetic", "en").includes("合成データ"));
 * ```
 */
export function originLabel(origin: Origin, language: Language): string {
  return say(language, ORIGINS[origin]);
}

/** Origins that are marked in the picture itself and before a title, not only in the source line. */
const MARKED: readonly Origin[] = ["reading", "synthetic"];

/** The mark of an origin that figures, tables and forms bear beside their title; `null` for one that needs none. */
export function originMarkLabel(origin: Origin, language: Language): string | null {
  return MARKED.includes(origin) ? originLabel(origin, language) : null;
}

import type { Bilingual, Language } from "../data/language.ts";
import { say, type Words } from "./say.ts";
import type { Origin } from "../data/origin.ts";

/** Words of the line that says what a figure or table was made from. */
export const SOURCES = {
  source: (parts: readonly string[]): Bilingual => ({
    ja: `出典: ${parts.join("／")}`,
    en: `Source: ${parts.join("; ")}`,
  }),
  /** Between the parts of a source's title. */
  titleGap: { ja: " ", en: ", " },
  withRows: (own: readonly string[], rows: number): Bilingual => ({
    ja: `${own.join(" ")}（n=${rows}）`,
    en: `${own.join(", ")} (n=${rows})`,
  }),
  /** Places, and what the titles of all of them begin and end with alike. */
  together: (places: readonly string[], head: readonly string[], tail: readonly string[]): Bilingual => ({
    ja: `${head.map((part) => `${part} `).join("")}${places.join("・")}${
      tail.length === 0 ? "" : `の${tail.join(" ")}`
    }`,
    en: `${head.length + tail.length === 0 ? "" : `${[...head, ...tail].join(", ")}: `}${places.join(", ")}`,
  }),
  notReal: (mark: string, place: string): Bilingual => ({
    ja: `${mark}（実際の回答ではない）${place}`,
    en: `${mark}, not real answers: ${place}`,
  }),
  /** What this project wrote is its own; in which file it lies is not for readers. */
  cited: (name: string, citation: string): Bilingual => ({
    ja: `${name}（${citation.replace(/^(本プロジェクト) .*/, "$1")}）`,
    en: `${name} (${citation.replace(/^本プロジェクト .*/, "this project")})`,
  }),
  withRemark: (shown: readonly string[], remark: string): Bilingual => ({
    ja: `${shown.join("・")}（${remark}）`,
    en: `${shown.join(", ")} (${remark})`,
  }),
  reportFigures: (parts: readonly string[], figureCount: number): Bilingual => ({
    ja: `報告書 図表${parts.join("・")}`,
    en: `report, ${figureCount === 1 ? "figure" : "figures"} ${parts.join(", ")}`,
  }),
  /** Behind figures of the report of which something is not printed but read. */
  withReading: { ja: "（本プロジェクトの読み取りを含む）", en: " (including this project's readings)" },
  note: { ja: "注", en: "Note " },
  /** In a picture that has more notes than stand in it. */
  furtherNotes: (count: number): Bilingual => ({
    ja: `ほかの注${count}件は、図の下と図のファイルの中にある。`,
    en: `${count} more ${count === 1 ? "note is" : "notes are"} given below the figure and in its file.`,
  }),
  /** In a picture in which no note stands. */
  notesElsewhere: (count: number): Bilingual => ({
    ja: `注${count}件は、図の下と図のファイルの中にある。`,
    en: `${count} ${count === 1 ? "note is" : "notes are"} given below the figure and in its file.`,
  }),
  /** Behind a source line that is cut short, as on a slide. */
  furtherSources: {
    ja: "…（全部の出典は図のファイルの中）",
    en: "… (all sources in the file of the figure)",
  },
  /** On the numbers of a picture of synthetic data. */
  specimen: { ja: "見本", en: "MOCK" },
  markedTitle: (mark: string, title: string): Bilingual => ({ ja: `【${mark}】${title}`, en: `[${mark}] ${title}` }),
  markedDescription: (mark: string, text: string): Bilingual => ({
    ja: `${mark}。${text}`,
    en: `${mark.charAt(0).toUpperCase()}${mark.slice(1)}. ${text}`,
  }),
} satisfies Words;

const ORIGINS: Readonly<Record<Origin, Bilingual>> = {
  published: { ja: "公表値", en: "published" },
  observed: { ja: "回答データ", en: "observed answers" },
  reading: { ja: "読み取り", en: "reading" },
  synthetic: { ja: "合成データ", en: "SYNTHETIC DATA (合成データ)" },
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

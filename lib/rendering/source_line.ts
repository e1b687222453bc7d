import type { Language } from "../data/language.ts";
import type { Origin } from "../data/origin.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import type { Source } from "../data/source.ts";

const ORIGIN_LABELS: Readonly<Record<Language, Readonly<Record<Origin, string>>>> = {
  ja: { published: "公表値", observed: "回答データ", synthetic: "合成データ" },
  en: { published: "published", observed: "observed answers", synthetic: "SYNTHETIC DATA（合成データ）" },
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
  return ORIGIN_LABELS[language][origin];
}

/**
 * The line under every figure and table that says what it was made from: `出典: 報告書 図表2-2`.
 *
 * Published sources are named by the numbers of the report's figures; when the presentation reproduces rows of the report
 * that a source was taken from, by those alone. Observed ones by title, file and number of rows (n). Synthetic ones by the
 * mark, file and n. Several are joined, in the order given.
 *
 * @returns one line, never empty
 * @throws {RangeError} when the presentation names no source
 */
export function sourceLine(presentation: Presentation): string {
  presentationOrigin(presentation);
  const { language, catalogueKeys, sources } = presentation;
  const figureKeys: string[] = [];
  const others: string[] = [];
  for (const source of sources) {
    if (source.origin === "published" && source.figureKeys.length > 0) {
      const reproduced = source.figureKeys.filter((key) => catalogueKeys.includes(key));
      figureKeys.push(...(reproduced.length > 0 ? reproduced : source.figureKeys));
    } else {
      others.push(describe(source, language));
    }
  }
  const report = figureKeys.length === 0 ? [] : [reportFigures(figureKeys, language)];
  const parts = [...new Set([...report, ...others])];
  return language === "ja" ? `出典: ${parts.join("／")}` : `Source: ${parts.join("; ")}`;
}

function describe(source: Source, language: Language): string {
  const { origin, title, titleEnglish, file, rows, citation } = source;
  const name = language === "ja" ? title : titleEnglish;
  if (origin === "published") return language === "ja" ? `${name}（${citation}）` : `${name} (${citation})`;
  const place = `${name}${language === "ja" ? `（${file}、n=${rows}）` : ` (${file}, n=${rows})`}`;
  if (origin === "observed") return place;
  const mark = originLabel(origin, language);
  return language === "ja" ? `${mark}（実際の回答ではない）${place}` : `${mark}, not real answers: ${place}`;
}

/**
 * The report prints the numbers 2-68 to 2-76 two or three times. Which one is meant, by the part of the catalogue key behind
 * the colon.
 */
const REPEATED_NUMBERS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "tomakomai-practice": { ja: "苫小牧市", en: "Tomakomai" },
  "kushiro-hearing": { ja: "釧路市", en: "Kushiro" },
  "omuta-hearing": { ja: "大牟田市", en: "Omuta" },
  exchange: { ja: "意見交換会", en: "exchange" },
  "exchange-1": { ja: "意見交換会", en: "exchange" },
  "exchange-2": { ja: "意見交換会", en: "exchange" },
  "gyoda-outcome": { ja: "行田市の成果", en: "outcomes, Gyoda" },
  "soka-outcome": { ja: "草加市の成果", en: "outcomes, Soka" },
  "tomakomai-outcome": { ja: "苫小牧市の成果", en: "outcomes, Tomakomai" },
};

/** 報告書 図表2-6～2-8・2-17: numbers in the report's order, runs of three or more drawn together. */
function reportFigures(keys: readonly string[], language: Language): string {
  const figures = [...new Set(keys)].map((key) => {
    const [number = "", scope = ""] = key.split(":");
    const [chapter = 0, place = 0] = number.split("-").map(Number);
    const repeated = chapter === 2 && place >= 68 && place <= 76;
    return { number, chapter, place, remark: repeated ? REPEATED_NUMBERS[scope]?.[language] ?? scope : "" };
  }).sort((a, b) => a.chapter - b.chapter || a.place - b.place);
  const runs: (typeof figures)[] = [];
  for (const figure of figures) {
    const run = runs.find((candidate) => {
      const last = candidate.at(-1);
      return last?.chapter === figure.chapter && last.remark === figure.remark && figure.place - last.place <= 1;
    });
    if (run === undefined) runs.push([figure]);
    else if (run.at(-1)?.number !== figure.number) run.push(figure);
  }
  const parts = runs.flatMap((run) => {
    const numbers = run.map(({ number }) => number);
    const remark = run[0]?.remark ?? "";
    const shown = numbers.length < 3 ? numbers : [`${numbers[0]}${language === "ja" ? "～" : " to "}${numbers.at(-1)}`];
    if (remark === "") return shown;
    return language === "ja" ? `${shown.join("・")}（${remark}）` : `${shown.join(", ")} (${remark})`;
  });
  if (language === "ja") return `報告書 図表${parts.join("・")}`;
  return `report, ${figures.length === 1 ? "figure" : "figures"} ${parts.join(", ")}`;
}

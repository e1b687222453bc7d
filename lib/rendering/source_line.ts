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

/** 報告書 図表2-6～2-8・2-17: numbers in the report's order, runs of three or more drawn together. */
function reportFigures(keys: readonly string[], language: Language): string {
  const numbers = [...new Set(keys.map((key) => key.split(":")[0] ?? key))]
    .map((text) => ({ text, order: text.split("-").map(Number) }))
    .sort((a, b) => (a.order[0] ?? 0) - (b.order[0] ?? 0) || (a.order[1] ?? 0) - (b.order[1] ?? 0));
  const runs: string[][] = [];
  let previous: readonly number[] = [];
  for (const { text, order } of numbers) {
    const follows = order[0] === previous[0] && order[1] === (previous[1] ?? NaN) + 1;
    const run = runs.at(-1);
    if (follows && run !== undefined) run.push(text);
    else runs.push([text]);
    previous = order;
  }
  const parts = runs.flatMap((run) =>
    run.length < 3 ? run : [`${run[0]}${language === "ja" ? "～" : " to "}${run.at(-1)}`]
  );
  if (language === "ja") return `報告書 図表${parts.join("・")}`;
  return `report, ${numbers.length === 1 ? "figure" : "figures"} ${parts.join(", ")}`;
}

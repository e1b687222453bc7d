import type { Bilingual, Language } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { type CodeTable, NO_CODE } from "../text/count_codes.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { Figure, FigurePanel } from "./figure.ts";
import { GRID, INK, MUTED_INK } from "./palette.ts";

import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";

/** How {@linkcode codeMatrixFigure} is made. */
export interface CodeMatrixOptions {
  /** @default "ja" */
  readonly lang?: Language;
  /**
   * Unique name among the outputs.
   * @default `comments-themes-matrix:` and the grouping
   */
  readonly key?: string;
  /**
   * What the answers are about, in front of the title.
   * @default none: all answers
   */
  readonly subject?: string;
  /**
   * Leave out codes that none of the answers has; a note names them.
   * @default false
   */
  readonly omitUnused?: boolean;
}

const WIDTH = 980;
const LEFT = 210;
const ROW = 27;
const GAP = 12;
const MOST_GROUPS = 8;
const GROUPING_TITLES: Readonly<Record<CodeTable["grouping"], Bilingual>> = {
  municipality: { ja: "市", en: "city" },
  event: { ja: "事業", en: "event" },
  construct: { ja: "設問の内容", en: "what was asked" },
  category: { ja: "回答者の区分", en: "kind of respondent" },
  table: { ja: "図表", en: "table of the report" },
};

/**
 * Themes against cities, events or kinds of respondents: number and share of answers in each cell, dark for a large share.
 *
 * Themes stand in the order of their total; answers without a theme come last, so that nothing is lost from sight. Groups
 * of fewer than 30 answers carry a mark.
 *
 * @throws {RangeError} for more than eight groups, which would not be legible; make a table of them
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { countCodes } from "../text/count_codes.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const figure = codeMatrixFigure(countCodes(coding, "municipality"));
 * assert.match(figure.alternativeText, /課題・難しさ24件/);
 * ```
 */
export function codeMatrixFigure(counts: CodeTable, options: CodeMatrixOptions = {}): Figure {
  const { lang = "ja", key = `comments-themes-matrix:${counts.grouping}`, subject, omitUnused = false } = options;
  if (counts.groups.length > MOST_GROUPS) {
    throw new RangeError(
      `Cannot draw a matrix as it may have at most ${MOST_GROUPS} groups: current value is ${counts.groups.length}`,
    );
  }
  const unused = counts.codes.filter((_, index) =>
    omitUnused && itemAt(counts.total.counts, index, "count of a code").count === 0
  );
  const order = orderOf(counts).filter(({ code }) => !unused.includes(code));
  const grouping = GROUPING_TITLES[counts.grouping];
  const title = say(lang, { ja: `自由記述の主題 × ${grouping.ja}`, en: `Themes of free answers by ${grouping.en}` });
  return {
    kind: "figure",
    key,
    catalogueKeys: [],
    language: lang,
    title: subject === undefined ? title : `${subject}: ${title}`,
    subtitle: say(lang, {
      ja:
        `コードが付いた回答の数と、その${grouping.ja}の回答に占める割合。報告書が抜粋した回答 n=${counts.total.base}、複数該当`,
      en:
        `Answers with each code, and their share of the group's answers. Printed answers n=${counts.total.base}, several codes per answer`,
    }),
    alternativeText: matrixWords(counts, { order, lang }),
    legend: [],
    sources: counts.sources,
    notes: matrixNotes(counts, { unused, lang }),
    panels: [matrixPanel(counts, { order, lang })],
  };
}

/** A code with its place among the counts and its total. */
interface RankedCode {
  readonly code: CodeTable["codes"][number];
  readonly index: number;
  readonly total: number;
}

/** How a matrix is drawn and told. */
interface MatrixContext {
  readonly order: readonly RankedCode[];
  readonly lang: Language;
}

/** Codes from the most frequent to the least, answers without a code last. */
function orderOf(counts: CodeTable): readonly RankedCode[] {
  return counts.codes.map((code, index) => (
    { code, index, total: itemAt(counts.total.counts, index, "count of a code").count ?? 0 }
  )).toSorted((a, b) =>
    Number(a.code.ja === NO_CODE) - Number(b.code.ja === NO_CODE) || b.total - a.total || a.index - b.index
  );
}

function matrixWords(counts: CodeTable, { order, lang }: MatrixContext): string {
  const grouping = GROUPING_TITLES[counts.grouping];
  const top = order.filter(({ code, total }) => code.ja !== NO_CODE && total > 0).slice(0, 3);
  const uncoded = counts.total.counts.at(-1)?.count ?? null;
  return say(lang, {
    ja: `主題ごとの回答の数を${grouping.ja}別に示す表。全体で多いのは${
      top.map(({ code, total }) => `${code.ja}${total}件`).join("、")
    }。${
      counts.groups.map((group) =>
        `${group.ja}（n=${group.base}）では${
          leading(group.counts, 2).map(({ code, count }) => `${code}${count}件`).join("、")
        }`
      )
        .join("、")
    }が多い。コードのない回答は${uncoded === null ? "秘匿" : `${uncoded}件`}。`,
    en: `Answers with each theme by ${grouping.en}. Most frequent overall: ${
      top.map(({ code, total }) => `${code.en} ${total}`).join(", ")
    }. ${
      counts.groups.map((group) =>
        `${group.en} (n=${group.base}): ${
          leading(group.counts, 2).map(({ code, count }) =>
            `${counts.codes.find(({ ja }) => ja === code)?.en ?? code} ${count}`
          ).join(", ")
        }`
      ).join("; ")
    }. Answers without a code: ${uncoded ?? "withheld"}.`,
  });
}

function matrixNotes(
  counts: CodeTable,
  { unused, lang }: { readonly unused: CodeTable["codes"]; readonly lang: Language },
): readonly string[] {
  const grouping = GROUPING_TITLES[counts.grouping];
  const small = counts.groups.filter(({ base }) => base < 30);
  return [
    say(lang, {
      ja:
        "割合は掲載された回答に占めるもので、回答者全体に占めるものではない。主題は本プロジェクトのコーディングルールによる。",
      en: "Shares are of printed answers, not of respondents. Themes follow the project's coding rules.",
    }),
    ...(unused.length === 0 ? [] : [
      say(lang, {
        ja: `どの回答にも付かなかったコードは省いた: ${unused.map(({ ja }) => ja).join("、")}。`,
        en: `Codes that no answer has are left out: ${unused.map(({ en }) => en).join(", ")}.`,
      }),
    ]),
    ...(small.length === 0 ? [] : [
      say(lang, {
        ja: "＊は n が30に満たず、割合は参考値。",
        en: "*: fewer than 30 answers; shares for reference only.",
      }),
    ]),
    ...(counts.grouping !== "category" || counts.threshold !== null ? [] : [
      say(lang, {
        ja: "報告書が区分ごとに回答そのものを掲載しているため、小さい数も秘匿しない。",
        en: "As the report prints the answers themselves by kind of respondent, small counts are not withheld.",
      }),
    ]),
    ...(counts.threshold === null ? [] : [
      say(lang, {
        ja: `${counts.threshold}人未満の数と、それを割り出せる数は秘匿した。`,
        en: `Counts below ${counts.threshold}, and those that would give them away, are withheld.`,
      }),
    ]),
    ...(counts.leftOut.length === 0 ? [] : [
      say(lang, {
        ja: `${grouping.ja}の印字がない${counts.leftOut.length}件は含まない。`,
        en: `${counts.leftOut.length} answers without a printed ${grouping.en} are left out.`,
      }),
    ]),
  ];
}

function matrixPanel(counts: CodeTable, { order, lang }: MatrixContext): FigurePanel {
  const groups = [...counts.groups, counts.total];
  const leftOf = (place: number, column: number) => LEFT + place * column + (place === groups.length - 1 ? GAP : 0);
  const column = (WIDTH - LEFT - GAP) / groups.length;
  const largest = Math.max(
    1,
    ...counts.groups.flatMap((group) => group.counts.map(({ count }) => share(count, group.base) * 100)),
  ) / 100;
  const headings = groups.map((group) => {
    const mark = group.base < 30 && group.id !== counts.total.id ? say(lang, { ja: "＊", en: "*" }) : "";
    return [
      ...wrapText(say(lang, group), { maxWidth: column - 6, fontSize: 12, weight: 700 }),
      `n=${group.base}${mark}`,
    ];
  });
  const head = 8 + 16 * Math.max(...headings.map((lines) => lines.length));
  const shapes: Shape[] = [];
  for (const [place, lines] of headings.entries()) {
    const x = leftOf(place, column) + column / 2;
    for (const [line, text] of lines.entries()) {
      const y = head - 8 - (lines.length - 1 - line) * 16;
      const last = line === lines.length - 1;
      shapes.push({
        kind: "text",
        x,
        y,
        text,
        anchor: "middle",
        weight: last ? 400 : 700,
        fill: last ? MUTED_INK : INK,
      });
    }
  }
  for (const [row, { code, index }] of order.entries()) {
    const y = head + row * ROW;
    const fontSize = Math.min(12, 12 * (LEFT - 8) / textWidth(say(lang, code), { fontSize: 12 }));
    shapes.push({ kind: "text", x: 0, y: y + ROW / 2, text: say(lang, code), fontSize });
    for (const [place, group] of groups.entries()) {
      const cell = itemAt(group.counts, index, "count of a code");
      const fill = shade(share(cell.count, cell.base) / largest);
      const x = leftOf(place, column);
      shapes.push({ kind: "rect", x, y: y + 1, width: column - 2, height: ROW - 2, fill, stroke: GRID });
      const text = cellText(cell, lang);
      shapes.push({ kind: "text", x: x + column / 2 - 1, y: y + ROW / 2, text, anchor: "middle" });
    }
  }
  return drawingPanel(shapes, { width: WIDTH, height: head + order.length * ROW + 4 });
}

function cellText(
  { count, base }: { readonly count: number | null; readonly base: number },
  lang: Language,
): string {
  if (count === null) return say(lang, { ja: "秘匿", en: "withheld" });
  if (base === 0) return "-";
  return count === 0 ? "0" : `${count} (${percentHalfUp(count, base)}%)`;
}

function share(count: number | null, base: number): number {
  return base === 0 || count === null ? 0 : count / base;
}

function leading(counts: CodeTable["total"]["counts"], most: number) {
  return counts.flatMap(({ code, count }) => code === NO_CODE || count === null || count === 0 ? [] : [{ code, count }])
    .toSorted((a, b) => b.count - a.count).slice(0, most);
}

/**
 * White for none, the palette's lighter blue for the largest share: dark text has a contrast of at least 5.9 on all of them,
 * which it would lose half-way to the strong blue.
 */
function shade(strength: number): string {
  const channels = [0x6b, 0xa3, 0xdc].map((channel) => Math.round(255 + (channel - 255) * Math.min(1, strength)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

import { subjectTitle } from "../wording/subject_title.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { type CodeTable, NO_CODE } from "../text/count_codes.ts";
import { codeMatrixDrawing, largestShare, type MatrixContext, type RankedCode, SMALL } from "./code_matrix_drawing.ts";
import { FIGURE, type Figure, type LegendItem } from "./figure.ts";
import { shade } from "./shade.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";
import { GROUPING_TITLES, type NumberedTheme, THEMES } from "../wording/theme_words.ts";

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

/** The kind of each of these options. */
export const CODE_MATRIX_OPTIONS: OptionKinds<CodeMatrixOptions> = {
  ...LANGUAGE_OPTIONS,
  key: kind.text,
  subject: kind.text,
  omitUnused: kind.flag,
};

const MOST_GROUPS = 8;

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
 * assert.match(figure.alternativeText, /課題・難しさ26件/);
 * ```
 */
export function codeMatrixFigure(counts: CodeTable, options: CodeMatrixOptions = {}): Figure {
  const action = "draw the codes";
  requireKind(action, counts, { name: "counts", kind: dataKind.codeTable });
  requireOptions(action, options, CODE_MATRIX_OPTIONS);
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
  const title = say(lang, THEMES.matrixTitle(grouping));
  return {
    ...FIGURE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, title),
    subtitle: say(lang, THEMES.matrixSubtitle(grouping, counts.total.base)),
    alternativeText: matrixWords(counts, { order, lang }),
    legend: shadeLegend(counts),
    sources: counts.sources,
    notes: matrixNotes(counts, { unused, lang }),
    panels: [codeMatrixDrawing(counts, { order, lang })],
  };
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
  const top = order.filter(({ code, total }) => code.ja !== NO_CODE && total > 0).slice(0, 3)
    .map(({ code, total }) => ({ theme: code, answers: total }));
  const groups = counts.groups.map((group) => ({ name: group, base: group.base, top: leading(group, counts.codes) }));
  const uncoded = counts.total.counts.at(-1)?.count ?? null;
  return say(lang, THEMES.matrixInWords({ grouping, top, groups, uncoded }));
}

function matrixNotes(
  counts: CodeTable,
  { unused, lang }: { readonly unused: CodeTable["codes"]; readonly lang: Language },
): readonly string[] {
  const grouping = GROUPING_TITLES[counts.grouping];
  const small = counts.groups.filter(({ base }) => base < SMALL);
  return [
    say(lang, THEMES.sharesOfPrinted),
    ...(unused.length === 0 ? [] : [
      say(lang, THEMES.unusedCodes(unused)),
    ]),
    ...(small.length === 0 ? [] : [
      say(lang, THEMES.smallGroupMark),
    ]),
    ...(counts.grouping !== "category" || counts.threshold !== null ? [] : [
      say(lang, THEMES.printedByKind),
    ]),
    ...(counts.threshold === null ? [] : [
      say(lang, THEMES.belowThreshold(counts.threshold)),
    ]),
    ...(counts.leftOut.length === 0 ? [] : [
      say(lang, THEMES.withoutGroup(grouping, counts.leftOut.length)),
    ]),
  ];
}

/** What the shades of the cells are shares of: none, half of the largest, the largest. */
function shadeLegend(counts: CodeTable): readonly LegendItem[] {
  const largest = largestShare(counts);
  return [0, 0.5, 1].map((strength) => (
    { label: `${percentHalfUp(Math.round(strength * largest * 1000), 1000)}%`, color: shade(strength) }
  ));
}

/** The two themes that most answers of a group have. */
function leading({ counts }: CodeTable["total"], codes: CodeTable["codes"]): readonly NumberedTheme[] {
  return counts.flatMap(({ code, count }) =>
    code === NO_CODE || count === null || count === 0
      ? []
      : [{ theme: codes.find(({ ja }) => ja === code) ?? { ja: code, en: code }, answers: count }]
  ).toSorted((a, b) => b.answers - a.answers).slice(0, 2);
}

import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { AskedConstruct } from "../comparisons/asked_constructs.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { boundsText, levelText, limitsText, percentText } from "../wording/number_words.ts";
import type { ShareBase } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  comparisonPresentation,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { SHARES_WIDTH, sharesPanel } from "./favourable_intervals_drawing.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { ACCENT, BAND, INK } from "./palette.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { type SharePanel, sharePanelOf } from "./share_rows.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { MATRIX } from "../wording/favourable_matrix_words.ts";
import { smallBaseStar } from "../wording/distribution_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS } from "../wording/group_words.ts";
import { foundInPairs } from "../wording/found_comparisons.ts";

/** What {@linkcode favourableIntervalsFigure} is told. */
export interface FavourableIntervalsOptions extends ComparisonPresentationOptions {
  /**
   * What shares of constructs are of; comparisons have their own base.
   * @default "respondents"
   */
  readonly base?: ShareBase;
}

/** The kind of each of these options. */
export const FAVOURABLE_INTERVALS_OPTIONS: OptionKinds<FavourableIntervalsOptions> = {
  ...COMPARISON_PRESENTATION_OPTIONS,
  base: kind.oneOf("respondents", "answered"),
};

/**
 * Favourable share of every event or municipality, construct by construct: a dot, its interval, and as a lighter band how
 * far the share of all applicants may lie from it.
 *
 * Filled dots of a construct (of one letter, where there are letters) may be compared; outlined ones stand alone, as another scale or design was used. No band: the
 * number of applicants is not known.
 *
 * @param data constructs with all who were asked, or comparisons
 * @throws {RangeError} without data
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { askedConstructs } from "../comparisons/asked_constructs.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const constructs = askedConstructs(await loadSurveys()).filter(({ questions }) => questions.length > 1);
 * const figure = favourableIntervalsFigure(constructs, { key: "example" });
 * assert.equal(figure.panels.length, constructs.length);
 * ```
 */
export function favourableIntervalsFigure(
  data: readonly (GroupComparison | AskedConstruct)[],
  options: FavourableIntervalsOptions,
): Figure {
  const action = "draw favourable shares";
  requireKind(action, data, { name: "data", kind: dataKind.groupsOrConstructs });
  requireOptions(action, options, FAVOURABLE_INTERVALS_OPTIONS);
  const { key, lang = "ja", title, base = "respondents" } = options;
  const found = data.map((one) => sharePanelOf(one, { lang, base }));
  if (found.length === 0) {
    throw new RangeError("Cannot draw favourable shares as at least one construct is needed: current number is 0");
  }
  const panels = found.map(({ panel }) => panel);
  const rows = panels.flatMap((panel) => panel.rows);
  const level = levelText(rows.find(({ share }) => share.interval !== null)?.share.interval?.confidenceLevel ?? 0.95);
  const unbounded = rows.some(({ share }) => share.bounds === null);
  const bases = [...new Set(rows.map(({ share }) => share.basis))];
  return {
    ...comparisonPresentation(found, {
      key,
      lang,
      title: title ?? say(lang, GROUPS.sharesTitle),
      found: foundInPairs(data.flatMap((one) => "kind" in one && one.kind === "groups" ? [one] : [])),
      notes: [
        say(lang, GROUPS.sharesBase(bases)),
        say(lang, GROUPS.bandExplained),
        ...rows.some(({ share }) => smallBaseStar(share.base, lang) !== "") ? [say(lang, MATRIX.starExplained)] : [],
        ...rows.some(({ before }) => before)
          ? [
            say(lang, GROUPS.sidesNotCompared),
          ]
          : [],
        ...unbounded
          ? [
            say(lang, GROUPS.noBand),
          ]
          : [],
      ],
    }),
    ...FIGURE,
    subtitle: say(lang, GROUPS.sharesSubtitle(level)),
    alternativeText: panels.map((panel) => panel.rows.length > 0 ? words(panel, lang) : panel.sentence ?? "")
      .join(say(lang, PUNCTUATION.sentence)),
    legend: legendOf(panels, { level, lang }),
    panels: panels.map((panel, at) =>
      panel.sentence === null || panel.rows.length > 0
        ? sharesPanel(panel, { lang, last: at === panels.length - 1 })
        : { ...sentencePanel(panel.sentence, { width: SHARES_WIDTH }), title: panel.title }
    ),
  };
}

function legendOf(
  panels: readonly SharePanel[],
  { level, lang }: { readonly level: string; readonly lang: Language },
): Figure["legend"] {
  const alone = panels.some(({ rows }) => rows.some(({ set }) => set === null));
  return [
    {
      label: alone || panels.some(({ lettered }) => lettered)
        ? say(lang, GROUPS.comparableLegend)
        : say(lang, COMMON.share),
      color: ACCENT,
      symbol: "dot",
    },
    ...alone
      ? [
        {
          label: say(lang, GROUPS.aloneLegend),
          color: ACCENT,
          symbol: "outline-diamond",
        } as const,
      ]
      : [],
    { label: say(lang, GROUPS.intervalLegend(level)), color: INK, symbol: "line" },
    {
      label: say(lang, GROUPS.bandLegend),
      color: BAND,
    },
  ];
}

function words({ title, rows }: SharePanel, lang: Language): string {
  const each = rows.map(({ label, share, set }) => {
    const { count, base, interval, bounds } = share;
    const limits = interval === null ? "–" : limitsText(interval, { lang });
    const among = bounds === null ? null : boundsText(bounds, { lang });
    const alone = set === null ? say(lang, GROUPS.notComparable) : "";
    return say(
      lang,
      GROUPS.shareInWords({ label, base, favourable: count, percent: percentText(count, base), limits, among, alone }),
    );
  });
  return say(lang, GROUPS.listInWords(title, each));
}

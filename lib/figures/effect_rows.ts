import type { PairedComparison } from "../comparisons/before_after_comparison.ts";
import type { GroupsCompared } from "../comparisons/group_comparison.ts";
import { pointsBetween, pValueText, signedPoints } from "../wording/number_words.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Language } from "../data/language.ts";
import { constructTitle } from "../wording/comparison_presentation.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { GROUPS } from "../wording/group_words.ts";

/** A stretch of an axis. */
export interface EffectInterval {
  readonly lower: number;
  readonly upper: number;
}

/** One effect with its interval. */
export interface EffectRow {
  /** What is compared: two groups, or one event and who moved there. A break may fall only between the two. */
  readonly label: readonly [string, string];
  readonly estimate: number;
  readonly interval: EffectInterval;
  /** Wider one that holds for all pairs at once; `null` when there is a single pair. */
  readonly simultaneous: EffectInterval | null;
  readonly estimateText: string;
  readonly intervalText: string;
  /** People behind it. */
  readonly sampleText: string;
  readonly pValueText: string;
}

/** Effects of one comparison. */
export interface EffectBlock {
  readonly title: string;
  readonly rows: readonly EffectRow[];
}

/**
 * What is drawn: difference of favourable shares in points, or how much the answers as a whole differ by rank (Cliff's delta;
 * before/after the matched-pairs rank-biserial correlation), both −1 to 1.
 */
export type EffectMeasure = "points" | "ranks";

/** How effects are worded. */
export interface EffectRowsOptions {
  readonly measure: EffectMeasure;
  readonly lang: Language;
}

/** The effects of a comparison: after less before, or every pair of groups, first less second. */
export function effectBlockOf(comparison: PairedComparison | GroupsCompared, options: EffectRowsOptions): EffectBlock {
  return comparison.kind === "paired" ? pairedBlock(comparison, options) : groupsBlock(comparison, options);
}

function pairedBlock(comparison: PairedComparison, { measure, lang }: EffectRowsOptions): EffectBlock {
  const { counts, place, favourable: { before, after, change }, effect, pairs, movement, adjustedPValue } = comparison;
  const found = measure === "points" ? change : effect;
  const { rose, same, fell } = movement;
  return {
    title: constructTitle(counts.after, lang),
    rows: [{
      label: [
        say(lang, GROUPS.beforeToAfter(place)),
        say(lang, GROUPS.movement({ rose, same, fell })),
      ],
      estimate: found.estimate,
      interval: found,
      simultaneous: null,
      estimateText: measure === "points" ? pointsBetween({ from: before, to: after }) : signed(found.estimate),
      intervalText: intervalText(found, { measure, lang }),
      sampleText: say(lang, GROUPS.pairs(pairs)),
      pValueText: adjustedPValue === null ? "–" : pValueText(adjustedPValue),
    }],
  };
}

function groupsBlock({ title, groups, pairs }: GroupsCompared, { measure, lang }: EffectRowsOptions): EffectBlock {
  return {
    title: say(lang, title),
    rows: pairs.flatMap(({ first, second, difference, simultaneous, superiority, adjustedPValue }) => {
      const [one, other] = [groups[first], groups[second]];
      if (one === undefined || other === undefined) return [];
      const found = measure === "points" ? difference : superiority.cliffsDelta;
      const answered = [one, other].map(({ distribution }) => distribution.answered);
      const bases = measure === "points" ? [one.share.base, other.share.base] : answered;
      return [{
        label: [say(lang, GROUPS.minuend(one.name)), say(lang, other.name)] as const,
        estimate: found.estimate,
        interval: found,
        simultaneous: measure === "points" && pairs.length > 1 ? simultaneous : null,
        estimateText: measure === "points"
          ? pointsBetween({ from: other.share, to: one.share })
          : signed(found.estimate),
        intervalText: intervalText(found, { measure, lang }),
        sampleText: say(lang, GROUPS.basesText(bases)),
        pValueText: pValueText(adjustedPValue),
      }];
    }),
  };
}

function intervalText({ lower, upper }: EffectInterval, { measure, lang }: EffectRowsOptions): string {
  const text = measure === "points" ? signedPoints : signed;
  return `${text(lower)}${say(lang, PUNCTUATION.to)}${text(upper)}`;
}

function signed(value: number): string {
  const text = formatNumber(value, { decimals: 2 });
  return text.startsWith("-") || /^0\.0+$/.test(text) ? text : `+${text}`;
}

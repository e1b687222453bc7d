import { TESTED } from "../wording/tested_words.ts";
import type { MarginsComparison, PairedComparison } from "../comparisons/before_after_comparison.ts";
import type { GroupsCompared } from "../comparisons/group_comparison.ts";
import type { ChangesCompared } from "../comparisons/changes_comparison.ts";
import type { Tested } from "../comparisons/test_family.ts";
import { pointsBetween, pValueText, signedPoints, signedText } from "../wording/number_words.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Language } from "../data/language.ts";
import { constructTitle } from "../wording/comparison_presentation.ts";
import { AXES } from "../wording/axis_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { EffectsCompared, ForestMeasure } from "../wording/forest_notes.ts";
import { EFFECTS } from "../wording/effect_words.ts";

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
  readonly estimateText: string;
  readonly intervalText: string;
  /** Level of the interval in percent, as the adjustment leaves it. */
  readonly levelText: string;
  /** People behind it. */
  readonly sampleText: string;
  readonly pValueText: string;
}

/** Effects of one comparison. */
export interface EffectBlock {
  readonly title: string;
  /** What an effect is, and its unit. */
  readonly axis: string;
  /** What an effect below nought and one above it mean. */
  readonly sides: readonly [string, string];
  readonly rows: readonly EffectRow[];
}

/**
 * What is drawn: difference of favourable shares in points, or how much the answers as a whole differ by rank (Cliff's delta),
 * both −1 to 1. Before and after have rise less fall, and in points the change of the favourable share as well.
 */
export type EffectMeasure = ForestMeasure;

/** How effects are worded. */
export interface EffectRowsOptions {
  readonly measure: EffectMeasure;
  readonly lang: Language;
}

/** The effects of a comparison: after less before, or every pair of groups, first less second. */
export function effectBlockOf(
  comparison: EffectsCompared,
  options: EffectRowsOptions,
): EffectBlock {
  if (comparison.kind === "margins") return totalsBlock(comparison, options);
  if (comparison.kind === "changes") return changesBlock(comparison, options);
  return comparison.kind === "paired" ? pairedBlock(comparison, options) : groupsBlock(comparison, options);
}

function pairedBlock(comparison: PairedComparison, { lang, measure }: EffectRowsOptions): EffectBlock {
  const { counts, place, favourable: { before, after, change }, netRise, pairs, movement } = comparison;
  const { rose, fell } = movement;
  const row = (what: string, test: Tested, points: string): EffectRow => ({
    label: [say(lang, place), what],
    ...rowOf(test, { measure: "points", lang }),
    estimateText: points,
    sampleText: say(lang, TESTED.pairCount(pairs)),
  });
  const moved = say(lang, TESTED.moved(movement));
  const turned = say(lang, TESTED.turned(before.count, after.count));
  const rise = pointsBetween({ from: { count: fell, base: pairs }, to: { count: rose, base: pairs } });
  return {
    title: constructTitle(counts.after, lang),
    axis: say(lang, measure === "ranks" ? AXES.netRise : AXES.moves),
    sides: [say(lang, EFFECTS.fellSide), say(lang, EFFECTS.roseSide)],
    rows: [
      row(moved, netRise, rise),
      ...measure === "ranks" ? [] : [row(turned, change, pointsBetween({ from: before, to: after }))],
    ],
  };
}

/** Of two totals nobody knows who moved: there is no row by rank. */
function totalsBlock(
  { counts, place, favourable }: MarginsComparison,
  { lang, measure }: EffectRowsOptions,
): EffectBlock {
  const { before, after, change } = favourable;
  const turned = say(lang, TESTED.turned(before.count, after.count));
  return {
    title: constructTitle(counts.after, lang),
    axis: say(lang, AXES.totals),
    sides: [say(lang, EFFECTS.lessSide), say(lang, EFFECTS.moreSide)],
    rows: measure === "ranks" ? [] : [{
      label: [say(lang, place), turned],
      ...rowOf(change, { measure, lang }),
      estimateText: pointsBetween({ from: before, to: after }),
      sampleText: say(lang, EFFECTS.basesText([before.base, after.base])),
    }],
  };
}

function groupsBlock({ title, groups, pairs }: GroupsCompared, { measure, lang }: EffectRowsOptions): EffectBlock {
  return {
    title: say(lang, title),
    axis: say(lang, measure === "ranks" ? AXES.ranks : AXES.points),
    sides: [say(lang, EFFECTS.secondSide), say(lang, EFFECTS.firstSide)],
    rows: pairs.flatMap(({ first, second, difference, ranks }) => {
      const [one, other] = [groups[first], groups[second]];
      const test = measure === "points" ? difference : ranks;
      // Without a test of the same procedure there is nothing to draw.
      if (one === undefined || other === undefined || test === null) return [];
      const answered = [one, other].map(({ distribution }) => distribution.answered);
      const bases = measure === "points" ? [one.share.base, other.share.base] : answered;
      return [{
        label: [say(lang, EFFECTS.minuend(one.name)), say(lang, other.name)] as const,
        ...rowOf(test, { measure, lang }),
        estimateText: measure === "points"
          ? pointsBetween({ from: other.share, to: one.share })
          : signedText(test.estimate, 2),
        sampleText: say(lang, EFFECTS.basesText(bases)),
      }];
    }),
  };
}

function changesBlock({ title, changes, pairs }: ChangesCompared, { lang }: EffectRowsOptions): EffectBlock {
  return {
    title: say(lang, title),
    axis: say(lang, AXES.changeDifference),
    sides: [say(lang, EFFECTS.secondRoseSide), say(lang, EFFECTS.firstRoseSide)],
    rows: pairs.flatMap(({ first, second, netRise, favourable }) => {
      const [one, other] = [changes[first], changes[second]];
      if (one === undefined || other === undefined) return [];
      const test = netRise ?? favourable;
      return [{
        label: [say(lang, { ja: `${one.place.ja} −`, en: `${one.place.en} −` }), say(lang, other.place)] as const,
        ...rowOf(test, { measure: "points", lang }),
        sampleText: say(lang, TESTED.peopleCount(test.sampleSize)),
      }];
    }),
  };
}

/** Estimate, interval and p-value of one procedure, as a row prints them. */
function rowOf(test: Tested, options: EffectRowsOptions) {
  const { estimate, adjustedPValue } = test;
  return {
    estimate,
    interval: { lower: Math.max(-1, test.lower), upper: Math.min(1, test.upper) },
    estimateText: signedPoints(estimate),
    intervalText: intervalText(test, options),
    levelText: formatNumber(100 * test.confidenceLevel, { decimals: 1 }),
    pValueText: pValueText(adjustedPValue),
  };
}

function intervalText({ lower, upper }: EffectInterval, { measure, lang }: EffectRowsOptions): string {
  const text = (limit: number) => measure === "points" ? signedPoints(limit) : signedText(limit, 2);
  return `${text(lower)}${say(lang, PUNCTUATION.to)}${text(upper)}`;
}

import type { KnownChange } from "../comparisons/before_after_comparison.ts";
import type { Bilingual } from "../data/language.ts";

/**
 * Which of two changes went further up, as a clause. Two falls are compared as falls: to say that answers rose more where they
 * fell less would be the wrong way round for who reads no other sentence.
 *
 * @param more the change with the higher value, such as −10 beside −30
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const [one, other] = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.ok(one?.kind === "paired" && other?.kind === "paired");
 * assert.match(largerChange(other, one).en, /^Rises exceeded falls by more at /);
 * ```
 */
export function largerChange(more: KnownChange, less: KnownChange): Bilingual {
  const words = more.kind === "paired" && less.kind === "paired" ? MOVES : FAVOURABLE_CHANGES;
  const way = wayOf(more) <= 0 ? "down" : wayOf(less) < 0 ? "apart" : "up";
  return words[way](more.place, less.place);
}

/** Which way a change went by itself: to compare two falls as if one were a rise would mislead. */
function wayOf(change: KnownChange): number {
  if (change.kind === "paired") return Math.sign(change.netRise.up - change.netRise.down);
  const { before, after } = change.respondents;
  return Math.sign(after.count * before.base - before.count * after.base);
}

/** How a difference between two changes is put: both went up, both down, or apart. */
type ChangeWords = Readonly<Record<"up" | "down" | "apart", (more: Bilingual, less: Bilingual) => Bilingual>>;

const FAVOURABLE_CHANGES: ChangeWords = {
  up: (more, less) => ({
    ja: `肯定的回答の増え方は${more.ja}が${less.ja}より大きい`,
    en: `Favourable answers rose more at ${more.en} than at ${less.en}`,
  }),
  down: (more, less) => ({
    ja: `肯定的回答の減り方は${less.ja}が${more.ja}より大きい`,
    en: `The fall in favourable answers was larger at ${less.en} than at ${more.en}`,
  }),
  apart: (more, less) => ({
    ja: `肯定的回答は${more.ja}では増え、${less.ja}では減って、変化に違いがある`,
    en: `The changes of favourable answers differ, up at ${more.en} and down at ${less.en}`,
  }),
};

const MOVES: ChangeWords = {
  up: (more, less) => ({
    ja: `上がった人が下がった人を上回る割合は${more.ja}が${less.ja}より大きい`,
    en: `Rises exceeded falls by more at ${more.en} than at ${less.en}`,
  }),
  down: (more, less) => ({
    ja: `下がった人が上がった人を上回る割合は${less.ja}が${more.ja}より大きい`,
    en: `Falls exceeded rises by more at ${less.en} than at ${more.en}`,
  }),
  apart: (more, less) => ({
    ja: `${more.ja}では上がった人のほうが、${less.ja}では下がった人のほうが多く、変化に違いがある`,
    en: `The changes differ, as more people rose than fell at ${more.en} and more fell than rose at ${less.en}`,
  }),
};

import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesComparison } from "../comparisons/changes_comparison.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import type { SmallDifference } from "../comparisons/test_equivalence.ts";
import type { Tested } from "../comparisons/test_family.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { levelText } from "./number_words.ts";
import { say } from "./say.ts";

/** Any comparison with tests in it. */
type WithTests = BeforeAfterComparison | GroupComparison | ChangesComparison;

/** A test as far as its interval goes. */
type WithLevel = Pick<Tested | SmallDifference, "confidenceLevel" | "family">;

/** Where the sentence stands: below a table or figure, or among the sentences of a page. */
type Register = "note" | "sentence";

/**
 * Why some intervals are of more than 95 %, for readers who know no statistics: nothing where none of these is.
 *
 * @returns one sentence or none
 */
export function widerIntervals(comparisons: readonly WithTests[], lang: Language, register: Register): string[] {
  return widerIntervalsOf(comparisons.flatMap(testsOf), lang, register);
}

/** The same of tests by themselves. */
export function widerIntervalsOf(tests: readonly WithLevel[], lang: Language, register: Register): string[] {
  const wider = tests.filter(({ confidenceLevel, family }) => confidenceLevel - family.confidenceLevel > 1e-9)
    .toSorted((one, other) => other.confidenceLevel - one.confidenceLevel);
  const [widest] = wider;
  if (widest === undefined) return [];
  const levels = {
    plain: levelText(widest.family.confidenceLevel),
    widest: levelText(Number(widest.confidenceLevel.toFixed(4))),
  };
  return [say(lang, WIDER[register](levels))];
}

/** The tests whose intervals stand in the words of a comparison. */
function testsOf(comparison: WithTests): readonly WithLevel[] {
  switch (comparison.kind) {
    case "groups":
      return comparison.pairs.flatMap(({ difference, equivalence }) => [difference, ...some(equivalence)]);
    case "changes":
      return comparison.pairs.flatMap(({ netRise, favourable, equivalence }) => [
        ...some(netRise),
        favourable,
        ...some(equivalence?.netRise ?? null),
        ...some(equivalence?.favourable ?? null),
      ]);
    case "paired":
      return [
        comparison.netRise,
        comparison.favourable.change,
        ...some(comparison.equivalence?.netRise ?? null),
        ...some(comparison.equivalence?.favourable ?? null),
      ];
    case "margins":
      return [comparison.favourable.change, ...some(comparison.equivalence?.favourable ?? null)];
    default:
      return [];
  }
}

function some<Item>(item: Item | null): readonly Item[] {
  return item === null ? [] : [item];
}

const WIDER: Readonly<Record<Register, (levels: { readonly plain: string; readonly widest: string }) => Bilingual>> = {
  note: ({ plain, widest }) => ({
    ja:
      `「${widest}%信頼区間」のように${plain}%より大きい信頼区間は、あえて広く取ってある。いくつも比べると、偶然だけで差があるように見えるものが混じりやすいので、比べた数の分だけ慎重に見るためである。`,
    en: wider(plain, widest),
  }),
  sentence: ({ plain, widest }) => ({
    ja:
      `「${widest}%信頼区間」のように${plain}%より大きい信頼区間は、あえて広く取っています。いくつも比べると、偶然だけで差があるように見えるものが混じりやすいので、比べた数の分だけ慎重に見るためです。`,
    en: wider(plain, widest),
  }),
};

function wider(plain: string, widest: string): string {
  return `An interval of more than ${plain}%, such as one of ${widest}%, is wider on purpose: the more comparisons are made, the more differences turn up by chance alone, so each is judged more cautiously.`;
}

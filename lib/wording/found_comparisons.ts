import type { BeforeAfterOutcome, KnownChange, PairedComparison } from "../comparisons/before_after_comparison.ts";
import type { ChangesCompared } from "../comparisons/changes_comparison.ts";
import type { GroupsCompared } from "../comparisons/group_comparison.ts";
import type { Tested } from "../comparisons/test_family.ts";
import type { Bilingual } from "../data/language.ts";
import { CERTAINTY, NEITHER } from "./certainty_words.ts";
import { peopleOutOf } from "./number_words.ts";
import { verdictOf } from "./verdict_words.ts";

/** Which of two changes a chart shows: who moved, or how many are favourable. */
export interface FoundInChangesOptions {
  /** @default "movement" */
  readonly outcome?: BeforeAfterOutcome;
}

/**
 * Who moved which way: of one question how many of how many, of several in how many of them. Of two totals nobody knows who moved:
 * there it is favourable answers whatever is asked.
 */
export function foundInChanges(
  comparisons: readonly KnownChange[],
  { outcome = "movement" }: FoundInChangesOptions = {},
): Bilingual | null {
  const [only] = comparisons;
  if (only === undefined) return null;
  if (comparisons.length === 1) {
    return outcome === "movement" && only.kind === "paired" ? oneMovement(only) : oneTurn(only);
  }
  const tests = comparisons.map((one): { readonly of: BeforeAfterOutcome; readonly test: Tested } =>
    outcome === "movement" && one.kind === "paired"
      ? { of: "movement", test: one.netRise }
      : { of: "favourable", test: one.favourable.change }
  );
  const shown = tests.filter(({ test }) => verdictOf(test) === "shown");
  const ways = (["movement", "favourable"] as const).flatMap((outcome) => {
    const estimates = shown.flatMap(({ of, test }) => of === outcome ? [test.estimate] : []);
    const [above, below] = [estimates.filter((one) => one > 0).length, estimates.filter((one) => one < 0).length];
    return [
      ...above === 0 ? [] : [WAYS[outcome].above(above)],
      ...below === 0 ? [] : [WAYS[outcome].below(below)],
    ];
  });
  return outOf(shown.length, { all: tests.length, ways });
}

const WAYS = {
  movement: {
    above: (count: number): Bilingual => ({
      ja: `${count}件で上がった人のほうが多い`,
      en: `more answers rose than fell in ${count}`,
    }),
    below: (count: number): Bilingual => ({
      ja: `${count}件で下がった人のほうが多い`,
      en: `more answers fell than rose in ${count}`,
    }),
  },
  favourable: {
    above: (count: number): Bilingual => ({
      ja: `${count}件で肯定的な回答が増えた`,
      en: `favourable answers rose in ${count}`,
    }),
    below: (count: number): Bilingual => ({
      ja: `${count}件で肯定的な回答が減った`,
      en: `favourable answers fell in ${count}`,
    }),
  },
} as const;

function oneMovement({ pairs, movement: { rose, fell }, netRise }: PairedComparison): Bilingual {
  const { ja, en } = certaintyOf(netRise);
  return {
    ja: `${pairs}人のうち答えが上がった人が${rose}人、下がった人が${fell}人（${ja}）`,
    en: `of ${pairs} people ${rose} gave a higher answer and ${fell} a lower one (${en})`,
  };
}

function oneTurn({ favourable: { before, after, change } }: Pick<KnownChange, "favourable">): Bilingual {
  const { ja, en } = certaintyOf(change);
  if (before.base !== after.base) {
    const [from, to] = [before, after].map(({ count, base }) => peopleOutOf(count, base));
    return {
      ja: `肯定的な回答は前が${from?.ja}、後が${to?.ja}（${ja}）`,
      en: `favourable: ${from?.en} before, ${to?.en} after (${en})`,
    };
  }
  return {
    ja: `肯定的な回答は${after.base}人のうち${before.count}人から${after.count}人へ（${ja}）`,
    en: `favourable answers of ${after.base} people from ${before.count} to ${after.count} (${en})`,
  };
}

/** Of how many pairs of groups or events a difference is clear of chance; of one pair which way it lies. */
export function foundInPairs(comparisons: readonly (GroupsCompared | ChangesCompared)[]): Bilingual | null {
  const tests = comparisons.flatMap((one): readonly Tested[] =>
    one.kind === "groups"
      ? one.pairs.map(({ difference }) => difference)
      : one.pairs.map(({ netRise, favourable }) => netRise ?? favourable)
  );
  const [only] = comparisons;
  if (only?.kind === "groups" && tests.length === 1) return oneDifference(only);
  const shown = tests.filter((test) => verdictOf(test) === "shown").length;
  return outOf(shown, {
    all: tests.length,
    ways: [{ ja: `${shown}件で差がある`, en: `a difference in ${shown}` }],
  });
}

function oneDifference({ groups, pairs: [pair] }: GroupsCompared): Bilingual | null {
  if (pair === undefined) return null;
  const [first, second] = [groups[pair.first], groups[pair.second]];
  if (first === undefined || second === undefined) return null;
  const { ja, en } = certaintyOf(pair.difference);
  const favourable = ({ share: { count, base } }: typeof first) => peopleOutOf(count, base);
  const [one, other] = [favourable(first), favourable(second)];
  return {
    ja: `肯定的な回答は${first.name.ja}で${one.ja}、${second.name.ja}で${other.ja}（${ja}）`,
    en: `favourable: ${one.en} at ${first.name.en}, ${other.en} at ${second.name.en} (${en})`,
  };
}

/** In how many of all comparisons something is clear of chance, and what is to be said of the others. */
function outOf(
  shown: number,
  { all, ways }: { readonly all: number; readonly ways: readonly Bilingual[] },
): Bilingual | null {
  if (all === 0) return null;
  if (shown === 0) return { ja: `${all}件のどれも、${NEITHER.ja}`, en: `${NEITHER.en} in any of ${all}` };
  const rest = all - shown;
  return {
    ja: `${all}件のうち${ways.map(({ ja }) => ja).join("、")}（${CERTAINTY.shown.ja}）${
      rest === 0 ? "" : `。残る${rest}件は${NEITHER.ja}`
    }`,
    en: `${ways.map(({ en }) => en).join(", ")} of ${all} (${CERTAINTY.shown.en})${
      rest === 0 ? "" : `; ${NEITHER.en} in the other ${rest}`
    }`,
  };
}

/** How sure the verdict of a test is, as it ends a title: in the words of the paragraph, and no stronger. */
function certaintyOf(test: Tested): Bilingual {
  switch (verdictOf(test)) {
    case "none":
      return NEITHER;
    case "shown":
      return CERTAINTY.shown;
    case "lost-among-many":
      return CERTAINTY.lostAmongMany(test.family.tests);
    case "not-shown":
      return CERTAINTY.notShown;
  }
}

import { ALTERED } from "./altered_words.ts";
import type { Bilingual, Language } from "../data/language.ts";
import type { NonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import type { BeforeAfterComparison, KnownChange, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { limitText, peopleAndShare } from "./number_words.ts";
import { type Description, openingMark, paragraph, verdictOf } from "./verdict_words.ts";
import { powerText } from "./visible_words.ts";
import { say } from "./say.ts";
import { smallWords } from "./small_words.ts";
import { favourableVerdict, movement, riseVerdict, subject } from "./movement_words.ts";
import { marginsFound, marginsUnseen } from "./describe_margins.ts";

/** A before/after comparison for people who know no statistics: what was found, and what could not be seen. */
export function describeBeforeAfter(comparison: BeforeAfterComparison, lang: Language): Description {
  return {
    found: paragraph([openingMark(comparison.origin, lang), ...findings(comparison, lang)], lang),
    unseen: paragraph(unseen(comparison, lang), lang),
    small: paragraph(comparison.kind === "refused" ? [] : small(comparison, lang), lang),
  };
}

/** How much {@linkcode findings} says. */
export interface FindingsOptions {
  /**
   * Estimate and interval without test and p-value, for a first screen that links to the rest.
   * @default false
   */
  readonly brief?: boolean;
}

/** What was found, in at most three sentences; the first says how many. */
export function findings(
  comparison: BeforeAfterComparison,
  lang: Language,
  { brief = false }: FindingsOptions = {},
): readonly string[] {
  switch (comparison.kind) {
    case "paired":
      return [
        movement(comparison, { lang, brief }),
        riseVerdict(comparison, { lang, brief }),
        favourableVerdict(comparison, { lang, brief }),
      ];
    case "margins":
      return marginsFound(comparison, { lang, brief });
    case "refused":
      return [
        comparison.reason === "withheld"
          ? say(lang, ALTERED.withheldChange(subject(comparison, lang)))
          : comparison.reason === "nobody-answered-both"
          ? say(lang, {
            ja: `${subject(comparison, lang)}は、前後の両方に答えた人がいないので、変化を数えられません。`,
            en: `${subject(comparison, lang)}: nobody answered both before and after, so there is no change to count.`,
          })
          : say(lang, {
            ja: `${subject(comparison, lang)}は、答えた人がいないか、少なすぎて示せないので、変化を数えられません。`,
            en: `${
              subject(comparison, lang)
            }: nobody answered, or too few to be shown, so there is no change to count.`,
          }),
      ];
  }
}

/** What a comparison could not have seen: too small a change, people at the top, people not heard. */
function unseen(comparison: BeforeAfterComparison, lang: Language): readonly string[] {
  if (comparison.kind === "margins") return marginsUnseen(comparison, lang);
  if (comparison.kind !== "paired") return [];
  const { atCeiling, movement: { same }, roseAmongApplicants } = comparison;
  const open = roseAmongApplicants === null || roseAmongApplicants.silent === 0
    ? []
    : [openRange(roseAmongApplicants, lang)];
  return [
    ...visibility(comparison, lang),
    ...same === 0 || atCeiling === null ? [] : [say(
      lang,
      atCeiling === 0 ? NONE_AT_TOP : {
        ja: `同じだった${same}人のうち${atCeiling}人は、初めから最も上の答えで、上がりようがありません。`,
        en: `Of the ${same} with the same answer, ${atCeiling} had given the highest one already and could not rise.`,
      },
    )],
    ...open,
  ];
}

const NONE_AT_TOP: Bilingual = {
  ja: "同じだった人の中に、初めから最も上の答えだった人はいません。",
  en: "None of those with the same answer had given the highest one already.",
};

function small(comparison: KnownChange, lang: Language): readonly string[] {
  const rise = comparison.kind === "paired" ? comparison.equivalence?.netRise : undefined;
  return [
    ...smallWords(rise, {
      ja: "上がった割合と下がった割合の差",
      en: "the difference between rises and falls",
    }, lang),
    ...smallWords(comparison.equivalence?.favourable, {
      ja: "肯定的回答の増減",
      en: "the change in favourable answers",
    }, lang),
  ];
}

/**
 * What "cannot tell" may hide: from what size on so many people seldom miss a change, and where rises and falls are told apart
 * by nothing, how large their difference may be at most.
 */
function visibility({ netRise, favourable, visible, pairs }: PairedComparison, lang: Language): readonly string[] {
  const [unsureRise, unsureTurn] = [netRise, favourable.change].map((test) => verdictOf(test) !== "shown");
  if (!unsureRise && !unsureTurn) return [];
  const { detectable, power, atMost } = visible;
  const chance = powerText(netRise, power);
  if (detectable === null) {
    return [say(lang, {
      ja: `${pairs}人では、どれほど大きな変化でも見落とすことが多くなります（${chance.below.ja}）。`,
      en: `With ${pairs} people even the largest change is often missed (${chance.below.en}).`,
    })];
  }
  const points = limitText(detectable);
  if (!unsureRise) {
    return [say(lang, {
      ja:
        `${pairs}人では、肯定的回答の増減がおよそ${points}ポイントに満たないと、あっても見落としやすくなります（${chance.reached.ja}）。`,
      en:
        `With ${pairs} people a change in favourable answers of less than about ${points} points is easily missed (${chance.reached.en}).`,
    })];
  }
  const most = limitText(atMost);
  return [say(lang, {
    ja:
      `${pairs}人では、上がった割合と下がった割合の差がおよそ${points}ポイントに満たないと、変化があっても見落としやすく（${chance.reached.ja}）、ここでの差が${most}ポイントより大きいことはなさそうです。`,
    en:
      `With ${pairs} people a difference between rises and falls of less than about ${points} points is easily missed (${chance.reached.en}); the difference here is unlikely to exceed ${most} points.`,
  })];
}

function openRange({ population, silent, lowerCount, upperCount }: NonresponseBounds, lang: Language): string {
  const [lower, upper] = [lowerCount, upperCount].map((count) => peopleAndShare(count, population, { lang }));
  return say(lang, {
    ja:
      `参加申込者${population}人のうち残る${silent}人の変化は分からず、全体で上がった人は${lower}から${upper}までのどこかです。`,
    en:
      `There were ${population} applicants, and of the other ${silent} nothing is known: among all applicants, the answers of between ${lower} and ${upper} rose.`,
  });
}

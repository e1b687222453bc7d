import { itemAt } from "../data/item_at.ts";
import type { Bilingual, Language } from "../data/language.ts";
import type { ComparedGroup, GroupComparison, GroupPair, GroupsCompared } from "../comparisons/group_comparison.ts";
import { limitText, peopleAndShare, pointsBetween } from "./number_words.ts";
import { groupReason } from "./left_out.ts";
import { type Description, openingMark, paragraph, turnedRound, verdictWords } from "./verdict_words.ts";
import { toldPair } from "./told_pair.ts";
import { powerText, visibleWords } from "./visible_words.ts";
import { say } from "./say.ts";
import { smallWords } from "./small_words.ts";
import { TESTED } from "./tested_words.ts";

/** A comparison of groups for people who know no statistics: what was found, and what could not be seen. */
export function describeGroups(comparison: GroupComparison, lang: Language): Description {
  return {
    found: paragraph([
      openingMark(comparison.origin, lang),
      shares(comparison, lang),
      ...comparison.kind === "groups" ? [widestPair(comparison, lang)] : [
        comparison.reason === "too-few-groups-with-answers"
          ? say(lang, {
            ja: "答えた人のいる事業が二つに満たないので、比べられません。",
            en: "Fewer than two groups have an answer, so there is nothing to compare.",
          })
          : groupReason(comparison, lang),
      ],
    ], lang),
    unseen: paragraph([
      ...comparison.kind === "groups" ? told(comparison).flatMap((pair) => visible(comparison, pair, lang)) : [],
      ...nonresponse(comparison, lang),
      ...comparison.kind === "groups" && comparison.caveats.some(({ kind }) => kind === "one-cluster")
        ? [say(lang, {
          ja: "参加して回答した人同士の違いであり、事業や市の良し悪しの違いとは言えません。",
          en: "These are differences between the people who came; whether events or cities caused them cannot be told.",
        })]
        : [],
    ], lang),
    small: paragraph(comparison.kind === "groups" ? small(comparison, lang) : [], lang),
  };
}

/** Of the pair that the verdict is about, turned as the verdict is. */
function small(comparison: GroupsCompared, lang: Language): readonly string[] {
  return told(comparison).flatMap(({ equivalence, difference }) =>
    smallWords(
      equivalence !== null && difference.estimate < 0 ? turnedRound(equivalence) : equivalence,
      { ja: "二つの割合の差", en: "the difference between the two shares" },
      lang,
    )
  );
}

function shares({ groups, base, title }: GroupComparison, lang: Language): string {
  const name = say(lang, title);
  const each = groups.map((group) => shareOf(group, lang)).join(say(lang, { ja: "、", en: ", " }));
  if (groups.length === 0) return "";
  const whole = base === "respondents"
    ? say(lang, { ja: "回答者（無回答を含む）", en: "all respondents, those without an answer included" })
    : say(lang, { ja: "その設問に答えた人", en: "people who answered the question" });
  return say(lang, {
    ja: `「${name}」に肯定的に答えた人は、${each}でした（割合は${whole}に対するもの）。`,
    en: `Favourable answers on “${name}”: ${each} (shares of ${whole}).`,
  });
}

function shareOf({ name, share: { count, base } }: ComparedGroup, lang: Language): string {
  const share = peopleAndShare(count, base, { lang });
  return say(lang, { ja: `${name.ja}では${base}人のうち${share}`, en: `${share} of ${base} people at ${name.en}` });
}

/** The pair that is told of, with its own test; every pair of the family is allowed for, so that it may be picked. */
function widestPair(comparison: GroupsCompared, lang: Language): string {
  const { pairs, groups } = comparison;
  const [pair] = told(comparison);
  if (pair === undefined) return "";
  const [first, second] = [itemAt(groups, pair.first, "group"), itemAt(groups, pair.second, "group")] as const;
  const places = (higher: ComparedGroup, lower: ComparedGroup) =>
    pairs.length > 1 ? TOLD[isWidest(comparison, pair) ? "widest" : "shown"](higher.name, lower.name) : {
      ja: `${higher.name.ja}の割合が${lower.name.ja}より高い`,
      en: `${higher.name.en} is above ${lower.name.en}`,
    };
  const [higher, lower, test] = highestFirst(first, second, pair);
  return verdictWords(test, {
    above: places(higher, lower),
    below: places(lower, higher),
    equal: pairs.length > 1
      ? { ja: "どの二つも同じ割合", en: "All shares are alike" }
      : { ja: "二つは同じ割合", en: "The shares are alike" },
    points: pointsBetween({ from: lower.share, to: higher.share }),
  }, lang);
}

function told({ pairs }: GroupsCompared): readonly GroupPair[] {
  return toldPair(pairs, ({ difference }) => difference);
}

function isWidest({ pairs }: GroupsCompared, pair: GroupPair): boolean {
  return pairs.every((one) => sizeOf(one) <= sizeOf(pair));
}

function sizeOf({ difference: { estimate } }: GroupPair): number {
  return Math.abs(estimate);
}

/** How the pair is picked out of several. */
const TOLD = {
  widest: (higher: Bilingual, lower: Bilingual): Bilingual => ({
    ja: `差が最も大きい二つでは、${higher.ja}の割合が${lower.ja}より高い`,
    en: `Of the two furthest apart, ${higher.en} is above ${lower.en}`,
  }),
  shown: (higher: Bilingual, lower: Bilingual): Bilingual => ({
    ja: `はっきりした差の中で最も大きい二つでは、${higher.ja}の割合が${lower.ja}より高い`,
    en: `The largest of the clear differences: ${higher.en} is above ${lower.en}`,
  }),
};

/** What so many people could have shown, of the pair that the verdict is about. */
function visible({ groups }: GroupsCompared, pair: GroupPair, lang: Language): readonly string[] {
  const [one, other] = [pair.first, pair.second].map((place) => itemAt(groups, place, "group").share.base);
  return visibleWords(pair.difference, {
    ...pair.visible,
    what: { ja: "割合の差", en: "a difference between shares" },
    between: { ja: `${one}人と${other}人の比較`, en: `Between ${one} and ${other} people` },
  }, lang);
}

/** The group that lies higher first, with the test turned so that its difference is positive. */
function highestFirst(first: ComparedGroup, second: ComparedGroup, { difference }: GroupPair) {
  return difference.estimate < 0
    ? [second, first, turnedRound(difference)] as const
    : [first, second, difference] as const;
}

/** The verdict on two groups, with what they were asked. */
export function pairVerdict({ groups, title }: GroupsCompared, pair: GroupPair, lang: Language): string {
  const [first, second] = [itemAt(groups, pair.first, "group"), itemAt(groups, pair.second, "group")];
  const places = (higher: ComparedGroup, lower: ComparedGroup) => ({
    ja: `「${title.ja}」で、${higher.name.ja}の割合が${lower.name.ja}より高い`,
    en: `“${title.en}”: ${higher.name.en} is above ${lower.name.en}`,
  });
  const [higher, lower, test] = highestFirst(first, second, pair);
  return verdictWords(test, {
    above: places(higher, lower),
    below: places(lower, higher),
    equal: { ja: `「${title.ja}」で、二つは同じ割合`, en: `“${title.en}”: the shares are alike` },
    points: pointsBetween({ from: lower.share, to: higher.share }),
  }, lang);
}

/** From what difference on pairs that chance may have brought about would seldom have been missed; of one pair at least. */
export function missedWords(pairs: readonly GroupPair[], lang: Language): string {
  const { difference, visible: { power } } = itemAt(pairs, 0, "pair");
  const chance = powerText(difference, power);
  const found = pairs.flatMap(({ visible: { detectable } }) => detectable === null ? [] : [detectable]);
  if (found.length === 0) return say(lang, TESTED.allMissed(chance.below));
  const most = found.length < pairs.length ? 1 : Math.max(...found);
  return say(
    lang,
    TESTED.seldomMissed(TESTED.pointsByPair(limitText(Math.min(...found)), limitText(most)), chance.reached),
  );
}

/** The range that the silent people leave open, group by group. */
function nonresponse({ groups }: GroupComparison, lang: Language): readonly string[] {
  const open = groups.flatMap(({ name, share: { bounds } }) => {
    if (bounds === null || bounds.silent === 0) return [];
    const [lower, upper] = [bounds.lowerCount, bounds.upperCount].map((count) =>
      peopleAndShare(count, bounds.population, { lang })
    );
    return [
      say(lang, {
        ja: `${name.ja}（${bounds.population}人中${bounds.sampleSize}人が回答）は${lower}～${upper}`,
        en: `${lower} to ${upper} at ${name.en} (${bounds.sampleSize} of ${bounds.population} answered)`,
      }),
    ];
  });
  if (open.length === 0) return [];
  return [
    say(lang, {
      ja: `答えなかった人を含む参加申込者全体で肯定的な人が何人いるかは、次の範囲のどこかとしか言えません: ${
        open.join("、")
      }。`,
      en:
        `How many of all applicants are favourable, those who did not answer included, lies somewhere in these ranges: ${
          open.join(", ")
        }.`,
    }),
  ];
}

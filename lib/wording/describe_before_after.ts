import type { Language } from "../data/language.ts";
import type { NonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { isRefusal } from "../statistics/test_result.ts";
import type {
  BeforeAfterCommon,
  BeforeAfterComparison,
  MarginsComparison,
  PairedComparison,
} from "../comparisons/before_after_comparison.ts";
import { caveatWords } from "./caveat_words.ts";
import { constructName } from "../comparisons/construct_name.ts";
import { levelText, peopleAndShare, peopleRange, pointsBetween, signedPoints } from "./number_words.ts";
import { openingMark, paragraph, verdictWords } from "./verdict_words.ts";
import { say } from "./say.ts";

/** A before/after comparison as one paragraph. */
export function describeBeforeAfter(comparison: BeforeAfterComparison, lang: Language): string {
  return paragraph([
    openingMark(comparison.origin, lang),
    ...sentences(comparison, lang),
    ...cautions(comparison, lang),
  ], lang);
}

function sentences(comparison: BeforeAfterComparison, lang: Language): readonly string[] {
  switch (comparison.kind) {
    case "paired":
      return [movement(comparison, lang), change(comparison, lang), certainty(comparison, lang)];
    case "margins":
      return margins(comparison, lang);
    case "refused":
      return [
        comparison.reason === "nobody-answered-both"
          ? say(lang, {
            ja: `${subject(comparison, lang)}は、前後の両方に答えた人がいないため、変化を数えられない。`,
            en: `${subject(comparison, lang)}: nobody answered both before and after, so there is no change to count.`,
          })
          : say(lang, {
            ja: `${subject(comparison, lang)}は、答えた人がいないため、変化を数えられない。`,
            en: `${subject(comparison, lang)}: nobody answered, so there is no change to count.`,
          }),
      ];
  }
}

function subject({ place, counts }: BeforeAfterCommon, lang: Language): string {
  const question = counts.after.parts[0].question;
  const name = question === undefined ? "" : say(lang, constructName(question));
  return say(lang, { ja: `${place.ja}の「${name}」`, en: `${place.en}, “${name}”` });
}

function movement(comparison: PairedComparison, lang: Language): string {
  const { pairs, movement: { rose, same, fell } } = comparison;
  const share = peopleAndShare(rose, pairs, { lang });
  return say(lang, {
    ja: `${
      subject(comparison, lang)
    }について、受講前と受講後の両方に答えた${pairs}人のうち、答えが上がったのは${share}、変わらなかったのは${same}人、下がったのは${fell}人だった。`,
    en: `${
      subject(comparison, lang)
    }: of ${pairs} who answered both before and after, ${share} answered higher afterwards, ${same} the same and ${fell} lower.`,
  });
}

function change({ favourable, confidenceLevel }: PairedComparison, lang: Language): string {
  const { before, after, change: { lower, upper } } = favourable;
  const points = pointsBetween({ from: before, to: after });
  const level = levelText(confidenceLevel);
  const [from, to] = [before, after].map(({ count, base }) => peopleAndShare(count, base, { lang }));
  const range = say(lang, {
    ja: `${signedPoints(lower)}～${signedPoints(upper)}`,
    en: `${signedPoints(lower)} and ${signedPoints(upper)}`,
  });
  return say(lang, {
    ja: `肯定的な答えは${from}から${to}へ${
      moved(points, lang)
    }。偶然の幅を見込むと、変化は${range}ポイントの間とみられる（${level}%信頼区間）。`,
    en: `Favourable answers went from ${from} to ${to}, ${
      moved(points, lang)
    }; allowing for chance, the change lies between ${range} points (${level} % interval).`,
  });
}

/** Points in words: `50.0ポイント増えた`. */
function moved(points: string, lang: Language): string {
  const size = points.replace(/^[+-]/, "");
  if (points.startsWith("+")) return say(lang, { ja: `${size}ポイント増えた`, en: `up ${size} points` });
  if (points.startsWith("-")) return say(lang, { ja: `${size}ポイント減った`, en: `down ${size} points` });
  return say(lang, { ja: "変わり、差し引きの増減はない", en: "no net change" });
}

function certainty({ tests, primary, adjustedPValue, family, movement }: PairedComparison, lang: Language): string {
  const test = tests.find(({ name }) => name === primary)?.result;
  if (test === undefined || isRefusal(test) || adjustedPValue === null) {
    const why = test !== undefined && isRefusal(test) ? test.refused : "";
    return say(lang, { ja: "確からしさの検定はできなかった。", en: `No test could be made: ${why}.` });
  }
  if (movement.rose + movement.fell === 0) {
    return say(lang, {
      ja: "誰の答えも動いていないので、検定することはない。",
      en: "Nobody moved, so there is nothing to test.",
    });
  }
  const tested = { test, pValue: test.pValue, adjustedPValue, family };
  return say(lang, {
    ja: `もし本当は変化がなく上下が偶然に決まるだけなら、これほど一方に偏ることは${verdictWords(tested, lang)}`,
    en: `If nothing had really changed and moves were chance, a result as one-sided would come about ${
      verdictWords(tested, lang)
    }`,
  });
}

function margins(comparison: MarginsComparison, lang: Language): readonly string[] {
  const { respondents: { before, after }, findings } = comparison;
  const { movement: { rose, fell }, favourable: { gained, lost }, people } = findings;
  const points = before.base === 0 || after.base === 0 ? "0.0" : pointsBetween({ from: before, to: after });
  const [from, to] = [before, after].map(({ count, base }) => peopleAndShare(count, base, { lang }));
  return [
    say(lang, {
      ja: `${
        subject(comparison, lang)
      }について、受講前と受講後のそれぞれの集計だけが分かっている。肯定的な答えは${from}から${to}へ${
        moved(points, lang)
      }。`,
      en: `${
        subject(comparison, lang)
      }: only the totals before and after are known. Favourable answers went from ${from} to ${to}, ${
        moved(points, lang)
      }.`,
    }),
    say(lang, {
      ja: `集計からは誰が動いたかは分からない。確かに言えるのは、${people}人のうち答えが上がったのは${
        peopleRange(rose, { lang })
      }、下がったのは${peopleRange(fell, { lang })}、肯定に変わったのは${
        peopleRange(gained, { lang })
      }、肯定でなくなったのは${peopleRange(lost, { lang })}ということだけである。`,
      en: `Totals do not tell who moved. For certain, of ${people} people, ${
        peopleRange(rose, { lang })
      } answered higher, ${peopleRange(fell, { lang })} lower, ${peopleRange(gained, { lang })} turned favourable and ${
        peopleRange(lost, { lang })
      } turned away.`,
    }),
  ];
}

/** Who did not answer comes first, with what that leaves open. */
function cautions(comparison: BeforeAfterComparison, lang: Language): readonly string[] {
  const bounds = comparison.kind === "paired" ? comparison.roseAmongApplicants : null;
  const open = bounds === null || bounds.silent === 0 ? [] : [openRange(bounds, lang)];
  const told = open.length > 0 ? ["synthetic", "nonresponse"] : ["synthetic"];
  return [...open, ...caveatWords(comparison.caveats.filter(({ kind }) => !told.includes(kind)), { lang })];
}

function openRange({ population, silent, lowerCount, upperCount }: NonresponseBounds, lang: Language): string {
  const [lower, upper] = [lowerCount, upperCount].map((count) => peopleAndShare(count, population, { lang }));
  return say(lang, {
    ja:
      `参加申込者（申込時点）は${population}人で、残る${silent}人の変化は分からない。参加申込者全体で答えが上がった人は、少なくて${lower}、多くて${upper}である。`,
    en:
      `There were ${population} applicants; of the other ${silent} nothing is known. Among all applicants, between ${lower} and ${upper} rose.`,
  });
}

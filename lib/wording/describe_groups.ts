import type { Language } from "../data/language.ts";
import { caveatWords } from "./caveat_words.ts";
import type { ComparedGroup, GroupComparison, GroupPair, GroupsCompared } from "../comparisons/group_comparison.ts";
import { levelText, peopleAndShare, pointsBetween, signedPoints } from "./number_words.ts";
import { groupReason } from "./left_out.ts";
import { openingMark, paragraph, verdictWords } from "./verdict_words.ts";
import { say } from "./say.ts";

/** A comparison of groups as one paragraph. */
export function describeGroups(comparison: GroupComparison, lang: Language): string {
  return paragraph([
    openingMark(comparison.origin, lang),
    shares(comparison, lang),
    ...comparison.kind === "groups" ? [largestDifference(comparison, lang), certainty(comparison, lang)] : [
      comparison.reason === "too-few-groups-with-answers"
        ? say(lang, {
          ja: "答えた人のいる事業が二つに満たないため、比べられない。",
          en: "Fewer than two groups have an answer, so there is nothing to compare.",
        })
        : groupReason(comparison, lang),
    ],
    ...nonresponse(comparison, lang),
    ...caveatWords(comparison.caveats.filter(({ kind }) => kind !== "synthetic" && kind !== "nonresponse"), { lang }),
  ], lang);
}

function shares({ groups, base, title }: GroupComparison, lang: Language): string {
  const name = say(lang, title);
  const each = groups.map((group) => shareOf(group, lang)).join(say(lang, { ja: "、", en: ", " }));
  if (groups.length === 0) return "";
  const whole = base === "respondents"
    ? say(lang, { ja: "回答者（無回答を含む）", en: "respondents, those without an answer included" })
    : say(lang, { ja: "その設問に答えた人", en: "people who answered the question" });
  return say(lang, {
    ja: `「${name}」に肯定的に答えた人は、${each}だった（割合は${whole}に対するもの）。`,
    en: `“${name}”: favourable answers, ${each} (of ${whole}).`,
  });
}

function shareOf({ name, share: { count, base } }: ComparedGroup, lang: Language): string {
  const share = peopleAndShare(count, base, { lang });
  return say(lang, { ja: `${name.ja}では${base}人のうち${share}`, en: `${name.en} ${share} of ${base}` });
}

function largestDifference({ pairs, groups, confidenceLevel }: GroupsCompared, lang: Language): string {
  const size = ({ difference: { estimate } }: GroupPair) => Math.abs(estimate);
  const [pair] = pairs.toSorted((one, other) => size(other) - size(one));
  const [first, second] = pair === undefined ? [] : [groups[pair.first], groups[pair.second]];
  if (pair === undefined || first === undefined || second === undefined) return "";
  const firstIsHigher = pair.difference.estimate >= 0;
  const [higher, lower] = firstIsHigher ? [first, second] : [second, first];
  const points = pointsBetween({ from: lower.share, to: higher.share }).replace("+", "");
  const { lower: from, upper: to } = pair.simultaneous;
  const limits = firstIsHigher ? [from, to] : [-to, -from];
  const level = levelText(confidenceLevel);
  const range = say(lang, {
    ja: `偶然の幅を見込むと、差は${limits.map(signedPoints).join("～")}ポイントの間とみられる（${
      pairs.length > 1 ? `${pairs.length}組を合わせて` : ""
    }${level}%信頼区間）。`,
    en: `Allowing for chance, the difference lies between ${
      limits.map(signedPoints).join(" and ")
    } points (${level} % interval${pairs.length > 1 ? `, for all ${pairs.length} pairs at once` : ""}).`,
  });
  const [names, englishNames] = [
    [higher.name.ja, lower.name.ja],
    [higher.name.en, lower.name.en],
  ];
  if (points === "0.0") {
    return say(lang, { ja: `割合に差はない。${range}`, en: `The shares do not differ. ${range}` });
  }
  return pairs.length > 1
    ? say(lang, {
      ja: `差がいちばん大きいのは${names.join("と")}の間で、前者が${points}ポイント高い。${range}`,
      en: `The largest difference: ${englishNames[0]} is ${points} points above ${englishNames[1]}. ${range}`,
    })
    : say(lang, {
      ja: `${names[0]}のほうが${names[1]}より${points}ポイント高い。${range}`,
      en: `${englishNames[0]} is ${points} points above ${englishNames[1]}. ${range}`,
    });
}

function certainty({ overall, pValue, adjustedPValue, family }: GroupsCompared, lang: Language): string {
  return say(lang, {
    ja: `選択肢のすべての段階を順位で比べたとき、もし答え方に本当は差がなければ、これほど開くことは${
      verdictWords({ test: overall, pValue, adjustedPValue, family }, lang)
    }`,
    en:
      `Comparing all levels of the answers by rank, if there were no real difference, groups as far apart would come about ${
        verdictWords({ test: overall, pValue, adjustedPValue, family }, lang)
      }`,
  });
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
        en: `${name.en} (${bounds.sampleSize} of ${bounds.population} answered) ${lower} to ${upper}`,
      }),
    ];
  });
  if (open.length === 0) return [];
  return [
    say(lang, {
      ja: `答えなかった人を含む参加申込者全体で肯定的な人が何人いるかは、次の範囲のどこかとしか言えない: ${
        open.join("、")
      }。`,
      en: `Among all applicants, the silent ones included, the number of favourable is somewhere in these ranges: ${
        open.join(", ")
      }.`,
    }),
  ];
}

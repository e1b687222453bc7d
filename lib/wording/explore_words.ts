import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** Groups that a sentence names before it says that there are more. */
const NAMED = 6;

/** Words of the part of the page where readers choose what is drawn. */
export const EXPLORE = {
  share: { ja: "割合（%）", en: "Share (%)" },
  otherAnswers: { ja: "その他の回答", en: "Other answers" },
  noAnswer: { ja: "無回答", en: "No answer" },
  flowTitle: (name: string): Bilingual => ({ ja: `${name}: 受講前→受講後`, en: `${name}: before → after` }),
  distributionTitle: (name: string): Bilingual => ({ ja: `${name}: 回答の内訳`, en: `${name}: all answers` }),
  shareTitle: (name: string): Bilingual => ({ ja: `${name}: 肯定的回答の割合`, en: `${name}: favourable answers` }),
  listTitle: (name: string): Bilingual => ({ ja: `${name}: 回答ごとの割合`, en: `${name}: share of each answer` }),
  mostGiven: ({ event, labels, percent, count, base }: {
    readonly event: string;
    readonly labels: readonly string[];
    readonly percent: string;
    readonly count: number;
    readonly base: number;
  }): Bilingual => ({
    ja: `${event}で最も多いのは${labels.map((label) => `「${label}」`).join("")}の${
      labels.length > 1 ? "それぞれ" : ""
    }${count}人（${base}人の${percent}%）。`,
    en: `${event}: most common, ${labels.map((label) => `“${label}”`).join(", ")}, ${
      labels.length > 1 ? "each " : ""
    }${count} of ${base} (${percent}%). `,
  }),
  nothingGiven: (event: string): Bilingual => ({
    ja: `${event}では、回答者がいないか、少ないため表示できません。`,
    en: `${event}: nobody answered, or too few to be shown. `,
  }),
  severalAnswers: {
    ja: "複数回答のため、割合の合計は100%を超えることがあります。",
    en: "One person may give several answers: shares may add up to more than 100%.",
  },
  splitBy: (attribute: string, attributeEnglish: string): Bilingual => ({
    ja: `${attribute}別`,
    en: `by ${attributeEnglish}`,
  }),
  splitTitle: (name: string, by: string): Bilingual => ({
    ja: `${name}: 肯定的回答の割合（${by}）`,
    en: `${name}: favourable answers ${by}`,
  }),
  closedEvents: {
    ja: "この設問を尋ねていない事業は選べません。",
    en: "Events that did not ask this cannot be chosen. ",
  },
  closedFlow: {
    ja: "「受講前→受講後」は、前後の両方で尋ねた設問だけで選べます。",
    en: "“Before → after” is available only for what was asked both before and after. ",
  },
  closedSplitOfList: {
    ja: "属性別の内訳は、段階で答える設問だけで選べます。",
    en: "Splitting by attribute is available only for questions answered on a scale. ",
  },
  closedSplitOfMeasure: {
    ja: "属性別の内訳は、「肯定的回答の割合」の表示で選べます。",
    en: "Splitting by attribute is available in the view of favourable shares. ",
  },
  closedBaseOfFlow: {
    ja: "「受講前→受講後」の分母は、前後の両方に答えた人です。",
    en: "“Before → after” is based on those who answered both. ",
  },
  closedBaseOfSplit: {
    ja: "属性別の内訳の分母は、その属性の回答者全員です。",
    en: "Splits are based on all respondents in a group. ",
  },
  wordingOf: (places: readonly string[]): Bilingual => ({
    ja: `${places.join("・")}: `,
    en: `${places.join(", ")}: `,
  }),
  /** Of a split of which no group is large enough. */
  nothingOfSplit: (attribute: string, attributeEnglish: string): Bilingual => ({
    ja: `回答者が少ないため、${attribute}別の内訳は表示していません。`,
    en: `As there are few respondents, answers by ${attributeEnglish} are not shown.`,
  }),
  chooseEvent: { ja: "市または事業を1つ以上選択してください。", en: "Choose at least one city or event." },
  notAsked: { ja: "選んだ事業では、この設問を尋ねていません。", en: "The chosen events did not ask this." },
  nobodyAnswered: {
    ja: "回答者がいないか、少ないため表示できません。",
    en: "Nobody answered, or too few to be shown.",
  },
  groupsWithheld: (
    { rowCount, withheld, threshold, names }: {
      readonly rowCount: number;
      readonly withheld: number;
      readonly threshold: number;
      /** The groups, each with its event. */
      readonly names: readonly string[];
    },
  ): Bilingual => ({
    ja: `${rowCount}区分のうち${withheld}区分（${names.slice(0, NAMED).join("、")}${
      names.length > NAMED ? "など" : ""
    }）は、回答者が少ない（1～${threshold - 1}人の欄がある）ため表示していません。`,
    en: ` ${withheld} of ${rowCount} groups (${names.slice(0, NAMED).join(", ")}${
      names.length > NAMED ? " and others" : ""
    }) are withheld, as a cell would hold 1 to ${threshold - 1} people.`,
  }),
  nothingSplit: (names: readonly string[]): Bilingual => ({
    ja: `${names.join("、")}は、自治体の人口が少ないか不明のため、属性別の内訳を表示していません。`,
    en: ` Nothing is shown by attribute for ${
      names.join(", ")
    }, as the municipality is small or its population not known.`,
  }),
  nothingBeforeAfter: { ja: "前後で尋ねた設問はありません。", en: "Nothing was asked before and after." },
  notAskedBeforeAfter: (constructs: readonly string[]): Bilingual => ({
    ja: `選んだ事業では、この設問を前後で尋ねていません。前後で尋ねたのは、${constructs.join("、")}です。`,
    en: `The chosen events did not ask this before and after. They did so for: ${constructs.join(", ")}.`,
  }),
  flowSentence: (
    { label, matched, rose, same, fell, unmatched }: {
      readonly label: string;
      readonly matched: number;
      readonly rose: number;
      readonly same: number;
      readonly fell: number;
      readonly unmatched: number;
    },
  ): Bilingual => ({
    ja:
      `${label}: 前後とも答えた${matched}人のうち、上がった${rose}人、変わらない${same}人、下がった${fell}人（どちらかに答えがない${unmatched}人を除く）。`,
    en:
      `${label}: of ${matched} who answered both, ${rose} rose, ${same} stayed, ${fell} fell (leaving out ${unmatched} who lack one of the answers). `,
  }),
  nameBefore: (name: string): Bilingual => ({ ja: `${name}（受講前）`, en: `${name} (before)` }),
  nameAfter: (name: string): Bilingual => ({ ja: `${name}（受講後）`, en: `${name} (after)` }),
  bandLegend: { ja: "参加申込者全体でありうる範囲", en: "range possible among all applicants" },
  stayed: { ja: "変わらない", en: "stayed" },
  shareTip: (
    { percent, favourable, base }: { readonly percent: string; readonly favourable: number; readonly base: number },
  ): Bilingual => ({ ja: `${percent}%（${favourable}/${base}人）`, en: `${percent}% (${favourable}/${base})` }),
  withheldGroup: (base: number): Bilingual => ({ ja: `秘匿（${base}人の組）`, en: `withheld (group of ${base})` }),
  intervalTip: (lower: string, upper: string): Bilingual => ({
    ja: `95%信頼区間 ${lower}～${upper}%`,
    en: `95% interval ${lower}–${upper}%`,
  }),
  applicantsTip: (lowerCount: string, upperCount: string): Bilingual => ({
    ja: `参加申込者全体では ${lowerCount}～${upperCount}% の間`,
    en: `all applicants: between ${lowerCount} and ${upperCount}%`,
  }),
  syntheticMark: { ja: "合成データ", en: "SYNTHETIC 合成データ" },
  moved: ({ place, from, to, people }: {
    readonly place: string;
    readonly from: string;
    readonly to: string;
    readonly people: number;
  }): Bilingual => ({ ja: `${place}\n${from} → ${to}: ${people}人`, en: `${place}\n${from} → ${to}: ${people}` }),
  titleOfSynthetic: (title: string): Bilingual => ({
    ja: `【合成データ】${title}`,
    en: `[SYNTHETIC 合成データ] ${title}`,
  }),
  described: ({ synthetic, title, sentence }: {
    readonly synthetic: boolean;
    readonly title: string;
    readonly sentence: string;
  }): Bilingual => {
    return {
      ja: `${synthetic ? "合成データ。" : ""}${title}。${sentence}`,
      en: `${synthetic ? "Synthetic data (合成データ). " : ""}${title}. ${sentence}`,
    };
  },
} satisfies Words;

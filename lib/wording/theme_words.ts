import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import type { CodeTable } from "../text/count_codes.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Grouping } from "../text/answer.ts";
import type { CoOccurrence } from "../text/co_occurrence_network.ts";
import type { CorrespondenceRefusal } from "../text/correspondence_map.ts";

/** A theme with the number of answers that have it. */
export interface NumberedTheme {
  readonly theme: Bilingual;
  readonly answers: number;
}

/** Words of figures and tables of the themes of free answers. */
export const THEMES = {
  matrixTitle: (grouping: Bilingual): Bilingual => ({
    ja: `自由記述の主題 × ${grouping.ja}`,
    en: `Themes of free answers by ${grouping.en}`,
  }),
  matrixSubtitle: (grouping: Bilingual, base: number): Bilingual => ({
    ja: `コードが付いた回答の数と、その${grouping.ja}の回答に占める割合。報告書が抜粋した回答 n=${base}、複数該当`,
    en:
      `Answers with each code, and their share of the group's answers. Printed answers n=${base}, several codes per answer`,
  }),
  matrixInWords: (
    { grouping, top, groups, uncoded }: {
      readonly grouping: Bilingual;
      readonly top: readonly NumberedTheme[];
      readonly groups: readonly {
        readonly name: Bilingual;
        readonly base: number;
        readonly top: readonly NumberedTheme[];
      }[];
      /** `null` when withheld. */
      readonly uncoded: number | null;
    },
  ): Bilingual => ({
    ja: `主題ごとの回答の数を${grouping.ja}別に示す表。全体で多いのは${
      top.map(({ theme, answers }) => `${theme.ja}${answers}件`).join("、")
    }。${
      groups.map(({ name, base, top }) =>
        `${name.ja}（n=${base}）では${top.map(({ theme, answers }) => `${theme.ja}${answers}件`).join("、")}`
      ).join("、")
    }が多い。コードのない回答は${uncoded === null ? "秘匿" : `${uncoded}件`}。`,
    en: `Answers with each theme by ${grouping.en}. Most frequent overall: ${
      top.map(({ theme, answers }) => `${theme.en} ${answers}`).join(", ")
    }. ${
      groups.map(({ name, base, top }) =>
        `${name.en} (n=${base}): ${top.map(({ theme, answers }) => `${theme.en} ${answers}`).join(", ")}`
      ).join("; ")
    }. Answers without a code: ${uncoded ?? "withheld"}.`,
  }),
  sharesOfPrinted: {
    ja:
      "割合は掲載された回答に占めるもので、回答者全体に占めるものではない。主題は本プロジェクトのコーディングルールによる。",
    en: "Shares are of printed answers, not of respondents. Themes follow the project's coding rules.",
  },
  unusedCodes: (codes: readonly Bilingual[]): Bilingual => ({
    ja: `どの回答にも付かなかったコードは省いた: ${codes.map(({ ja }) => ja).join("、")}。`,
    en: `Codes that no answer has are left out: ${codes.map(({ en }) => en).join(", ")}.`,
  }),
  smallGroupMark: {
    ja: "＊は n が30に満たず、割合は参考値。",
    en: "*: fewer than 30 answers; shares for reference only.",
  },
  smallMark: { ja: "＊", en: "*" },
  printedByKind: {
    ja: "報告書が区分ごとに回答そのものを掲載しているため、小さい数も秘匿しない。",
    en: "As the report prints the answers themselves by kind of respondent, small counts are not withheld.",
  },
  belowThreshold: (threshold: number): Bilingual => ({
    ja: `${threshold}人未満の数と、それを割り出せる数は秘匿した。`,
    en: `Counts below ${threshold}, and those that would give them away, are withheld.`,
  }),
  withoutGroup: (grouping: Bilingual, leftOutCount: number): Bilingual => ({
    ja: `${grouping.ja}の印字がない${leftOutCount}件は含まない。`,
    en: `${leftOutCount} answers without a printed ${grouping.en} are left out.`,
  }),
  networkTitle: { ja: "共に使われた語", en: "Words used together" },
  networkSubtitle: (
    { minimumDocuments, edgeCount, answers }: {
      readonly minimumDocuments: number;
      readonly edgeCount: number;
      readonly answers: number;
    },
  ): Bilingual => ({
    ja: `${minimumDocuments}件以上の回答に現れた語の共起（Jaccard係数の上位${edgeCount}本）。回答 n=${answers}`,
    en:
      `Co-occurrence of words in at least ${minimumDocuments} answers, the ${edgeCount} strongest by Jaccard. Answers n=${answers}`,
  }),
  networkInWords: (
    { wordCount, edgeCount, strongest }: {
      readonly wordCount: number;
      readonly edgeCount: number;
      readonly strongest: readonly CoOccurrence[];
    },
  ): Bilingual => ({
    ja: `${wordCount}語と${edgeCount}本の線。結びつきが強いのは${
      strongest.map(({ source, target, together, jaccard }) =>
        `${source}と${target}（${together}件、係数${formatNumber(jaccard, { decimals: 2 })}）`
      ).join("、")
    }。`,
    en: `${wordCount} words and ${edgeCount} lines. Most closely tied: ${
      strongest.map(({ source, target, together, jaccard }) =>
        `${source} and ${target} (${together} answers, ${formatNumber(jaccard, { decimals: 2 })})`
      ).join(", ")
    }.`,
  }),
  dictionaryTerm: { ja: "福祉用語の辞書の語", en: "term of the welfare dictionary" },
  otherWord: { ja: "その他の語", en: "other word" },
  thicknessLegend: { ja: "太い線ほど結びつきが強い", en: "thicker: more closely tied" },
  circlesExplained: {
    ja:
      "円の大きさは語を使った回答の数（語の後の数字）。同じ回答に現れたことだけを示し、意味のつながりは回答を読んで確かめる。",
    en:
      "Circles are as large as the number of answers (after the word). Words only stand in the same answers; read them for what ties them.",
  },
  commonWordsLeftOut: (minimumAnswers: number): Bilingual => ({
    ja:
      `「思う」「今回」など、どの回答にも現れうる語は除くことがある。回答が${minimumAnswers}件に満たないときは描かない。`,
    en: `Words that fit any answer, such as 思う, may be left out. Not drawn for fewer than ${minimumAnswers} answers.`,
  }),
  tooFewAnswers: (answers: number, minimumAnswers: number): Bilingual => ({
    ja: `回答が${answers}件と少ないため、共起の図は描かない（${minimumAnswers}件以上で描く）。`,
    en: `With only ${answers} answers no network is drawn (at least ${minimumAnswers} are needed).`,
  }),
  noPair: { ja: "条件にあう語の組がない。", en: "No pair of words meets the conditions." },
  mapTitle: { ja: "主題と群の対応（対応分析）", en: "Themes and groups (correspondence analysis)" },
  mapSubtitle: (
    { first, second, inertia }: { readonly first: string; readonly second: string; readonly inertia: string },
  ): Bilingual => ({
    ja: `横軸は全体の慣性の${first}%、縦軸は${second}%を示す。総慣性 ${inertia}`,
    en: `First axis ${first} %, second ${second} % of all inertia (${inertia})`,
  }),
  mapInWords: (
    { codeCount, groups }: {
      readonly codeCount: number;
      readonly groups: readonly { readonly name: Bilingual; readonly nearest: readonly Bilingual[] }[];
    },
  ): Bilingual => ({
    ja: `主題${codeCount}と群${groups.length}を平面に置いた図。${
      groups.map(({ name, nearest }) => `${name.ja}の近くに${nearest.map(({ ja }) => ja).join("と")}`).join("、")
    }がある。`,
    en: `${codeCount} themes and ${groups.length} groups in a plane. ${
      groups.map(({ name, nearest }) => `Near ${name.en}: ${nearest.map(({ en }) => en).join(" and ")}`).join("; ")
    }.`,
  }),
  themeLegend: { ja: "主題（大きさは回答の数）", en: "theme (size: answers)" },
  groupLegend: { ja: "群", en: "group" },
  mapExplained: {
    ja: "原点に近いほど平均的。主題どうし、群どうしの距離はχ²距離。主題と群は、近く同じ向きにあるほど結びつきが強い。",
    en:
      "Near the origin: average. Distances among themes, and among groups, are χ² distances; a theme and a group in the same direction go together.",
  },
  mapFewAnswers: (
    { minimumCount, leftOut }: {
      readonly minimumCount: number;
      readonly leftOut: readonly string[];
    },
  ): Bilingual => ({
    ja: `回答が少なく、一件で点が動くことがある。${minimumCount}件未満の主題${
      leftOut.length === 0 ? "はない" : `（${leftOut.join("、")}）は除いた`
    }。`,
    en: `With few answers a single one can move a point.${
      leftOut.length === 0 ? "" : ` Left out, with fewer than ${minimumCount} answers: ${leftOut.join(", ")}.`
    }`,
  }),
  countsTitle: (grouping: Bilingual): Bilingual => ({
    ja: `主題 × ${grouping.ja}（複数該当）`,
    en: `Themes ${grouping.en} (several per answer)`,
  }),
  sharesOfSelected: {
    ja:
      "割合は、報告書が抜粋して掲載した回答に占めるもので、回答者全体に占めるものではない。複数のコードが付くため合計は100%を超える。",
    en:
      "Shares are of the answers that the report selected and printed, not of respondents. As an answer can have several codes, they add up to more than 100 %.",
  },
  shareColumn: (group: string, base: number): Bilingual => ({
    ja: `${group} %（n=${base}）`,
    en: `${group} %（n=${base}）`,
  }),
  smallGroups: (groups: readonly Bilingual[]): Bilingual => ({
    ja: `n が30に満たない${groups.map(({ ja }) => ja).join("、")}の割合は参考値。`,
    en: `Shares of ${groups.map(({ en }) => en).join(", ")} rest on fewer than 30 answers.`,
  }),
  belowThresholdEmpty: (threshold: number): Bilingual => ({
    ja: `${threshold}人未満の数と、それを割り出せる数は秘匿し、空欄とした。`,
    en: `Counts below ${threshold}, and those that would give them away, are withheld and left empty.`,
  }),
  withoutPrintedGroup: (leftOutCount: number): Bilingual => ({
    ja: `区分の印字がない${leftOutCount}件は含まない。`,
    en: `${leftOutCount} answers without a printed group are left out.`,
  }),
} satisfies Words;

/** What answers are grouped by. */
export const GROUPING_TITLES: Readonly<Record<CodeTable["grouping"], Bilingual>> = {
  municipality: { ja: "市", en: "city" },
  event: { ja: "事業", en: "event" },
  construct: { ja: "設問の内容", en: "what was asked" },
  category: { ja: "回答者の区分", en: "kind of respondent" },
  table: { ja: "図表", en: "table of the report" },
};

/** The same in a title. */
export const GROUPING_NAMES: Readonly<Record<Grouping, Bilingual>> = {
  municipality: { ja: "市別", en: "by municipality" },
  event: { ja: "事業別", en: "by event" },
  construct: { ja: "設問の内容別", en: "by what was asked" },
  category: { ja: "回答者の区分別", en: "by kind of respondent" },
  table: { ja: "図表別", en: "by table of the report" },
};

/** What a theme is called: its code without the mark that begins it in the rules. */
export function themeName({ name, en }: { readonly name: string; readonly en: string }): Bilingual {
  return { ja: name.replace(/^＊/, ""), en };
}

/** Why there is no map of themes and groups. */
export function noMap({ refused, minimumCount }: CorrespondenceRefusal): Bilingual {
  if (refused === "withheld-counts") {
    return {
      ja: "秘匿した数があるため、対応分析は行わない。",
      en: "As counts are withheld, no correspondence analysis is made.",
    };
  }
  return {
    ja: `回答が少ないため、対応分析は行わない（回答${
      2 * minimumCount
    }件以上の群と、${minimumCount}件以上のコードが三つずつ要る）。`,
    en: `Too few answers for correspondence analysis: it needs three groups of ${
      2 * minimumCount
    } answers and three codes of ${minimumCount}.`,
  };
}

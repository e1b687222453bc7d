import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { formatNumber } from "../data/format_number.ts";
import type { CorrespondenceRefusal } from "../text/correspondence_map.ts";
import type { CoOccurrence } from "../text/co_occurrence_network.ts";
import { counted } from "./counted.ts";

/** Words of the network of words and of the map of themes and groups. */
export const MAPS = {
  networkTitle: { ja: "共に使われた語", en: "Words used together" },
  pairsTitle: { ja: "共に使われた語の組（結びつきの強い順）", en: "Pairs of words used together, closest first" },
  coefficient: { ja: "係数", en: "Coefficient" },
  bothWords: { ja: "両方の回答", en: "Both" },
  eitherWord: { ja: "どちらかの回答", en: "Either" },
  pairsExplained: {
    ja:
      "係数は、両方の語がある回答÷どちらかの語がある回答。同じ回答に現れたことだけを示し、意味のつながりは回答を読んで確かめる。",
    en:
      "Coefficient: answers with both words ÷ answers with either. It shows only that words occur in the same answers; read those to see how they are connected.",
  },
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
  thicknessLegend: { ja: "太い線ほど結びつきが強い", en: "thicker line: stronger tie" },
  circlesExplained: {
    ja:
      "円の大きさは語を使った回答の数（語の後の数字）。同じ回答に現れたことだけを示し、意味のつながりは回答を読んで確かめる。",
    en:
      "The size of a circle is the number of answers with the word (given after it). The figure shows only that words occur in the same answers; read those to see how they are connected.",
  },
  commonWordsLeftOut: (minimumAnswers: number): Bilingual => ({
    ja:
      `「思う」「今回」など、どの回答にも現れうる語は除くことがある。回答が${minimumAnswers}件に満たないときは描かない。`,
    en: `Words that fit any answer, such as “think” or “this time”, may be left out. Not drawn for fewer than ${
      counted(minimumAnswers, "answer")
    }.`,
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
    en: `First axis ${first}%, second ${second}% of all inertia (${inertia})`,
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
    ja: "原点に近いほど平均的。主題同士、群同士の距離はχ²距離。主題と群は、近く同じ向きにあるほど結びつきが強い。",
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
} satisfies Words;

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
    }件以上の群と、${minimumCount}件以上の主題が三つずつ必要である）。`,
    en: `Too few answers for correspondence analysis: it needs three groups of ${
      2 * minimumCount
    } answers or more and three themes of ${minimumCount} or more.`,
  };
}

import { type Bilingual } from "../data/language.ts";

/** What stands for the found words where a code was given because of the question that was asked. */
export const BY_THE_QUESTION: Bilingual = { ja: "（設問から）", en: "(by the question)" };

/** Share of answers without a code from which rules are said to miss too much. */
const MANY_UNCODED = 0.1;

/** Answers that no rule fits, by their numbers. */
export function uncodedWords(answerIds: readonly string[], total: number): Bilingual {
  const many = answerIds.length > total * MANY_UNCODED;
  return {
    ja: `どの主題も付かなかった回答は${total}件のうち${answerIds.length}件です（${answerIds.join("、")}）。` +
      (many ? "多いため、ルールに足りない語がないか確かめてください。" : ""),
    en: `${answerIds.length} of ${total} answers have no theme (${answerIds.join(", ")}).` +
      (many ? " That is a lot: check whether the rules lack some words." : ""),
  };
}

/** Words of the table that sets rules beside a person's coding. */
export const ACCURACY_WORDS = {
  title: { ja: "ルールと人の読みの一致", en: "Agreement between the rules and a human reader" },
  code: { ja: "主題", en: "Theme" },
  both: { ja: "両方が付けた", en: "Both" },
  rulesOnly: { ja: "ルールだけ", en: "Rules only" },
  personOnly: { ja: "人だけ", en: "Person only" },
  precision: { ja: "適合率 %", en: "Precision %" },
  recall: { ja: "再現率 %", en: "Recall %" },
  kappa: { ja: "κ（一致度）", en: "κ" },
  disputed: { ja: "分かれた回答", en: "Disputed answers" },
  all: { ja: "全体", en: "All themes" },
  reading: {
    ja:
      "適合率は、ルールが付けた主題のうち人も付けた割合。再現率は、人が付けた主題のうちルールも付けた割合。κ は偶然の一致を除いた一致度で、1 が完全な一致。",
    en:
      "Precision: of the themes the rules gave, the share that the person gave too. Recall: of the themes the person gave, the share that the rules found. κ: agreement beyond chance, 1 is perfect.",
  },
  byHand: {
    ja: "人の読みは、主題の定義だけを見て一人が付けたもので、ほかの人が読めば違いうる。",
    en: "The human reading is one person's, made by the definitions alone; another might differ.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Words of the table of groups of words. */
export const WORD_GROUP_WORDS = {
  title: { ja: "ルールで使う語のまとまり", en: "Groups of words in the rules" },
  name: { ja: "まとまり", en: "Group" },
  words: { ja: "どれか一語", en: "Any of these words" },
  absent: { ja: "この回答にはない語", en: "Not in these answers" },
  note: {
    ja: "まとまりには、ほかの市の回答にも当てはまるように、この回答に出てこない語も入れてある。",
    en: "The groups also hold words that do not occur here, so that the rules work for other answers.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the notation of the rules means, where KH Coder's is not enough. */
export const NOTATION: Bilingual = {
  ja:
    "[c] は一つの節の中、[b] は一つの文の中。「@名前」は語のまとまりのどれか一語。「A without B」は B と重ならない A。「<>設問-->」はその設問への回答全て。",
  en:
    "[c]: within a clause; [b]: within a sentence. “@name”: any word of a group. “A without B”: A where no B touches it. “<>設問-->”: every answer to that question.",
};

import type { Bilingual } from "../data/language.ts";
import type { DataFaultId } from "../data/data_error.ts";

/** What each kind of fault in a data file is, and how it is mended, for who holds the file. */
export const FAULT_WORDS: Readonly<Record<DataFaultId, Bilingual>> = {
  "missing-file": {
    ja: "あるはずのファイルがありません。元の場所に戻してください",
    en: "a file is not there: put it back",
  },
  "not-a-file": { ja: "ファイルではなくフォルダなどです", en: "it is a folder or the like, and no file" },
  "empty-file": { ja: "ファイルに何も入っていません", en: "there is nothing in the file" },
  "wrong-encoding": {
    ja: "文字コードが UTF-8 ではありません。「CSV UTF-8」で保存し直してください",
    en: "the text is not in UTF-8: save it as “CSV UTF-8”",
  },
  "unseen-character": {
    ja: "目に見えない文字が入っています。消してください",
    en: "a character that cannot be seen stands there: delete it",
  },
  "decomposed-letter": {
    ja: "濁点などが別の文字に分かれています。その語を打ち直してください",
    en: "a letter is stored in two parts: type the word again",
  },
  "malformed-csv": {
    ja: "CSV の形が崩れています（欄の数や引用符）。見出しの行と欄の数を揃えてください",
    en: "the CSV is broken (number of cells, quotation marks): every row needs as many cells as the headings",
  },
  "malformed-json": {
    ja: "JSON の形が崩れています（括弧やカンマの抜けなど）",
    en: "the JSON is broken, such as by a bracket or comma that is missing",
  },
  "duplicate-source": {
    ja: "同じものが二つのファイルにあります。一つにしてください",
    en: "the same is in two files: keep one",
  },
  "invalid-sidecar": {
    ja: "データの出どころを記したファイル（.source.json）に誤りがあります",
    en: "the file that says where data come from (.source.json) is wrong",
  },
  "wrong-checksum": {
    ja: "ファイルの中身が、確かめた時から変わっています。直したのなら deno task seal、覚えがなければ元に戻してください",
    en: "the file has changed since it was confirmed: if that was meant, run deno task seal; if not, restore it",
  },
  "wrong-row-count": {
    ja: "行の数が記録と違います。行が消えたり増えたりしていないか確かめてください",
    en: "the number of rows is not the one on record: see whether rows were lost or added",
  },
  "missing-column": {
    ja: "要る列がありません（見出しの書き違いなど）",
    en: "a column is missing, or its heading misspelt",
  },
  "extra-column": { ja: "知らない見出しの列があります", en: "there is a column with an unknown heading" },
  "duplicate-column": { ja: "同じ見出しの列が二つあります", en: "two columns have the same heading" },
  "invalid-value": { ja: "その欄には書けない値です", en: "the value cannot stand in this place" },
  "duplicate-key": {
    ja: "一つしかないはずの id や番号が二度出てきます",
    en: "an id or number that must be unique is there twice",
  },
  "dangling-reference": {
    ja: "指している相手（id など）がどこにもありません",
    en: "it names something, such as an id, that does not exist",
  },
  "unfindable-term": {
    ja: "決めた語が、どの文にも見つからない形で書かれています",
    en: "a term is written so that it can be found in no text",
  },
  contradiction: { ja: "二つの場所に書かれたことが食い違っています", en: "two places contradict each other" },
  disclosure: {
    ja: "回答した人が分かってしまうおそれがあるため、使えません",
    en: "it cannot be used, as it could tell who answered",
  },
  "unknown-answer": { ja: "調査票の選択肢にない答えです", en: "the answer is none of the questionnaire's" },
  "answer-of-another-scale": { ja: "ほかの設問の選択肢にある答えです", en: "the answer belongs to another question" },
  "several-answers": {
    ja: "一つだけ選ぶ設問に、いくつもの答えがあります",
    en: "several answers where one was to be chosen",
  },
  "duplicate-respondent": { ja: "同じ回答者の行が二つあります", en: "a respondent has two rows" },
  "personal-data": {
    ja: "個人が分かる言葉が入っているおそれがあります",
    en: "it may hold words that tell who a person is",
  },
  "unknown-file": { ja: "どこからも使われないファイルです", en: "nothing uses this file" },
  "wrong-total": { ja: "内訳の合計が、合計の数と合いません", en: "the parts do not add up to the total" },
  "impossible-percent": {
    ja: "どの人数からもこの%にはなりません",
    en: "no number of people makes this percentage",
  },
  "ambiguous-percents": {
    ja: "この%になる人数が何通りもあり、決められません",
    en: "several numbers of people make these percentages: which it was cannot be told",
  },
};

/** What the kinds of fault of an error mean, each once, in every language, below its list. */
export function faultsExplained(ids: readonly DataFaultId[]): string {
  return [...new Set(ids)].map((id) => {
    const words = Object.values(FAULT_WORDS[id]).map((line) => `    ${line}`);
    return [`  ${id}:`, ...words].join("\n");
  }).join("\n");
}

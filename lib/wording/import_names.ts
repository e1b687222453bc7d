import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What a thing is called in such a table; its own name, where the table lacks it. */
export function nameIn(table: Readonly<Record<string, Bilingual>>, key: string): Bilingual {
  return table[key] ?? { ja: key, en: key };
}

/** Programs that write exports; their names stay as their makers write them. */
export const PROGRAM_WORDS: Readonly<Record<string, Bilingual>> = {
  "google-forms": { ja: "Google フォーム（CSV）", en: "Google Forms (CSV)" },
  "google-sheets": { ja: "Google フォームの回答シート", en: "Google Forms, sheet of answers" },
  "microsoft-forms": { ja: "Microsoft Forms", en: "Microsoft Forms" },
  "qualtrics": { ja: "Qualtrics", en: "Qualtrics" },
  "limesurvey": { ja: "LimeSurvey", en: "LimeSurvey" },
  "kobotoolbox": { ja: "KoboToolbox", en: "KoboToolbox" },
  "surveymonkey": { ja: "SurveyMonkey", en: "SurveyMonkey" },
  "e-application": { ja: "電子申請", en: "municipal online application" },
  "long": { ja: "一行が一つの回答の表", en: "table with a row for each answer" },
  "plain": { ja: "一般の表", en: "plain table" },
};

/** Encodings, as people call them. */
export const ENCODING_WORDS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big endian)",
  "cp932": "CP932 (Shift_JIS)",
  "euc-jp": "EUC-JP",
  "iso-2022-jp": "ISO-2022-JP",
};

/** What parts cells. */
export const SEPARATOR_WORDS: Readonly<Record<string, Bilingual>> = {
  ",": { ja: "カンマ", en: "comma" },
  "\t": { ja: "タブ", en: "tab" },
  ";": { ja: "セミコロン", en: "semicolon" },
};

/** What a column is besides answers. */
export const USE_WORDS: Readonly<Record<string, Bilingual>> = {
  time: { ja: "日時（取り込まない）", en: "time (not imported)" },
  name: { ja: "氏名（取り込まない）", en: "name (not imported)" },
  contact: { ja: "連絡先（取り込まない）", en: "contact (not imported)" },
  identifier: {
    ja: "番号（取り込まない。回答者には新しい番号を付ける）",
    en: "identifier (not imported; respondents are numbered anew)",
  },
  technical: { ja: "フォームの管理項目（取り込まない）", en: "of the form itself (not imported)" },
  weight: { ja: "回答の重み（割合に使い、人数には使わない）", en: "weight of the answer (for shares, not for counts)" },
  group: { ja: "アンケートを分ける列", en: "splits the answers into surveys" },
  copy: { ja: "同じ回答の繰り返し（照合だけに使う）", en: "repeats an answer (only compared)" },
  repeat: { ja: "同じ回答の繰り返し（取り込まない）", en: "repeats an answer (not imported)" },
  empty: { ja: "空の列", en: "empty" },
  unused: { ja: "どの設問とも合わない（取り込まない）", en: "no question of the code book (not imported)" },
  undecided: { ja: "未定", en: "undecided" },
};

/** What a code book says of the weights that an export brings along. */
export function weightDescription(
  heading: string,
): { readonly description: string; readonly descriptionEnglish: string } {
  return { description: `書き出しの列「${heading}」`, descriptionEnglish: `Column “${heading}” of the export` };
}

/** Why a row is no answer. */
export const LEFT_OUT_WORDS: Readonly<Record<string, Bilingual>> = {
  title: { ja: "見出しより上の行", en: "above the headings" },
  blank: { ja: "空の行", en: "blank" },
  "repeated-heading": { ja: "見出しの繰り返し", en: "headings again" },
  total: { ja: "合計の行", en: "totals" },
  preview: { ja: "試し入力（プレビュー）", en: "preview" },
  unfinished: { ja: "送信されていない回答", en: "not submitted" },
  "same-respondent": { ja: "同じ人のほかの回答", en: "another answer of the same person" },
};

/** What is wrong with a row. */
export const FAULT_WORDS: Readonly<Record<string, Bilingual>> = {
  "unknown-answer": { ja: "選択肢にない", en: "not one of the answer options" },
  "several-answers": { ja: "一つだけ選ぶ設問に二つ以上の回答", en: "several answers where one is asked for" },
  "exclusive-answer": { ja: "単独の選択肢とほかの選択肢", en: "an exclusive answer together with others" },
  "not-a-number": { ja: "数ではない", en: "not a number" },
  "out-of-range": { ja: "範囲の外の数", en: "a number out of range" },
  "too-long": { ja: "長すぎるセル", en: "a cell that is too long" },
  "cut-off": { ja: "途中で終わっている行", en: "the row ends before its last answer" },
  "too-many-cells": { ja: "見出しより多いセル", en: "more cells than headings" },
  "no-weight": { ja: "重みが 0 より大きい数ではない", en: "the weight is not a number above 0" },
  "no-group": { ja: "どのアンケートの回答か書かれていない", en: "does not say which survey it belongs to" },
};

/** What a proposed code book guesses. */
export const GUESS_WORDS: Readonly<Record<string, Bilingual>> = {
  type: { ja: "選択式と判断", en: "taken to be a closed question" },
  "order-of-answers": { ja: "選択肢の順", en: "order of the answers" },
  sides: { ja: "肯定と否定", en: "which answers are favourable and unfavourable" },
  "before-after": { ja: "受講前と受講後の組", en: "pair of before and after" },
  "unlisted-is-other": { ja: "まれな回答は「その他」とその言葉", en: "rare answers are “other” with their words" },
  range: { ja: "数の範囲と区分", en: "range and bands" },
  multiple: { ja: "複数回答と判断", en: "taken to be multiple choice" },
  completed: {
    ja: "この調査票で誰も選ばなかった選択肢の文言（受講前・受講後のもう一方から）",
    en: "wording of answers that nobody gave here (from the other of before and after)",
  },
  steps: { ja: "数の段階を1つの尺度と見た", en: "steps of numbers taken to be a scale" },
  exclusive: { ja: "単独で選ぶ選択肢", en: "exclusive answer" },
};

/** When a question of a pair is asked. */
export const TIMING_WORDS = {
  before: { ja: "受講前", en: "before" },
  after: { ja: "受講後", en: "after" },
} satisfies Words;

/** Types of questions. */
export const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  single: { ja: "単一回答", en: "single answer" },
  scale: { ja: "段階評価", en: "rating" },
  multiple: { ja: "複数回答", en: "multiple answers" },
  number: { ja: "数値", en: "number" },
  free: { ja: "自由記述", en: "free text" },
};

/** How an answer was recognised that is not written as its label. */
export const RECOGNISED_WORDS: Readonly<Record<string, Bilingual>> = {
  "numbered-label": { ja: "番号の付いた文言", en: "label with a number" },
  number: { ja: "番号だけ", en: "number alone" },
  decision: { ja: "前に決めた読み替え", en: "as decided before" },
  unlisted: { ja: "「その他」とその言葉", en: "“other” with its words" },
  "words-left-out": {
    ja: "「その他」の言葉（調査票に置き場所がなく、取り込まない。選択肢に withText: true を付けると残る）",
    en:
      "words of “other” (not imported, as the code book has no place for them: withText: true on the answer keeps them)",
  },
};

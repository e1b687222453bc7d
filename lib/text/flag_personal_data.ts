import type { Corpus } from "./corpus.ts";
import type { Span } from "./expression_spans.ts";
import { namesIn } from "./names_in.ts";

/** What a stretch of an answer could give away. */
export type PersonalDataKind =
  | "telephone"
  | "email"
  | "url"
  | "postcode"
  | "address"
  | "name"
  | "birth-date"
  | "individual-number"
  | "account";

/** A stretch of an answer that somebody must look at before it is published. */
export interface PersonalDataFlag extends Span {
  readonly answerId: string;
  readonly kind: PersonalDataKind;
  readonly text: string;
}

const DIGIT = "[0-9０-９]";

const DASH = "[-‐‑–—−－ー]";

/** What stands between the parts of a telephone number: a dash, brackets, blanks, or nothing. */
const GAP = "[-‐‑–—−－ー(（)）.．\\s]{0,2}";

/** A day with its year, by era or not. */
const DATE =
  `(?:(?:明治|大正|昭和|平成|令和|[MTSHR])?\\s*${DIGIT}{1,4}[年./-]\\s*${DIGIT}{1,2}[月./-]\\s*${DIGIT}{1,2}日?)`;

const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ["email", /[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}.-]+[.．]\p{L}{2,}/gu],
  ["url", /(?:https?:\/\/|www\.)[^\s、。）」]+/giu],
  ["account", /(?<![\p{L}\p{N}._%+-])[@＠][\p{Script=Latin}\p{N}_]{3,}/gu],
  [
    "account",
    /(?:LINE|ＬＩＮＥ|ライン|インスタ(?:グラム)?|Instagram|ツイッター|Twitter|フェイスブック|Facebook)\s?(?:の)?(?:ID|ＩＤ|アカウント|名)?[はが:：\s]{1,3}[A-Za-z0-9][A-Za-z0-9_.-]{3,}/giu,
  ],
  // Twelve digits, together or in fours; looked for before telephone numbers, which have one or two less.
  ["individual-number", new RegExp(`(?<!${DIGIT})${DIGIT}{4}[-\\s]?${DIGIT}{4}[-\\s]?${DIGIT}{4}(?!${DIGIT})`, "gu")],
  ["birth-date", new RegExp(`(?:生年月日|誕生日)[はが:：\\s]*${DATE}|${DATE}(?:\\s*生)`, "gu")],
  [
    "telephone",
    new RegExp(
      `(?<!${DIGIT})(?:[+＋]81[-\\s]?${DIGIT}{1,4}|[0０]${DIGIT}{1,4})${GAP}${DIGIT}{1,4}${GAP}${DIGIT}{4}(?!${DIGIT})`,
      "gu",
    ),
  ],
  ["telephone", new RegExp(`内線[はが:：\\s]*${DIGIT}{2,5}`, "gu")],
  [
    "postcode",
    new RegExp(
      `(?:〒\\s*${DIGIT}{3}${DASH}?${DIGIT}{4}|(?<![0-9０-９-])${DIGIT}{3}${DASH}${DIGIT}{4}(?![0-9０-９-]))`,
      "gu",
    ),
  ],
  ["address", /大字[\p{Script=Han}\p{Script=Katakana}ヶケ]{1,8}(?:字[\p{Script=Han}]{1,6})?[0-9０-９番地号の-]*/gu],
  [
    "address",
    new RegExp(
      `[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,12}(?:[0-9０-９一二三四五六七八九十]+(?:丁目|番地|番町|番|号)|${DIGIT}+${DASH}${DIGIT}+(?:${DASH}${DIGIT}+)?(?!${DIGIT}))`,
      "gu",
    ),
  ],
];

/**
 * Stretches that could name or lead to a person: names, telephone numbers, addresses, e-mail.
 *
 * For whoever publishes answers: each flag must be looked at by a person. It finds what looks like personal data, which is
 * neither all of it nor only it; what is printed in the report is public already. Names are family names of IPADIC and the
 * commonest families, or any word of one to four kanji or of katakana that the dictionary lacks, in front of a title (さん, 様,
 * 氏 …); families in front of a post (課長, 民生委員 …) or behind where they are from (社協の田中); family and given name.
 * `tests/text/flag_personal_data_test.ts` prints how many of a set of invented texts are found, and how many wrongly.
 *
 * @returns flags in the order of the corpus; nothing is taken out of any answer
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * assert.deepEqual(flagPersonalData(corpus).map(({ kind, text }) => [kind, text]), [["name", "猿渡さん"]]);
 * ```
 */
export function flagPersonalData(corpus: Corpus): readonly PersonalDataFlag[] {
  return corpus.documents.flatMap(({ answer, tokens }) => {
    const flags: PersonalDataFlag[] = [];
    const add = (kind: PersonalDataKind, { start, end }: Span) => {
      if (flags.some((flag) => start < flag.end && flag.start < end)) return;
      flags.push({ answerId: answer.answerId, kind, text: answer.text.slice(start, end), start, end });
    };
    for (const [kind, pattern] of PATTERNS) {
      for (const match of answer.text.matchAll(pattern)) {
        add(kind, { start: match.index, end: match.index + match[0].length });
      }
    }
    for (const span of namesIn(answer.text, tokens)) add("name", span);
    return flags.sort((a, b) => a.start - b.start);
  });
}

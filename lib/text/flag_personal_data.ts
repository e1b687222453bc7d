import type { Corpus } from "./corpus.ts";
import type { Span } from "./evaluate_expression.ts";
import type { Token } from "./token.ts";

/** What a stretch of an answer could give away. */
export type PersonalDataKind = "telephone" | "email" | "url" | "postcode" | "address" | "name";

/** A stretch of an answer that somebody must look at before it is published. */
export interface PersonalDataFlag extends Span {
  readonly answerId: string;
  readonly kind: PersonalDataKind;
  readonly text: string;
}

const DIGIT = "[0-9０-９]";
const DASH = "[-‐‑–—−－ー]";
const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ["email", /[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}.-]+[.．]\p{L}{2,}/gu],
  ["url", /(?:https?:\/\/|www\.)[^\s、。）」]+/giu],
  [
    "telephone",
    new RegExp(
      `(?<!${DIGIT})[0０]${DIGIT}{1,4}[-‐‑–—−－ー(（]?${DIGIT}{1,4}[-‐‑–—−－ー)）]?${DIGIT}{4}(?!${DIGIT})`,
      "gu",
    ),
  ],
  [
    "postcode",
    new RegExp(
      `(?:〒\\s*${DIGIT}{3}${DASH}?${DIGIT}{4}|(?<![0-9０-９-])${DIGIT}{3}${DASH}${DIGIT}{4}(?![0-9０-９-]))`,
      "gu",
    ),
  ],
  [
    "address",
    new RegExp(
      `[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,12}(?:[0-9０-９一二三四五六七八九十]+(?:丁目|番地|番町|番|号)|${DIGIT}+${DASH}${DIGIT}+(?:${DASH}${DIGIT}+)?(?!${DIGIT}))`,
      "gu",
    ),
  ],
];

/** Titles that follow a person's name. */
const TITLES = ["さん", "様", "氏", "先生", "君", "くん", "ちゃん", "さま"];

/**
 * Stretches that could name or lead to a person: names, telephone numbers, addresses, e-mail.
 *
 * For whoever publishes answers: each flag must be looked at by a person. It finds what looks like personal data, which is
 * neither all of it nor only it; what is printed in the report is public already. Names are family names of IPADIC, or
 * any word of one to four kanji or of katakana that the dictionary lacks, in front of a title (さん, 様, 氏 …), and family
 * name and given name side by side.
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
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (next === undefined || token.end !== next.start) continue;
      const titled = TITLES.includes(next.surface) && (isName(token) || couldBeName(token));
      if (titled || (isName(token, "姓") && isName(next, "名"))) add("name", { start: token.start, end: next.end });
    }
    return flags.sort((a, b) => a.start - b.start);
  });
}

function isName({ subdivision }: Token, part = ""): boolean {
  return subdivision.startsWith("固有名詞,人名") && subdivision.endsWith(part);
}

function couldBeName({ partOfSpeech, surface }: Token): boolean {
  return partOfSpeech === "未知語" && /^(?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})$/u.test(surface);
}

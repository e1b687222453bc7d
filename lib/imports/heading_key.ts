import { matchText } from "../survey/match_text.ts";

/** Tags and the entities that forms leave in headings. */
const TAG = /<\/?[a-z][^<>]*>|&nbsp;/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
/** 問1 設問１－２． Q3: 【質問4】 ① (5) 6. and their like, in front. */
const NUMBER = String.raw`[0-9０-９]+(?:[-－‐−.．][0-9０-９]+)*`;
const NUMBERING = new RegExp(
  String
    .raw`^\s*(?:[【\[（(]?\s*(?:Q|Ｑ|問|設問|質問|No\.?)\s*${NUMBER}\s*[】\]）)]?\s*[.．:：、,)）]?|[①-⑳㉑-㊿❶-❿⓵-⓾]|[（(]${NUMBER}[)）]|${NUMBER}\s*[.．:：、)）](?![0-9０-９]))\s*`,
  "iu",
);
/** What a form or an office writes behind or into a heading: how it is to be filled in. */
const REMARKS =
  /[（(【\[［](?:必須|任意|必須回答|複数回答可?|複数選択可?|複数選択|単一回答|単一選択|自由記述|自由記載|記述式|required|optional|SA|MA|FA|当てはまるものすべて(?:を選択)?)[)）】\]］]/giu;
const END = /(?:[*＊※。．.？?：:]|\s)+$/u;

/** Text without tags, with the characters that entities stand for. */
export function withoutMarkup(text: string): string {
  return text.replaceAll(TAG, " ").replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/**
 * A heading of an export as it is compared with the wording of a question: without tags, numbering, marks that it must be
 * answered, and the question mark; else as {@linkcode matchText}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(headingKey("問３．地域共生社会の理念を<br>理解できましたか？ *"), headingKey("地域共生社会の理念を理解できましたか"));
 * assert.notEqual(headingKey("3. 年齢"), headingKey("職業"));
 * ```
 */
export function headingKey(heading: string): string {
  const text = withoutMarkup(heading).replaceAll(REMARKS, "").replace(END, "");
  const bare = text.replace(NUMBERING, "");
  return matchText(bare.trim() === "" ? text : bare);
}

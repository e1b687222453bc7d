import { likeness } from "./answer_reader.ts";
import { headingKey } from "./heading_key.ts";

const BEFORE =
  /(?:受講|研修|講座|講演|講義|参加|受ける|学習|視聴|事業|催し|イベント|実施|セミナー|フォーラム)(?:会)?(?:の|する|を受ける)?(?:以)?前(?:の|は|に|まで)?|before|prior to|^事前|^受講前/iu;
const AFTER =
  /(?:受講|研修|講座|講演|講義|参加|受けた|学習|視聴|事業|催し|イベント|実施|セミナー|フォーラム)(?:会)?(?:の|した|を受けた)?(?:以)?後(?:の|は|に)?|(?:研修|講座|講演|講義|受講|フォーラム|セミナー)(?:会)?を(?:通じて|通して|受けて)|after|^事後|^受講後/iu;
/** Words around what is asked. */
const AROUND =
  /本日の?|今回の?|本|について|に関する|に関して|お聞かせください|教えてください|お答えください|でき(?:ましたか|ますか|ました|ます)|することが|理解度|理解し?て?い?ましたか|理解|を|は|の|が|に/gu;

/** Two wordings that ask the same before and after. */
export interface WordingPair {
  /** Places in the list that was given. */
  readonly before: number;
  readonly after: number;
}

/** Less alike than this is another question. */
const ALIKE = 0.6;

/**
 * Wordings that ask the same before and after, told by their words; each in one pair at most, and only where no other wording is
 * as near.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const wordings = ["受講前の制度の理解度をお聞かせください", "年齢", "本研修を通じて制度を理解できましたか"];
 * assert.deepEqual(beforeAfterPairs(wordings), [{ before: 0, after: 2 }]);
 * ```
 */
export function beforeAfterPairs(wordings: readonly string[]): readonly WordingPair[] {
  const sided = wordings.map((wording) => {
    const isBefore = BEFORE.test(wording);
    return { isBefore, isAfter: !isBefore && AFTER.test(wording), stem: stemOf(wording) };
  });
  const pairs = sided.flatMap(({ isBefore, stem }, before) =>
    isBefore
      ? sided.flatMap((other, after) => {
        const score = other.isAfter ? likeness(stem, other.stem) : 0;
        return score >= ALIKE ? [{ before, after, score }] : [];
      })
      : []
  ).toSorted((one, other) => other.score - one.score);
  const isRivalled = (pair: typeof pairs[number]) =>
    pairs.some((other) =>
      other !== pair && other.score === pair.score && (other.before === pair.before || other.after === pair.after)
    );
  const found: WordingPair[] = [];
  for (const pair of pairs) {
    const isTaken = found.some(({ before, after }) => before === pair.before || after === pair.after);
    if (!isTaken && !isRivalled(pair)) found.push({ before: pair.before, after: pair.after });
  }
  return found.toSorted((one, other) => one.before - other.before);
}

/**
 * Whether two wordings, one of a sheet before an event and one of the sheet after it, ask the same: alike but for the words that
 * say before and after.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.ok(isSameAsked("研修前の制度の理解度", "研修後の制度の理解度"));
 * assert.ok(!isSameAsked("研修前の制度の理解度", "年齢"));
 * ```
 */
export function isSameAsked(before: string, after: string): boolean {
  return likeness(stemOf(before), stemOf(after)) >= ALIKE;
}

function stemOf(wording: string): string {
  const plain = wording.replace(BEFORE, "").replace(AFTER, "").replaceAll(AROUND, "");
  return headingKey(plain === "" ? wording : plain);
}

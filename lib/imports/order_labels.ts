import type { AnswerSide } from "../survey/answer_schemas.ts";
import { matchText } from "../survey/match_text.ts";
import { answerKey } from "./answer_key.ts";
import { OTHER } from "./answer_reader.ts";
import { KNOWN_SCALES } from "./known_scales.ts";

/** Labels in the order in which a questionnaire has them, as far as their words tell. */
export interface OrderedLabels {
  /** rating: for and against; ordered: numbers or sizes; nominal: kinds. */
  readonly kind: "rating" | "ordered" | "nominal";
  readonly answers: readonly { readonly label: string; readonly side?: AnswerSide }[];
  /** わからない and 非該当, which stand beside the scale. */
  readonly beside: readonly { readonly label: string; readonly meaning: "dont-know" | "not-applicable" }[];
}

const DONT_KNOW = /^(?:わからない|分からない|わかりません|分かりません|判断できない|don'tknow|notsure|unsure)$/;
const NOT_APPLICABLE = /^(?:非該当|該当しない|該当なし|対象外|選択肢なし|notapplicable)$/;

/**
 * The order of labels that stand in a column in any order, and which are for and which against.
 *
 * Known scales first, which bring along the answers that nobody gave; then ratings told by their words (とても, だいたい, あまり …
 * ない); then sizes told by their numbers; what is none of these keeps its order, その他 last. All of it is a guess that a person
 * confirms.
 *
 * @param labels in any order
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { kind, answers } = orderLabels(["不満", "とても満足", "満足"]);
 * assert.equal(kind, "rating");
 * assert.deepEqual(answers.map(({ label }) => label), ["とても満足", "満足", "どちらでもない", "不満", "とても不満"]);
 * assert.deepEqual(orderLabels(["30代", "10代以下", "20代"]).answers.map(({ label }) => label), ["10代以下", "20代", "30代"]);
 * ```
 */
export function orderLabels(labels: readonly string[]): OrderedLabels {
  const key = (label: string) => answerKey(label).bare;
  const beside = labels.flatMap((label): OrderedLabels["beside"] =>
    DONT_KNOW.test(key(label))
      ? [{ label, meaning: "dont-know" }]
      : NOT_APPLICABLE.test(key(label))
      ? [{ label, meaning: "not-applicable" }]
      : []
  );
  const rest = labels.filter((label) => !beside.some((one) => one.label === label));
  const known = rest.length < 2 ? undefined : knownScale(rest);
  if (known !== undefined) return { kind: "rating", answers: known, beside };
  const numbered = numberedOrder(rest);
  const rated = ratedOrder(rest);
  if (rated !== null) return { kind: "rating", answers: rated, beside };
  if (numbered !== null) return { kind: "nominal", answers: numbered.map((label) => ({ label })), beside };
  const sized = sizedOrder(rest);
  if (sized !== null) return { kind: "ordered", answers: sized.map((label) => ({ label })), beside };
  const isOther = (label: string) => OTHER.test(key(label));
  const nominal = [...rest.filter((label) => !isOther(label)), ...rest.filter(isOther)];
  return { kind: "nominal", answers: nominal.map((label) => ({ label })), beside };
}

function knownScale(labels: readonly string[]): OrderedLabels["answers"] | undefined {
  const written = new Map(labels.map((label) => [answerKey(label).bare, label]));
  const known = KNOWN_SCALES.find((scale) => {
    const keys = new Set(scale.labels.map(matchText));
    return [...written.keys()].every((key) => keys.has(key));
  });
  return known?.labels.flatMap((label, at) => {
    const side = known.sides[at];
    return side === undefined ? [] : [{ label: written.get(matchText(label)) ?? label, side }];
  });
}

/** `1.`, `①` in front of every label: the questionnaire's own order. */
function numberedOrder(labels: readonly string[]): readonly string[] | null {
  const keys = labels.flatMap((label) => {
    const { number, bare, whole } = answerKey(label);
    return number === null || bare === whole ? [] : [{ label, number }];
  });
  if (keys.length < labels.length || new Set(keys.map(({ number }) => number)).size < labels.length) return null;
  return keys.toSorted((one, other) => one.number - other.number).map(({ label }) => label);
}

const VERY =
  /^(?:とても|大いに|おおいに|非常に|大変|たいへん|よく(?!な)|かなり|十分に?|強く|完全に|すごく|まったく|全く|全然|ぜんぜん|very|strongly|extremely|completely|fully|totally)/;
const SOME =
  /^(?:だいたい|大体|おおむね|概ね|ある程度|まあまあ|まあ|やや|少し|どちらかといえば|どちらかと言えば|どちらかというと|比較的|いくらか|ほぼ|somewhat|fairly|rather|slightly|mostly|alittle)/;
const LITTLE = /^(?:あまり|余り|それほど|さほど|ほとんど|not(?:very|so|really|particularly|that))/;
/** English denials: what is behind them is the word that is denied, as in "useful" and "not useful". */
const NOT = /^(?:not|i?d(?:o|id|oes)(?:not|n't))/;
const AT_ALL = /^atall|(?<=.)atall$/;
const NEITHER =
  /^(?:どちらでもない|どちらともいえない|どちらとも言えない|どちらともいえません|どちらでも|ふつう|普通|中立|中間|neutral|neither.*|average)$/;
const NEGATIVE =
  /(?:ない|なかった|ません|ませんでした|にくい|ず)$|^不|^反対|^悪|^わる|^苦手|^嫌|^消極|^否定|^dis|^un(?!d)|^bad|^poor|^難し/;
/** Pairs of words that mean the contrary without a common stem. */
const CONTRARY: readonly (readonly [RegExp, RegExp])[] = [
  [/満足|satisf/, /不満|dissatisf/],
  [/^良|^よい|^よかった|^good/, /^悪|^わる|^bad|^poor|^[よ良]くな/],
  [/^ある$|^あった$/, /^ない$|^なかった$/],
  [/^賛成|agree/, /^反対|disagree/],
  [/^安心/, /^不安/],
  [/^得意/, /^苦手/],
  [/^好/, /^嫌/],
  [/^改善|^良く/, /^悪化|^悪く/],
  [/^積極/, /^消極/],
  [/^肯定/, /^否定/],
  [/^易し|^簡単|^わかりやす|^分かりやす/, /^難し|^わかりにく|^分かりにく/],
];

/** Answers for and against, told by their words: all of one stem, each of another strength; `null` when they are no rating. */
function ratedOrder(labels: readonly string[]): OrderedLabels["answers"] | null {
  if (labels.length < 3) return null;
  const rated = labels.map((label) => ({ label, ...answerStrength(answerKey(label).bare) }));
  const sides = (["favourable", "unfavourable"] as const).map((side) => rated.filter((one) => one.side === side));
  const [favourable = [], unfavourable = []] = sides;
  if (favourable.length === 0 || unfavourable.length === 0) return null;
  if (new Set(rated.map(({ score }) => score)).size < rated.length) return null;
  const stems = favourable.map(({ stem }) => stem);
  const isOneQuestion = sides.every((side) => side.every(({ stem }) => stems.some((one) => belongs(one, stem))));
  if (!isOneQuestion) return null;
  return rated.toSorted((one, other) => other.score - one.score).map(({ label, side }) => ({ label, side }));
}

/** How strongly an answer is for or against, told by its words alone. */
export interface AnswerStrength {
  /** From 4 for to −4 against. */
  readonly score: number;
  readonly side: AnswerSide;
  /** The word that says how strongly, and what comes behind it. */
  readonly prefix: string;
  readonly stem: string;
}

/** See {@linkcode AnswerStrength}; of an answer as it is compared. */
export function answerStrength(key: string): AnswerStrength {
  if (NEITHER.test(key)) return { score: 0, side: "neutral", prefix: "", stem: "" };
  const isLittle = LITTLE.test(key);
  const denied = isLittle ? null : NOT.exec(key);
  const prefix = VERY.exec(key) ?? SOME.exec(key) ?? LITTLE.exec(key) ?? denied;
  const behind = key.slice(prefix?.[0].length ?? 0);
  const stem = denied === null ? behind : behind.replace(AT_ALL, "");
  const amount = denied !== null ? (stem === behind ? 3 : 4) : prefix === null ? 3 : VERY.test(key) ? 4 : 2;
  // 全く、あまり go with a negation: あまり理解できなかった.
  const isAgainst = NEGATIVE.test(stem) || isLittle || denied !== null;
  return {
    score: isAgainst ? -amount : amount,
    side: isAgainst ? "unfavourable" : "favourable",
    prefix: prefix?.[0] ?? "",
    stem,
  };
}

/** Whether two stems say the same of the same, for or against: 理解できた and 理解できなかった. */
function belongs(favourable: string, stem: string): boolean {
  // important and unimportant, agree and disagree.
  const bare = [...stem.replace(/^(?:un(?!d)|dis)/, "")];
  const shared = [...favourable].findIndex((letter, at) => letter !== bare[at]);
  const length = shared === -1 ? favourable.length : shared;
  if (length >= Math.min(2, favourable.length)) return true;
  // 知っている and 知らない, 思う and 思わない: one verb.
  if (length === 1 && /^\p{Script=Han}\p{Script=Hiragana}/u.test(favourable)) return true;
  return CONTRARY.some(([one, other]) => one.test(favourable) && (other.test(stem) || one.test(stem)));
}

const NOTHING = /ない$|なし$|無し$|^初めて|^はじめて|^日帰り|^0|^なし|^無/;

/** Sizes by their first number, and 日帰り, 使わない and their like before them; `null` when too few have a number. */
function sizedOrder(labels: readonly string[]): readonly string[] | null {
  if (labels.length < 2) return null;
  const sized = labels.flatMap((label) => {
    const size = sizeOf(matchText(label));
    return size === null ? [] : [{ label, size }];
  });
  if (sized.length < labels.length) return null;
  const numbers = sized.filter(({ size }) => size >= 0);
  if (numbers.length * 2 < sized.length || numbers.length < 2) return null;
  if (new Set(numbers.map(({ size }) => size)).size < numbers.length) return null;
  return sized.toSorted((one, other) => one.size - other.size).map(({ label }) => label);
}

function sizeOf(key: string): number | null {
  const match = /\d[\d,]*(?:\.\d+)?/.exec(key);
  // 福井県内には宿泊しない beside 1泊: none at all.
  if (match === null) return NOTHING.test(key) ? -1 : null;
  // A number deep within a long text is no size of it.
  if (match.index > 8) return null;
  const number = Number(match[0].replaceAll(",", "")) *
    (/^\d[\d,]*(?:\.\d+)?万/.test(key.slice(match.index)) ? 10_000 : 1);
  const rest = key.slice(match.index + match[0].length);
  const isRange = /\d/.test(rest);
  if (!isRange && /未満|以下|以内|まで|under|below/.test(key)) return number - 0.5;
  if (!isRange && /以上|超|から|over|above|\+/.test(key)) return number + 0.25;
  return number;
}

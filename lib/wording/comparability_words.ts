import type { Question, SurveyDesign } from "../survey/codebook.ts";
import type { DifferenceKind } from "../comparisons/comparability.ts";
import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import type { ComparableAs } from "../comparisons/asked_constructs.ts";

/** Words of figure and table of what may be compared. */
export const COMPARABILITY = {
  matrixTitle: { ja: "どの設問をどの事業と比べられるか", en: "Which questions can be compared between which events" },
  comparableExplained: {
    ja:
      "比べられるのは、同じことを、同じ時点に、同じ尋ね方（受講後だけか、前後を一度にか）で尋ねた設問同士。選択肢が同じならそのまま、違えば肯定・中立・否定にまとめて比べる。",
    en:
      "Questions can be compared if they ask the same thing, about the same time, in the same way (afterwards only, or before and after together): as they are if the answer options are the same, otherwise grouped into favourable, neutral and unfavourable.",
  },
  emptyExplained: {
    ja: "空欄は尋ねていない設問。この図は設問だけで決まり、回答の内容にはよらない。",
    en: "Empty: not asked. This depends on the questions alone, not on the answers.",
  },
  answersAssumed: {
    ja: "選択肢は報告書の本文になく仮定なので、調査票が手に入れば変わりうる。",
    en:
      "The answer options are assumed, as the report's text does not give them, so this may change once the questionnaires are available.",
  },
  matrixSubtitle: {
    ja: "数字は報告書の図表番号。同じ行の同じ文字同士を比べられる",
    en: "Numbers are the report's figure numbers. Questions with the same letter in a row can be compared",
  },
  capitalLegend: { ja: "大文字: そのまま比べられる", en: "capital: comparable as they are" },
  smallLetterLegend: {
    ja: "小文字: 肯定・中立・否定にまとめれば比べられる",
    en: "lower case: comparable once grouped into sides",
  },
  pairedLegend: { ja: "同じ人の前と後", en: "before and after of the same people" },
  aloneLegend: { ja: "比べる相手がない", en: "nothing to compare with" },
  cellInWords: (
    { place, timing, number, mark, ways }: {
      readonly place: Bilingual;
      readonly timing: string;
      readonly number: string;
      readonly mark: string;
      readonly ways: string;
    },
  ): Bilingual => ({
    ja: `${place.ja} ${timing}図表${number}（${mark}${ways}）`,
    en: `${place.en} ${timing}figure ${number} (${mark.trim() && `${mark.trim()}: `}${ways})`,
  }),
  rowInWords: (title: string, each: readonly string[]): Bilingual => ({
    ja: `${title}: ${each.join("、")}。`,
    en: `${title}: ${each.join("; ")}.`,
  }),
  numberedFigure: (number: string): Bilingual => ({ ja: `図表${number}`, en: `figure ${number}` }),
  beforeWord: { ja: "前 ", en: "before " },
  afterWord: { ja: "後 ", en: "after " },
  comparabilityTitle: { ja: "設問ごとの比較の可否とその理由", en: "What each question can be compared with, and why" },
  wordingsVerbatim: { ja: "設問の文言は原文のまま。", en: "Wordings are verbatim." },
  answersAssumedTable: {
    ja: "選択肢は報告書の本文になく仮定なので、調査票が手に入れば比較の可否も変わりうる。",
    en:
      "The answer options are assumed, as the report's text does not give them, so this may change once the questionnaires are available.",
  },
  construct: { ja: "設問の内容", en: "Asked about" },
  placeAndFigure: { ja: "事業・図表", en: "Event and figure" },
  design: { ja: "尋ね方", en: "Design" },
  setLetter: (letter: string) => ({ ja: `組${letter}`, en: `set ${letter}` }),
  comparable: { ja: "比較", en: "Comparable" },
  reasons: { ja: "比べない理由", en: "Why not compared" },
  wording: { ja: "設問（原文ママ）", en: "Wording (verbatim)" },
} satisfies Words;

export const WAY_WORDS: Readonly<Record<ComparableAs, Bilingual>> = {
  direct: { ja: "そのまま比べられる", en: "comparable as it is" },
  sides: { ja: "まとめれば比べられる", en: "comparable once grouped" },
  "before-after": { ja: "前後として比べられる", en: "comparable before and after" },
  alone: { ja: "比べる相手がない", en: "nothing to compare with" },
};

/** Why two questions of a construct are not compared as they are; nothing for what forbids no comparison. */
export const REASONS: Readonly<Record<DifferenceKind, Bilingual | null>> = {
  construct: null,
  labels: null,
  wording: null,
  kind: { ja: "評価の設問でない", en: "not a rating" },
  timing: { ja: "時点が違う", en: "different timing" },
  design: { ja: "尋ね方が違う", en: "asked differently" },
  scale: { ja: "選択肢が違う", en: "different answer options" },
  neutral: { ja: "中立の有無が違う", en: "neutral answer in one question only" },
};

export const WAYS: Readonly<Record<ComparableAs, Bilingual>> = {
  direct: { ja: "同じ組とそのまま比べられる", en: "with its set, as they are" },
  sides: { ja: "肯定・中立・否定にまとめれば比べられる", en: "once grouped into sides" },
  "before-after": { ja: "同じ人の前後として比べられる", en: "before with after" },
  alone: { ja: "比べる相手がない", en: "with nothing" },
};

export const TIMINGS: Readonly<Record<Question["timing"], Bilingual>> = {
  before: { ja: "受講前", en: "before" },
  after: { ja: "受講後", en: "after" },
  only: { ja: "受講後", en: "after" },
};

export const DESIGNS: Readonly<Record<SurveyDesign, Bilingual>> = {
  "post-only": { ja: "受講後だけ", en: "afterwards only" },
  retrospective: { ja: "受講後に前後を一度に（振り返り）", en: "before and after, asked afterwards" },
  linked: { ja: "前後に別々、人ごとに結合", en: "before and after, linked" },
  unlinked: { ja: "前後に別々、結合なし", en: "before and after, not linked" },
};

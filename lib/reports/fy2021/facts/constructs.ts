import type { Bilingual } from "../../../data/language.ts";
/** What several wordings ask alike: the unit that before and after, events and municipalities can be compared on. */
export interface Construct extends Bilingual {
  readonly id: string;
}

/**
 * The constructs of the report's six questionnaires, in the order in which they are shown.
 *
 * `concept` (コンセプト, asked in Tomakomai) is kept apart from `principle` (理念): the words differ, and the report does
 * not say that they mean the same.
 */
export const CONSTRUCTS = [
  { id: "age", ja: "年齢", en: "Age" },
  { id: "occupation", ja: "職業", en: "Occupation" },
  { id: "principle", ja: "地域共生社会の理念", en: "Philosophy of an inclusive community" },
  { id: "concept", ja: "地域共生社会のコンセプト", en: "Concept of an inclusive community" },
  { id: "significance", ja: "事業の意義", en: "Significance of the programme" },
  { id: "approach", ja: "事業の在り方", en: "How the programme should be" },
  { id: "programme-content", ja: "事業の実施内容", en: "Content of the programme" },
  { id: "merit", ja: "事業のメリット", en: "Merits of the programme" },
  { id: "other-agencies-work", ja: "他機関・他職種の業務", en: "Work of other agencies and professions" },
  { id: "cooperation-image", ja: "連携・協働のイメージ", en: "Picture of cooperation" },
  { id: "use", ja: "研修内容の活用", en: "Use of the training" },
  { id: "attendance-reason", ja: "参加の理由", en: "Reasons for attending" },
  { id: "expectations", ja: "期待すること", en: "Expectations" },
  { id: "merit-description", ja: "感じたメリット", en: "Merits felt" },
  { id: "cooperation-partners", ja: "連携できそうな相手", en: "Possible partners" },
  { id: "cooperation-issues", ja: "連携の課題", en: "Issues of cooperation" },
  { id: "use-reason", ja: "活用の回答の理由", en: "Reasons for the answer on use" },
  { id: "needed-initiatives", ja: "必要な取り組み", en: "Initiatives needed" },
  { id: "learning-wishes", ja: "学びたい内容", en: "Wishes to learn" },
  { id: "good-points", ja: "参加してよかった点", en: "Good points" },
  { id: "impressions", ja: "意見・感想", en: "Opinions and impressions" },
] as const satisfies readonly Construct[];

/** Id of a construct. */
export type ConstructId = typeof CONSTRUCTS[number]["id"];

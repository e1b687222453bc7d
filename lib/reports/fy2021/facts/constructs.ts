/** What several wordings ask alike: the unit that before and after, events and municipalities can be compared on. */
export interface Construct {
  readonly id: string;
  readonly japanese: string;
  readonly english: string;
}

/**
 * The constructs of the report's six questionnaires, in the order in which they are shown.
 *
 * `concept` (コンセプト, asked in Tomakomai) is kept apart from `principle` (理念): the words differ, and the report does
 * not say that they mean the same.
 */
export const CONSTRUCTS = [
  { id: "age", japanese: "年齢", english: "Age" },
  { id: "occupation", japanese: "職業", english: "Occupation" },
  { id: "principle", japanese: "地域共生社会の理念", english: "Philosophy of an inclusive community" },
  { id: "concept", japanese: "地域共生社会のコンセプト", english: "Concept of an inclusive community" },
  { id: "significance", japanese: "事業の意義", english: "Significance of the programme" },
  { id: "approach", japanese: "事業の在り方", english: "How the programme should be" },
  { id: "programme-content", japanese: "事業の実施内容", english: "Content of the programme" },
  { id: "merit", japanese: "事業のメリット", english: "Merits of the programme" },
  { id: "other-agencies-work", japanese: "他機関・他職種の業務", english: "Work of other agencies and professions" },
  { id: "cooperation-image", japanese: "連携・協働のイメージ", english: "Picture of cooperation" },
  { id: "use", japanese: "研修内容の活用", english: "Use of the training" },
  { id: "attendance-reason", japanese: "参加の理由", english: "Reasons for attending" },
  { id: "expectations", japanese: "期待すること", english: "Expectations" },
  { id: "merit-description", japanese: "感じたメリット", english: "Merits felt" },
  { id: "cooperation-partners", japanese: "連携できそうな相手", english: "Possible partners" },
  { id: "cooperation-issues", japanese: "連携の課題", english: "Issues of cooperation" },
  { id: "use-reason", japanese: "活用の回答の理由", english: "Reasons for the answer on use" },
  { id: "needed-initiatives", japanese: "必要な取り組み", english: "Initiatives needed" },
  { id: "learning-wishes", japanese: "学びたい内容", english: "Wishes to learn" },
  { id: "good-points", japanese: "参加してよかった点", english: "Good points" },
  { id: "impressions", japanese: "意見・感想", english: "Opinions and impressions" },
] as const satisfies readonly Construct[];

/** Id of a construct. */
export type ConstructId = typeof CONSTRUCTS[number]["id"];

/** A subject that discussions and outcomes are about. The tags are the project's, not the report's. */
export interface Topic {
  readonly id: string;
  readonly japanese: string;
  readonly english: string;
}

/** The subjects of exchange discussions and outcomes, in the order in which they are shown. */
export const TOPICS = [
  { id: "principle", japanese: "理念の理解", english: "Understanding of the philosophy" },
  { id: "significance", japanese: "意義の理解", english: "Understanding of the significance" },
  { id: "shared-understanding", japanese: "共通認識", english: "Shared understanding" },
  { id: "ownership", japanese: "当事者意識", english: "Sense of ownership" },
  { id: "external-explanation", japanese: "対外的な説明", english: "Explaining to others" },
  { id: "internal-cooperation", japanese: "庁内連携", english: "Cooperation inside the office" },
  { id: "multi-agency-cooperation", japanese: "多機関協働", english: "Cooperation among agencies" },
  { id: "face-to-face-relations", japanese: "顔の見える関係", english: "Face-to-face relations" },
  { id: "external-involvement", japanese: "外部との交流", english: "Involvement of outsiders" },
  { id: "meetings", japanese: "会議の運営", english: "Running of meetings" },
  { id: "confidentiality", japanese: "守秘義務と同意", english: "Confidentiality and consent" },
  { id: "human-resources", japanese: "人材育成", english: "Training of people" },
  { id: "planning-skills", japanese: "企画立案力", english: "Planning skills" },
  { id: "resource-development", japanese: "社会資源の開発", english: "Development of social resources" },
  { id: "budget", japanese: "予算と補助金", english: "Budget and grants" },
  { id: "know-how", japanese: "実施の知見", english: "Know-how" },
] as const satisfies readonly Topic[];

/** Id of a topic. */
export type TopicId = typeof TOPICS[number]["id"];

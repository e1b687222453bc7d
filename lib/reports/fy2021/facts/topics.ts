import type { Bilingual } from "../../../data/language.ts";
/** A subject that discussions and outcomes are about. The tags are the project's, not the report's. */
export interface Topic extends Bilingual {
  readonly id: string;
}

/** The subjects of exchange discussions and outcomes, in the order in which they are shown. */
export const TOPICS = [
  { id: "principle", ja: "理念の理解", en: "Understanding of the philosophy" },
  { id: "significance", ja: "意義の理解", en: "Understanding of the significance" },
  { id: "shared-understanding", ja: "共通認識", en: "Shared understanding" },
  { id: "ownership", ja: "当事者意識", en: "Sense of ownership" },
  { id: "external-explanation", ja: "対外的な説明", en: "Explaining to others" },
  { id: "internal-cooperation", ja: "庁内連携", en: "Cooperation inside the office" },
  { id: "multi-agency-cooperation", ja: "多機関協働", en: "Cooperation among agencies" },
  { id: "face-to-face-relations", ja: "顔の見える関係", en: "Face-to-face relations" },
  { id: "external-involvement", ja: "外部との交流", en: "Involvement of outsiders" },
  { id: "meetings", ja: "会議の運営", en: "Running of meetings" },
  { id: "confidentiality", ja: "守秘義務と同意", en: "Confidentiality and consent" },
  { id: "human-resources", ja: "人材育成", en: "Training of people" },
  { id: "planning-skills", ja: "企画立案力", en: "Planning skills" },
  { id: "resource-development", ja: "社会資源の開発", en: "Development of social resources" },
  { id: "budget", ja: "予算と補助金", en: "Budget and grants" },
  { id: "know-how", ja: "実施の知見", en: "Know-how" },
] as const satisfies readonly Topic[];

/** Id of a topic. */
export type TopicId = typeof TOPICS[number]["id"];

import { type Topic, TOPICS } from "./topics.ts";

/**
 * The subjects of hearing findings: those of outcomes and discussions, and the ones only findings have.
 *
 * A finding and an outcome on the same subject carry the same tag, so that both ends of a chain can be compared.
 */
export const FINDING_TOPICS = [
  { id: "responsible-department", ja: "所管部署", en: "Department in charge" },
  { id: "model-project", ja: "モデル事業", en: "Model project" },
  { id: "consultation-support", ja: "相談支援", en: "Consultation support" },
  { id: "participation-support", ja: "参加支援", en: "Support for participation" },
  { id: "community-building", ja: "地域づくり", en: "Community building" },
  { id: "complex-issues", ja: "複合的な課題", en: "Cases with several issues" },
  { id: "staffing", ja: "人員と負担", en: "Staffing and burden" },
  { id: "vision", ja: "目指す姿", en: "Vision" },
  ...TOPICS,
] as const satisfies readonly Topic[];

/** Id of a finding's subject. */
export type FindingTopicId = typeof FINDING_TOPICS[number]["id"];

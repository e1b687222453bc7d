import { type Topic, TOPICS } from "./topics.ts";

/**
 * The subjects of hearing findings: those of outcomes and discussions, and the ones only findings have.
 *
 * A finding and an outcome on the same subject carry the same tag, so that both ends of a chain can be compared.
 */
export const FINDING_TOPICS = [
  { id: "responsible-department", japanese: "所管部署", english: "Department in charge" },
  { id: "model-project", japanese: "モデル事業", english: "Model project" },
  { id: "consultation-support", japanese: "相談支援", english: "Consultation support" },
  { id: "participation-support", japanese: "参加支援", english: "Support for participation" },
  { id: "community-building", japanese: "地域づくり", english: "Community building" },
  { id: "complex-issues", japanese: "複合的な課題", english: "Cases with several issues" },
  { id: "staffing", japanese: "人員と負担", english: "Staffing and burden" },
  { id: "vision", japanese: "目指す姿", english: "Vision" },
  ...TOPICS,
] as const satisfies readonly Topic[];

/** Id of a finding's subject. */
export type FindingTopicId = typeof FINDING_TOPICS[number]["id"];

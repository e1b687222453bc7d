import { RESOURCE_WORDS } from "./resource_words.ts";
import type { Words } from "./say.ts";

const { commentId, constructId, eventId, municipalityId, questionId, surveyId } = RESOURCE_WORDS;

/** What the ids are that rows of tables carry in files for programs. */
export const ROW_ID_WORDS = {
  survey_id: surveyId,
  event_id: eventId,
  first_event_id: { ja: "前者の事業の id", en: "Id of the event, of the first of the two" },
  second_event_id: { ja: "後者の事業の id", en: "Id of the event, of the second of the two" },
  event_ids: { ja: "事業の id（複数のときは ; で区切る）", en: "Ids of the events, separated by ;" },
  municipality_id: municipalityId,
  first_municipality_id: { ja: "前者の自治体の id", en: "Id of the municipality, of the first of the two" },
  second_municipality_id: { ja: "後者の自治体の id", en: "Id of the municipality, of the second of the two" },
  question_id: questionId,
  before_question_id: { ja: "受講前の設問の id", en: "Id of the question about the time before" },
  after_question_id: { ja: "受講後の設問の id", en: "Id of the question about the time after" },
  figure_key: {
    ja: "この行を示す、掲載された図や表のキー（なければ空）",
    en: "Printed figure or table that shows this row; empty where none does",
  },
  construct_id: constructId,
  answer_code: {
    ja: "回答のコード（合計・小計の行は空）",
    en: "Code of the answer; empty in a row that adds up others",
  },
  before_code: { ja: "受講前の回答のコード", en: "Code of the answer before" },
  after_code: { ja: "受講後の回答のコード", en: "Code of the answer after" },
  answer_id: commentId,
  goal_id: { ja: "今年度末の目標の id", en: "Id of the goal" },
  outcome_id: { ja: "成果の id", en: "Id of the outcome" },
} satisfies Words;

import type { FrameworkActionRecord } from "../../../../lib/reports/fy2021/facts/framework_tables.ts";
import type {
  AppendixRecord,
  CommitteeMeetingRecord,
  PersonRecord,
} from "../../../../lib/reports/fy2021/facts/committee_tables.ts";
import type { ConsultationBodyRecord } from "../../../../lib/reports/fy2021/facts/municipality_tables.ts";
import type { EventLecturerRecord, ProgrammeItemRecord } from "../../../../lib/reports/fy2021/facts/event_tables.ts";
import type { PrintedEvent } from "../../../../lib/reports/fy2021/facts/printed_records.ts";
import type { PrintedMunicipality } from "../../../../lib/reports/fy2021/facts/printed_records.ts";
import type { PlannedActionRecord } from "../../../../lib/reports/fy2021/facts/goal_tables.ts";
import type { QuestionnaireRecord } from "../../../../lib/reports/fy2021/facts/answer_tables.ts";

/** An invented event on a Saturday in 2030; nothing is wrong with it. */
export const event: PrintedEvent = {
  eventId: "fair",
  municipalityIds: ["town"],
  name: "第1回研修",
  nameEnglish: "training 1",
  seriesTitle: "架空の催し",
  number: 1,
  kind: "training",
  status: "held",
  date: "2030-06-01",
  datePrinted: "2030 年 6 月 1 日（土）",
  start: "10:00",
  end: "12:00",
  timePrinted: "10:00-12:00",
  venue: "会場",
  format: "in-person",
  audience: "だれでも",
  applicants: 30,
  applicantsRemark: null,
  applicantsRemarkEnglish: null,
  applicantsPrinted: "20 人",
  applicantsAsOfPrinted: "※申込時点",
  reason: null,
  reasonEnglish: null,
  figureKey: "9-1:fair",
  programmeFigureKey: "9-2:fair",
};

/** An invented meeting of a committee on a Friday. */
export const meeting: CommitteeMeetingRecord = {
  meetingNumber: 1,
  date: "2030-05-31",
  start: "19:00",
  end: "21:00",
  datePrinted: "2030 年 5 月 31 日（金）",
  timePrinted: "19:00-21:00",
  format: "online",
  figureKey: "8-4:project",
};

/** An item of the invented event's programme. */
export function item(order: number, start: string, printed: string, end = false): ProgrammeItemRecord {
  return {
    eventId: "fair",
    order,
    start,
    startPrinted: printed,
    end: null,
    kinds: [end ? "end" : "lecture"],
    label: null,
    titles: [end ? "終了" : "講演"],
    details: [],
    purposePrinted: null,
    presenters: [],
    presentersPrinted: [],
    figureKey: "9-2:fair",
  };
}

/** The invented event's programme: two items and the end. */
export const programme = [item(1, "10:00", "10:00～"), item(2, "11:00", "11:00～"), item(3, "12:00", "12:00", true)];

/** The invented event's questionnaire. */
export const questionnaire: QuestionnaireRecord = {
  surveyId: "fair",
  eventId: "fair",
  title: "架空の催し",
  roundPrinted: null,
  responses: 20,
  responsesPrinted: "20 件",
  figureKey: "9-3:fair",
};

/** An invented member of a committee. */
export const person: PersonRecord = {
  personId: "committee-1",
  name: "架空 花子",
  group: "committee",
  order: 1,
  rolePrinted: "委員",
  affiliationPrinted: "架空病院 地域連携課 課長",
  figureKey: "8-1:project",
};

/** The same person as a lecturer, her employer left out. */
export const lecturer: EventLecturerRecord = {
  eventId: "fair",
  order: 1,
  personId: "committee-1",
  name: "架空 花子",
  affiliationPrinted: "地域連携課課長",
  restrictionPrinted: null,
  figureKey: "9-1:fair",
};

/** The plan that the invented event came of. */
export const plannedAction: PlannedActionRecord = {
  actionId: "town-action-1",
  municipalityId: "town",
  number: 1,
  title: "架空の催し",
  purpose: "試す",
  purposeEnglish: "purpose",
  eventIds: ["fair"],
  figureKey: "9-9:method",
};

/** An appendix named after the invented event. */
export const appendix: AppendixRecord = {
  number: 1,
  markPrinted: "【資料１】",
  title: "架空市「第１回架空の催し」資料",
  eventIds: ["fair"],
  actionNumber: 1,
  inTheText: false,
};

/** A recommended action. */
export const frameworkAction: FrameworkActionRecord = {
  number: 1,
  markPrinted: "①",
  title: "架空の取り組み",
  requiredItem: 1,
  requiredItemBasis: "reading",
  effect: "試される",
  effectEnglish: "effect",
  points: 0,
  pictureFigureKey: null,
  appendices: [],
  figureKey: "7-8:framework",
};

/** One operator of an invented consultation body of two places. */
export const body: ConsultationBodyRecord = {
  bodyId: "town-body-1",
  operatorOrder: 1,
  municipalityId: "town",
  field: "elderly",
  fieldBasis: "reading",
  bodyType: "community-general-support-centre",
  bodyTypeBasis: "printed",
  namePrinted: "地域包括支援センター",
  unit: "places",
  count: 2,
  countBasis: "printed",
  countPrinted: "2 ヵ所",
  operator: "commissioned",
  operatorBasis: "printed",
  contractorType: "社会福祉法人",
  operatorCount: 1,
  item: "consultation",
  itemOrder: 1,
  printed: "地域包括支援センター：2 ヵ所（社会福祉法人委託 1 ヵ所、直営 1 ヵ所）",
  catchmentAreas: null,
  remark: null,
  figureKey: "9-5:town-hearing",
};

/** An invented municipality. */
export const municipality: PrintedMunicipality = {
  municipalityId: "town",
  name: "架空市",
  nameEnglish: "Town",
  prefecture: "架空県",
  role: "studied",
  population: 1000,
  populationAsOf: null,
  areaKm2: 12.34,
  areaPrinted: "12.34 ㎢",
  modelProjectYears: null,
  modelProjectPrinted: null,
  transitionProject: null,
  transitionProjectPrinted: null,
  implementation: null,
  implementationPrinted: null,
  remark: null,
  remarkEnglish: null,
  figureKey: "9-6:method",
};

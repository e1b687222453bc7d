import { municipalityLabel } from "../../../wording/study_names.ts";
import { textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";

/** Departments that took part in the exchange meetings, by municipality and meeting. */
export const exchangeParticipantsContent: ReportTableBuilder = (report, { row, lang }) => {
  const participants = report.eventParticipants.records.filter(({ figureKey }) => figureKey === row.key);
  const municipalityIds = [...new Set(participants.map(({ municipalityId }) => municipalityId))];
  return {
    columns: [
      textColumn("municipality", say(lang, { ja: "自治体", en: "Municipality" })),
      textColumn("departments", say(lang, { ja: "所属", en: "Departments" })),
      textColumn("first", say(lang, { ja: "第1回", en: "Meeting 1" })),
      textColumn("second", say(lang, { ja: "第2回", en: "Meeting 2" })),
    ],
    rows: municipalityIds.map((municipalityId) => {
      const own = participants.filter((participant) => participant.municipalityId === municipalityId);
      const mark = (eventId: string) => own.some((participant) => participant.eventId === eventId) ? "○" : "-";
      return {
        municipality: municipalityLabel(report, municipalityId, lang),
        departments: own[0]?.departmentsPrinted ?? null,
        first: mark("exchange-1"),
        second: mark("exchange-2"),
      };
    }),
    sources: [report.eventParticipants.source],
    notes: [],
  };
};

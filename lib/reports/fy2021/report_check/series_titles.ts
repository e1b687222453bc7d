import type { AppendixRecord } from "../facts/appendices.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import type { PlannedActionRecord } from "../facts/planned_actions.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** The tables that print titles of events. */
export interface TitledTables {
  readonly events: readonly PrintedEvent[];
  readonly plannedActions: readonly PlannedActionRecord[];
  readonly appendices: readonly AppendixRecord[];
}

/**
 * Every title that one event has in the plan and another in the account of it, and every appendix named after an event that
 * no account knows.
 *
 * An action may have led to several events; it is enough that one of them carries its title.
 */
export function seriesTitles({ events, plannedActions, appendices }: TitledTables): readonly ReportFinding[] {
  const planned = plannedActions.flatMap(({ title, eventIds }): readonly ReportFinding[] => {
    const held = events.filter(({ eventId }) => eventIds.includes(eventId));
    const [event] = held;
    if (event === undefined || held.some(({ seriesTitle }) => seriesTitle === title)) return [];
    const { figureKey } = event;
    return [{
      rule: "series_titles",
      figureKey: figureKey,
      place: figureKey === null ? "見出し" : `${printedPlace(figureKey, "")}の前の見出し`,
      printed: event.seriesTitle,
      expected: title,
      severity: "inconsistency",
      explanation: {
        ja: "取り組みの計画に書かれた名称と、実施の項の名称が異なる",
        en: "The plan and the account of it give the event different titles",
      },
    }];
  });
  const known = events.map(({ seriesTitle }) => seriesTitle);
  const appended = appendices.flatMap(({ markPrinted, title }): readonly ReportFinding[] => {
    const named = /「(?:第.+?回)?([^」]+)」/.exec(title)?.[1];
    if (named === undefined || known.includes(named)) return [];
    return [{
      rule: "series_titles",
      figureKey: null,
      place: `別添資料 ${markPrinted}`,
      printed: title,
      expected: `実施の項にある名称（${[...new Set(known)].join("、")}）`,
      severity: "inconsistency",
      explanation: { ja: "実施の項のどの名称とも異なる", en: "No account of an event has this title" },
    }];
  });
  return [...planned, ...appended];
}

import type { Report } from "../facts/load_report.ts";

/** The data sets that the rules of the report check look at, under the names that the rules use. */
export function checkedDatasets(report: Report) {
  return {
    catalogue: report.catalogue,
    municipalities: report.municipalities,
    people: report.people,
    committeeMeetings: report.committeeMeetings,
    consultationBodies: report.consultationBodies,
    plannedActions: report.plannedActions,
    events: report.events,
    eventLecturers: report.eventLecturers,
    programmeItems: report.programmeItems,
    questionnaires: report.questionnaires,
    comments: report.comments,
    outcomes: report.outcomes,
    frameworkActions: report.actionsFramework,
    appendices: report.appendices,
    misprints: report.misprints,
  };
}

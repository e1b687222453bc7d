import {
  actionPointsTable,
  actionsFrameworkTable,
  assessmentSheetStructureTable,
  frameworkPicturesTable,
  interviewFrameworkTable,
  processStepsTable,
  requiredItemsTable,
} from "./framework_tables.ts";
import { appendicesTable, committeeMeetingsTable, meetingTopicsTable, peopleTable } from "./committee_tables.ts";
import { sheetFormTable } from "../../../assessment/sheet_form.ts";
import { constructsTable } from "../../../study/construct.ts";
import { catalogueTable, misprintsTable } from "./catalogue.ts";
import { chainLinksTable, goalsTable, outcomesTable, plannedActionsTable } from "./goal_tables.ts";
import {
  commentCategoriesTable,
  commentsTable,
  questionnairesTable,
  questionsTable,
  topicsTable,
} from "./answer_tables.ts";
import { consultationBodiesTable, hearingFindingsTable, municipalProfilesTable } from "./municipality_tables.ts";
import {
  eventLecturersTable,
  eventParticipantsTable,
  eventPrintsTable,
  exchangeDiscussionsTable,
  programmeItemsTable,
} from "./event_tables.ts";
import { guideIssuesTable, notesTable, sectionsTable } from "./section_tables.ts";
import { eventsTable } from "../../../study/study_event.ts";
import { municipalitiesTable } from "../../../study/municipality.ts";
import type { TableReadings } from "../../../data/read_tables.ts";

/** Every table of the report under the name it has in {@linkcode Report}, in the order of the report. */
export const REPORT_TABLES = {
  catalogue: catalogueTable,
  people: peopleTable,
  committeeMeetings: committeeMeetingsTable,
  meetingTopics: meetingTopicsTable,
  processSteps: processStepsTable,
  municipalities: municipalitiesTable,
  municipalProfiles: municipalProfilesTable,
  interviewFramework: interviewFrameworkTable,
  topics: topicsTable,
  hearingFindings: hearingFindingsTable,
  consultationBodies: consultationBodiesTable,
  goals: goalsTable,
  plannedActions: plannedActionsTable,
  events: eventsTable,
  eventPrints: eventPrintsTable,
  programmeItems: programmeItemsTable,
  eventLecturers: eventLecturersTable,
  eventParticipants: eventParticipantsTable,
  questionnaires: questionnairesTable,
  constructs: constructsTable,
  questions: questionsTable,
  commentCategories: commentCategoriesTable,
  comments: commentsTable,
  exchangeDiscussions: exchangeDiscussionsTable,
  outcomes: outcomesTable,
  chainLinks: chainLinksTable,
  requiredItems: requiredItemsTable,
  actionsFramework: actionsFrameworkTable,
  actionPoints: actionPointsTable,
  assessmentSheetStructure: assessmentSheetStructureTable,
  sheetForm: sheetFormTable,
  frameworkPictures: frameworkPicturesTable,
  appendices: appendicesTable,
  misprints: misprintsTable,
  sections: sectionsTable,
  notes: notesTable,
  guideIssues: guideIssuesTable,
} as const;

/** Readings of all tables of the report: what checks between tables take. */
export type ReportReadings = TableReadings<typeof REPORT_TABLES>;

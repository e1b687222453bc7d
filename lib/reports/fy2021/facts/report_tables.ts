import { actionPointsTable } from "./action_points.ts";
import { actionsFrameworkTable } from "./actions_framework.ts";
import { appendicesTable } from "./appendices.ts";
import { assessmentSheetStructureTable } from "./assessment_sheet_structure.ts";
import { sheetFormTable } from "../../../assessment/sheet_form.ts";
import { constructsTable } from "../../../study/construct.ts";
import { catalogueTable } from "./catalogue.ts";
import { chainLinksTable } from "./chain_links.ts";
import { commentCategoriesTable } from "./comment_categories.ts";
import { commentsTable } from "./comments.ts";
import { committeeMeetingsTable } from "./committee_meetings.ts";
import { consultationBodiesTable } from "./consultation_bodies.ts";
import { eventLecturersTable } from "./event_lecturers.ts";
import { eventParticipantsTable } from "./event_participants.ts";
import { eventsTable } from "../../../study/study_event.ts";
import { eventPrintsTable } from "./event_prints.ts";
import { exchangeDiscussionsTable } from "./exchange_discussions.ts";
import { frameworkPicturesTable } from "./framework_pictures.ts";
import { goalsTable } from "./goals.ts";
import { hearingFindingsTable } from "./hearing_findings.ts";
import { interviewFrameworkTable } from "./interview_framework.ts";
import { meetingTopicsTable } from "./meeting_topics.ts";
import { misprintsTable } from "./misprints.ts";
import { municipalitiesTable } from "../../../study/municipality.ts";
import { municipalProfilesTable } from "./municipal_profiles.ts";
import { outcomesTable } from "./outcomes.ts";
import { peopleTable } from "./people.ts";
import { plannedActionsTable } from "./planned_actions.ts";
import { processStepsTable } from "./process_steps.ts";
import { programmeItemsTable } from "./programme_items.ts";
import { questionnairesTable } from "./questionnaires.ts";
import { questionsTable } from "./questions.ts";
import { topicsTable } from "./topics.ts";
import type { TableReadings } from "../../../data/read_tables.ts";
import { requiredItemsTable } from "./required_items.ts";

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
} as const;

/** Readings of all tables of the report: what checks between tables take. */
export type ReportReadings = TableReadings<typeof REPORT_TABLES>;

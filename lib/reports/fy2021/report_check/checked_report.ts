import type { FrameworkActionRecord } from "../facts/actions_framework.ts";
import type { AppendixRecord } from "../facts/appendices.ts";
import type { CatalogueRecord } from "../facts/catalogue.ts";
import type { CommentRecord } from "../facts/comments.ts";
import type { CommitteeMeetingRecord } from "../facts/committee_meetings.ts";
import type { ConsultationBodyRecord } from "../facts/consultation_bodies.ts";
import type { EventLecturerRecord } from "../facts/event_lecturers.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import type { MisprintRecord } from "../facts/misprints.ts";
import type { PrintedMunicipality } from "../facts/printed_records.ts";
import type { OutcomeRecord } from "../facts/outcomes.ts";
import type { PersonRecord } from "../facts/people.ts";
import type { PlannedActionRecord } from "../facts/planned_actions.ts";
import type { ProgrammeItemRecord } from "../facts/programme_items.ts";
import type { QuestionnaireRecord } from "../facts/questionnaires.ts";

/** The records of the report that the rules look at; each rule names those it needs. */
export interface CheckedReport {
  readonly catalogue: readonly CatalogueRecord[];
  readonly municipalities: readonly PrintedMunicipality[];
  readonly people: readonly PersonRecord[];
  readonly committeeMeetings: readonly CommitteeMeetingRecord[];
  readonly consultationBodies: readonly ConsultationBodyRecord[];
  readonly plannedActions: readonly PlannedActionRecord[];
  readonly events: readonly PrintedEvent[];
  readonly eventLecturers: readonly EventLecturerRecord[];
  readonly programmeItems: readonly ProgrammeItemRecord[];
  readonly questionnaires: readonly QuestionnaireRecord[];
  readonly comments: readonly CommentRecord[];
  readonly outcomes: readonly OutcomeRecord[];
  readonly frameworkActions: readonly FrameworkActionRecord[];
  readonly appendices: readonly AppendixRecord[];
  readonly misprints: readonly MisprintRecord[];
}

import type { FrameworkActionRecord } from "../actions_framework.ts";
import type { AppendixRecord } from "../appendices.ts";
import type { CatalogueRecord } from "../catalogue.ts";
import type { CommentRecord } from "../comments.ts";
import type { CommitteeMeetingRecord } from "../committee_meetings.ts";
import type { ConsultationBodyRecord } from "../consultation_bodies.ts";
import type { EventLecturerRecord } from "../event_lecturers.ts";
import type { EventRecord } from "../events.ts";
import type { MisprintRecord } from "../misprints.ts";
import type { MunicipalityRecord } from "../municipalities.ts";
import type { OutcomeRecord } from "../outcomes.ts";
import type { PersonRecord } from "../people.ts";
import type { PlannedActionRecord } from "../planned_actions.ts";
import type { ProgrammeItemRecord } from "../programme_items.ts";
import type { QuestionnaireRecord } from "../questionnaires.ts";

/** The records of the report that the rules look at; each rule names those it needs. */
export interface CheckedReport {
  readonly catalogue: readonly CatalogueRecord[];
  readonly municipalities: readonly MunicipalityRecord[];
  readonly people: readonly PersonRecord[];
  readonly committeeMeetings: readonly CommitteeMeetingRecord[];
  readonly consultationBodies: readonly ConsultationBodyRecord[];
  readonly plannedActions: readonly PlannedActionRecord[];
  readonly events: readonly EventRecord[];
  readonly eventLecturers: readonly EventLecturerRecord[];
  readonly programmeItems: readonly ProgrammeItemRecord[];
  readonly questionnaires: readonly QuestionnaireRecord[];
  readonly comments: readonly CommentRecord[];
  readonly outcomes: readonly OutcomeRecord[];
  readonly frameworkActions: readonly FrameworkActionRecord[];
  readonly appendices: readonly AppendixRecord[];
  readonly misprints: readonly MisprintRecord[];
}

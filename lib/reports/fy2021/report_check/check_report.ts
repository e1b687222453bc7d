import type { FrameworkActionRecord } from "../facts/framework_tables.ts";
import type { AppendixRecord, CommitteeMeetingRecord, PersonRecord } from "../facts/committee_tables.ts";
import type { CatalogueRecord, MisprintRecord } from "../facts/catalogue.ts";
import type { CommentRecord, QuestionnaireRecord } from "../facts/answer_tables.ts";
import type { ConsultationBodyRecord } from "../facts/municipality_tables.ts";
import type { EventLecturerRecord, ProgrammeItemRecord } from "../facts/event_tables.ts";
import type { PrintedEvent, PrintedMunicipality } from "../facts/printed_records.ts";
import type { OutcomeRecord, PlannedActionRecord } from "../facts/goal_tables.ts";
import type { Report } from "../facts/load_report.ts";
import { answersWithoutBullet, applicantsNotes, identicalOutcomeSentences, misprintsRead } from "./print_rules.ts";
import {
  circledNumbers,
  figureNumberSequence,
  leftoverEditingNotes,
  repeatedFigureNumbers,
} from "./figure_number_rules.ts";
import {
  operatorCounts,
  operatorsWithoutWord,
  responseNumbers,
  responsesWithinApplicants,
  sharedApplicants,
} from "./number_rules.ts";
import { fullWidthDigits, swappedAreaDigits } from "./digit_rules.ts";
import {
  lettersInTimes,
  loneCircledNumbers,
  missingTildes,
  mixedBrackets,
  programmeFrame,
  programmeOrder,
  questionnairesWithoutResults,
} from "./programme_rules.ts";
import { malformedDates, seriesDateOrder, weekdays } from "./date_rules.ts";
import { officialNames, postsOfPersons, seriesTitles } from "./name_rules.ts";
import type { ReportFinding } from "./report_finding.ts";
import type { Bilingual } from "../../../data/language.ts";

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

/** One thing the report is checked for. */
export interface ReportRule {
  /** Stable identifier, as in its findings. */
  readonly id: string;
  /** What is checked, as a sentence that holds when nothing is found. */
  readonly title: Bilingual;
  readonly check: (report: CheckedReport) => readonly ReportFinding[];
}

/** Every rule, in the order in which findings are listed: dates and times, numbers, figure numbers, names, form. */
export const REPORT_RULES: readonly ReportRule[] = [
  rule("malformed_dates", malformedDates, {
    ja: "日付が年・月・日の形である",
    en: "Dates are a year, a month and a day",
  }),
  rule("weekdays", weekdays, { ja: "曜日が暦と合う", en: "Weekdays agree with the calendar" }),
  rule("series_date_order", seriesDateOrder, { ja: "後の回ほど日付が後である", en: "Later sessions have later dates" }),
  rule("letters_in_times", lettersInTimes, { ja: "時刻に文字が混じらない", en: "Times have no letters in them" }),
  rule("missing_tildes", missingTildes, { ja: "開始時刻に「～」がある", en: "Start times carry “～”" }),
  rule("programme_order", programmeOrder, { ja: "プログラムの時刻が順に並ぶ", en: "Programme times are in order" }),
  rule(
    "programme_frame",
    programmeFrame,
    { ja: "プログラムが開催時間どおりに始まり、終わる", en: "Programmes begin and end with their event" },
  ),
  rule(
    "responses_within_applicants",
    responsesWithinApplicants,
    { ja: "回答数が参加申込者数（申込時点）を超えない", en: "No more responses than applicants" },
  ),
  rule(
    "response_numbers",
    responseNumbers,
    {
      ja: "回答数が一貫し、自由記述の数がこれを超えない",
      en: "Numbers of responses agree, and free-text answers do not exceed them",
    },
  ),
  rule("shared_applicants", sharedApplicants, {
    ja: "参加申込者数が回ごとに分かれている",
    en: "Numbers of applicants are given for each session",
  }),
  rule("questionnaires_without_results", questionnairesWithoutResults, {
    ja: "行われたアンケートの結果がある",
    en: "Questionnaires that were held have results",
  }),
  rule(
    "operator_counts",
    operatorCounts,
    { ja: "運営主体ごとの数の合計が全体の数と合う", en: "Operators' numbers add up to the printed number" },
  ),
  rule(
    "swapped_area_digits",
    swappedAreaDigits,
    { ja: "面積に数字の取り違えがない", en: "No area looks like another with its digits swapped" },
  ),
  rule("figure_number_sequence", figureNumberSequence, {
    ja: "図表番号が連続する",
    en: "Figure numbers are in sequence",
  }),
  rule("repeated_figure_numbers", repeatedFigureNumbers, {
    ja: "図表番号が重ならない",
    en: "Figure numbers are not repeated",
  }),
  rule("circled_numbers", circledNumbers, { ja: "丸数字が連続する", en: "Circled numbers are in sequence" }),
  rule("lone_circled_numbers", loneCircledNumbers, {
    ja: "番号の付いた項目が一つだけのプログラムがない",
    en: "No programme has a single numbered item",
  }),
  rule("identical_outcome_sentences", identicalOutcomeSentences, {
    ja: "成果が市ごとに書き分けられている",
    en: "Outcomes are described city by city",
  }),
  rule("leftover_editing_notes", leftoverEditingNotes, {
    ja: "題名に覚え書きが残らない",
    en: "No note is left in a title",
  }),
  rule("posts_of_persons", postsOfPersons, {
    ja: "同じ人の現職が同じ表記である",
    en: "One person has one post throughout",
  }),
  rule("series_titles", seriesTitles, { ja: "同じ研修が同じ名称である", en: "One event has one title throughout" }),
  rule("official_names", officialNames, {
    ja: "組織名が正式な表記である",
    en: "Organisations have their official names",
  }),
  rule("applicants_notes", applicantsNotes, { ja: "同じ注記が同じ表記である", en: "The same note is worded alike" }),
  rule("answers_without_bullet", answersWithoutBullet, {
    ja: "自由記述に行頭の「・」がある",
    en: "Free-text answers have a bullet",
  }),
  rule("mixed_brackets", mixedBrackets, { ja: "括弧の全角と半角がそろう", en: "Brackets are of one width" }),
  rule("full_width_digits", fullWidthDigits, {
    ja: "箇所数の数字が半角である",
    en: "Numbers of places are half-width",
  }),
  rule("operators_without_word", operatorsWithoutWord, {
    ja: "運営主体の全てに運営の形が書かれている",
    en: "Every operator has the word that says how it is run",
  }),
  rule(
    "misprints_read",
    misprintsRead,
    { ja: "本文に食い違いや表記の揺れがない（通読）", en: "No inconsistencies in the text (read by a person)" },
  ),
];

function rule(id: string, check: ReportRule["check"], title: Bilingual): ReportRule {
  return { id, title, check };
}

/**
 * Every place where the report does not agree with itself, by all rules.
 *
 * Use it to show what to mind when quoting the report, and to see that the data keep its slips apart from its facts. The
 * order is fixed: rules as in {@linkcode REPORT_RULES}, places as printed. Empty when nothing is found.
 *
 * @param report The report's records; `loadReport` gives them.
 */
export function checkReport(report: CheckedReport): readonly ReportFinding[] {
  return REPORT_RULES.flatMap(({ check }) => check(report));
}

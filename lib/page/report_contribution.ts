import type { Bilingual, Language, LanguageOption } from "../data/language.ts";
import type { Origin } from "../data/origin.ts";
import type { ChapterPart, DocumentChapter } from "../chapters/written_document.ts";
import type { Html } from "../rendering/markup.ts";
import type { CatalogueRow } from "../study/catalogue_row.ts";
import type { PrintedSurveys } from "../survey/printed_surveys.ts";
import type { Table } from "../tables/table.ts";
import type { Resource } from "../tidy/resource.ts";
import type { CatalogueRowStatus } from "../wording/row_status_words.ts";
import type { AnswerSet } from "../text/answer.ts";
import type { ReportHandout } from "./handout_sheet.ts";
import type { SectionBuilder } from "./page_builder.ts";
import type { WorkbookChapter } from "./workbook_chapter.ts";
import type { MethodNote } from "../wording/method_notes.ts";

/** A numbered figure or table of a report, and what becomes of it here. */
export interface ReportRow extends CatalogueRow {
  /** Part of the report it belongs to, such as a survey or a chapter. */
  readonly scope: string;
  /** What it is, in a word. */
  readonly kind: string;
  readonly status: CatalogueRowStatus;
  /** Why its values or its picture are not here; `null` when its content is. */
  readonly reason: string | null;
  /** The same in English; `null` with it. */
  readonly reasonEnglish: string | null;
  /** Notebook in which it is made or explained. */
  readonly notebook: string;
}

/**
 * What a report adds to the study, as values: the engine shows surveys and compares them, a report brings what it printed
 * of them. A project without a report has none, and everything works.
 */
export interface ReportContribution {
  /** Name of the report, such as that of its folder. */
  readonly id: string;
  /** Every numbered figure and table, in the report's order. */
  readonly catalogue: { readonly records: readonly ReportRow[] };
  /** What code books must agree with; surveys are shown in its order. */
  readonly printed: PrintedSurveys;
  readonly answers: PrintedAnswers;
  readonly words: ReportWords;
  /** Tables of the report that belong to a survey, such as the overview of its event, in the report's order. */
  surveyTables(surveyId: string, options: LanguageOption): readonly Table[];
  /** The event or municipality that a part of the report (`scope` of its rows) is about; `null` when it is about neither. */
  partPlace(scope: string): Bilingual | null;
  /** What the page's summary says beside the surveys' results, of which some may be known. */
  summary(lang: Language, options: SummaryOptions): ReportSummary;
  /** What a document has of the report, as values. */
  document(lang: Language): ReportDocumentParts;
  /** What the handout has of the report. @default nothing */
  handout?(lang: Language): ReportHandout;
  /** Sections of its own that say what was found and what came of it: they stand before the single questionnaires. */
  readonly findings: readonly SectionBuilder[];
  /** Further sections of its own, which stand behind the questionnaires' answers. */
  readonly sections: readonly SectionBuilder[];
  /** Tables of its own for other programs. @default none */
  resources?(): readonly Resource[];
  /** Chapters of the workbook of its own, which stand last. */
  chapters(lang: Language): readonly WorkbookChapter[];
  /** Tables of its own among the sheets of the workbook that people know. @default none */
  knownTables?(lang: Language): { readonly outcomes?: Table; readonly check?: Table };
  /** What the section on method says of the report; one with the id of a general note stands in its place. */
  readonly methodNotes: readonly MethodNote[];
}

/** What commands need of a report: its catalogue and what code books must agree with, without anything that draws. */
export type ReportFacts = Pick<ReportContribution, "id" | "catalogue" | "printed" | "partPlace">;

/** Free-text answers printed in a report: everybody has read them, so that they may be shown. */
export interface PrintedAnswers {
  readonly set: AnswerSet;
  /** What a reader must know of how they were chosen. */
  readonly lead: Bilingual;
  /** The table of one group of `set.groups.table`: a row for each of its answers, in their order. */
  table(group: string, options: LanguageOption): Table;
}

/** What page and workbook are called, and how they speak of what the report prints. */
export interface ReportWords {
  readonly title: Bilingual;
  /** Short title at the top of the page. */
  readonly brand: Bilingual;
  /** Title that runs along printed pages. */
  readonly running: Bilingual;
  /** Title of the workbook. */
  readonly workbook: Bilingual;
  /** What the page shows, in a sentence or two below its title. */
  readonly lead: Bilingual;
  /** Whose data, of when, and to whom to turn: what a citation needs. */
  readonly citation: ReportCitation;
  /** How to cite the report, at the end of the page. */
  readonly credit: Bilingual;
  /** Why generated answers stand in: in Japanese a clause in front of ため, in English one in front of "so that". */
  readonly noValues: Bilingual;
  /** Where the wordings of questions and answers are from. */
  readonly questionnaires: Bilingual;
  /** What numbers of an origin are. */
  readonly origins: Partial<Readonly<Record<Origin, Bilingual>>>;
}

/** What a citation of the page needs, in words. */
export interface ReportCitation {
  /** Who made the page. */
  readonly author: Bilingual;
  /** Of when the data are. */
  readonly dataDate: Bilingual;
  /** Year of the page, for a bibliography. */
  readonly year: string;
  /** What may be done with what. */
  readonly licence: Bilingual;
  /** To whom to turn. */
  readonly contact: Bilingual;
  /**
   * How a place in the report is named, as where its pages are not known.
   * @default not told
   */
  readonly places?: Bilingual;
}

/** What a report's summary must know of the page. */
export interface SummaryOptions {
  /** Whether answers of any questionnaire are known: then the page compares them, and nobody may be told that they are not. */
  readonly hasAnswers: boolean;
}

/** Cards of the page's first screen, with their marks of origin. */
export interface ReportSummary {
  /** What the report concludes, quoted. */
  readonly conclusions: Html;
  /** What was done, and what came of it. */
  readonly outcomes: Html;
  /** What is asked first, each with the place of its answer. @default nothing */
  readonly questions?: Html;
}

/** What a document has of a report. */
export interface ReportDocumentParts {
  /** Comes first: what the report concludes, and what came of what was done. */
  readonly opening: readonly ChapterPart[];
  /** Stands behind the surveys. */
  readonly closing: readonly DocumentChapter[];
}

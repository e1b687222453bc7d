import type { Tested } from "../comparisons/test_family.ts";
import type { AnswerSide } from "../survey/answer_schemas.ts";
import type { Bilingual } from "../data/language.ts";

/** What the page's Explore draws from: counts, never a respondent's answers. */
export interface ExploreData {
  readonly constructs: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly cities: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly events: readonly ExploreEvent[];
  readonly scales: readonly ExploreScale[];
  readonly questions: readonly ExploreQuestion[];
  /** Every other closed question: ages, several answers (複数回答), numbers in bands. */
  readonly lists: readonly ExploreList[];
  /** Every two questions that may be compared answer by answer, with the test of their favourable shares of respondents. */
  readonly differences: readonly ExploreDifference[];
  readonly transitions: readonly ExploreTransition[];
  /** Attributes of the respondents that answers can be split by. */
  readonly attributes: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly splits: readonly ExploreSplit[];
}

/** Wilson 95 % interval of a share, in [0, 1]. */
export type ExploreInterval = readonly [lower: number, upper: number];

/** An event with a questionnaire. */
export interface ExploreEvent {
  readonly id: string;
  readonly city: string;
  readonly name: Bilingual;
  readonly origin: "published" | "observed" | "reading" | "synthetic";
  /** `null` when not printed. */
  readonly applicants: number | null;
  /**
   * People a cell split by attribute must have at least to be shown; `null` where nothing split by attribute is, as the
   * municipality is too small or its population not known.
   */
  readonly threshold: number | null;
}

/** The answers of a rating, the most favourable first. */
export interface ExploreScale {
  readonly id: string;
  readonly answers: readonly { readonly label: Bilingual; readonly side: AnswerSide; readonly color: string }[];
}

/** Counts of one rating at one event. */
export interface ExploreQuestion {
  readonly id: string;
  readonly event: string;
  readonly construct: string;
  readonly timing: "before" | "after" | "only";
  readonly scale: string;
  readonly wording: Bilingual;
  /** Number of the report's figure, such as `2-47`; `null` for a question that no report prints. */
  readonly figure: string | null;
  /** One count an answer. */
  readonly counts: readonly number[];
  /** People with an answer beside the scale. */
  readonly other: number;
  readonly missing: number;
  /** Of the favourable share, by what it is of; `null` when that is nobody. Computed here, so that the page needs no quantiles. */
  readonly intervals: { readonly respondents: ExploreInterval | null; readonly answered: ExploreInterval | null };
}

/** Counts of one question that is no rating, at one event: each answer is shown by itself. */
export interface ExploreList {
  readonly id: string;
  readonly event: string;
  readonly construct: string;
  readonly figure: string | null;
  readonly wording: Bilingual;
  /** Whether one person may have given several answers. */
  readonly multiple: boolean;
  readonly answers: readonly ExploreAnswer[];
  /** Answers beside the scale, then no answer: shares of them are of all respondents. */
  readonly beside: readonly ExploreAnswer[];
  /** People that shares are of. */
  readonly bases: Readonly<Record<"respondents" | "answered", number>>;
}

/** How many gave an answer, with the interval of that share by what it is of. */
export interface ExploreAnswer {
  readonly label: Bilingual;
  readonly count: number;
  readonly intervals: ExploreQuestion["intervals"];
}

/** Two questions that may be compared, as the study's plan tests them. */
export interface ExploreDifference {
  readonly first: string;
  readonly second: string;
  /** First less second. */
  readonly difference: Tested;
}

/** Before (rows) and after (columns) of the same people. */
export interface ExploreTransition {
  readonly event: string;
  readonly construct: string;
  readonly before: string;
  readonly after: string;
  readonly counts: readonly (readonly number[])[];
  /** Respondents without an answer on both sides. */
  readonly unmatched: number;
}

/** Favourable answers by an attribute of the respondents, after disclosure control; `null` is withheld. */
export interface ExploreSplit {
  readonly question: string;
  readonly attribute: string;
  readonly groups: readonly ExploreGroup[];
}

/** A group with all its people, and those of them who answered favourably; `null` when withheld, as a small group's size is. */
export interface ExploreGroup {
  readonly label: Bilingual;
  readonly total: number | null;
  readonly favourable: number | null;
  readonly interval: ExploreInterval | null;
}

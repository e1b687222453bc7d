import type { Codebook } from "../survey/codebook.ts";
import type { FormMapping } from "./form_mapping.ts";

/** A questionnaire, and how its answers lie in an export. */
export interface ImportForm {
  /** For a new survey proposed from the export; `responses` is not yet right. */
  readonly codebook: Codebook;
  readonly mapping: FormMapping;
  /** Nobody has said that the code book is right. */
  readonly isProposed: boolean;
  /** What a person must look at, as it was not told but guessed. */
  readonly guesses: readonly FormGuess[];
  /** Headings that are nearly the wording of a question: proposed, never taken. */
  readonly close: readonly CloseHeading[];
  /** Questions that ask the same before and after by their wording, but not on one scale: they are not set against each other. */
  readonly unpaired: readonly { readonly before: string; readonly after: string }[];
  /** Questions that must have a column and have none. */
  readonly questionsWithoutColumn: readonly string[];
}

/** Something that a proposed code book guesses. */
export interface FormGuess {
  readonly question: string;
  readonly what:
    | "type"
    | "order-of-answers"
    | "sides"
    | "before-after"
    | "unlisted-is-other"
    | "range"
    | "multiple"
    | "exclusive"
    | "completed"
    | "steps";
}

/** A heading and the question that it may be. */
export interface CloseHeading {
  readonly heading: string;
  readonly question: string;
  readonly wording: string;
  /** From 0 to 1. */
  readonly score: number;
}

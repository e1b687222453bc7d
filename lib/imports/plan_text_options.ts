import type { Language } from "../data/language.ts";
import type { CountChange } from "./count_changes.ts";
import type { UnusedOption } from "./unused_options.ts";
import type { FlaggedLines } from "./flag_free_answers.ts";

/** Options of `planText`. */
export interface PlanTextOptions {
  readonly lang: Language;
  /** Whether values that are no answers are shown: to the person who holds the file, and nobody else. */
  readonly showValues: boolean;
  /** What each survey of the project would change; by id. @default nothing is compared */
  readonly changes?: ReadonlyMap<string, readonly CountChange[]>;
  /** Where free answers may tell who somebody is. @default nowhere has been looked */
  readonly flagged?: FlaggedLines;
  /** Options that change nothing. @default none */
  readonly unused?: readonly UnusedOption[];
}

export function one(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}

export function short(text: string): string {
  const letters = [...text];
  return letters.length <= 160 ? text : `${letters.slice(0, 160).join("")}…`;
}

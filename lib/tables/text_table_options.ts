import type { LanguageOption } from "../data/language.ts";

/** Options of tables and figures of free-text analysis. */
export interface TextTableOptions extends LanguageOption {
  /**
   * Unique name among the outputs.
   * @default one that tells what it is, for all answers of the report
   */
  readonly key?: string;
  /**
   * What the answers are about, in front of the title, such as 連携の課題.
   * @default none: all answers
   */
  readonly subject?: string;
}

/** A title with its subject in front. */
export function subjectTitle(subject: string | undefined, title: string): string {
  return subject === undefined ? title : `${subject}: ${title}`;
}

import type { Bilingual } from "../data/language.ts";

/** What a command tells the shell; the same numbers for every command. */
export const EXIT_CODE = {
  /** Done, or nothing drifted. */
  same: 0,
  /** Something drifted from what is committed. */
  drift: 1,
  /** A cell failed. */
  cellError: 2,
  /** A cell or a kernel's start took longer than allowed. */
  timeout: 3,
  /** A kernel ended before its notebook did. */
  kernelDied: 4,
  /** The command was called or the data were filled in wrongly. */
  usage: 5,
  /** Interrupted by Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;

/** One of the codes above. */
export type ExitCode = typeof EXIT_CODE[keyof typeof EXIT_CODE];

/**
 * Something that cannot be done as things are: the message says it all, and whoever reads it can mend it. What is said in every
 * language stands there in every one, a line each, as in the help.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";

  constructor(words: string | Bilingual) {
    super(typeof words === "string" ? words : Object.values(words).join("\n"));
  }
}

/** A command that was called wrongly: what it takes is told beside the message. */
export class UsageError extends UserError {
  override readonly name = "UsageError";
}

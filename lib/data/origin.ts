/**
 * Where a number comes from. Everything made from data carries its origin to the last pixel:
 *
 * - `published`: transcribed from the report, or read off its printed charts;
 * - `observed`: respondents' answers imported from a questionnaire export;
 * - `reading`: this project's own paraphrase, classification or reconstruction of what is printed;
 * - `synthetic`: generated sample answers, which stand in until real ones are there.
 */
export type Origin = "published" | "observed" | "reading" | "synthetic";

/** All origins, from the one that needs no mark to the one that always needs it. */
export const ORIGINS: readonly Origin[] = ["published", "observed", "reading", "synthetic"];

/**
 * The origin of something made from several sources: the one most in need of a mark.
 *
 * One synthetic source makes the whole synthetic; otherwise one reading makes it a reading, and one observed source makes it observed. Use it wherever data
 * sets are combined, so that no mark is lost on the way.
 *
 * @throws {RangeError} when there is no origin to combine.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(combinedOrigin(["published", "synthetic", "observed"]), "synthetic");
 * ```
 */
export function combinedOrigin(origins: readonly Origin[]): Origin {
  const combined = ORIGINS.findLast((origin) => origins.includes(origin));
  if (combined === undefined) {
    throw new RangeError("Cannot combine origins as at least one is needed: current number of origins is 0");
  }
  return combined;
}

import { mcnemar } from "../statistics/mcnemar.ts";
import type { Distribution } from "../counts/distribution.ts";
import { levelsOf, sideCounts } from "../counts/side_counts.ts";
import { type MovementBounds, movementBounds } from "../statistics/movement_bounds.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import { ComparisonError } from "./comparison_error.ts";

/** What two margins of the same people allow to say. */
export interface MarginFindings {
  /** Between how many people rose and fell. */
  readonly movement: MovementBounds;
  readonly favourable: FavourableMarginBounds;
  /** People behind both margins. */
  readonly people: number;
}

/** Favourable or not on one side, of the same people. */
export interface FavourableMargin {
  readonly favourable: number;
  /** People with another answer. */
  readonly other: number;
  /** People without an answer on this side. */
  readonly missing: number;
}

/** Whole numbers from the least to the greatest possible. */
export interface CountRange {
  readonly lower: number;
  readonly upper: number;
}

/** What two margins allow of the pairs behind them. */
export interface FavourableMarginBounds {
  /** People who turned favourable. */
  readonly gained: CountRange;
  /** People who turned away. */
  readonly lost: CountRange;
  /** p-values of McNemar's exact test over every table with these margins. */
  readonly mcnemarPValue: CountRange;
}

/**
 * Bounds how many turned favourable and away, and McNemar's exact p-value, when only the margins are known.
 *
 * Sharp: for each number who turned away, those who can have turned favourable are a run of numbers, as the people who stayed on
 * a side must fill up the rest; the test is least and most sure at an end of the run, or where as many turned either way.
 *
 * Beyond 5,000 people the tables of the least and the greatest p are found by the normal approximation, and tested as always.
 *
 * Source: transport problem of a 3 × 3 table (favourable, other, missing) with given margins.
 *
 * @throws {RangeError} when the two sides do not add up to the same number of people
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const bounds = favourableMarginBounds({ favourable: 1, other: 5, missing: 0 }, { favourable: 5, other: 1, missing: 0 });
 * // Four more are favourable; the one who was may have stayed, or turned away and made room for a fifth.
 * assert.deepEqual([bounds.gained, bounds.lost], [{ lower: 4, upper: 5 }, { lower: 0, upper: 1 }]);
 * assert.deepEqual(bounds.mcnemarPValue, { lower: 0.125, upper: 0.21875 });
 * ```
 */
export function favourableMarginBounds(before: FavourableMargin, after: FavourableMargin): FavourableMarginBounds {
  const people = before.favourable + before.other + before.missing;
  if (people !== after.favourable + after.other + after.missing) {
    throw new RangeError(
      `Cannot bound who turned favourable as both sides must be the same people: current value is ${people} and ${
        after.favourable + after.other + after.missing
      }`,
    );
  }
  const tables: Turned[] = [];
  for (let lost = 0; lost <= Math.min(before.favourable, after.other); lost++) {
    const run = gainedWith(lost, { before, after });
    if (run === null) continue;
    const even = Math.max(run.lower, Math.min(run.upper, lost));
    for (const gained of new Set([run.lower, even, run.upper])) tables.push({ gained, lost });
  }
  const pValues = (people > MOST_TESTED ? extremesOf(tables) : tables).map(pValueOf);
  return {
    gained: rangeOf(tables.map(({ gained }) => gained)),
    lost: rangeOf(tables.map(({ lost }) => lost)),
    mcnemarPValue: rangeOf(pValues),
  };
}

/** How many turned favourable and away in one of the tables. */
interface Turned {
  readonly gained: number;
  readonly lost: number;
}

/** People up to whom every table at an end is tested. */
const MOST_TESTED = 5000;

/** The numbers who can have turned favourable when so many turned away; `null` when nobody can have. */
function gainedWith(
  lost: number,
  { before, after }: { readonly before: FavourableMargin; readonly after: FavourableMargin },
): CountRange | null {
  const most = Math.min(before.other, after.favourable);
  // People who answered after must come from those who answered before, or from those missing there.
  const needed = after.favourable + after.other - before.missing;
  const placed = (gained: number) =>
    gained + lost + Math.min(before.favourable - lost, after.favourable - gained) +
    Math.min(before.other - gained, after.other - lost);
  // Places grow by one a person up to the first of these, stay, and shrink by one from the second.
  const [first = 0, second = 0] = [after.favourable - before.favourable + lost, before.other - after.other + lost]
    .map((place) => Math.max(0, Math.min(most, place))).sort((one, other) => one - other);
  const spare = placed(first) - needed;
  if (spare < 0) return null;
  return { lower: Math.max(0, first - spare), upper: Math.min(most, second + placed(second) - needed) };
}

/** The tables with the least and the greatest p, by the normal approximation. */
function extremesOf(tables: readonly Turned[]): readonly Turned[] {
  const distance = ({ gained, lost }: Turned) => Math.abs(gained - lost) / Math.sqrt(Math.max(1, gained + lost));
  const best = (isBetter: (one: number, other: number) => boolean) =>
    tables.reduce((best, table) => isBetter(distance(table), distance(best)) ? table : best);
  return tables.length === 0 ? [] : [best((one, other) => one > other), best((one, other) => one < other)];
}

function rangeOf(values: readonly number[]): CountRange {
  return {
    lower: values.reduce((least, value) => Math.min(least, value), Infinity),
    upper: values.reduce((most, value) => Math.max(most, value), -Infinity),
  };
}

function pValueOf({ gained, lost }: Turned): number {
  return gained + lost === 0 ? 1 : mcnemar([[0, gained], [lost, 0]]).pValue;
}

/**
 * How many people are behind two margins together: the respondents, when one questionnaire asked both.
 *
 * @param stated number that the caller knows
 * @returns `null` when two questionnaires were handed out and nobody has said
 * @throws {RangeError} when more people answered a side than are said to be there
 */
export function peopleBehindMargins({ before, after }: BeforeAfterCounts, stated?: number): number | null {
  if (stated !== undefined) {
    const least = Math.max(before.respondents, after.respondents);
    if (!Number.isInteger(stated) || stated < least) {
      throw new RangeError(
        `Cannot take ${stated} people to be behind two margins as each side has at most so many: current value is ${least}`,
      );
    }
    return stated;
  }
  const one = before.parts[0].surveyId === after.parts[0].surveyId && before.respondents === after.respondents;
  return one ? after.respondents : null;
}

/**
 * What two margins of the same people allow to say about who moved.
 *
 * People without an answer on a side, those on the other side only among them, might have stood anywhere there.
 *
 * @throws {ComparisonError} when the number of people is not known
 */
export function marginFindings({ before, after }: BeforeAfterCounts, people: number | null): MarginFindings {
  if (people === null) {
    throw new ComparisonError(
      `Cannot bound who rose between ${before.parts[0].question.id} and ${
        after.parts[0].question.id
      } as the number of people behind both must be stated: current value is ${before.respondents} and ${after.respondents} respondents`,
      { fault: "unknown-people" },
    );
  }
  const missing = (side: Distribution) => people - side.answered;
  return {
    movement: movementBounds(levelsOf(before), levelsOf(after), {
      beforeMissing: missing(before),
      afterMissing: missing(after),
    }),
    favourable: favourableMarginBounds(marginOf(before, people), marginOf(after, people)),
    people,
  };
}

function marginOf(side: Distribution, people: number): FavourableMargin {
  const { favourable } = sideCounts(side);
  return { favourable, other: side.answered - favourable, missing: people - side.answered };
}

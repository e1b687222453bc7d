import { itemAt } from "../data/item_at.ts";
import { type Auditor, loadAuditor } from "./audit_intervals.ts";
import type { PublishedSums } from "./published_sums.ts";
import { type DisclosureRule, isSmallCell } from "./disclosure_rule.ts";

/** Favourable answers by group as they are published, with the one-way tables that everybody sees besides. */
export interface PublishedSplit {
  /** People in each group, and how many of them answered favourably; `null` for what is withheld. */
  readonly groups: readonly { readonly total: number | null; readonly favourable: number | null }[];
  /** The one-way table of the attribute; `null` where some were not asked one of the two, so that it is of other people. */
  readonly groupTotals: readonly number[] | null;
  /** People who answered the question favourably, and all others; `null` likewise. */
  readonly sides: readonly [favourable: number, others: number] | null;
}

/**
 * The attack on answers split by attribute: places of every group of which somebody who has all that is published can tell
 * that its favourable answers, or its others, are 1 to threshold − 1 people; shown ones as well as those worked out. Not those
 * that the one-way tables alone give away. Where nothing may be split, every group with a number tells.
 *
 * @throws {RangeError} when the numbers do not agree with each other
 */
export async function tellingSplits(split: PublishedSplit, rule: DisclosureRule): Promise<readonly number[]> {
  const { threshold } = rule;
  const { groups } = split;
  if (threshold === null) {
    return groups.flatMap(({ total, favourable }, at) => total !== null || favourable !== null ? [at] : []);
  }
  const auditor = await loadAuditor();
  const withheld = { ...split, groups: groups.map(() => ({ total: null, favourable: null })) };
  const [shown, margins] = [split, withheld].map(systemOf);
  if (shown === undefined || margins === undefined) return [];
  return groups.flatMap((group, at) => {
    if (isShownSmall(group, rule)) return [at];
    const cells = [2 * at, 2 * at + 1];
    const isTold = cells.some((cell) =>
      tells(cell, { system: shown, auditor, threshold }) && !tells(cell, { system: margins, auditor, threshold })
    );
    return isTold ? [at] : [];
  });
}

function isShownSmall({ total, favourable }: PublishedSplit["groups"][number], rule: DisclosureRule): boolean {
  const numbers = [total, favourable, total === null || favourable === null ? null : total - favourable];
  return numbers.some((count) => count !== null && isSmallCell(count, rule));
}

function tells(
  cell: number,
  { system, auditor, threshold }: {
    readonly system: PublishedSums;
    readonly auditor: Auditor;
    readonly threshold: number;
  },
): boolean {
  // Of unknowns that no published number is about nothing can be told.
  if (!system.known.some(({ members }) => members.includes(cell))) return false;
  return auditor.lower([cell], system).value > 0 && auditor.upper([cell], system).value < threshold;
}

/** Two unknowns a group: favourable, and all others. */
function systemOf({ groups, groupTotals, sides }: PublishedSplit): PublishedSums {
  const known = groups.flatMap(({ total, favourable }, at) => [
    ...(total === null ? [] : [{ members: [2 * at, 2 * at + 1], total }]),
    ...(favourable === null ? [] : [{ members: [2 * at], total: favourable }]),
    ...(groupTotals === null
      ? []
      : [{ members: [2 * at, 2 * at + 1], total: itemAt(groupTotals, at, "total of a group") }]),
  ]);
  const columns = (sides ?? []).map((total, side) => ({ members: groups.map((_, at) => 2 * at + side), total }));
  return { unknowns: 2 * groups.length, known: [...known, ...columns] };
}

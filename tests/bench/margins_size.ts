import { marginsScore, type PairedMargins } from "../../lib/statistics/margins_score.ts";
import type { SizeRow } from "./simulated_size.ts";

/** What people did between the two times, each a share of them; the rest stayed without the answer. */
interface Moves {
  readonly up: number;
  readonly down: number;
  readonly both: number;
}

/** Everybody moves, answers that have nothing to do with each other, few that move, and a rise. */
const SITUATIONS: readonly Moves[] = [
  { up: 0.5, down: 0.5, both: 0 },
  { up: 0.25, down: 0.25, both: 0.25 },
  { up: 0.1, down: 0.1, both: 0.4 },
  { up: 0.6, down: 0.1, both: 0.2 },
];

/** The test of two totals of the same people, summed over every pair of totals, without chance. */
export function marginsSize(size: number): readonly SizeRow[] {
  const found = new Map<string, { readonly lower: number; readonly upper: number; readonly pValue: number }>();
  const score = (margins: PairedMargins) => {
    const key = `${margins.before} ${margins.after}`;
    const known = found.get(key) ?? marginsScore(margins);
    found.set(key, known);
    return known;
  };
  return SITUATIONS.map((moves) => {
    let [rejected, covered] = [0, 0];
    for (const { before, after, chance } of totals(moves, size)) {
      const { lower, upper, pValue } = score({ before, after, people: size });
      if (pValue < 0.05) rejected += chance;
      if (lower <= moves.up - moves.down && moves.up - moves.down <= upper) covered += chance;
    }
    const { up, down } = moves;
    return {
      test: "paired score, totals alone",
      truth: `up ${up}, down ${down}`,
      size,
      rejected: up === down ? rejected : null,
      covered,
    };
  });
}

/** How likely each pair of totals is: one person after the other adds to neither, one or both of them. */
function totals(
  { up, down, both }: Moves,
  size: number,
): readonly { readonly before: number; readonly after: number; readonly chance: number }[] {
  let chances: readonly (readonly number[])[] = [[1]];
  for (let people = 1; people <= size; people++) {
    const old = (before: number, after: number) => chances[before]?.[after] ?? 0;
    const range = Array.from({ length: people + 1 }, (_, at) => at);
    const next = range.map((before) =>
      range.map((after) =>
        (1 - up - down - both) * old(before, after) + up * old(before, after - 1) + down * old(before - 1, after) +
        both * old(before - 1, after - 1)
      )
    );
    chances = next;
  }
  // A hundred thousandth of all samples decides nothing here.
  return chances.flatMap((row, before) => row.map((chance, after) => ({ before, after, chance })))
    .filter(({ chance }) => chance > 1e-8);
}

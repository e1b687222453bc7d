import type { ExploreFlow } from "../explore_row.ts";
import { itemAt } from "../../data/item_at.ts";

export const PERSON = 13;
/** Between answers: enough for a label of two lines where people are few. */
const GAP = 22;
export const HEAD = 64;
export const BAR = 0.16;

/** A band of people from an answer before to an answer after. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly before: number;
  readonly after: number;
}

/** Bars and ribbons of a flow in units of the picture, the first bar at the head. */
interface FlowPlaces {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly ribbons: readonly Ribbon[];
  readonly bottom: number;
}

/** Where bars and ribbons of a flow stand. */
export function flowPlaces({ before, after, counts }: ExploreFlow): FlowPlaces {
  const tops = (parts: ExploreFlow["before"]) => {
    let top = HEAD;
    return parts.map(({ count }) => {
      const here = top;
      top += count * PERSON + GAP;
      return here;
    });
  };
  const [left, right] = [tops(before), tops(after)];
  const taken = { left: before.map(() => 0), right: after.map(() => 0) };
  const ribbons: Ribbon[] = counts.flatMap((row, from) =>
    row.flatMap((count, to) => {
      if (count === 0) return [];
      const ribbon = {
        from,
        to,
        count,
        before: itemAt(left, from, "answer") + itemAt(taken.left, from, "answer") * PERSON,
        after: itemAt(right, to, "answer") + itemAt(taken.right, to, "answer") * PERSON,
      };
      taken.left[from] = itemAt(taken.left, from, "answer") + count;
      taken.right[to] = itemAt(taken.right, to, "answer") + count;
      return [ribbon];
    })
  );
  const bottom = Math.max(
    ...[[before, left] as const, [after, right] as const].map(([parts, starts]) =>
      Math.max(...parts.map(({ count }, at) => itemAt(starts, at, "answer") + count * PERSON))
    ),
  );
  return { left, right, ribbons, bottom };
}

/** Answers of one side, placed. */
export type Bar = ExploreFlow["before"][number] & { readonly top: number; readonly x1: number; readonly x2: number };

/** The bars of one side. */
export function barsOf(
  parts: ExploreFlow["before"],
  starts: readonly number[],
  side: "left" | "right",
): readonly Bar[] {
  return parts.map((part, at) => ({
    ...part,
    top: itemAt(starts, at, "answer"),
    x1: side === "left" ? 0.3 : 0.7 - BAR / 4,
    x2: side === "left" ? 0.3 + BAR / 4 : 0.7,
  }));
}

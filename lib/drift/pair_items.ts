import { itemAt } from "../data/item_at.ts";
import { alignSequences } from "../outputs/align_sequences.ts";

/** What two lists are set side by side by: rows, elements, outputs. */
export interface PairItem {
  /** Equal exactly when the items are. */
  readonly form: string;
  /** What it is known by, whatever else of it changes; `null` for what has no name of its own. */
  readonly label: string | null;
  /** Only items of one kind can be versions of each other. */
  readonly kind: string;
  /** What it says but for numbers: of several of a kind those that say the same belong together. @default nothing */
  readonly words?: () => string;
}

/** Which items of two lists belong together; all by their places, from 0. */
export interface Pairing {
  /** In the order of the second list. */
  readonly pairs: readonly {
    readonly before: number;
    readonly after: number;
    /** It stands before or behind others that it did not. */
    readonly moved: boolean;
  }[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Sets two lists side by side, so that an item that came, went or moved does not change all after it.
 *
 * Equal items in the same order first; of the others those of the same label, then equal ones that moved, then in each stretch
 * those of the same kind that say the same words, then those of the same kind in their order.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const item = (label: string, value: number) => ({ form: `${label} ${value}`, label, kind: "" });
 * assert.deepEqual(pairItems([item("a", 1), item("b", 2)], [item("new", 0), item("a", 1), item("b", 3)]), {
 *   pairs: [{ before: 0, after: 1, moved: false }, { before: 1, after: 2, moved: false }],
 *   removed: [],
 *   added: [0],
 * });
 * ```
 */
export function pairItems(before: readonly PairItem[], after: readonly PairItem[]): Pairing {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (former: number, latter: number) => {
    partners.set(latter, former);
    taken.add(former);
  };
  const form = ({ form }: PairItem) => form;
  const label = ({ label }: PairItem) => label;
  const match = (former: readonly number[], latter: readonly number[], key: (item: PairItem) => string | null) => {
    const waiting = Map.groupBy(free(former, taken), (at) => keyOf(before[at], key));
    for (const at of free(latter, partners)) {
      const wanted = keyOf(after[at], key);
      const found = wanted === null ? undefined : waiting.get(wanted)?.shift();
      if (found !== undefined) pair(found, at);
    }
  };
  let [x, y] = [0, 0];
  const stretches: { readonly former: readonly number[]; readonly latter: readonly number[] }[] = [];
  for (const { beforeStart, afterStart, removed, added } of alignSequences(before.map(form), after.map(form))) {
    for (; x < beforeStart; x++, y++) pair(x, y);
    stretches.push({ former: range(beforeStart, removed), latter: range(afterStart, added) });
    [x, y] = [beforeStart + removed, afterStart + added];
  }
  for (; x < before.length; x++, y++) pair(x, y);
  for (const { former, latter } of stretches) match(former, latter, label);
  const [anyFormer, anyLatter] = [stretches.flatMap(({ former }) => former), stretches.flatMap(({ latter }) => latter)];
  match(anyFormer, anyLatter, form);
  const [named, stillNamed] = [before, after].map(uniqueLabels);
  match(anyFormer, anyLatter, ({ label }) => named?.has(label) && stillNamed?.has(label) ? label : null);
  for (const { former, latter } of stretches) {
    match(former, latter, ({ kind, words }) => {
      const said = words?.() ?? "";
      return said === "" ? null : `${kind}\0${said}`;
    });
  }
  for (const stretch of stretches) {
    const [former, latter] = [free(stretch.former, taken), free(stretch.latter, partners)];
    for (const [old, now] of sameKinds(former, latter, { before, after })) pair(old, now);
  }
  const inOrder = [...partners].sort(([a], [b]) => a - b);
  const staying = longestRising(inOrder.map(([, former]) => former));
  return {
    pairs: inOrder.map(([latter, former]) => ({ before: former, after: latter, moved: !staying.has(former) })),
    removed: free(anyFormer, taken),
    added: free(anyLatter, partners),
  };
}

function keyOf(item: PairItem | undefined, key: (item: PairItem) => string | null): string | null {
  return item === undefined ? null : key(item);
}

/** A label that several items have says which of them are alike, but not which one moved. */
function uniqueLabels(items: readonly PairItem[]): ReadonlySet<string | null> {
  const counts = Map.groupBy(items, ({ label }) => label);
  return new Set(items.map(({ label }) => label).filter((label) => label !== null && counts.get(label)?.length === 1));
}

function free(places: readonly number[], used: { has(place: number): boolean }): number[] {
  return places.filter((at) => !used.has(at));
}

function range(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, at) => start + at);
}

/** Items of one kind, in their order. */
function sameKinds(
  former: readonly number[],
  latter: readonly number[],
  { before, after }: { readonly before: readonly PairItem[]; readonly after: readonly PairItem[] },
): readonly (readonly [number, number])[] {
  const kinds = (places: readonly number[], items: readonly PairItem[]) =>
    places.map((at) => itemAt(items, at, "item").kind);
  const pairs: [number, number][] = [];
  let [x, y] = [0, 0];
  const end = { beforeStart: former.length, afterStart: latter.length, removed: 0, added: 0 };
  for (const block of [...alignSequences(kinds(former, before), kinds(latter, after)), end]) {
    for (; x < block.beforeStart; x++, y++) {
      const [old, now] = [former[x], latter[y]];
      if (old !== undefined && now !== undefined) pairs.push([old, now]);
    }
    [x, y] = [block.beforeStart + block.removed, block.afterStart + block.added];
  }
  return pairs;
}

/**
 * As many of the numbers as can be had in rising order: what stays while the others move.
 *
 * Source: patience sorting, in n log n steps.
 */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(tops, middle, "number") < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, tops[low - 1]);
    tops[low] = number;
  }
  const rising = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = previous.get(at)) rising.add(at);
  return rising;
}

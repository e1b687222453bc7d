/** A term and where it stands. */
export interface TermPlace<Term> {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/**
 * Every place of the given terms in a text, from the left, the longest first where several begin, none overlapping.
 *
 * Linear in the text for a fixed list of terms.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const find = termFinder([{ term: "共生社会" }, { term: "地域共生社会" }]);
 * assert.deepEqual(find("地域共生社会と共生社会").map(({ start, end }) => [start, end]), [[0, 6], [7, 11]]);
 * ```
 */
export function termFinder<Term extends { readonly term: string }>(
  terms: readonly Term[],
): (text: string) => readonly TermPlace<Term>[] {
  const byFirst = new Map<string, Term[]>();
  for (const entry of terms) {
    const first = entry.term.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.term.length - a.term.length);
  return (text) => {
    const places: TermPlace<Term>[] = [];
    for (let start = 0; start < text.length; start++) {
      const found = byFirst.get(text.charAt(start))?.find(({ term }) => text.startsWith(term, start));
      if (found === undefined) continue;
      const end = start + found.term.length;
      places.push({ term: found, start, end });
      start = end - 1;
    }
    return places;
  };
}

import type { Source } from "../data/source.ts";

/**
 * A source with only those of its report figures that a table was made from, so that the source line names no others.
 *
 * @param figureKeys keys of the rows used; those that the source does not have are passed over
 * @returns the source itself when none of its figures is named
 */
export function narrowedSource(source: Source, figureKeys: Iterable<string | null>): Source {
  const used = new Set(figureKeys);
  const kept = source.figureKeys.filter((key) => used.has(key));
  return kept.length === 0 ? source : { ...source, figureKeys: kept };
}

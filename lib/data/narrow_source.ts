import type { Source } from "./source.ts";

/**
 * A source with only those of its report figures that something was made from.
 *
 * A data file gathers rows of many figures; the source line should name the ones a reader must look up, no others. The file
 * and its checksum stay the same.
 *
 * @throws {RangeError} if a key is not one of the source's, or none is left
 */
export function narrowSource(source: Source, figureKeys: Iterable<string | null>): Source {
  const used = new Set([...figureKeys].filter((key) => key !== null));
  const stranger = [...used].find((key) => !source.figureKeys.includes(key));
  if (stranger !== undefined || used.size === 0) {
    throw new RangeError(
      `Cannot narrow ${source.id} as it must have been taken from the figure named: current value is ${
        stranger ?? "none"
      }`,
    );
  }
  return { ...source, figureKeys: source.figureKeys.filter((key) => used.has(key)) };
}

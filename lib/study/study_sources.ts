import type { Source } from "../data/source.ts";
import { narrowSource } from "../data/narrow_source.ts";
import type { StudyPart } from "./study.ts";

/**
 * The files that some records of a study are from, so that a source line names the figures of a report that print these
 * records, and no others. Files that come from no report are named as they are.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "./load_study.ts";
 * const { municipalities } = await loadStudy();
 * const [first] = municipalities.records;
 * assert.deepEqual(studySources(municipalities, first === undefined ? [] : [first])[0]?.figureKeys, ["2-2:method"]);
 * ```
 */
export function studySources<Row extends { readonly figureKey: string | null }>(
  { sources }: Pick<StudyPart<Row>, "sources">,
  records: readonly Row[],
): readonly Source[] {
  const keys = new Set(records.map(({ figureKey }) => figureKey));
  return sources.map((source) => {
    const printed = source.figureKeys.filter((key) => keys.has(key));
    return printed.length === 0 ? source : narrowSource(source, printed);
  });
}

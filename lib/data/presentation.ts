import type { Language } from "./language.ts";
import { combinedOrigin, type Origin } from "./origin.ts";
import type { Source } from "./source.ts";

/** What every figure and every table says of itself, apart from how it is drawn. */
export interface Presentation {
  /** Unique name among the outputs, such as `2-2:method` or `response-rates`; the file name comes from it. */
  readonly key: string;
  /** Rows of the report's catalogue that this reproduces; empty when it is an addition of the project's. */
  readonly catalogueKeys: readonly string[];
  readonly language: Language;
  /** Heading, no two alike; for a chart of the report the event and its printed title. */
  readonly title: string;
  /**
   * The data sets it is made from, at least one. Origin mark, source line and lineage come from here and nowhere else,
   * so that nothing can be drawn without them.
   */
  readonly sources: readonly Source[];
  /** Remarks a reader needs to read it right, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * The origin of a figure or table: that of its sources, the one most in need of a mark.
 *
 * @throws {RangeError} when it names no source.
 */
export function presentationOrigin({ key, sources }: Presentation): Origin {
  if (sources.length === 0) {
    throw new RangeError(`Cannot present ${key} as it must name its sources: current number of sources is 0`);
  }
  return combinedOrigin(sources.map((source) => source.origin));
}

import type { Presentation } from "../data/presentation.ts";
import { languageSuffix } from "../data/language.ts";

/**
 * File name, without ending, of a figure or table: `2-47:soka-training-1` becomes `2-47_soka-training-1`.
 *
 * A colon cannot stand in a file name on Windows. English versions get `.en`, so that both can lie side by side.
 *
 * @throws {RangeError} when the key holds anything but ASCII letters, digits, hyphens, dots and colons.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(outputName({ key: "2-2:method", language: "en" }), "2-2_method.en");
 * ```
 */
export function outputName({ key, language }: Pick<Presentation, "key" | "language">): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9.:-]*$/.test(key)) {
    throw new RangeError(
      `Cannot name an output file as a key may hold ASCII letters, digits, hyphens, dots and colons: current value is ${key}`,
    );
  }
  return key.replaceAll(":", "_") + languageSuffix(language);
}

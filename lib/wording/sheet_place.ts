import type { Bilingual } from "../data/language.ts";
import type { SheetSide } from "../survey/sheet_side.ts";

/**
 * Municipality and event of a questionnaire; of one of two sheets also which: the event alone would be said of both.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const place = { ja: "架空市 研修", en: "Kakuu training" };
 * assert.equal(sheetPlace(place, "before").ja, "架空市 研修（受講前の調査票）");
 * assert.equal(sheetPlace(place, null), place);
 * ```
 */
export function sheetPlace(place: Bilingual, side: SheetSide | null): Bilingual {
  if (side === null) return place;
  return {
    ja: `${place.ja}（受講${side === "before" ? "前" : "後"}の調査票）`,
    en: `${place.en} (sheet ${side})`,
  };
}

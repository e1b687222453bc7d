import type { Bilingual } from "../data/language.ts";

/** Heading of the column that says what a row was made from. */
export const SOURCE_HEADING: Bilingual = { ja: "出典", en: "Source" };

/** Heading of the column with a row's origin. */
export const ORIGIN_HEADING: Bilingual = { ja: "データ種別", en: "Origin" };

/** What stands before a remark. */
export const NOTE_HEADING: Bilingual = { ja: "注", en: "Note" };

/** What a table without rows says. */
export const NO_ROWS: Bilingual = { ja: "該当なし", en: "none" };

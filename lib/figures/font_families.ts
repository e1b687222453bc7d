/** The part of the figures' font for Latin writing. */
export const LATIN_FAMILY = "Open Sans";

/** The part for Japanese writing, made for public documents. */
export const JAPANESE_FAMILY = "BIZ UDPGothic";

/** Families for Latin writing, then what Windows, macOS and Linux have of nearly the same width. */
const LATIN_FAMILIES = [LATIN_FAMILY, "Segoe UI", "Helvetica Neue", "Noto Sans"] as const;

/** Families for Japanese writing, then what Windows, macOS and Linux have. */
export const JAPANESE_FAMILIES = [
  JAPANESE_FAMILY,
  "Yu Gothic",
  "Hiragino Sans",
  "Noto Sans CJK JP",
  "Noto Sans JP",
  "Meiryo",
] as const;

/**
 * Families named in figures and pages: a reader's program takes each character from the first that has it, so that Latin
 * letters and digits come from Open Sans and kanji from BIZ UDPGothic.
 *
 * All widths are measured in these two. `page.css` and `import_page.css` name the same; a test compares them.
 */
export const FONT_FAMILY = [
  ...[...LATIN_FAMILIES, ...JAPANESE_FAMILIES].map((name) => name.includes(" ") ? `'${name}'` : name),
  "sans-serif",
].join(", ");

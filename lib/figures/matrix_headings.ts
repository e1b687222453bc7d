import { itemAt } from "../data/item_at.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";

/** Sizes of a heading, the first that leaves its words whole. */
const HEADING_SIZES = [12, 11] as const;

/**
 * The name of a group in lines; a word is parted only where no size leaves it whole. A Japanese name is parted between place and
 * event first, and leaves no character alone on a line.
 */
export function headingLines(name: string, width: number): readonly string[] {
  const parts = /[A-Za-z]/.test(name) ? [name] : name.split(" ");
  const tried = HEADING_SIZES.map((fontSize) =>
    parts.flatMap((part) => withoutWidow(wrapText(part, { maxWidth: width - 2, fontSize, weight: 700 })))
  );
  const words = name.split(" ").filter((word) => /^[A-Za-z]+$/.test(word));
  const whole = tried.find((lines) => words.every((word) => lines.some((line) => line.includes(word))));
  return whole ?? itemAt(tried, 0, "lines of a heading");
}

/** A last line of one character takes the one before it along, where that is Japanese. */
function withoutWidow(lines: readonly string[]): readonly string[] {
  const [before, last] = lines.slice(-2);
  const taken = /[^ -~]$/u.exec(before ?? "")?.[0];
  if (before === undefined || last === undefined || taken === undefined || [...last].length > 1) return lines;
  return [...lines.slice(0, -2), before.slice(0, -taken.length), taken + last];
}

/** The largest of the sizes in which a line fits its column; the smallest where none does. */
export function headingSizeOf(line: string, width: number): number {
  return HEADING_SIZES.find((fontSize) => textWidth(line, { fontSize, weight: 700 }) <= width - 2) ??
    HEADING_SIZES[1];
}

import fc from "fast-check";
import { codePointOf } from "../lib/data/code_point_of.ts";

/** The first half of a pair of UTF-16, and how many halves there are: they are no characters. */
const HALVES = { first: 0xd800, many: 0x800 };

/**
 * Every character that there is, as fast-check's `unit: "binary"` draws them. That looks each of its own strings up in a table of
 * all 1.1 million, which takes two seconds to make and is gone through whenever memory is cleared.
 */
export const anyCharacter = fc.nat(0x10ffff - HALVES.many).map(
  (place) => String.fromCodePoint(place < HALVES.first ? place : place + HALVES.many),
  (character) => {
    if (typeof character !== "string" || [...character].length !== 1 || !character.isWellFormed()) {
      throw new TypeError("Cannot tell the place of a character as there must be one");
    }
    const codePoint = codePointOf(character);
    return codePoint < HALVES.first ? codePoint : codePoint - HALVES.many;
  },
);

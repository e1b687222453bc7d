import assert from "node:assert/strict";
import fc from "fast-check";
import { codePointOf } from "../../lib/data/code_point_of.ts";
import { anyCharacter } from "../any_character.ts";

Deno.test("a text is made again of the numbers of its characters; of no character there is no number", () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => {
    assert.equal([...text].map((character) => String.fromCodePoint(codePointOf(character))).join(""), text);
  }));
  assert.throws(() => codePointOf(""), RangeError);
});

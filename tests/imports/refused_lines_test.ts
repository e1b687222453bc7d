import assert from "node:assert/strict";
import fc from "fast-check";
import { differingLetters } from "../../lib/imports/refused_lines.ts";
import { randomCases } from "../random_cases.ts";

Deno.test("of two texts of one length that differ in a letter or two those letters are named, of all others none", () => {
  const letters = fc.array(fc.constantFrom("あ", "ア", "ｱ", "a", "ａ", "😀"), { minLength: 1, maxLength: 7 });
  let named = 0;
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const found = differingLetters(one.join(""), other.join(""));
      const places = one.filter((letter, at) => letter !== other[at]).length;
      assert.equal(found !== null, one.length === other.length && (places === 1 || places === 2), `${one} ${other}`);
      if (found === null) return;
      named += 1;
      const differing = (texts: readonly string[], against: readonly string[]) =>
        texts.filter((letter, at) => letter !== against[at]).join("");
      const shown = (text: string) => text.replaceAll(/ U\+[0-9A-F]+[^ ]*| /g, "");
      assert.ok(shown(found.written).startsWith(differing(one, other)[0] ?? "?"));
      assert.ok(shown(found.label).startsWith(differing(other, one)[0] ?? "?"));
    }),
    { numRuns: randomCases(2000) },
  );
  assert.ok(named > 0);
});

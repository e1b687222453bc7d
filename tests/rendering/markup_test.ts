import assert from "node:assert/strict";
import fc from "fast-check";
import { markup } from "../../lib/rendering/markup.ts";
import { parsed } from "../parsed.ts";
import { randomCases } from "../random_cases.ts";

Deno.test("whatever text a template takes comes out of the document as it went in", () => {
  const text = fc.string({ unit: "grapheme" }).filter((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));
  fc.assert(
    fc.property(text, (value) => {
      const document = parsed(String(markup`<p title="${value}">${value}</p>`));
      const element = document.querySelector("p");
      assert.equal(element?.textContent, value);
      assert.equal(element?.getAttribute("title"), value);
      assert.equal(document.body.children.length, 1);
      assert.equal(element?.children.length, 0);
    }),
    { numRuns: randomCases(50) },
  );
});

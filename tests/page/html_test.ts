import assert from "node:assert/strict";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { markup, spoken } from "../../lib/page/html.ts";

Deno.test("whatever text a template takes comes out of the document as it went in", () => {
  const text = fc.string({ unit: "grapheme" }).filter((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));
  fc.assert(
    fc.property(text, (value) => {
      const { document } = new JSDOM(String(markup`<p title="${value}">${value}</p>`)).window;
      const element = document.querySelector("p");
      assert.equal(element?.textContent, value);
      assert.equal(element?.getAttribute("title"), value);
      assert.equal(document.body.children.length, 1);
      assert.equal(element?.children.length, 0);
    }),
    { numRuns: 50 },
  );
});

Deno.test("marking what is Japanese in an English page loses no character", () => {
  const pieces = fc.constantFrom("問い「業務」", "Figure 2-8: ", "（n=12）", " of ", "95%", "<b>", "\n", "理解した。");
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join("");
      const { document } = new JSDOM(`<p>${spoken(text, "en")}</p>`).window;
      for (const line of document.querySelectorAll("br")) line.replaceWith("\n");
      assert.equal(document.querySelector("p")?.textContent, text);
      for (const run of document.querySelectorAll("[lang=ja]")) {
        assert.match(run.textContent ?? "", /[ぁ-ん一-龠「（。]/);
      }
    }),
    { numRuns: 50 },
  );
});

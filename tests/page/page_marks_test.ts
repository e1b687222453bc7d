import assert from "node:assert/strict";
import fc from "fast-check";
import { spoken } from "../../lib/page/page_marks.ts";
import { parsed } from "../parsed.ts";
import { randomCases } from "../random_cases.ts";

Deno.test("marking what is Japanese in an English page loses no character", () => {
  const pieces = fc.constantFrom("問い「業務」", "Figure 2-8: ", "（n=12）", " of ", "95%", "<b>", "\n", "理解した。");
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join("");
      const document = parsed(`<p>${spoken(text, "en")}</p>`);
      for (const line of document.querySelectorAll("br")) line.replaceWith("\n");
      assert.equal(document.querySelector("p")?.textContent, text);
      for (const run of document.querySelectorAll("[lang=ja]")) {
        assert.match(run.textContent ?? "", /[ぁ-ん一-龠「（。]/);
      }
    }),
    { numRuns: randomCases(50) },
  );
});

import assert from "node:assert/strict";
import { comparisonsSection } from "../../../lib/page/sections/comparisons_section.ts";
import { LECTURE, oneCityContent } from "../one_city.ts";
import { shownSection } from "../shown.ts";

Deno.test("where everybody answered and nothing may be set beside it, the part on what is not known says so", async () => {
  const content = oneCityContent({ events: [{ ...LECTURE, applicants: 24 }] });
  const { document, section } = await shownSection((page) => comparisonsSection(page, content));
  assert.deepEqual(section.parts?.map(({ id }) => id), ["before-after", "changes-compared", "scores", "unseen"]);
  // One of the 24 left both out, and is as silent as who did not come.
  assert.equal(document.getElementById("t-before-after-nonresponse-table")?.querySelectorAll("tbody tr").length, 2);
  const unknown = oneCityContent({ events: [{ ...LECTURE, applicants: null }] });
  const { text, keys } = await shownSection((page) => comparisonsSection(page, unknown));
  assert.match(text, /参加申込者数の記載がないか、全員が答えているため、ここに示すものはありません。/);
  assert.ok(!keys.some((key) => key.includes("nonresponse")));
});

Deno.test("a table of more rows than a page can hold is named with where it lies, and its page stays small", async () => {
  const events = Array.from({ length: 25 }, (_, at) => ({ ...LECTURE, eventId: `lecture-${at + 10}`, number: at + 1 }));
  const { keys, text } = await shownSection((page) => comparisonsSection(page, oneCityContent({ events })));
  for (const key of ["change-effects", "before-after-nonresponse", "change-differences"]) {
    assert.ok(!keys.includes(key), key);
  }
  // 300 pairs of events, each in two outcomes.
  assert.match(text, /「変化の差」の表は600行あり、ここには載せきれません。/);
  assert.ok(keys.includes("scores") && keys.includes("before-after-nonresponse-table"));
});

import assert from "node:assert/strict";
import { summarySection } from "../../../lib/page/sections/summary_section.ts";
import { madeReport } from "../made_report.ts";
import { LECTURE, oneCityContent } from "../one_city.ts";
import { shownSection, wordsOf } from "../shown.ts";

const headings = (document: Document) => [...document.querySelectorAll("h3")].map(({ textContent }) => textContent);

Deno.test("it answers what changed, where and how sure, and then shows the questions of the one event", async () => {
  const { document, keys } = await shownSection((page) => summarySection(page, oneCityContent()));
  assert.deepEqual(headings(document), [
    "何が変わったか",
    "どの設問で",
    "どれくらい確かか",
    "設問ごとの肯定的回答の割合",
  ]);
  assert.deepEqual(keys, ["understanding"]);
});

Deno.test("of several events it asks which was understood best, where a construct is about understanding", async () => {
  const events = [LECTURE, { ...LECTURE, eventId: "spring-lecture", name: "春の講座" }];
  const content = oneCityContent({ events });
  const { document } = await shownSection((page) => summarySection(page, content));
  assert.equal(headings(document).at(-1), "いちばん理解されたのはどの事業か");
  const constructs = { ...content.study.constructs, records: [] };
  const unknown = { ...content, study: { ...content.study, constructs } };
  const { document: other } = await shownSection((page) => summarySection(page, unknown));
  assert.equal(headings(other).at(-1), "肯定的な回答が多いのはどの事業か");
});

Deno.test("a report's paragraphs stand where they belong: goals first, what is open last", async () => {
  const content = { ...oneCityContent(), contribution: madeReport() };
  const { document } = await shownSection((page) => summarySection(page, content));
  const [changed, places] = [...document.querySelectorAll(".answers section")].map(wordsOf);
  assert.match(changed ?? "", /^何が変わったか目標2件のうち1件を達成。/);
  assert.match(places ?? "", /残るのは1件。$/);
});

Deno.test("without questionnaires nothing is claimed", async () => {
  const { document, keys } = await shownSection((page) => summarySection(page, oneCityContent({ events: [] })));
  assert.deepEqual([headings(document), keys], [[], []]);
});

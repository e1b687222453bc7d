import assert from "node:assert/strict";
import { madeReport } from "../made_report.ts";
import { CITY, LECTURE, oneCityContent, oneCityFacts } from "../one_city.ts";
import { shownSection, wordsOf } from "../shown.ts";
import {
  changesAnswer,
  eventsAnswer,
  highestAnswer,
  summarySection,
} from "../../../lib/page/sections/summary_section.ts";
import { pageContent } from "../../../lib/page/page_content.ts";

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

Deno.test("17 rose and nobody fell: the favourable answers go from 6 to 18 of 23", () => {
  const [change, ...others] = changesAnswer(oneCityContent(), "en").map(String);
  assert.deepEqual(others, []);
  assert.match(change ?? "", /<strong>6 → 18<\/strong> of 23 who answered both \(26\.1 % → 78\.3 %/);
  assert.match(change ?? "", /; 17 rose, 0 fell; afterwards 18 of all 24 respondents, 75\.0 %\)/);
});

Deno.test("with before and after exchanged 17 fell and the change is negative, with the sign of every other table", () => {
  const facts = oneCityFacts();
  const surveys = facts.surveys.map((survey) => {
    if (survey.form !== "responses") return survey;
    const { codes } = survey.responses;
    const [before, after] = [codes.get("autumn-lecture-q02"), codes.get("autumn-lecture-q03")];
    assert.ok(before !== undefined && after !== undefined);
    const exchanged = new Map([...codes, ["autumn-lecture-q02", after], ["autumn-lecture-q03", before]] as const);
    return { ...survey, responses: { ...survey.responses, codes: exchanged } };
  });
  const [change] = changesAnswer(pageContent({ ...facts, surveys }), "ja").map(String);
  assert.match(change ?? "", /<strong>18人 → 6人<\/strong>/);
  assert.match(change ?? "", /差の95%信頼区間 -68\.5～-26\.4ポイント。上がった0人、下がった17人/);
});

const withoutMarkup = (html: unknown) => String(html).replaceAll(/<[^>]*>/g, "");

Deno.test("of one event the question with the highest share is named: 18 of 24 against 12 of 24", () => {
  assert.equal(
    withoutMarkup(highestAnswer(oneCityContent(), "en")),
    "observed answers The highest share of favourable answers: Ways of support 75.0 %, 18 of 24, 95 % interval 55.1–88.0 %.",
  );
});

Deno.test("of several events the event is named, and what it was asked about", () => {
  const events = [LECTURE, { ...LECTURE, eventId: "spring-lecture" }];
  assert.match(
    withoutMarkup(highestAnswer(oneCityContent({ events }), "ja")),
    /「理解できた」割合が最も高いのは葉山野市 秋の講座（受講後）（支援の仕組み）75\.0%/,
  );
});

Deno.test("events that were planned and not held are counted apart, and many municipalities by their number", () => {
  const content = oneCityContent({ events: [LECTURE] });
  const cancelled = { ...LECTURE, eventId: "winter-lecture", status: "cancelled" as const, reason: "大雪" };
  const cities = ["一", "二", "三"].map((name) => ({ ...CITY, municipalityId: name, name: `${name}市` }));
  const study = {
    ...content.study,
    events: { ...content.study.events, records: [LECTURE, cancelled] },
    municipalities: {
      ...content.study.municipalities,
      records: [CITY, ...cities, { ...CITY, role: "guest" as const }],
    },
  };
  assert.equal(withoutMarkup(eventsAnswer({ study }, "ja")), "公表値 4市で2件の事業が計画され、1件が開かれた。");
  assert.equal(
    withoutMarkup(eventsAnswer({ study }, "en")),
    "published 2 events were planned in 4 cities, 1 were held.",
  );
});

Deno.test("without answers or events nothing is said", () => {
  const empty = oneCityContent({ events: [] });
  assert.equal(highestAnswer(empty, "ja"), null);
  assert.equal(eventsAnswer(empty, "ja"), null);
});

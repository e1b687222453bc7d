import assert from "node:assert/strict";
import { headlineResults } from "../../../lib/page/page_content.ts";
import { madeReport } from "../made_report.ts";
import { CITY, LECTURE, oneCityContent } from "../one_city.ts";
import { shownSection, wordsOf } from "../shown.ts";
import { differencesAnswer, eventsAnswer, summarySection } from "../../../lib/page/sections/summary_section.ts";
import { compareStudy } from "../../../lib/comparisons/compare_study.ts";
import type { Survey } from "../../../lib/survey/survey.ts";
import { singleSurvey } from "../../comparisons/made_answers.ts";

const headings = (document: Document) => [...document.querySelectorAll("h3")].map(({ textContent }) => textContent);

Deno.test("it answers what changed, where and how sure, and then shows the questions of the one event", async () => {
  const { document, keys } = await shownSection((page) => summarySection(page, oneCityContent()));
  assert.deepEqual(headings(document), [
    "何が変わったか",
    "行ったことと、挙げられた成果",
    "どれくらい確かか",
    "設問ごとの肯定的回答の割合",
  ]);
  assert.deepEqual(keys, ["understanding"]);
});

Deno.test("of several events it asks which was understood best, where a construct is about understanding", async () => {
  const events = [LECTURE, { ...LECTURE, eventId: "spring-lecture", name: "春の講座" }];
  const content = oneCityContent({ events });
  const { document } = await shownSection((page) => summarySection(page, content));
  assert.equal(headings(document).at(-1), "理解できた人はどれだけいたか");
  const constructs = { ...content.study.constructs, records: [] };
  const unknown = { ...content, study: { ...content.study, constructs } };
  const { document: other } = await shownSection((page) => summarySection(page, unknown));
  assert.equal(headings(other).at(-1), "肯定的な回答はどれだけあったか");
});

Deno.test("what a report concludes and what came of it have cards of their own, behind what answers say", async () => {
  const content = { ...oneCityContent(), contribution: madeReport() };
  const { document } = await shownSection((page) => summarySection(page, content));
  const cards = [...document.querySelectorAll(".answers section")].map(wordsOf);
  assert.match(cards[0] ?? "", /^何が変わったか回答データ/);
  assert.match(cards[1] ?? "", /^報告書の結論報告書の結論の文。$/);
  assert.match(cards[2] ?? "", /^行ったことと、挙げられた成果.*目標2件のうち1件。$/);
});

Deno.test("without questionnaires nothing is claimed", async () => {
  const { document, keys } = await shownSection((page) => summarySection(page, oneCityContent({ events: [] })));
  assert.deepEqual([headings(document), keys], [[], []]);
});

const withoutMarkup = (html: unknown) => String(html).replaceAll(/<[^>]*>/g, "");

Deno.test("three shares of the same people are not ranked, nor what was asked looking back beside what was asked alone", () => {
  assert.equal(differencesAnswer(oneCityContent(), "ja"), null);
});

const asked = (id: string, answers: readonly number[]) => singleSurvey(answers, { id, origin: "observed" });
const compared = (...surveys: readonly Survey[]) => ({ comparisons: { ...compareStudy(surveys), constructs: [] } });

Deno.test("of events that asked alike it is said whether any differ, and nothing is called the highest where none does", () => {
  const alike = compared(asked("one", [3, 3, 4, 1]), asked("two", [3, 4, 1, 1]));
  const text = withoutMarkup(differencesAnswer(alike, "ja"));
  assert.match(
    text,
    /1組を比べられます。.*偶然だけでは説明しにくいものは一組もありません。どの事業の割合が高いとも言えず、割合の差がおよそ79\.2ポイントに満たないと、差があっても見落としやすい人数です（その大きさなら80%の確率で見つかる）。/,
  );
});

Deno.test("where chance hardly explains a difference, direction, places, interval and p stand in one sentence", () => {
  const high = Array.from({ length: 20 }, () => 4);
  const apart = compared(asked("one", high), asked("two", high.map(() => 1)));
  assert.match(
    withoutMarkup(differencesAnswer(apart, "ja")),
    /1組です。「理解できましたか」で、oneの催しの割合がtwoの催しより高いことは、偶然だけでは説明しにくい結果です（差\+100\.0ポイント/,
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
  assert.equal(withoutMarkup(eventsAnswer({ study }, "ja")), "読み取り 4市で2件の事業が計画され、1件が開かれました。");
  assert.equal(
    withoutMarkup(eventsAnswer({ study }, "en")),
    "reading Of the 2 events planned in 4 cities, 1 was held.",
  );
});

Deno.test("without answers or events nothing is said", () => {
  const empty = oneCityContent({ events: [] });
  assert.equal(differencesAnswer(empty, "ja"), null);
  assert.equal(eventsAnswer(empty, "ja"), null);
});

Deno.test("the table of what was understood has what is about understanding alone, where any question of several events is, and no state before", () => {
  const spring = { ...LECTURE, eventId: "spring-lecture", name: "春の講座" };
  const two = oneCityContent({ events: [LECTURE, spring] });
  const asked = (content: typeof two) => {
    const { about, results } = headlineResults(content);
    return { about, constructs: [...new Set(results.map(({ question }) => question.construct))], results };
  };
  const roles = new Map(two.study.constructs.records.map(({ constructId, role }) => [constructId, role]));
  const both = asked(two);
  assert.equal(both.about, "understanding");
  assert.ok(
    both.constructs.length > 0 && both.constructs.every((construct) => roles.get(construct) === "understanding"),
  );
  const one = asked(oneCityContent());
  assert.equal(one.about, "questions");
  assert.ok(one.constructs.some((construct) => roles.get(construct) !== "understanding"));
  for (const { results } of [both, one]) assert.ok(results.every(({ question }) => question.timing !== "before"));
});

Deno.test("without a rating the first screen has no table of what was understood", async () => {
  const content = oneCityContent();
  const surveys = content.surveys.map((survey) => ({ ...survey, ratings: [] }));
  const { keys, document } = await shownSection((page) => summarySection(page, { ...content, surveys }));
  assert.ok(!keys.includes("understanding"), keys.join());
  assert.equal(document.getElementById("understanding"), null);
});

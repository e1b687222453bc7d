import assert from "node:assert/strict";
import fc from "fast-check";
import { favourableShare } from "../../lib/comparisons/favourable_share.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import {
  EXPLORE_BASES,
  EXPLORE_MEASURES,
  firstExploreState,
  readAddress,
  writeAddress,
} from "../../lib/page/explore_state.ts";
import { exploreView } from "../../lib/page/explore_view.ts";
import { makeExploreData } from "../../lib/page/make_explore_data.ts";
import { loadPageContent } from "../../lib/page/page_content.ts";
import { loadContribution } from "../../lib/reports/load_contribution.ts";

const content = await loadPageContent(await loadContribution());
const data = await makeExploreData(content);
const eventIds = data.events.map(({ id }) => id);

Deno.test("every view comes back from its address", () => {
  fc.assert(fc.property(
    fc.constantFrom(...data.constructs.map(({ id }) => id)),
    fc.constantFrom(...EXPLORE_MEASURES),
    fc.subarray(eventIds),
    fc.constantFrom("", ...data.attributes.map(({ id }) => id)),
    fc.constantFrom(...EXPLORE_BASES),
    fc.constantFrom("ja" as const, "en" as const),
    (construct, measure, events, split, base, lang) => {
      const address = { place: "compare", lang, explore: { construct, measure, events, split, base } };
      assert.deepEqual(readAddress(writeAddress(address, data), data), address);
    },
  ));
});

Deno.test("an address that was mistyped or cut off still opens the page", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const { lang, explore } = readAddress(`#${text}`, data);
    assert.ok(lang === "ja" || lang === "en");
    assert.ok(explore === null || data.constructs.some(({ id }) => id === explore.construct));
  }));
  assert.deepEqual(readAddress("#compare?construct=use&measure=magic&events=gyoda-training-2.nowhere", data).explore, {
    ...firstExploreState(data),
    construct: "use",
    events: ["gyoda-training-2"],
  });
  assert.equal(readAddress("#%E0%A4%A", data).place, "");
});

Deno.test("the shares of a view are those of the project's own function", () => {
  for (const question of data.questions) {
    const survey = content.surveys.find(({ survey }) => survey.id === question.event)?.survey;
    assert.ok(survey !== undefined);
    for (const base of EXPLORE_BASES) {
      const state = { ...firstExploreState(data), construct: question.construct, events: [question.event], base };
      const index = data.questions.filter(({ construct, event }) => (
        construct === question.construct && event === question.event
      )).indexOf(question);
      const row = exploreView(data, state, "ja").rows[index];
      const expected = favourableShare(countAnswers(survey, question.id), { base });
      assert.deepEqual([row?.favourable, row?.base, row?.share], [expected.count, expected.base, expected.share]);
      assert.deepEqual(row?.bounds, expected.bounds);
      assert.deepEqual(
        row?.interval,
        expected.interval === null ? null : [expected.interval.lower, expected.interval.upper],
      );
    }
  }
});

Deno.test("no group of respondents with a small cell is in what the page embeds", () => {
  const shown = data.splits.flatMap(({ groups }) => groups).filter(({ favourable, total }) =>
    favourable !== null && total !== null && total > 0
  );
  assert.ok(shown.length > 0);
  for (const { favourable, total } of shown) {
    // All five cities have more than 25,000 inhabitants.
    for (const cell of [favourable ?? NaN, (total ?? NaN) - (favourable ?? NaN)]) {
      assert.ok(cell === 0 || cell >= 10, `${favourable} of ${total}`);
    }
  }
  assert.ok(
    data.splits.some(({ groups }) => groups.some(({ favourable, total }) => favourable === null && total !== 0)),
  );
});

Deno.test("what the page embeds are counts: no respondent is named in it", () => {
  const text = JSON.stringify(data);
  for (const { survey } of content.surveys) {
    if (survey.form !== "responses") continue;
    const longest = Math.max(
      ...data.questions.filter(({ event }) => event === survey.id).map(({ counts }) => counts.length),
    );
    assert.ok(longest < survey.responses.respondents.length);
    assert.ok(!text.includes(JSON.stringify(survey.responses.respondents)));
  }
});

Deno.test("the sentence of a view ranks only what may be compared, by a test and not by intervals that overlap", () => {
  const told = { compared: 0, refused: 0 };
  for (const construct of new Set(data.questions.map(({ construct }) => construct))) {
    const { rows, sentence } = exploreView(data, { ...firstExploreState(data), construct }, "ja");
    assert.doesNotMatch(sentence, /最も高い|重な|断言/);
    if (rows.filter(({ share }) => share !== null).length < 2) continue;
    const ids = data.questions.filter((one) => one.construct === construct).map(({ id }) => id);
    const pairs = data.differences.filter(({ first, second }) => ids.includes(first) && ids.includes(second));
    const comparable = pairs.length === ids.length * (ids.length - 1) / 2;
    told[comparable ? "compared" : "refused"]++;
    assert.equal(/より高い|同じ割合/.test(sentence), comparable, sentence);
    assert.equal(sentence.includes("どれが高いかは比べられません"), !comparable, sentence);
    if (comparable) assert.match(sentence, /差[+−]?\d+\.\dポイント、\d+(\.\d+)?%信頼区間.*p[=<]/);
  }
  assert.ok(told.compared > 0 && told.refused > 0, JSON.stringify(told));
});

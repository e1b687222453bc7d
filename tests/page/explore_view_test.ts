import assert from "node:assert/strict";
import { firstExploreState } from "../../lib/page/explore_state.ts";
import { exploreView } from "../../lib/page/explore_view.ts";
import { makeExploreData } from "../../lib/page/make_explore_data.ts";
import { CITY, LECTURE, oneCityContent } from "./one_city.ts";

const data = await makeExploreData(oneCityContent());
const first = { ...firstExploreState(data), construct: "support" };

Deno.test("17 rose, 6 stayed and nobody fell, as counted by hand; before and after exchanged, 17 fell", () => {
  const flow = exploreView(data, { ...first, measure: "flow" }, "ja");
  assert.equal(
    flow.sentence,
    "葉山野市 秋の講座: 前後とも答えた23人のうち、上がった17人、変わらない6人、下がった0人（どちらかに答えがない1人を除く）。",
  );
  const exchanged = data.transitions.map((transition) => ({
    ...transition,
    counts: transition.counts.map((row, at) => row.map((_, other) => transition.counts[other]?.[at] ?? NaN)),
  }));
  assert.match(
    exploreView({ ...data, transitions: exchanged }, { ...first, measure: "flow" }, "en").sentence,
    /of 23 who answered both, 0 rose, 6 stayed, 17 fell/,
  );
});

Deno.test("a view is of the report's figures where it prints them, else of its events", () => {
  const view = exploreView(data, first, "ja");
  assert.deepEqual([view.figures, view.places], [[], ["葉山野市 秋の講座"]]);
  const questions = data.questions.map((question) => ({ ...question, figure: "9-1" }));
  assert.deepEqual(exploreView({ ...data, questions }, first, "ja").figures, ["9-1", "9-1"]);
});

Deno.test("groups that are withheld are counted, with the threshold of the municipality", () => {
  const view = exploreView(data, { ...first, split: "age" }, "ja");
  assert.equal(view.title, "支援の仕組み: 肯定的回答の割合（年齢別）");
  assert.equal(view.sentence, "4組のうち4組は、1～19人の欄があるため秘匿。");
  assert.deepEqual(view.rows.map(({ share }) => share), [null, null, null, null]);
});

Deno.test("where the population is not known the view says that nothing is split, not that nothing was asked", async () => {
  const unknown = await makeExploreData(oneCityContent({ municipality: { ...CITY, population: null } }));
  const { rows, sentence } = exploreView(unknown, { ...first, split: "age" }, "ja");
  assert.deepEqual(rows, []);
  assert.equal(
    sentence,
    "葉山野市 秋の講座は、自治体の人口が少ないか分からないため、属性で分けた数を示さない。",
  );
});

Deno.test("what was not asked is said: of these events, or before and after at all", () => {
  assert.match(
    exploreView(data, { ...first, construct: "join", measure: "flow" }, "ja").sentence,
    /前後があるのは支援の仕組み。/,
  );
  assert.equal(
    exploreView({ ...data, transitions: [] }, { ...first, measure: "flow" }, "ja").sentence,
    "前後でたずねた設問はない。",
  );
  assert.match(exploreView(data, { ...first, construct: "weather" }, "ja").sentence, /これをたずねていない/);
  assert.match(exploreView(data, { ...first, events: [] }, "ja").sentence, /一つ以上選ぶ/);
});

Deno.test("a split that the plan does not know, or that nobody asked, is none of the attributes", async () => {
  const content = oneCityContent({ events: [LECTURE] });
  const plan = { ...content.study.plan, attributes: ["occupation"] };
  const { attributes, splits } = await makeExploreData({ ...content, study: { ...content.study, plan } });
  assert.deepEqual([attributes, splits], [[], []]);
});

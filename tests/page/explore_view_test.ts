import assert from "node:assert/strict";
import { closedChoices } from "../../lib/page/explore_choices.ts";
import { EXPLORE_BASES, EXPLORE_MEASURES, firstExploreState } from "../../lib/page/explore_state.ts";
import { exploreView } from "../../lib/page/explore_view.ts";
import { withheldSentence } from "../../lib/page/explore_sentence.ts";
import { makeExploreData } from "../../lib/page/make_explore_data.ts";
import { labelOf } from "../../lib/page/explore_names.ts";
import { exploreTable } from "../../lib/page/explore_table.ts";
import { pageContent } from "../../lib/page/page_content.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { CITY, LECTURE, oneCityContent, oneCityFacts } from "./one_city.ts";

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

Deno.test("the table of who moved has a row for each answer before and after, and all who answered both", () => {
  const state = { ...first, measure: "flow" as const };
  const { columns, rows } = exploreTable(exploreView(data, state, "ja"), state, "ja");
  assert.deepEqual(columns.map(({ id }) => id), ["event", "before", "after", "people"]);
  const answers = new Set(rows.map(({ before }) => before));
  assert.equal(rows.length, answers.size ** 2);
  assert.deepEqual(answers, new Set(rows.map(({ after }) => after)));
  assert.equal(rows.reduce((sum, { people }) => sum + Number(people), 0), 23);
});

Deno.test("at first the question is shown that most events asked, whatever their order", () => {
  const [question] = data.questions;
  assert.ok(question !== undefined);
  const asked = (construct: string, event: string) => ({ ...question, construct, event });
  const questions = [asked("rare", "one"), asked("common", "one"), asked("common", "two"), asked("rare", "one")];
  const named = (id: string) => ({ ...data.constructs[0]!, id });
  for (const constructs of [["rare", "common"], ["common", "rare"]]) {
    const made = { ...data, questions, lists: [], constructs: constructs.map(named) };
    assert.equal(firstExploreState(made).construct, "common");
  }
});

Deno.test("a view is of the report's figures where it prints them, else of its events", () => {
  const view = exploreView(data, first, "ja");
  assert.deepEqual([view.figures, view.places], [[], ["葉山野市 秋の講座"]]);
  const questions = data.questions.map((question) => ({ ...question, figure: "9-1" }));
  assert.deepEqual(exploreView({ ...data, questions }, first, "ja").figures, ["9-1", "9-1"]);
});

Deno.test("a split of which every group is withheld is said in one sentence", () => {
  const view = exploreView(data, { ...first, split: "age" }, "ja");
  assert.equal(view.title, "支援の仕組み: 肯定的回答の割合（年齢別）");
  assert.equal(view.sentence, "回答者が少ないため、年齢別の内訳は表示していません。");
  assert.deepEqual(view.rows, [], "a table of blanks would say nothing more");
});

Deno.test("where the population is not known the view says that nothing is split, not that nothing was asked", async () => {
  const unknown = await makeExploreData(oneCityContent({ municipality: { ...CITY, population: null } }));
  const { rows, sentence } = exploreView(unknown, { ...first, split: "age" }, "ja");
  assert.deepEqual(rows, []);
  assert.equal(
    sentence,
    "葉山野市 秋の講座は、自治体の人口が少ないか不明のため、属性別の内訳を表示していません。",
  );
});

Deno.test("what was not asked is said: of these events, or before and after at all", () => {
  assert.match(
    exploreView(data, { ...first, construct: "join", measure: "flow" }, "ja").sentence,
    /前後で尋ねたのは、支援の仕組みです。/,
  );
  assert.equal(
    exploreView({ ...data, transitions: [] }, { ...first, measure: "flow" }, "ja").sentence,
    "前後で尋ねた設問はありません。",
  );
  assert.match(exploreView(data, { ...first, construct: "weather" }, "ja").sentence, /この設問を尋ねていません/);
  assert.match(exploreView(data, { ...first, events: [] }, "ja").sentence, /1つ以上選択してください/);
});

Deno.test("a split that the plan does not know, or that nobody asked, is none of the attributes", async () => {
  const content = oneCityContent({ events: [LECTURE] });
  const plan = { ...content.study.plan, attributes: ["occupation"] };
  const { attributes, splits } = await makeExploreData({ ...content, study: { ...content.study, plan } });
  assert.deepEqual([attributes, splits], [[], []]);
});

/** The lecture's questionnaire with a question of several answers: 10 read of it, 15 were told, 4 of them both; 3 said nothing. */
function severalAnswers() {
  const [survey] = oneCityFacts().surveys;
  assert.ok(survey?.form === "responses");
  const labels = [["広報", "Newsletter"], ["知人", "Friends"], ["ちらし", "Leaflet"]] as const;
  const answers = labels.map(([label, labelEnglish], at) => ({ code: at + 1, label, labelEnglish }));
  const base = survey.codebook.questions[0];
  assert.ok(base !== undefined);
  const id = "autumn-lecture-q06";
  const choices = [
    ...Array.from({ length: 6 }, () => [1]),
    ...Array.from({ length: 11 }, () => [2]),
    ...Array.from({ length: 4 }, () => [1, 2]),
    ...Array.from({ length: 3 }, () => []),
  ];
  const { constructName: _, ...question } = base;
  return {
    ...survey,
    codebook: {
      ...survey.codebook,
      scales: [...survey.codebook.scales, {
        id: "ways",
        kind: "nominal" as const,
        family: null,
        basis: "questionnaire" as const,
        reason: "調査票のとおり",
        answers,
        otherAnswers: [],
      }],
      questions: [...survey.codebook.questions, {
        ...question,
        id,
        order: 6,
        type: "multiple" as const,
        construct: "ways",
        scale: "ways",
        wording: "何で知りましたか",
        wordingEnglish: "How did you hear of it?",
      }],
    },
    responses: { ...survey.responses, choices: new Map([[id, choices]]) },
  };
}

Deno.test("questions with several answers, and all others that are no rating, can be chosen: a row for each answer", async () => {
  const listed = await makeExploreData(pageContent({ ...oneCityFacts(), surveys: [severalAnswers()] }));
  assert.deepEqual(listed.constructs.map(({ id }) => id), ["support", "join", "age", "ways"]);
  const state = { ...firstExploreState(listed), construct: "ways" };
  const { title, sentence, rows } = exploreView(listed, state, "ja");
  assert.equal(title, "何で知りましたか: 回答ごとの割合");
  assert.equal(
    sentence,
    "葉山野市 秋の講座で最も多いのは「知人」の15人（24人の62.5%）。複数回答のため、割合の合計は100%を超えることがあります。",
  );
  assert.deepEqual(rows.map(({ answer, favourable, base }) => [answer?.label, favourable, base]), [
    ["広報", 10, 24],
    ["知人", 15, 24],
    ["ちらし", 0, 24],
    ["無回答", 3, 24],
  ]);
  const answered = exploreView(listed, { ...state, base: "answered" }, "en");
  assert.deepEqual(answered.rows.map(({ favourable, base }) => [favourable, base]), [[10, 21], [15, 21], [0, 21]]);
  assert.match(answered.sentence, /most common, “Friends”, 15 of 21 \(71\.4%\)/);
  const { columns, rows: tabulated } = exploreTable(exploreView(listed, state, "en"), state, "en");
  assert.deepEqual(columns.map(({ id }) => id), ["answer", "event", "people", "base", "share", "lower", "upper"]);
  assert.deepEqual([tabulated[1]?.people, tabulated[1]?.share], [15, 62.5]);
});

Deno.test("of several events the same answers stand together", async () => {
  const events = [LECTURE, { ...LECTURE, eventId: "spring-lecture", name: "春の講座" }];
  const two = await makeExploreData(oneCityContent({ events }));
  const { rows } = exploreView(two, { ...firstExploreState(two), construct: "age" }, "ja");
  assert.deepEqual(rows.map(({ answer, favourable }) => [answer?.label, answer?.event, favourable]), [
    ["64歳以下", "葉山野市 秋の講座", 4],
    ["64歳以下", "葉山野市 春の講座", 4],
    ["65歳以上", "葉山野市 秋の講座", 20],
    ["65歳以上", "葉山野市 春の講座", 20],
    ["無回答", "葉山野市 秋の講座", 0],
    ["無回答", "葉山野市 春の講座", 0],
  ]);
});

Deno.test("whatever is chosen, a split is spoken of where answers are split and nowhere else, and no number is none", () => {
  let views = 0;
  for (const construct of data.constructs.map(({ id }) => id)) {
    for (const measure of EXPLORE_MEASURES) {
      for (const split of ["", ...data.attributes.map(({ id }) => id)]) {
        for (const base of EXPLORE_BASES) {
          for (const events of [[], ...data.events.map(({ id }) => [id]), data.events.map(({ id }) => id)]) {
            for (const lang of LANGUAGES) {
              const chosen = { construct, measure, split, base, events };
              const { title, sentence, rows } = exploreView(data, chosen, lang);
              const text = `${title} ${sentence}`;
              assert.doesNotMatch(text, /NaN|undefined|Infinity|null/, JSON.stringify(chosen));
              assert.notEqual(sentence, "", JSON.stringify(chosen));
              if (closedChoices(data, chosen, lang).split !== null) {
                assert.equal(
                  sentence,
                  exploreView(data, { ...chosen, split: "" }, lang).sentence,
                  JSON.stringify(chosen),
                );
              }
              assert.ok(rows.every(({ share }) => share === null || (share >= 0 && share <= 1)));
              views++;
            }
          }
        }
      }
    }
  }
  assert.ok(views > 100, `${views} views`);
});

Deno.test("of a split of which some groups are withheld those are named, and no other", () => {
  const view = exploreView(data, { ...first, split: "age" }, "ja");
  const [row] = exploreView(data, first, "ja").rows;
  assert.ok(row !== undefined);
  const shown = { ...row, label: "見える区分" };
  const hidden = { ...row, label: "見えない区分", favourable: null, share: null, interval: null, bounds: null };
  for (const lang of LANGUAGES) {
    const sentence = withheldSentence({
      withheld: 1,
      rows: [shown, hidden],
      data,
      state: { ...first, split: "age" },
      lang,
    });
    assert.ok(sentence.includes("見えない区分") && !sentence.includes("見える区分"), sentence);
  }
  assert.notEqual(view.sentence, "");
});

Deno.test("a table of answers or of moves has no blank where a number or a name is missing: it is an error", () => {
  const flow = { ...first, measure: "flow" as const };
  const moves = exploreView(data, flow, "ja");
  const short = { ...moves, flows: moves.flows.map((one) => ({ ...one, counts: one.counts.slice(1) })) };
  assert.throws(() => exploreTable(short, flow, "ja"), RangeError);
  const view = exploreView(data, first, "ja");
  const [row] = view.rows;
  assert.ok(row !== undefined);
  const listed = { ...row, answer: { label: "はい", event: "葉山野市" } };
  assert.throws(() => exploreTable({ ...view, rows: [listed, row] }, first, "ja"), RangeError);
  const { rows } = exploreTable({ ...view, rows: [listed] }, first, "ja");
  assert.deepEqual([rows[0]?.answer, rows[0]?.event], ["はい", "葉山野市"]);
});

Deno.test("a question is named by its event, with before or after where it was asked of the time before or after", () => {
  const [question] = data.questions;
  assert.ok(question !== undefined);
  const named = (timing: "before" | "after" | "only") =>
    LANGUAGES.map((lang) => labelOf({ ...question, timing }, data, lang));
  assert.deepEqual(named("only"), LANGUAGES.map((lang) => data.events[0]?.name[lang]));
  assert.match(named("before").join(), /受講前.*,.*before/);
  assert.doesNotMatch(named("before").join(), /受講後|after/);
  assert.match(named("after").join(), /受講後.*,.*after/);
  assert.doesNotMatch(named("after").join(), /受講前|before/);
});

Deno.test("one share stands with its people and its limits; who is not known has no limits", () => {
  const said = (made: typeof data) => exploreView(made, { ...first, construct: "join" }, "ja").sentence;
  // 12 and 6 of 24 are favourable or not by the scale; the view counts for itself.
  const { rows } = exploreView(data, { ...first, construct: "join" }, "ja");
  const [row] = rows;
  assert.ok(rows.length === 1 && row?.interval !== null && row?.interval !== undefined && row.share !== null);
  const [lower, upper] = row.interval.map((limit) => (100 * limit).toFixed(1));
  assert.ok(said(data).includes(`${row.base}人`) && said(data).includes(`${row.favourable}人`), said(data));
  assert.ok(said(data).includes(`${lower}～${upper}`), said(data));
  const unsure = data.questions.map((question) => ({ ...question, intervals: { respondents: null, answered: null } }));
  assert.doesNotMatch(said({ ...data, questions: unsure }), /～/);
});

Deno.test("of two events that asked alike the higher is called higher, whichever comes first, and of the two furthest apart", async () => {
  const events = ["a", "b", "c"].map((id, at) => ({ ...LECTURE, eventId: id, number: at + 1 }));
  const made = await makeExploreData(oneCityContent({ events }));
  const ids = made.questions.filter(({ construct }) => construct === "join").map(({ id }) => id);
  const names = ids.map((id) => labelOf(made.questions.find((one) => one.id === id)!, made, "ja"));
  const state = { ...firstExploreState(made), construct: "join" };
  /** The same tests with other estimates, by the places of the two questions. */
  const withEstimates = (estimates: Readonly<Record<string, number>>) =>
    made.differences.map((one) => {
      const estimate = estimates[`${ids.indexOf(one.first)}${ids.indexOf(one.second)}`] ?? 0;
      const { difference } = one;
      const tested = { ...difference, estimate, lower: estimate - 0.05, upper: estimate + 0.05, adjustedPValue: 0.001 };
      return { ...one, difference: tested };
    });
  for (const [estimate, higher, lower] of [[-0.3, 2, 0], [0.3, 0, 2]] as const) {
    // The first two are nearer to each other, the other way.
    const differences = withEstimates({ "01": -estimate / 3, "02": estimate, "12": estimate / 2 });
    const ja = exploreView({ ...made, differences }, state, "ja").sentence;
    assert.ok(ja.startsWith(`${names[higher]}の割合が${names[lower]}より高い`), ja);
    assert.match(ja, /差[+]?30\.0ポイント/);
  }
  const nearer = withEstimates({ "02": 0.004 });
  assert.match(exploreView({ ...made, differences: nearer }, state, "ja").sentence, /差[+]?0\.4ポイント/);
  // Tests are of all respondents; with one of the three tests missing nothing is ranked.
  assert.match(exploreView(made, { ...state, base: "answered" }, "ja").sentence, /回答者全員にしたときだけ/);
  const some = {
    ...made,
    differences: made.differences.filter(({ first, second }) => ids.indexOf(first) + ids.indexOf(second) !== 1),
  };
  assert.match(exploreView(some, state, "ja").sentence, /比べられません/);
});

Deno.test("what silence leaves open is between nobody and everybody of the applicants who did not answer, and nothing where they are not known", () => {
  const rowOf = (applicants: number | null, base: "respondents" | "answered" = "respondents") => {
    const events = data.events.map((event) => ({ ...event, applicants }));
    const [row] = exploreView({ ...data, events }, { ...first, construct: "join", base }, "ja").rows;
    assert.ok(row !== undefined);
    return row;
  };
  // 23 of 24 answered, one left the question out.
  const { favourable, base, share, parts } = rowOf(30);
  assert.deepEqual([base, rowOf(30, "answered").base], [24, 23]);
  assert.equal(share, Number(favourable) / 24);
  for (const applicants of [30, 23]) {
    const { bounds } = rowOf(applicants);
    assert.equal(bounds?.lower, Number(favourable) / applicants);
    assert.equal(bounds?.upper, (Number(favourable) + applicants - 23) / applicants);
  }
  for (const applicants of [22, 0, null]) assert.equal(rowOf(applicants).bounds, null, String(applicants));
  // No answer is a part of all respondents, and none of those who answered.
  assert.deepEqual([parts.length, rowOf(30, "answered").parts.length], [4, 3]);
  assert.equal(parts.at(-1)?.count, 1);
  const withOther = data.questions.map((question) => ({ ...question, other: 2 }));
  const [beside] = exploreView({ ...data, questions: withOther }, { ...first, construct: "join" }, "ja").rows;
  assert.deepEqual([beside?.base, beside?.parts.length, beside?.parts.at(-2)?.count], [26, 5, 2]);
});

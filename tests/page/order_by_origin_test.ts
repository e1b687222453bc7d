import assert from "node:assert/strict";
import { pageContent } from "../../lib/page/page_content.ts";
import { renderReportPage } from "../../lib/page/render_report_page.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { madeReport } from "./made_report.ts";
import { LECTURE, madeSource, madeSurvey, oneCityFacts } from "./one_city.ts";
import { pageDocument, wordsOf } from "./shown.ts";

const SPRING = { ...LECTURE, eventId: "spring-lecture", name: "春の講座", nameEnglish: "spring lecture", number: null };
const WINTER = { ...LECTURE, eventId: "winter-lecture", name: "冬の講座", nameEnglish: "winter lecture", number: null };

/** The questionnaire of an event with answers that were generated. */
function sample(event: typeof LECTURE): RespondentSurvey {
  const source = madeSource(`data/surveys/${event.eventId}/synthetic_responses.csv`, { origin: "synthetic", rows: 24 });
  return { ...madeSurvey({ event }), origin: "synthetic", source };
}

const known = [madeSurvey(), madeSurvey({ event: SPRING })];
/** Pages that several tests look at, each made once; nobody changes them. */
const pageOfKnown = once(() => pageOf(known));
const pageOfKnownAndSample = once(() => pageOf([...known, sample(WINTER)]));

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => made ??= make();
}

async function pageOf(surveys: readonly RespondentSurvey[]) {
  const facts = oneCityFacts();
  const events = { ...facts.study.events, records: [LECTURE, SPRING, WINTER] };
  const content = pageContent({
    ...facts,
    study: { ...facts.study, events },
    surveys,
    contribution: madeReport(),
  });
  const { html } = await renderReportPage(content);
  const document = pageDocument(html, "ja");
  const appendix = document.getElementById("samples-body");
  // What stands in front, as a reader sees it who has not asked for samples.
  const front = pageDocument(html, "ja");
  front.getElementById("samples")?.remove();
  return { html, front, appendix, document };
}

/** What sets changes against each other, scores, and what is not known. */
const COMPARED = [
  "changes-in-words",
  "change-effects",
  "change-differences",
  "scores",
  "before-after-nonresponse",
  "before-after-nonresponse-table",
  "effective-sizes",
];

const sectionsOf = (document: Document) => [...document.querySelectorAll("main > section")].map(({ id }) => id);
const keysOf = (element: ParentNode | null) =>
  [...element?.querySelectorAll<HTMLElement>("[data-key]") ?? []].map(({ dataset }) => dataset.key ?? "");
const originsOf = (element: ParentNode | null) =>
  new Set([...element?.querySelectorAll<HTMLElement>("[data-origin]") ?? []].map(({ dataset }) => dataset.origin));

Deno.test("where all answers are generated, no number of theirs stands in front: conclusions, outcomes, rates, what is not known", async () => {
  const { html, front, appendix } = await pageOf([sample(LECTURE), sample(SPRING)]);
  assert.deepEqual(sectionsOf(front).slice(0, 3), ["summary", "response", "found"]);
  assert.deepEqual([...front.querySelectorAll("#summary h3")].map(({ textContent }) => textContent), [
    "報告書の結論",
    "行ったことと、挙げられた成果",
    "どれくらい確かか",
    "分かっていないことと、補う方法",
  ]);
  assert.match(wordsOf(front.getElementById("summary") ?? front.body), /値が記載されていないため、分かりません/);
  assert.match(wordsOf(front.getElementById("summary") ?? front.body), /deno task import/);
  assert.ok(!originsOf(front).has("synthetic"), "no figure or table of samples");
  assert.equal(front.querySelector("main .origin.synthetic:not(#method *)"), null, "no sentence of samples");
  assert.equal(front.getElementById("comparisons"), null);
  // Whoever opens the file without asking gets them packed.
  assert.ok(!/data-origin="synthetic"/.test(html));
  // All of it is in the appendix, with the mark, under keys that no answers have.
  assert.deepEqual(originsOf(appendix), new Set(["synthetic"]));
  assert.deepEqual([...appendix?.querySelectorAll(":scope > section") ?? []].map(({ id }) => id), [
    "compare",
    "sample-summary",
    "sample-comparisons",
    "sample-surveys",
  ]);
  const keys = keysOf(appendix);
  for (
    const key of [
      "sample-understanding",
      "sample-before-after",
      ...COMPARED.map((key) => `sample-${key}`),
      "sample-events-shares",
      "autumn-lecture-q03",
    ]
  ) {
    assert.ok(keys.includes(key), key);
  }
});

Deno.test("where all answers are known they stand in front, and there is no appendix", async () => {
  const { html, front, document } = await pageOfKnown();
  assert.deepEqual(sectionsOf(front).slice(0, 5), ["summary", "response", "compare", "comparisons", "found"]);
  assert.deepEqual(
    [...front.querySelectorAll("#summary .answers h3")].map(({ textContent }) => textContent).slice(0, 2),
    [
      "何が変わったか",
      "どこで",
    ],
  );
  assert.equal(document.getElementById("samples"), null);
  assert.ok(!html.includes('id="samples-ja"'));
  for (const key of ["understanding", "before-after", ...COMPARED, "events-shares", "autumn-lecture-q03"]) {
    assert.ok(keysOf(front).includes(key), key);
  }
});

Deno.test("answers of two of three events move their comparison to the front by themselves; the sample is in none of it", async () => {
  const { front, appendix } = await pageOfKnownAndSample();
  assert.deepEqual(sectionsOf(front).slice(0, 5), ["summary", "response", "compare", "comparisons", "found"]);
  assert.ok(!originsOf(front).has("synthetic"));
  const keys = keysOf(front);
  for (const key of ["understanding", ...COMPARED, "events-shares", "autumn-lecture-q03", "spring-lecture-q03"]) {
    assert.ok(keys.includes(key), key);
  }
  const words = (id: string) => wordsOf(front.getElementById(id) ?? front.body);
  assert.match(words("t-events-shares"), /秋の講座.*春の講座/);
  for (const id of ["t-events-shares", ...COMPARED.flatMap((key) => [`t-${key}`, `f-${key}`])]) {
    const shown = front.getElementById(id);
    if (shown !== null) assert.doesNotMatch(shown.textContent ?? "", /冬の講座/, id);
  }
  assert.match(words("summary"), /分かりません（葉山野市 冬の講座）/);
  assert.match(words("surveys"), /冬の講座 \S+ 2030年10月5日（土）実施、n=24.*選択式設問の結果は.*様式の見本を見る/);
  assert.deepEqual(originsOf(appendix), new Set(["synthetic"]));
  assert.deepEqual(keysOf(appendix).filter((key) => keys.includes(key)), [], "each stands once");
  assert.ok(keysOf(appendix).includes("winter-lecture-q03"));
  assert.equal(appendix?.querySelector("#explore") ?? null, null, "what is known is explored, in front");
});

Deno.test("samples move nothing that is known: with and without a sample beside it, what stands in front of two events is the same", async () => {
  const rows = (front: Document) =>
    [
      "t-understanding",
      "t-events-shares",
      "t-events-tests",
      "t-before-after",
      "t-changes-in-words",
      "t-change-differences",
      "t-scores",
      "t-before-after-nonresponse-table",
      "t-effective-sizes",
    ].map((id) => front.getElementById(id)?.querySelector("tbody")?.innerHTML ?? `no ${id}`);
  assert.deepEqual(rows((await pageOfKnownAndSample()).front), rows((await pageOfKnown()).front));
});

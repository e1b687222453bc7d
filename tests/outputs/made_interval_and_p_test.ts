/**
 * All that is made of the report's cities and of made studies in all designs, read as `interval_and_p_test.ts` reads what is
 * committed: files, notebooks, page, workbook and documents in both languages.
 */
import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { loadPageContent, type PageContent, pageContent } from "../../lib/page/page_content.ts";
import { loadContribution } from "../../lib/reports/fy2021/contribution.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import { describe } from "../../lib/wording/describe.ts";
import { studyOfAllDesigns } from "../comparisons/made_studies.ts";
import { madeSource } from "../counts/made_survey.ts";
import { madeMunicipality } from "../study/made_event.ts";
import { type Held, hold, judge } from "./held_outputs.ts";
import { madeOutputs, madePages } from "./made_outputs.ts";

/** A study that has nothing but these questionnaires. */
function contentOf(surveys: ReturnType<typeof studyOfAllDesigns>): PageContent {
  const events = [...new Map(surveys.map(({ event }) => [event.eventId, event])).values()];
  const source = madeSource("data/study/made.csv", "published");
  return pageContent({
    study: {
      municipalities: { records: [madeMunicipality], sources: [source] },
      events: { records: events, sources: [source] },
      constructs: {
        records: [{ constructId: "work", name: "業務", nameEnglish: "Work", role: "understanding" }],
        sources: [source],
      },
      plan: DEFAULT_ANALYSIS_PLAN,
    },
    surveys,
    coding: null,
    contribution: null,
  });
}

/** All that is made of a study, in both languages. */
async function holdMade(content: PageContent): Promise<Held> {
  const made = [...await madePages(content)];
  for (const lang of LANGUAGES) made.push(...await madeOutputs(content, lang));
  return hold(made);
}

Deno.test("the cities' page with what is packed in it, and everything in English, say the same too", async () => {
  const held = await holdMade(await loadPageContent(await loadContribution()));
  assert.ok(held.intervals > 300 && held.sentences > 100, JSON.stringify(held));
});

for (const seed of [1, 2, 3]) {
  Deno.test(`made study ${seed}, of every design: files, notebooks, page, workbook and documents in both languages`, async () => {
    const surveys = studyOfAllDesigns(seed);
    assert.deepEqual(
      [...new Set(surveys.map(({ codebook }) => codebook.design))].toSorted(),
      ["linked", "post-only", "retrospective", "unlinked"],
    );
    const content = contentOf(surveys);
    assert.ok(surveys.every(({ origin }) => origin === "observed"));
    const held = await holdMade(content);
    assert.ok(held.intervals > 300 && held.sentences > 50, JSON.stringify(held));
    // Something is clear of chance and something is not, so that either could contradict its p.
    const verdicts = new Set(
      [...content.comparisons.changes, ...content.comparisons.changeDifferences, ...content.comparisons.byEvent].map((
        one,
      ) => /偶然だけでは説明しにくい/.test(describe(one, { lang: "ja" }))),
    );
    assert.equal(verdicts.size, 2);
  });
}

/** Makes every planned test within a value contradict itself; whatever else there is stays. */
function contradict(value: unknown, wrong: Readonly<Record<string, number>>, seen = new Set<object>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const one of Object.values(value)) contradict(one, wrong, seen);
  if ("adjustedPValue" in value && "family" in value && !("margin" in value)) Object.assign(value, wrong);
}

/** What nothing planted here reaches: intervals and p-values of other procedures, and chapters, which compare anew. */
const UNREACHED = /^(?:scores|nonresponse|changeModels|groupOdds|chapter)\b/;

for (
  const [lang, what, wrong] of [
    ["ja", "an interval clear of 0 beside a large p", { lower: 0.033, upper: 0.099, pValue: 0.7, adjustedPValue: 0.7 }],
    ["en", "a small p beside an interval over 0", { lower: -0.3, upper: 0.4, pValue: 0.001, adjustedPValue: 0.001 }],
  ] as const
) {
  Deno.test(`${what}, planted in every comparison of a study, is seen in each file, notebook, drawing, page and workbook`, async () => {
    const planted = contentOf(studyOfAllDesigns(1));
    contradict(planted.comparisons, wrong);
    const [seen, passed]: [string[], string[]] = [[], []];
    for (const output of [...await madePages(planted), ...await madeOutputs(planted, lang)]) {
      const { intervals, sentences, faults } = judge(output);
      if (intervals + sentences === 0 || UNREACHED.test(output.place)) continue;
      (faults.length > 0 ? seen : passed).push(output.place);
    }
    assert.deepEqual(passed, []);
    for (
      const kind of [/\.csv$/, /\.html \(/, /in a notebook$/, /as text$/, /^figure \d+ [^(]*$/, /^workbook/]
    ) {
      assert.ok(seen.some((place) => kind.test(place)), `${kind} of ${seen.join(", ")}`);
    }
  });
}

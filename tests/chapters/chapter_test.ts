import assert from "node:assert/strict";
import { chapter, type ChapterOptions } from "../../lib/chapters/chapter.ts";
import { studyOf } from "../../lib/chapters/study_of.ts";
import { compareStudy, groupsFirst } from "../../lib/comparisons/compare_study.ts";
import type { ComparedGroup } from "../../lib/comparisons/group_comparison.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import { describe } from "../../lib/wording/describe.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { show } from "../../lib/rendering/show.ts";
import { JUPYTER_DISPLAY } from "../../lib/rendering/notebook_display.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

const report = await loadReport();
const surveys = await loadSurveys({ report });

/** Heading of what is compared with other events. */
const OTHERS = "ほかの事業との比較";

Deno.test("every question of every questionnaire has its part, in the order of the questionnaire", () => {
  for (const survey of surveys) {
    const { parts } = chapter(survey, { surveys, report });
    const asked = survey.codebook.questions.toSorted((a, b) => a.order - b.order);
    const wordings = parts.flatMap(({ paragraphs }) => paragraphs).filter((text) => /^「.*」$/s.test(text));
    assert.deepEqual(wordings, asked.map(({ wording }) => `「${wording}」`), survey.id);
    const kinds = parts.slice(1, asked.length + 1).map(({ items }) => items.map(({ kind }) => kind).join());
    assert.deepEqual(kinds, asked.map(({ type }) => type === "free" ? "" : "figure,table"), survey.id);
  }
});

Deno.test("no two figures or tables of all chapters have one key", () => {
  const keys = surveys.flatMap((survey) =>
    chapter(survey, { surveys, report }).parts.flatMap(({ items }) => items.map(({ kind, key }) => `${kind} ${key}`))
  );
  assert.equal(new Set(keys).size, keys.length);
});

Deno.test("change stands where a questionnaire asked twice, and a comparison where others asked alike", () => {
  const headings = (id: string) => {
    const survey = surveys.find((candidate) => candidate.id === id) ?? assert.fail(id);
    return chapter(survey, { surveys, report }).parts.map(({ heading }) => heading);
  };
  assert.ok(headings("soka-training-1").includes("受講前と受講後"));
  assert.ok(!headings("soka-training-2").includes("受講前と受講後"));
  for (const survey of surveys) assert.ok(headings(survey.id).includes(OTHERS));
});

Deno.test("alone, a questionnaire is compared with nothing, and that is said", () => {
  const [survey] = surveys;
  assert.ok(survey !== undefined);
  const last = chapter(survey).parts.find(({ heading }) => heading === OTHERS);
  assert.ok(last !== undefined);
  assert.match(last.paragraphs.join() ?? "", /比べられる結果はありません/);
  assert.deepEqual(last.items, []);
  assert.doesNotMatch(chapter(survey).parts.map(({ heading }) => heading).join(), /図表/);
});

Deno.test("a notebook shows headings, wordings and pictures, in both languages", async () => {
  const survey = surveys.find(({ id }) => id === "gyoda-training-2") ?? assert.fail();
  for (const [lang, outline] of [["ja", "調査の概要"], ["en", "Outline of the survey"]] as const) {
    const shown = await show(chapter(survey, { surveys, report, lang }))[JUPYTER_DISPLAY]();
    const html = shown["text/html"] ?? "";
    assert.ok(html.includes(`<h3>${outline}</h3>`));
    assert.ok(html.includes("<img "));
    assert.ok((shown["text/plain"] ?? "").includes(outline));
  }
});

Deno.test("a chapter compares what the study compares: its own event first, every sentence's p-value that of the whole", () => {
  const byEvent = compareStudy(surveys).byEvent;
  let compared = 0;
  for (const survey of surveys) {
    const last = chapter(survey, { surveys, report }).parts.find(({ heading }) => heading === OTHERS);
    assert.ok(last !== undefined);
    const isOwn = ({ distribution: { parts } }: ComparedGroup) => parts.some(({ surveyId }) => surveyId === survey.id);
    const own = byEvent.filter(({ groups }) => groups.some(isOwn));
    const said = last.items.length === 0 ? [] : last.paragraphs;
    assert.deepEqual(said.slice(0, own.length), own.map((one) => describe(groupsFirst(one, isOwn))));
    assert.ok(said.slice(own.length).every((text) => text.includes("あえて広く取っています")), said.at(-1) ?? "");
    for (const one of own) {
      const pValues = (text: string) => [...text.matchAll(/p ?[=＝<] ?[\d.]+/g)].map(String);
      assert.deepEqual(pValues(describe(groupsFirst(one, isOwn))), pValues(describe(one)));
      compared += pValues(describe(one)).length;
    }
    const table = last.items.find((item) => item.kind === "table");
    const first = table?.kind === "table" ? table.rows[0]?.group : undefined;
    if (table !== undefined) assert.equal(first, own[0]?.groups.find(isOwn)?.name.ja);
  }
  assert.ok(compared > 5, `${compared} p-values`);
});

Deno.test("the study is compared once for all its chapters", () => {
  const one = studyOf(surveys[0] ?? assert.fail(), { surveys });
  for (const survey of surveys) assert.equal(studyOf(survey, { surveys }), one);
  const [first, ...others] = surveys;
  assert.ok(first !== undefined);
  assert.notEqual(studyOf({ ...first }, { surveys }), one);
  assert.notEqual(studyOf(first, { surveys: others.slice(1) }), one);
});

Deno.test("a chapter compares by the study's own plan: its level and its adjustment are those of the chapter", () => {
  const plan = { ...DEFAULT_ANALYSIS_PLAN, confidenceLevel: 0.9, adjustment: "none" } as const;
  const survey = surveys.find(({ id }) => id === "soka-training-1") ?? assert.fail();
  const wordsOf = (options: ChapterOptions) =>
    chapter(survey, { surveys, ...options }).parts.flatMap(({ paragraphs }) => paragraphs).join("\n");
  assert.match(wordsOf({}), /95%信頼区間.*まとめて調整/s);
  assert.doesNotMatch(wordsOf({}), /90%信頼区間/);
  assert.match(wordsOf({ plan }), /90%信頼区間/);
  assert.doesNotMatch(wordsOf({ plan }), /95%信頼区間|まとめて調整/);
});

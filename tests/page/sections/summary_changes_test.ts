import assert from "node:assert/strict";
import { compareStudy } from "../../../lib/comparisons/compare_study.ts";
import { pageContent } from "../../../lib/page/page_content.ts";
import { comparisonsSection } from "../../../lib/page/sections/comparisons_section.ts";
import { changeDifferencesAnswer, changesAnswer } from "../../../lib/page/sections/summary_changes.ts";
import { summarySection } from "../../../lib/page/sections/summary_section.ts";
import type { Survey } from "../../../lib/survey/survey.ts";
import { describe } from "../../../lib/wording/describe.ts";
import { findings } from "../../../lib/wording/describe_before_after.ts";
import { pairedSurvey } from "../../comparisons/made_answers.ts";
import { oneCityContent, oneCityFacts, twoSheets } from "../one_city.ts";
import { shownSection } from "../shown.ts";

const withoutMarkup = (html: unknown) => String(html).replaceAll(/<[^>]*>/g, "");
const compared = (...surveys: readonly Survey[]) => ({ comparisons: { ...compareStudy(surveys), constructs: [] } });

Deno.test("17 rose and nobody fell: the favourable answers go from 6 to 18 of 23", () => {
  const [change, ...others] = changesAnswer(oneCityContent(), "en").map(String);
  assert.deepEqual(others, []);
  assert.match(
    change ?? "",
    /of 23 people who answered both before and after, 17 \(73\.9%\) gave a higher answer afterwards, 0 a lower/,
  );
  assert.match(change ?? "", /More answers rose than fell, which is hard to put down to chance alone/);
  assert.match(change ?? "", /Favourable answers rose from 6 \(26\.1%\) to 18 \(78\.3%\)/);
  // A card says what was found in short: what else is known of it stands in the section that it leads to.
  const [paired] = oneCityContent().comparisons.changes;
  assert.ok(paired?.kind === "paired");
  const [brief, whole] = [true, false].map((brief) => findings(paired, "en", { brief }).join(" ").length);
  assert.ok(Number(brief) < Number(whole));
  for (const sentence of findings(paired, "en", { brief: true })) assert.ok(change?.includes(sentence), sentence);
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
  assert.match(change ?? "", /上がった人が0人（0\.0%）、下がった人が17人/);
  assert.match(change ?? "", /下がった人のほうが多かったこと.*差−73\.9ポイント/);
  assert.match(change ?? "", /肯定的回答が18人（78\.3%）から6人（26\.1%）へ減ったこと.*差−52\.2ポイント/);
});

Deno.test("where two events asked before and after alike, the first screen says which changed more and how sure, in the words of the comparison", () => {
  const rising = Array.from({ length: 12 }, () => [1, 4] as const);
  const apart = compared(
    pairedSurvey(rising, { id: "one", applicants: 30 }),
    pairedSurvey(rising.map(() => [2, 2]), { id: "two", applicants: 30 }),
  );
  const [told, ...others] = changeDifferencesAnswer(apart, "ja").map(String);
  assert.deepEqual(others, []);
  const [whole] = apart.comparisons.changeDifferences;
  assert.ok(whole !== undefined && told !== undefined);
  const [, verdict = ""] = told.match(/<strong>(.*)<\/strong>/) ?? [];
  assert.match(verdict, /oneの催し.*twoの催し.*偶然だけでは説明しにくい/);
  assert.ok(describe(whole, { lang: "ja" }).includes(verdict));
  assert.match(told, /<a href="#changes-compared">/);
  const [sample] = changeDifferencesAnswer(apart, "ja", { prefix: "sample-" }).map(String);
  assert.match(sample ?? "", /<a href="#sample-changes-compared">/);
});

Deno.test("one event that alone asked before and after is said to stand alone, and every place that the first screen leads to is there", async () => {
  const content = oneCityContent();
  assert.match(
    withoutMarkup(changeDifferencesAnswer(content, "ja")),
    /前と後を同じ形で尋ねた事業がほかにないため、変化の大きさをほかの事業や市と比べることはできません。/,
  );
  const { document } = await shownSection((page) => summarySection(page, content));
  const { document: compared } = await shownSection((page) => comparisonsSection(page, content));
  const places = [...document.querySelectorAll<HTMLAnchorElement>("a[href^='#']:not([href^='#m-'])")]
    .map((link) => link.getAttribute("href")?.slice(1) ?? "").filter((id) =>
      id !== "response" && document.getElementById(id) === null
    );
  assert.deepEqual([...new Set(places)], ["changes-compared", "before-after", "unseen"]);
  for (const id of places) assert.ok(compared.getElementById(id) !== null, id);
});

Deno.test("of two sheets that nobody can join the first screen says what the totals say", () => {
  const content = pageContent({ ...oneCityFacts(), surveys: twoSheets("unlinked") });
  const [told, ...others] = changesAnswer(content, "ja").map(withoutMarkup);
  assert.deepEqual(others, []);
  assert.match(told ?? "", /集計だけが分かっています.*6人（25\.0%）から18人（75\.0%）/);
});

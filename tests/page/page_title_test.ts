import assert from "node:assert/strict";
import { pageTitles } from "../../lib/page/page_title.ts";
import { madeReport } from "./made_report.ts";
import { CITY, LECTURE, oneCityContent } from "./one_city.ts";

Deno.test("without a report the titles are made of municipality and years", () => {
  assert.deepEqual(pageTitles(oneCityContent(), "en"), {
    title: "Results of questionnaires, Hayamano, 2030",
    brand: "Results of questionnaires, Hayamano",
    running: "Results of questionnaires, Hayamano, 2030",
    workbook: "Results of questionnaires, Hayamano: tables, 2030",
    lead: "Results of 1 questionnaire, with every number traceable to its source.",
  });
  const years = [LECTURE, { ...LECTURE, eventId: "later", date: "2032-01-01" }];
  assert.equal(pageTitles(oneCityContent({ events: years }), "ja").title, "葉山野市 アンケートの結果（2030～2032年）");
  assert.equal(pageTitles(oneCityContent({ events: [] }), "ja").title, "葉山野市 アンケートの結果");
});

Deno.test("many municipalities are told by their number, those that nobody was asked about are left out", () => {
  const content = oneCityContent();
  const cities = ["甲市", "乙町", "丙村"].map((name) => ({ ...CITY, municipalityId: name, name }));
  const [survey] = content.surveys;
  assert.ok(survey !== undefined);
  const study = { ...content.study, municipalities: { ...content.study.municipalities, records: [CITY, ...cities] } };
  assert.equal(pageTitles({ ...content, study }, "ja").brand, "葉山野市 アンケートの結果");
  const event = { ...LECTURE, municipalityIds: ["hayamano", "甲市", "乙町", "丙村"] };
  const joint = [{ ...survey, survey: { ...survey.survey, event } }];
  assert.equal(pageTitles({ ...content, study, surveys: joint }, "ja").brand, "4市町村 アンケートの結果");
});

Deno.test("a report has titles of its own", () => {
  const { title, workbook } = pageTitles({ ...oneCityContent(), contribution: madeReport() }, "ja");
  assert.deepEqual([title, workbook], ["試しの報告書。", "試しの表。"]);
});

import assert from "node:assert/strict";
import { appendix, event, lecturer, person, plannedAction } from "./invented_records.ts";
import { officialNames, postsOfPersons, seriesTitles } from "../../../../lib/reports/fy2021/report_check/name_rules.ts";

Deno.test("a post without its employer, with other spaces, or of somebody unknown is no finding", () => {
  const spaced = { ...lecturer, affiliationPrinted: "架空病院地域連携課　課長" };
  const stranger = { ...lecturer, personId: null, affiliationPrinted: "別の病院" };
  assert.deepEqual(postsOfPersons({ people: [person], eventLecturers: [lecturer, spaced, stranger] }), []);
});

Deno.test("another post is found once a table, though it stands there for several events", () => {
  const other = { ...lecturer, affiliationPrinted: "架空病院 地域連携室長" };
  const again = { ...other, eventId: "fair-2" };
  const elsewhere = { ...other, figureKey: "9-7:market" };
  const findings = postsOfPersons({ people: [person], eventLecturers: [other, again, elsewhere] });
  assert.deepEqual(findings.map(({ place, printed, expected }) => [place.ja, printed, expected.ja]), [
    ["図表9-1 講師 架空 花子", "架空病院 地域連携室長", "架空病院 地域連携課 課長"],
    ["図表9-7 講師 架空 花子", "架空病院 地域連携室長", "架空病院 地域連携課 課長"],
  ]);
});

Deno.test("a plan that one of its events is named after, and appendices named after events, are no finding", () => {
  const aside = { ...event, eventId: "walk", seriesTitle: "架空の散歩" };
  const tables = {
    events: [aside, event],
    plannedActions: [{ ...plannedAction, eventIds: ["walk", "fair"] }, { ...plannedAction, eventIds: [] }],
    appendices: [appendix, { ...appendix, title: "題名に催しのない資料" }],
  };
  assert.deepEqual(seriesTitles(tables), []);
});

Deno.test("a plan and an appendix of another title are found", () => {
  const title = "架空に向けた催し";
  const findings = seriesTitles({
    events: [event],
    plannedActions: [{ ...plannedAction, title }],
    appendices: [appendix, { ...appendix, markPrinted: "【資料２】", title: `「第２回${title}」資料` }],
  });
  assert.deepEqual(findings.map(({ place, printed }) => [place.ja, printed]), [
    ["図表9-1の前の見出し", "架空の催し"],
    ["別添資料 【資料２】", "「第２回架空に向けた催し」資料"],
  ]);
  assert.equal(findings[0]?.expected.ja, title);
});

Deno.test("a name as the organisation writes it is no finding", () => {
  const professor = { ...person, affiliationPrinted: "慶應義塾大学 教授" };
  assert.deepEqual(officialNames({ people: [person, professor], eventLecturers: [lecturer] }), []);
});

Deno.test("the common form of the name is found wherever it stands", () => {
  const post = "慶応義塾大学 教授";
  const findings = officialNames({
    people: [{ ...person, affiliationPrinted: post }],
    eventLecturers: [{ ...lecturer, affiliationPrinted: post }],
  });
  assert.deepEqual(findings.map(({ place, expected }) => [place.ja, expected.ja]), [
    ["図表8-1 架空 花子", "慶應義塾大学 教授"],
    ["図表9-1 架空 花子", "慶應義塾大学 教授"],
  ]);
});

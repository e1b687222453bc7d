import assert from "node:assert/strict";
import { officialNames } from "../../../../lib/reports/fy2021/report_check/official_names.ts";
import { lecturer, person } from "./invented_records.ts";

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
  assert.deepEqual(findings.map(({ place, expected }) => [place, expected]), [
    ["図表8-1 架空 花子", "慶應義塾大学 教授"],
    ["図表9-1 架空 花子", "慶應義塾大学 教授"],
  ]);
});

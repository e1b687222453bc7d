import assert from "node:assert/strict";
import { postsOfPersons } from "../../../../lib/reports/fy2021/report_check/posts_of_persons.ts";
import { lecturer, person } from "./invented_records.ts";

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
  assert.deepEqual(findings.map(({ place, printed, expected }) => [place, printed, expected]), [
    ["図表9-1 講師 架空 花子", "架空病院 地域連携室長", "架空病院 地域連携課 課長"],
    ["図表9-7 講師 架空 花子", "架空病院 地域連携室長", "架空病院 地域連携課 課長"],
  ]);
});

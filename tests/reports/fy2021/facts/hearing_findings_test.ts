import assert from "node:assert/strict";
import { consultationBodiesTable } from "../../../../lib/reports/fy2021/facts/consultation_bodies.ts";
import { hearingFindingsTable } from "../../../../lib/reports/fy2021/facts/hearing_findings.ts";
import { recordsOf } from "./records_of.ts";

const findings = await recordsOf(hearingFindingsTable);
const bodies = await recordsOf(consultationBodiesTable);
const cities = Map.groupBy(findings, ({ municipalityId }) => municipalityId);

Deno.test("Each of the five cities has a finding for each of the seven items of its table", () => {
  assert.deepEqual([...cities.keys()], ["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
  for (const [municipalityId, list] of cities) {
    const items = new Set(list.filter(({ place }) => place === "table").map(({ item }) => item));
    assert.equal(items.size, 7, municipalityId);
  }
});

Deno.test("As many findings a table as it has bullets and arrows beside the list of bodies, which counts as one", () => {
  // Counted in the report by hand: bullets, arrows and notes that say something of their own, plus one for the list.
  const counts = [...cities].map(([name, list]) => [name, list.filter(({ place }) => place === "table").length]);
  assert.deepEqual(counts, [["gyoda", 9], ["soka", 15], ["tomakomai", 8], ["kushiro", 14], ["omuta", 10]]);
});

Deno.test("The number of bodies a finding tells of is that of the list it refers to", () => {
  const referring = findings.filter(({ summary }) => summary.includes("consultation_bodies"));
  assert.equal(referring.length, 5);
  for (const { municipalityId, summary } of referring) {
    const listed = bodies.filter((body) =>
      body.municipalityId === municipalityId && body.unit === "places" && body.operator !== "none"
    );
    assert.equal(
      Number(/^(\d+)種類/.exec(summary)?.[1]),
      new Set(listed.map(({ bodyId }) => bodyId)).size,
      municipalityId,
    );
  }
});

Deno.test("Sections follow items, and four cities quote the aim of their plan", () => {
  const sectionOf = new Map([["department", 1], ["trigger", 1], ["history", 1], ["aim", 3]]);
  for (const { findingId, item, section } of findings) assert.equal(section, sectionOf.get(item) ?? 2, findingId);
  const quoting = findings.filter(({ quotedAim }) => quotedAim !== null);
  assert.deepEqual(quoting.map(({ municipalityId }) => municipalityId), ["soka", "tomakomai", "kushiro", "omuta"]);
});

Deno.test("Only an aim is printed as what it is; strengths and issues are the project's reading, and every city has both", () => {
  for (const { nature, natureBasis } of findings) assert.equal(natureBasis === "printed", nature === "aim");
  for (const [municipalityId, list] of cities) {
    for (const nature of ["strength", "issue"]) {
      assert.ok(list.some((finding) => finding.nature === nature), municipalityId);
    }
  }
});

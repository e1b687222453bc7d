import assert from "node:assert/strict";
import { askedConstructs } from "../../lib/comparisons/asked_constructs.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { comparabilityTable } from "../../lib/tables/comparability_table.ts";
import { assertTableLaws } from "./table_laws.ts";

const constructs = askedConstructs(await loadSurveys());

Deno.test("what may be compared is told from the code books alone, with the reason for each refusal", () => {
  const table = assertTableLaws((option) => comparabilityTable(constructs, { key: "t", ...option }), [
    "construct",
    "place",
    "asked",
    "answers",
    "comparable",
    "reasons",
    "wording",
  ]);
  // Every code book assumes its answers, on which it depends what may be compared: no table of the report's.
  assert.ok(table.sources.every(({ origin, file }) => origin === "reading" && file.endsWith("codebook.json")));
  assert.equal(table.rows.length, constructs.flatMap(({ questions }) => questions).length);
  const rowOf = (number: string) => table.rows.find(({ place }) => String(place).endsWith(`\n図表${number}`));
  const lookingBack = rowOf("2-47");
  assert.match(String(lookingBack?.reasons), /2-22: 尋ね方が違う・選択肢が違う/);
  assert.match(String(lookingBack?.reasons), /2-46: 時点が違う/);
  assert.equal(lookingBack?.asked, "受講後\n受講後に前後を一度に（振り返り）");
  assert.match(String(rowOf("2-46")?.asked), /^受講前\n/);
  const comparable = rowOf("2-22");
  assert.equal(comparable?.asked, "受講後だけ");
  assert.equal(comparable.comparable, "組A\n同じ組とそのまま比べられる");
  assert.match(String(lookingBack?.answers), /^よく理解できた／だいたい理解できた／/);
});

Deno.test("a reason against another question is one that the other has against it", () => {
  const { rows } = comparabilityTable(constructs, { key: "t" });
  const against = rows.flatMap(({ construct, place, reasons }) =>
    [...String(reasons).matchAll(/(\d+-\d+):/g)].map((match) =>
      [construct, String(place).split("\n")[1] ?? "", `図表${match[1]}`] as const
    )
  );
  assert.ok(against.length > 0);
  for (const [construct, figure, other] of against) {
    assert.ok(
      against.some(([same, from, to]) => same === construct && from === other && to === figure),
      `${figure} ${other}`,
    );
  }
});

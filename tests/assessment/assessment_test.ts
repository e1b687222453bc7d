import assert from "node:assert/strict";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { commonForm, fieldEntries, lineCells } from "../../lib/assessment/assessment_sheet.ts";
import { followIssues, matchDiscussions } from "../../lib/reports/fy2021/assessment/follow_issues.ts";
import { loadActionsTaken } from "../../lib/reports/fy2021/assessment/actions_taken.ts";
import { sharedIssues } from "../../lib/assessment/shared_issues.ts";
import { sheetCoverage } from "../../lib/assessment/sheet_coverage.ts";
import { SHEET_ASPECTS } from "../../lib/assessment/sheet_form.ts";
import { DataError } from "../../lib/data/data_error.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { ASPECT_HEADINGS } from "../../lib/wording/assessment_words.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();
const cities = report.municipalities.records.filter(({ role }) => role === "studied").map((city) =>
  city.municipalityId
);
const sheets = await loadAssessmentSheets(cities);

const { lines } = commonForm(sheets);

Deno.test("the form asks for each line what figure 3-9 asks, in its words", () => {
  const services = report.assessmentSheetStructure.records.filter(({ block }) => block === "services");
  assert.deepEqual(
    SHEET_ASPECTS.map((aspect) => ASPECT_HEADINGS[aspect].ja),
    [...new Set(services.map(({ columnLabel }) => columnLabel))],
  );
  assert.deepEqual([lines.length, lines.filter(({ part }) => part === "service").length], [9, 5]);
});

Deno.test("every entry of the five sheets names its figure, or the section of the text that alone says it, and every finding stands in its city's sheet", () => {
  for (const { municipalityId, fields, bodies, cells } of sheets) {
    const entries = [
      ...[...fields.values()].flat(),
      ...bodies,
      ...[...cells.values()].flatMap((line) => Object.values(line).flat()),
    ];
    for (const { text, figureKey, findingIds } of entries) {
      // What only the running text says names its section and no figure.
      const inText = /〔本文2 \(3\) [アイウエオ] \(ｱ\)〕$/.test(text);
      if (inText) assert.equal(figureKey, null, text);
      else assert.ok(report.catalogue.records.some(({ key }) => key === figureKey), text);
      for (const id of findingIds) {
        const finding = report.hearingFindings.records.find(({ findingId }) => findingId === id);
        assert.equal(finding?.municipalityId, municipalityId);
        assert.equal(finding.place === "text", inText, id);
        if (!inText) assert.equal(finding.figureKey, figureKey);
      }
    }
    const used = new Set(entries.flatMap(({ findingIds }) => findingIds));
    const own = report.hearingFindings.records.filter((finding) => finding.municipalityId === municipalityId);
    assert.deepEqual(own.filter(({ findingId }) => !used.has(findingId)).map(({ findingId }) => findingId), []);
  }
});

Deno.test("an issue of the hearing stands under issues, a strength under strengths, and nothing else does", () => {
  for (const sheet of sheets) {
    for (const aspect of SHEET_ASPECTS) {
      for (const line of lines) {
        for (const { findingIds } of lineCells(sheet, line.id)[aspect]) {
          for (const id of findingIds) {
            const nature = report.hearingFindings.records.find(({ findingId }) => findingId === id)?.nature;
            assert.equal(nature === "aim" ? "status" : nature, aspect, id);
          }
        }
      }
    }
  }
});

Deno.test("the consultation bodies of a sheet are those of the hearing, in its order, with their number", () => {
  for (const { municipalityId, bodies } of sheets) {
    const printed = report.consultationBodies.records.filter((body) =>
      body.municipalityId === municipalityId && body.operatorOrder === 1
    );
    assert.equal(bodies.length, printed.length, municipalityId);
    for (const [index, { namePrinted, count, countBasis, operator, contractorType }] of printed.entries()) {
      const body = bodies[index];
      assert.ok(body !== undefined && body.text.startsWith(namePrinted.replaceAll(" ", "")), namePrinted);
      if (countBasis === "printed" && count !== null && count > 0) {
        assert.match(body.text, new RegExp(`（${count}[か名]`));
      }
      if (contractorType !== null) assert.ok(body.operator?.includes(contractorType), namePrinted);
      if (operator === "direct") assert.ok(body.operator?.includes("直営"), namePrinted);
    }
  }
});

Deno.test("population and catchment areas are the report's numbers", () => {
  for (const sheet of sheets) {
    const { municipalityId } = sheet;
    const population = report.municipalities.records.find((city) => city.municipalityId === municipalityId)?.population;
    const [entry] = fieldEntries(sheet, "population");
    assert.equal(Number(/^[\d,]+/.exec(entry?.text ?? "")?.[0].replaceAll(",", "")), population);
    const areas = report.consultationBodies.records.find((body) =>
      body.municipalityId === municipalityId && body.catchmentAreas !== null
    )?.catchmentAreas;
    if (areas !== undefined) assert.ok(fieldEntries(sheet, "catchment-areas")[0]?.text.startsWith(`${areas}圏域`));
  }
});

Deno.test("what the report does not print stays empty: date, departments, organisation chart", () => {
  for (const sheet of sheets) {
    for (const field of ["date", "departments", "organisation-chart"]) {
      assert.deepEqual(fieldEntries(sheet, field), [], field);
    }
  }
});

Deno.test("coverage counts the entries of all 27 cells of each sheet", () => {
  const { cells, filled } = sheetCoverage(sheets);
  assert.equal(cells.length, 5 * 27);
  for (const { municipalityId, filled: count, cells: all } of filled) {
    assert.equal(all, 27);
    const sheet = sheets.find((candidate) => candidate.municipalityId === municipalityId);
    const own = [...sheet?.cells.values() ?? []].flatMap((line) => Object.values(line));
    assert.equal(count, own.filter((entries) => entries.length > 0).length);
  }
});

Deno.test("issues shared by several cities are those lines in which several name one", () => {
  const shared = sharedIssues(sheets);
  assert.equal(shared[0]?.line.id, "shared-significance");
  assert.equal(shared[0]?.municipalities.length, 5);
  for (const { id } of lines) {
    const naming = sheets.filter((sheet) => lineCells(sheet, id).issue.length > 0).length;
    const found = shared.find(({ line }) => line.id === id)?.municipalities.length ?? 0;
    assert.equal(found, naming >= 2 ? naming : 0, id);
  }
});

Deno.test("following an issue reaches exactly the goals that are linked to it, and outcomes of these goals", () => {
  const followed = followIssues({
    findings: report.hearingFindings.records,
    links: report.chainLinks.records,
    outcomes: report.outcomes.records,
  });
  assert.equal(followed.length, report.hearingFindings.records.filter(({ nature }) => nature === "issue").length);
  for (const { finding, goalIds, outcomeIds, actionIds } of followed) {
    const direct = report.chainLinks.records.filter(({ fromId, toKind }) =>
      fromId === finding.findingId && toKind === "goal"
    );
    assert.deepEqual(new Set(goalIds), new Set(direct.map(({ toId }) => toId)));
    for (const outcomeId of outcomeIds) {
      const outcome = report.outcomes.records.find((candidate) => candidate.outcomeId === outcomeId);
      assert.equal(outcome?.municipalityId, finding.municipalityId);
      if (goalIds.length > 0 && outcome.goalId !== null) assert.ok(goalIds.includes(outcome.goalId));
      const from = report.chainLinks.records.filter(({ toId }) => toId === outcomeId).map(({ fromId }) => fromId);
      assert.ok(from.some((id) => actionIds.includes(id)));
    }
  }
  const unanswered = followed.filter(({ linkIds }) => linkIds.length === 0).map(({ finding }) => finding.findingId);
  assert.deepEqual(unanswered, [
    "gyoda-finding-3",
    "soka-finding-12",
    "kushiro-finding-16",
    "kushiro-finding-12",
    "kushiro-finding-13",
    "omuta-finding-2",
  ]);
});

Deno.test("a chain that runs in a circle ends", () => {
  const finding = { findingId: "f", municipalityId: "m", nature: "issue", summary: "", figureKey: "" };
  const link = (linkId: string, fromId: string, toId: string, toKind: string) => (
    { linkId, fromId, toId, toKind, basis: "printed" as const }
  );
  const [followed] = followIssues({
    findings: [finding],
    links: [link("1", "f", "g", "goal"), link("2", "g", "a", "action"), link("3", "a", "g", "goal")],
    outcomes: [],
  });
  assert.deepEqual([followed?.goalIds, followed?.actionIds, followed?.printed], [["g"], ["a"], true]);
});

Deno.test("every question of the exchange meetings is there once, and matches share a topic other than meetings", () => {
  const matched = matchDiscussions({
    discussions: report.exchangeDiscussions.records,
    findings: report.hearingFindings.records,
  });
  const entries = report.exchangeDiscussions.records;
  assert.equal(matched.flatMap((one) => one.entries).length, entries.length);
  for (const { issues, topics } of matched) {
    for (const { finding, sharedTopics } of issues) {
      assert.equal(finding.nature, "issue");
      assert.ok(sharedTopics.length > 0);
      for (const topic of sharedTopics) {
        assert.ok(topics.includes(topic) && finding.topics.some((one) => one === topic) && topic !== "meetings");
      }
    }
  }
});

Deno.test("the actions taken name real events of their city, and the exchange meetings all their participants", async () => {
  const { records } = await loadActionsTaken();
  for (const { municipalityId, eventId, actionNumber, figureKey } of records) {
    const event = report.events.records.find((candidate) => candidate.eventId === eventId);
    assert.ok(event?.municipalityIds.includes(municipalityId), eventId);
    assert.ok(report.actionsFramework.records.some(({ number }) => number === actionNumber));
    assert.ok(report.catalogue.records.some(({ key }) => key === figureKey));
  }
  for (const eventId of ["exchange-1", "exchange-2"]) {
    const took = records.filter((one) => one.eventId === eventId && one.actionNumber === 5).map((one) =>
      one.municipalityId
    );
    const were = report.events.records.find((event) => event.eventId === eventId)?.municipalityIds ?? [];
    assert.deepEqual(new Set(took), new Set(were.filter((id) => cities.includes(id))));
  }
});

Deno.test("all faults of a sheet are listed: a missing cell, a wrong column, an operator or figure without text", async () => {
  const root = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${root}/data/assessments`, { recursive: true });
    await Deno.mkdir(`${root}/data/study`, { recursive: true });
    for (const file of ["data/study/sheet_form.csv", "data/study/sheet_form.source.json"]) {
      await Deno.writeFile(`${root}/${file}`, await Deno.readFile(projectPath(file)));
    }
    const lines = (await Deno.readTextFile(projectPath("data/assessments/gyoda.csv"))).split("\n");
    const broken = lines.filter((line) => !line.startsWith("outreach,status"))
      .map((line) => line.startsWith("date,,1") ? "date,strength,1,,,,,," : line)
      .map((line) => line.startsWith("departments,,1") ? "departments,,1,,,,,2-5:gyoda-hearing," : line)
      .map((line) => line.startsWith("organisation-chart,,1") ? "organisation-chart,,1,,A chart,,,," : line)
      .map((line) => line.startsWith("population,,1") ? "population,,1,1人,,直営,,2-2:method," : line)
      .join("\n");
    const sidecar = JSON.parse(await Deno.readTextFile(projectPath("data/assessments/gyoda.source.json")));
    const sha = sha256(new TextEncoder().encode(broken));
    await Deno.writeTextFile(`${root}/data/assessments/gyoda.csv`, broken);
    await Deno.writeTextFile(
      `${root}/data/assessments/gyoda.source.json`,
      JSON.stringify({ ...sidecar, sha256: sha, rows: sidecar.rows - 1 }),
    );
    await assert.rejects(loadAssessmentSheets(["gyoda"], { root }), (error: unknown) => {
      assert.ok(error instanceof DataError);
      assert.deepEqual(error.faults.map(({ column, expected }) => [column, expected]), [
        ["aspect", "nothing for date"],
        ["text", "text where an operator, figure or finding is named"],
        ["operator", "nothing but for bodies"],
        ["text_english", "nothing where the Japanese is empty"],
        ["part", "a row for date"],
        ["part", "a row for outreach status"],
      ]);
      return true;
    });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("an entry says in either language what its finding says, and its place and number are in both", () => {
  for (const { municipalityId, fields, bodies, cells } of sheets) {
    const lineEntries = [...cells.values()].flatMap((line) => Object.values(line).flat());
    for (const { text, textEnglish, findingIds } of lineEntries) {
      const finding = report.hearingFindings.records.find(({ findingId }) => findingId === findingIds[0]);
      assert.ok(finding !== undefined && findingIds.length === 1, text);
      const [, place = ""] = /〔本文(.+)〕$/.exec(text) ?? [];
      assert.ok(textEnglish !== null && textEnglish.includes(place), text);
      // Sums up two printed lines: the three placed, and what they do.
      if (finding.findingId === "soka-finding-4") continue;
      assert.ok(text.startsWith(finding.summary.replace("consultation_bodies", "相談支援機関情報の欄")), text);
      assert.ok(textEnglish.startsWith(finding.summaryEnglish.split("see consultation_bodies")[0] ?? "?"), textEnglish);
    }
    const numbers = (words: string) => (words.match(/\d[\d,]*/g) ?? []).toSorted();
    for (const { text, textEnglish } of [...fields.values()].flat()) assert.ok(textEnglish !== null, text);
    for (const { text, textEnglish, operator, operatorEnglish } of bodies) {
      assert.deepEqual(numbers(textEnglish ?? ""), numbers(text), `${municipalityId} ${text}`);
      assert.doesNotMatch(operatorEnglish ?? "?", /^\?|[ぁ-んァ-ヶ]/, operator ?? text);
    }
  }
});

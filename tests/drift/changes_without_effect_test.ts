import assert from "node:assert/strict";
import { changesWithoutEffect } from "../../lib/drift/changes_without_effect.ts";
import type { DataChange } from "../../lib/outputs/data_changes.ts";
import { contextOf, findingOf } from "./findings_fixture.ts";

const place = { kind: "changed", number: 2, formerNumber: 2 } as const;
const data = (path: string, kind: DataChange["kind"] = "changed"): DataChange => (
  { path, kind, unit: "row", places: kind === "changed" ? [place] : [], columns: ["a"] }
);
const options = { notebooks: ["04_soka"], withPage: false };

Deno.test("data that moved nothing are a finding of their own: the manifest says what the outputs were made from", () => {
  const context = contextOf({ data: [data("data/report/people.csv")] });
  const { findings, notes } = changesWithoutEffect([], { ...options, context });
  assert.deepEqual(notes, []);
  assert.equal(findings.length, 1);
  assert.equal(findings[0]?.grade, "drift");
  assert.equal(findings[0]?.title, "outputs/manifest.json");
  assert.equal(findings[0]?.causes[0]?.text, "data/report/people.csv row 2 changed");
});

Deno.test("data that a finding names already are not told twice", () => {
  const context = contextOf({ data: [data("data/surveys/soka/synthetic_responses.csv")] });
  assert.deepEqual(changesWithoutEffect([findingOf()], { ...options, context }), { findings: [], notes: [] });
});

Deno.test("a data file that went is a finding, one that came a note", () => {
  const context = contextOf({ data: [data("data/report/a.csv", "removed"), data("data/report/b.csv", "added")] });
  const { findings, notes } = changesWithoutEffect([], { ...options, context });
  assert.deepEqual(findings.flatMap(({ causes }) => causes).map(({ text }) => text), ["data/report/a.csv removed"]);
  assert.deepEqual(notes, ["data/report/b.csv added, without moving anything"]);
});

Deno.test("data that no notebook read that was run are not told", () => {
  const context = contextOf({ data: [data("data/report/people.csv")] }, { readsOf: () => [] });
  assert.deepEqual(changesWithoutEffect([], { ...options, context }), { findings: [], notes: [] });
});

Deno.test("code, cells and versions that moved nothing are noted, each with its name", () => {
  const context = contextOf({
    code: [{ path: "lib/mine.ts", kind: "changed" }, { path: "lib/foreign.ts", kind: "changed" }],
    notebooks: new Map([
      ["04_soka", { kind: "changed", cells: [place] }],
      ["05_tomakomai", { kind: "changed", cells: [place] }],
    ]),
    versions: [{ packageName: "d3", text: "package d3 7.9.1 → 7.9.2" }],
  });
  assert.deepEqual(changesWithoutEffect([], { ...options, context }), {
    findings: [],
    notes: [
      "code changed without moving anything: lib/mine.ts",
      "notebooks/04_soka.ipynb: cells changed without moving anything",
      "package d3 7.9.1 → 7.9.2, without moving anything",
    ],
  });
});

Deno.test("of two packages that changed, the one that moved nothing is noted", () => {
  const versions = ["package d3 7.9.1 → 7.9.2", "package zod 4.6.6 → 4.6.7"]
    .map((text) => ({ packageName: text.split(" ")[1] ?? "", text }));
  const blamed = findingOf({ causes: [{ kind: "version", path: "deno.json", text: "package d3 7.9.1 → 7.9.2" }] });
  const { notes } = changesWithoutEffect([blamed], { ...options, context: contextOf({ versions }) });
  assert.deepEqual(notes, ["package zod 4.6.6 → 4.6.7, without moving anything"]);
});

Deno.test("code that a finding names is not said to have moved nothing; deno.json and lock file stand behind versions", () => {
  const code = ["deno.json", "deno.lock", "lib/mine.ts"].map((path) => ({ path, kind: "changed" as const }));
  const dependenciesOf = () => ({ cellNumbers: [], code: code.map(({ path }) => path), packages: new Set<string>() });
  const blamed = findingOf({ causes: [{ kind: "code", path: "lib/mine.ts", text: "lib/mine.ts changed" }] });
  const versions = [{ packageName: "d3", text: "package d3 7.9.1 → 7.9.2" }];
  const told = (changes: Parameters<typeof contextOf>[0]) =>
    changesWithoutEffect([blamed], { ...options, context: contextOf(changes, { dependenciesOf }) }).notes;
  assert.deepEqual(told({ code }), ["code changed without moving anything: deno.json, deno.lock"]);
  assert.deepEqual(told({ code, versions }), ["package d3 7.9.1 → 7.9.2, without moving anything"]);
});

Deno.test("of many modules five are named", () => {
  const code = Array.from({ length: 7 }, (_, at) => ({ path: `lib/m${at}.ts`, kind: "changed" as const }));
  const context = contextOf({ code }, {
    dependenciesOf: () => ({ cellNumbers: [], code: code.map(({ path }) => path), packages: new Set() }),
  });
  const { notes } = changesWithoutEffect([], { ...options, context });
  assert.match(notes[0] ?? "", /: lib\/m0\.ts, lib\/m1\.ts, lib\/m2\.ts, lib\/m3\.ts, lib\/m4\.ts and 2 more$/);
});

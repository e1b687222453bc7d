/**
 * Each design that a questionnaire can have, from files on disk to the paragraph that people read, by way of the protected
 * counts. The answers are invented; the numbers were counted by hand from the files beside this one.
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { beforeAfterChanges } from "../../lib/comparisons/before_after_changes.ts";
import { observedCountsFaults, writeObservedCounts } from "../../lib/comparisons/write_observed_counts.ts";
import { countAllAnswers } from "../../lib/counts/count_answers.ts";
import { countsOf } from "../../lib/counts/distribution.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { responseRates } from "../../lib/comparisons/response_rates.ts";
import { sheetPlace } from "../../lib/wording/sheet_place.ts";
import { isRespondentsData } from "../../lib/data/respondents_data.ts";
import { writeSeal } from "../../lib/data/respondents_seal.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { sidecarSkeleton } from "../../lib/data/sidecar_skeleton.ts";
import { sidecarPath } from "../../lib/data/source.ts";
import type { DataError } from "../../lib/data/data_error.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import type { Survey } from "../../lib/survey/survey.ts";
import { caveatWords } from "../../lib/wording/caveat_words.ts";
import { describe } from "../../lib/wording/describe.ts";
import { sampleWords } from "../../lib/wording/distribution_words.ts";

const NOTHING = { records: [], sources: [] };
const HERE = new URL(".", import.meta.url);

/** A project of its own with the files of a design, changed or not, and their sidecars. */
async function project<Result>(
  design: string,
  run: (root: string) => Promise<Result>,
  change: (path: string, text: string) => string = (_, text) => text,
): Promise<Result> {
  const root = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${root}/data/study`, { recursive: true });
    const source = fileURLToPath(new URL(design, HERE));
    for (const path of (await walkFiles("data", { root: source }))) {
      const text = change(path, await Deno.readTextFile(`${source}/${path}`));
      const bytes = new TextEncoder().encode(text);
      await Deno.mkdir(`${root}/${path}`.replace(/\/[^/]+$/, ""), { recursive: true });
      await Deno.writeFile(`${root}/${path}`, bytes);
      const isPrivate = isRespondentsData(path);
      if (isPrivate) await writeSeal(path, bytes, { root });
      const rows = path.endsWith(".csv")
        ? text.trimEnd().split("\n").length - 1
        : JSON.parse(text).questions?.length ?? 1;
      const sidecar = {
        ...await sidecarSkeleton(path, bytes, { root }),
        rows,
        ...isPrivate ? {} : { sha256: sha256(bytes) },
      };
      await Deno.writeTextFile(`${root}/${sidecarPath(path)}`, JSON.stringify(sidecar));
    }
    return await run(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Surveys from their protected counts alone. */
function counted(design: string): Promise<readonly Survey[]> {
  return project(design, async (root) => {
    await writeObservedCounts({ root });
    const surveys = await loadSurveys({ root });
    assert.ok(surveys.every(({ form, origin }) => form === "counts" && origin === "observed"));
    return surveys;
  });
}

Deno.test("retrospective: the same people on one sheet, from file to paragraph", async () => {
  const [change, ...others] = beforeAfterChanges(await counted("retrospective"), { adjustment: "holm" });
  assert.deepEqual(others, []);
  assert.ok(change?.kind === "paired");
  assert.deepEqual([change.pairs, change.movement], [7, { rose: 6, same: 1, fell: 0 }]);
  const words = describe(change);
  assert.match(words, /7人のうち、答えが上がった人が6人/);
});

Deno.test("post-only: counted, with no before and after; more answers than had applied have no response rate", async () => {
  const surveys = await counted("post-only");
  assert.deepEqual(beforeAfterChanges(surveys, { adjustment: "holm" }), []);
  const [distribution] = surveys.flatMap(countAllAnswers);
  assert.ok(distribution !== undefined);
  assert.deepEqual(countsOf(distribution), [3, 2, 1, 0]);
  assert.equal(sampleWords(distribution, "ja"), "n=6（参考値）、回収率は計算できない（参加申込者5人、申込時点）");
});

Deno.test("linked: two sheets joined by respondent; who is there twice is left out and said", async () => {
  const [change] = beforeAfterChanges(await counted("linked"), { adjustment: "holm" });
  assert.ok(change?.kind === "paired");
  assert.deepEqual([change.pairs, change.movement], [6, { rose: 5, same: 1, fell: 0 }]);
  const { duplicates, unmatched } = change.transitions;
  assert.deepEqual([duplicates, unmatched], [1, { beforeOnly: 1, afterOnly: 1, neither: 0 }]);
  const words = describe(change);
  assert.match(words, /6人のうち、答えが上がった人が5人/);
  assert.match(caveatWords(change.caveats).join(""), /二度以上現れる回答者1人は、どの答えか決められないため除いた/);
});

Deno.test("unlinked: two sheets of which nobody knows who is on both; their margins are compared, with bounds", async () => {
  const [change] = beforeAfterChanges(await counted("unlinked"), { adjustment: "holm" });
  assert.ok(change?.kind === "margins");
  const { before, after } = change.respondents;
  assert.deepEqual([[before.count, before.base], [after.count, after.base]], [[2, 9], [7, 8]]);
  // Twelve had applied, so that no more can be behind nine and eight sheets.
  assert.equal(change.people, 12);
  const words = describe(change);
  assert.match(words, /22\.2%/);
  assert.match(words, /87\.5%/);
  assert.doesNotMatch(words, /上がったのは\d+人/);
});

/** What is wrong after a change of one code book of a pair. */
function faultsAfter(change: (path: string, text: string) => string): Promise<readonly (string | null)[]> {
  return project("linked", async (root) => {
    const error: DataError = await loadSurveys({ root, rows: true }).then(
      () => assert.fail("loaded"),
      (error) => error,
    );
    return error.faults.map(({ column, id }) => `${id} ${column}`);
  }, change);
}

Deno.test("where the answers of one of two joined sheets are missing their comparison stays: it was lost with the next seal", async () => {
  await project("linked", async (root) => {
    const counts = `${root}/data/surveys/training-before/observed_counts.json`;
    await writeObservedCounts({ root });
    const held = await Deno.readTextFile(counts);
    assert.equal(JSON.parse(held).changes.length, 1);
    await Deno.remove(`${root}/data/surveys/training-after/responses.csv`);
    // The answers of this sheet are the same: so is what was made of both.
    assert.deepEqual((await writeObservedCounts({ root })).map(({ outcome }) => outcome), ["same"]);
    assert.equal(await Deno.readTextFile(counts), held);
    assert.deepEqual(await observedCountsFaults({ root }), []);
    // They are others: what was made of both is no longer theirs, and cannot be made anew.
    const stale = JSON.stringify({ ...JSON.parse(held), comments: { made: 1 } });
    await Deno.writeTextFile(counts, stale);
    await assert.rejects(
      writeObservedCounts({ root }),
      /training-after\/responses\.csv[^]*joined with: without them the comparison of both would be lost/,
    );
    assert.equal(await Deno.readTextFile(counts), stale);
    assert.deepEqual((await observedCountsFaults({ root })).map(({ id }) => id), ["missing-file"]);
  });
});

Deno.test("two sheets that do not name each other, or do not ask the same, are told", async () => {
  const inBefore = (from: string | RegExp, to: string) => (path: string, text: string) =>
    path.includes("training-before/codebook") ? text.replace(from, to) : text;
  assert.deepEqual(await faultsAfter(inBefore('"partner": "training-after"', '"partner": "gone"')), [
    "contradiction partner",
    "dangling-reference partner",
  ]);
  assert.deepEqual(await faultsAfter(inBefore('"construct": "agencies"', '"construct": "others"')), [
    "contradiction questions.0.timing",
    "contradiction questions.0.timing",
  ]);
  assert.deepEqual(await faultsAfter(inBefore('"label": "あまり知らない"', '"label": "あまり"')), [
    "unknown-answer q1",
    "unknown-answer q1",
    "unknown-answer q1",
    "unknown-answer q1",
    "unknown-answer q1",
    "contradiction questions.0.scale",
    "contradiction questions.0.scale",
  ]);
});

Deno.test("two sheets of one event are told apart wherever both stand, and their applicants are not called twice as many people", async () => {
  const surveys = await counted("linked");
  const rates = responseRates({ study: { events: NOTHING, municipalities: NOTHING }, surveys });
  assert.deepEqual(rates.map(({ place, side }) => sheetPlace(place, side).ja), [
    "架空市 研修（受講後の調査票）",
    "架空市 研修（受講前の調査票）",
  ]);
});

import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { generateSynthetic } from "../../lib/survey/generate_synthetic.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { surveyIds, SURVEYS_FOLDER } from "../../lib/survey/read_codebook.ts";
import { readResponses } from "../../lib/survey/read_responses.ts";
import { syntheticResponses } from "../../lib/survey/synthetic_responses.ts";
import { exampleCodebook } from "./survey_fixture.ts";

/** The generated answers of a survey, whatever better ones may have replaced them. */
async function generated(surveyId: string) {
  const { codebook } = (await loadSurveys({ ids: [surveyId] }))[0] ?? assert.fail();
  const { responses, faults } = await readResponses(`${SURVEYS_FOLDER}/${surveyId}/synthetic_responses.csv`, {
    codebook,
  });
  assert.deepEqual(faults, []);
  return { codebook, responses: responses ?? assert.fail() };
}

Deno.test("generating again, elsewhere, gives the committed bytes, and a second time changes nothing", async () => {
  const root = await Deno.makeTempDir();
  try {
    for (const surveyId of await surveyIds()) {
      await Deno.mkdir(`${root}/${SURVEYS_FOLDER}/${surveyId}`, { recursive: true });
      for (
        const name of ["codebook.json", "codebook.source.json", "synthetic_plan.json", "synthetic_plan.source.json"]
      ) {
        const file = `${SURVEYS_FOLDER}/${surveyId}/${name}`;
        await Deno.copyFile(projectPath(file), `${root}/${file}`);
      }
    }
    const first = await generateSynthetic({ root });
    assert.equal(first.length, 12);
    for (const { file, changed } of first) {
      assert.ok(changed);
      assert.equal(await Deno.readTextFile(`${root}/${file}`), await Deno.readTextFile(projectPath(file)), file);
    }
    assert.deepEqual((await generateSynthetic({ root })).filter(({ changed }) => changed), []);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("as many respondents as the report says answered, some cells without an answer, no free text", async () => {
  let missing = 0;
  for (const surveyId of await surveyIds()) {
    const { codebook, responses } = await generated(surveyId);
    assert.equal(responses.respondents.length, codebook.responses);
    assert.equal(responses.texts.size, 0);
    missing += [...responses.codes.values()].flat().filter((code) => code === codebook.missing.code).length;
  }
  assert.ok(missing > 10, `${missing} missing`);
});

Deno.test("people who understood more before understood more after", async () => {
  const { codebook, responses } = await generated("soka-training-1");
  for (const construct of ["other-agencies-work", "programme-content"]) {
    const [before, after] = ["before", "after"].map((timing) => {
      const question = codebook.questions.find((candidate) =>
        candidate.construct === construct && candidate.timing === timing
      );
      return responses.codes.get(question?.id ?? "") ?? assert.fail();
    });
    const pairs = (before ?? []).map((code, person) => [Number(code), Number(after?.[person] ?? 99)] as const)
      .filter((pair) => !pair.includes(codebook.missing.code));
    const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
    const covariance = pairs.reduce((sum, [one, other]) => sum + (one - mean(0)) * (other - mean(1)), 0);
    assert.ok(covariance > 0, construct);
    // Code 1 is the most favourable answer.
    assert.ok(mean(1) < mean(0), construct);
  }
});

Deno.test("events differ: no two surveys answer the same question in the same shares", async () => {
  const shares = new Map<string, string>();
  for (const surveyId of await surveyIds()) {
    const { codebook, responses } = await generated(surveyId);
    for (const { id, construct, timing, type } of codebook.questions.filter(({ type }) => type === "scale")) {
      const codes = responses.codes.get(id) ?? [];
      const share = [1, 2, 3, 4, 5].map((code) =>
        (codes.filter((other) => other === code).length / codes.length).toFixed(3)
      );
      const key = `${type} ${construct} ${timing} ${share}`;
      assert.equal(shares.get(key), undefined, key);
      shares.set(key, id);
    }
  }
});

Deno.test("a plan of another survey, without a question's numbers or with too few weights is refused", () => {
  const plan = { surveyId: "example", seed: 1, weights: { q1: [1, 1] }, locations: { q2: 0, q3: 0 }, missingShare: 0 };
  assert.throws(() => syntheticResponses(exampleCodebook, { ...plan, surveyId: "other" }), /must be its own/);
  assert.throws(
    () => syntheticResponses(exampleCodebook, { ...plan, weights: { q1: [1] } }),
    /a weight for each answer/,
  );
  assert.throws(() => syntheticResponses(exampleCodebook, { ...plan, locations: {} }), /scale before|a location/);
});

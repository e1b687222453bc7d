import assert from "node:assert/strict";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";
import { readResponses } from "../../lib/survey/read_responses.ts";
import { withSurvey } from "./survey_fixture.ts";
import { TYPES_RESPONSES, typesCodebook, typesContent } from "./question_types_fixture.ts";

function read(text: string, rows = 6) {
  return withSurvey({ "responses.csv": { text, sidecar: { rows } } }, async (root) => {
    return await readResponses("data/surveys/example/responses.csv", { root, codebook: typesCodebook });
  });
}

async function faultsOf(change: (text: string) => string) {
  const changed = change(TYPES_RESPONSES);
  assert.notEqual(changed, TYPES_RESPONSES);
  const { faults } = await read(changed);
  return faults.map(({ id, line, column }) => `${id} ${line} ${column}`);
}

Deno.test("answers to every type of question are read from one sheet", async () => {
  const { responses, faults } = await read(TYPES_RESPONSES);
  assert.deepEqual(faults, []);
  assert.ok(responses !== null);
  assert.deepEqual(responses.choices.get("q1"), [[1, 2], [2], [1, 3], [4], [], [1]]);
  assert.deepEqual(responses.texts.get("q1"), [null, null, "墓参; 帰省", null, null, null]);
  assert.deepEqual(responses.codes.get("q3"), [1, 1, 99, 1, 2, 1]);
  assert.deepEqual(responses.weights, [1.5, 0.5, 1, 1, 1, 1]);
});

Deno.test("who was led past a question was not asked it, who was asked and left it blank gave no answer", async () => {
  const { responses } = await read(TYPES_RESPONSES);
  // Asked of those who came for the hot spring: the 1st, 3rd and 6th.
  assert.deepEqual(responses?.codes.get("q2"), [1, "not-asked", 2, "not-asked", "not-asked", 99]);
});

Deno.test("9 is an answer from 0 to 10 although it is a spelling of no answer; -1 years is none where the question says so", async () => {
  const { responses } = await read(TYPES_RESPONSES);
  assert.deepEqual(responses?.numbers.get("q5"), [9, 10, 0, "missing", 7, 8]);
  assert.deepEqual(responses?.numbers.get("q6"), [42, 39, "missing", "missing", 61, 40]);
});

Deno.test("不明 and 特になし are free answers, an empty cell, 無回答 and a dash are none", async () => {
  const { responses } = await read(TYPES_RESPONSES);
  assert.deepEqual(responses?.texts.get("q7"), ["よかった", "不明", null, "二行\nの回答", "特になし", null]);
});

Deno.test("whatever ends the lines, and mixed, the answers are the same and no carriage return stays in one", async () => {
  const wanted = await read(TYPES_RESPONSES);
  const lines = TYPES_RESPONSES.split("\n");
  const endings = [["\r\n"], ["\r"], ["\n", "\r\n"], ["\r\n", "\n"]];
  for (const [first = "", second = first] of endings) {
    const text = lines.map((line, at) => line + (at === lines.length - 1 ? "" : at === 0 ? first : second)).join("");
    const { responses, faults } = await read(text);
    assert.deepEqual(faults, [], JSON.stringify([first, second]));
    assert.deepEqual(responses, wanted.responses);
  }
  assert.deepEqual(await faultsOf((text) => text.replaceAll("\n", "\r").replace("ふつう,9,", "ふつう,11,")), [
    "invalid-value 2 q5",
  ]);
});

Deno.test("a choice twice, an unknown one and 特になし beside another are refused, each with its line", async () => {
  assert.deepEqual(
    await faultsOf((text) =>
      text.replace("温泉;食事", "温泉;温泉").replace(",食事,", ",食事;登山,").replace(
        "特になし,対象外",
        "特になし;温泉,よい",
      )
    ),
    ["several-answers 2 q1", "unknown-answer 3 q1", "several-answers 5 q1"],
  );
});

Deno.test("an answer of somebody who was not asked, a number out of range and a weight of nothing are refused", async () => {
  assert.deepEqual(
    await faultsOf((text) => text.replace("002,0.5,食事,,", "002,0,食事,よい,").replace("10,３９歳", "10.5,139")),
    ["invalid-value 3 weight", "contradiction 3 q2", "invalid-value 3 q5", "invalid-value 3 q6"],
  );
});

Deno.test("names, e-mail addresses and telephone numbers as respondent are one fault, which shows none of them", async () => {
  for (const name of ["田中花子", "hanako@example.jp", "090-1234-5678", "Hanako Tanaka"]) {
    const { faults } = await read(TYPES_RESPONSES.replace("\n002,", `\n${name},`).replace("\n004,", `\n${name}様,`));
    const [fault, ...others] = faults;
    assert.deepEqual([fault?.id, fault?.line, fault?.value, others], ["personal-data", 3, null, []]);
    assert.ok(!JSON.stringify(fault).includes(name));
  }
});

Deno.test("dashes of every kind and characters that nobody sees are one answer", async () => {
  const content = typesContent();
  const [aims] = content.scales;
  Object.assign(aims?.answers[0] ?? {}, { label: "20〜39歳" });
  const codebook = codebookSchema.parse(content);
  for (const dash of ["-", ..."\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\uff0d\uff70\u223c\u301c\uff5e"]) {
    const text = TYPES_RESPONSES.replaceAll("温泉", `20${dash}3\u200b9歳\ufe0f`);
    const { responses, faults } = await withSurvey(
      { "responses.csv": { text, sidecar: { rows: 6 } } },
      (root) => readResponses("data/surveys/example/responses.csv", { root, codebook }),
    );
    assert.deepEqual(faults, [], `U+${dash.charCodeAt(0).toString(16)}`);
    assert.deepEqual(responses?.choices.get("q1")?.[0], [1, 2]);
  }
});

Deno.test("a sheet separated by anything but commas is one fault that names what", async () => {
  const marks = [
    ["\t", "tabs"],
    [";", "semicolons"],
    ["，", "full-width commas"],
    ["、", "Japanese commas"],
    ["；", "full-width semicolons"],
    ["|", "vertical bars"],
  ] as const;
  for (const [mark, name] of marks) {
    const { faults } = await read(TYPES_RESPONSES.replaceAll(";", "/").replaceAll(",", mark));
    const [fault] = faults;
    assert.equal(faults.length, 1);
    assert.match(fault?.expected ?? "", new RegExp(`found ${name}`));
  }
});

/** What is wrong with a code book after a change. */
function issuesOf(change: (content: ReturnType<typeof typesContent>) => void) {
  const content = typesContent();
  change(content);
  const parsed = codebookSchema.safeParse(content);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
}

Deno.test("bands must take in every number once, and NPS must be ten steps", () => {
  const numbers = (content: ReturnType<typeof typesContent>, at: number): Record<string, unknown> =>
    content.questions[at]?.["numbers" as never] ?? assert.fail();
  assert.deepEqual(issuesOf(() => {}), []);
  const bands = [{ label: "a", labelEnglish: "a", from: 0, to: 39 }, {
    label: "b",
    labelEnglish: "b",
    from: 41,
    to: 110,
  }];
  assert.deepEqual(issuesOf((content) => Object.assign(numbers(content, 5), { bands })), [
    "questions.5.numbers.bands.1.from",
    "questions.5.numbers.bands.1.to",
  ]);
  assert.deepEqual(issuesOf((content) => Object.assign(numbers(content, 5), { recommendation: true })), [
    "questions.5.numbers.recommendation",
  ]);
  assert.deepEqual(issuesOf((content) => Object.assign(numbers(content, 5), { unit: undefined })), [
    "questions.5.numbers.unitEnglish",
  ]);
});

Deno.test("a route must lead from an earlier answer, a grid have one scale, a lonely answer be of a multiple question", () => {
  assert.deepEqual(
    issuesOf(({ questions: [, second] }) => Object.assign(second ?? {}, { askedIf: { question: "q3", answers: [1] } })),
    [
      "questions.1.askedIf.question",
    ],
  );
  assert.deepEqual(
    issuesOf(({ questions: [, second] }) => Object.assign(second ?? {}, { askedIf: { question: "q1", answers: [7] } })),
    [
      "questions.1.askedIf.answers.0",
    ],
  );
  assert.deepEqual(
    issuesOf(({ questions: [, , , fourth] }) => Object.assign(fourth ?? {}, { type: "single", scale: "aims" })),
    [
      "questions.3.scale",
    ],
  );
  assert.deepEqual(issuesOf(({ questions: [first] }) => Object.assign(first ?? {}, { type: "single" })), [
    "scales.0.answers.3.exclusive",
  ]);
  assert.deepEqual(
    issuesOf((content) => Object.assign(content, { printed: { responses: 6, reason: "r", reasonEnglish: "r" } })),
    [
      "printed.responses",
    ],
  );
});

Deno.test("two questionnaires name each other, and no other design names one", () => {
  assert.deepEqual(issuesOf((content) => Object.assign(content, { partner: "other" })), ["partner"]);
  assert.deepEqual(issuesOf((content) => Object.assign(content, { design: "unlinked" })), ["partner"]);
  const before = { design: "unlinked", partner: "other" };
  assert.deepEqual(
    issuesOf((content) => {
      Object.assign(content, before);
      Object.assign(content.questions[2] ?? {}, { timing: "before" });
    }),
    [],
  );
});

Deno.test("before and after may share a scale that has no family", () => {
  const pair = (scale: string) =>
    issuesOf((content) => {
      Object.assign(content, { design: "retrospective" });
      Object.assign(content.questions[2] ?? {}, { timing: "before", construct: "place" });
      Object.assign(content.questions[3] ?? {}, { timing: "after", construct: "place", scale });
      delete content.questions[2]?.["grid" as never];
      delete content.questions[3]?.["grid" as never];
    });
  assert.deepEqual(pair("rating"), []);
  assert.ok(pair("aims").length > 0);
});

import assert from "node:assert/strict";
import { dirname } from "node:path";
import { writeSeal } from "../../lib/data/respondents_seal.ts";
import { countChanges } from "../../lib/imports/count_changes.ts";
import { importFiles } from "../../lib/imports/import_files.ts";
import type { ImportPlan, PlannedSurvey } from "../../lib/imports/import_plan.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import type { Codebook } from "../../lib/survey/codebook.ts";
import { csv, madeCodebook, planOf, proposalOf } from "./made_exports.ts";

/** Writes what an import writes into a project of its own, as the command does. */
async function write(root: string, { surveys }: ImportPlan): Promise<void> {
  for (const { path, bytes } of surveys.flatMap((survey) => importFiles(survey))) {
    await Deno.mkdir(dirname(`${root}/${path}`), { recursive: true });
    await Deno.writeFile(`${root}/${path}`, bytes);
    if (path.endsWith("responses.csv")) await writeSeal(path, bytes, { root });
  }
}

const HEADING = [
  "タイムスタンプ",
  "会員番号",
  "市町村",
  "満足度",
  "来た目的",
  "この催しを人に勧めたいですか",
  "ご感想",
];
const answers = (
  place: string,
  who: string,
  time: string,
  ...rest: readonly string[]
) => [`2031/05/01 ${time}`, who, place, ...rest];
/** Two places; 1 answered twice in the first. */
const ROWS = [
  answers("架空市", "1", "10:05:00", "不満", "散策", "3", "混んでいた"),
  answers("架空市", "1", "10:00:00", "満足", "温泉;散策", "8", "よかった"),
  answers("架空市", "2", "10:10:00", "とても満足", "温泉", "10", ""),
  answers("架空市", "3", "10:11:00", "満足", "温泉;その他（墓参り）", "9", "また; 来たい"),
  answers("幻町", "4", "11:00:00", "満足", "温泉;散策", "7", ""),
  answers("幻町", "5", "11:00:00", "どちらでもない", "温泉", "5", "静か"),
];

Deno.test("one file of two municipalities becomes two surveys that load, each respondent once, with the answers by hand", async () => {
  const root = await Deno.makeTempDir();
  try {
    const plan = await proposalOf(csv([HEADING, ...ROWS]), {
      by: "市町村",
      unique: "会員番号",
      survey: "visits",
      event: {},
    });
    assert.deepEqual(plan.surveys.map(({ id, kept, leftOut }) => [id, kept.length, leftOut]), [
      ["visits-1", 3, [{ line: 2, why: "same-respondent" }]],
      ["visits-2", 2, []],
    ]);
    await write(root, plan);
    const survey = await loadSurvey("visits-1", { root, rows: true });
    assert.ok(survey.form === "responses");
    assert.equal(survey.municipalities[0]?.name, "架空市");
    assert.equal(survey.event.date, "2031-05-01");
    const [satisfied, aims, nps, impressions] = survey.codebook.questions;
    const { codes, choices, numbers, texts, respondents } = survey.responses;
    assert.deepEqual(respondents, ["1", "2", "3"]);
    const labels = (id: string | null | undefined) =>
      survey.codebook.scales.find((scale) => scale.id === id)?.answers ?? [];
    const labelOf = (id: string | null | undefined, code: unknown) =>
      labels(id).find((one) => one.code === code)?.label;
    assert.deepEqual(codes.get(satisfied?.id ?? "")?.map((code) => labelOf(satisfied?.scale, code)), [
      "満足",
      "とても満足",
      "満足",
    ]);
    assert.deepEqual(
      choices.get(aims?.id ?? "")?.map((chosen) =>
        typeof chosen === "string" ? chosen : chosen.map((code) => labelOf(aims?.scale, code))
      ),
      [["温泉", "散策"], ["温泉"], ["温泉", "その他"]],
    );
    assert.deepEqual(texts.get(aims?.id ?? ""), [null, null, "墓参り"]);
    assert.deepEqual(numbers.get(nps?.id ?? ""), [8, 10, 9]);
    assert.deepEqual(texts.get(impressions?.id ?? ""), ["よかった", null, "また; 来たい"]);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("the same export again gives the same bytes and needs no decision, also in another order of columns", async () => {
  const first = await proposalOf(csv([HEADING, ...ROWS]), {
    by: "市町村",
    unique: "会員番号",
    survey: "visits",
    event: {},
  });
  const known = first.surveys.map(({ codebook, mapping }) => ({ codebook, mapping }));
  const again = await planOf(csv([HEADING, ...ROWS]), { surveys: known });
  assert.deepEqual(again.surveys.map(({ id, isNew }) => [id, isNew]), [["visits-1", false], ["visits-2", false]]);
  const parts = ({ surveys }: ImportPlan, name: string) =>
    surveys.flatMap((survey) => importFiles(survey)).filter(({ path }) => path.endsWith(name)).map(({ bytes }) =>
      new TextDecoder().decode(bytes)
    );
  for (const name of ["responses.csv", "mapping.json", "codebook.json"]) {
    assert.deepEqual(parts(again, name), parts(first, name), name);
  }
  const turned = [HEADING, ...ROWS].map((row) => row.toReversed());
  assert.deepEqual(
    parts(await planOf(csv(turned), { surveys: known }), "responses.csv"),
    parts(first, "responses.csv"),
  );
});

Deno.test("a corrected export tells how many gave each answer before and after, and of nobody what", async () => {
  const options = { by: "市町村", unique: "会員番号", survey: "visits", event: {} };
  const before = await proposalOf(csv([HEADING, ...ROWS]), options);
  const known = before.surveys.map(({ codebook, mapping }) => ({ codebook, mapping }));
  const corrected = ROWS.map((row) =>
    row[1] === "2" ? answers("架空市", "2", "10:10:00", "満足", "温泉;散策", "9", "追記") : row
  );
  const after = await planOf(csv([HEADING, ...corrected]), { surveys: known });
  const [former] = importFiles(before.surveys[0] as PlannedSurvey).filter(({ path }) => path.endsWith("responses.csv"));
  const changes = countChanges(new TextDecoder().decode(former?.bytes), after.surveys[0] as PlannedSurvey);
  assert.deepEqual(changes.map(({ label, before, after }) => [label, before, after]), [
    ["とても満足", 1, 0],
    ["満足", 2, 3],
    ["散策", 1, 2],
    ["9", 1, 2],
    ["10", 1, 0],
    [null, 2, 3],
  ]);
});

Deno.test("a decision holds for the next export: what was decided of a value and a heading is not asked again", async () => {
  const headings = HEADING.map((heading) => heading === "満足度" ? "満足の程度" : heading);
  const first = await proposalOf(csv([HEADING, ...ROWS]), { survey: "visits", event: { municipality: "架空市" } });
  const [survey] = first.surveys as readonly [PlannedSurvey];
  const mapping = {
    ...survey.mapping,
    columns: survey.mapping.columns.map((column) =>
      column.heading === "満足度" ? { ...column, heading: "満足の程度" } : column
    ),
    answers: [{ question: "visits-q02", written: "満足です", label: "満足" }, {
      question: "visits-q02",
      written: "？",
      label: null,
    }],
  };
  const place = survey.codebook.questions.findIndex(({ wording }) => wording === "満足度");
  assert.equal(survey.codebook.questions[place]?.id, "visits-q02");
  const rows = [
    answers("架空市", "9", "10:00:00", "満足です", "温泉", "5", ""),
    answers("架空市", "8", "10:00:00", "？", "温泉", "5", ""),
  ];
  const plan = await planOf(csv([headings, ...rows]), { surveys: [{ codebook: survey.codebook, mapping }] });
  assert.deepEqual(plan.surveys[0]?.kept.map(({ cells }) => cells.get("visits-q02")), ["満足", ""]);
  assert.deepEqual(plan.surveys[0]?.refused, []);
});

Deno.test("before and after by their wording become a pair, and the code book loads", async () => {
  const root = await Deno.makeTempDir();
  try {
    const heading = ["受講前の制度の理解度をお聞かせください", "本研修を通じて制度を理解できましたか"];
    const rows = [["あまり理解していなかった", "よく理解できた"], ["理解していなかった", "だいたい理解できた"], [
      "よく理解していた",
      "よく理解できた",
    ], ["だいたい理解していた", "理解できなかった"]];
    const many = [...rows, ...rows, ["だいたい理解していた", "あまり理解できなかった"], [
      "だいたい理解していた",
      "あまり理解できなかった",
    ]];
    const plan = await proposalOf(csv([["番号", ...heading], ...many.map((row, at) => [String(at + 1), ...row])]), {
      survey: "course",
    });
    const { codebook } = plan.form;
    assert.equal(codebook.design, "retrospective");
    assert.deepEqual(codebook.questions.map(({ timing }) => timing), ["before", "after"]);
    assert.equal(new Set(codebook.questions.map(({ construct }) => construct)).size, 1);
    assert.deepEqual(
      plan.form.guesses.filter(({ what }) => what === "before-after").map(({ question }) => question),
      ["course-q01", "course-q02"],
    );
    await write(root, plan);
    assert.equal((await loadSurvey("course", { root })).codebook.design, "retrospective");
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("a form that asks what another questionnaire asks takes its scales, its pair and its construct, and none of its assumptions", async () => {
  const known = madeCodebook("other");
  const assumed = known.scales.map((scale) => ({ ...scale, basis: "assumed" as const }));
  const pair = ["よく知っていた", "少し知っていた", "知らなかった"];
  const before = { ...assumed[2], id: "before", family: "clear", kind: "rating" as const, answers: answersOf(pair) };
  const after = { ...before, id: "after", answers: answersOf(["よく分かった", "少し分かった", "分からなかった"]) };
  const bank: Codebook = { ...known, scales: [...assumed, before, after] as Codebook["scales"] };
  const heading = [
    "年齢",
    "受講前の制度の理解度をお聞かせください",
    "受講後の制度の理解度をお聞かせください",
    "ご意見をお書きください",
    "職種",
  ];
  const rows = Array.from({ length: 6 }, (_, at) => [
    at % 2 === 0 ? "20-39歳" : "40-64歳",
    pair[at % 3] ?? "",
    at % 2 === 0 ? "よく分かった" : "少し分かった",
    // Twice the same is still what somebody wrote.
    at < 4 ? "よかった" : "静か",
    at === 5 ? "その他（民生委員）" : ["医師", "看護師"][at % 2] ?? "",
  ]);
  const plan = await proposalOf(csv([heading, ...rows]), {
    surveys: [{ codebook: bank, mapping: null }],
    survey: "new",
  });
  const { codebook } = plan.form;
  assert.deepEqual(codebook.questions.map(({ type, timing, scale, construct }) => [type, timing, scale, construct]), [
    ["single", "only", "age", "other-c2"],
    ["scale", "before", "before", "new-q03"],
    ["scale", "after", "after", "new-q03"],
    ["free", "only", null, "other-c6"],
    ["single", "only", "new-s01", "new-q05"],
  ]);
  assert.deepEqual([...new Set(codebook.scales.map(({ basis }) => basis))], ["questionnaire"]);
  assert.deepEqual(plan.surveys[0]?.kept.map(({ cells }) => cells.get("new-q05")).at(-1), "その他（民生委員）");
});

function answersOf(labels: readonly string[]) {
  const sides = ["favourable", "neutral", "unfavourable"] as const;
  return labels.map((label, at) => ({ code: at + 1, label, labelEnglish: label, side: sides[at] ?? "neutral" }));
}

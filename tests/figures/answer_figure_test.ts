import assert from "node:assert/strict";
import fc from "fast-check";
import { assertSvgSnapshot } from "../rendering/assert_svg_snapshot.ts";
import { textFaults } from "../rendering/text_boxes.ts";
import { ANSWER_CASES } from "./answer_cases.ts";
import { madeDistribution } from "./made_distribution.ts";
import { answerFigure } from "../../lib/figures/answer_figure.ts";
import { chartFigure, surveyFigures } from "../../lib/figures/chart_figure.ts";
import { textWidth } from "../../lib/figures/text_width.ts";
import { segmentLabels } from "../../lib/figures/bar_labels.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { presentationOrigin } from "../../lib/data/presentation.ts";
import { writeSeal } from "../../lib/data/respondents_seal.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { chartTable, surveyTables } from "../../lib/tables/chart_table.ts";
import { parsed } from "../parsed.ts";
import { randomCases } from "../random_cases.ts";

const heading = { key: "example", title: "例の内容に関する理解度" };

for (const { name, distributions, options } of ANSWER_CASES) {
  Deno.test(`answers, ${name}: the picture is the one accepted, and every text in it can be read`, async () => {
    const svg = await renderSvg(answerFigure(distributions, { ...options, heading }));
    assert.deepEqual(textFaults(svg), []);
    await assertSvgSnapshot(svg, `answers-${name}`);
  });
}

const anyCounts = fc.array(fc.oneof(fc.nat(3), fc.nat(150)), { minLength: 5, maxLength: 5 });

Deno.test("whatever the counts, no text leaves the picture or lies on another", async () => {
  const anyFigure = fc.record({
    rows: fc.array(anyCounts, { minLength: 1, maxLength: 4 }),
    missing: fc.nat(20),
    dontKnow: fc.nat(5),
    form: fc.constantFrom("shares" as const, "diverging" as const),
    neutral: fc.constantFrom("astride" as const, "aside" as const),
    base: fc.constantFrom("respondents" as const, "answered" as const),
    lang: fc.constantFrom("ja" as const, "en" as const),
    kind: fc.constantFrom("rating" as const, "nominal" as const),
  });
  await fc.assert(
    fc.asyncProperty(anyFigure, async ({ rows, missing, dontKnow, kind, ...options }) => {
      const distributions = (kind === "rating" ? rows : rows.slice(0, 1)).map((counts, at) =>
        madeDistribution({
          labels: [
            "大いに活かせそう",
            "ある程度活かせそう",
            "どちらともいえない",
            "あまり活かせそうにない",
            "活かせそうにない",
          ],
          sides: ["favourable", "favourable", "neutral", "unfavourable", "unfavourable"],
          counts,
          missing,
          dontKnow,
          kind,
          applicants: null,
          place: `例市 第${at + 1}回研修`,
        })
      );
      const svg = await renderSvg(answerFigure(distributions, { ...options, heading }));
      assert.deepEqual(textFaults(svg), []);
    }),
    { numRuns: randomCases(60) },
  );
});

Deno.test("a label stands inside its part with room on both sides, or not at all", () => {
  fc.assert(fc.property(fc.double({ min: 0.1, max: 760, noNaN: true }), fc.nat(500), (width, count) => {
    const segment = { label: "", count, fill: "#0a4a8c", outlined: false };
    const box = { x: 100, y: 0, width, height: 56, whole: 500, lines: 2, lang: "ja" } as const;
    for (const label of segmentLabels(segment, box)) {
      assert.ok(label.kind === "text" && label.anchor === "middle");
      const { text, fontSize = 12, weight = 400 } = label;
      assert.equal(label.x, 100 + width / 2);
      assert.ok(textWidth(text, { fontSize, weight }) + 8 <= width);
    }
  }));
});

Deno.test("the description says every number, the legend every answer, unused ones too", () => {
  const { alternativeText, legend, subtitle, notes } = answerFigure(
    madeDistribution({ counts: [5, 9, 0, 3], missing: 3 }),
    { heading },
  );
  assert.deepEqual(legend.map(({ label }) => label), [
    "よく理解できた 5人（25.0%）",
    "だいたい理解できた 9人（45.0%）",
    "あまり理解できなかった 0人（0.0%）",
    "理解できなかった 3人（15.0%）",
    "無回答 3人（15.0%）",
  ]);
  for (const part of ["5人（25.0%）", "0人（0.0%）", "無回答3人（15.0%）", "肯定的回答は14人（70.0%）"]) {
    assert.ok(alternativeText.includes(part), `${part} in ${alternativeText}`);
  }
  assert.equal(
    subtitle,
    "例市 研修　n=20（参考値）、回収率10.0%（参加申込者200人、申込時点）\n「例の内容を理解することができましたか」　単一回答（SA）",
  );
  assert.deepEqual(notes, [
    "割合は無回答3人を含む回答者全員に対するもの。",
    "肯定的回答は「よく理解できた」と「だいたい理解できた」の計（人数から計算）。",
    "n が30に満たないため、参考値。",
  ]);
});

Deno.test("favourable totals come from counts: 1 and 1 of 3 are 66.7 %, not 33.3 + 33.3", () => {
  const { alternativeText } = answerFigure(madeDistribution({ counts: [1, 1, 1, 0], missing: 0 }), { heading });
  assert.match(alternativeText, /肯定的回答は2人（66\.7%）/);
});

Deno.test("a half is rounded up: 1 of 16 is 6.3 %, 23 of 80 is 28.8 %", () => {
  const sixteenth = answerFigure(madeDistribution({ counts: [1, 15, 0, 0], missing: 0 }), { heading });
  assert.equal(sixteenth.legend[0]?.label, "よく理解できた 1人（6.3%）");
  const eightieth = answerFigure(madeDistribution({ counts: [23, 57, 0, 0], missing: 0 }), { heading });
  assert.equal(eightieth.legend[0]?.label, "よく理解できた 23人（28.8%）");
});

Deno.test("rounding is noted only where the printed shares miss 100", () => {
  const noteOf = (counts: readonly number[]) =>
    answerFigure(madeDistribution({ counts, missing: 0 }), { heading }).notes.some((note) => note.includes("四捨五入"));
  assert.equal(noteOf([1, 1, 1, 0]), true);
  assert.equal(noteOf([1, 1, 1, 1]), false);
});

Deno.test("treatment of no answer is printed either way", () => {
  const [inside, outside] = (["respondents", "answered"] as const).map((base) =>
    answerFigure(madeDistribution({ missing: 6 }), { heading, base })
  );
  assert.match(inside?.notes[0] ?? "", /無回答6人を含む/);
  assert.match(outside?.notes[0] ?? "", /無回答など6人を除く（分母19人）/);
  assert.ok(outside?.legend.every(({ label }) => !label.startsWith("無回答")));
});

Deno.test("the place of neutral answers is printed", () => {
  const distribution = madeDistribution({
    labels: ["はい", "どちらでもない", "いいえ"],
    sides: ["favourable", "neutral", "unfavourable"],
    counts: [3, 2, 1],
  });
  const notes = (["astride", "aside"] as const).map((neutral) =>
    answerFigure(distribution, { heading, form: "diverging", neutral }).notes[0]
  );
  assert.match(notes[0] ?? "", /0をまたいで半分ずつ/);
  assert.match(notes[1] ?? "", /左右のどちらにも入れず/);
});

Deno.test("who gave no answer stands beside each bar, whatever its code book calls that: the second's was drawn nowhere", async () => {
  const first = madeDistribution({ missing: 2 });
  const second = madeDistribution({ missing: 7, place: "他市 研修" });
  const renamed = {
    ...second,
    missingAnswer: { ...second.missingAnswer, label: "未記入", labelEnglish: "Left blank" },
  };
  const svg = await renderSvg(answerFigure([first, renamed], { heading, form: "diverging" }));
  const texts = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
  // In the legend, and beside each bar.
  const named = texts.filter((text) => text === "無回答" || text === "未記入");
  assert.deepEqual(named, ["無回答", "無回答", "未記入"]);
  assert.deepEqual(texts.filter((text) => /^[27]人（/.test(text ?? "")).length, 2, texts.join(" "));
});

Deno.test("n from 30 on is no reference value; nobody at all is a sentence without a chart", async () => {
  const at = (counts: readonly number[]) => answerFigure(madeDistribution({ counts, missing: 0 }), { heading });
  assert.ok(!at([30, 0, 0, 0]).subtitle.includes("参考値"));
  assert.ok(at([29, 0, 0, 0]).subtitle.includes("参考値"));
  const nobody = at([0, 0, 0, 0]);
  assert.deepEqual([nobody.legend, nobody.notes], [[], []]);
  assert.match(await renderSvg(nobody), /回答した人はいない/);
});

Deno.test("of several ratings the most that are on one scale get bars, and a sentence names the others", () => {
  const one = madeDistribution();
  const other = { ...madeDistribution({ place: "別尺度市 研修" }), scale: { ...one.scale, id: "other" } };
  // One id for two lists of answers: the bars of the second would not be those of the legend.
  const fewer = { ...madeDistribution({ place: "少数市 研修" }), answers: one.answers.slice(1) };
  const { alternativeText, panels, sources } = answerFigure([other, one, fewer, one], { heading });
  assert.match(alternativeText, /別尺度市 研修、少数市 研修は選択肢が違うため、同じ図に並べない。$/);
  assert.doesNotMatch(alternativeText, /少数市 研修（/);
  assert.equal(panels.length, 2);
  assert.deepEqual(
    sources.map(({ file }) => file),
    [other, one, fewer].flatMap((all) => all.sources.map(({ file }) => file)),
  );
});

Deno.test("several distributions must be ratings, and one at least", () => {
  const ages = madeDistribution({ kind: "ordered" });
  assert.throws(() => answerFigure([ages, ages], { heading }), TypeError);
  assert.throws(() => answerFigure([], { heading }), RangeError);
});

Deno.test("a synthetic figure cannot be made without its mark", async () => {
  const synthetic = answerFigure(madeDistribution({ origin: "synthetic" }), { heading });
  const mark = "合成データ";
  assert.ok((await renderSvg(synthetic)).includes(`aria-label="${mark}"`));
  // Everything a caller could change about it leaves the mark where it is.
  const tried = [
    { ...synthetic, title: "", subtitle: "", notes: [], legend: [], alternativeText: "" },
    { ...synthetic, language: "en" as const },
    { ...synthetic, panels: [] },
    { ...synthetic, sources: [...madeDistribution().sources, ...synthetic.sources] },
  ];
  for (const figure of tried) assert.ok((await renderSvg(figure)).includes(mark));
  await assert.rejects(renderSvg({ ...synthetic, sources: [] }), RangeError);
  assert.ok(!(await renderSvg(answerFigure(madeDistribution(), { heading }))).includes(mark));
});

const report = await loadReport();
const charts = report.catalogue.records.filter(({ kind }) => kind.startsWith("chart-"));

Deno.test("all 33 charts are drawn, in the report's order, with its titles, in Japanese and English", async () => {
  const surveys = await loadSurveys({ report });
  for (const lang of ["ja", "en"] as const) {
    const figures = surveys.flatMap((survey) => surveyFigures(survey, { report, lang }));
    assert.deepEqual(figures.map(({ key }) => key), charts.map(({ key }) => key));
    // The event stands before the printed title: the same is asked at several.
    for (const [at, { title, titleEnglish }] of charts.entries()) {
      const drawn = figures[at]?.title ?? "";
      assert.ok(drawn.endsWith(`: ${lang === "ja" ? title : titleEnglish}`), drawn);
    }
    assert.deepEqual(figures.map(({ catalogueKeys }) => catalogueKeys), charts.map(({ key }) => [key]));
    for (const figure of figures) assert.deepEqual(textFaults(await renderSvg(figure)), [], `${figure.key} ${lang}`);
  }
});

Deno.test("the diverging form of every rating can be read too, whichever side the neutral answers take", async () => {
  for (const survey of await loadSurveys({ report })) {
    for (const neutral of ["astride", "aside"] as const) {
      for (const figure of surveyFigures(survey, { report, form: "diverging", neutral })) {
        assert.deepEqual(textFaults(await renderSvg(figure)), [], figure.key);
      }
    }
  }
});

Deno.test("each chart has its table, with the same people", async () => {
  const surveys = await loadSurveys({ report });
  const tables = surveys.flatMap((survey) => surveyTables(survey, { report }));
  assert.deepEqual(tables.map(({ key }) => key), charts.map(({ key }) => key));
  for (const table of tables) {
    const total = table.rows.at(-1);
    const survey = surveys.find(({ codebook }) =>
      codebook.questions.some(({ figureKeys }) => figureKeys.includes(table.key))
    );
    assert.deepEqual([total?.answer, total?.count, total?.share], ["回答者 計", survey?.codebook.responses, 100]);
  }
});

Deno.test("a chart that no survey feeds is refused", async () => {
  const surveys = await loadSurveys({ ids: ["soka-training-1"] });
  for (const make of [chartFigure, chartTable]) {
    assert.throws(() => make("9-9:nowhere", { report, surveys }), {
      name: "RangeError",
      message: /its key must be one of 2-\d+/,
    });
    assert.throws(() => make("2-9:gyoda-forum", { report, surveys }), {
      name: "RangeError",
      message: /its key must be one of 2-\d+/,
    });
  }
});

/** A copy of the surveys where one has observed answers: the generated ones, as somebody might have typed them in. */
async function withObserved<Result>(surveyId: string, run: (root: string) => Promise<Result>): Promise<Result> {
  const root = await Deno.makeTempDir();
  try {
    for (const file of [...await walkFiles("data/study"), ...await walkFiles("data/surveys")]) {
      // What somebody has put into the project meanwhile is not part of this test.
      if (/\/(responses|published_)/.test(file)) continue;
      await Deno.mkdir(`${root}/${file}`.replace(/\/[^/]+$/, ""), { recursive: true });
      await Deno.copyFile(projectPath(file), `${root}/${file}`);
    }
    const folder = `${root}/data/surveys/${surveyId}`;
    const text = await Deno.readTextFile(`${folder}/synthetic_responses.csv`);
    const sidecar = JSON.parse(await Deno.readTextFile(`${folder}/synthetic_responses.source.json`));
    await Deno.writeTextFile(`${folder}/responses.csv`, text);
    const { sha256: _, ...observed } = { ...sidecar, origin: "observed", title: "手入力した回答" };
    await writeSeal(`data/surveys/${surveyId}/responses.csv`, new TextEncoder().encode(text), { root });
    await Deno.writeTextFile(`${folder}/responses.source.json`, JSON.stringify(observed));
    return await run(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("observed answers of one survey take the mark off exactly that survey's figures and tables", async () => {
  await withObserved("soka-training-1", async (root) => {
    for (const survey of await loadSurveys({ root, report })) {
      const synthetic = survey.id !== "soka-training-1";
      for (const figure of surveyFigures(survey, { report })) {
        // The code book's answers are assumed: what people answered is then told by a reading of the questionnaire.
        assert.equal(presentationOrigin(figure), synthetic ? "synthetic" : "reading");
        assert.equal((await renderSvg(figure)).includes("合成データ"), synthetic, figure.key);
      }
      for (const table of surveyTables(survey, { report })) {
        assert.equal(new TextDecoder().decode(renderCsv(table)).includes("合成データ"), synthetic, table.key);
      }
    }
  });
});

Deno.test("where answers carry weights, bars of weighted shares stand below those of people, with the effective n", () => {
  const made = madeDistribution({ counts: [5, 9, 0, 3], missing: 3 });
  const plain = answerFigure(made, { heading });
  const weighting = { shares: [0.4, 0.25, null, 0.2, 0.15], effectiveSize: 12.5 };
  for (
    const [lang, told] of [["ja", /重み付きの割合（実効標本数 ?12\.5）/], [
      "en",
      /Weighted shares \(effective n 12\.5\)/,
    ]] as const
  ) {
    const figure = answerFigure({ ...made, weighting }, { heading, lang });
    assert.equal(figure.panels.length, plain.panels.length + 1);
    assert.match(figure.alternativeText, told);
    const panel = JSON.stringify(figure.panels.at(-1));
    assert.match(panel, told);
    for (const share of ["40.0%", "25.0%", "20.0%", "15.0%"]) assert.ok(panel.includes(`"${share}"`), share);
    assert.ok(panel.includes(lang === "ja" ? "秘匿" : "withheld"), "the weight of one or two people is not shown");
    assert.doesNotMatch(panel, /人（|\d people/, "weights are of nobody: no numbers of people in this panel");
  }
  // What is withheld as a whole has no weighted shares either.
  assert.equal(answerFigure({ ...made, weighting, withheld: true }, { heading }).panels.length, plain.panels.length);
});

Deno.test("bars of weighted shares end where the axis says, and several questions in one figure have none", async () => {
  const shares = [0.5, 0.1, 0.05, 0.2, 0.15];
  for (const scale of [1, 0.5, 0.2]) {
    const made = {
      ...madeDistribution({ counts: [5, 9, 0, 3], missing: 3 }),
      weighting: { shares: shares.map((share) => share * scale), effectiveSize: 12.5 },
    };
    const one = answerFigure(made, { heading });
    assert.deepEqual(answerFigure([made], { heading }).panels.length, one.panels.length);
    const two = answerFigure([made, made], { heading });
    assert.ok(two.panels.every((panel) => !JSON.stringify(panel).includes("12.5")), "of two it would be nobody's");
    const document = parsed(`<body>${await renderSvg({ ...one, panels: [one.panels.at(-1)!] })}</body>`);
    const texts = [...document.querySelectorAll("text")].map((text) => ({
      x: Number(/translate\(([-\d.]+)/.exec(text.getAttribute("transform") ?? "")?.[1] ?? text.getAttribute("x")),
      percent: /^(\d+)%$/.exec(text.textContent ?? "")?.[1],
    }));
    const ticks = texts.filter(({ percent }) => percent !== undefined).map(({ x, percent }) =>
      [x, Number(percent) / 100] as const
    );
    assert.ok(ticks.length >= 2, `${ticks.length}`);
    const [[origin = NaN] = [], [far = NaN, most = NaN] = []] = [ticks[0], ticks.at(-1)];
    const unit = (far - origin) / most;
    for (const [x, share] of ticks) assert.ok(Math.abs(x - origin - share * unit) < 0.6, `${share} at ${x}`);
    const widths = [...document.querySelectorAll("rect[width][height='14']")].map((bar) =>
      Number(bar.getAttribute("width"))
    );
    // The last, of no answer, is drawn as an outline, within its bar.
    for (const share of made.weighting.shares.slice(0, -1)) {
      assert.ok(widths.some((width) => Math.abs(width - share * unit) < 1), `${share}: ${share * unit} of ${widths}`);
    }
  }
});

import { projectPath } from "../../lib/data/project_path.ts";
import { parseNotebook, serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { copyInto, type ProjectCopy, runnerIn } from "../commands/project_copy.ts";
import { leaseFolder } from "../commands/leased_folder.ts";

/** People who answered at the lecture, in the order of the sheet: age, before, after, whether they want to take part. */
export const ANSWERS: readonly Row[] = [
  ...repeat(3, ["64歳以下", "よく分かる", "よく分かる", "したい"]),
  ...repeat(5, ["64歳以下", "あまり分からない", "よく分かる", "したい"]),
  ...repeat(4, ["65歳以上", "あまり分からない", "だいたい分かる", "どちらともいえない"]),
  ...repeat(2, ["65歳以上", "だいたい分かる", "あまり分からない", "したくない"]),
  ...repeat(1, ["", "分からない", "分からない", ""]),
];

/** What one of them wrote; it must come up nowhere. */
export const WRITTEN = "青い屋根の家に住む葉山です";

const FILES: Readonly<Record<string, { readonly text: string; readonly rows: number; readonly origin: string }>> = {
  "data/study/constructs.csv": {
    rows: 4,
    origin: "reading",
    text: `construct_id,name,name_english,role
years,年代,Age group,attribute
support,支援のしくみ,Ways of support,understanding
join,活動への参加,Taking part,outlook
words,ひとこと,In their own words,comment
`,
  },
  "data/surveys/autumn-lecture/event.json": {
    rows: 1,
    origin: "observed",
    text: JSON.stringify({
      municipality: {
        id: "hayamano",
        name: "葉山野市",
        nameEnglish: "Hayamano",
        prefecture: "架空県",
        population: 30_000,
      },
      name: "秋の講座",
      nameEnglish: "autumn lecture",
      title: "支え合いの講座",
      kind: "lecture",
      date: "2030-10-05",
      applicants: 18,
    }),
  },
  "data/surveys/autumn-lecture/codebook.json": { rows: 5, origin: "observed", text: JSON.stringify(codebook()) },
  "data/surveys/autumn-lecture/responses.csv": {
    rows: ANSWERS.length,
    origin: "observed",
    text: [
      "respondent,q1,q2,q3,q4,q5",
      ...ANSWERS.map((cells, at) => [at + 1, ...cells, at === 0 ? WRITTEN : ""].join(",")),
    ]
      .join("\n") + "\n",
  },
};

function codebook(): unknown {
  const answers = (side: readonly string[], ...labels: readonly (readonly [string, string])[]) =>
    labels.map(([label, labelEnglish], at) => ({
      code: labels.length - at,
      label,
      labelEnglish,
      ...(side.length === 0 ? {} : { side: side[at] }),
    }));
  const scale = (id: string, kind: string, family: string | null, list: unknown) => (
    { id, kind, family, basis: "questionnaire", reason: "調査票のとおり", answers: list, otherAnswers: [] }
  );
  const question = (order: number, rest: Readonly<Record<string, unknown>>) => (
    { id: `q${order}`, order, timing: "only", figureKeys: [], ...rest }
  );
  return {
    id: "autumn-lecture",
    title: "秋の講座 アンケート",
    titleEnglish: "Questionnaire of the autumn lecture",
    design: "retrospective",
    responses: ANSWERS.length,
    missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: [] },
    scales: [
      scale("years2", "ordered", null, answers([], ["65歳以上", "65 or older"], ["64歳以下", "64 or younger"])),
      scale(
        "clear4",
        "rating",
        "clear",
        answers(
          ["favourable", "favourable", "unfavourable", "unfavourable"],
          ["よく分かる", "Very clear"],
          ["だいたい分かる", "Mostly clear"],
          ["あまり分からない", "Not very clear"],
          ["分からない", "Not clear"],
        ),
      ),
      scale(
        "will3",
        "rating",
        null,
        answers(
          ["favourable", "neutral", "unfavourable"],
          ["したい", "Yes"],
          ["どちらともいえない", "Neither"],
          ["したくない", "No"],
        ),
      ),
    ],
    questions: [
      question(1, { type: "single", construct: "years", scale: "years2", wording: "年代", wordingEnglish: "Your age" }),
      question(2, {
        type: "scale",
        construct: "support",
        timing: "before",
        scale: "clear4",
        wording: "講座の前、支援のしくみが分かっていましたか",
        wordingEnglish: "Before the lecture, were the ways of support clear to you?",
      }),
      question(3, {
        type: "scale",
        construct: "support",
        timing: "after",
        scale: "clear4",
        wording: "支援のしくみが分かりましたか",
        wordingEnglish: "Are the ways of support clear to you?",
      }),
      question(4, {
        type: "scale",
        construct: "join",
        scale: "will3",
        wording: "活動に参加したいですか",
        wordingEnglish: "Do you want to take part?",
      }),
      question(5, { type: "free", construct: "words", scale: null, wording: "ひとこと", wordingEnglish: "Your words" }),
    ],
  };
}

/** Cells of the city's own notebook: what a person who has never seen another project would write. */
const CELLS: readonly string[] = [
  `import {
  beforeAfterCounts, beforeAfterTable, chapter, compareBeforeAfter, describe, descriptionsTable, loadStudy, loadSurveys,
  openOutputs, responseRatesFigure, responseRatesTable, surveyFigures, surveyTables, timelineFigure,
} from "#lib";
const study = await loadStudy();
const surveys = await loadSurveys();
const outputs = openOutputs("01_lecture");`,
  "await outputs.save(timelineFigure(study));",
  "await outputs.save(responseRatesFigure({ study, surveys }));",
  "await outputs.save(responseRatesTable({ study, surveys }));",
  "for (const survey of surveys) for (const figure of surveyFigures(survey)) await outputs.save(figure);",
  "for (const survey of surveys) for (const table of surveyTables(survey)) await outputs.save(table);",
  "const changes = surveys.flatMap((survey) => compareBeforeAfter(beforeAfterCounts(survey)));",
  'await outputs.save(beforeAfterTable(changes, { key: "change" }));',
  'await outputs.save(descriptionsTable(changes, { key: "change-in-words", title: "講座の前と後" }));',
  "for (const survey of surveys) await outputs.save(chapter(survey, { surveys }));",
  'changes.map((change) => describe(change)).join("\\n");',
];

/**
 * A project of one invented city with one lecture, in a year of its own: the program as it is, and of data nothing but the
 * city's. No report, no assessment sheets, no rules for free answers.
 */
export async function oneCityProject(): Promise<ProjectCopy> {
  const lease = await leaseFolder();
  const { folder } = lease;
  for (const part of ["lib", "deno.json", "deno.lock"]) copyInto(projectPath(part), `${folder}/${part}`);
  for (const [path, { text, rows, origin }] of Object.entries(FILES)) {
    await Deno.mkdir(`${folder}/${path}`.replace(/\/[^/]+$/, ""), { recursive: true });
    await Deno.writeTextFile(`${folder}/${path}`, text);
    await Deno.writeTextFile(
      `${folder}/${path.replace(/\.[a-z]+$/, ".source.json")}`,
      JSON.stringify(sidecar(path, rows, origin)),
    );
  }
  await Deno.mkdir(`${folder}/notebooks`);
  await Deno.writeTextFile(`${folder}/notebooks/01_lecture.ipynb`, notebook());
  return runnerIn(lease);
}

function sidecar(path: string, rows: number, origin: string): unknown {
  return {
    id: path.replaceAll(/[^a-z0-9]+/g, "-"),
    title: "秋の講座",
    titleEnglish: "Autumn lecture",
    origin,
    producer: "葉山野市",
    citation: "葉山野市 福祉課",
    licence: "葉山野市",
    figureKeys: [],
    encoding: "utf-8",
    ...(path.endsWith("responses.csv") ? {} : { sha256: "0".repeat(64) }),
    rows,
    notes: [],
  };
}

function notebook(): string {
  const text = JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
    cells: CELLS.map((source, at) => (
      { cell_type: "code", execution_count: null, id: `cell-${at + 1}`, metadata: {}, outputs: [], source }
    )),
  });
  return serializeNotebook(parseNotebook(text, "01_lecture"));
}

type Row = readonly [age: string, before: string, after: string, join: string];

function repeat(times: number, row: Row): readonly Row[] {
  return Array.from({ length: times }, () => row);
}

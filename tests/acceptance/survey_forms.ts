/** Answers of every form that a survey can come in, made from its generated ones, for a copy of the project. `seal` is still to come. */
import { z } from "zod";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { csvText } from "../../lib/data/write_csv.ts";
import { sidecarPath } from "../../lib/data/source.ts";

/** The forms; `free-text` are answers with written ones beside them, `one-respondent` are answers of one person only. */
export const SURVEY_FORMS = [
  "answers",
  "counts",
  "percents",
  "other-scale",
  "one-answer",
  "nobody",
  "one-respondent",
  "free-text",
] as const;
export type SurveyForm = typeof SURVEY_FORMS[number];

const answerSchema = z.looseObject({ code: z.number(), label: z.string(), labelEnglish: z.string() });
const codebookSchema = z.looseObject({
  responses: z.int(),
  missing: z.looseObject({ label: z.string() }),
  scales: z.array(z.looseObject({
    id: z.string(),
    kind: z.string(),
    answers: z.array(answerSchema),
    otherAnswers: z.array(answerSchema),
  })),
  questions: z.array(z.looseObject({ id: z.string(), type: z.string(), scale: z.string().nullable() })),
});
type MadeCodebook = z.output<typeof codebookSchema>;

/** Puts a survey's answers in a form into a copy. */
export async function writeSurveyForm(folder: string, id: string, form: SurveyForm): Promise<void> {
  const base = `${folder}/data/surveys/${id}`;
  const codebook = codebookSchema.parse(JSON.parse(await Deno.readTextFile(`${base}/codebook.json`)));
  const generated = parseCsv(await Deno.readTextFile(`${base}/synthetic_responses.csv`), "generated.csv");
  const cells = new Map(
    generated.header.map((heading, at) => [heading, generated.rows.map((row) => row.cells[at] ?? "")]),
  );
  if (form === "counts" || form === "percents") {
    return await writeData(base, `published_${form}.csv`, publishedRows(codebook, { cells, form }));
  }
  if (form === "other-scale") await correctScale(base, codebook, cells);
  const answersTo = ({ id: question, type }: MadeCodebook["questions"][number], at: number): string => {
    if (type === "free") return form === "free-text" && at % 3 === 0 ? `${at + 1}人目: 連携、"協働"\nの感想です。` : "";
    const given = cells.get(question)?.[at] ?? "";
    if (form === "one-answer") return firstAnswer(codebook, question);
    return form === "nobody" || (form === "one-respondent" && at > 0) ? "" : given;
  };
  const asked = codebook.questions.filter(({ type }) => type !== "free" || form === "free-text");
  const rows = Array.from({ length: codebook.responses }, (_, at) => [
    String(at + 1),
    ...asked.map((question) => answersTo(question, at)),
  ]);
  await writeData(base, "responses.csv", [["respondent", ...asked.map((question) => question.id)], ...rows]);
}

function scaleOf(codebook: MadeCodebook, question: string) {
  const scale = codebook.questions.find(({ id }) => id === question)?.scale;
  const found = codebook.scales.find(({ id }) => id === scale);
  if (found === undefined) throw new RangeError(`no scale for ${question}`);
  return found;
}

function firstAnswer(codebook: MadeCodebook, question: string): string {
  return scaleOf(codebook, question).answers[0]?.label ?? "";
}

/** As somebody corrects a scale that had been assumed: the last but one of the answers was not on the sheet, the first was worded otherwise. */
async function correctScale(base: string, codebook: MadeCodebook, cells: Map<string, string[]>): Promise<void> {
  const last = codebook.questions.findLast(({ type }) => type === "scale");
  const scale = scaleOf(codebook, last?.id ?? "");
  const [first] = scale.answers;
  const gone = scale.answers.at(-2);
  if (first === undefined || gone === undefined) throw new RangeError("a scale of two answers at least is needed");
  const former = first.label;
  first.label = `とても${former}`;
  scale.answers = scale.answers.filter((answer) => answer !== gone);
  for (const { id, scale: own } of codebook.questions) {
    if (own !== scale.id) continue;
    cells.set(
      id,
      (cells.get(id) ?? []).map((cell) => cell === former ? first.label : cell === gone.label ? first.label : cell),
    );
  }
  await writeData(base, "codebook.json", JSON.stringify(codebook, null, 2) + "\n");
}

function publishedRows(
  codebook: MadeCodebook,
  { cells, form }: { readonly cells: ReadonlyMap<string, readonly string[]>; readonly form: "counts" | "percents" },
): readonly (readonly string[])[] {
  const total = codebook.responses;
  const body = codebook.questions.filter(({ type }) => type !== "free").flatMap(({ id }) => {
    const scale = scaleOf(codebook, id);
    const given = cells.get(id) ?? [];
    const labels = [...scale.answers, ...scale.otherAnswers].map(({ label }) => label);
    const silent = given.filter((cell) => cell === "" || cell === codebook.missing.label).length;
    const counts = [...labels.map((label) => given.filter((cell) => cell === label).length), silent];
    return [...labels, codebook.missing.label].map((label, at) => {
      const count = counts[at] ?? 0;
      if (form === "counts") return [id, label, String(count)];
      return [id, label, (Math.round(count / total * 10_000) / 100).toFixed(2), "half-up", String(total)];
    });
  });
  const heading = form === "counts"
    ? ["question_id", "answer", "count"]
    : ["question_id", "answer", "percent", "rounding", "base"];
  return [heading, ...body];
}

/** Writes a data file with a sidecar made of its own former one or that of the generated answers; `seal` vouches for both. */
async function writeData(
  base: string,
  name: string,
  content: string | readonly (readonly string[])[],
): Promise<void> {
  await Deno.writeTextFile(
    `${base}/${name}`,
    typeof content === "string" ? content : csvText(content, { newline: "\n" }),
  );
  if (name === "codebook.json") return;
  const { sha256: _, ...generated } = JSON.parse(await Deno.readTextFile(`${base}/synthetic_responses.source.json`));
  const origin = name === "responses.csv" ? "observed" : "published";
  const sidecar = { ...generated, id: `${generated.id}-${origin}`, origin };
  await Deno.writeTextFile(`${base}/${sidecarPath(name)}`, JSON.stringify(sidecar, null, 2));
}

/** What stands in an output where a number could not be computed and nobody said so. */
const NO_NUMBER = /\b(?:NaN|undefined|Infinity|null%)\b|\[object /;

/** The figures, tables and pages below a project's `outputs/` that show such a value. A page's own programs may say `undefined`. */
export async function outputsWithoutNumber(folder: string): Promise<readonly string[]> {
  const paths = (await walkFiles("outputs", { root: folder })).filter((path) => /\.(csv|svg|html)$/.test(path));
  const texts = await Promise.all(paths.map((path) => Deno.readTextFile(`${folder}/${path}`)));
  return paths.filter((_, at) => NO_NUMBER.test((texts[at] ?? "").replace(/<script\b.*?<\/script>/gs, "")));
}

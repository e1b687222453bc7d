import { projectPath } from "../data/project_path.ts";
import { parseNotebook, serializeNotebook } from "../notebook/notebook_format.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import type { PlannedSurvey } from "../imports/import_plan.ts";
import { ASSESSMENT_NOTEBOOK_WORDS } from "../wording/assessment_import_words.ts";
import { CHAPTER_NOTEBOOK_WORDS } from "../wording/chapter_words.ts";
import type { Bilingual } from "../data/language.ts";

/** Numbers below are those of the report's own notebooks. */
const FIRST_NUMBER = 20;

/**
 * Gives a new survey a notebook that makes its chapter: every question with chart and table, before and after, comparisons. One
 * that the survey has already, whatever stands in it, stays.
 *
 * @returns its path from the project's top level; `null` when there was one
 */
export async function writeChapterNotebook(
  { id, codebook: { title, titleEnglish } }: Pick<PlannedSurvey, "id" | "codebook">,
): Promise<string | null> {
  const { heading, read, chapter } = CHAPTER_NOTEBOOK_WORDS;
  return await writeNotebook(id, (name) => ({
    title,
    heading: heading(title, titleEnglish),
    steps: [
      [
        read,
        `import { chapter, loadStudy, loadSurvey, loadSurveys, openOutputs } from "#lib";

const survey = await loadSurvey("${id}");
const surveys = await loadSurveys();
const { plan } = await loadStudy();
const outputs = openOutputs("${name}");`,
      ],
      [chapter, "await outputs.save(chapter(survey, { surveys, plan, lang }));"],
    ],
  }));
}

/** The same for a municipality's assessment sheet: a notebook that makes its printed form. */
export async function writeAssessmentNotebook(
  { municipalityId, name: city, nameEnglish }: {
    readonly municipalityId: string;
    readonly name: string;
    readonly nameEnglish: string;
  },
): Promise<string | null> {
  const { heading, read, form } = ASSESSMENT_NOTEBOOK_WORDS;
  return await writeNotebook(`assessment-${municipalityId}`, (name) => ({
    title: city,
    heading: heading(city, nameEnglish),
    steps: [
      [
        read,
        `import { assessmentSheetForm, loadAssessmentSheets, loadStudy, openOutputs, sheetOfMunicipality } from "#lib";

const study = await loadStudy();
const sheets = await loadAssessmentSheets(["${municipalityId}"]);
const outputs = openOutputs("${name}");`,
      ],
      [
        form,
        `await outputs.save(assessmentSheetForm(study, sheetOfMunicipality(sheets, "${municipalityId}"), { lang }));`,
      ],
    ],
  }));
}

interface NotebookContent {
  readonly title: string;
  readonly heading: Bilingual;
  /** Code cells, each with what it does. */
  readonly steps: readonly (readonly [Bilingual, string])[];
}

async function writeNotebook(slug: string, contentOf: (name: string) => NotebookContent): Promise<string | null> {
  const folder = projectPath("notebooks");
  await Deno.mkdir(folder, { recursive: true });
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) if (name.endsWith(".ipynb")) names.push(name);
  if (names.some((name) => name.replace(/^\d+_/, "") === `${slug}.ipynb`)) return null;
  const numbers = names.map((name) => Number(/^\d+/.exec(name)?.[0] ?? 0));
  const number = Math.max(FIRST_NUMBER - 1, ...numbers) + 1;
  const name = `${number}_${slug}`;
  const { title, heading, steps } = contentOf(name);
  const markdown = ({ ja, en }: Bilingual) => `${ja}\n\n*${en}*`;
  const cells = [
    { cell_type: "markdown", source: `# ${number} ${title}\n\n${markdown(heading)}` },
    { cell_type: "markdown", source: markdown(CHAPTER_NOTEBOOK_WORDS.language) },
    { cell_type: "code", source: 'const lang: "ja" | "en" = "ja";', metadata: { tags: ["parameters"] } },
    ...steps.flatMap(([what, code]) => [
      { cell_type: "markdown", source: markdown(what) },
      { cell_type: "code", source: code },
    ]),
  ].map((cell, at) => ({
    metadata: {},
    id: `cell-${at + 1}`,
    ...cell,
    ...cell.cell_type === "code" ? { execution_count: null, outputs: [] } : {},
  }));
  const kernelspec = { display_name: "Deno", language: "typescript", name: "deno" };
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells });
  const path = `notebooks/${name}.ipynb`;
  await writeAtomically(projectPath(path), serializeNotebook(parseNotebook(text, path)));
  return path;
}

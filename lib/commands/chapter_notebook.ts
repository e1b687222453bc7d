import { projectPath } from "../data/project_path.ts";
import { parseNotebook, serializeNotebook } from "../notebook/notebook_format.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import type { PlannedSurvey } from "../imports/import_plan.ts";
import { CHAPTER_NOTEBOOK_WORDS } from "../wording/import_words.ts";
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
  const folder = projectPath("notebooks");
  await Deno.mkdir(folder, { recursive: true });
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) if (name.endsWith(".ipynb")) names.push(name);
  if (names.some((name) => name.replace(/^\d+_/, "") === `${id}.ipynb`)) return null;
  const numbers = names.map((name) => Number(/^\d+/.exec(name)?.[0] ?? 0));
  const name = `${Math.max(FIRST_NUMBER - 1, ...numbers) + 1}_${id}`;
  const { heading, language, read, chapter } = CHAPTER_NOTEBOOK_WORDS;
  const markdown = ({ ja, en }: Bilingual) => `${ja}\n\n*${en}*`;
  const cells = [
    {
      cell_type: "markdown",
      source: `# ${name.slice(0, name.indexOf("_"))} ${title}\n\n${markdown(heading(title, titleEnglish))}`,
    },
    { cell_type: "markdown", source: markdown(language) },
    { cell_type: "code", source: 'const lang: "ja" | "en" = "ja";', metadata: { tags: ["parameters"] } },
    { cell_type: "markdown", source: markdown(read) },
    {
      cell_type: "code",
      source: `import { chapter, loadSurvey, loadSurveys, openOutputs } from "#lib";

const survey = await loadSurvey("${id}");
const surveys = await loadSurveys();
const outputs = openOutputs("${name}");`,
    },
    { cell_type: "markdown", source: markdown(chapter) },
    { cell_type: "code", source: "await outputs.save(chapter(survey, { surveys, lang }));" },
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

import assert from "node:assert/strict";
import { sidecarPath } from "../../lib/data/source.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import type { ProjectCopy } from "../commands/project_copy.ts";
import { smallProject } from "../commands/small_project.ts";

/** A questionnaire of twelve, so few that what they answered can be tried out. */
export const SURVEY = "gyoda-training-2";
export const ANSWERS = `data/surveys/${SURVEY}/responses.csv`;

/** A small notebook that shows all that a chapter shows of the survey's closed questions. */
const CELLS = [
  'import { chartFigure, chartTable, loadReport, loadSurveys, openOutputs } from "#lib";\n\n' +
  'const report = await loadReport();\nconst surveys = await loadSurveys({ report });\nconst outputs = openOutputs("mini");',
  `await outputs.save(chartFigure("2-32:${SURVEY}", { report, surveys }));`,
  `await outputs.save(chartTable("2-32:${SURVEY}", { report, surveys }));`,
  // What somebody looks at by the way is kept in the notebook.
  `console.log(surveys.find(({ id }) => id === "${SURVEY}"));\nJSON.stringify(surveys);`,
  `surveys.find(({ id }) => id === "${SURVEY}");`,
];

/** Writes made-up answers as somebody's who saved them there, and says in the sidecar what they are. */
export async function writeAnswers({ folder }: Pick<ProjectCopy, "folder">, text: string): Promise<void> {
  await Deno.writeTextFile(`${folder}/${ANSWERS}`, text);
  const sidecar = {
    id: `${SURVEY}-observed`,
    title: "試験のための回答",
    titleEnglish: "Answers for a test",
    origin: "observed",
    producer: "test",
    citation: "test",
    licence: "MIT",
    figureKeys: [],
    encoding: "utf-8",
    rows: 0,
    notes: [],
  };
  await Deno.writeTextFile(`${folder}/${sidecarPath(ANSWERS)}`, JSON.stringify(sidecar));
}

/** A copy of the project under version control, with two small notebooks and these answers, sealed. */
export async function observedProject(answers: string): Promise<ProjectCopy> {
  const copy = await smallProject({ mini: { cells: CELLS }, other: { cells: ["1 + 1;"] } });
  for (const file of [".gitignore", ".gitattributes"]) {
    await Deno.copyFile(projectPath(file), `${copy.folder}/${file}`);
  }
  await writeAnswers(copy, answers);
  const { code, stderr } = await copy.run(["seal"]);
  assert.equal(code, 0, stderr);
  await git(copy, "init", "-q");
  return copy;
}

/** Runs git in a copy. */
export async function git({ folder }: Pick<ProjectCopy, "folder">, ...args: readonly string[]): Promise<string> {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.quotePath=false"];
  const { success, stdout, stderr } = await new Deno.Command("git", { args: [...identity, ...args], cwd: folder })
    .output();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

/** Every file that git would take, by path, with its bytes. */
export async function committedFiles(copy: Pick<ProjectCopy, "folder">): Promise<ReadonlyMap<string, Uint8Array>> {
  await git(copy, "add", "-A");
  const paths = (await git(copy, "ls-files")).split("\n").filter((path) => path !== "");
  return new Map(paths.map((path) => [path, Deno.readFileSync(`${copy.folder}/${path}`)]));
}

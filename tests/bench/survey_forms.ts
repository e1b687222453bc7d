/**
 * Every survey in every form that its answers can come in makes a whole report, alone in its form and mixed with others.
 *
 *     deno run -A tests/bench/survey_forms.ts [FORM …]
 *
 * Eight runs in which all surveys have the same form, then eight in which each has another, so that each survey meets each form
 * beside others. A row a run: seconds, exit code, figures and tables that bear each origin. Exits 1 where a run did not make all.
 */
import { copyInto, copyProject } from "../commands/project_copy.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { outputsWithoutNumber, SURVEY_FORMS, type SurveyForm, writeSurveyForm } from "../acceptance/survey_forms.ts";

const ids = [...Deno.readDirSync(projectPath("data/surveys"))].filter(({ isDirectory }) => isDirectory)
  .map(({ name }) => name).sort();
const wanted = SURVEY_FORMS.filter((form) => Deno.args.length === 0 || Deno.args.includes(form));
const alike = wanted.map((form) => ({ name: form as string, forms: ids.map(() => form) }));
const mixed = (Deno.args.length > 0 ? [] : SURVEY_FORMS).map((_, turn) => ({
  name: `mixed ${turn + 1}`,
  forms: ids.map((_, at): SurveyForm => SURVEY_FORMS[(at + turn) % SURVEY_FORMS.length] ?? "answers"),
}));

await using copy = await copyProject();
const outputs = () => JSON.parse(Deno.readTextFileSync(`${copy.folder}/outputs/manifest.json`)).outputs.length;
const whole = outputs();
let failed = 0;
for (const { name, forms } of [...alike, ...mixed]) {
  await Deno.remove(`${copy.folder}/data/surveys`, { recursive: true });
  copyInto(projectPath("data/surveys"), `${copy.folder}/data/surveys`);
  for (const [at, id] of ids.entries()) await writeSurveyForm(copy.folder, id, forms[at] ?? "answers");
  const sealed = await copy.run(["seal"]);
  const started = performance.now();
  const { code, stdout, stderr } = await copy.run(["report"]);
  const made = outputs();
  const strange = await outputsWithoutNumber(copy.folder);
  const isWhole = sealed.code === 0 && code === 0 && made === whole && strange.length === 0;
  if (!isWhole) failed++;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  write(
    `${name.padEnd(16)} ${seconds.padStart(6)} s  exit ${code}  ${made} of ${whole} outputs  ${
      isWhole ? "whole" : "NOT WHOLE"
    }`,
  );
  if (!isWhole) write(strange.join(", ") + (sealed.stderr + stdout + stderr).slice(-6000));
}
if (failed > 0) Deno.exit(1);

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

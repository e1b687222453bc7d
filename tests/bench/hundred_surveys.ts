/**
 * A hundred surveys, each with a notebook of its own: the whole report of them, how long it takes to see that all is up to date, and
 * what is run again when one survey changes.
 *
 *     deno run -A tests/bench/hundred_surveys.ts [SURVEYS]
 *
 * Prints seconds, memory of all processes together, sizes and what was run. Exits 1 when more than the notebook of the changed survey
 * is run again, "up to date" takes more than 0.4 s (median of nine), or the report more than 2.5 GB.
 */
import { writeMadeSurvey } from "./made_survey_folder.ts";
import { copyProject } from "../commands/project_copy.ts";
import { writeSmall } from "../commands/small_project.ts";
import { tellRow } from "./bench_row.ts";
import { measure, type Measured, median } from "./measure.ts";

const wanted = Number(Deno.args[0] ?? 100);
const UP_TO_DATE = 0.4;
const MOST_MEGABYTES = 2_500;
await using copy = await copyProject({ notebooks: [] });
const ids = Array.from({ length: wanted }, (_, at) => `made-${String(at + 1).padStart(3, "0")}`);
for (const id of ids) {
  await writeMadeSurvey(copy.folder, id);
  await writeSmall(copy, id.replace("-", "_"), {
    cells: [
      `import { loadSurvey, openOutputs, surveyFigures } from "#lib";\nconst survey = await loadSurvey("${id}");`,
      `await openOutputs("${id.replace("-", "_")}").save(surveyFigures(survey)[0]!);`,
    ],
  });
}
await command("seal");
write(`${wanted} surveys, ${navigator.hardwareConcurrency} cores`);
const whole = await command("report");
tell("first report", whole);
for (const name of ["report.html", "report.en.html", "tables.xlsx", "report.docx"]) {
  const { size } = await Deno.stat(`${copy.folder}/outputs/${name}`).catch(() => ({ size: 0 }));
  if (size > 0) write(`    ${name}: ${(size / 1e6).toFixed(1)} MB`);
}
const times: number[] = [];
for (let round = 0; round < 9; round++) {
  const { seconds, stdout } = await command("report");
  if (!stdout.startsWith("Up to date")) throw new Error(stdout);
  times.push(seconds);
}
write(
  `up to date: ${median(times).toFixed(2)} s (median of nine; first, in which every file is read, ${
    times[0]?.toFixed(2)
  } s; shortest ${Math.min(...times).toFixed(2)} s)`,
);
const changed = ids[41 % ids.length] ?? "";
const path = `${copy.folder}/data/surveys/${changed}/synthetic_responses.csv`;
const text = await Deno.readTextFile(path);
const [heading = "", first = "", ...others] = text.split("\n");
await Deno.writeTextFile(path, [heading, first.replace(/,[^,]*/, ",20代"), ...others].join("\n"));
await command("seal");
tell("what is stale", await command("check", "--stale"));
const checked = await command("check", "--changed");
const check = tell("check --changed", checked);
const report = tell("report", await command("report"));
const runs = [check, report].map((said) => [...said.matchAll(/^to run: (\S+)/gm)].map(([, name]) => name));
const isOne = runs.every((names) => names.length === 1 && names[0] === changed.replace("-", "_"));
const isSmall = (whole.megabytes ?? 0) <= MOST_MEGABYTES;
if (!isOne || median(times) > UP_TO_DATE || !isSmall) Deno.exitCode = 1;
tellRow({
  work: `report of ${wanted} surveys`,
  ours: `${whole.seconds.toFixed(1)} s`,
  goal: `≤ ${MOST_MEGABYTES} MB`,
  ourMemory: whole.megabytes?.toFixed(0) ?? "?",
  isMet: isSmall,
});
tellRow({
  work: `${wanted} surveys up to date`,
  ours: `${median(times).toFixed(2)} s`,
  goal: `≤ ${UP_TO_DATE} s`,
  isMet: median(times) <= UP_TO_DATE,
});
tellRow({
  work: `one of ${wanted} surveys changed, checked`,
  ours: `${checked.seconds.toFixed(1)} s`,
  goal: "1 notebook run",
  ourMemory: checked.megabytes?.toFixed(0) ?? "?",
  isMet: isOne,
});

async function command(...args: string[]) {
  return await measure({
    command: [Deno.execPath(), "run", "-A", "--no-check", "lib/cli.ts", ...args],
    cwd: copy.folder,
    env: { NO_COLOR: "1", INIT_CWD: copy.folder },
    codes: [0, 1],
  });
}

function tell(name: string, { seconds, processor, megabytes, stdout }: Measured): string {
  const lines = stdout.split("\n").filter((line) => /^(?:to run|stale|to make):|notebook/.test(line)).slice(0, 4);
  const spent = `${seconds.toFixed(1)} s, of processors ${processor?.toFixed(1) ?? "?"} s, ${
    megabytes?.toFixed(0) ?? "?"
  } MB`;
  write(`${name}: ${spent}\n${lines.map((line) => `    ${line.slice(0, 160)}`).join("\n")}`);
  return stdout;
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

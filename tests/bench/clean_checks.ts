/**
 * Runs `check` again and again in one copy of the project, in which nothing has changed, and counts the answers: each must be
 * that nothing drifted.
 *
 *     deno run -A tests/bench/clean_checks.ts [runs]
 *
 * Ends with exit code 1 when a single run says anything else. One clean check of the whole project is among the tests; that it
 * is no matter of luck takes as many as here.
 */
import { copyProject } from "../commands/project_copy.ts";

const runs = Number(Deno.args[0] ?? 50);
await using copy = await copyProject();
let clean = 0;
for (let run = 1; run <= runs; run++) {
  const { code, stdout, stderr } = await copy.run(["check"]);
  if (code === 0) clean++;
  else say(`run ${run} ended with ${code}:\n${stdout}${stderr}`);
}
say(`${clean} of ${runs} checks found nothing`);
if (clean < runs) Deno.exitCode = 1;

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}

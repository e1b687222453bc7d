/**
 * Every goal of speed, one bench after the other: peers, growth to 10,000,000 people, a table of all municipalities, a hundred
 * surveys, an export of 100,000 rows, PostgreSQL with workers.
 *
 *     deno task bench [--rounds N]
 *
 * Prints each bench's own table as it comes, with its time, and in the end one table of all goals: peer, theirs, ours, ratio, goal,
 * memory, and what could not be measured for want of something. Exits 1 where a goal is missed. Takes about a
 * quarter of an hour on two cores that do nothing else.
 */
import { projectPath } from "../../lib/data/project_path.ts";
import { ROWS_VARIABLE, tableOfRows, tellMissing } from "./bench_row.ts";

/** Benches by the goal they print, the peers first. */
const BENCHES: readonly (readonly [goal: string, script: string, ...args: string[]])[] = [
  ["beside what people use", "against_peers.ts", ...Deno.args],
  ["1,000 to 10,000,000 people in at most 2 GB", "growth_of_counts.ts"],
  ["1,741 municipalities × 10 events × 20 questions within a minute", "national_table.ts"],
  ["an export of 100,000 rows planned", "import_rows.ts"],
  ["PostgreSQL alone, with one and with two workers", "postgres_cluster.ts"],
  ["a hundred surveys: whole report, up to date, one of them changed", "hundred_surveys.ts"],
];

const rows = await Deno.makeTempFile({ prefix: "bench-rows-" });
Deno.env.set(ROWS_VARIABLE, rows);
const missed: string[] = [];
for (const [goal, script, ...args] of BENCHES) {
  write(`\n== ${goal} (${script})`);
  const begin = performance.now();
  const before = (await Deno.readTextFile(rows)).length;
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", projectPath(`tests/bench/${script}`), ...args],
    stdout: "inherit",
    stderr: "inherit",
  }).output().catch((fault: unknown) => {
    write(String(fault));
    return { code: 1 };
  });
  if (code !== 0) missed.push(goal);
  if ((await Deno.readTextFile(rows)).length === before) tellMissing(goal, { missing: "it could not run: see above" });
  write(`-- ${code === 0 ? "met" : "not met, or could not run"}; ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}
write("\n== all goals");
for (const line of tableOfRows(await Deno.readTextFile(rows))) write(line);
await Deno.remove(rows);
write(`\n${BENCHES.length - missed.length} of ${BENCHES.length} benches meet all of their goals`);
for (const goal of missed) write(`not met: ${goal}`);
if (missed.length > 0) Deno.exitCode = 1;

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

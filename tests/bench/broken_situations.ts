/**
 * Everything that can be broken around a report, one after another, in one table: cells, kernels, notebooks and settings, cells that
 * write past the guard, other machines, starts that fail, and what happens while a command runs.
 *
 *     deno run -A tests/bench/broken_situations.ts [PART OF A NAME …]
 *
 * A row a situation: its exit code and seconds, and whether it was silent (no word of it, or success where there is none), a crash
 * (a fault of the program, or a code that means something else), a hang (killed after ten minutes), left a process behind, or lost
 * something. All five must be 0, and at least 110 situations tried; else it exits 1 and shows what was said. What this machine
 * cannot be made like is listed apart and counts as nothing. The tests of `tests/faults` go through the same rows.
 */
import { exitCodeOf, formatNotebookFailure } from "../../lib/commands/run_outcome.ts";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import { changedPaths, savesTable, smallProject } from "../commands/small_project.ts";
import type { ProjectCopy } from "../commands/project_copy.ts";
import {
  breakOnce,
  brokenProject,
  contentOf,
  notebookText,
  orphansOf,
  type Outcome,
} from "../faults/broken_project.ts";
import { CELL_FAULTS, type FaultRow, KERNEL_FAULTS, SETUP_FAULTS } from "../faults/fault_rows.ts";
import { HAPPENINGS, happenOnce } from "../faults/happening_rows.ts";
import { canBeMade, MACHINES, onMachine } from "../faults/machine_rows.ts";
import { START_FAULTS } from "../faults/start_rows.ts";
import { WRITES } from "../faults/write_rows.ts";

/** Something that is broken, what it must end with, and what it did end with. */
interface Situation {
  readonly name: string;
  readonly codes: readonly number[];
  readonly says: RegExp;
  readonly run: (copy: ProjectCopy) => Promise<Outcome>;
}

const broken = (group: string, rows: readonly FaultRow[]): readonly Situation[] =>
  rows.map((row) => ({
    name: `${group}: ${row.name}`,
    codes: [row.code],
    says: row.says,
    run: async (copy) => {
      const outcome = await breakOnce(copy, row);
      return row.leavesAll === false ? { ...outcome, lost: [] } : outcome;
    },
  }));

/** Which place is named, `tests/commands/undeclared_writes_test.ts` looks at. */
const WRITE_FAULTS = Object.entries(WRITES).map(([name, [cell]]): FaultRow => ({
  name: `a cell writes into the project (${name})`,
  cells: ["1;", cell],
  code: 2,
  says: /cell 2 of 2[^]*UndeclaredWrite: a notebook must not write/,
}));

const IN_BROKEN_PROJECT: readonly Situation[] = [
  ...broken("cell", CELL_FAULTS),
  ...broken("cell", WRITE_FAULTS),
  ...broken("kernel", KERNEL_FAULTS),
  ...broken("project", SETUP_FAULTS),
  ...START_FAULTS.map(({ name, options, says }): Situation => ({
    name: `start: ${name}`,
    codes: [4],
    says,
    run: async (copy) => {
      const notebook = parseNotebook(notebookText({ cells: ["1;"] }), "broken.ipynb");
      const run = await runNotebook({ path: "broken.ipynb", notebook }, { attempts: 1, ...options });
      const stderr = formatNotebookFailure(run);
      return { code: exitCodeOf([run]), stdout: "", stderr, orphans: await orphansOf(copy), lost: [] };
    },
  })),
  ...HAPPENINGS.map((row): Situation => ({
    name: `meanwhile: ${row.name}`,
    codes: row.codes,
    says: row.says,
    run: (copy) => happenOnce(copy, row),
  })),
];

const ON_MACHINES: readonly Situation[] = MACHINES.filter(canBeMade).map((machine) => ({
  name: `machine: ${machine.name}`,
  codes: [machine.code],
  says: machine.says,
  run: async (copy) => {
    const before = await contentOf(copy);
    const result = await onMachine(copy, machine);
    const lost = result.code === 0 ? [] : changedPaths(before, await contentOf(copy));
    return { ...result, orphans: await orphansOf(copy), lost };
  },
}));

const HEADINGS = ["silent", "crash", "hang", "orphan", "loss"] as const;
const total = Object.fromEntries(HEADINGS.map((heading) => [heading, 0]));
let tried = 0;
const columns = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(6)).join(" ");
write(`${"situation".padEnd(84)} ${"exit".padStart(4)} ${"seconds".padStart(7)} ${columns(HEADINGS)}`);
const small = () => smallProject({ mini: { cells: [savesTable("mini", "2-2:method")] } }, { report: true });
for (const [situations, make] of [[IN_BROKEN_PROJECT, brokenProject], [ON_MACHINES, small]] as const) {
  const wanted = situations.filter(({ name }) =>
    Deno.args.length === 0 || Deno.args.some((part) => name.includes(part))
  );
  if (wanted.length === 0) continue;
  const queue = wanted.values();
  const work = async () => {
    await using copy = await make();
    for (const situation of queue) await tell(situation, copy);
  };
  await Promise.all([work(), work()]);
}
write(`${`${tried} situations`.padEnd(84)} ${" ".repeat(12)} ${columns(Object.values(total))}`);
for (const { name } of MACHINES.filter((machine) => !canBeMade(machine))) write(`not tried on this system: ${name}`);
const isShort = Deno.args.length === 0 && tried < 110;
Deno.exit(Object.values(total).every((count) => count === 0) && !isShort ? 0 : 1);

async function tell({ name, codes, says, run }: Situation, copy: ProjectCopy): Promise<void> {
  const begin = performance.now();
  const { code, stdout, stderr, orphans, lost } = await run(copy);
  const said = stdout + stderr;
  const isHang = code === 137 && !codes.includes(137);
  const isSilent = !isHang && (!says.test(said) || (code === 0 && !codes.includes(0)));
  const isCrash = /fault of this program|error: Uncaught/.test(said) || (!isHang && !isSilent && !codes.includes(code));
  const found = [isSilent, isCrash, isHang, orphans.length > 0, lost.length > 0].map(Number);
  tried++;
  for (const [at, heading] of HEADINGS.entries()) total[heading] = (total[heading] ?? 0) + (found[at] ?? 0);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  write(`${name.padEnd(84)} ${String(code).padStart(4)} ${seconds.padStart(7)} ${columns(found)}`);
  if (found.some((one) => one > 0)) write([said.slice(0, 3000), ...orphans, ...lost].join("\n").replace(/^/gm, "    "));
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

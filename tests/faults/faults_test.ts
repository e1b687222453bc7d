/**
 * Breaks notebooks, kernels and what is around them one way after another: each must end with its exit code and its sentence,
 * with no process left behind and nothing lost.
 */
import assert from "node:assert/strict";
import type { CommandResult, ProjectCopy } from "../commands/project_copy.ts";
import { brokenProject, contentOf, notebookText, orphansOf } from "./broken_project.ts";
import { CELL_FAULTS, type FaultRow, KERNEL_FAULTS, SETUP_FAULTS } from "./fault_rows.ts";

const ROWS = [...CELL_FAULTS, ...KERNEL_FAULTS, ...SETUP_FAULTS];
/** Seconds after which a row counts as hanging, and is killed: the longest time-out in them is a second. */
const LONGEST = 600;

interface Outcome extends CommandResult {
  readonly lost: readonly string[];
  readonly orphans: readonly string[];
}

Deno.test(`each of ${ROWS.length} faults ends with its code and sentence, without orphans, and nothing is lost`, async (test) => {
  assert.ok(ROWS.length >= 40);
  const outcomes = new Map<FaultRow, Outcome>();
  const queue = ROWS.values();
  const work = async () => {
    await using copy = await brokenProject();
    for (const row of queue) outcomes.set(row, await breakOnce(copy, row));
  };
  await Promise.all([work(), work()]);
  for (const row of ROWS) {
    await test.step(row.name, () => {
      const outcome = outcomes.get(row);
      assert.ok(outcome !== undefined);
      const said = outcome.stdout + outcome.stderr;
      assert.match(said, row.says);
      assert.equal(outcome.code, row.code, said);
      assert.deepEqual(outcome.orphans, []);
      if (row.leavesAll ?? true) assert.deepEqual(outcome.lost, []);
    });
  }
});

/** Breaks the copy, runs the command, says what became of it, and mends the copy. */
async function breakOnce(copy: ProjectCopy, row: FaultRow): Promise<Outcome> {
  const sound = await contentOf(copy);
  const former = new Map<string, string | null>();
  for (const [path, change] of Object.entries(row.files ?? {})) {
    const text = await Deno.readTextFile(`${copy.folder}/${path}`).catch(() => null);
    former.set(path, text);
    const changed = change(text ?? "");
    if (changed === null) await Deno.remove(`${copy.folder}/${path}`).catch(() => {});
    else await Deno.writeTextFile(`${copy.folder}/${path}`, changed);
  }
  const broken = `${copy.folder}/notebooks/broken.ipynb`;
  if (row.cells !== undefined || row.text !== undefined) {
    await Deno.writeTextFile(broken, row.text ?? notebookText(row));
  }
  const before = await contentOf(copy);
  // The connection files of kernels lie in the copy, so that their processes can be told from others.
  const temporary = `${copy.folder}/.temporary`;
  await Deno.mkdir(temporary, { recursive: true });
  const result = await copy.run(row.command ?? ["report", "--notebook", "broken"], {
    env: { TMPDIR: temporary },
    timeout: LONGEST,
  });
  const orphans = await orphansOf(copy);
  const after = await contentOf(copy);
  const lost = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  for (const [path, text] of former) {
    if (text === null) await Deno.remove(`${copy.folder}/${path}`).catch(() => {});
    else await Deno.writeTextFile(`${copy.folder}/${path}`, text);
  }
  await Deno.remove(broken).catch(() => {});
  if (row.leavesAll === false) await restore(copy, sound);
  return { ...result, lost, orphans };
}

async function restore({ folder }: ProjectCopy, content: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of content) {
    await Deno.writeFile(`${folder}/${path}`, Uint8Array.fromBase64(text));
  }
}

import assert from "node:assert/strict";
import { dirname } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";
import { leaseFolder } from "../commands/leased_folder.ts";
import { mutantsOf } from "./mutants.ts";
import { type Finding, MARK, type MutationJob } from "./mutation_process.ts";

/** What the process needs of the project. */
const NEEDED = [
  "deno.json",
  "deno.lock",
  "lib/data/project_path.ts",
  "tests/bench/mutation_process.ts",
  "tests/bench/switched_code.ts",
  "tests/random_cases.ts",
  "tests/runner/fixed_seed.ts",
];

/** One limit is read when the module is loaded, the other at each call; nobody asks for what is behind `unasked`. */
const ROOM = `const LIMIT = [1, 2, 3].filter((one) => one > 1).length;
export const most = () => LIMIT;
export const isBig = (number: number) => number > 5;
export const unasked = () => 7;
`;
const TESTS = `import assert from "node:assert/strict";
import { isBig, most } from "../../lib/room/room.ts";
Deno.test("most", () => assert.equal(most(), 2));
Deno.test({ name: "big", fn: () => assert.deepEqual([4, 7].map(isBig), [false, true]) });
Deno.test("red by itself", () => assert.ok(Deno.args.includes("--never")));
`;

Deno.test("a change is noticed by a test that fails with it and passes without, whenever its place is reached", async () => {
  await using lease = await leaseFolder();
  const { folder } = lease;
  const write = async (path: string, text: string) => {
    await Deno.mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await Deno.writeTextFile(`${folder}/${path}`, text);
  };
  for (const path of NEEDED) await write(path, await Deno.readTextFile(projectPath(path)));
  await write("tests/room/room_test.ts", TESTS);
  const tests = ["tests/room/room_test.ts"];
  const changes = mutantsOf(ROOM).map((mutant, id) => ({ ...mutant, id, path: "lib/room/room.ts", tests }));
  const idOf = (line: number, from: string) => changes.find((one) => one.line === line && one.from === from)?.id ?? -1;
  const ask = async (job: MutationJob): Promise<readonly Finding[]> => {
    await write("lib/room/room.ts", ROOM);
    await write("job.json", JSON.stringify(job));
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["test", "-A", "--no-check", "tests/bench/mutation_process.ts"],
      cwd: folder,
      env: { NO_COLOR: "1", MUTATION_JOB: `${folder}/job.json` },
    }).output();
    return new TextDecoder().decode(stdout).split("\n").filter((line) => line.startsWith(MARK))
      .map((line) => JSON.parse(line.slice(MARK.length)));
  };
  const fates = (found: readonly Finding[]) => new Map(found.map(({ id, fate }) => [id, fate]));

  const limit = idOf(1, ".filter((one) => one > 1)");
  const [big, seven] = [idOf(3, "5"), idOf(4, "7")];
  const together = await ask({ changes: changes.filter(({ id }) => [limit, big, seven].includes(id)) });
  assert.deepEqual(together.filter(({ fate }) => fate === "red").map(({ test }) => test), [
    "tests/room/room_test.ts: red by itself",
  ]);
  assert.deepEqual([limit, big, seven].map((id) => fates(together).get(id)), ["early", "living", "living"]);
  assert.equal(together.find(({ id, fate }) => id === seven && fate === "living")?.reaching, 0);
  const sign = changes.find(({ line, to }) => line === 3 && to === " < ")?.id ?? -1;
  assert.equal(fates(await ask({ changes: changes.filter(({ id }) => id === sign) })).get(sign), "noticed");

  // With the change from the first line on a test fails; with nothing on, the very same test passes.
  const one = changes.filter(({ id }) => id === limit);
  const without = ["tests/room/room_test.ts: red by itself"];
  const held = (await ask({ changes: one, held: limit, without })).at(-1);
  assert.deepEqual([held?.fate, held?.test], ["failed", "tests/room/room_test.ts: most"]);
  assert.equal((await ask({ changes: one, held: null, without })).at(-1)?.fate, "living");
});

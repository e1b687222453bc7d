/** Machines that are not like the one that this was written on: each works, or ends with a sentence that helps. */
import assert from "node:assert/strict";
import { changedPaths, savesTable, smallProject, stateOf } from "../commands/small_project.ts";

const POSIX = Deno.build.os !== "windows";

interface Machine {
  readonly name: string;
  /** Makes the machine so; gives what undoes it. */
  readonly make: (folder: string) => Promise<() => Promise<void>>;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly code: number;
  readonly says: RegExp;
}

const MACHINES: readonly Machine[] = [
  {
    name: "its temporary folder is missing",
    make: () => Promise.resolve(() => Promise.resolve()),
    command: ["report", "--force"],
    env: { TMPDIR: "/no/such/place" },
    code: 0,
    says: /1 of 1 notebook run/,
  },
  {
    name: "outputs/ is a link to another place",
    make: async (folder) => {
      await Deno.rename(`${folder}/outputs`, `${folder}.outputs`);
      await Deno.symlink(`${folder}.outputs`, `${folder}/outputs`);
      return async () => {
        await Deno.remove(`${folder}/outputs`, { recursive: true });
        await Deno.rename(`${folder}.outputs`, `${folder}/outputs`);
      };
    },
    command: ["report"],
    code: 0,
    says: /Up to date|run;/,
  },
  {
    name: "notebooks/ is a link to another place",
    make: async (folder) => {
      await Deno.rename(`${folder}/notebooks`, `${folder}.notebooks`);
      await Deno.symlink(`${folder}.notebooks`, `${folder}/notebooks`);
      return async () => {
        await Deno.remove(`${folder}/notebooks`);
        await Deno.rename(`${folder}.notebooks`, `${folder}/notebooks`);
      };
    },
    command: ["report", "--force"],
    code: 5,
    says: /^Cannot use notebooks\/ as it is a link: .*Put the files themselves there\.$/m,
  },
  {
    name: "a link in outputs/ leads back to it",
    make: async (folder) => {
      await Deno.symlink("../outputs", `${folder}/outputs/loop`);
      return () => Deno.remove(`${folder}/outputs/loop`);
    },
    command: ["report", "--force"],
    code: 5,
    says:
      /^Cannot take outputs\/loop over as it is a link .*: move it out of outputs\/, which is replaced as a whole\.$/m,
  },
  {
    name: "two links in outputs/ lead to each other",
    make: async (folder) => {
      await Deno.symlink("b", `${folder}/outputs/a`);
      await Deno.symlink("a", `${folder}/outputs/b`);
      return async () => {
        await Deno.remove(`${folder}/outputs/a`);
        await Deno.remove(`${folder}/outputs/b`);
      };
    },
    command: ["report", "--force"],
    code: 5,
    says: /^Cannot take outputs\/a over as it is a link/m,
  },
  {
    name: "a sidecar has a slip in its JSON and is sealed",
    make: async (folder) => {
      const path = `${folder}/data/study/events.source.json`;
      const text = await Deno.readTextFile(path);
      await Deno.writeTextFile(path, text.replace('"id"', '"id'));
      return () => Deno.writeTextFile(path, text);
    },
    command: ["seal"],
    code: 5,
    says: /events\.source\.json malformed-json: expected JSON/,
  },
];

Deno.test({
  name: "each machine that is not like others works or ends with a sentence, and nothing is lost",
  ignore: !POSIX,
  async fn(test) {
    await using copy = await smallProject({ mini: { cells: [savesTable("mini", "2-2:method")] } }, { report: true });
    for (const { name, make, command, env = {}, code, says } of MACHINES) {
      await test.step(name, async () => {
        const before = await stateOf(copy);
        const undo = await make(copy.folder);
        const result = await copy.run(command, { env });
        await undo();
        const said = result.stdout + result.stderr;
        assert.equal(result.code, code, said);
        assert.match(said, says);
        assert.doesNotMatch(said, /fault of this program/);
        if (code !== 0) assert.deepEqual(changedPaths(before, await stateOf(copy)), []);
      });
    }
  },
});

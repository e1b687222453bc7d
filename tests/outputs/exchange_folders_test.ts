import assert from "node:assert/strict";
import { eventually } from "../eventually.ts";
import { exchangeFolders, recoverFolder } from "../../lib/outputs/exchange_folders.ts";

async function inTemporaryFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function folderWith(path: string, content: string): Promise<string> {
  await Deno.mkdir(path);
  await Deno.writeTextFile(`${path}/file`, content);
  return path;
}

Deno.test("the staging folder takes the target's place and holds the former content", () =>
  inTemporaryFolder(async (folder) => {
    const staging = await folderWith(`${folder}/staging`, "new");
    const target = await folderWith(`${folder}/target`, "old");
    await exchangeFolders(staging, target);
    assert.equal(await Deno.readTextFile(`${target}/file`), "new");
    assert.equal(await Deno.readTextFile(`${staging}/file`), "old");
  }));

Deno.test("a target that is not there yet is simply made", () =>
  inTemporaryFolder(async (folder) => {
    const staging = await folderWith(`${folder}/staging`, "new");
    await exchangeFolders(staging, `${folder}/target`);
    assert.equal(await Deno.readTextFile(`${folder}/target/file`), "new");
  }));

Deno.test("a kill between the two renames of the slow way is mended", () =>
  inTemporaryFolder(async (folder) => {
    await folderWith(`${folder}/staging`, "new");
    await folderWith(`${folder}/staging.former`, "old");
    assert.equal(await recoverFolder(`${folder}/staging`, `${folder}/target`), true);
    assert.equal(await Deno.readTextFile(`${folder}/target/file`), "old");
    assert.equal(await recoverFolder(`${folder}/staging`, `${folder}/target`), false);
  }));

Deno.test("somebody who looks all the time never finds the target missing or half", {
  ignore: Deno.build.os === "windows",
}, () =>
  inTemporaryFolder(async (folder) => {
    const staging = await folderWith(`${folder}/staging`, "a");
    const target = await folderWith(`${folder}/target`, "b");
    const looker = new Worker(
      `data:application/javascript,${
        encodeURIComponent(`
          let looks = 0, gone = 0;
          self.onmessage = ({ data }) => {
            const look = () => {
              for (let turn = 0; turn < 50; turn++) { looks++; try { Deno.statSync(data); } catch { gone++; } }
              self.postMessage({ looks, gone });
              setTimeout(look);
            };
            look();
          };`)
      }`,
      { type: "module" },
    );
    let seen = { looks: 0, gone: 0 };
    looker.onmessage = ({ data }) => seen = data;
    looker.postMessage(target);
    await eventually(() => seen.looks > 0, "somebody looks");
    // As long as it takes until somebody has looked a thousand times meanwhile.
    const begin = seen.looks;
    for (let turn = 0; turn < 200 || seen.looks < begin + 1_000; turn++) {
      await exchangeFolders(staging, target);
      if (turn % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    looker.terminate();
    assert.equal(seen.gone, 0);
  }));

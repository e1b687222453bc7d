import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import type { formerText } from "../../lib/commands/git.ts";
import { sha256 } from "../../lib/data/sha256.ts";

type FormerText = typeof formerText;

/** A project that holds nothing but the modules that look for a former text, in a folder of its own. */
async function projectIn(folder: string): Promise<FormerText> {
  for (
    const path of [
      "lib/commands/git.ts",
      "lib/data/project_path.ts",
      "lib/data/sha256.ts",
    ]
  ) {
    await Deno.mkdir(`${folder}/${path.replace(/\/[^/]*$/, "")}`, { recursive: true });
    await Deno.copyFile(new URL(`../../${path}`, import.meta.url), `${folder}/${path}`);
  }
  const module: { readonly formerText: FormerText } = await import(
    pathToFileURL(`${folder}/lib/commands/git.ts`).href
  );
  return module.formerText;
}

async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "前の版 " });
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function git(folder: string, ...args: readonly string[]): Promise<void> {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.autocrlf=false"];
  const { success } = await new Deno.Command("git", { args: [...identity, ...args], cwd: folder, stdout: "null" })
    .output();
  assert.ok(success, args.join(" "));
}

async function commit(folder: string, path: string, text: string): Promise<void> {
  await Deno.mkdir(`${folder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
  await Deno.writeTextFile(`${folder}/${path}`, text);
  await git(folder, "add", path);
  await git(folder, "commit", "-qm", text);
}

const FILE = "data/表 1.csv";

Deno.test("the former text is found by its checksum, also when later versions were committed", async () => {
  await inTemporaryFolder(async (folder) => {
    const formerText = await projectIn(folder);
    await git(folder, "init", "-q");
    for (const text of ["一\n", "二\n", "三\n"]) await commit(folder, FILE, text);
    await Deno.writeTextFile(`${folder}/${FILE}`, "四\n");
    assert.equal(await formerText(FILE, sha256("三\n")), "三\n");
    assert.equal(await formerText(FILE, sha256("一\n")), "一\n");
    assert.equal(await formerText(FILE, sha256("五\n")), null);
    assert.equal(await formerText("data/other.csv", sha256("一\n")), null);
  });
});

Deno.test("a file that was removed in the last commit is found, too", async () => {
  await inTemporaryFolder(async (folder) => {
    const formerText = await projectIn(folder);
    await git(folder, "init", "-q");
    await commit(folder, FILE, "一\n");
    await git(folder, "rm", "-q", FILE);
    await git(folder, "commit", "-qm", "removed");
    assert.equal(await formerText(FILE, sha256("一\n")), "一\n");
  });
});

Deno.test("in a project that is a folder of a larger repository the path is the project's", async () => {
  await inTemporaryFolder(async (folder) => {
    const formerText = await projectIn(`${folder}/project`);
    await git(folder, "init", "-q");
    await commit(folder, FILE, "another file\n");
    await commit(folder, `project/${FILE}`, "一\n");
    assert.equal(await formerText(FILE, sha256("一\n")), "一\n");
  });
});

Deno.test("without version control there is no former text, and no error", async () => {
  await inTemporaryFolder(async (folder) => {
    const formerText = await projectIn(folder);
    await Deno.mkdir(`${folder}/data`);
    await Deno.writeTextFile(`${folder}/${FILE}`, "一\n");
    assert.equal(await formerText(FILE, sha256("一\n")), null);
  });
});

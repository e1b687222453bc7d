import assert from "node:assert/strict";
import { join } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** What the type checker says of a copy of lib in which there is one more language. */
async function complaintsOfThirdLanguage(): Promise<readonly string[]> {
  const folder = await Deno.makeTempDir();
  try {
    for (const file of [...await walkFiles("lib"), "deno.json", "deno.lock"]) {
      const target = join(folder, file);
      await Deno.mkdir(join(target, ".."), { recursive: true });
      await Deno.copyFile(projectPath(file), target);
    }
    const file = join(folder, "lib/data/language.ts");
    const source = await Deno.readTextFile(file);
    const extended = source.replace('LANGUAGES = ["ja", "en"]', 'LANGUAGES = ["ja", "en", "zz"]');
    assert.notEqual(extended, source, "the languages are no longer where this test adds one");
    await Deno.writeTextFile(file, extended);
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "lib"],
      cwd: folder,
      env: { NO_COLOR: "1" },
      stdout: "null",
      stderr: "piped",
    }).output();
    return new TextDecoder().decode(stderr).split(/\n(?=TS\d+ \[ERROR\])/).slice(1);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Source without comments, whose examples show texts in two languages. */
function codeOf(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, "");
}

Deno.test("who adds a language is told by the types of every text that lacks it, and of nothing else", async () => {
  const complaints = await complaintsOfThirdLanguage();
  const places = new Map<string, number>();
  for (const complaint of complaints) {
    const file = /\/(lib\/\S+?\.ts):\d+/.exec(complaint)?.[1];
    assert.ok(file !== undefined, `no place in: ${complaint}`);
    assert.match(complaint, /zz|expression of type 'Language'/, `not about the language: ${complaint}`);
    places.set(file, (places.get(file) ?? 0) + 1);
  }
  const unnoticed: string[] = [];
  let texts = 0;
  for (const file of await walkFiles("lib")) {
    if (!file.endsWith(".ts")) continue;
    const own = codeOf(await Deno.readTextFile(projectPath(file))).match(/\bja:/g)?.length ?? 0;
    texts += own;
    if ((places.get(file) ?? 0) < own) unnoticed.push(`${file}: ${places.get(file) ?? 0} of ${own}`);
  }
  assert.ok(texts > 1000, `only ${texts} texts found: the pattern misses them`);
  assert.deepEqual(unnoticed, []);
});

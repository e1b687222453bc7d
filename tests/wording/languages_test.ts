import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Where a text that is in Japanese already is told from one in another language: no choice between two wordings. */
const ABOUT_JAPANESE: readonly string[] = [
  "lib/data/language.ts",
  "lib/page/page_marks.ts",
];

Deno.test("no file chooses between two wordings by comparing the language: a third would be given the second", async () => {
  const wrong: string[] = [];
  for (const file of await walkFiles("lib")) {
    if (!file.endsWith(".ts") || ABOUT_JAPANESE.includes(file)) continue;
    const code = (await Deno.readTextFile(projectPath(file))).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, "");
    for (const [line] of code.matchAll(/.*(?:[=!]==\s*"en"|===\s*"ja").*/g)) wrong.push(`${file}: ${line.trim()}`);
  }
  assert.deepEqual(wrong, []);
});

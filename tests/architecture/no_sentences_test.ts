import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Rooms that compute; what is said of their results has its home in lib/wording. */
const ROOMS = ["lib/statistics", "lib/counts", "lib/comparisons"];

Deno.test("rooms that compute hold no sentence: no Japanese letter, no text in several languages", async () => {
  const wrong: string[] = [];
  let read = 0;
  for (const room of ROOMS) {
    for (const file of await walkFiles(room)) {
      if (!file.endsWith(".ts")) continue;
      read++;
      const code = (await Deno.readTextFile(projectPath(file))).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      const [found] =
        /.*(?:[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}。、「」（）]|\bsay\().*/u.exec(code) ?? [];
      if (found !== undefined) wrong.push(`${file}: ${found.trim()}`);
    }
  }
  assert.ok(read > 80, `only ${read} files read`);
  assert.deepEqual(wrong, []);
});

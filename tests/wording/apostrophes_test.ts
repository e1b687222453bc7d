import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

Deno.test("English has one apostrophe, that of keyboards: a search for respondents' finds every place", async () => {
  const other: string[] = [];
  let counted = 0;
  for (const folder of ["lib", "data", "notebooks"]) {
    for (const file of (await walkFiles(folder)).filter((path) => /\.(?:ts|csv|json|txt|md|ipynb)$/.test(path))) {
      const text = await Deno.readTextFile(projectPath(file));
      counted += text.match(/[A-Za-z]'s\b/g)?.length ?? 0;
      for (const [word] of text.matchAll(/[A-Za-z]+’[a-z]*/g)) other.push(`${file}: ${word}`);
    }
  }
  assert.ok(counted > 200, `only ${counted} apostrophes`);
  assert.deepEqual(other, []);
});

import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff\uff01-\uff5e]/;

/** Literals of a text that begin a refusal, without what is filled in. */
function refusals(text: string): readonly string[] {
  return [...text.matchAll(/(["`])(Cannot (?:(?!\1)[^\\]|\\.)*)\1/gs)].map(([, , literal = ""]) =>
    literal.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "")
  );
}

Deno.test("a refusal is in one language: Japanese stands in it only as somebody's data", async () => {
  const found: string[] = [];
  let count = 0;
  for (const file of (await walkFiles("lib")).filter((path) => path.endsWith(".ts"))) {
    const literals = refusals(await Deno.readTextFile(projectPath(file)));
    count += literals.length;
    found.push(...literals.filter((literal) => JAPANESE.test(literal)).map((literal) => `${file}: ${literal}`));
  }
  assert.ok(count > 150, `only ${count} refusals were found: the pattern misses them`);
  assert.deepEqual(found, []);
});

Deno.test("a refusal with a Japanese word in its own part is found, with one in its data not", () => {
  const [own = "", data = ""] = refusals('"Cannot save 図 as it must be one" `Cannot save ${"図"} as it must be one`');
  assert.match(own, JAPANESE);
  assert.doesNotMatch(data, JAPANESE);
});

Deno.test("what cannot be done is said to be: no text begins with Can that is no Cannot", async () => {
  const wrong: string[] = [];
  let refused = 0;
  for (const file of (await walkFiles("lib")).filter((path) => path.endsWith(".ts"))) {
    for (const [text, word] of (await Deno.readTextFile(projectPath(file))).matchAll(/["`](Can\w+)[^"`\n]{0,40}/g)) {
      if (word === "Cannot") refused++;
      else if (word !== "Cancelled") wrong.push(`${file}: ${text}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(refused > 150, String(refused));
});

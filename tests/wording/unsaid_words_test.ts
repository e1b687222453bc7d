import assert from "node:assert/strict";
import { posix } from "node:path";
import { pathToFileURL } from "node:url";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";

Deno.test("no words are kept that nothing says", async () => {
  const files = (await walkFiles("lib")).filter((file) => /(?<!\.d)\.ts$/.test(file));
  const code = await Promise.all(files.map(codeOf));
  const unsaid: string[] = [];
  let looked = 0;
  for (const file of files.filter((file) => file.startsWith("lib/wording/"))) {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(projectPath(file)).href);
    for (const [name, value] of Object.entries(module)) {
      if (!/^[A-Z][A-Z_]+$/.test(name) || typeof value !== "object" || value === null || Array.isArray(value)) continue;
      const keys = code.filter((text) => knows(text, { name, file })).flatMap((text) => keysUsed(text, name));
      // Where all of it is passed on, or a key is worked out, any of it may be said.
      if (keys.includes(null)) continue;
      looked += 1;
      unsaid.push(...Object.keys(value).filter((key) => !keys.includes(key)).map((key) => `${file}: ${name}.${key}`));
    }
  }
  assert.ok(looked > 20, String(looked));
  assert.deepEqual(unsaid, []);
});

/** Whether a module takes this name from this file, or is the file; others may have the name for something else. */
function knows(text: string, { name, file }: { readonly name: string; readonly file: string }): boolean {
  const from = new RegExp(String.raw`\b${name}\b[^{}]*\} from "[^"]*/${posix.basename(file)}";`);
  return from.test(text) || new RegExp(String.raw`export const ${name}\b`).test(text);
}

/** Keys of an object of words that a module takes; `null` where it takes the object itself. */
function keysUsed(text: string, name: string): readonly (string | null)[] {
  const called = new RegExp(String.raw`\b${name} as (\w+)`).exec(text)?.[1] ?? name;
  const rest = text.replaceAll(/(?:import|export) (?:type )?\{[^}]*\} from "[^"]*";/g, "")
    .replace(new RegExp(String.raw`export const ${name}\b`), "");
  return [...rest.matchAll(new RegExp(String.raw`(?<!\w|\w\.)${called}\b(?:\s*\.(\w+))?`, "g"))]
    .map(([, key]) => key ?? null);
}

/** A module without its comments. */
async function codeOf(file: string): Promise<string> {
  return (await Deno.readTextFile(projectPath(file))).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, "");
}

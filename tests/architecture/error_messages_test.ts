import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Messages of errors as they are written in code, each with its kind and place. */
async function messages() {
  const found: { readonly place: string; readonly kind: string; readonly message: string }[] = [];
  for (const file of (await walkFiles("lib")).filter((path) => path.endsWith(".ts"))) {
    // Examples in remarks are code of others.
    const code = (await Deno.readTextFile(projectPath(file))).replaceAll(/^ *(?:\/\*\*|\*).*$/gm, "");
    for (
      const { 1: kind = "", 3: message = "" } of code.matchAll(/new (\w*Error)\(\s*(["`])((?:(?!\2)[^\\]|\\.)*)\2/g)
    ) {
      found.push({ place: `${file}: ${kind}`, kind, message });
    }
  }
  return found;
}

Deno.test("an error of bounds, shape or text says what cannot be done, and why", async () => {
  const own = (await messages()).filter(({ kind, message }) =>
    /^(?:Range|Type|Syntax|Comparison)Error$/.test(kind) && !message.startsWith("${")
  );
  assert.ok(own.length > 150, `${own.length}`);
  const wrong = own.filter(({ message }) => !/^Cannot \S+.*(?: as |: )/s.test(message));
  assert.deepEqual(wrong.map(({ place, message }) => `${place} ${message}`), []);
});

Deno.test("faults in data say what could not be done as it follows Cannot, in the form of a verb", async () => {
  const own = (await messages()).filter(({ kind }) => kind === "DataError");
  assert.ok(own.length > 15, `${own.length}`);
  assert.deepEqual(own.filter(({ message }) => !/^[a-z]+ (?:the |\$?\w)/.test(message)), []);
});

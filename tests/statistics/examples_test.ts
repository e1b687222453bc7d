import assert from "node:assert/strict";

Deno.test("every exported function of lib/statistics has an example", () => {
  const folder = new URL("../../lib/statistics/", import.meta.url);
  const files = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
  for (const name of files) {
    const text = Deno.readTextFileSync(new URL(name, folder));
    // Parts of one function are proved through it.
    if (text.includes("@internal")) continue;
    const functions = text.match(/^export function/gm)?.length ?? 0;
    const examples = text.match(/^ \* @example/gm)?.length ?? 0;
    assert.equal(examples, functions, `${name} has ${examples} examples for ${functions} functions`);
  }
});

import assert from "node:assert/strict";

Deno.test("every example in lib/statistics runs, and every exported function has one", async () => {
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
  // --no-check: Deno adds imports of every export to an example, which noUnusedLocals then refuses.
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "--allow-all", "--doc", "--no-check", "lib/statistics"],
    cwd: new URL("../../", import.meta.url),
    env: { NO_COLOR: "1" },
  }).output();
  const output = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  assert.ok(success, output);
  const passed = Number(output.match(/(\d+) passed/)?.[1] ?? NaN);
  assert.ok(passed >= files.length / 2, output);
});

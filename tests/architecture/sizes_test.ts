import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Lines of the longest function: what fits a screen. */
const LONGEST_FUNCTION = 60;
/** Lines of the longest file, with its documentation. */
const LONGEST_FILE = 200;

/** Files that are longer, by what keeps them so. The list only shrinks: who splits one takes it out here. */
const LONGER: Readonly<Record<string, readonly string[]>> = {
  "one list, which is read as a whole": [
    "lib/mod.ts",
    "lib/wording/help_words.ts",
  ],
};

interface LongFunction {
  readonly at: string;
  readonly lines: number;
}

/** Functions of a source that are longer than they may be; what documents them does not count. */
function longFunctions(file: string, source: string): readonly LongFunction[] {
  const found: LongFunction[] = [];
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length;
  const look = ({ range: [from, to] }: Deno.lint.Node) => {
    const lines = lineAt(to) - lineAt(from) + 1;
    if (lines > LONGEST_FUNCTION) found.push({ at: `${file}:${lineAt(from)}`, lines });
  };
  const create = () => ({ FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look });
  Deno.lint.runPlugin({ name: "sizes", rules: { functions: { create } } }, file, source);
  return found;
}

async function sources(): Promise<ReadonlyMap<string, string>> {
  const files = (await walkFiles("lib")).filter((file) => /(?<!\.d)\.ts$/.test(file));
  assert.ok(files.length > 300, `only ${files.length} files found`);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await Deno.readTextFile(projectPath(file))] as const)),
  );
}

Deno.test("a function fits a screen: none of lib is longer than sixty lines", async () => {
  const long = [...await sources()].flatMap(([file, source]) => longFunctions(file, source));
  assert.deepEqual(long, []);
});

Deno.test("a file tells one story: none of lib is longer than 200 lines but those that are listed", async () => {
  const listed = Object.values(LONGER).flat();
  assert.equal(new Set(listed).size, listed.length, "a file is listed once");
  const long = [...await sources()].filter(([, source]) => source.trimEnd().split("\n").length > LONGEST_FILE)
    .map(([file]) => file);
  assert.deepEqual(long.filter((file) => !listed.includes(file)), [], "cut these in two");
  assert.deepEqual(listed.filter((file) => !long.includes(file)), [], "these are short by now: take them off the list");
});

Deno.test("a long function is found wherever it stands, by its own lines and not by its documentation", () => {
  const filling = (lines: number) => Array.from({ length: lines }, (_, at) => `  call(${at});\n`).join("");
  const documented = `/**\n${" * A line.\n".repeat(80)} */\n`;
  assert.deepEqual(longFunctions("a.ts", `${documented}function one() {\n${filling(58)}}\n`), []);
  assert.deepEqual(longFunctions("a.ts", `${documented}function one() {\n${filling(59)}}\n`), [
    { at: "a.ts:83", lines: 61 },
  ]);
  assert.equal(longFunctions("a.ts", `const two = async () => {\n${filling(70)}};\n`).length, 1);
  assert.equal(longFunctions("a.ts", `const three = { method() {\n${filling(70)}} };\n`).length, 1);
  assert.equal(longFunctions("a.ts", `class A {\n  constructor() {\n${filling(70)}  }\n}\n`).length, 1);
});

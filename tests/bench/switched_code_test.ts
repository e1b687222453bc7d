import assert from "node:assert/strict";
import { mutantsOf } from "./mutants.ts";
import { switchedCode } from "./switched_code.ts";

const scope = globalThis as unknown as { __changed?: (id: number) => boolean };

function outcomeOf(call: () => string): string {
  try {
    return call();
  } catch (error) {
    return (error as Error).name;
  }
}

/** What a module says with each of all its changes, switched on in the one text that holds them. */
async function saidWith(source: string, call: string): Promise<Readonly<Record<string, unknown>>> {
  const said: Record<string, unknown> = {};
  let changes = mutantsOf(source).map((mutant, id) => ({ ...mutant, id }));
  while (changes.length > 0) {
    const { text, invalid, later } = switchedCode(source, changes);
    const tried = changes.filter(({ id }) => !invalid.includes(id) && !later.includes(id));
    const module = await import(`data:application/typescript,${encodeURIComponent(`${text}\n// ${changes.length}`)}`);
    for (const { id, from, to } of tried) {
      scope.__changed = (asked) => asked === id;
      said[`${from.trim()} > ${to.trim()}`] = outcomeOf(module[call]);
    }
    delete scope.__changed;
    said["as it is"] = module[call]();
    changes = changes.filter(({ id }) => later.includes(id));
  }
  return said;
}

Deno.test("each change does in the text that holds all of them what it does alone", async () => {
  const source = [
    'const TEXT = { "人": (n: number, most: boolean) => `${n}人${most ? "以上" : ""}` };',
    "export function say(): string {",
    "  const list: number[] | undefined = [3, 1].filter((one) => one > 1);",
    "  if (list === undefined) return '';",
    '  return TEXT["人"](list?.filter((one) => one < 9).length + 1, true);',
    "}",
  ].join("\n");
  const said = await saidWith(source, "say");
  assert.equal(said["as it is"], "2人以上");
  // Each change made by itself, in a module of its own.
  let compared = 0;
  for (const { text, from, to } of mutantsOf(source)) {
    const name = `${from.trim()} > ${to.trim()}`;
    if (!(name in said)) continue;
    const repeated = mutantsOf(source).filter((other) => other.from === from && other.to === to).length > 1;
    if (repeated) continue;
    const alone = await import(`data:application/typescript,${encodeURIComponent(text)}`);
    assert.equal(said[name], outcomeOf(alone.say), name);
    compared++;
  }
  assert.ok(compared >= 6, `only ${compared} compared of ${Object.keys(said).join(", ")}`);
});

Deno.test("a change of a type, of a name of a property or of what is no code is none", () => {
  const places = (source: string, from: string, to: string) => {
    const start = source.indexOf(from);
    return switchedCode(source, [{ id: 1, start, end: start + from.length, to }]).invalid;
  };
  assert.deepEqual(places('type A = { on: "before" };', "before", "after"), [1]);
  assert.deepEqual(places('const a = { "before": 1 };', "before", "after"), [1]);
  assert.deepEqual(places("const a = 1 < 2;", " < ", " <<<< "), [1]);
  assert.deepEqual(places('const a = "before";', "before", "after"), []);
});

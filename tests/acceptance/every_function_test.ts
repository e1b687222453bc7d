/**
 * Every function that notebooks import is called wrongly in every way that a slip of the pen makes: an option that there is not,
 * one misspelt, a value or an option that is a promise nobody awaited or something else altogether, options where there are
 * none. Each is refused with a sentence that says what was being done, why not, what was given, and what there is instead. A
 * function that is added to `#lib` must be added to the right calls, or nothing here compiles.
 */
import assert from "node:assert/strict";
import * as lib from "../../lib/mod.ts";
import { type PublicFunction, RIGHT_CALLS, type RightCall } from "./public_calls.ts";

/** Calls a function whatever its types say, and gives back what it throws; `null` where it does not. */
async function faultOf(name: PublicFunction, values: readonly unknown[]): Promise<unknown> {
  const work: unknown = lib[name];
  assert.ok(typeof work === "function");
  try {
    await work(...values);
    return null;
  } catch (error) {
    return error;
  }
}

/** The sentence of a refusal: that nobody reads a fault of the program itself. */
function sentenceOf(error: unknown, about: string): string {
  assert.ok(error instanceof TypeError || error instanceof RangeError, `${about}: ${error === null ? "taken" : error}`);
  assert.match(error.message, /^Cannot .* as .*: current value is /s, about);
  return error.message;
}

const valuesOf = ({ values, options }: RightCall, changed: Readonly<Record<string, unknown>> = {}) =>
  options === null ? values : [...values, { ...options, ...changed }];

/** The names of the options of a function, as it says itself. */
async function optionsOf(name: PublicFunction): Promise<readonly string[]> {
  const sentence = sentenceOf(await faultOf(name, valuesOf(RIGHT_CALLS[name], { zzqq: 1 })), `${name}({ zzqq })`);
  const [, listed = ""] = /there is no option zzqq: current value is 1; there (?:is|are) (.*)$/.exec(sentence) ?? [];
  assert.notEqual(listed, "", sentence);
  return listed.split(", ");
}

const functions = Object.entries(lib).flatMap(([name, value]) => typeof value === "function" ? [name] : []);
const names = functions.filter((name): name is PublicFunction => name in RIGHT_CALLS);

Deno.test("there is a right call of every function of #lib, and each is taken", async () => {
  assert.deepEqual(functions.toSorted(), Object.keys(RIGHT_CALLS).toSorted());
  for (const name of names) assert.equal(await faultOf(name, valuesOf(RIGHT_CALLS[name])), null, name);
});

Deno.test("every value is refused by its name where it is a promise, or something else altogether", async () => {
  let tried = 0;
  for (const name of names) {
    const { values, options } = RIGHT_CALLS[name];
    for (const [place, right] of values.entries()) {
      for (const wrong of [Promise.resolve(right), Symbol("other")]) {
        const changed = [...values.with(place, wrong), ...options === null ? [] : [options]];
        const sentence = sentenceOf(await faultOf(name, changed), `${name}, value ${place}: ${String(wrong)}`);
        assert.match(sentence, / must be /);
        if (wrong instanceof Promise) assert.match(sentence, /a promise: write await before what gives it/);
        tried++;
      }
    }
  }
  assert.ok(tried > 2 * names.length, String(tried));
});

Deno.test("every option is refused misspelt, with the one that was meant, and with a value of no kind that it takes", async () => {
  let tried = 0;
  for (const name of names) {
    const right = RIGHT_CALLS[name];
    if (right.options === null) continue;
    for (const option of await optionsOf(name)) {
      const { [option]: meant = 1, ...others } = right.options;
      const misspelt = [...right.values, { ...others, [`${option}s`]: meant }];
      const about = `${name}({ ${option}s })`;
      const sentence = sentenceOf(await faultOf(name, misspelt), about);
      assert.match(sentence, new RegExp(`there is no option ${option}s: .*; did you mean ${option}\\? There `), about);
      for (const wrong of [Promise.resolve(1), Symbol("other")]) {
        const refused = sentenceOf(
          await faultOf(name, valuesOf(right, { [option]: wrong })),
          `${name}({ ${option}: ${String(wrong)} })`,
        );
        assert.match(refused, new RegExp(`option ${option} must be `));
        tried++;
      }
    }
  }
  assert.ok(tried > 500, String(tried));
});

Deno.test("a function without options refuses them, and takes its place in a map", async () => {
  let tried = 0;
  for (const name of names) {
    const { values, options } = RIGHT_CALLS[name];
    if (options !== null) continue;
    const sentence = sentenceOf(await faultOf(name, [...values, { lang: "en" }]), name);
    assert.match(sentence, /as there are no options: current value is an object with lang$/);
    assert.equal(await faultOf(name, [...values, 0, [values[0]]]), null);
    tried++;
  }
  assert.ok(tried >= 10, String(tried));
});

/**
 * Functions are called wrongly in every way that a slip of the pen makes: an option that there is not, one misspelt, a value or
 * an option that is a promise nobody awaited or something else altogether, options where there are none. Each is refused with a
 * sentence that says what was being done, why not, what was given, and what there is instead.
 */
import assert from "node:assert/strict";

/** A right call: what is wrong with a call is planted into it. */
export interface RightCall {
  /** What stands before the options. */
  readonly values: readonly unknown[];
  /** Options that it must have; `null` where it takes none at all. */
  readonly options: Readonly<Record<string, unknown>> | null;
}

/** The right call of a table of them. */
export const call = (values: readonly unknown[], options: RightCall["options"] = {}): RightCall => ({
  values,
  options,
});

/** Names of the functions of a module. */
export type FunctionOf<Module> = {
  [Name in keyof Module]: Module[Name] extends (...values: never[]) => unknown ? Name : never;
}[keyof Module];

/** What the laws speak of, and how many wrong calls there are at least: none is passed over. */
export interface CallLaws {
  /** What notebooks have of it. */
  readonly module: Readonly<Record<string, unknown>>;
  readonly rightCalls: Readonly<Record<string, RightCall>>;
  /** Wrong options there are at least, and functions without any. */
  readonly atLeast: { readonly options: number; readonly withoutOptions: number };
}

/** Registers the laws as tests, said of e.g. "every function of #lib". */
export function testCalls(whose: string, { module, rightCalls, atLeast }: CallLaws): void {
  /** Calls a function whatever its types say, and gives back what it throws; `null` where it does not. */
  const faultOf = async (name: string, values: readonly unknown[]): Promise<unknown> => {
    const work = module[name];
    assert.ok(typeof work === "function");
    try {
      await work(...values);
      return null;
    } catch (error) {
      return error;
    }
  };

  /** The names of the options of a function, as it says itself. */
  const optionsOf = async (name: string, right: RightCall): Promise<readonly string[]> => {
    const sentence = sentenceOf(await faultOf(name, valuesOf(right, { zzqq: 1 })), `${name}({ zzqq })`);
    const [, listed = ""] = /there is no option zzqq: current value is 1; there (?:is|are) (.*)$/.exec(sentence) ?? [];
    assert.notEqual(listed, "", sentence);
    return listed.split(", ");
  };

  const calls = Object.entries(rightCalls);

  Deno.test(`there is a right call of ${whose}, and each is taken`, async () => {
    const functions = Object.keys(module).filter((name) => typeof module[name] === "function");
    assert.deepEqual(functions.toSorted(), Object.keys(rightCalls).toSorted());
    for (const [name, right] of calls) assert.equal(await faultOf(name, valuesOf(right)), null, name);
  });

  Deno.test(`every value of ${whose} is refused by its name where it is a promise, or something else`, async () => {
    let [tried, expected] = [0, 0];
    for (const [name, { values, options }] of calls) {
      expected += 2 * values.length;
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
    assert.equal(tried, expected);
    assert.ok(tried > calls.length, String(tried));
  });

  Deno.test(`every option of ${whose} is refused misspelt, with the one that was meant, and with no kind it takes`, async () => {
    let tried = 0;
    for (const [name, right] of calls) {
      if (right.options === null) continue;
      for (const option of await optionsOf(name, right)) {
        const { [option]: meant = 1, ...others } = right.options;
        const misspelt = [...right.values, { ...others, [`${option}s`]: meant }];
        const about = `${name}({ ${option}s })`;
        const sentence = sentenceOf(await faultOf(name, misspelt), about);
        assert.match(
          sentence,
          new RegExp(`there is no option ${option}s: .*; did you mean ${option}\\? There `),
          about,
        );
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
    assert.ok(tried >= atLeast.options, String(tried));
  });

  Deno.test(`a function without options of ${whose} refuses them, and takes its place in a map`, async () => {
    let tried = 0;
    for (const [name, { values, options }] of calls) {
      if (options !== null) continue;
      const sentence = sentenceOf(await faultOf(name, [...values, { lang: "en" }]), name);
      assert.match(sentence, /as there are no options: current value is an object with lang$/);
      assert.equal(await faultOf(name, [...values, 0, [values[0]]]), null);
      tried++;
    }
    assert.ok(tried >= atLeast.withoutOptions, String(tried));
  });
}

/** The sentence of a refusal: that nobody reads a fault of the program itself. */
function sentenceOf(error: unknown, about: string): string {
  assert.ok(error instanceof TypeError || error instanceof RangeError, `${about}: ${error === null ? "taken" : error}`);
  assert.match(error.message, /^Cannot .* as .*: current value is /s, about);
  return error.message;
}

function valuesOf({ values, options }: RightCall, changed: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  return options === null ? values : [...values, { ...options, ...changed }];
}

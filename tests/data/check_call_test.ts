import assert from "node:assert/strict";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../../lib/data/check_call.ts";
import { nearestWord, oneOfThese } from "../../lib/data/nearest_word.ts";

interface Options {
  readonly key: string;
  readonly seed?: number;
  readonly colours?: readonly string[];
  readonly by?: "event" | "city";
}

const KINDS: OptionKinds<Options> = {
  key: required(kind.text),
  seed: kind.wholeNumber(1),
  colours: kind.texts,
  by: kind.oneOf("event", "city"),
};

/** As someone calls it who has no types to be told by. */
const untyped: (action: string, options: unknown, kinds: unknown) => void = requireOptions as (
  ...values: readonly unknown[]
) => void;
const check = (options: unknown) => () => untyped("draw", options, KINDS);

Deno.test("options that fit are passed, those left out and given as undefined too", () => {
  check({ key: "a" })();
  check({ key: "a", seed: undefined, colours: [], by: "city" })();
});

Deno.test("an option of no function, one left out that must not be, and a value of another kind are told apart", () => {
  assert.throws(check({}), {
    name: "TypeError",
    message: "Cannot draw as option key must be text: current value is undefined",
  });
  assert.throws(check({ key: "" }), { message: 'Cannot draw as option key must be text: current value is ""' });
  assert.throws(check({ key: "a", sed: 1 }), {
    message:
      "Cannot draw as there is no option sed: current value is 1; did you mean seed? There are key, seed, colours, by",
  });
  assert.throws(check({ key: "a", seed: 0 }), {
    name: "RangeError",
    message: "Cannot draw as option seed must be a whole number >= 1: current value is 0",
  });
  assert.throws(check({ key: "a", seed: "1" }), { name: "TypeError" });
  assert.throws(
    check({ key: "a", colours: ["red", 1] }),
    /colours must be a list of texts: current value is a list of 2/,
  );
  assert.throws(
    check({ key: "a", by: "citys" }),
    /must be one of "event", "city": current value is "citys"; did you mean "city"/,
  );
  for (const none of [null, undefined, "key", 3, ["key"]]) {
    assert.throws(check(none), /its options must be given as \{ key: … \}/);
  }
});

Deno.test("what is inherited is no option, and a name of every object is none either", () => {
  assert.throws(check({ key: "a", toString: 1 }), /there is no option toString/);
  assert.throws(check({ key: "a", constructor: 1 }), /there is no option constructor/);
});

Deno.test("a message tells what a value is, and of data never what stands in it", () => {
  const survey = kind.record("a survey", "codebook");
  const told = (value: unknown) => {
    try {
      requireKind("count", value, { name: "survey", kind: survey });
    } catch (error) {
      return error instanceof Error ? error.message.replace(/^.*current value is /, "") : "";
    }
    return "taken";
  };
  assert.equal(told({ codebook: 1, answers: ["よかった"] }), "taken");
  assert.equal(
    told({ respondents: ["hanako"], codes: 1, choices: 2, numbers: 3, texts: 4 }),
    "an object with respondents, codes, choices, numbers, …",
  );
  assert.equal(told(["hanako"]), "a list of 1");
  assert.equal(told(Promise.resolve("hanako")), "a promise: write await before what gives it");
  assert.equal(told([Promise.resolve(1)]), "a list of 1 with a promise in it: write await before what gives it");
  assert.equal(told(null), "null");
  assert.equal(told("a".repeat(60)), `"${"a".repeat(40)}…"`);
});

Deno.test("the nearest word begins alike or is a few letters away; a word that is far has none", () => {
  const words = ["lang", "confidenceLevel", "municipalityIds", "key"];
  assert.equal(nearestWord("language", words), "lang");
  assert.equal(nearestWord("confidence", words), "confidenceLevel");
  assert.equal(nearestWord("municipalitiesIds", words), "municipalityIds");
  assert.equal(nearestWord("LANG", words), "lang");
  assert.equal(nearestWord("width", words), null);
  assert.equal(nearestWord("", words), null);
  assert.equal(nearestWord("x", []), null);
});

Deno.test("a name that is not there is told with all there are; of many, with those that begin most alike", () => {
  assert.equal(oneOfThese("c", ["a", "b"]), "one of a, b: current value is c");
  assert.equal(oneOfThese("c", []), "there, and none is: current value is c");
  const charts = Array.from({ length: 60 }, (_, at) => `2-${at + 1}:city`);
  const told = oneOfThese("2-59", charts);
  assert.match(told, /^one of 2-59:city, 2-5:city, .* and 20 more: current value is 2-59; did you mean 2-59:city\?$/);
});

import type { Responses } from "./survey.ts";

/** What consoles, notebooks and test reports ask a value for how it is to be shown. */
const INSPECTORS = ["Deno.customInspect", "nodejs.util.inspect.custom", "Jupyter.display"].map((name) =>
  Symbol.for(name)
);

/**
 * The same answers, of which none is seen when they are printed, shown as the last expression of a cell or written as JSON: a
 * notebook is committed with what its cells show, and a survey holds all its answers.
 *
 * Whoever asks for `responses.texts.get("…")` gets it: only what is shown by the way is held back.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { inspect } from "node:util";
 * const none = { choices: new Map(), numbers: new Map(), weights: null };
 * const answers = { respondents: ["hanako"], codes: new Map([["q1", [1]]]), texts: new Map([["q2", ["よかった"]]]), ...none };
 * const responses = undisplayedResponses(answers);
 * assert.equal(inspect({ responses }), "{ responses: answers of 1 respondent to q1, q2 (not shown) }");
 * assert.deepEqual(responses, answers);
 * ```
 */
export function undisplayedResponses(responses: Responses): Responses {
  const { respondents, codes, choices, numbers, texts } = responses;
  const people = `${respondents.length} ${respondents.length === 1 ? "respondent" : "respondents"}`;
  const questions = [...new Set([codes, choices, numbers, texts].flatMap((columns) => [...columns.keys()]))].join(", ");
  const told = `answers of ${people} to ${questions} (not shown)`;
  const hidden = { ...responses };
  const [deno = Symbol(), node = Symbol(), jupyter = Symbol()] = INSPECTORS;
  for (const key of [deno, node, "toJSON"]) Object.defineProperty(hidden, key, { value: () => told });
  Object.defineProperty(hidden, jupyter, { value: () => ({ "text/plain": told }) });
  return hidden;
}

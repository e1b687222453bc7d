import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Functions of words that take a number and nothing else, with what they say of some numbers. */
async function ofNumbers() {
  const found: { readonly place: string; readonly say: (count: number) => string }[] = [];
  const gather = (value: unknown, place: string) => {
    if (typeof value === "function" && value.length === 1) {
      const say = (count: number): string => {
        const said: unknown = value(count);
        if (typeof said !== "object" || said === null || !("en" in said)) return "";
        return typeof said.en === "string" ? said.en : "";
      };
      try {
        // What takes something else says no number, or cannot be called with one.
        if (/\b7\b/.test(say(7)) && /\b8\b/.test(say(8))) found.push({ place, say });
      } catch { /* It takes an object. */ }
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) gather(part, `${place}.${key}`);
    }
  };
  for (const file of (await walkFiles("lib/wording")).filter((path) => path.endsWith(".ts"))) {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(projectPath(file)).href);
    for (const [name, value] of Object.entries(module)) gather(value, `${file} ${name}`);
  }
  return found;
}

/** Words behind a number that are no name of what is counted. */
const NO_NOUNS = /^(?:of|to|in|is|are|was|were|had|has|have|and|or|as|s|by|with|makes|percent|points?|times)$/;

Deno.test("in English one is one and several are several, whatever is counted; none is not one", async () => {
  const functions = await ofNumbers();
  assert.ok(functions.length > 40, `${functions.length}`);
  const wrong: string[] = [];
  let compared = 0;
  for (const { place, say } of functions) {
    const noun = (count: number) =>
      new RegExp(`\\b${count} (?:more |other |free |of the )?([a-z]+)`).exec(say(count))?.[1] ?? "";
    const many = noun(7);
    // The other way round: 1 places, 7 place.
    if (many !== "" && !NO_NOUNS.test(many) && noun(1) === `${many}s`) wrong.push(`${place}: ${say(1)} / ${say(7)}`);
    // What is too many for something is never one.
    if (!many.endsWith("s") || NO_NOUNS.test(many) || say(7).includes("too many")) continue;
    compared += 1;
    const one = many.replace(/s$/, "");
    const isSaid = (count: number, name: string) =>
      new RegExp(`\\b${count} (?:more |other |free |of the )?${name}\\b`).test(say(count));
    // What says nothing of none, or in words, is not asked.
    if (isSaid(1, many) || isSaid(0, one) || [2, 8, 11].some((count) => noun(count) !== many)) {
      wrong.push(`${place}: ${[0, 1, 2].map(say).join(" / ")}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(compared > 10, `only ${compared} of ${functions.length}`);
});

/** Words of one and of many. */
const FORMS: Readonly<Record<string, string>> = {
  person: "people",
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  it: "they",
  comes: "come",
  stands: "stand",
  its: "their",
};

Deno.test("where English chooses between one and many, one is told by 1", async () => {
  const wrong: string[] = [];
  let chosen = 0;
  for (const file of (await walkFiles("lib")).filter((path) => path.endsWith(".ts"))) {
    const code = await Deno.readTextFile(projectPath(file));
    for (
      const [all, condition = "", first = "", second = ""] of code.matchAll(
        /([\w.]+ [=!<>]=+ \d+|[\w.]+ [<>] \d+)\s*\?\s*["`]([^"`]*)["`]\s*:\s*["`]([^"`]*)["`]/g,
      )
    ) {
      const [one, many] = [first, second].map((text) => text.trim().replaceAll(/\$\{[^}]*\}/g, "…"));
      if (one === undefined || many === undefined || !isPlural(one, many)) continue;
      chosen++;
      if (!/ === 1$/.test(condition)) wrong.push(`${file}: ${all}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(chosen > 15, String(chosen));
});

/** Whether two texts are of one and of many, in one order or the other. */
function isPlural(one: string, other: string): boolean {
  const [a, b] = [one.split(" "), other.split(" ")];
  const isForm = (word: string, many: string) =>
    `${word}s` === many || word.replace(/y$/, "ies") === many || FORMS[word] === many;
  return a.length === b.length &&
    a.some((word, at) => word !== b[at] && (isForm(word, b[at] ?? "") || isForm(b[at] ?? "", word)));
}

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";

/** In which Japanese units the numbers are counted that code has under these names. */
const UNITS: readonly (readonly [name: RegExp, units: readonly string[]])[] = [
  [/(?:^|\.)(?:people|respondents|applicants|rose|fell|same|silent)$/, ["人"]],
  [/(?:^|\.)answers$/, ["件"]],
  [/(?:^|\.)events$/, ["件", "回"]],
  [/(?:^|\.)cities$/, ["市"]],
];

Deno.test("what is counted has the unit of its kind, wherever a sentence is made: people are never 件", async () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const file of await walkFiles("lib")) {
    if (!file.endsWith(".ts")) continue;
    const code = await Deno.readTextFile(projectPath(file));
    for (const [all, name = "", unit = ""] of code.matchAll(/\$\{([A-Za-z.]+)\}(\p{Script=Han})/gu)) {
      const allowed = UNITS.find(([names]) => names.test(name))?.[1];
      if (allowed === undefined) continue;
      seen += 1;
      if (!allowed.includes(unit)) wrong.push(`${file}: ${all}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(seen > 30, String(seen));
});

Deno.test("a number that a text is given stands in both languages or in neither", async () => {
  const wrong: string[] = [];
  let given = 0;
  for (const file of await walkFiles("lib/wording")) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue;
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(projectPath(file)).href);
    for (const [place, { ja, en }] of Object.entries(module).flatMap(([name, value]) => madeTexts(value, name))) {
      const [inJapanese, inEnglish] = [ja, en].map((text) => GIVEN.filter((number) => text.includes(String(number))));
      given += inJapanese?.length ?? 0;
      if (String(inJapanese) !== String(inEnglish)) wrong.push(`${file} ${place}: ${ja} | ${en}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(given > 60, String(given));
});

/** Numbers that stand in no text by themselves. */
const GIVEN: readonly number[] = [7411, 7523, 7639, 7757, 7867];

/** Parameters that are no numbers: texts, one for each language or by themselves. */
const TEXTS = /English|reason|subject|place|name/;

/** Texts that functions of numbers make, wherever they hang; what takes anything else is passed over. */
function madeTexts(value: unknown, place: string): readonly (readonly [string, { ja: string; en: string }])[] {
  if (typeof value === "function") {
    const [parameters = ""] = String(value).split(/=>|\{/);
    return TEXTS.test(parameters) ? [] : madeBy(value, place);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => madeTexts(part, `${place}.${key}`));
}

function madeBy(make: { (...values: number[]): unknown } | object, place: string) {
  let made: unknown;
  try {
    made = typeof make === "function" ? make(...GIVEN) : null;
  } catch {
    return []; // It takes something else than numbers.
  }
  if (typeof made !== "object" || made === null) return [];
  const { ja, en }: { readonly ja?: unknown; readonly en?: unknown } = made;
  return typeof ja === "string" && typeof en === "string" ? [[place, { ja, en }] as const] : [];
}

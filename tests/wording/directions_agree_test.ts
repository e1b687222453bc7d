import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { pathToFileURL } from "node:url";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Two directions, each as Japanese and as English words of it. */
const AXES: readonly (readonly [one: readonly [RegExp, RegExp], other: readonly [RegExp, RegExp]])[] = [
  [[/受講前|前後|前(?=[ （との]|$)/, /\b(?:before(?:hand)?|earlier|both)\b/i], [
    /受講後|研修後|前後|(?<![今最直])後(?=[ （のにを]|$)/,
    /\b(?:after(?:wards)?|later|both)\b/i,
  ]],
  [[/下限|最小|少なくとも/, /\b(?:lower|least|minimum)\b/i], [
    /上限|最大|多くとも/,
    /\b(?:upper|most|maximum|greatest)\b/i,
  ]],
  [[/上がっ|上昇/, /\b(?:rose|risen|rise|up)\b/i], [/下がっ|下降/, /\b(?:fell|fallen|fall|down)\b/i]],
  [[/増え|増やし|増加/, /\b(?:rose|rises?|more|grew|increased?)\b/i], [
    /減っ|減ら|減り|減少/,
    /\b(?:fell|falls?|less|fewer|decreased?)\b/i,
  ]],
  [[/以上/, /\b(?:or more|or over|at least|over)\b/i], [
    /未満|以下/,
    /\b(?:under|fewer|below|at most|or less|less than|up to|no more)\b/i,
  ]],
  [[/肯定/, /\bfavourable\b/i], [/否定/, /\bunfavourable\b/i]],
];

/** English words that deny: 変わらない is the same, 回答なし is silent, かからない is clear of. */
const NEGATION =
  /\b(?:not|no|nobody|none|never|nothing|neither|nor|without|cannot|fewer|same|stayed|silent|clear of|un\w+)\b|n't\b/i;

/** Japanese words for people. */
const PERSONS = /人|者|員|さん|名|住民|市民|n=/;

/** A text in both languages, and where it stands. */
interface Found {
  readonly place: string;
  readonly ja: string;
  readonly en: string;
}

Deno.test("both languages of a text name the same direction: before or after, lower or upper, rise or fall, for or against", async () => {
  const found: Found[] = [];
  for (const file of await walkFiles("lib/wording")) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue;
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(projectPath(file)).href);
    for (const [name, value] of Object.entries(module)) gather(value, `${file} ${name}`, found);
  }
  const headings = found.filter(({ ja }) => ja.length <= 60);
  // Texts within functions cannot be reached by import: they are read off the code, with what stands in for numbers.
  for (const file of await walkFiles("lib")) {
    if (file.endsWith(".ts")) found.push(...writtenIn(await Deno.readTextFile(projectPath(file)), file));
  }
  assert.ok(found.length > 1500, `${found.length} texts`);
  const told = AXES.map(() => 0);
  // Notes of several sentences may say in one language what is understood in the other.
  const wrong = found.filter(({ ja }) => ja.length <= 60).flatMap(({ place, ja, en }) =>
    AXES.flatMap((axis, at) => {
      const directions = ([0, 1] as const).map((language) =>
        axis.map((words) => words[language].test([ja, en.replaceAll(/ than (?:rose|fell)/g, "")][language] ?? ""))
      );
      // A heading may leave a direction to what is beside it; that is not named by either.
      if (directions.some((named) => !named.includes(true))) return [];
      told[at] = (told[at] ?? 0) + 1;
      return String(directions[0]) === String(directions[1]) ? [] : [`${place}: ${ja} | ${en}`];
    })
  );
  assert.deepEqual(wrong, []);
  // A heading or label that is in percent is so in both.
  assert.deepEqual(headings.filter(({ ja, en }) => /%/.test(ja) !== /%|percent/i.test(en)), []);
  // Who is counted: people in English are so in Japanese, and people who are no answers there are none here.
  const ofPeople = headings.filter(({ en }) => /\bpeople\b/i.test(en));
  assert.ok(ofPeople.length >= 25, `${ofPeople.length}`);
  assert.deepEqual(ofPeople.filter(({ ja }) => !PERSONS.test(ja)), []);
  const persons = headings.filter(({ ja }) => /人(?!口)/.test(ja) && !/答|記述|設問/.test(ja));
  assert.ok(persons.length >= 20, `${persons.length}`);
  assert.deepEqual(persons.filter(({ en }) => /\banswers?\b/i.test(en) && !/\bpeople\b/.test(en)), []);
  // What ends in a negation in Japanese has one in English too.
  const denied = headings.filter(({ ja }) => /(?:なし|ない|ません)[。）]?$/.test(ja));
  assert.ok(denied.length >= 20, `${denied.length}`);
  assert.deepEqual(denied.filter(({ en }) => !NEGATION.test(en)), []);
  assert.ok(told.every((count) => count >= 5), told.join());
});

/** English words by which a Japanese denial may be told: no more of them than texts need. */
const DENIES = new RegExp(String.raw`${NEGATION.source}|\b(?:left out|too|lacks?|withheld)\b`, "i");
/** A denial that English turns into its opposite: below a limit for not reaching it. */
const SAID_OTHERWISE: readonly string[] = ["p would stay below"];

/** What is counted, and from where on: a unit of one language, and what has to stand in the other. */
const UNITS: readonly {
  readonly says: string;
  readonly where: (text: Found) => boolean;
  readonly holds: (text: Found) => boolean;
  readonly least: number;
}[] = [
  {
    says: "as many shares are in percent",
    where: ({ ja, en }) => /[%％]|percent/i.test(ja + en),
    holds: ({ ja, en }) => (ja.match(/[%％]/g) ?? []).length === (en.match(/%|percent/gi) ?? []).length,
    least: 100,
  },
  {
    says: "a limit that is reached is none that is passed",
    where: ({ ja }) => /[…\d](?:人|件|%|組|ポイント|つ|回|年|文字)?以上/.test(ja),
    holds: ({ en }) => /\b(?:or more|or over|at least|over|and more)\b/i.test(en),
    least: 10,
  },
  {
    says: "what lies below a limit",
    where: ({ ja }) => /[…\d](?:人|件|%)?未満/.test(ja),
    holds: ({ en }) => /\b(?:under|fewer|below|less than)\b|</i.test(en),
    least: 4,
  },
  {
    says: "answers are no people",
    where: ({ en }) => /… (?:free |printed )?answers\b/.test(en),
    holds: ({ ja }) => /件|回答|答え|選択肢/.test(ja),
    least: 15,
  },
  {
    says: "people are no answers",
    where: ({ en }) => /… (?:people|persons)\b/.test(en),
    holds: ({ ja }) => /人|者/.test(ja),
    least: 20,
  },
  {
    says: "件 are no people",
    where: ({ ja }) => /… ?件/.test(ja),
    holds: ({ ja, en }) => /人|者/.test(ja) || !/… (?:\w+ )?(?:people|persons|respondents)/.test(en),
    least: 40,
  },
  {
    says: "numbers of answers are of answers",
    where: ({ ja }) => /回答数/.test(ja),
    holds: ({ en }) => /answer|response|respond|returned|\bn\b/i.test(en),
    least: 15,
  },
  {
    says: "favourable or not",
    where: ({ ja }) => /肯定かどうか/.test(ja),
    holds: ({ en }) => /\b(?:whether|or not|if)\b/i.test(en),
    least: 2,
  },
  {
    says: "a sentence that denies does so in both",
    where: ({ ja }) => /(?:ない|ません|なかった|ませんでした)(?:[。）、」]|$)/.test(ja),
    holds: ({ en }) => DENIES.test(en) || SAID_OTHERWISE.some((words) => en.includes(words)),
    least: 200,
  },
];

Deno.test("both languages count the same things up to the same limits: people, answers, shares in percent", async () => {
  const found: Found[] = [];
  for (const file of await walkFiles("lib")) {
    if (file.endsWith(".ts")) found.push(...writtenIn(await Deno.readTextFile(projectPath(file)), file));
  }
  for (const { says, where, holds, least } of UNITS) {
    const told = found.filter(where);
    assert.ok(told.length >= least, `${says}: only ${told.length} texts`);
    assert.deepEqual(
      told.filter((text) => !holds(text)).map(({ place, ja, en }) => `${place}: ${ja} | ${en}`),
      [],
      says,
    );
  }
});

function gather(value: unknown, place: string, found: Found[]): void {
  if (typeof value !== "object" || value === null) return;
  const { ja, en }: { readonly ja?: unknown; readonly en?: unknown } = value;
  if (typeof ja === "string" && typeof en === "string") found.push({ place, ja, en });
  else for (const [key, part] of Object.entries(value)) gather(part, `${place}.${key}`, found);
}

/** Pairs of texts that stand in code, as they are written there. */
function writtenIn(code: string, file: string): readonly Found[] {
  return [...code.matchAll(/\bja:\s*(["`])((?:(?!\1).)*)\1,\s*en:\s*(["`])((?:(?!\3).)*)\3/gs)].map((
    [, , ja = "", , en = ""],
  ) => ({ place: file, ja: withoutValues(ja), en: withoutValues(en) }))
    // A text with another inside of it is cut off at its beginning.
    .filter(({ ja, en }) => !`${ja}${en}`.includes("${"));
}

function withoutValues(text: string): string {
  // What is counted in English has its name in the call that counts it.
  return text.replaceAll(/\$\{\s*counted\([^,}]+, "(\w+)"\)\s*\}/g, "… $1s").replaceAll(/\$\{[^}]*\}/g, "…");
}

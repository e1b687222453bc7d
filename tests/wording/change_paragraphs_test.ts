/**
 * Paragraphs on two events whose changes are set against each other, of each design and in both languages: who changed more is
 * named with the way that it went, as certain as the interval printed there; events exchanged, the same; with more people of the
 * same shares never less certain.
 */
import assert from "node:assert/strict";
import { beforeAfterChanges } from "../../lib/comparisons/before_after_changes.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { describe } from "../../lib/wording/describe.ts";
import { pairedSurvey } from "../comparisons/made_answers.ts";
import { twoSheets } from "../comparisons/made_studies.ts";
import { randomCases } from "../random_cases.ts";
import { SURE, UNSURE } from "./said_certainty.ts";

/** Of fewer than thirty not every verdict comes up, in the quick run neither. */
const STUDIES = Math.max(30, randomCases(1_000));
const random = randomGenerator(20301130);

/** How an event's answers went: rises, falls and stays of three levels, of which the highest is favourable. */
interface Event {
  readonly pairs: readonly (readonly [number, number])[];
  /** Rises less falls, as the design sees them, of so many people. */
  readonly net: number;
  readonly people: number;
}

const DESIGNS = ["retrospective", "linked", "unlinked"] as const;
type Design = (typeof DESIGNS)[number];

/** Which way the answers of both events lean, study by study, so that every way comes up. */
const LEANS = [[1, 1], [-1, -1], [1, -1]] as const;

function randomEvent(design: Design, lean: 1 | -1): Event {
  // Strongly more often than not, so that some verdicts are sure.
  const leaning = Math.sqrt(random.next());
  const pairs = Array.from({ length: 2 + random.below(design === "unlinked" ? 80 : 30) }, () => {
    const before = 1 + random.below(3);
    const after = random.next() < leaning ? before + lean * random.below(2) : 1 + random.below(3);
    return [before, Math.max(1, Math.min(3, after))] as const;
  });
  const count = (is: (before: number, after: number) => boolean) => pairs.filter((pair) => is(...pair)).length;
  const net = design === "unlinked"
    ? count((_, after) => after === 3) - count((before) => before === 3)
    : count((before, after) => after > before) - count((before, after) => after < before);
  return { pairs, net, people: pairs.length };
}

function paragraphs(
  events: readonly (Event & { readonly id: string })[],
  design: Design,
  by = 1,
): Readonly<Record<Language, string>> {
  const surveys = events.flatMap(({ id, pairs }) => {
    const people = Array.from({ length: by }, () => pairs).flat();
    const made = { id, levels: 3, favourableFrom: 3 };
    if (design === "retrospective") return [pairedSurvey(people, made)];
    return twoSheets([people.map(([before]) => before), people.map(([, after]) => after)], { ...made, design });
  });
  const [one] = compareChanges(beforeAfterChanges(surveys));
  assert.ok(
    one?.kind === "changes" && one.pairs.length === 1 && one.changes.every((change) => change.design === design),
  );
  return { ja: describe(one, { lang: "ja" }), en: describe(one, { lang: "en" }) };
}

/** An event by its letter; of two sheets the place names both. */
const [JA, EN] = [
  String.raw`(\w)(?:-beforeの催し→\w-after)?の催し`,
  String.raw`event (\w)(?:-before → event \w-after)?`,
];

/** What the verdict names: the event with more, and the ways both went; in whatever design. */
const CLAUSES: Readonly<Record<Language, readonly (readonly [way: "up" | "down" | "apart", clause: RegExp])[]>> = {
  ja: [
    ["up", new RegExp(`(?:増え方|上がった人が下がった人を上回る割合)は${JA}が${JA}より大きい`)],
    ["down", new RegExp(`(?:減り方|下がった人が上がった人を上回る割合)は${JA}が${JA}より大きい`)],
    [
      "apart",
      new RegExp(`${JA}では(?:増え|上がった人のほうが)、${JA}では(?:減って|下がった人のほうが多く)、変化に違いがある`),
    ],
  ],
  en: [
    ["up", new RegExp(`(?:Favourable answers rose|Rises exceeded falls by) more at ${EN} than at ${EN}`)],
    [
      "down",
      new RegExp(`(?:The fall in favourable answers was larger|Falls exceeded rises by more) at ${EN} than at ${EN}`),
    ],
    [
      "apart",
      new RegExp(`differ, (?:up|as more people rose than fell) at ${EN} and (?:down|more fell than rose) at ${EN}`),
    ],
  ],
};
const ALIKE = { ja: /変化の大きさは同じでした/, en: /The changes are alike \(/ };
const LIMITS = {
  ja: /差\+[\d.]+ポイント、[\d.]+%信頼区間([−+±]?[\d.]+)～([−+±]?[\d.]+)/,
  en: /difference \+[\d.]+ points, [\d.]+% interval ([−+±]?[\d.]+) to ([−+±]?[\d.]+)/,
};

function saidOf(text: string, lang: Language) {
  const found = CLAUSES[lang].flatMap(([way, clause]) => {
    const match = clause.exec(text);
    return match === null ? [] : [{ way, first: match[1] ?? "", second: match[2] ?? "" }];
  });
  assert.ok(found.length + Number(ALIKE[lang].test(text)) === 1, text);
  const sure = SURE[lang].test(text);
  if (found[0] !== undefined) assert.notEqual(sure, UNSURE[lang].test(text), text);
  return { ...found[0] ?? { way: "alike", first: "", second: "" }, sure };
}

for (const design of DESIGNS) {
  Deno.test(`${design}: on ${STUDIES} random studies of two events the verdict names who changed more, which way, and how surely`, () => {
    const met = new Map<string, number>();
    for (let study = 0; study < STUDIES; study++) {
      const [one, other] = LEANS[study % LEANS.length] ?? [1, 1];
      const [a, b] = [{ ...randomEvent(design, one), id: "a" }, { ...randomEvent(design, other), id: "b" }];
      const gap = a.net * b.people - b.net * a.people;
      const [more, less] = gap > 0 ? [a, b] : [b, a];
      const way = gap === 0 ? "alike" : more.net > 0 ? less.net < 0 ? "apart" : "up" : "down";
      const named = way === "down" ? [less.id, more.id] : [more.id, less.id];
      const told = paragraphs([a, b], design);
      const turned = paragraphs([b, a], design);
      const enlarged = paragraphs([a, b], design, 4);
      for (const lang of LANGUAGES) {
        const said = saidOf(told[lang], lang);
        assert.equal(said.way, way, told[lang]);
        if (way !== "alike") assert.deepEqual([said.first, said.second], named, told[lang]);
        // With as many people each way, the two languages and the two orders say the same.
        assert.deepEqual(saidOf(turned[lang], lang), said, turned[lang]);
        if (way !== "alike") {
          const [, low, high] = LIMITS[lang].exec(told[lang]) ?? assert.fail(`no interval: ${told[lang]}`);
          const [lower = NaN, upper = NaN] = [low, high].map((limit) => Number(limit?.replace("±", "")));
          // A limit that is printed as 0.0 does not tell on which side it lies.
          if (lower !== 0 && upper !== 0) assert.equal(said.sure, lower > 0 || upper < 0, told[lang]);
        }
        const larger = saidOf(enlarged[lang], lang);
        assert.deepEqual([larger.way, larger.first], [said.way, said.first]);
        assert.ok(larger.sure || !said.sure, `less sure with more people: ${enlarged[lang]}`);
      }
      const key = `${way} ${saidOf(told.ja, "ja").sure}`;
      met.set(key, (met.get(key) ?? 0) + 1);
    }
    // Every way came up, and each certainty.
    for (const way of ["up", "down", "apart"]) {
      assert.ok((met.get(`${way} false`) ?? 0) > 0, `${way}: ${JSON.stringify([...met])}`);
    }
    assert.ok([...met.keys()].some((key) => key.endsWith("true")), JSON.stringify([...met]));
  });
}

Deno.test("changes that differ by less than a tenth of a point are not said to differ by 0.0 points", () => {
  // 36/77 − 28/77 against 13/29 − 10/29: 0.0448 points.
  const sheet = (before: number, after: number, people: number) =>
    Array.from({ length: people }, (_, at) => [at < before ? 3 : 1, at < after ? 3 : 1] as const);
  const events = [{ id: "a", pairs: sheet(28, 36, 77) }, { id: "b", pairs: sheet(10, 13, 29) }]
    .map((event) => ({ ...event, net: 0, people: event.pairs.length }));
  const { ja, en } = paragraphs(events, "unlinked");
  assert.match(ja, /差\+0\.04ポイント、95%信頼区間/);
  assert.match(en, /difference \+0\.04 points, 95% interval/);
});

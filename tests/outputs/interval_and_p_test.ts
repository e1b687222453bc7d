/**
 * No output shows an interval clear of no difference beside a p over 0.05, or the reverse, without a sentence of why: every
 * table, caption, picture, page, workbook and document is read as its readers have it, in both languages, of the report's cities
 * and of made studies in all designs.
 */
import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { loadPageContent, type PageContent, pageContent } from "../../lib/page/page_content.ts";
import { displayTable, JUPYTER_DISPLAY } from "../../lib/rendering/notebook_display.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { loadContribution } from "../../lib/reports/fy2021/contribution.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import type { Table } from "../../lib/tables/table.ts";
import { describe } from "../../lib/wording/describe.ts";
import { studyOfAllDesigns } from "../comparisons/made_studies.ts";
import { madeSource } from "../counts/made_survey.ts";
import { madeMunicipality } from "../study/made_event.ts";
import { isBesideKind, type KnownTable, printedDisagreements, type PrintedTable } from "./interval_beside_p.ts";
import { madeOutputs, madePages } from "./made_outputs.ts";
import { readCsv, readDocument, readHtml, type ReadOutput, readSheets, readSvg } from "./read_outputs.ts";
import { contradictions, lineContradictions, unreadTests } from "./said_contradictions.ts";
import { shownOf } from "./shown_of_study.ts";

const surveysOfAllDesigns = studyOfAllDesigns(1);

/** What columns are called, from tables of a study that has all of them, with and without what a plan says would not matter. */
const known: readonly KnownTable[] = LANGUAGES.flatMap((lang) =>
  [undefined, { margin: 0.1, reason: { ja: "例", en: "an example" } }].flatMap((equivalence) => {
    const plan = { ...DEFAULT_ANALYSIS_PLAN, equivalence };
    const { tables } = shownOf(compareStudy(surveysOfAllDesigns, { plan }), surveysOfAllDesigns, lang);
    return Object.entries(tables).flatMap(([kind, table]) => isBesideKind(kind) ? [{ kind, lang, table }] : []);
  })
);

/** How much was held against each other. */
interface Held {
  readonly intervals: number;
  readonly sentences: number;
}

/** What one output says of intervals beside p-values: how much, and what contradicts itself. */
function judge({ place, text, tables, lines }: ReadOutput): Held & { readonly faults: readonly string[] } {
  const printed = tables.map((table) => printedDisagreements(table, known));
  const said = contradictions(text);
  const drawn = lineContradictions(lines ?? []);
  const faults = [...said.contradictions, ...unreadTests(text), ...drawn.contradictions];
  return {
    faults: [...printed.flatMap((one) => one?.found ?? []), ...faults.map((fault) => `${place}: ${fault}`)],
    intervals: printed.reduce((sum, one) => sum + (one?.compared ?? 0), drawn.count),
    sentences: said.count,
  };
}

/** Holds all of some outputs against itself. */
function hold(outputs: readonly ReadOutput[]): Held {
  let [intervals, sentences] = [0, 0];
  for (const output of outputs) {
    const judged = judge(output);
    assert.deepEqual(judged.faults, []);
    [intervals, sentences] = [intervals + judged.intervals, sentences + judged.sentences];
  }
  return { intervals, sentences };
}

/** Everything committed that people read. */
async function* committed(): AsyncGenerator<ReadOutput> {
  for (const path of [...await walkFiles("notebooks"), ...await walkFiles("outputs")]) {
    const bytes = () => Deno.readFileSync(projectPath(path));
    const text = () => new TextDecoder().decode(bytes());
    if (path.endsWith(".html")) yield readHtml(path, text());
    if (path.endsWith(".svg")) yield readSvg(path, text());
    if (path.endsWith(".csv") && path.includes("/tables/")) {
      yield readCsv(
        path,
        text(),
        readHtml(path, Deno.readTextFileSync(projectPath(path.replace(/csv$/, "html")))).text,
      );
    }
    if (path.endsWith(".docx")) yield readDocument(path, bytes());
    if (path.endsWith(".xlsx")) yield await readSheets(path, bytes());
    if (path.endsWith(".ipynb")) yield* shownInNotebook(path, text());
  }
}

/** What a notebook says in its cells and shows below them. */
function* shownInNotebook(path: string, text: string): Generator<ReadOutput> {
  for (const [at, cell] of (JSON.parse(text).cells ?? []).entries()) {
    const place = `${path}, cell ${at + 1}`;
    yield { place, text: [cell.source].flat().join(""), tables: [] };
    for (const { data = {}, text: printed = [] } of cell.outputs ?? []) {
      const whole = (type: string) => [data[type] ?? []].flat().join("");
      yield readHtml(place, whole("text/html"));
      yield readSvg(place, whole("image/svg+xml"));
      yield { place, text: `${whole("text/plain")}\n${[printed].flat().join("")}`, tables: [] };
    }
  }
}

Deno.test("in every committed table, picture, page, document, workbook and notebook interval and p say the same", async () => {
  let [files, intervals, sentences] = [0, 0, 0];
  for await (const output of committed()) {
    const held = hold([output]);
    [files, intervals, sentences] = [files + 1, intervals + held.intervals, sentences + held.sentences];
  }
  assert.ok(files > 500 && intervals > 400 && sentences > 100, `${files}, ${intervals}, ${sentences}`);
});

/** A study that has nothing but these questionnaires. */
function contentOf(surveys: ReturnType<typeof studyOfAllDesigns>): PageContent {
  const events = [...new Map(surveys.map(({ event }) => [event.eventId, event])).values()];
  const source = madeSource("data/study/made.csv", "published");
  return pageContent({
    study: {
      municipalities: { records: [madeMunicipality], sources: [source] },
      events: { records: events, sources: [source] },
      constructs: {
        records: [{ constructId: "work", name: "業務", nameEnglish: "Work", role: "understanding" }],
        sources: [source],
      },
      plan: DEFAULT_ANALYSIS_PLAN,
    },
    surveys,
    coding: null,
    contribution: null,
  });
}

/** All that is made of a study, in both languages. */
async function holdMade(content: PageContent): Promise<Held> {
  const made = [...await madePages(content)];
  for (const lang of LANGUAGES) made.push(...await madeOutputs(content, lang));
  return hold(made);
}

Deno.test("the cities' page with what is packed in it, and everything in English, say the same too", async () => {
  const held = await holdMade(await loadPageContent(await loadContribution()));
  assert.ok(held.intervals > 300 && held.sentences > 100, JSON.stringify(held));
});

for (const seed of [1, 2, 3]) {
  Deno.test(`made study ${seed}, of every design: files, notebooks, page, workbook and documents in both languages`, async () => {
    const surveys = studyOfAllDesigns(seed);
    assert.deepEqual(
      [...new Set(surveys.map(({ codebook }) => codebook.design))].toSorted(),
      ["linked", "post-only", "retrospective", "unlinked"],
    );
    const content = contentOf(surveys);
    assert.ok(surveys.every(({ origin }) => origin === "observed"));
    const held = await holdMade(content);
    assert.ok(held.intervals > 300 && held.sentences > 50, JSON.stringify(held));
    // Something is clear of chance and something is not, so that either could contradict its p.
    const verdicts = new Set(
      [...content.comparisons.changes, ...content.comparisons.changeDifferences, ...content.comparisons.byEvent].map((
        one,
      ) => /偶然だけでは説明しにくい/.test(describe(one, { lang: "ja" }))),
    );
    assert.equal(verdicts.size, 2);
  });
}

/** Table rows as they are printed, with one cell exchanged. */
function planted({ kind, table }: KnownTable, change: Readonly<Record<string, string>>): PrintedTable {
  const own: Readonly<Record<string, string>> = { lower: "2.5", upper: "40.1", pValue: "0.01", adjusted: "0.01" };
  return {
    place: kind,
    headings: table.columns.map(({ label }) => label),
    rows: [table.columns.map(({ id }) => ({ ...own, ...change })[id] ?? "")],
    notes: "",
  };
}

Deno.test("a contradiction planted in a printed table is found in either language, upright and on its side; an explained one is not", () => {
  for (const lang of LANGUAGES) {
    const one = known.find((table) => table.lang === lang && table.kind === "changeDifferences");
    assert.ok(one !== undefined);
    const found = (change: Readonly<Record<string, string>>, notes = "") =>
      printedDisagreements({ ...planted(one, change), notes }, known)?.found.length;
    assert.equal(found({}), 0);
    assert.equal(found({ lower: "-2.5" }), 2);
    assert.equal(found({ lower: "−2.5" }), 2);
    assert.equal(found({ adjusted: "0.083" }), 1);
    const note = {
      ja: "区間はその調整に合わせた水準で、",
      en: "Intervals are at the matching level, so",
    };
    assert.equal(found({ pValue: "0.083" }), 1);
    assert.equal(found({ pValue: "0.083" }, note[lang]), 0);
    const { headings, rows: [row = []], ...rest } = planted(one, { adjusted: "0.083" });
    const lying = {
      ...rest,
      headings: [headings[0] ?? "", row[0] ?? ""],
      rows: headings.slice(1).map((head, at) => [head, row[at + 1] ?? ""]),
    };
    assert.equal(printedDisagreements(lying, known)?.found.length, 1);
    const strange = { ...planted(one, {}), headings: headings.map((text, at) => at === 0 ? "別の見出し" : text) };
    assert.match(printedDisagreements(strange, known)?.found.join() ?? "", /nobody declared/);
    const odds = known.find((table) => table.lang === lang && table.kind === "groupOdds");
    assert.ok(odds !== undefined);
    assert.equal(printedDisagreements(planted(odds, { lower: "0.8", pValue: "0.2" }), known)?.found.length, 0);
    assert.equal(printedDisagreements(planted(odds, { lower: "1.1", pValue: "0.2" }), known)?.found.length, 1);
  }
});

Deno.test("planted contradictions are found where files keep them: in a table of a notebook and of a file, in a drawing", async () => {
  const one = known.find(({ kind, lang }) => kind === "groupPairs" && lang === "ja");
  assert.ok(one !== undefined);
  const rows: Table["rows"] = one.table.rows.map((row) => ({ ...row, lower: 3.3, upper: 9.9, adjusted: 0.7 }));
  const wrong: Table = { ...one.table, rows };
  const shown = await displayTable(wrong)[JUPYTER_DISPLAY]();
  const files = [
    readHtml("notebook", String(shown["text/html"])),
    readCsv("csv", new TextDecoder().decode(renderCsv(wrong)), wrong.notes.join()),
  ];
  for (const file of files) assert.throws(() => hold([file]), /beside adjusted/, file.place);
  const drawn = (p: string) =>
    readSvg(
      "drawing",
      `<svg><text y="0.32em" transform="translate(384,44)">+4.0</text><text y="0.32em" transform="translate(474,44)">+1.1～+32.4</text><text transform="translate(664,44)">${p}</text></svg>`,
    );
  assert.throws(() => hold([drawn("p=1.000")]));
  assert.throws(() => hold([drawn("1.000")]));
  assert.deepEqual(hold([drawn("p=0.020")]), { intervals: 1, sentences: 0 });
});

/** Makes every planned test within a value contradict itself; whatever else there is stays. */
function contradict(value: unknown, wrong: Readonly<Record<string, number>>, seen = new Set<object>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const one of Object.values(value)) contradict(one, wrong, seen);
  if ("adjustedPValue" in value && "family" in value && !("margin" in value)) Object.assign(value, wrong);
}

/** What nothing planted here reaches: intervals and p-values of other procedures, and chapters, which compare anew. */
const UNREACHED = /^(?:scores|nonresponse|changeModels|groupOdds|chapter)\b/;

for (
  const [lang, what, wrong] of [
    ["ja", "an interval clear of 0 beside a large p", { lower: 0.033, upper: 0.099, pValue: 0.7, adjustedPValue: 0.7 }],
    ["en", "a small p beside an interval over 0", { lower: -0.3, upper: 0.4, pValue: 0.001, adjustedPValue: 0.001 }],
  ] as const
) {
  Deno.test(`${what}, planted in every comparison of a study, is seen in each file, notebook, drawing, page and workbook`, async () => {
    const planted = contentOf(studyOfAllDesigns(1));
    contradict(planted.comparisons, wrong);
    const [seen, passed]: [string[], string[]] = [[], []];
    for (const output of [...await madePages(planted), ...await madeOutputs(planted, lang)]) {
      const { intervals, sentences, faults } = judge(output);
      if (intervals + sentences === 0 || UNREACHED.test(output.place)) continue;
      (faults.length > 0 ? seen : passed).push(output.place);
    }
    assert.deepEqual(passed, []);
    for (
      const kind of [/\.csv$/, /\.html \(/, /in a notebook$/, /as text$/, /^figure \d+ [^(]*$/, /^workbook/]
    ) {
      assert.ok(seen.some((place) => kind.test(place)), `${kind} of ${seen.join(", ")}`);
    }
  });
}

Deno.test("a limit that is turned round in a committed chapter for word processors is seen", () => {
  const bytes = Deno.readFileSync(projectPath("outputs/chapters/gyoda-training-2.docx"));
  const { "word/document.xml": body = new Uint8Array(), ...rest } = unzipSync(bytes);
  const lying = strFromU8(body).replaceAll("信頼区間-", "信頼区間+");
  assert.ok(hold([readDocument("chapter", bytes)]).sentences > 0);
  assert.throws(
    () => hold([readDocument("chapter", zipSync({ ...rest, "word/document.xml": strToU8(lying) }))]),
    /信頼区間\+/,
  );
});

Deno.test("where an unadjusted odds ratio is clear of 1 its table says that the adjusted p of the pairs decides", () => {
  const path = projectPath("outputs/tables/events-odds");
  const notes = readHtml("odds", Deno.readTextFileSync(`${path}.html`)).text;
  const [table] = readCsv("odds", Deno.readTextFileSync(`${path}.csv`), notes).tables;
  assert.ok(table !== undefined);
  const [lower, upper] = ["区間下限", "区間上限"].map((heading) => table.headings.indexOf(heading));
  const clear = table.rows.filter((row) => Number(row[lower ?? -1]) > 1 || Number(row[upper ?? -1]) < 1);
  // Of the sample answers one is; its pair has an adjusted p of 0.63.
  assert.ok(clear.length > 0);
  assert.match(notes, /区間が1をまたがない行も、比べた数を見込むと偶然でもありえる。.*調整後のpで決める/);
});

Deno.test("planted contradictions are found in both languages, and honest sentences are not", () => {
  const said = (text: string) => contradictions(text).contradictions.length;
  const details =
    "（差+31.7ポイント、95%信頼区間+2.9～+64.8、割合の差のスコア検定p=0.03、11件をまとめて調整するとp=0.634）";
  assert.ok(said(`高いことは、偶然だけでは説明しにくい結果です${details}。`) > 0);
  assert.ok(
    said("高いことは、偶然だけでは説明しにくい結果です（差+31.7ポイント、95%信頼区間-2.9～+64.8、検定p=0.001）。") > 0,
  );
  const honest = details.replace("+2.9", "-2.9");
  assert.ok(said(`高い結果ですが、偶然でもありえるので、差があるともないとも言えません${honest}。`) > 0);
  assert.equal(said(`高い結果ですが、11件を比べたことを考えると、偶然でもありえます${honest}。`), 0);
  assert.ok(said("甲 − 乙 +4.0（区間+1.1～+32.4、124人・20人、p=1.000）。") > 0);
  assert.equal(said("甲 − 乙 +4.0（区間-15.1～+32.4、124人・20人、p=1.000）。"), 0);
  assert.ok(
    said(
      "Higher: hard to put down to chance alone (difference +4.0 points, 95% interval -1.0 to +9.0, test p = 0.3).",
    ) > 0,
  );
});

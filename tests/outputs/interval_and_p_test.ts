/**
 * No output shows an interval clear of no difference beside a p over 0.05, or the reverse, without a sentence of why: every
 * table, caption, picture, page, workbook and document that is committed is read as its readers have it. What is made of other
 * studies, and in English, is read in `made_interval_and_p_test.ts`.
 */
import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { displayTable, JUPYTER_DISPLAY } from "../../lib/rendering/notebook_display.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import type { Table } from "../../lib/tables/table.ts";
import { hold, known } from "./held_outputs.ts";
import { type KnownTable, printedDisagreements, type PrintedTable } from "./interval_beside_p.ts";
import { readCsv, readDocument, readHtml, type ReadOutput, readSheets, readSvg } from "./read_outputs.ts";
import { contradictions } from "./said_contradictions.ts";

const pages = new Map<string, ReadOutput>();

/** A committed page, read once: that of a table says the notes of its CSV file as well. */
function pageOf(path: string): ReadOutput {
  const page = pages.get(path) ?? readHtml(path, Deno.readTextFileSync(projectPath(path)));
  pages.set(path, page);
  return page;
}

/** Everything committed that people read. */
async function* committed(): AsyncGenerator<ReadOutput> {
  for (const path of [...await walkFiles("notebooks"), ...await walkFiles("outputs")]) {
    const bytes = () => Deno.readFileSync(projectPath(path));
    const text = () => new TextDecoder().decode(bytes());
    if (path.endsWith(".html")) yield pageOf(path);
    if (path.endsWith(".svg")) yield readSvg(path, text());
    if (path.endsWith(".csv") && path.includes("/tables/")) {
      yield readCsv(path, text(), pageOf(path.replace(/csv$/, "html")).text);
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
      const [html, svg] = [whole("text/html"), whole("image/svg+xml")];
      if (html !== "") yield readHtml(place, html);
      if (svg !== "") yield readSvg(place, svg);
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
      ja: "区間は、調整後のpが0.05を下回るときだけ0をまたがない。",
      en: "They exclude 0 exactly when the adjusted p is below 0.05.",
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

Deno.test("a limit that is turned round in a committed chapter for word processors is seen", () => {
  const bytes = Deno.readFileSync(projectPath("outputs/chapters/gyoda-training-2.docx"));
  const { "word/document.xml": body = new Uint8Array(), ...rest } = unzipSync(bytes);
  const lying = strFromU8(body).replaceAll("信頼区間−", "信頼区間+");
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
  assert.match(notes, /区間が1をまたがない行も、比べた数を見込むと偶然でも起こりうる。.*調整後のpで決める/);
});

Deno.test("planted contradictions are found in both languages, and honest sentences are not", () => {
  const said = (text: string) => contradictions(text).contradictions.length;
  const details =
    "（差+31.7ポイント、95%信頼区間+2.9～+64.8、割合の差のスコア検定p=0.03、11件をまとめて調整するとp=0.634）";
  assert.ok(said(`高いことは、偶然だけでは説明しにくい結果です${details}。`) > 0);
  assert.ok(
    said("高いことは、偶然だけでは説明しにくい結果です（差+31.7ポイント、95%信頼区間−2.9～+64.8、検定p=0.001）。") > 0,
  );
  const honest = details.replace("+2.9", "−2.9");
  assert.ok(said(`高い結果ですが、偶然でも起こりうるため、差があるともないとも言えません${honest}。`) > 0);
  assert.equal(said(`高い結果ですが、11件を比べたことを考えると、偶然でも起こりえます${honest}。`), 0);
  assert.ok(said("甲 − 乙 +4.0（区間+1.1～+32.4、124人・20人、p=1.000）。") > 0);
  assert.equal(said("甲 − 乙 +4.0（区間−15.1～+32.4、124人・20人、p=1.000）。"), 0);
  assert.ok(
    said(
      "Higher: hard to put down to chance alone (difference +4.0 points, 95% interval -1.0 to +9.0, test p = 0.3).",
    ) > 0,
  );
});

/**
 * No output of the report shows an interval clear of no difference beside a p over 0.05, or the reverse, without a sentence of
 * why: every committed table, caption, page and document is read as its readers have it.
 */
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { describe } from "../../lib/wording/describe.ts";
import { contradictions, IN_WORDS } from "./said_contradictions.ts";

const LEVEL = 0.05;

/** An interval and the p-values that stand beside it in a row. */
interface Beside {
  readonly lower: string;
  readonly upper: string;
  /** p-values of the same procedure and level. */
  readonly own: readonly string[];
  /** Other p-values in the row, each with what the table's notes must say of it. */
  readonly others?: Readonly<Record<string, RegExp>>;
}

const PLANNED = /区間は(?:その|同じ)?調整に合わせた水準|区間も同じ調整に合わせた水準/;
const REFERENCE = /参考/;

/** Every interval of a difference that stands in a row with a p-value, by the table's key. */
const DECLARED: Readonly<Record<string, readonly Beside[]>> = {
  "before-after-nonresponse-table": [{ lower: "区間下限", upper: "区間上限", own: ["p（調整なし）"] }],
  ...both(["before-after-scores", "scores-by-event"], [
    { lower: "t区間下限", upper: "t区間上限", own: ["p（調整なし）"] },
    {
      lower: "ブートストラップ下限",
      upper: "ブートストラップ上限",
      own: [],
      others: { "p（調整なし）": /ブートストラップの区間は十数人では短すぎる/ },
    },
  ]),
  "before-after": [
    { lower: "上昇−下降 下限", upper: "上昇−下降 上限", own: ["p（調整後）"], others: { p: PLANNED } },
    { lower: "変化 区間下限", upper: "変化 区間上限", own: ["変化 p（調整後）"], others: { "変化 p": PLANNED } },
  ],
  "change-differences": [{
    lower: "区間下限",
    upper: "区間上限",
    own: ["p（調整後）"],
    others: { p: PLANNED, "参考: 並べ替えのp": /並べ替えのpは.*別の方法で、参考/ },
  }],
  "change-models": [{ lower: "区間下限", upper: "区間上限", own: ["p（調整なし）"] }],
  "events-odds": [{ lower: "区間下限", upper: "区間上限", own: ["p"] }],
  ...both(["events-pairs", "gyoda-tests"], [
    { lower: "差 下限", upper: "差 上限", own: ["p（調整後）"], others: { p: PLANNED } },
    {
      lower: "全体 下限",
      upper: "全体 上限",
      own: ["全体 p（調整後）"],
      others: { "全体 p": PLANNED, "参考: 順位の正確なp": REFERENCE },
    },
  ]),
};

function both(keys: readonly string[], beside: readonly Beside[]): Readonly<Record<string, readonly Beside[]>> {
  return Object.fromEntries(keys.map((key) => [key, beside]));
}

interface Row extends Readonly<Record<string, string | undefined>> {}

/** Rows that disagree and whose table does not say why; and how many pairs were compared. */
function disagreements(
  rows: readonly Row[],
  { beside, notes }: { readonly beside: readonly Beside[]; readonly notes: string },
): { readonly found: readonly string[]; readonly compared: number } {
  const found: string[] = [];
  let compared = 0;
  for (const row of rows) {
    // Ratios have no difference at 1.
    const none = /オッズ比/.test(row["単位"] ?? "") || "オッズ比" in row ? 1 : 0;
    for (const { lower, upper, own, others = {} } of beside) {
      const limits = [row[lower], row[upper]];
      if (limits.some((limit) => limit === undefined)) found.push(`no column ${lower} or ${upper}`);
      if (limits.some((limit) => limit === "")) continue;
      const clear = Number(limits[0]) > none || Number(limits[1]) < none;
      // A limit that was rounded to the very edge tells nothing.
      if (limits.some((limit) => Number(limit) === none)) continue;
      for (const name of [...own, ...Object.keys(others)]) {
        const p = row[name];
        if (p === undefined) found.push(`no column ${name}`);
        if (p === undefined || p === "") continue;
        compared++;
        if ((Number(p) < LEVEL) === clear || others[name]?.test(notes)) continue;
        found.push(`${lower} ${limits.join("…")} beside ${name} ${p}: ${JSON.stringify(row)}`);
      }
    }
  }
  return { found, compared };
}

const folder = new URL("../../outputs/", import.meta.url);
const tableKeys = [...Deno.readDirSync(new URL("tables/", folder))].map(({ name }) => name)
  .filter((name) => name.endsWith(".csv")).map((name) => name.slice(0, -4)).toSorted();

function tableOf(key: string) {
  const csv = Deno.readTextFileSync(new URL(`tables/${key}.csv`, folder)).replace(/^\uFEFF/, "");
  const { data, meta } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  return { rows: data, columns: meta.fields ?? [] };
}

const plain = (markup: string) =>
  markup.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<[^>]+>/g, " ").replace(/&lt;/g, "<");

Deno.test("in every row of every table interval and p agree, or a note of the table says why they need not", () => {
  assert.ok(tableKeys.length > 100);
  let compared = 0;
  for (const key of tableKeys) {
    const { rows, columns } = tableOf(key);
    const beside = DECLARED[key];
    const holdsBoth = columns.some((name) => /下限/.test(name)) && columns.some((name) => /^(?:.* )?p$|p（/.test(name));
    // A new table with both must be declared here, or nobody would look at it.
    assert.equal(holdsBoth, beside !== undefined, key);
    if (beside === undefined) continue;
    const notes = plain(Deno.readTextFileSync(new URL(`tables/${key}.html`, folder)));
    const result = disagreements(rows, { beside, notes });
    assert.deepEqual(result.found, [], key);
    compared += result.compared;
  }
  assert.ok(compared > 100, String(compared));
});

Deno.test("where an unadjusted odds ratio is clear of 1 its table says that the adjusted p of the pairs decides", () => {
  const clear = tableOf("events-odds").rows.filter((row) => Number(row["区間下限"]) > 1 || Number(row["区間上限"]) < 1);
  const notes = plain(Deno.readTextFileSync(new URL("tables/events-odds.html", folder)));
  // Of the sample answers one is; its pair has an adjusted p of 0.63.
  assert.ok(clear.length > 0);
  assert.match(notes, /区間が1をまたがない行も、比べた数を見込むと偶然でもありえる。.*調整後のpで決める/);
});

Deno.test("a contradiction planted in a table is found, and one that a note explains is not", () => {
  const row: Row = { "差 下限": "2.5", "差 上限": "40.1", p: "0.01", "p（調整後）": "0.083" };
  const beside: readonly Beside[] = [
    { lower: "差 下限", upper: "差 上限", own: ["p（調整後）"], others: { p: PLANNED } },
  ];
  assert.equal(disagreements([row], { beside, notes: "" }).found.length, 1);
  const across: Row = { ...row, "差 下限": "-2.5" };
  assert.equal(disagreements([across], { beside, notes: "" }).found.length, 1);
  const explained = { beside, notes: "区間はその調整に合わせた水準で、調整後のpが0.05を下回るときだけ0をまたがない。" };
  assert.deepEqual(disagreements([across], explained).found, []);
  const odds: Row = { オッズ比: "2", 区間下限: "0.8", 区間上限: "5", p: "0.2" };
  const ratio = { beside: [{ lower: "区間下限", upper: "区間上限", own: ["p"] }], notes: "" };
  assert.deepEqual(disagreements([odds], ratio).found, []);
  assert.equal(disagreements([{ ...odds, 区間下限: "1.1" }], ratio).found.length, 1);
});

/** The text of everything committed that people read: pages, tables, pictures, documents, notebooks. */
function* readableOutputs(): Generator<readonly [name: string, text: string]> {
  const under = function* (url: URL): Generator<URL> {
    for (const { name, isDirectory } of Deno.readDirSync(url)) {
      if (isDirectory) yield* under(new URL(`${name}/`, url));
      else yield new URL(name, url);
    }
  };
  for (const url of [...under(folder), ...under(new URL("../../notebooks/", import.meta.url))]) {
    if (/\.(?:html|svg)$/.test(url.pathname)) yield [url.pathname, plain(Deno.readTextFileSync(url))];
    if (url.pathname.endsWith(".ipynb")) yield [url.pathname, plain(Deno.readTextFileSync(url))];
    if (!url.pathname.endsWith(".docx")) continue;
    const document = unzipSync(Deno.readFileSync(url))["word/document.xml"];
    assert.ok(document !== undefined);
    yield [url.pathname, strFromU8(document).replace(/<[^>]+>/g, "").replace(/&lt;/g, "<")];
  }
}

Deno.test("in every page, caption, picture, document and notebook words, interval and p say the same", () => {
  let [tests, files] = [0, 0];
  for (const [name, text] of readableOutputs()) {
    files++;
    const { contradictions: found, count } = contradictions(text);
    assert.deepEqual(found, [], name);
    tests += count;
    // Nothing of the kind is passed over because it is worded otherwise.
    for (const [lang, part] of [["ja", /件をまとめて調整するとp/g], ["en", /adjusted for \d+ tests/g]] as const) {
      const said = text.match(part)?.length ?? 0;
      const read = [...text.matchAll(IN_WORDS[lang])].reduce(
        (sum, [whole]) => sum + (whole.match(part)?.length ?? 0),
        0,
      );
      assert.equal(read, said, `${name}: ${said} tests in words, ${read} read`);
    }
  }
  assert.ok(files > 200 && tests > 60, `${tests} in ${files}`);
});

Deno.test("and so do the paragraphs of every comparison in both languages", async () => {
  const { changes, changeDifferences, byEvent, byMunicipality, bySides } = compareStudy(await loadSurveys());
  const all = [...changes, ...changeDifferences, ...byEvent, ...byMunicipality, ...bySides];
  const counts = (["ja", "en"] as const).map((lang) => {
    const said = contradictions(all.map((one) => describe(one, { lang })).join("\n"));
    assert.deepEqual(said.contradictions, []);
    return said.count;
  });
  assert.ok((counts[0] ?? 0) > 12);
  assert.equal(counts[0], counts[1]);
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

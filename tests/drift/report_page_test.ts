import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { cosmetic, drift } from "../../lib/drift/difference.ts";
import type { DifferencePictures } from "../../lib/drift/difference_pictures.ts";
import { reportAsPage } from "../../lib/drift/report_page.ts";
import { encodePng } from "../../lib/rendering/encode_png.ts";
import { failedRun, fileOf, findingOf, resultOf } from "./findings_fixture.ts";

const PNG = encodePng({ width: 1, height: 1, rgba: Uint8Array.of(255, 0, 0, 255) });
const PICTURES = new Map<string, DifferencePictures>([
  ["figures/2-47_soka.svg", { before: PNG, after: PNG, difference: PNG }],
]);

function open(...args: Parameters<typeof reportAsPage>) {
  const html = reportAsPage(...args);
  const { document } = new JSDOM(html).window;
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
  return { html, document, texts };
}

Deno.test("a finding shows what, why and where, and old, new and difference side by side", () => {
  const { document, texts } = open(resultOf({ findings: [findingOf()] }), PICTURES);
  assert.deepEqual(texts("section h2"), ["図表2-47 草加市 第1回研修 理解度"]);
  assert.deepEqual(texts("section dd"), [
    "「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)",
    "data/surveys/soka/synthetic_responses.csv row 14 changed",
    "changed: outputs/figures/2-47_soka.svg",
  ]);
  assert.deepEqual(texts(".pictures figcaption"), [
    "以前 / Old 拡大 / enlarge",
    "今回 / New 拡大 / enlarge",
    "違い / Difference 拡大 / enlarge",
  ]);
  const pictures = [...document.querySelectorAll(".pictures img")];
  assert.deepEqual(pictures.map((image) => image.getAttribute("alt")), [
    "図表2-47 草加市 第1回研修 理解度: 以前 / Old",
    "図表2-47 草加市 第1回研修 理解度: 今回 / New",
    "図表2-47 草加市 第1回研修 理解度: 違い / Difference",
  ]);
});

Deno.test("the page needs nothing but itself: no script, no link out, no picture that is not in it", () => {
  const { document } = open(
    resultOf({ findings: [findingOf(), findingOf()], notes: ["https://example.org/x.png"] }),
    PICTURES,
  );
  assert.equal(document.querySelectorAll("script, link, iframe, object, base, meta[http-equiv=refresh]").length, 0);
  const addresses = [...document.querySelectorAll("[src], [href], [srcset]")]
    .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "");
  assert.ok(addresses.length > 6);
  for (const address of addresses) assert.match(address, /^(?:data:image\/png;base64,|#finding-\d+$|#contents$)/);
  assert.doesNotMatch(document.querySelector("style")?.textContent ?? "", /url\(|@import/);
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
  assert.match(policy, /default-src 'none'/);
});

Deno.test("nothing that data hold becomes markup", () => {
  const text = `<script>a()</script><img src=x onerror=a()>"'&amp;`;
  const findings = [1, 2].map(() =>
    findingOf({
      title: text,
      notebook: text,
      differences: [drift(text), cosmetic(text)],
      causes: [{ kind: "data", path: null, text }],
      files: [fileOf({ path: text })],
      cells: [{ notebook: text, cellNumber: 1, grade: "drift", differences: [] }],
    })
  );
  const runs = [failedRun(text, 1, text)];
  const pictures = new Map([[text, { before: PNG, after: null, difference: null }]]);
  const { document, texts } = open(resultOf({ findings, notes: [text], subject: text, runs }), pictures);
  assert.equal(document.querySelectorAll("script, img[onerror], img[src=x]").length, 0);
  assert.deepEqual(texts("section h2"), [text, text]);
  assert.equal(document.querySelector(".pictures img")?.getAttribute("alt"), `${text}: 以前 / Old`);
});

Deno.test("without a drift it says so, in Japanese and English, and shows neither list nor pictures", () => {
  const { document, texts } = open(resultOf(), new Map());
  assert.match(texts("p.same")[0] ?? "", /ずれはありません。図表 219 点が一致しました。 Nothing drifted: 219 figures/);
  assert.equal(document.querySelectorAll("section, nav, .pictures, ul").length, 0);
});

Deno.test("of 200 findings each is in the list and has its section; under each cause eight are seen, the others when the reader asks", () => {
  const findings = Array.from({ length: 200 }, (_, at) => findingOf({ title: `図表${at}` }));
  const { document, texts } = open(resultOf({ findings }), new Map());
  const links = [...document.querySelectorAll("nav a")].map((link) => link.getAttribute("href") ?? "");
  assert.equal(links.length, 200);
  assert.ok(links.every((link) => document.querySelector(`section${link}`) !== null));
  assert.deepEqual(texts("nav h3"), [
    "図 200 点 / 200 figures: data/surveys/soka/synthetic_responses.csv row 14 changed",
  ]);
  assert.deepEqual(texts("nav summary"), ["ほか 192 件 / 192 more"]);
});

Deno.test("of many differences the most telling are seen at once, and the others when the reader asks", () => {
  const differences = Array.from({ length: 30 }, (_, at) => drift(`change ${at}`));
  const { document, texts } = open(resultOf({ findings: [findingOf({ differences })] }), new Map());
  assert.deepEqual(texts("section details summary"), ["ほか 22 件 / 22 more"]);
  assert.equal(document.querySelectorAll("section details dd").length, 22);
  const nine = open(resultOf({ findings: [findingOf({ differences: differences.slice(0, 9) })] }), new Map());
  assert.equal(nine.document.querySelectorAll("details").length, 0);
});

Deno.test("a notebook that failed is named with its cell and error, and nothing is said to be the same", () => {
  const { texts } = open(resultOf({ runs: [failedRun("03_gyoda", 4, "no such <key>")], outputs: 0 }), new Map());
  assert.match(
    texts("p.drift")[0] ?? "",
    /ノートブック 1 冊のうち 1 冊が最後まで動かず、比較していません。 Nothing was compared: 1 of 1/,
  );
  assert.deepEqual(texts("ul li"), ["03_gyoda cell 4, line 2: error: TypeError: no such <key>"]);
});

Deno.test("a side that is not there says so in place of its picture", () => {
  const pictures = new Map([["figures/2-47_soka.svg", { before: null, after: PNG, difference: null }]]);
  const { texts } = open(resultOf({ findings: [findingOf()] }), pictures);
  assert.deepEqual(texts(".pictures figure"), [
    "以前 / Oldなし / none",
    "今回 / New 拡大 / enlarge",
    "違い / Differenceなし / none",
  ]);
});

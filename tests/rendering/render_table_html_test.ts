import assert from "node:assert/strict";
import fc from "fast-check";
import { renderTableHtml } from "../../lib/rendering/render_table_html.ts";
import { exampleSource, exampleTable, HOSTILE_TEXTS } from "./examples.ts";
import { parsed } from "../parsed.ts";
import { randomCases } from "../random_cases.ts";
import { anyCharacter } from "../any_character.ts";

const parse = (html: string) => parsed(html);

Deno.test("renderTableHtml heads columns and rows for screen readers and writes numbers to the right", () => {
  const document = parse(renderTableHtml(exampleTable()));
  assert.equal(document.querySelector("caption")?.textContent, "例の表");
  assert.deepEqual([...document.querySelectorAll("th[scope=col]")].map((th) => th.textContent), [
    "回答",
    "人口",
    "割合",
  ]);
  assert.deepEqual([...document.querySelectorAll("th[scope=row]")].map((th) => th.textContent), [
    "行田市",
    "=HYPERLINK(1)",
  ]);
  assert.deepEqual([...document.querySelectorAll("td")].map((td) => td.textContent), ["80,236", "47.7", "-5", ""]);
  assert.ok([...document.querySelectorAll("td")].every((td) => td.style.textAlign === "right"));
  assert.deepEqual([...document.querySelectorAll("footer p")].map((p) => p.textContent), [
    "注: 試験のための表。",
    "出典: 報告書 図表2-2",
  ]);
});

Deno.test("a table of synthetic data has the mark in its caption and its source line", () => {
  for (const language of ["ja", "en"] as const) {
    const html = renderTableHtml(
      exampleTable({ language, notes: [], sources: [exampleSource({ origin: "synthetic" })] }),
    );
    const document = parse(html);
    assert.match(document.querySelector("caption")?.textContent ?? "", /合成データ/);
    assert.match(document.querySelector("footer")?.textContent ?? "", /合成データ/);
    assert.equal(document.querySelector("section")?.dataset.origin, "synthetic");
  }
  assert.doesNotMatch(renderTableHtml(exampleTable()), /合成/);
});

Deno.test("a table without rows says so", () => {
  assert.equal(parse(renderTableHtml(exampleTable({ rows: [] }))).querySelector("tbody td")?.textContent, "該当なし");
});

Deno.test("renderTableHtml escapes every text that comes from data", () => {
  const check = (text: string) => {
    const html = renderTableHtml(exampleTable({
      key: text,
      title: text,
      notes: [text],
      sources: [exampleSource({ origin: "observed", title: text, file: text })],
      columns: [{ id: "a", label: text, type: "text" }],
      rows: [{ a: text }],
    }));
    const elements = [...parse(html).body.querySelectorAll("*")];
    const allowed = [
      "section",
      "table",
      "caption",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "div",
      "footer",
      "p",
      "br",
      "wbr",
    ];
    for (const element of elements) {
      assert.ok(allowed.includes(element.localName), element.localName);
      for (const { name } of element.attributes) {
        assert.match(
          name,
          /^(lang|data-key|data-origin|style|scope|align|valign|width|rules|cellpadding|cellspacing|nowrap)$/,
        );
      }
    }
  };
  for (const text of HOSTILE_TEXTS) check(text);
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), check), { numRuns: randomCases(100) });
});

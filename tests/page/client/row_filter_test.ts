import assert from "node:assert/strict";
import { filterCatalogue, filterComments } from "../../../lib/page/client/row_filter.ts";
import { inDocument } from "./in_document.ts";

/** Two tables of free answers and a catalogue, with the forms that filter them. */
const HTML = `<html lang="en"><body>
<form id="comments"><input name="words"><select name="city"><option value=""><option value="a"></select>
<select name="theme"><option value=""><option value="lifts">Lifts</option><option value="meals">Meals</option></select>
<output name="found"></output></form><ul id="comment-digest" hidden></ul>
<section class="comments" id="one"><table><thead><tr><th>ＡＢＣ heading</th></tr></thead><tbody>
<tr data-city="a" data-theme="lifts|meals"><td>送迎 ＡＢＣ and a meal</td></tr>
<tr data-city="a"><td>ｱﾝｹｰﾄ was clear</td></tr></tbody></table></section>
<section class="comments" id="two"><table><tbody><tr data-city="b" data-theme="meals"><td>abc meal</td></tr></tbody></table></section>
<form id="catalogue"><input name="words"><output name="found"></output></form>
<table class="catalogue"><thead><tr><th>図表</th></tr></thead><tbody><tr><td>図表1 Ａ</td></tr><tr><td>図表2 B</td></tr></tbody></table>
</body></html>`;

function formOf(document: Document, id: string): HTMLFormElement {
  const form = document.getElementById(id);
  assert.ok(form instanceof HTMLFormElement);
  return form;
}

function set(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  form.reset();
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    assert.ok(field instanceof HTMLInputElement || field instanceof HTMLSelectElement, name);
    field.value = value;
  }
}

Deno.test("answers are found by all words, whatever width and case, and by all choices; a table without any is left out", async () => {
  await inDocument(HTML, (document) => {
    const form = formOf(document, "comments");
    const rows = [...document.querySelectorAll<HTMLElement>("section.comments tbody tr")];
    const found = (values: Readonly<Record<string, string>>) => {
      set(form, values);
      filterComments(form);
      const sections = [...document.querySelectorAll<HTMLElement>("section.comments")].filter(({ hidden }) => !hidden);
      const output = form.elements.namedItem("found");
      assert.ok(output instanceof HTMLOutputElement);
      return [
        rows.flatMap(({ hidden }, at) => hidden ? [] : [at + 1]),
        sections.map(({ id }) => id),
        output.value.match(/\d+/g)?.map(Number),
      ];
    };
    assert.deepEqual(found({}), [[1, 2, 3], ["one", "two"], [3, 3]]);
    assert.deepEqual(found({ words: "ＡＢｃ" }), [[1, 3], ["one", "two"], [2, 3]]);
    assert.deepEqual(found({ words: "  meal　送迎 " }), [[1], ["one"], [1, 3]]);
    assert.deepEqual(found({ words: "アンケート" }), [[2], ["one"], [1, 3]]);
    assert.deepEqual(found({ theme: "lifts" }), [[1], ["one"], [1, 3]]);
    assert.deepEqual(found({ city: "a", words: "clear" }), [[2], ["one"], [1, 3]]);
    assert.deepEqual(found({ city: "a", theme: "lifts", words: "clear" }), [[], [], [0, 3]]);
    // What stands in a heading is no answer.
    assert.deepEqual(found({ words: "heading" }), [[], [], [0, 3]]);
  });
});

Deno.test("what the answers found are about is told, the most frequent theme first; not of all answers, nor of answers without a theme", async () => {
  await inDocument(HTML, (document) => {
    const form = formOf(document, "comments");
    const told = (values: Readonly<Record<string, string>>) => {
      set(form, values);
      filterComments(form);
      const list = document.getElementById("comment-digest");
      return list?.hidden === true ? null : [...list?.children ?? []].map(({ textContent }) => textContent?.trim());
    };
    assert.equal(told({}), null);
    // Two answers: one of lifts and meals, one of meals.
    assert.deepEqual(told({ words: "meal" }), ["Meals 2", "Lifts 1"]);
    // Two answers, one of them without a theme.
    assert.deepEqual(told({ city: "a" }), ["Lifts 1", "Meals 1"]);
    assert.equal(told({ words: "clear" }), null);
    assert.equal(told({ words: "nothing" }), null);
  });
});

Deno.test("the catalogue's rows are found by their words, and it says how many of how many", async () => {
  await inDocument(HTML, (document) => {
    const form = formOf(document, "catalogue");
    const found = (words: string) => {
      set(form, { words });
      filterCatalogue(form);
      const rows = [...document.querySelectorAll<HTMLElement>("table.catalogue tbody tr")];
      const output = form.elements.namedItem("found");
      assert.ok(output instanceof HTMLOutputElement);
      return [rows.map(({ hidden }) => !hidden), output.value.match(/\d+/g)?.map(Number)];
    };
    assert.deepEqual(found(""), [[true, true], [2, 2]]);
    assert.deepEqual(found("a"), [[true, false], [1, 2]]);
    assert.deepEqual(found("a b"), [[false, false], [0, 2]]);
  });
});

Deno.test("what was sought is marked where it first stands in the answer, as it is written there, and no more when it is not sought", async () => {
  await inDocument(HTML, (document) => {
    const form = formOf(document, "comments");
    const row = document.querySelector("#one tbody tr");
    const text = row?.textContent;
    const marked = (words: string) => {
      set(form, { words });
      filterComments(form);
      assert.equal(row?.textContent, text, "no letter is lost");
      return [...row?.querySelectorAll("mark") ?? []].map(({ textContent }) => textContent);
    };
    assert.deepEqual(marked("abc"), ["ＡＢＣ"]);
    assert.deepEqual(marked("送迎"), ["送迎"]);
    assert.deepEqual(marked("meal 送迎"), ["送迎", "meal"]);
    assert.deepEqual(marked("a"), ["Ａ"]);
    assert.deepEqual(marked("clear"), []);
    assert.deepEqual(marked(""), []);
  });
});

import assert from "node:assert/strict";
import { isHtml, readHtmlTables } from "../../lib/rendering/read_html_tables.ts";

Deno.test("cells over rows and columns keep their text in the first, and later cells stand where a browser shows them", () => {
  const [sheet] = readHtmlTables(`<table>
    <tr><th rowspan="2">年代</th><th colspan="2">理解</th></tr>
    <tr><th>前</th><th>後</th></tr>
    <tr><td>20代</td><td>1</td></tr>
  </table>`);
  assert.deepEqual(sheet?.rows, [["年代", "理解", null], [null, "前", "後"], ["20代", "1"]]);
  assert.deepEqual(sheet?.merges, [
    { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
    { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
  ]);
});

Deno.test("each table is one of its own, also within another, and is named by its caption", () => {
  const sheets = readHtmlTables(
    "<table><caption>外 側</caption><tr><td>a<table><tr><td>内</td></tr></table>b</td></tr></table>",
  );
  assert.deepEqual(sheets.map(({ name, rows }) => [name, rows]), [["外 側", [["ab"]]], ["2", [["内"]]]]);
});

Deno.test("scripts are not read, signs are, blocks and breaks are lines", () => {
  const [sheet] = readHtmlTables(
    "<table><tr><td><script>alert(1)</script><p>一&amp;&nbsp;二</p><div>三<br>四</div> 五 </td><td>\n  六\n  七 </td></tr></table>",
  );
  assert.deepEqual(sheet?.rows, [["一& 二\n三\n四\n五", "六 七"]]);
});

Deno.test("a page that is made to be endless is read within its bounds", () => {
  const wide = readHtmlTables('<table><tr><td colspan="4000000000" rowspan="4000000000">x</td></tr><tr></tr></table>');
  assert.ok((wide[0]?.rows[0]?.length ?? 0) <= 1_000);
  const deep = readHtmlTables(`<table><tr><td>${"<i><b>".repeat(20_000)}深い</td></tr></table>`);
  assert.deepEqual(deep[0]?.rows, [["深い"]]);
});

Deno.test("text that holds a tag is no page", () => {
  for (const text of ["設問,回答\n<b>年齢</b>,20代", "<回答>,1", "a<table>", ""]) assert.ok(!isHtml(text), text);
  for (const text of ["\n<!DOCTYPE html>", "<?xml version='1.0'?>\n<html>", "<!-- x --><TABLE border=0>"]) {
    assert.ok(isHtml(text), text);
  }
});

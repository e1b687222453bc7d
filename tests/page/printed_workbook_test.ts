import assert from "node:assert/strict";
import { readXlsx } from "hucre";
import { loadPageContent } from "../../lib/page/page_content.ts";
import { reportWorkbook } from "../../lib/page/report_workbook.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import { loadContribution } from "../../lib/reports/fy2021/contribution.ts";

const content = await loadPageContent(await loadContribution());

/** Points of a column's unit: digits of Arial at 11 points in Excel; of DejaVu Sans, which takes its place where no font of its widths is, in LibreOffice. */
const UNITS = { excel: 6, libreOffice: 7.4 };
/** A4 across between margins of 10 mm, in points. */
const ACROSS = 277 / 25.4 * 72;
const LETTER = 11;

for (const lang of ["ja", "en"] as const) {
  const { sheets } = await readXlsx(await writeWorkbook(reportWorkbook(content, lang).workbook), { readStyles: true });

  Deno.test(`no sheet is printed smaller than 7 points, and its margins are those that it was measured with (${lang})`, () => {
    let narrowed = 0;
    for (const { name, columns = [], pageSetup, charts = [] } of sheets) {
      const { left = 0, right = 0 } = pageSetup?.margins ?? {};
      assert.deepEqual([left, right].map((inches) => Math.round(inches * 254)), [100, 100], name);
      const digits = columns.reduce((sum, { width = 0 }) => sum + width, 0) + (charts.length === 0 ? 0 : 11 * 8.5);
      const pages = pageSetup?.fitToWidth ?? assert.fail(name);
      const repeated = (pages - 1) * (columns[0]?.width ?? 0);
      for (const [program, unit] of Object.entries(UNITS)) {
        const scale = Math.min(1, pages * ACROSS / ((digits + repeated) * unit));
        assert.ok(LETTER * scale >= 6.95, `${name} ${program} ${(LETTER * scale).toFixed(1)}`);
        if (scale < 1) narrowed++;
      }
      if (pages > 1) assert.equal(pageSetup?.printTitlesColumn, "$A:$A", name);
    }
    assert.ok(narrowed > 40);
  });

  Deno.test(`every row is as high as its longest text needs, and Excel can draw it (${lang})`, () => {
    let long = 0;
    for (const { name, rows, columns = [], rowDefs, merges = [] } of sheets) {
      for (const [at, row] of rows.entries()) {
        const height = rowDefs?.get(at)?.height ?? assert.fail(`${name} ${at}`);
        assert.ok(height <= 409, `${name} ${at}`);
        for (const [column, value] of row.entries()) {
          if (typeof value !== "string") continue;
          const merged = merges.find(({ startRow, startCol }) => startRow === at && startCol === column);
          if (merged !== undefined && merged.endRow > at) continue;
          const width = columns.slice(column, (merged?.endCol ?? column) + 1).reduce(
            (sum, one) => sum + (one.width ?? 0),
            0,
          );
          const lines = value.split("\n").map((line) =>
            // Japanese letters are as wide as they are high, others less than half of that.
            Math.ceil([...line].reduce((sum, letter) => sum + (letter > "\u2044" ? 1 : 0.42), 0) * 10 / (width * 6))
          );
          const needed = lines.reduce((sum, count) => sum + Math.max(1, count), 0);
          if (needed > 8) long++;
          assert.ok(
            height >= needed * 10 * 1.3,
            `${name} row ${at + 1} column ${column + 1}: ${height} for ${needed} lines`,
          );
        }
      }
    }
    assert.ok(long > 10, String(long));
  });

  Deno.test(`a text over several columns of a sheet of several pages ends on its first page (${lang})`, () => {
    const wide = sheets.filter(({ pageSetup }) => (pageSetup?.fitToWidth ?? 1) > 1);
    assert.ok(wide.length >= 2);
    for (const { name, columns = [], merges = [], pageSetup } of wide) {
      const total = columns.reduce((sum, { width = 0 }) => sum + width, 0);
      const pages = pageSetup?.fitToWidth ?? 1;
      for (const { startCol, endCol } of merges.filter((one) => one.endCol > one.startCol)) {
        const width = columns.slice(startCol, endCol + 1).reduce((sum, one) => sum + (one.width ?? 0), 0);
        assert.ok(
          width <= (total + (pages - 1) * (columns[0]?.width ?? 0)) / pages + 40,
          `${name} ${width} of ${total}`,
        );
      }
    }
  });

  Deno.test(`Latin letters are in a font that has their whole depth, Japanese in one made for it (${lang})`, () => {
    let parted = 0;
    for (const { name, cells } of sheets) {
      for (const [place, { value, style, richText }] of cells ?? []) {
        const runs = richText?.map(({ text, font }) => ({ text, font: font?.name })) ??
          [{ text: String(value ?? ""), font: style?.font?.name }];
        if (richText !== undefined) parted++;
        for (const { text, font } of runs) {
          if (/[A-Za-z]/.test(text)) assert.equal(font, "Arial", `${name} ${place} ${text}`);
          else if (/[\u3040-\u9fff]/.test(text)) assert.equal(font, "BIZ UDPGothic", `${name} ${place} ${text}`);
        }
        if (richText !== undefined) assert.equal(runs.map(({ text }) => text).join(""), value, `${name} ${place}`);
      }
    }
    if (lang === "ja") assert.ok(parted > 100, String(parted));
  });
}

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import assert from "node:assert/strict";
import { z } from "zod";
import { projectPath } from "../../lib/data/project_path.ts";
import { openBrowser } from "../page/browser.ts";
import { FRONT_ENDS } from "./front_ends.ts";

const FOLDER = projectPath("outputs/tables");
const files = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).filter((name) => name.endsWith(".html")).sort();

/** Width of a notebook's cell in a window of a usual size. */
const CELL_WIDTH = 1040;

/** What is hard to read in the table of the page that is open: broken numbers, short lines, a long text in a narrow column. */
function faultsOfTable(): readonly string[] {
  const faults: string[] = [];
  const table = document.querySelector("table");
  if (table === null) return ["no table"];
  const width = table.getBoundingClientRect().width;
  const linesOf = (cell: HTMLElement) => {
    const range = document.createRange();
    range.selectNodeContents(cell.querySelector("div") ?? cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  for (const cell of table.querySelectorAll<HTMLElement>("td,th")) {
    const style = getComputedStyle(cell);
    const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const letters = room / parseFloat(style.fontSize);
    const text = cell.textContent ?? "";
    const lines = linesOf(cell);
    const isBroken = lines > cell.querySelectorAll("br").length + 1;
    const told = `${letters.toFixed(1)} letters a line: ${text.slice(0, 20)}`;
    if (isBroken && /^[\d.,%−–-]+$/.test(text)) faults.push(`a number in ${lines} lines: ${text}`);
    else if (isBroken && letters < (cell.closest("thead") === null ? 5.9 : 3.5)) faults.push(told);
    // Where the table leaves half of the cell empty, no text need be long and narrow.
    else if (lines > 6 && letters < 12 && width < 700) faults.push(`${lines} lines, ${told}`);
  }
  return faults;
}

Deno.test("tables of a notebook that is not trusted have room for their texts, whatever a front end leaves of them", async () => {
  await using browser = await openBrowser();
  await using page = await browser.newPage();
  await page.setViewportSize({ width: CELL_WIDTH, height: 900 });
  const found: string[] = [];
  for (const { name, shown, style } of FRONT_ENDS) {
    for (const file of files) {
      const [, table = ""] = /(<section[\s\S]*<\/section>)/.exec(await Deno.readTextFile(`${FOLDER}/${file}`)) ?? [];
      const left = shown(table);
      assert.match(
        left,
        /<th scope="col" (?:align="right" )?valign="top"(?: nowrap(?:="\w*")?)? width="\d+"/,
        `${file} in ${name}`,
      );
      await page.setContent(`<style>body{margin:0}${style}</style>${left}`);
      const faults = await page.evaluate(faultsOfTable);
      if (faults.length > 0) found.push(`${file} in ${name}: ${faults.slice(0, 3).join("; ")}`);
    }
  }
  assert.ok(files.length > 150);
  assert.deepEqual(found, []);
});

/** Types of the columns that people are shown, from what programs are told of the table's file; ids and source stand behind them. */
async function columnTypes(file: string): Promise<readonly string[]> {
  const { schema: { fields } } = resource.parse(
    JSON.parse(await Deno.readTextFile(`${FOLDER}/${file.replace(".html", ".resource.json")}`)),
  );
  const end = fields.findIndex(({ name }) => name === "出典" || /^[a-z_]+$/.test(name));
  return fields.slice(0, end).map(({ type }) => type);
}

const resource = z.object({ schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }) });

/** Cells that do not stand where their column does, of a table whose columns of numbers are at these places. */
function misplacedCells(numbers: readonly number[]): readonly string[] {
  const range = document.createRange();
  return [...document.querySelectorAll<HTMLTableCellElement>("thead th, tbody :is(th, td)")].flatMap((cell) => {
    // The element within fills the cell: where its letters stand is asked.
    range.selectNodeContents(cell.querySelector("div") ?? cell);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (boxes.length === 0) return [];
    const { left, right } = cell.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(cell);
    const before = Math.min(...boxes.map((box) => box.left)) - left - parseFloat(paddingLeft);
    const behind = right - parseFloat(paddingRight) - Math.max(...boxes.map((box) => box.right));
    // Lines of a border that two cells share take a pixel.
    const isPlaced = numbers.includes(cell.cellIndex) ? behind < 2 : before < 2;
    return isPlaced ? [] : [`${cell.textContent?.slice(0, 20)}: ${before} px before, ${behind} px behind it`];
  });
}

Deno.test("texts stand to the left and numbers to the right in a notebook that is not trusted, headings as their columns", async () => {
  await using browser = await openBrowser();
  await using page = await browser.newPage();
  await page.setViewportSize({ width: CELL_WIDTH, height: 900 });
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { name, shown, style } of FRONT_ENDS) {
    for (const file of files) {
      const html = await Deno.readTextFile(`${FOLDER}/${file}`);
      const [, table = ""] = /(<section[\s\S]*<\/section>)/.exec(html) ?? [];
      const types = await columnTypes(file);
      await page.setContent(`<style>body{margin:0}${style}</style>${shown(table)}`);
      const heads = await page.locator("thead th").allInnerTexts();
      // A table that was laid over has other columns than its file.
      if (heads.length !== types.length) continue;
      seen.add(file);
      const faults = await page.evaluate(
        misplacedCells,
        types.flatMap((type, at) => type === "string" ? [] : [at]),
      );
      if (faults.length > 0) found.push(`${file} in ${name}: ${faults.slice(0, 3).join("; ")}`);
    }
  }
  assert.ok(seen.size > 120, `${seen.size}`);
  assert.deepEqual(found, []);
});

Deno.test("what the front ends are taken for: styles go in two, scripts in all", () => {
  const html =
    '<table width="9"><tbody><tr><td nowrap style="white-space:nowrap;width:auto" onclick="x()">a<script>x()</script></td></tr></tbody></table>';
  for (const { name, shown } of FRONT_ENDS) {
    const left = shown(html);
    assert.equal(/style=/.test(left), name === "JupyterLab", name);
    assert.doesNotMatch(left, /script|onclick/, name);
    assert.match(left, /<table width="9">.*<td nowrap/s, name);
  }
});

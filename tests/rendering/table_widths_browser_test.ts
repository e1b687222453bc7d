/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { openBrowser } from "../page/browser.ts";

const FOLDER = projectPath("outputs/tables");
const files = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).filter((name) => name.endsWith(".html")).sort();

/** Width of A4 between margins of 10 mm, in pixels, upright and across. */
const PAPER = { portrait: 718, landscape: 1047 } as const;

/** What is wrong with the tables of the page that is open: off the page, or lines of text that are too short. */
function faultsOfTables(): readonly string[] {
  const faults: string[] = [];
  for (const table of document.querySelectorAll("table")) {
    const { right } = table.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    if (right > width + 1) faults.push(`${Math.round(right)} px on a page of ${width}`);
    for (const cell of table.querySelectorAll<HTMLElement>("td,th")) {
      const style = getComputedStyle(cell);
      const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const letters = room / parseFloat(style.fontSize);
      const least = cell.closest("thead") === null ? 6.9 : 3.9;
      if (letters >= least) continue;
      const range = document.createRange();
      range.selectNodeContents(cell.querySelector("div") ?? cell);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      if (lines > cell.querySelectorAll("br").length + 1) {
        faults.push(`lines of ${letters.toFixed(1)} letters: ${(cell.textContent ?? "").slice(0, 20)}`);
      }
    }
  }
  return faults;
}

Deno.test("every table is on the page, with lines of seven letters: on a screen of 1,200 pixels and on A4", async () => {
  await using browser = await openBrowser();
  await using page = await browser.newPage();
  const found: string[] = [];
  for (const file of files) {
    const html = await Deno.readTextFile(`${FOLDER}/${file}`);
    const paper = /size:A4 landscape/.test(html) ? PAPER.landscape : PAPER.portrait;
    for (const [media, width] of [["screen", 1200], ["print", paper]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      await page.setContent(html);
      const faults = await page.evaluate(faultsOfTables);
      if (faults.length > 0) found.push(`${file} on ${media}: ${faults.slice(0, 3).join("; ")}`);
    }
  }
  assert.ok(files.length > 150);
  assert.deepEqual(found, []);
});

Deno.test("a table that loses its styles still has numbers to the right, lines between rows and widths", async () => {
  await using browser = await openBrowser();
  await using page = await browser.newPage();
  const [file = ""] = files.filter((name) => name.startsWith("before-after-margins"));
  const html = await Deno.readTextFile(`${FOLDER}/${file}`);
  await page.setContent(html.replaceAll(/ style="[^"]*"/g, "").replaceAll(/<style>.*?<\/style>/gs, ""));
  const looks = await page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>("tbody td:not(:empty)")];
    const kinds = new Set(cells.map((cell) => getComputedStyle(cell.querySelector("div") ?? cell).textAlign));
    const [first] = document.querySelectorAll<HTMLElement>("thead th");
    return {
      kinds: [...kinds].sort(),
      line: getComputedStyle(cells[0] ?? document.body).borderBottomStyle,
      width: first?.clientWidth ?? 0,
    };
  });
  assert.deepEqual(looks.kinds, ["-webkit-left", "-webkit-right"]);
  assert.notEqual(looks.line, "none");
  assert.ok(looks.width >= 60, `${looks.width}`);
});

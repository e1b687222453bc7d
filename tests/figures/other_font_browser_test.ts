/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { secondFontBytes } from "../../lib/figures/font.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { openBrowser } from "../page/browser.ts";
import { everySaved } from "./every_figure.ts";

/** A font of even width, as Windows, macOS and Linux have: kana and brackets are as wide as kanji. */
const [other] = secondFontBytes();
assert.ok(other !== undefined);
const FACE = `@font-face{font-family:Other;src:url(data:font/ttf;base64,${other.toBase64()})}`;

/** Texts that lie on each other, leave the picture or the field they stand in, as the browser lays them out. */
function faultsOfPicture(): readonly string[] {
  const svg = document.querySelector("svg");
  if (svg === null) return ["no picture"];
  const frame = svg.getBoundingClientRect();
  const boxOf = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left: left - frame.left, right: right - frame.left, top: top - frame.top, bottom: bottom - frame.top };
  };
  const texts = [...svg.querySelectorAll("text")].filter((text) =>
    text.closest('[aria-hidden="true"]') === null && (text.textContent ?? "").trim() !== ""
  ).map((text) => {
    const { left, right, top, bottom } = boxOf(text);
    const size = parseFloat(getComputedStyle(text).fontSize);
    const middle = (top + bottom) / 2;
    return { text: text.textContent ?? "", left, right, top: middle - 0.4 * size, bottom: middle + 0.4 * size };
  });
  const outside = texts.filter(({ left, right }) => left < -0.5 || right > frame.width + 0.5);
  const pairs = texts.flatMap((one, at) =>
    texts.slice(at + 1).filter((two) =>
      Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1.5 &&
      Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1.5
    ).map((two) => `「${one.text}」 lies on 「${two.text}」`)
  );
  return [...outside.map(({ text }) => `「${text}」 leaves the picture`), ...pairs];
}

Deno.test("no text of any figure is cut or lies on another in a browser with a wider font, in both editions", async () => {
  await using browser = await openBrowser();
  await using page = await browser.newPage();
  const found: string[] = [];
  let held = 0;
  await page.setContent(`<style>${FACE} body{margin:0}</style><p style="font-family:Other">国あ（A1</p><main></main>`);
  const width = await page.evaluate(async () => {
    await document.fonts.ready;
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("p") ?? document.body);
    document.querySelector("p")?.setAttribute("hidden", "");
    return document.fonts.check("12px Other") ? range.getBoundingClientRect().width : -1;
  });
  assert.notEqual(width, -1);
  for (const lang of LANGUAGES) {
    for (const figure of (await everySaved(lang)).figures) {
      const svg = await renderSvg(figure);
      held += svg.match(/textLength=/g)?.length ?? 0;
      const drawn = svg.replace(/font-family="[^"]*"/, 'font-family="Other, sans-serif"');
      await page.evaluate((markup) => {
        const main = document.querySelector("main");
        if (main !== null) main.innerHTML = markup;
      }, drawn);
      const faults = await page.evaluate(faultsOfPicture);
      found.push(...faults.map((fault) => `${figure.key} ${lang}: ${fault}`));
    }
  }
  assert.ok(held > 100, String(held));
  assert.deepEqual(found, []);
});

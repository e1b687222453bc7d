import assert from "node:assert/strict";
import * as palette from "../../lib/figures/palette.ts";
import { PAGE_COLORS, pageColors } from "../../lib/page/bundle_client.ts";

const sheet = await Deno.readTextFile(new URL("../../lib/page/client/page.css", import.meta.url));

/** The style sheet without what is for a dark screen, and without margins of printed pages, which take no variables. */
function lightRules(css: string): string {
  const dark = /@media screen and \(prefers-color-scheme: dark\) \{[^]*?\n\}\n/;
  assert.match(css, dark);
  return css.replace(dark, "").replaceAll(/@page[^{]*\{[^]*?\n\}\n/g, "");
}

Deno.test("colours that page and figures share are written once: the style sheet has none of the palette's", () => {
  const colors = Object.values(palette).flatMap((value) =>
    typeof value === "string" ? [value] : typeof value === "object" ? Object.values(value) : []
  ).filter((color) => color !== palette.GROUND);
  assert.ok(colors.length > 15);
  const written: readonly string[] = lightRules(sheet).match(/#[0-9a-f]{6}\b/g) ?? [];
  assert.ok(written.length > 0);
  assert.deepEqual(written.filter((color) => colors.includes(color)), []);
});

Deno.test("every colour that the page takes from the palette is used, and every one it uses is defined", () => {
  const used = new Set([...sheet.matchAll(/var\(--([a-z-]+)\)/g)].map((match) => match[1] ?? ""));
  const defined = [...(pageColors() + sheet).matchAll(/--([a-z-]+):/g)].map((match) => match[1] ?? "");
  assert.deepEqual([...used].filter((name) => !defined.includes(name)), []);
  assert.deepEqual(Object.keys(PAGE_COLORS).filter((name) => !used.has(name)), []);
});

Deno.test("the margins of printed pages are written in the palette's ink", () => {
  const colors = [...sheet.matchAll(/@(?:top|bottom)-[^{]*\{[^}]*?color: (#[0-9a-f]{6})/g)].map((match) => match[1]);
  assert.deepEqual(colors, colors.map(() => palette.MUTED_INK));
  assert.ok(colors.length >= 2);
});

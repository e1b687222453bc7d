import assert from "node:assert/strict";
import { strFromU8, unzipSync as unzip } from "fflate";
import { projectPath } from "../../lib/data/project_path.ts";

const FOLDER = projectPath("outputs/chapters");

/** A page of A4 between margins of 25 mm, in points, and the width of its text. */
const PAGE = 247 / 25.4 * 72;
const WIDTH = 160 / 25.4 * 72;
const POINTS_PER_EMU = 1 / 12_700;

/** Letters of each style, its lines and what is blank around a paragraph, in points, as `styles.xml` has them. */
const STYLES: Readonly<Record<string, { readonly size: number; readonly line: number; readonly blank: number }>> = {
  Picture: { size: 10.5, line: 0, blank: 10 },
  Caption: { size: 10, line: 14, blank: 12 },
  Source: { size: 8.5, line: 12.5, blank: 4 },
};

/** Lines of a paragraph: letters of Japanese are as broad as high, others little more than half as broad. */
function linesOf(text: string, size: number): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter > "\u2fff" ? 1 : 0.55), 0);
  return Math.ceil(letters * size / WIDTH);
}

/** Of each picture that is the last before the paper turns: how high it stands with what is said below it, in points. */
function beforeTurns(xml: string): readonly number[] {
  const sections = xml.split("<w:sectPr");
  // How a section's paper lies is said behind its text, where the next begins.
  const upright = sections.slice(0, -1).filter((_, at) => !sections[at + 1]?.slice(0, 600).includes("landscape"));
  return upright.flatMap((section) => {
    const begin = section.lastIndexOf('<w:pStyle w:val="Picture"/>');
    if (begin === -1 || section.indexOf("<w:tbl>", begin) !== -1) return [];
    const paragraphs = section.slice(begin).split("<w:pStyle w:val=").slice(1);
    return [paragraphs.reduce((sum, paragraph) => {
      const style = STYLES[/^"(\w+)"/.exec(paragraph)?.[1] ?? ""];
      if (style === undefined) return sum;
      const height = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(paragraph)?.[1] ?? 0) * POINTS_PER_EMU;
      const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, one]) => one).join("");
      return sum + height + style.blank + linesOf(text, style.size) * style.line;
    }, 0)];
  });
}

Deno.test("before the paper turns no page holds the last lines below a picture alone: they fit the picture's, or fill a third", () => {
  const heights = [...Deno.readDirSync(FOLDER)].filter(({ name }) => name.endsWith(".docx")).flatMap(({ name }) =>
    beforeTurns(strFromU8(unzip(Deno.readFileSync(`${FOLDER}/${name}`))["word/document.xml"] ?? new Uint8Array()))
      .map((height) => [name, height] as const)
  );
  assert.ok(heights.length >= 3, `${heights.length}`);
  const alone = heights.filter(([, height]) => height > PAGE && height % PAGE < PAGE / 3);
  assert.deepEqual(alone.map(([name, height]) => `${name}: ${Math.round(height - PAGE)} points over`), []);
});

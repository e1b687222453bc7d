/** What is handed out on paper is one sheet: the guide across, a city's sheet and the blank assessment sheet upright. */
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { projectPath } from "../../../lib/data/project_path.ts";
import { browserTests } from "../../page/browser_tests.ts";

const { browserTest, browser } = browserTests();

const CITIES = ["gyoda", "soka", "tomakomai", "kushiro", "omuta"];
const SHEETS: readonly (readonly [string, string])[] = [
  ["guide", "842 595"],
  ...CITIES.map((city) => [`city-sheet_${city}`, "595 842"] as const),
  ["assessment_blank", "595 842"],
];

browserTest(
  "the guide, each city's sheet and the blank assessment sheet print on one A4 page, nothing cut off",
  async () => {
    const page = await browser().newPage();
    for (const [name, paper] of SHEETS) {
      await page.goto(pathToFileURL(projectPath(`outputs/forms/${name}.html`)).href);
      const pdf = new TextDecoder("latin1").decode(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, name);
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      assert.equal(`${Math.round(Number(width))} ${Math.round(Number(height))}`, paper, name);
    }
  },
);

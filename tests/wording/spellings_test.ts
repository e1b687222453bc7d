/** A Japanese word is spelt one way in all that is made, and notebooks are written in one register. */
import assert from "node:assert/strict";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { madeFiles, madeText } from "./made_texts.ts";

/** What is written, and how it was written too; the report, which is quoted, writes none of the latter. */
const SPELLINGS: Readonly<Record<string, RegExp>> = {
  同士: /どうし(?!て|よ|た|ま)/,
  最も: /いちばん/,
  誰: /(?<![くたなま])だれ/,
  言葉: /ことば(?!か)/,
  起こりうる: /でもありえ/,
  仕方: /しかた/,
  伴い: /にともな[いうっ]/,
  当てはまる: /あてはま/,
  全て: /すべて/,
  初めから: /[は始]じめから|始めから/,
  一つの: /ひとつの/,
  手元: /手もと/,
  結びつく: /結び付/,
  必要: /[がの]要る/,
  尋ねる: /たずね/,
  計算で作った: /機械的に作|生成した見本/,
  偶然によるぶれ: /偶然(?:の|による)幅/,
  データ種別: /数[字値]の(?:由来|出どころ)(?!まで)|データの種類|データ種類/,
  回答票: /(?:回答票|掲載した|うち) \d/,
};

Deno.test("a word is spelt one way in figures, tables, page, workbook, documents and notebooks", async () => {
  const words = new RegExp(Object.values(SPELLINGS).map(({ source }) => source).join("|"), "g");
  const found = new Set<string>();
  const used = new Set<string>();
  for (const file of await madeFiles()) {
    const text = await madeText(file, words);
    for (const [word] of text.matchAll(words)) found.add(`${file}: ${word}`);
    for (const word of Object.keys(SPELLINGS)) if (text.includes(word)) used.add(word);
  }
  assert.deepEqual([...found], []);
  assert.deepEqual(Object.keys(SPELLINGS).filter((word) => !used.has(word)), [], "spellings that stand nowhere");
});

Deno.test("notebooks say nothing in the polite form that pages have", async () => {
  let sentences = 0;
  const polite: string[] = [];
  for (const file of (await walkFiles("notebooks")).filter((path) => path.endsWith(".ipynb"))) {
    const { cells } = JSON.parse(await Deno.readTextFile(projectPath(file)));
    for (const { cell_type: type, source } of cells) {
      if (type !== "markdown") continue;
      const said: readonly string[] = source.join("").match(/[^。\n]+。/g) ?? [];
      sentences += said.length;
      polite.push(...said.filter((sentence) => /(?:です|ます|ません|でした|ました|ください)か?。$/.test(sentence)));
    }
  }
  assert.ok(sentences > 200, `${sentences} sentences`);
  assert.deepEqual(polite, []);
});

Deno.test("a range in Japanese has ～, and minus is no hyphen: not 55.3–86.8, not 信頼区間-15.1", async () => {
  const found = new Set<string>();
  let ranges = 0;
  for (const file of (await madeFiles()).filter((path) => /\.(?:svg|html|docx)$/.test(path))) {
    // What the page's script reads has both languages beside each other.
    const text = (await madeText(file, /\d–\d/)).replaceAll(/<script\b.*?<\/script>/gs, "");
    ranges += text.match(/\d～[+−]?\d/g)?.length ?? 0;
    for (const [range] of text.matchAll(/\d%?–[+−-]?\d|(?:区間|～|差)-\d/g)) found.add(`${file}: ${range}`);
  }
  assert.ok(ranges > 500, `${ranges} ranges`);
  assert.deepEqual([...found], []);
});

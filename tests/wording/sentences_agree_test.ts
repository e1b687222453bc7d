import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** A text as it is written in code, in both languages; … stands for what is filled in. */
interface Text {
  readonly place: string;
  readonly ja: string;
  readonly en: string;
}

/** English words that deny, or say that something lacks. */
const DENIED =
  /\b(?:not|no|nobody|none|never|nothing|neither|nor|without|cannot|fewer|same|stayed|silent|un\w+|missing|withheld|absent|otherwise|left out|leaves? (?:\w+ )?out|left (?:\w+ )?open|leaves? (?:\w+ )?open|rather|only|alone|too \w+|lacks?|empty|assumed|chance|less|refused|away|failed|below|missed|lasting|drifts?|between|apart|cut|lost|bad|against|clear|longer)\b|n't\b/i;

/** What is said in Japanese, and how English says it. */
const SAID: readonly (readonly [ja: RegExp, en: RegExp])[] = [
  [/受講前/, /\b(?:before(?:hand)?|earlier|both)\b/i],
  [/受講後|研修後/, /\b(?:after(?:wards)?|later|both)\b/i],
  [/最小|下限/, /\b(?:lower|least|minimum|fewest|smallest|limits?|bounds)\b/i],
  [/最大|上限/, /\b(?:upper|most|maximum|greatest|largest|limits?|bounds)\b/i],
  [/少な(?!くとも)/, /\b(?:few\w*|small\w*|little|less|only|withheld)\b/i],
  [/多[いくか]/, /\b(?:most|more|many|often|large|too|several|greater)\b/i],
  [/上が(?!受)|上昇/, /\b(?:rose|risen|rises?|up|higher|improved)\b/i],
  [/下が(?!受)|下降/, /\b(?:fell|fallen|falls?|down|lower)\b/i],
  [/増え|増やし|増加/, /\b(?:rose|rises?|more|up|grew|increased?)\b/i],
  [/減っ|減ら|減り|減少/, /\b(?:fell|falls?|less|down|fewer|decreased?)\b/i],
  [/(?<!二つ|二度)以上/, /\b(?:or more|or over|at least|over|needs|of more|above|from)\b/i],
  [/未満|満たな/, /\b(?:under|fewer|below|less than|too few)\b|</i],
  [/肯定/, /\bfavour|\bfor\b|\bsides?\b/i],
  [/否定/, /\bunfavour|\bagainst\b|\bsides?\b|\bneither\b/i],
  [/高[いく]/, /\b(?:high\w*|above|greater|better|more|up|most|ranked)\b/i],
  [/(?<![少つ])な(?:い(?!よう)|く(?!とも|な)|し(?![たて]))|ません|なかった|不明|未知/, DENIED],
];

/** What is said in English, and how Japanese says it. */
const SAID_IN_ENGLISH: readonly (readonly [en: RegExp, ja: RegExp])[] = [
  [/(?<!--)\bbefore\b/i, /前|まで|途中|てから|動いて/],
  [/\bafter(?:wards)?\b/i, /後|あと|続け|考えると/],
  [/\b(?:lower (?:limit|bound)|(?<!at )least)\b/i, /最小|下限|最少|少な|最も不/],
  [/\b(?:upper (?:limit|bound)|(?<!at )most)\b/i, /最大|上限|最多|多|最も|いちばん|よく/],
  [/\bat least (?:…|\d)/i, /以上/],
  [/\bfewer than (?:…|\d)/i, /未満|満たな|以下/],
  [/(?<!than )\brose\b/i, /上が|上昇|増/],
  [/(?<!than )\bfell\b/i, /下が|下降|減/],
  [/(?<!un)favourable/i, /肯定/],
  [/\bunfavourable/i, /否定/],
  [/\bhigher\b/i, /高|上/],
];

/** Words with 件 in them; elsewhere it counts something, and stands behind a number. */
const COUNTED = /(?<![…0-9０-９一二三四五六七八九十数何条要案事用物] ?)(?<!^)件(?!数|名)/;
async function texts(): Promise<readonly Text[]> {
  const found: Text[] = [];
  for (const file of await walkFiles("lib/wording")) {
    if (!file.endsWith(".ts")) continue;
    const code = await Deno.readTextFile(projectPath(file));
    // One quoted piece, or several with + between.
    const quoted = String.raw`((?:(?:"(?:[^"\\\n]|\\.)*"|${"`(?:[^`\\\\]|\\\\.)*`"})(?:\s*\+\s*)?)+)`;
    for (
      const { 1: ja = "", 2: en = "", index } of code.matchAll(
        new RegExp(`\\bja:\\s*${quoted},\\s*en:\\s*${quoted}`, "g"),
      )
    ) {
      // A template within a template is beyond this reader.
      if (!plain(en).includes("${") && !plain(ja).includes("${")) {
        found.push({ place: `${file}:${code.slice(0, index).split("\n").length}`, ja: plain(ja), en: plain(en) });
      }
    }
  }
  assert.ok(found.length > 1500, `${found.length} texts`);
  return found;
}

/** Without quotation marks and what is filled in. */
function plain(code: string): string {
  let text = code.replaceAll(/["`](?:\s*\+\s*["`])?/g, "");
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replaceAll(/\$\{[^{}]*\}/g, "…");
  }
  return text;
}

/** Sentence by sentence, where both languages have as many. */
function sentences({ place, ja, en }: Text): readonly Text[] {
  const [left, right] = [ja.split(/(?<=。)/), en.split(/(?<=[.:;])\s+(?=[A-Z…“])/)].map((parts) =>
    parts.filter((part) => part.trim() !== "")
  );
  if (left === undefined || right === undefined || left.length !== right.length) return [{ place, ja, en }];
  return left.map((part, at) => ({ place, ja: part, en: right[at] ?? "" }));
}

const told = ({ place, ja, en }: Text) => `${place}: ${ja} | ${en}`;

Deno.test("sentence by sentence, English says what Japanese says: rise or fall, limits, sides, before or after, denied or not", async () => {
  const all = (await texts()).flatMap(sentences);
  const wrong = [
    ...SAID.flatMap(([ja, en]) => {
      const said = all.filter((text) => ja.test(text.ja));
      assert.ok(said.length >= 2, `${ja}`);
      return said.filter((text) => !en.test(text.en)).map((text) => `${ja} not in English: ${told(text)}`);
    }),
    ...SAID_IN_ENGLISH.flatMap(([en, ja]) => {
      const said = all.filter((text) => en.test(text.en));
      assert.ok(said.length >= 2, `${en}`);
      return said.filter((text) => !ja.test(text.ja)).map((text) => `${en} not in Japanese: ${told(text)}`);
    }),
  ];
  assert.deepEqual(wrong, []);
});

Deno.test("what is in percent in one language is so in the other, as often", async () => {
  const count = (text: string, sign: RegExp) => [...text.matchAll(sign)].length;
  const all = await texts();
  assert.ok(all.filter(({ ja }) => ja.includes("%")).length > 50);
  assert.deepEqual(all.filter(({ ja, en }) => count(ja, /[%％]/g) !== count(en, /%|percent/gi)).map(told), []);
});

Deno.test("件 stands behind numbers, and not behind numbers of people", async () => {
  const all = (await texts()).flatMap(sentences);
  assert.deepEqual(all.filter(({ ja }) => COUNTED.test(ja)).map(told), []);
  assert.deepEqual(all.filter(({ ja, en }) => /…件/.test(ja) && /… people/.test(en) && !/…人/.test(ja)).map(told), []);
});

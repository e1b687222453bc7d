import assert from "node:assert/strict";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { SAID_ALIKE, sentencesOf, unitsApart, UNSAID, wrongIn } from "./said_alike.ts";
import { textsOfCode, writtenTexts } from "./written_texts.ts";

const texts = await writtenTexts((await walkFiles("lib/wording")).filter((file) => file.endsWith(".ts")));
const sentences = texts.flatMap(sentencesOf);

Deno.test("sentence by sentence, each language says what the other says, and as often: rise or fall, limits, sides, before or after, denied or not, people or answers", () => {
  assert.ok(texts.length > 1900, `${texts.length} texts`);
  assert.deepEqual(sentences.flatMap((text) => wrongIn(text).map((wrong) => `${told(text)}: ${wrong}`)), []);
});

Deno.test("where one language tells before from after, the other does: neither has the one of them twice", () => {
  let both = 0;
  const wrong = texts.filter(({ ja, en }) => {
    const apart = ja.replaceAll("前後", "");
    const inJapanese = /受講前/.test(apart) && /受講後|研修後/.test(apart);
    const inEnglish = /\bbefore\b/i.test(en) && /\bafter(?:wards)?\b/i.test(en);
    both += Number(inJapanese && inEnglish);
    return (inJapanese && !/\b(?:before|earlier|both asked)/i.test(en)) ||
      (inJapanese && !/\b(?:after|later)/i.test(en)) ||
      (inEnglish && !(/前/.test(apart) && /後/.test(apart)) && !isOfBoth(ja));
  });
  assert.ok(both >= 30, String(both));
  assert.deepEqual(wrong.map(told), []);
});

Deno.test("every rule of what is said alike is about several sentences, and what is left to be understood still stands somewhere", () => {
  for (const { says, what, understood = [] } of SAID_ALIKE) {
    assert.ok(sentences.filter((text) => text[says].search(what) !== -1).length >= 2, `${what}`);
    for (const piece of understood) assert.ok(sentences.some(({ ja }) => ja.includes(piece)), piece);
  }
});

Deno.test("a number that stands in both languages is of people in both or of things in both", () => {
  assert.ok(texts.flatMap(({ units }) => units).length > 100);
  assert.deepEqual(texts.flatMap((text) => unitsApart(text).map((unit) => `${told(text)}: ${unit}`)), []);
});

Deno.test("texts are read as a reader would see them: pieces, choices, numbers with their words, texts within texts", () => {
  const code =
    'say({\n  ja: `${n}人の${isAll ? "全員" : `うち${m}人`}` + "。",\n  en: `${counted(n, "person", "people")}: ${x}`,\n})';
  assert.deepEqual(textsOfCode(code, "f.ts"), [{
    place: "f.ts:2",
    ja: "…人の全員うち…人 。",
    en: "… people: …",
    units: [{ of: "n", ja: "人", en: "people" }],
  }]);
});

Deno.test("a word that is turned round in one language is found, and so is a unit", () => {
  const [text] = textsOfCode("{ ja: `上がった${rose}人`, en: `${rose} people rose` }", "f.ts");
  assert.ok(text !== undefined);
  assert.deepEqual([...wrongIn(text), ...unitsApart(text)], []);
  for (
    const [ja, en] of [["下がった…人", text.en], [text.ja, "… people fell"], ["…人が", "… answers"]] as const
  ) {
    assert.notDeepEqual(wrongIn({ place: "", ja, en }), [], `${ja} | ${en}`);
  }
  assert.equal(unitsApart({ ...text, units: [{ of: "rose", ja: "件", en: "people" }] }).length, 1);
  assert.ok(
    UNSAID.en.some((words) => words.test("it canbe said")) && UNSAID.ja.some((words) => words.test("回答者…件")),
  );
});

/** 前後 for both, where neither stands by itself: 受講後に前後を一度に asks of both afterwards. */
const isOfBoth = (ja: string) => /前後を一度に/.test(ja) || (ja.includes("前後") && !/受講[前後](?!後)/.test(ja));

const told = ({ place, ja, en }: { place: string; ja: string; en: string }) => `${place}: ${ja} | ${en}`;

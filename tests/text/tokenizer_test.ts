import assert from "node:assert/strict";
import fc from "fast-check";
import { projectPath } from "../../lib/data/project_path.ts";
import { loadTokenizer, userDictionaryTable } from "../../lib/text/tokenizer.ts";
import { readDataset, readReportAnswers } from "./corpus_fixture.ts";
import { randomCases } from "../random_cases.ts";
import { anyCharacter } from "../any_character.ts";

interface MecabReference {
  readonly answers: Readonly<Record<string, readonly (readonly [string, string, string])[]>>;
}

const reference: MecabReference = JSON.parse(
  await Deno.readTextFile(projectPath("tests/reference/segmentation_mecab.json")),
);
const { answers } = await readReportAnswers();
const plain = await loadTokenizer();
const { records: terms } = await readDataset(userDictionaryTable);
const withTerms = await loadTokenizer({ terms });

/**
 * Where plain IPADIC by lindera departs from MeCab, all of it, over the report's 132 answers.
 *
 * Words cut differently: one. MeCab charges a blank nothing and reads "ZOOM だから" as だ + から; lindera, as kuromoji, has
 * the conjunction だから after a blank.
 */
const OTHER_WORDS = [{
  answerId: "2-37:gyoda-training-2-02",
  mecab: "ZOOM|だ|から",
  ours: "ZOOM|だから",
}];

/** The same words with another part of speech: MeCab guesses a noun for what IPADIC lacks, lindera says that it is unknown. */
const UNKNOWN_TO_LINDERA = [
  ["2-11:gyoda-forum-16", "ヤングケアラー"],
  ["2-25:gyoda-training-1-06", "コチラ"],
  ["2-35:gyoda-training-2-05", "働"],
  ["2-35:gyoda-training-2-05", "働"],
  ["2-37:gyoda-training-2-02", "ZOOM"],
  ["2-52:soka-training-1-05", "働"],
  ["2-53:soka-training-1-02", "働"],
  ["2-62:soka-training-2-03", "SOS"],
  ["2-63:soka-training-2-04", "プチ"],
];

Deno.test("plain IPADIC cuts every answer of the report as MeCab does, but for the listed difference", () => {
  const differences = answers.flatMap(({ answerId, text }) => {
    const mecab = (reference.answers[answerId] ?? []).map(([surface]) => surface).join("|");
    const ours = plain.tokenize(text).map(({ surface }) => surface).join("|");
    return mecab === ours ? [] : [{ answerId, mecab, ours }];
  });
  assert.deepEqual(differences.map(({ answerId }) => answerId), OTHER_WORDS.map(({ answerId }) => answerId));
  for (const [index, { mecab, ours }] of OTHER_WORDS.entries()) {
    const difference = differences[index];
    assert.ok(difference !== undefined);
    assert.ok(difference.mecab.startsWith(mecab) && difference.ours.startsWith(ours), JSON.stringify(difference));
    assert.equal(difference.mecab.slice(mecab.length), difference.ours.slice(ours.length));
  }
  assert.equal(Object.keys(reference.answers).length, answers.length);
});

Deno.test("part of speech and dictionary form are MeCab's, but for words that IPADIC lacks", () => {
  const unknown: string[][] = [];
  const others: unknown[] = [];
  for (const { answerId, text } of answers) {
    const mecab = reference.answers[answerId] ?? [];
    for (const token of plain.tokenize(text)) {
      // By surface and count, as one answer is cut differently.
      const same = mecab.filter(([surface]) => surface === token.surface);
      if (same.some(([, pos, base]) => pos === token.partOfSpeech && base.normalize("NFKC") === token.base)) continue;
      if (token.partOfSpeech === "未知語") unknown.push([answerId, token.surface]);
      else others.push([answerId, token.surface, token.partOfSpeech, token.base]);
    }
  }
  assert.deepEqual(unknown, UNKNOWN_TO_LINDERA);
  assert.deepEqual(others, [["2-37:gyoda-training-2-02", "だから", "接続詞", "だから"]]);
});

Deno.test("terms of the user dictionary become one word; all other words stay as they were", () => {
  let joined = 0;
  for (const { text } of answers) {
    const before = plain.tokenize(text);
    const after = withTerms.tokenize(text);
    const places = after.filter(({ subdivision }) => subdivision === "強制抽出");
    joined += places.length;
    const outside = (tokens: typeof before) =>
      tokens.filter((token) => !places.some(({ start, end }) => token.start < end && start < token.end));
    const cut = before.some((token) =>
      places.some(({ start, end }) =>
        token.start < end && start < token.end && (token.start < start || token.end > end)
      )
    );
    if (!cut) assert.deepEqual(outside(after), outside(before), text);
  }
  assert.ok(joined > 100, `only ${joined} terms were found`);
});

Deno.test("a term that begins or ends inside a word wins, and what is left is tokenized by itself", async () => {
  const term = { term: "京都", lemma: "京都", partOfSpeech: "名詞" as const, reason: null };
  const tokenizer = await loadTokenizer({ terms: [term] });
  assert.deepEqual(plain.tokenize("東京都に行く").map(({ surface }) => surface), ["東京", "都", "に", "行く"]);
  const words = tokenizer.tokenize("東京都に行く");
  assert.deepEqual(words.map(({ surface }) => surface), ["東", "京都", "に", "行く"]);
  assert.deepEqual(words.map(({ start, end }) => [start, end]), [[0, 1], [1, 3], [3, 4], [4, 6]]);
});

Deno.test("a variant is counted under its lemma, and the text keeps what was written", () => {
  const [token] = withTerms.tokenize("市社協");
  assert.deepEqual([token?.surface, token?.base], ["市社協", "社会福祉協議会"]);
});

Deno.test("every lemma of the dictionary that is not a term itself is a plain word, so that rules can name it", () => {
  const unknown = terms.filter(({ lemma }) => !terms.some(({ term }) => term === lemma))
    .filter(({ lemma }) => plain.tokenize(lemma).length !== 1);
  assert.deepEqual(unknown.map(({ lemma }) => lemma), []);
});

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."顔の見える関係市社協㈱① 　\n\u0000😀👨‍👩‍👧é'\"&<>*＊（）".split("")),
    maxLength: 60,
  }),
  fc.array(fc.constantFrom("地域共生社会", "共生社会", "社協", " ", "が", "ﾊﾝｶｸ", "\ud800", "。"), { maxLength: 20 })
    .map((parts) => parts.join("")),
);

Deno.test("whatever the text, words stand in order, never overlap, hold no blanks and leave nothing but blanks out", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const tokenizer of [plain, withTerms]) {
        let at = 0;
        let left = "";
        for (const { surface, start, end } of tokenizer.tokenize(text)) {
          assert.ok(start >= at && end > start);
          assert.equal(text.slice(start, end), surface);
          left += text.slice(at, start);
          at = end;
        }
        left += text.slice(at);
        assert.equal(left.trim(), "", `lost ${JSON.stringify(left)} of ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: randomCases(500) },
  );
});

Deno.test("a very long answer is tokenized, and like texts are tokenized alike", () => {
  const text = "顔の見える関係をつくる。".repeat(2000);
  const words = withTerms.tokenize(text);
  assert.deepEqual(words.slice(0, 4).map(({ base }) => base), ["顔の見える関係", "を", "つくる", "。"]);
  assert.equal(words.length, 8000);
  assert.deepEqual(withTerms.tokenize(text).at(-1), words.at(-1));
});

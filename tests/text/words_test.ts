import assert from "node:assert/strict";
import fc from "fast-check";
import { selectAnswers } from "../../lib/text/answer.ts";
import { coOccurrenceNetwork } from "../../lib/text/co_occurrence_network.ts";
import { COMMON_WORDS, contentWord } from "../../lib/text/content_word.ts";
import { buildCorpus } from "../../lib/text/corpus.ts";
import { countWords } from "../../lib/text/count_words.ts";
import { readCodingRules } from "../../lib/text/coding_rules.ts";
import { flagPersonalData } from "../../lib/text/flag_personal_data.ts";
import { keywordInContext } from "../../lib/text/keyword_in_context.ts";
import { relatedWords } from "../../lib/text/related_words.ts";
import { loadTokenizer } from "../../lib/text/tokenizer.ts";
import { corpusOf, reportCorpus } from "./corpus_fixture.ts";
import { anyCharacter } from "../any_character.ts";

const corpus = await reportCorpus();

Deno.test("all 132 printed answers are in the corpus, each in one of the 20 tables", () => {
  assert.equal(corpus.documents.length, 132);
  assert.equal(new Set(corpus.answers.map(({ answerId }) => answerId)).size, 132);
  const tables = new Set(corpus.answers.map(({ figureKey }) => figureKey));
  assert.equal(tables.size, 20);
  assert.deepEqual(corpus.groups.table.map(({ id }) => id).toSorted(), [...tables].toSorted());
});

Deno.test("a word's answers are those that hold it, counted by hand", () => {
  const counts = new Map(countWords(corpus).map((count) => [count.word, count]));
  // 連携 stands in these answers as a word of its own; 連携先 holds it too, as 連携 + 先.
  const byHand = corpus.answers.filter(({ text }) => text.includes("連携")).map(({ answerId }) => answerId);
  assert.deepEqual(counts.get("連携")?.answerIds, byHand);
  assert.equal(counts.get("連携")?.documents, 17);
  // One answer uses it twice.
  assert.equal(counts.get("連携")?.occurrences, 18);
  assert.equal(counts.get("社会福祉協議会")?.documents, 1, "市社協 is counted under its lemma");
  assert.equal(counts.get("する"), undefined);
});

Deno.test("only words with a meaning of their own count, whatever the text", async () => {
  const tokenizer = await loadTokenizer();
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (text) => {
      for (const token of tokenizer.tokenize(text)) {
        const content = contentWord(token);
        if (content === null) continue;
        assert.match(content.word, /\p{L}/u);
        assert.doesNotMatch(content.word, /^\p{Script=Hiragana}+$/u);
      }
    }),
  );
});

Deno.test("a keyword is shown with 24 characters on each side, and every place once", () => {
  const lines = keywordInContext(corpus, "連携");
  assert.equal(lines.length, 18);
  for (const { answer, before, keyword, after, cutBefore, cutAfter } of lines) {
    assert.equal(keyword, "連携");
    assert.ok(answer.text.includes(before + keyword + after));
    assert.ok([...before].length <= 24 && [...after].length <= 24);
    assert.equal(answer.text.startsWith(before + keyword), !cutBefore);
    assert.equal(answer.text.endsWith(keyword + after), !cutAfter);
  }
});

Deno.test("surroundings are counted in characters, not in halves of them", async () => {
  const made = await corpusOf(["😀".repeat(30) + "連携" + "𠮷".repeat(30)]);
  const [line] = keywordInContext(made, "連携");
  assert.equal(line?.before, "😀".repeat(24));
  assert.equal(line?.after, "𠮷".repeat(24));
  assert.throws(() => keywordInContext(made, "連携", { width: 0 }), RangeError);
});

Deno.test("related words and edges carry Jaccard's coefficient of their sets of answers", () => {
  const answersWith = new Map(countWords(corpus).map(({ word, answerIds }) => [word, new Set(answerIds)]));
  const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.intersection(b).size / a.union(b).size;
  const own = answersWith.get("連携") ?? new Set();
  const related = relatedWords(corpus, "連携");
  assert.ok(related.length > 10);
  for (const { word, jaccard: given, together } of related) {
    const other = answersWith.get(word) ?? new Set();
    assert.equal(given, jaccard(own, other));
    assert.equal(together, own.intersection(other).size);
  }
  assert.ok(!related.some(({ word }) => word === "連携"));
  const { edges, words } = coOccurrenceNetwork(corpus, { exclude: COMMON_WORDS });
  assert.ok(edges.length >= 20);
  for (const { source, target, jaccard: given, together, answerIds } of edges) {
    const [a, b] = [answersWith.get(source) ?? new Set<string>(), answersWith.get(target) ?? new Set<string>()];
    assert.equal(given, jaccard(a, b));
    assert.deepEqual(new Set(answerIds), a.intersection(b));
    assert.ok(together >= 3 && a.size >= 5 && b.size >= 5);
  }
  assert.deepEqual(
    new Set(words.map(({ word }) => word)),
    new Set(edges.flatMap((edge) => [edge.source, edge.target])),
  );
  assert.ok(!words.some(({ word }) => COMMON_WORDS.includes(word)));
});

Deno.test("below the floor of answers there is no network", async () => {
  const few = await corpusOf(Array.from({ length: 29 }, () => "連携と協働が必要"));
  const { words, edges, tooFew } = coOccurrenceNetwork(few);
  assert.deepEqual({ words, edges, tooFew }, { words: [], edges: [], tooFew: true });
  const enough = await corpusOf(Array.from({ length: 30 }, () => "連携が必要"));
  assert.deepEqual(
    coOccurrenceNetwork(enough).edges.map(({ source, target, jaccard }) => [source, target, jaccard]),
    [["必要", "連携", 1]],
  );
});

Deno.test("the network does not depend on the order of the answers", () => {
  const turned = { ...corpus, documents: corpus.documents.toReversed(), answers: corpus.answers.toReversed() };
  const shape = (of: typeof corpus) =>
    coOccurrenceNetwork(of).edges.map((edge) => ({ ...edge, answerIds: edge.answerIds.toSorted() }));
  assert.deepEqual(shape(turned), shape(corpus));
});

Deno.test("answers are chosen by question and city, and a name without answers is refused", async () => {
  const issues = selectAnswers(corpus, { constructIds: ["cooperation-issues"], municipalityIds: ["soka"] });
  assert.deepEqual(new Set(issues.answers.map(({ figureKey }) => figureKey)), new Set(["2-62:soka-training-2"]));
  const made = buildCorpus(issues, await loadTokenizer());
  assert.equal(made.documents.length, issues.answers.length);
  assert.throws(
    () => selectAnswers(corpus, { municipalityIds: ["sōka"] }),
    /municipality must be one of .*soka.*: current value is sōka; did you mean soka\?/,
  );
});

Deno.test("what could name or lead to a person is flagged, in half and full width", async () => {
  const flags = flagPersonalData(
    await corpusOf([
      "電話は０３－１２３４－５６７８か090-1234-5678へ",
      "メール taro@example.jp まで",
      "〒361-0052 行田市本丸2番5号に住んでいます",
      "佐藤さんと田中花子に感謝します",
      "令和3年度は124件、2022年1月23日13:30に開いた",
      "皆さん、お客様、先生方に感謝",
    ]),
  );
  assert.deepEqual(flags.map(({ answerId, kind, text }) => [answerId, kind, text]), [
    ["made-up-1", "telephone", "０３－１２３４－５６７８"],
    ["made-up-1", "telephone", "090-1234-5678"],
    ["made-up-2", "email", "taro@example.jp"],
    ["made-up-3", "postcode", "〒361-0052"],
    ["made-up-3", "address", "行田市本丸2番"],
    ["made-up-4", "name", "佐藤さん"],
    ["made-up-4", "name", "田中花子"],
  ]);
});

Deno.test("of the report's answers one names a person: the lecturer of its event", () => {
  assert.deepEqual(flagPersonalData(corpus).map(({ answerId, kind, text }) => [answerId, kind, text]), [
    ["2-74:tomakomai-practice-05", "name", "猿渡さん"],
  ]);
});

Deno.test("the contexts of a code are those of its rule's words", async () => {
  const { rules } = await readCodingRules();
  const lines = keywordInContext(corpus, "*連携・協働", { rules });
  assert.equal(new Set(lines.map(({ answer }) => answer.answerId)).size, 23);
  assert.ok(lines.some(({ keyword }) => keyword === "垣根を越え"));
  assert.throws(() => keywordInContext(corpus, "*連携・協働"), /code must exist/);
});

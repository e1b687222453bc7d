import assert from "node:assert/strict";
import fc from "fast-check";
import { projectPath } from "../../lib/data/project_path.ts";
import { codeAnswers } from "../../lib/text/code_answers.ts";
import { CODING_RULES_FILE, parseCodingRules, readCodingRules } from "../../lib/text/coding_rules.ts";
import { buildCorpus, type Corpus } from "../../lib/text/corpus.ts";
import { countCodes, NO_CODE } from "../../lib/text/count_codes.ts";
import { countWords } from "../../lib/text/count_words.ts";
import { evaluateExpression } from "../../lib/text/evaluate_expression.ts";
import { type Expression, formatExpression, type WordCondition } from "../../lib/text/expression.ts";
import { parseExpression } from "../../lib/text/parse_expression.ts";
import { loadTokenizer } from "../../lib/text/tokenizer.ts";
import { corpusOf, reportCorpus } from "./corpus_fixture.ts";
import { secondReader } from "./second_reader.ts";
import { randomCases } from "../random_cases.ts";
import { anyCharacter } from "../any_character.ts";

const corpus = await reportCorpus();
const rules = await readCodingRules();
const coding = codeAnswers(corpus, rules);

Deno.test("a second reader with the rules gives every answer of the report the same codes", async () => {
  const other = secondReader(await Deno.readTextFile(projectPath(CODING_RULES_FILE)), corpus);
  for (const { answer, codes } of coding.answers) {
    assert.deepEqual(codes.map(({ name }) => name), other.get(answer.answerId), answer.text);
  }
  assert.equal(other.size, 132);
});

Deno.test("coding again, and in another order of answers, gives the same codes, counts and words", () => {
  const turned: Corpus = {
    ...corpus,
    answers: corpus.answers.toReversed(),
    documents: corpus.documents.toReversed(),
  };
  const again = codeAnswers(turned, rules);
  assert.deepEqual(again.answers.toReversed(), coding.answers);
  const sets = (table: ReturnType<typeof countCodes>) =>
    table.groups.map(({ id, base, counts }) => ({
      id,
      base,
      counts: counts.map((count) => ({ ...count, answerIds: count.answerIds.toSorted() })),
    }));
  assert.deepEqual(sets(countCodes(again, "event")), sets(countCodes(coding, "event")));
  const words = (of: Corpus) => countWords(of).map((word) => ({ ...word, answerIds: word.answerIds.toSorted() }));
  assert.deepEqual(words(turned), words(corpus));
});

Deno.test("every code is in use, and every count is the number of answers it lists", () => {
  for (const grouping of ["municipality", "event", "construct", "category", "table"] as const) {
    const table = countCodes(coding, grouping);
    for (const group of [...table.groups, table.total]) {
      for (const { count, base, answerIds } of group.counts) {
        assert.equal(count, answerIds.length);
        assert.equal(new Set(answerIds).size, count);
        assert.ok(count <= base);
      }
    }
    for (const [index, { count, answerIds }] of table.total.counts.entries()) {
      const parts = table.groups.map((group) => group.counts[index]?.answerIds ?? []).flat();
      assert.deepEqual(new Set(parts), new Set(answerIds));
      assert.equal(parts.length, count);
    }
    assert.equal(table.total.base + table.leftOut.length, 132);
    if (grouping === "municipality") {
      assert.deepEqual(table.total.counts.filter(({ count, code }) => count === 0 && code !== NO_CODE), []);
    }
  }
});

Deno.test("what a code was given for stands in the answer", () => {
  for (const { answer, codes } of coding.answers) {
    for (const { name, spans } of codes) {
      const byTheQuestion = rules.rules.find((rule) => rule.name === name)?.text.startsWith("<>設問-->") === true;
      assert.ok(byTheQuestion || spans.length > 0, `${name} in ${answer.answerId}`);
      for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= answer.text.length);
    }
  }
});

// Words that need no quoting, among them ones that look like operators' neighbours.
const word: fc.Arbitrary<WordCondition> = fc.record({
  word: fc.constantFrom("連携", "協働", "顔", "ZOOM", "ー", "理解", "androgen", "orange"),
  wordClass: fc.constantFrom(null, "名詞", "用語"),
  anyOf: fc.constant(null),
  surface: fc.constantFrom(null, "連携", "買わ"),
});
const words = fc.array(word, { minLength: 2, maxLength: 4 });
const distance = fc.integer({ min: 1, max: 30 });
const reach = fc.oneof(distance, fc.constantFrom("sentence" as const, "clause" as const));
const placed = fc.oneof(
  fc.record({ kind: fc.constant("word" as const), condition: word }),
  fc.record({ kind: fc.constant("near" as const), words, reach }),
);
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5 },
    fc.record({ kind: fc.constant("word" as const), condition: word }),
    fc.record({ kind: fc.constant("phrase" as const), words }),
    fc.record({ kind: fc.constant("near" as const), words, reach }),
    fc.record({ kind: fc.constant("sequence" as const), words, reach }),
    fc.record({ kind: fc.constant("string" as const), text: fc.constantFrom("してほしい", "and (", "* #", "a  b") }),
    fc.record({ kind: fc.constant("code" as const), name: fc.constantFrom("連携・協働", "課題") }),
    fc.record({
      kind: fc.constant("variable" as const),
      name: fc.constantFrom("市", "event"),
      value: fc.constantFrom("行田市", "soka-training-1"),
    }),
    fc.record({ kind: fc.constant("not" as const), operand: tie("expression") }),
    fc.record({ kind: fc.constant("without" as const), operand: placed, excluded: placed }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      operands: fc.array(tie("expression"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

Deno.test("a rule that is written out is read back as the same rule", () => {
  fc.assert(
    fc.property(expression, (made) => {
      // Without the null prototype that the generator gives its records.
      const value: Expression = structuredClone(made);
      assert.deepEqual(parseExpression(formatExpression(value)), value);
    }),
    { numRuns: randomCases(500) },
  );
});

Deno.test("whatever stands in a rule's file, faults have a line, and nothing else is thrown", () => {
  const line = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 30 }),
    fc.constantFrom(
      "＊",
      "＊a",
      "*a b",
      "＊a",
      "a and",
      "( a",
      "near(a)",
      "near(a+b)[x]",
      "seq(a-b)[3]",
      "'",
      "*a",
      "# c",
      "",
      "愛 > 3",
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { rules, faults } = parseCodingRules(lines.join("\n"), "rules.txt");
      const most = lines.join("\n").split(/\r?\n/).length;
      for (const fault of faults) {
        assert.ok(fault.line !== null && fault.line >= 1 && fault.line <= most);
        assert.equal(fault.file, "rules.txt");
      }
      assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
    }),
    { numRuns: randomCases(500) },
  );
});

Deno.test("what KH Coder's notation can say is read, with full-width signs too", () => {
  assert.deepEqual(parseExpression("( 愛 or 恋 ) and not 罪悪"), parseExpression("（愛 ｜ 恋）＆！ 罪悪"));
  assert.deepEqual(parseExpression("a or b and c"), parseExpression("a or ( b and c )"));
  assert.deepEqual(parseExpression("near(先生+奥さん)"), parseExpression("near(先生+奥さん)[10]"));
  assert.equal(parseExpression("卒業+論文").kind, "phrase");
  assert.equal(parseExpression("米-->地名").kind, "word");
  assert.deepEqual(parseExpression("'a and b'"), { kind: "string", text: "a and b" });
});

Deno.test("what cannot be read is refused by name", () => {
  for (
    const [text, reason] of [
      ["", /must not be empty/],
      ["連携 協働", /between two conditions, before 協働/],
      ["連携 and", /expected at the end/],
      ["( 連携", /closing bracket is missing/],
      ["連携 )", /no opening one/],
      ["or 連携", /expected before or/],
      ["愛 > 3", /between two conditions/],
      ["> 3", /counts and arithmetic/],
      ["買う->未然形", /use =>/],
      ["near(a+b)[d]", /paragraphs \[d\]/],
      ["near(a)", /at least two words/],
      ["'連携", /not closed/],
      ["<>市", /<>name-->value/],
      ["a++b", /a word is missing/],
      ["愛|恋", /blanks on both sides/],
      ["連携or協働", /and, or, not need a blank/],
      ["not連携", /and, or, not need a blank/],
      ["連携、協働", /separated by and, or, not/],
      ['"満足"', /must stand between '/],
      ["“満足”", /must stand between '/],
      ["@知る", /must be one that the file holds/],
      ["連携 without not 協働", /before not/],
      ["連携 without (not 協働)", /have a place in the answer/],
    ] as const
  ) assert.throws(() => parseExpression(text), { name: "SyntaxError", message: reason }, text);
});

Deno.test("all faults of a rules' file are listed at once, each with its line", () => {
  const { faults } = parseCodingRules(
    [
      "連携",
      "＊一つ目",
      "連携 and",
      "",
      "＊二つ目",
      "*無い",
      "＊一つ目",
      "協働",
      "＊輪",
      "*輪2",
      "＊輪2",
      "*輪 or 時間",
      "＊空",
    ].join("\n"),
    "rules.txt",
  );
  assert.deepEqual(faults.map(({ id, line, value }) => [id, line, value]), [
    ["invalid-value", 1, "連携"],
    ["invalid-value", 2, "一つ目"],
    ["dangling-reference", 5, "無い"],
    ["contradiction", 9, "輪"],
    ["contradiction", 11, "輪2"],
    ["invalid-value", 13, "空"],
  ]);
});

Deno.test("near, sequence and phrase agree with trying every combination of places", async () => {
  const letters = fc.array(fc.constantFrom("猫", "犬", "鳥", "魚"), { maxLength: 9 });
  const condition = (word: string): WordCondition => ({ word, anyOf: null, wordClass: null, surface: null });
  const base = await corpusOf(["x"]);
  const [first] = base.documents;
  assert.ok(first !== undefined);
  fc.assert(
    fc.property(
      letters,
      fc.uniqueArray(fc.constantFrom("猫", "犬", "鳥"), { minLength: 2, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      (text, wanted, distance) => {
        const tokens = text.map((surface, start) => (
          { surface, base: surface, partOfSpeech: "名詞", subdivision: "一般", start, end: start + 1 }
        ));
        const document = { answer: { ...first.answer, text: text.join("") }, tokens };
        const context = { codes: new Map(), groups: base.groups };
        const list = wanted.map(condition);
        for (
          const [kind, rule] of [["near", `near(${wanted.join("+")})`], [
            "sequence",
            `seq(${wanted.join("-")})`,
          ]] as const
        ) {
          const ours = evaluateExpression({ kind, words: list, reach: distance }, { document, context });
          const theirs = secondReader(`＊x\n${rule}[${distance}]`, { ...base, documents: [document] });
          assert.equal(ours.holds, theirs.get(document.answer.answerId)?.length === 1, `${rule} in ${text.join("")}`);
        }
      },
    ),
    { numRuns: randomCases(1000) },
  );
});

Deno.test("characters are found across full and half width, and the place is that in the original", async () => {
  const { documents, groups } = await corpusOf(["（ﾊﾞｽ）と㈱と１２３"]);
  const [document] = documents;
  assert.ok(document !== undefined);
  const context = { codes: new Map(), groups };
  for (const [text, found] of [["バス", "ﾊﾞｽ"], ["(株)", "㈱"], ["株", "㈱"], ["23", "２３"]] as const) {
    const { spans } = evaluateExpression({ kind: "string", text }, { document, context });
    const stretches: readonly string[] = spans.map(({ start, end }): string => document.answer.text.slice(start, end));
    assert.deepEqual(stretches, [found]);
  }
});

Deno.test("a rule can ask for the city, and a city without answers has none", () => {
  const select = (text: string) => {
    const expression = parseExpression(text);
    return corpus.documents.filter((document) =>
      evaluateExpression(expression, { document, context: { codes: new Map(), groups: corpus.groups } }).holds
    ).length;
  };
  assert.equal(select("<>市-->苫小牧市"), 21);
  assert.equal(select("<>区分-->行政職員"), 7);
  assert.equal(select("<>市-->行田"), 0);
  assert.throws(() => select("<>県-->埼玉県"), /property must be one of/);
});

Deno.test("hostile answers are coded like any others", async () => {
  const tokenizer = await loadTokenizer();
  const { documents } = await corpusOf([
    "<script>alert(1)</script> ＊連携 and not 協働",
    "=HYPERLINK(1)",
    "\ud800",
    "",
    "　　",
    "連携".repeat(500),
  ]);
  const made = buildCorpus({ ...corpus, answers: documents.map(({ answer }) => answer) }, tokenizer);
  const { answers } = codeAnswers(made, rules);
  assert.deepEqual(answers.map(({ codes }) => codes.map(({ name }) => name)), [
    ["連携・協働"],
    [],
    [],
    [],
    [],
    ["連携・協働"],
  ]);
});

Deno.test("answers from an export, split by kind of respondent, show no small count and none that can be worked out", async () => {
  const { rules: [first, second] } = rules;
  assert.ok(first !== undefined && second !== undefined);
  const two = { ...rules, rules: [first, second] };
  const base = await corpusOf(["x"]);
  const [document] = base.documents;
  assert.ok(document !== undefined);
  const kinds = base.groups.category.map(({ id }) => id);
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: fc.constantFrom(...kinds), coded: fc.boolean() }), { minLength: 1, maxLength: 120 }),
      (people) => {
        const documents = people.map(({ kind, coded }, index) => ({
          answer: { ...document.answer, answerId: `p${index}`, category: kind, text: "" },
          tokens: coded
            ? [{ surface: "連携", base: "連携", partOfSpeech: "名詞", subdivision: "", start: 0, end: 2 }]
            : [],
        }));
        const made = codeAnswers({ ...base, answers: documents.map(({ answer }) => answer), documents }, two);
        const table = countCodes(made, "category");
        assert.equal(table.threshold, 10);
        for (const code of table.codes.keys()) {
          const cells = table.groups.map((group) => group.counts[code]);
          const total = table.total.counts[code];
          const hidden = cells.filter((cell) => cell?.count === null);
          for (const cell of [...cells, total]) {
            assert.ok(cell?.count === null || cell?.count === 0 || (cell?.count ?? 0) >= 10);
            if (cell?.count === null) assert.deepEqual(cell.answerIds, []);
          }
          const others = cells.length > 1;
          if (total?.count !== null && others) assert.notEqual(hidden.length, 1);
        }
      },
    ),
    { numRuns: randomCases(300) },
  );
});

Deno.test("what a code is meant to catch is told in English where the rules say it, and in Japanese where they do not", async () => {
  const { rules } = parseCodingRules(
    "# 関心\n# en: Interest\n# en definition: Being interested\n＊関心\n関心\n# 時間\n＊時間\n時間",
    "r",
  );
  assert.deepEqual(rules.map(({ en, definition, definitionEnglish }) => [en, definition, definitionEnglish]), [
    ["Interest", "関心", "Being interested"],
    ["時間", "時間", "時間"],
  ]);
  const own = await readCodingRules();
  for (const { name, definitionEnglish } of own.rules) {
    assert.match(definitionEnglish, /^[A-Z][^ぁ-んァ-ヶ一-龠]+$/, name);
  }
});

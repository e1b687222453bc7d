import assert from "node:assert/strict";
import { parseJson } from "../../lib/data/parse_json.ts";
import { FAULT_WORDS, faultsExplained } from "../../lib/wording/fault_words.ts";

Deno.test("each kind of fault is explained in both languages, once an error, without machine words", () => {
  for (const [id, { ja, en }] of Object.entries(FAULT_WORDS)) {
    assert.match(ja, /[ぁ-ん]/, id);
    assert.match(en, /^[^ぁ-んァ-ヶ一-龠]+$/, id);
    for (const words of [ja, en]) assert.doesNotMatch(words, /sha|sidecar|null|undefined|schema|チェックサム/i, id);
  }
  const told = faultsExplained(["wrong-checksum", "invalid-value", "invalid-value"]);
  assert.equal(told.split("invalid-value:").length, 2);
  assert.match(
    told,
    /^ {2}wrong-checksum:\n {4}ファイルの中身が.*deno task seal.*\n {4}the file has changed.*\n {2}invalid-value:/,
  );
});

Deno.test("broken JSON is told with its line", () => {
  for (const [text, line] of [["{\n", 2], ['{\n"a": 1,\n}', 3], ['{"a" 1}', 1]] as const) {
    const parsed = parseJson(text);
    assert.ok("wrong" in parsed);
    assert.equal(parsed.line, line, `${text}: ${parsed.wrong}`);
  }
});

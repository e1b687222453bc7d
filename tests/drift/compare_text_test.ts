import assert from "node:assert/strict";
import { compareText } from "../../lib/drift/compare_text.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { told, within } from "./told.ts";

const compare = (before: string, after: string, rules: Rules = DEFAULT_RULES) =>
  told(compareText(before, after, rules));
const COSMETIC = ["cosmetic: blanks, colours or what is not to be compared"];

Deno.test("colours of a terminal, blanks at line ends, line ends themselves and the last ones are no matter", () => {
  assert.deepEqual(compare("\u001b[33m9\u001b[39m", "9"), COSMETIC);
  assert.deepEqual(compare("a  \nb\t\n", "a\nb"), COSMETIC);
  assert.deepEqual(compare("a\r\nb\r\n", "a\nb\n"), COSMETIC);
  assert.deepEqual(compare("a\n\n\n", "a"), COSMETIC);
});

Deno.test("of a progress bar only the last state counts", () => {
  assert.deepEqual(compare("10%\r60%\rdone\n", "30%\rdone\n"), COSMETIC);
  assert.deepEqual(compare("10%\r60%\n", "10%\r70%\n"), ["drift: line 1: 「60%」 → 「70%」"]);
});

Deno.test("blanks at the beginning and within a line, and empty lines, do matter", () => {
  assert.deepEqual(compare("  a", "a"), ["drift: line 1: 「␣␣a」 → 「a」"]);
  assert.deepEqual(compare("a  b", "a b"), ["drift: line 1: 「a␣␣b」 → 「a␣b」"]);
  assert.deepEqual(compare("a\nb", "a\n\nb"), ["drift: line 2 「」 added"]);
});

Deno.test("lines are named by their number, and one that came does not change those below", () => {
  assert.deepEqual(compare("一\n二\n三", "零\n一\n二つ\n三"), [
    "drift: line 1 「零」 added",
    "drift: line 3: 「二」 → 「二つ」",
  ]);
  assert.deepEqual(compare("一\n二", "二"), ["drift: line 1 「一」 removed"]);
  assert.deepEqual(compare("", "一"), ["drift: line 1 「一」 added"]);
});

Deno.test("numbers may be off by the tolerance while the words are the same", () => {
  assert.deepEqual(compare("平均 3.50\nn 20", "平均 3.55\nn 20", within(0.1)), [
    "cosmetic: numbers within the tolerance in 1 line",
  ]);
  assert.deepEqual(compare("平均 3.50", "平均 3.70", within(0.1)), ["drift: line 1: 「平均 3.50」 → 「平均 3.70」"]);
  assert.deepEqual(compare("平均 3.50", "平均 3.55"), ["drift: line 1: 「平均 3.50」 → 「平均 3.55」"]);
});

Deno.test("what is blotted out on both sides is no difference", () => {
  const rules = { ...DEFAULT_RULES, sanitisers: [{ pattern: /\d+ ms/g, replacement: "<ms>" }] };
  assert.deepEqual(compare("12 ms, 9人", "15 ms, 9人", rules), COSMETIC);
  assert.deepEqual(compare("12 ms, 9人", "15 ms, 10人", rules), ["drift: line 1: 「<ms>, 9人」 → 「<ms>, 10人」"]);
});

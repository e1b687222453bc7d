import assert from "node:assert/strict";
import { compareCsv } from "../../lib/drift/compare_file.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { told, within } from "./told.ts";

const compare = (before: string, after: string, rules: Rules = DEFAULT_RULES) => told(compareCsv(before, after, rules));
const table = (...lines: string[]) => [...lines, ""].join("\n");

const ANSWERS = table("回答,人数,割合（%）", "理解できた,9,45.0", "できなかった,11,55.0", "回答者 計,20,100.0");

Deno.test("a count that moved is told with both values, its base and both shares", () => {
  assert.deepEqual(compare(ANSWERS, ANSWERS.replace("9,45.0", "10,50.0").replace("11,55.0", "10,50.0")), [
    "drift: 「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)",
    "drift: 「できなかった」 11 → 10 of 20 (55.0 → 50.0 %)",
  ]);
});

Deno.test("where the base moved, too, each count is told with its own", () => {
  assert.deepEqual(compare(ANSWERS, ANSWERS.replace("9,45.0", "10,47.6").replace("20,", "21,")), [
    "drift: 「理解できた」 9 of 20 → 10 of 21 (45.0 → 47.6 %)",
    "drift: 「回答者 計」 20 → 21",
  ]);
});

Deno.test("a table of two questions has two bases, so none is named", () => {
  const two = table("設問,回答,人数", "q1,はい,1", "q1,回答者 計,5", "q2,はい,2", "q2,回答者 計,6");
  assert.deepEqual(compare(two, two.replace("q2,はい,2", "q2,はい,3")), ["drift: 「q2・はい」 2 → 3"]);
});

Deno.test("any other cell is named by row and column; numbers stand bare, words in brackets", () => {
  const cities = table("市,人口,備考", "行田市,80000,A", "草加市,250725,B");
  assert.deepEqual(compare(cities, cities.replace("250725,B", "250735,C")), [
    "drift: 「草加市」: 人口 250725 → 250735, 備考 「B」 → 「C」",
  ]);
  assert.deepEqual(compare(cities, cities.replace("80000", "-")), ["drift: 「行田市」: 人口 「80000」 → 「-」"]);
});

Deno.test("quotes, line ends and byte order mark are cosmetic", () => {
  assert.deepEqual(compare("a,b\nx,1\n", '\ufeff"a",b\r\nx,"1"'), [
    "cosmetic: quotes, line ends or byte order mark of the file",
  ]);
});

Deno.test("numbers may be off by the tolerance, of a column by its own", () => {
  const [before, after] = [table("a,割合,n", "x,1.00,5"), table("a,割合,n", "x,1.05,5.05")];
  const onlyShare = { ...DEFAULT_RULES, columns: { 割合: { rtol: 0, atol: 0.1 } } };
  assert.deepEqual(compare(before, after, onlyShare), [
    "drift: 「x」: n 5 → 5.05",
    "cosmetic: 1 cell of 割合 within the tolerance",
  ]);
  assert.deepEqual(compare(before, after, within(0.05)), [
    "cosmetic: 1 cell of 割合 within the tolerance",
    "cosmetic: 1 cell of n within the tolerance",
  ]);
});

Deno.test("a file that is no table any more is told by the line that breaks it", () => {
  const [whole, ragged] = [table("a,b", "x,1", "y,2"), table("a,b", "x,1", "y,2,3")];
  assert.deepEqual(compare(whole, ragged), [
    "drift: the fresh file is no table: line 3: 2 cells, found 3",
    "drift: line 3: 「y,2」 → 「y,2,3」",
  ]);
  assert.deepEqual(compare(ragged, whole)[0], "drift: the committed file is no table: line 3: 2 cells, found 3");
  assert.deepEqual(compare(ragged, ragged.replace("x,1", "x,4")), ["drift: line 2: 「x,1」 → 「x,4」"]);
});

Deno.test("a file that became empty, or was, is told by its columns and rows", () => {
  assert.deepEqual(compare("", table("a,b", "x,1")), [
    "drift: column 「a」 added",
    "drift: column 「b」 added",
    "drift: 0 → 1 rows",
  ]);
  assert.deepEqual(compare(table("a", "x"), ""), ["drift: column 「a」 removed", "drift: 1 → 0 rows"]);
});

Deno.test("two columns of one heading are told apart by their number", () => {
  assert.deepEqual(compare(table("a,n,n", "x,1,2"), table("a,n,n", "x,1,3")), ["drift: 「x」: n (2) 2 → 3"]);
});

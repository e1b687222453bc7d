import assert from "node:assert/strict";
import { compareFile } from "../../lib/drift/compare_file.ts";
import { DEFAULT_RULES } from "../../lib/drift/rules.ts";
import { renderParquet } from "../../lib/rendering/render_parquet.ts";
import { told } from "./told.ts";

const both = (text: string) => ({ ja: text, en: text });
const FIELDS = [
  { name: "answer", type: "string", description: both("answer") },
  { name: "n", type: "integer", description: both("people") },
] as const;

const parquet = (n: number, fields: readonly (typeof FIELDS)[number][] = FIELDS) =>
  renderParquet({ name: "answers", fields, rows: [{ answer: "よく理解できた", n }, { answer: "無回答", n: 0 }] });

async function compare(before: Uint8Array, after: Uint8Array) {
  return told(await compareFile({ path: "data/answers.parquet", before, after }, DEFAULT_RULES));
}

Deno.test("a count that moved in a Parquet file is told with both values", async () => {
  assert.deepEqual(await compare(parquet(4), parquet(5)), ["drift: 「よく理解できた」: n 4 → 5"]);
});

Deno.test("a file that is no Parquet is told, and other types of columns are no drift of a number", async () => {
  assert.deepEqual(await compare(parquet(4), new Uint8Array([1, 2, 0])), [
    "drift: the fresh file cannot be read as Parquet",
  ]);
  const [answer, n] = FIELDS;
  const wider = renderParquet({
    name: "answers",
    fields: [answer, { ...n, type: "number" }],
    rows: [{ answer: "x", n: 4 }],
  });
  const narrow = renderParquet({ name: "answers", fields: [answer, n], rows: [{ answer: "x", n: 4 }] });
  assert.deepEqual(await compare(wider, narrow), ["cosmetic: types of the columns, or how the file is packed"]);
});

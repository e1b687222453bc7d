import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { projectPath } from "../../lib/data/project_path.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
import { unpackedSize } from "../../lib/rendering/unpacked_size.ts";
import { madeXlsx } from "./made_xlsx.ts";

const rows = "<row><c><v>1</v></c></row>";

Deno.test("a file put together without packing unpacks to less than itself, by what its directory takes", () => {
  const whole = madeXlsx({ rows });
  const larger = madeXlsx({ rows: rows + " ".repeat(1000) });
  const size = unpackedSize(whole) ?? assert.fail();
  assert.ok(size > 1000 && size < whole.length);
  assert.equal(unpackedSize(larger), size + 1000);
  // As a view into a larger buffer, and with a comment behind it.
  const inside = new Uint8Array(whole.length + 20);
  inside.set(whole, 7);
  assert.equal(unpackedSize(inside.subarray(7)), size);
});

Deno.test("the project's own workbook unpacks to a hundredth of what may be read", async () => {
  const size = unpackedSize(await Deno.readFile(projectPath("outputs/tables.xlsx"))) ?? assert.fail();
  assert.ok(size > 300_000 && size < 2_000_000, String(size));
});

Deno.test("a small file that unpacks to 201 MB is not unpacked; one that lies about it is no workbook", async () => {
  const blanks = madeXlsx({ rows }, { packedSheet: 201_000_000 });
  assert.ok(blanks.length < 500_000);
  assert.ok((unpackedSize(blanks) ?? 0) > 200_000_000);
  assert.equal(await readWorkbook(blanks), null);
  const liar = madeXlsx({ rows }, { packedSheet: 5_000_000, saidSize: 1000 });
  assert.ok((unpackedSize(liar) ?? Infinity) < 10_000);
  assert.equal(await readWorkbook(liar), null);
  // The same with a few blanks is read, so that it is the size that is refused.
  assert.equal((await readWorkbook(madeXlsx({ rows }, { packedSheet: 5000 })))?.[0]?.rows[0]?.[0], 1);
});

Deno.test("what is no ZIP file, or only its end, has no size", () => {
  const whole = madeXlsx({ rows });
  for (const bytes of [new Uint8Array(), new Uint8Array(21), new TextEncoder().encode("a,b\n"), whole.slice(-22)]) {
    assert.equal(unpackedSize(bytes), null);
  }
  assert.ok(deflateRawSync(whole).length > 0 && unpackedSize(deflateRawSync(whole)) === null);
});

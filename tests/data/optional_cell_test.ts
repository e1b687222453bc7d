import assert from "node:assert/strict";
import { decimalNumber, oneOf } from "../../lib/data/cells.ts";
import { optionalCell } from "../../lib/data/optional_cell.ts";

Deno.test("An empty cell is null, and zero is not empty", () => {
  const area = optionalCell(decimalNumber("Area."));
  assert.equal(area.parse(""), null);
  assert.equal(area.parse("0"), 0);
});

Deno.test("What the schema refuses stays refused, and the message says that nothing would do too", () => {
  const parsed = optionalCell(oneOf("Format.", ["online"])).safeParse(" ");
  assert.equal(parsed.success, false);
  assert.match(parsed.error?.issues[0]?.message ?? "", /one of online, or nothing/);
});

import assert from "node:assert/strict";
import { selectNotebooks } from "../../lib/commands/run_options.ts";
import { UsageError } from "../../lib/commands/exit_code.ts";

const NOTEBOOKS = ["04_soka", "10_report_check", "1_old", "調査が", "01_municipalities", "4th"].map((name) => ({
  name,
}));
const selected = (...wanted: readonly string[]) => selectNotebooks(NOTEBOOKS, wanted).map(({ name }) => name);

Deno.test("a notebook is asked for by name, file, path or number", () => {
  for (
    const way of [
      "10_report_check",
      "10_report_check.ipynb",
      "notebooks/10_report_check.ipynb",
      "./notebooks/10_report_check",
      "C:\\work\\notebooks\\10_report_check.ipynb",
      "10",
    ]
  ) assert.deepEqual(selected(way), ["10_report_check"], way);
  // As macOS writes the name of a file: the mark beside the letter.
  assert.deepEqual(selected("調査\u304b\u3099.ipynb"), ["調査\u304c"]);
});

Deno.test("without a wish all are taken, and each once, in the order they had", () => {
  assert.equal(selectNotebooks(NOTEBOOKS).length, 6);
  assert.deepEqual(selected("10", "04_soka", "10_report_check"), ["04_soka", "10_report_check"]);
});

Deno.test("a wish that no notebook meets, or several, is told with the names that there are", () => {
  const says = (wanted: string, english: string) =>
    assert.throws(() => selected(wanted), (error) => {
      assert.ok(error instanceof UsageError);
      const [japanese, ...rest] = error.message.split("\n");
      assert.deepEqual(rest, [english]);
      // The same names in Japanese.
      assert.deepEqual(japanese?.match(/\d+\w+/g), english.match(/\d+\w+/g));
      return true;
    });
  says(
    "04_sok",
    "Cannot take notebook 04_sok as there is none of this name: there are 01_municipalities, 04_soka, 10_report_check, " +
      "1_old, 4th, 調査が",
  );
  says("1", "Cannot take notebook 1 as several have this number: 01_municipalities, 1_old");
  says("04", "Cannot take notebook 04 as several have this number: 04_soka, 4th");
  assert.throws(() => selected(""), /Cannot take notebook {2}as there is none/);
  assert.throws(() => selectNotebooks([], ["1"]), /there are none$/);
});

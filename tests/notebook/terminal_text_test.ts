import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { CellOutputs, MOST_MEDIUM, MOST_PRINTED } from "../../lib/notebook/notebook_outputs.ts";
import { sortProcessOutput } from "../../lib/notebook/kernel_prelude.ts";
import { ProcessOutput } from "../../lib/notebook/kernel_process.ts";
import { shortened, terminalText, withoutEscapes } from "../../lib/notebook/terminal_text.ts";
import { growthBySixteen, MOST_GROWTH } from "../growth.ts";

const SEQUENCES = [
  "\x1b[31m",
  "\x1b[38;2;1;2;3m",
  "\x1b[?25l",
  "\x1b[2J",
  "\x9b1A",
  "\x1b]0;title\x07",
  "\x1b]8;;https://a.example\x1b\\",
  "\x1b(B",
  "\x1bM",
  "\x1b7",
];

Deno.test("what a terminal obeys is taken out, and what stands around it stays", () => {
  for (const sequence of SEQUENCES) {
    assert.equal(withoutEscapes(`赤${sequence}字`), "赤字", JSON.stringify(sequence));
    // Node takes the same out, where it knows the sequence.
    const byNode = stripVTControlCharacters(`赤${sequence}字`);
    if (byNode !== `赤${sequence}字`) assert.equal(withoutEscapes(`赤${sequence}字`), byNode, JSON.stringify(sequence));
  }
  assert.equal(withoutEscapes("\x1b]never closed"), "never closed");
  assert.ok(!withoutEscapes(`\x1b]a\x1b[31mb${"\x1b".repeat(3)}c`).includes("\x1b"));
});

Deno.test("a carriage return overwrites what stands before it in its line, but not at a line's end", () => {
  assert.equal(terminalText("a\rb\rc\nd\r\ne\r"), "c\nd\r\ne\r");
});

// One printed line of 300 kB took 40 s, one of 1 MB never ended, and no time-out held meanwhile.
const LONG: Readonly<Record<string, (size: number) => string>> = {
  "one long line": (size) => "x".repeat(size),
  "one line overwritten again and again": (size) => "10 %\r".repeat(size / 5),
  "many empty lines": (size) => "\n".repeat(size),
  "many control strings that are never closed": (size) => "\x1b]".repeat(size / 2),
  "many sequences without an end": (size) => "\x1b[" + "1;".repeat(size / 2),
  "dashes like those that Deno puts around a test's output": (size) => "-".repeat(size),
};

for (const [name, make] of Object.entries(LONG)) {
  Deno.test(`what a cell prints is read in linear time: ${name}`, () => {
    const text = (size: number) => make(size);
    assert.ok(growthBySixteen((size) => terminalText(text(size)), 20_000) < MOST_GROWTH);
    assert.ok(growthBySixteen((size) => sortProcessOutput(text(size), 1), 20_000) < MOST_GROWTH);
  });
}

Deno.test("of what a cell prints and shows beyond a limit it is said how much is left out", () => {
  const outputs = new CellOutputs(new Map());
  const add = (type: string, content: Record<string, unknown>) =>
    outputs.add({ id: "", type, parentId: undefined, content });
  for (let part = 0; part < 42; part++) add("stream", { name: "stdout", text: "x".repeat(100_000) });
  add("display_data", { data: { "text/plain": "y".repeat(2_500_000), "image/png": "A".repeat(MOST_MEDIUM + 1) } });
  add("error", { ename: "Error", evalue: "z".repeat(500_000), traceback: Array.from({ length: 900 }, () => "at f") });
  const [printed, shown, error] = outputs.finish();
  assert.ok(
    printed?.output_type === "stream" && shown?.output_type === "display_data" && error?.output_type === "error",
  );
  assert.equal(printed.text.slice(MOST_PRINTED), "\n… 3.2 MB left out\n");
  assert.deepEqual(Object.keys(shown.data), ["text/plain"]);
  assert.match(String(shown.data["text/plain"]), /y\n… 1\.5 MB left out\n\n… image\/png of 16\.0 MB left out$/);
  assert.match(error.evalue, /z\n… 400 kB left out\n$/);
  assert.equal(error.traceback.at(-1), "… 700 lines left out");
});

Deno.test("a text that is cut ends with a whole letter", () => {
  assert.equal(shortened("🗾🗾", { most: 1 }), "\n… 4 letters left out\n");
  assert.equal(shortened("a🗾🗾", { most: 3 }), "a🗾\n… 2 letters left out\n");
});

Deno.test("of a stream that comes in drops the end is kept up to its limit, and its mark is found in two parts", async () => {
  const drops = 60_000;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let drop = 0; drop < drops; drop++) controller.enqueue(new TextEncoder().encode("0123456789".repeat(5)));
      for (const part of ["end[ma", "rk]after"]) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  const output = new ProcessOutput(stream);
  const text = await output.takeUntil("[mark]");
  assert.match(text, /^… 1\.\d MB left out\n\d+end$/);
  assert.ok(text.length >= ProcessOutput.LIMIT && text.length < 1.1 * ProcessOutput.LIMIT);
  await output.ended;
  assert.equal(output.take(), "after");
});

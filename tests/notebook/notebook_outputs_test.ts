import { deepStrictEqual as deepEqual, strictEqual as equal, throws } from "node:assert/strict";
import { CellOutputs } from "../../lib/notebook/notebook_outputs.ts";

function outputsOf(messages: readonly [string, Record<string, unknown>][], root?: string) {
  const outputs = new CellOutputs(new Map(), root);
  for (const [type, content] of messages) outputs.add({ id: "", type, parentId: undefined, content });
  return outputs.finish();
}
const stream = (name: string, text: string): [string, Record<string, unknown>] => ["stream", { name, text }];
const display = (text: string): [string, Record<string, unknown>] => ["display_data", { data: { "text/plain": text } }];

Deno.test("the same messages give the same outputs, however prints and displays interleave", () => {
  const expected = [
    { output_type: "stream", name: "stdout", text: "a\nb\n" },
    { output_type: "stream", name: "stderr", text: "x\n" },
    { output_type: "display_data", data: { "text/plain": "1" }, metadata: {} },
  ];
  const [a, b, x, one] = [stream("stdout", "a\n"), stream("stdout", "b\n"), stream("stderr", "x\n"), display("1")];
  deepEqual(outputsOf([a, b, x, one]), expected);
  deepEqual(outputsOf([one, a, x, b]), expected);
  deepEqual(outputsOf([x, a, one, b]), expected);
});

Deno.test("a carriage return overwrites its line, a line end of Windows does not", () => {
  deepEqual(outputsOf([stream("stdout", "10 %\r"), stream("stdout", "20 %\rdone\nnext\r\n")]), [
    { output_type: "stream", name: "stdout", text: "done\nnext\r\n" },
  ]);
});

Deno.test("colours are dropped from prints, plain results and errors, and left in other media types", () => {
  const red = "\x1b[31mred\x1b[39m";
  deepEqual(
    outputsOf([
      stream("stdout", red),
      ["execute_result", { execution_count: 1, data: { "text/plain": red, "text/html": red }, metadata: {} }],
      ["error", { ename: "Error", evalue: red, traceback: [red] }],
    ]),
    [
      { output_type: "stream", name: "stdout", text: "red" },
      {
        output_type: "execute_result",
        execution_count: 1,
        data: { "text/plain": "red", "text/html": red },
        metadata: {},
      },
      { output_type: "error", ename: "Error", evalue: "red", traceback: ["red"] },
    ],
  );
});

Deno.test("paths of this machine are cut out of errors", () => {
  const traceback = [
    "    at f (file:///home/somebody/project/lib/a%20b.ts:1:2)",
    "    at g (file:///home/somebody/.cache/deno/npm/registry.npmjs.org/d3/7.9.0/src/index.js:3:4)",
  ];
  const evalue = "No such file, open '/home/somebody/project/data/x.csv'";
  deepEqual(outputsOf([["error", { ename: "NotFound", evalue, traceback }]], "/home/somebody/project/"), [{
    output_type: "error",
    ename: "NotFound",
    evalue: "No such file, open 'data/x.csv'",
    traceback: ["    at f (lib/a%20b.ts:1:2)", "    at g (npm:d3/7.9.0/src/index.js:3:4)"],
  }]);
});

Deno.test("clear_output clears at once, or with wait when the next output comes", () => {
  deepEqual(outputsOf([display("old"), ["clear_output", { wait: false }]]), []);
  equal(outputsOf([display("old"), ["clear_output", { wait: true }]]).length, 1);
  deepEqual(outputsOf([stream("stdout", "old"), ["clear_output", { wait: true }], stream("stdout", "new")]), [
    { output_type: "stream", name: "stdout", text: "new" },
  ]);
});

Deno.test("an update reaches every display of that id, also of an earlier cell, and adds none", () => {
  const registry = new Map();
  const shown = (text: string) => ({ data: { "text/plain": text }, metadata: {}, transient: { display_id: "id" } });
  const [first, second] = [new CellOutputs(registry), new CellOutputs(registry)];
  first.add({ id: "", type: "display_data", parentId: undefined, content: shown("old") });
  second.add({ id: "", type: "display_data", parentId: undefined, content: shown("old") });
  second.add({ id: "", type: "update_display_data", parentId: undefined, content: shown("new") });
  second.add({
    id: "",
    type: "update_display_data",
    parentId: undefined,
    content: { ...shown("nobody"), transient: { display_id: "other" } },
  });
  const expected = [{ output_type: "display_data", data: { "text/plain": "new" }, metadata: {} }];
  deepEqual(first.finish(), expected);
  deepEqual(second.finish(), expected);
});

Deno.test("an error that shows on two channels stands there once, and never without a traceback to look at", () => {
  const outputs = new CellOutputs(new Map());
  outputs.addError({ ename: "Error", evalue: "one", traceback: [] });
  outputs.addError({ ename: "Error", evalue: "one", traceback: ["Error: one", "    at x"] });
  outputs.addError({ ename: "Error", evalue: "two", traceback: [] });
  deepEqual(outputs.errors.map(({ evalue, traceback }) => [evalue, traceback]), [["one", ["Error: one"]], ["two", [
    "Error: two",
  ]]]);
});

Deno.test("a message of the wrong shape is refused and not dropped", () => {
  throws(() => outputsOf([["stream", { name: "stdlog", text: "x" }]]));
  throws(() => outputsOf([["display_data", {}]]));
});

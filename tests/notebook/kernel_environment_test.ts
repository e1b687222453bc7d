import assert from "node:assert/strict";
import { z } from "zod";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import type { KernelEnvironment } from "../../lib/notebook/kernel_environment.ts";

/** What a cell gives in a kernel with a given environment. */
async function shown(source: string, environment: KernelEnvironment): Promise<unknown> {
  const cell = { cell_type: "code", execution_count: null, id: "a", metadata: {}, outputs: [] };
  const notebook = parseNotebook(
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [{ ...cell, source: `console.log(JSON.stringify(${source}));` }],
    }),
    "test",
  );
  const { outcome, notebook: run } = await runNotebook({ path: "notebooks/test.ipynb", notebook }, {
    cwd: Deno.cwd(),
    environment,
  });
  assert.equal(outcome, "passed");
  const [only] = run?.cells ?? [];
  const [output] = only?.cell_type === "code" ? only.outputs : [];
  return JSON.parse(output?.output_type === "stream" ? output.text : "null");
}

const pairs = z.tuple([z.array(z.number()), z.array(z.number())]);

const both = async (source: string) => await Promise.all([shown(source, "first"), shown(source, "second")]);

Deno.test("in both environment a date that is given is that date, in every way to ask for it", async () => {
  const [first, second] = await both(`[
    new Date(0).getTime(), new Date("2022-01-23T10:00:00Z").toISOString(), Date.UTC(2022, 0, 23), Date.parse("2022-01-23"),
    new Date(new Date(5)).getTime(), new Date(2022, 0) instanceof Date, new Date() instanceof Date, Date.length, Date.name,
    new (class Day extends Date { get day() { return this.getTime(); } })(7).day,
    new (new Date(1).constructor)(9).getTime(), Object.prototype.toString.call(new Date()), structuredClone(new Date(3)),
    typeof Date(), Temporal.PlainDate.from("2022-01-23").toString(), Temporal.Now.timeZoneId.length,
    (await Array.fromAsync(Deno.readDir("data/report"))).length === [...Deno.readDirSync("data/report")].length,
  ]`);
  assert.deepEqual(first, second);
  assert.deepEqual(Array.isArray(first) ? first.slice(0, 4) : [], [
    0,
    "2022-01-23T10:00:00.000Z",
    Date.UTC(2022, 0, 23),
    Date.UTC(2022, 0, 23),
  ]);
});

Deno.test("whichever clock is asked, it is over a year later in the second; random numbers are half the range away", async () => {
  const [first, second] = await both(`[
    [Date.now(), new Date().getTime(), new (new Date().constructor)().getTime(), new Date(Date()).getTime(), Temporal.Now.instant().epochMilliseconds,
      Temporal.Now.zonedDateTimeISO("UTC").epochMilliseconds,
      new Date(String(Temporal.Now.plainDateTimeISO("UTC")) + "Z").getTime(), new Date(String(Temporal.Now.plainDateISO("UTC"))).getTime()],
    [0, 0, 0, 0].map(() => Math.random()),
  ]`);
  const [clocks, numbers] = pairs.parse(first);
  const [laterClocks, otherNumbers] = pairs.parse(second);
  const year = 365 * 86_400_000;
  for (const [at, time] of clocks.entries()) {
    const ahead = (laterClocks[at] ?? NaN) - time;
    assert.ok(ahead > year && ahead < 1.2 * year, `clock ${at}: ${time} and ${laterClocks[at]}`);
  }
  for (const [at, number] of numbers.entries()) {
    assert.ok(number >= 0 && number < 1);
    assert.equal(otherNumbers[at], number < 0.5 ? number + 0.5 : number - 0.5);
  }
  assert.equal(new Set(numbers).size, 4);
});

import assert from "node:assert/strict";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import type { Surroundings } from "../../lib/notebook/surroundings.ts";

/** What a cell gives in a kernel with given surroundings. */
async function shown(source: string, surroundings: Surroundings): Promise<unknown> {
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
    surroundings,
  });
  assert.equal(outcome, "passed");
  const [only] = run?.cells ?? [];
  const [output] = only?.cell_type === "code" ? only.outputs : [];
  return JSON.parse(output?.output_type === "stream" ? output.text : "null");
}

const both = async (source: string) => await Promise.all([shown(source, "first"), shown(source, "second")]);

Deno.test("in both surroundings a date that is given is that date, in every way to ask for it", async () => {
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
    [Date.now(), new Date().getTime(), new Date(Date()).getTime(), Temporal.Now.instant().epochMilliseconds,
      Temporal.Now.zonedDateTimeISO("UTC").epochMilliseconds,
      new Date(String(Temporal.Now.plainDateTimeISO("UTC")) + "Z").getTime(), new Date(String(Temporal.Now.plainDateISO("UTC"))).getTime()],
    [0, 0, 0, 0].map(() => Math.random()),
  ]`);
  assert.ok(Array.isArray(first) && Array.isArray(second));
  const year = 365 * 86_400_000;
  for (const [at, time] of first[0].entries()) {
    const later = second[0][at] - time;
    assert.ok(later > year && later < 1.2 * year, `clock ${at}: ${time} and ${second[0][at]}`);
  }
  for (const [at, number] of first[1].entries()) {
    assert.ok(number >= 0 && number < 1);
    assert.equal(second[1][at], number < 0.5 ? number + 0.5 : number - 0.5);
  }
  assert.equal(new Set(first[1]).size, 4);
});

import assert from "node:assert/strict";
import { stepsTeller } from "../../lib/commands/progress.ts";
import { sealSources } from "../../lib/data/seal_sources.ts";

Deno.test("a long work tells every five seconds how much is done and how long the rest takes, a short one nothing", () => {
  const lines: string[] = [];
  let clock = 1_000;
  const done = stepsTeller("sealing", { now: () => clock, tell: (line) => lines.push(line) });
  for (let file = 0; file <= 100; file++, clock += 1_000) done(file, 100);
  assert.equal(lines.length, 19);
  assert.equal(lines[0], "sealing: 5 of 100; about 100 s left");
  assert.equal(lines.at(-1), "sealing: 95 of 100");

  const short: string[] = [];
  const soon = stepsTeller("sealing", { now: () => clock, tell: (line) => short.push(line) });
  for (let file = 0; file <= 100; file++, clock += 40) soon(file, 100);
  assert.deepEqual(short, []);
});

Deno.test("sealing says of each file that its turn has come, and of how many there are", async () => {
  const told: (readonly [number, number])[] = [];
  const sealed = await sealSources("data/text", { onDone: (done, all) => told.push([done, all]) });
  assert.ok(sealed.length > 2);
  assert.deepEqual(told.map(([done]) => done), told.map((_, at) => at));
  assert.ok(told.every(([, all]) => all === told.length && all >= sealed.length));
});

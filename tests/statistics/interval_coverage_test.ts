/** The intervals hold the truth about as often as they promise: the benchmark's situations with fewer samples. */
import assert from "node:assert/strict";
import { intervalCoverage } from "../bench/interval_coverage.ts";

const rows = intervalCoverage(600);
const of = (...names: readonly string[]) => rows.filter(({ interval }) => names.includes(interval));

Deno.test("the intervals used by default cover at least 90 % everywhere and 95 % on average", () => {
  const used = of(
    "Wilson",
    "Newcombe",
    "Newcombe paired",
    "MOVER paired",
    "Tango, paired score",
    "standardised share",
    "rank-biserial, score",
    "superiority, score",
  );
  assert.ok(used.length >= 60);
  for (const { interval, truth, size, coverage } of used) {
    assert.ok(coverage > 0.9, `${interval}, ${truth}, n = ${size}: ${coverage}`);
  }
  const mean = used.reduce((sum, { coverage }) => sum + coverage, 0) / used.length;
  assert.ok(mean > 0.945 && mean < 0.975, String(mean));
});

Deno.test("Clopper–Pearson never covers less than its level", () => {
  assert.ok(of("Clopper–Pearson").every(({ coverage }) => coverage >= 0.95));
});

Deno.test("the score intervals are the default because those of effectsize miss the truth where effects are strong", () => {
  const far = of("superiority, fisher").filter(({ truth }) => truth === "far apart");
  assert.equal(far.length, 4);
  assert.ok(far.every(({ coverage }) => coverage < 0.85));
});

Deno.test("coverage is the same on every run", () => {
  assert.deepEqual(intervalCoverage(5), intervalCoverage(5));
});

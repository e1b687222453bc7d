import assert from "node:assert/strict";
import { clearingOf } from "../../lib/imports/clearing.ts";

const asked = (body: unknown) => new Request("http://localhost/clear", { method: "POST", body: JSON.stringify(body) });
const SOUND = { survey: "lecture", by: "担当", on: "2030-04-01", answers: [] };

Deno.test("what is no decision is refused as such, whatever it lacks, and nothing is recorded of it", async () => {
  const recorded: unknown[] = [];
  const clearing = clearingOf({ clear: (...given) => Promise.resolve(void recorded.push(given)) });
  clearing.begin(["lecture"]);
  const wrong = [
    {},
    null,
    [],
    { ...SOUND, by: " " },
    { ...SOUND, on: "2030-02-30" },
    { ...SOUND, more: 1 },
    { ...SOUND, answers: [{ question: "q", line: 1, text: "x" }] },
  ];
  for (const body of wrong) assert.equal((await clearing.take(asked(body)))?.status, 400, JSON.stringify(body));
  // A decision about answers that nobody was asked about is none of this import.
  assert.equal((await clearing.take(asked(SOUND)))?.status, 409);
  assert.deepEqual(recorded, []);
});

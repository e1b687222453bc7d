import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import {
  recallRespondentsData,
  rememberRespondentsData,
  WITHHELD,
  withoutRespondentsData,
} from "../../lib/outputs/respondents_memory.ts";

const ANSWERS = "data/surveys/soka/responses.csv";
const EVENTS = "data/report/events.csv";
const DATA = {
  [EVENTS]: { sha256: sha256("events"), rows: "a b" },
  [ANSWERS]: { sha256: sha256("answers"), rows: "c d", columns: { q1: "e" }, cells: { q1: "f g" } },
  "data/surveys/gyoda/responses.csv": { sha256: "" },
};
const PUBLISHED = { ...DATA, [ANSWERS]: { sha256: WITHHELD } };

Deno.test("what is published says of answers that they were there, and of others all", () => {
  assert.deepEqual(withoutRespondentsData(DATA), PUBLISHED);
  const meanwhile = { [ANSWERS]: { sha256: "changed while notebooks were run" } };
  assert.deepEqual(withoutRespondentsData(meanwhile), meanwhile);
});

Deno.test("this machine remembers answers beside the manifest that they belong to, and beside no other", async () => {
  const outputs = projectPath(`outputs/variants/memory-test-${Deno.pid}`);
  const folder = projectPath(`.report/respondents/outputs/variants/memory-test-${Deno.pid}`);
  const recalled = (text: string, from = outputs) => recallRespondentsData(from, { text, data: PUBLISHED });
  try {
    assert.deepEqual(await recalled("manifest"), PUBLISHED, "nothing is remembered yet");
    await rememberRespondentsData(outputs, { text: "manifest", data: DATA });
    assert.deepEqual(await recalled("manifest"), DATA);
    assert.deepEqual(await recalled("one that came by git"), PUBLISHED);
    assert.deepEqual(await recalled("manifest", "/somewhere/outputs"), PUBLISHED, "another project");
    assert.ok(!(await Deno.readTextFile(`${folder}/memory.json`)).includes(EVENTS));

    await rememberRespondentsData(outputs, { text: "manifest", data: { ...DATA, [ANSWERS]: { sha256: "" } } });
    assert.deepEqual([...Deno.readDirSync(folder)], [], "of answers that are gone nothing is kept");
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeTextFile(`${folder}/memory.json`, "{");
    assert.deepEqual(await recalled("manifest"), PUBLISHED);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

import assert from "node:assert/strict";
import { sha256 } from "../../lib/data/sha256.ts";
import { dataChecksums, readChecksum, readState } from "../../lib/outputs/read_state.ts";

/** A folder with `data/` in it, and what is done there. */
async function inFolder(work: (root: string) => Promise<void> | void): Promise<void> {
  const root = await Deno.makeTempDir({ prefix: "read state " });
  try {
    await Deno.mkdir(`${root}/data/surveys/soka`, { recursive: true });
    await Deno.writeTextFile(`${root}/data/answers.csv`, "id,n\n1,9\n");
    await work(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("a file is told by its bytes and not by its time", async () => {
  await inFolder(async (root) => {
    const before = readChecksum("data/answers.csv", { root });
    assert.equal(before, sha256("id,n\n1,9\n"));
    await Deno.utime(`${root}/data/answers.csv`, 1, 1);
    assert.equal(readChecksum("data/answers.csv", { root }), before);
    await Deno.writeTextFile(`${root}/data/answers.csv`, "id,n\n1,8\n");
    await Deno.utime(`${root}/data/answers.csv`, 1, 1);
    assert.notEqual(readChecksum("data/answers.csv", { root }), before, "same size, same time");
    await Deno.writeTextFile(`${root}/data/answers.csv`, "id,n\r\n1,9\r\n");
    assert.notEqual(readChecksum("data/answers.csv", { root }), before, "other line ends");
  });
});

Deno.test("a folder is told by the names in it, and nothing by an empty checksum", async () => {
  await inFolder(async (root) => {
    const checksum = () => readChecksum("data/surveys", { root });
    const before = checksum();
    await Deno.writeTextFile(`${root}/data/surveys/soka/codebook.json`, "{}");
    assert.equal(checksum(), before, "what lies deeper is told by its own path");
    await Deno.mkdir(`${root}/data/surveys/gyoda`);
    assert.notEqual(checksum(), before);
    await Deno.remove(`${root}/data/surveys/gyoda`);
    assert.equal(checksum(), before);
    await Deno.rename(`${root}/data/surveys/soka`, `${root}/data/surveys/sōka`);
    assert.notEqual(checksum(), before);
    assert.equal(readChecksum("data/none.csv", { root }), "");
    assert.deepEqual(readState("data/none.csv", { root }), { sha256: "" });
    assert.equal(readState("data/answers.csv", { root }).sha256, readChecksum("data/answers.csv", { root }));
  });
});

Deno.test("every file and folder of data/ has its checksum, the folder itself and empty ones too", async () => {
  await inFolder((root) => {
    const checksums = dataChecksums({ root });
    assert.deepEqual([...checksums.keys()].sort(), ["data", "data/answers.csv", "data/surveys", "data/surveys/soka"]);
    for (const [path, checksum] of checksums) assert.equal(checksum, readChecksum(path, { root }), path);
  });
});

Deno.test("of respondents' data one name is told for all private files of a survey, and what they hold is followed", async () => {
  await inFolder(async (root) => {
    const survey = "data/surveys/soka";
    const names = () => [...dataChecksums({ root }).keys()].filter((path) => path.startsWith(survey)).sort();
    const listing = () => readChecksum(survey, { root });
    const empty = listing();
    await Deno.writeTextFile(`${root}/${survey}/回答.csv`, "respondent,q1\nhanako,はい\n");
    assert.deepEqual(names(), [survey, `${survey}/private`]);
    assert.equal(listing(), empty, "the name of the file is not in the listing");
    const first = readChecksum(`${survey}/private`, { root });
    await Deno.mkdir(`${root}/${survey}/private/export`, { recursive: true });
    assert.equal(readChecksum(`${survey}/private`, { root }), first);
    await Deno.writeTextFile(`${root}/${survey}/private/export/田中様.csv`, "x");
    assert.notEqual(readChecksum(`${survey}/private`, { root }), first);
    assert.deepEqual(names(), [survey, `${survey}/private`]);
    assert.deepEqual(Object.keys(readState(`${survey}/private`, { root })), ["sha256"]);
    const second = readChecksum(`${survey}/private`, { root });
    await Deno.writeTextFile(`${root}/${survey}/private/responses.seal.json`, "{}");
    assert.equal(readChecksum(`${survey}/private`, { root }), second, "a seal says nothing of its own");

    await Deno.writeTextFile(`${root}/${survey}/responses.csv`, "respondent,q1\nhanako,はい\n");
    assert.deepEqual(names(), [survey, `${survey}/private`, `${survey}/responses.csv`]);
    assert.notEqual(listing(), empty, "that answers came is an answer, too");
    assert.deepEqual(Object.keys(readState(`${survey}/responses.csv`, { root }).cells ?? {}), [
      "respondent",
      "column 2",
    ]);
  });
});

import assert from "node:assert/strict";
import { sidecarSkeleton } from "../../lib/data/sidecar_skeleton.ts";
import { sourceSidecarSchema } from "../../lib/data/source.ts";

/** A project folder with a survey's code book and event. */
async function inFolder<Result>(run: (root: string) => Promise<Result>): Promise<Result> {
  const root = await Deno.makeTempDir();
  const folder = `${root}/data/surveys/lecture`;
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(`${folder}/codebook.json`, JSON.stringify({ title: "講座の調査", titleEnglish: "Lecture" }));
  await Deno.writeTextFile(`${folder}/event.json`, JSON.stringify({ municipality: { name: "例市" } }));
  try {
    return await run(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("a file of answers gets a sidecar that its reader takes, with what the folder tells", async () => {
  await inFolder(async (root) => {
    const skeleton = await sidecarSkeleton("data/surveys/lecture/responses.csv", new TextEncoder().encode("a\n"), {
      root,
    });
    assert.ok(sourceSidecarSchema.safeParse(skeleton).success);
    const { title, producer, origin, encoding } = skeleton ?? assert.fail();
    assert.deepEqual([title, producer, origin, encoding], ["講座の調査 回答", "例市", "observed", "utf-8"]);
  });
});

Deno.test("CP932 is told from UTF-8, and files of no known kind have no sidecar made up", async () => {
  await inFolder(async (root) => {
    const sheet = new Uint8Array([0x8d, 0x73, 0x93, 0x63]);
    assert.equal((await sidecarSkeleton("data/surveys/lecture/responses.csv", sheet, { root }))?.encoding, "cp932");
    for (
      const file of ["data/study/notes.csv", "data/surveys/lecture/回答.csv", "data/surveys/lecture/private/x.csv"]
    ) {
      assert.equal(await sidecarSkeleton(file, sheet, { root }), null);
    }
  });
});

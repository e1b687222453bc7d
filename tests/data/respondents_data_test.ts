import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { readSource } from "../../lib/data/read_source.ts";
import { respondentsDataName, sealPath } from "../../lib/data/respondents_data.ts";
import { readSeal, respondentsFingerprint, writeSeal } from "../../lib/data/respondents_seal.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** A folder of its own that git knows, with this project's rules of what git takes and how. */
async function inRepository(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "回答 " });
  try {
    await git(folder, "init", "-q");
    for (const file of [".gitignore", ".gitattributes"]) {
      await Deno.copyFile(projectPath(file), `${folder}/${file}`);
    }
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.quotePath=false"];
  const { stdout } = await new Deno.Command("git", { args: [...identity, ...args], cwd }).output();
  return new TextDecoder().decode(stdout);
}

async function write(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  await Deno.mkdir(`${folder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
  await Deno.writeFile(`${folder}/${path}`, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

const PEOPLES = [
  "data/surveys/soka/responses.csv",
  "data/surveys/soka/responses.xlsx",
  "data/surveys/soka/Responses.csv",
  "data/surveys/soka/responses (1).csv",
  "data/surveys/soka/.~lock.responses.csv#",
  "data/surveys/soka/回答.csv",
  "data/surveys/soka/export.json",
  "data/surveys/soka/private/responses.seal.json",
  "data/surveys/soka/private/export/田中様.pdf",
  "data/surveys/soka/old/codebook.json",
  "data/surveys/export.csv",
  "data/text/private/comments.csv",
];
const NOBODYS = [
  "data/surveys/soka/codebook.json",
  "data/surveys/soka/codebook.source.json",
  "data/surveys/soka/responses.source.json",
  "data/surveys/soka/synthetic_responses.csv",
  "data/surveys/soka/published_counts.csv",
  "data/surveys/soka/event.json",
  "data/surveys/codebook.schema.json",
  "data/surveys/README.md",
  "data/report/events.csv",
  "data/text/coding_rules.txt",
  "lib/private/module.ts",
];

Deno.test("git and this project agree on what is respondents' data: git takes the rest and only the rest", async () => {
  assert.deepEqual(PEOPLES.filter((path) => respondentsDataName(path) === null), []);
  assert.deepEqual(NOBODYS.filter((path) => respondentsDataName(path) !== null), []);
  await inRepository(async (folder) => {
    for (const path of [...PEOPLES, ...NOBODYS]) await write(folder, path, "x\n");
    await git(folder, "add", "-A");
    const taken = (await git(folder, "ls-files")).split("\n").filter((path) => /^(?:data|lib)\//.test(path));
    assert.deepEqual(taken, NOBODYS.toSorted());
  });
});

Deno.test("what lies in data/ of this project and is nobody's answer is known to be so", async () => {
  const files = await walkFiles("data/surveys");
  assert.ok(files.length > 20);
  assert.deepEqual(files.filter((path) => respondentsDataName(path) !== null), []);
});

Deno.test("no name of a private file is told but that of the answers", () => {
  const told = new Set(PEOPLES.map(respondentsDataName));
  assert.deepEqual([...told].sort(), [
    "data/surveys/private",
    "data/surveys/soka/private",
    "data/surveys/soka/responses.csv",
    "data/text/private",
  ]);
  assert.equal(sealPath("data/surveys/soka/private/a.csv"), "data/surveys/soka/private/a.seal.json");
});

const SIDECAR = {
  id: "a",
  title: "a",
  titleEnglish: "a",
  origin: "published",
  producer: "p",
  citation: "c",
  licence: "l",
  figureKeys: [],
  notes: [],
  rows: 1,
};

Deno.test("data with CRLF, a byte order mark or in CP932 have the same bytes on every checkout, and so their checksum", async () => {
  const cp932 = Uint8Array.from([0x8e, 0x73, 0x2c, 0x6e, 0x0d, 0x0a, 0x8d, 0x73, 0x93, 0x63, 0x2c, 0x39, 0x0d, 0x0a]);
  const files: Readonly<Record<string, Uint8Array>> = {
    "data/report/crlf.csv": new TextEncoder().encode("\ufeff市,n\r\n行田,9\r\n"),
    "data/report/lf.csv": new TextEncoder().encode("市,n\n行田,9\n"),
    "data/report/mixed.csv": new TextEncoder().encode("市,n\r\n行田,9\n"),
    "data/surveys/soka/published_counts.csv": cp932,
  };
  await inRepository(async (folder) => {
    for (const [path, bytes] of Object.entries(files)) {
      await write(folder, path, bytes);
      const encoding = bytes === cp932 ? "cp932" : "utf-8";
      const sidecar = JSON.stringify({ ...SIDECAR, encoding, sha256: sha256(bytes) });
      await write(folder, path.replace(/\.csv$/, ".source.json"), sidecar);
    }
    await git(folder, "add", "-A");
    await git(folder, "commit", "-qm", "data");
    for (const autocrlf of ["true", "input", "false"]) {
      const clone = `${folder}/clone-${autocrlf}`;
      await git(folder, "clone", "-q", "-c", `core.autocrlf=${autocrlf}`, "-c", "core.eol=crlf", folder, clone);
      for (const [path, bytes] of Object.entries(files)) {
        assert.deepEqual(Deno.readFileSync(`${clone}/${path}`), bytes, `${path} with core.autocrlf ${autocrlf}`);
        const { text, faults } = await readSource(path, { root: clone });
        assert.deepEqual(faults, []);
        assert.match(text ?? "", /^市,n\r?\n行田,9\r?\n$/);
      }
    }
  });
});

const ANSWERS = "data/surveys/soka/responses.csv";

Deno.test("answers are sealed beside them and not in the sidecar, which everybody reads", async () => {
  await inRepository(async (folder) => {
    const bytes = new TextEncoder().encode("respondent,q1\n1,はい\n");
    await write(folder, ANSWERS, bytes);
    const sidecar = { ...SIDECAR, origin: "observed", encoding: "utf-8" };
    const source = ANSWERS.replace(".csv", ".source.json");
    const told = async (content: unknown) => {
      await write(folder, source, JSON.stringify(content));
      return (await readSource(ANSWERS, { root: folder })).faults.map(({ id, file, value, expected }) =>
        [id, file, value, expected].join("|")
      );
    };
    const seal = 'after a wanted change run "deno task seal"';
    assert.deepEqual(await told(sidecar), [
      `wrong-checksum|${ANSWERS}||a seal, and there is no data/surveys/soka/private/responses.seal.json; ${seal}`,
    ]);
    assert.equal(await writeSeal(ANSWERS, bytes, { root: folder }), true);
    assert.equal(await writeSeal(ANSWERS, bytes, { root: folder }), false);
    assert.deepEqual(await told(sidecar), []);
    const [published = "", ...more] = await told({ ...sidecar, sha256: sha256(bytes) });
    assert.match(published, /^invalid-sidecar\|.*responses\.source\.json\|\|none for respondents' data/);
    assert.deepEqual(more, []);
    await write(folder, ANSWERS, "respondent,q1\n1,いいえ\n");
    const [edited = ""] = await told(sidecar);
    assert.equal(edited, `wrong-checksum|${ANSWERS}||the answers that were sealed; ${seal}`);
    await write(folder, sealPath(ANSWERS), "{");
    assert.equal(await readSeal(ANSWERS, { root: folder }), null);
  });
});

Deno.test("a fact without its checksum is a fault of the sidecar", async () => {
  await inRepository(async (folder) => {
    await write(folder, "data/report/a.csv", "a\n1\n");
    await write(folder, "data/report/a.source.json", JSON.stringify({ ...SIDECAR, encoding: "utf-8" }));
    const { faults } = await readSource("data/report/a.csv", { root: folder });
    assert.deepEqual(faults.map(({ id, column }) => [id, column]), [["invalid-sidecar", "sha256"]]);
  });
});

Deno.test("a heading that the code book does not have is remembered by its number: it may be somebody's answer", async () => {
  await inRepository(async (folder) => {
    await write(folder, "data/surveys/soka/codebook.json", JSON.stringify({ questions: [{ id: "q1" }] }));
    const print = (text: string) => respondentsFingerprint(ANSWERS, new TextEncoder().encode(text), { root: folder });
    assert.deepEqual(Object.keys(print("respondent,q1,memo\n1,はい,x\n").columns ?? {}), [
      "respondent",
      "q1",
      "column 3",
    ]);
    assert.ok(!JSON.stringify(print("hanako@example.jp,はい\n")).includes("hanako"));
    assert.deepEqual(Object.keys(print("1,はい\n").cells ?? {}), ["column 1", "column 2"]);
  });
});

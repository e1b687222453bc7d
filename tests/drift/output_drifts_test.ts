import assert from "node:assert/strict";
import { dirname } from "node:path";
import { sha256 } from "../../lib/data/sha256.ts";
import { outputDrifts, type OutputsSide } from "../../lib/drift/output_drifts.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import type { OutputRecord } from "../../lib/outputs/output_record.ts";
import { within } from "./told.ts";

type Files = Readonly<Record<string, string>>;

/** An outputs folder: what lies there, and what its manifest says that does. */
interface Outputs {
  readonly there: Files;
  /** @default what lies there */
  readonly named?: Files;
}

async function compare(
  committed: Outputs,
  fresh: Outputs,
  { rules = DEFAULT_RULES, spoil }: { readonly rules?: Rules; readonly spoil?: (folder: string) => Promise<void> } = {},
): Promise<readonly string[]> {
  const folders: string[] = [];
  const side = async ({ there, named = there }: Outputs): Promise<OutputsSide> => {
    const folder = await Deno.makeTempDir({ prefix: "outputs " });
    folders.push(folder);
    for (const [path, content] of Object.entries({ "manifest.json": "{}", ...there })) {
      await Deno.mkdir(dirname(`${folder}/${path}`), { recursive: true });
      await Deno.writeTextFile(`${folder}/${path}`, content);
    }
    const outputs = Object.entries(named).map(([path, content]): OutputRecord => ({
      key: path,
      kind: "table",
      language: "ja",
      title: path,
      catalogueKeys: [],
      origin: "published",
      notebook: "a",
      cell: 1,
      inputs: [],
      files: [{ path, sha256: sha256(new TextEncoder().encode(content)) }],
    }));
    const manifest = { format: 2, deno: "", packages: {}, code: {}, data: {}, notebooks: [], outputs } as const;
    return { folder, manifest };
  };
  try {
    const sides = [await side(committed), await side(fresh)] as const;
    await spoil?.(sides[0].folder);
    const drifts = await outputDrifts(...sides, { rulesFor: () => rules });
    return drifts.map(({ kind, path, grade, differences, byHand }) =>
      `${kind} ${path} ${grade}: ${differences.map(({ what }) => what).join("; ")}${
        byHand === null ? "" : ` (by hand: ${byHand})`
      }`
    );
  } finally {
    for (const folder of folders) await Deno.remove(folder, { recursive: true }).catch(() => {});
  }
}

const OLD = { "a.csv": "市,n\n行田市,1\n" };
const NEW = { "a.csv": "市,n\n行田市,2\n" };

Deno.test("outputs that are the same have no drifts, the manifest itself is not one", async () => {
  assert.deepEqual(await compare({ there: OLD }, { there: OLD }), []);
  assert.deepEqual(await compare({ there: {} }, { there: {} }), []);
});

Deno.test("a file that a fresh run makes otherwise is changed, and compared by what it says under its own rules", async () => {
  assert.deepEqual(await compare({ there: OLD }, { there: NEW }), ["changed a.csv drift: 「行田市」: n 1 → 2"]);
  assert.deepEqual(await compare({ there: OLD }, { there: NEW }, { rules: within(1) }), [
    "changed a.csv cosmetic: 1 cell of n within the tolerance",
  ]);
  assert.deepEqual(await compare({ there: OLD }, { there: NEW }, { rules: { ...DEFAULT_RULES, mode: "ignore" } }), []);
});

Deno.test("a file that somebody edited is changed by hand, as a fresh run makes what the manifest names", async () => {
  assert.deepEqual(await compare({ there: NEW, named: OLD }, { there: OLD }), [
    "changed a.csv drift: 「行田市」: n 2 → 1 (by hand: file)",
  ]);
});

Deno.test("a file is missing when it was deleted, and when it is no longer made", async () => {
  assert.deepEqual(await compare({ there: {}, named: OLD }, { there: OLD }), [
    "missing a.csv drift: the manifest names it, but it is not there (by hand: file)",
  ]);
  assert.deepEqual(await compare({ there: OLD }, { there: {} }), [
    "missing a.csv drift: the manifest names it, but a fresh run does not make it",
  ]);
});

Deno.test("a file is unexpected when it is made and the manifest does not name it, whether it lies there or not", async () => {
  assert.deepEqual(await compare({ there: {} }, { there: OLD }), [
    "unexpected a.csv drift: a fresh run makes it, but the manifest does not name it",
  ]);
  assert.deepEqual(await compare({ there: OLD, named: {} }, { there: OLD }), [
    "unexpected a.csv drift: a fresh run makes it as it lies there, but the manifest does not name it (by hand: manifest)",
  ]);
  assert.deepEqual(await compare({ there: OLD, named: {} }, { there: NEW }), [
    "unexpected a.csv drift: 「行田市」: n 1 → 2",
  ]);
});

Deno.test("a file is untracked when it lies there and nothing makes it, in folders too", async () => {
  const there = { "tables/notes.csv": "a\n", "old.png": "x" };
  const sentence = "drift: it lies in outputs/, but no notebook makes it and the manifest does not name it";
  assert.deepEqual(await compare({ there, named: {} }, { there: {} }), [
    `untracked tables/notes.csv ${sentence}`,
    `untracked old.png ${sentence}`,
  ]);
});

Deno.test("what Windows, macOS and an open Excel leave in a folder is nobody's output", async () => {
  const there = {
    "Thumbs.db": "",
    "figures/.DS_Store": "",
    "desktop.ini": "",
    "~$tables.xlsx": "",
    ".~lock.a.csv#": "",
  };
  assert.deepEqual(await compare({ there, named: {} }, { there: {} }), []);
});

Deno.test("a checksum that is not that of its file is told", async () => {
  assert.deepEqual(await compare({ there: OLD, named: NEW }, { there: OLD }), [
    "changed a.csv drift: the manifest names another checksum for it than it has (by hand: manifest)",
  ]);
});

Deno.test("a PNG is not committed: that it is not there is no drift, that it would be another one is", async () => {
  const [old, now] = [{ "a.png": "old" }, { "a.png": "new" }];
  assert.deepEqual(await compare({ there: {}, named: old }, { there: old }), []);
  assert.deepEqual(await compare({ there: {}, named: old }, { there: now }), [
    "changed a.png drift: drawn otherwise; the committed picture is not here to compare it with",
  ]);
});

Deno.test("a PNG that lies there of an earlier version, as after a pull, is nobody's edit", async () => {
  const [old, now] = [{ "a.png": "old" }, { "a.png": "new" }];
  const [told = ""] = await compare({ there: old, named: now }, { there: now });
  assert.match(told, /^changed a\.png drift: .* \(by hand: picture\)$/);
});

Deno.test("a PNG that is not there is as its SVG is: cosmetic beside a figure that looks the same", async () => {
  const outputs = (x: string, y: string) => ({ "a.svg": `<svg ${x} ${y}/>`, "a.png": x + y });
  const old = outputs('x="1"', 'y="2"');
  const [sameLook, otherLook] = [outputs('y="2"', 'x="1"'), outputs('x="1"', 'y="9"')];
  const svgOnly = { there: { "a.svg": old["a.svg"] }, named: old };
  assert.deepEqual(
    (await compare(svgOnly, { there: sameLook }))[1],
    "changed a.png cosmetic: drawn from an SVG that looks the same",
  );
  assert.match((await compare(svgOnly, { there: otherLook }))[1] ?? "", /^changed a\.png drift/);
});

Deno.test("a folder where a file should be, and a link that leads nowhere, are told and stop nothing", async () => {
  const there = { "a.csv/inner.csv": "x" };
  assert.deepEqual(await compare({ there, named: OLD }, { there: OLD }), [
    "missing a.csv drift: the manifest names it, but it is not there (by hand: file)",
    "untracked a.csv/inner.csv drift: it lies in outputs/, but no notebook makes it and the manifest does not name it",
  ]);
  const spoil = async (folder: string) => {
    await Deno.remove(`${folder}/a.csv`);
    await Deno.symlink(`${folder}/nowhere`, `${folder}/a.csv`);
  };
  const [broken = "", ...rest] = await compare(
    { there: { ...OLD, "b.txt": "1" } },
    { there: { ...OLD, "b.txt": "2" } },
    { spoil },
  );
  assert.match(broken, /^changed a\.csv drift: it cannot be read: /);
  assert.deepEqual(rest, ["changed b.txt drift: line 1: 「1」 → 「2」"]);
});

Deno.test("without an outputs folder everything is missing", async () => {
  const spoil = (folder: string) => Deno.remove(folder, { recursive: true });
  assert.deepEqual(await compare({ there: OLD }, { there: OLD }, { spoil }), [
    "missing a.csv drift: the manifest names it, but it is not there (by hand: file)",
  ]);
});

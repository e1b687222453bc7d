import assert from "node:assert/strict";
import type { Manifest, NotebookRecord } from "../../lib/outputs/manifest.ts";
import type { CodeState } from "../../lib/outputs/code_state.ts";
import { type PresentNotebook, staleNotebooks, stalePage } from "../../lib/outputs/stale_notebooks.ts";

const CELL = 'import { a } from "#lib";\na();';
const PRESENT: PresentNotebook = {
  name: "01",
  sources: [CELL],
  cells: ["cell1", "cell2"],
  executed: "shown",
  declaredReads: [],
};
const RECORD: NotebookRecord = {
  name: "01",
  cells: "cell1 cell2",
  links: "links",
  executed: "shown",
  reads: ["data/answers.csv", "data/none.csv", "data/surveys"],
};
const FILES = [{ path: "figures/1.svg", sha256: "svg" }, { path: "figures/1.png", sha256: "png" }];
const OUTPUT = {
  key: "1",
  kind: "figure" as const,
  language: "ja" as const,
  title: "図",
  catalogueKeys: [],
  origin: "published" as const,
  cell: 1,
  inputs: [],
};
const MANIFEST: Manifest = {
  format: 2,
  deno: Deno.version.deno,
  packages: {},
  code: { "deno.json": "settings", "deno.lock": "lock", "lib/a.ts": "a", "lib/page.ts": "page" },
  data: {
    "data/answers.csv": { sha256: "answers" },
    "data/none.csv": { sha256: "" },
    "data/surveys": { sha256: "names" },
  },
  notebooks: [RECORD],
  outputs: [
    { ...OUTPUT, notebook: "01", files: FILES },
    { ...OUTPUT, key: "page", kind: "page", notebook: null, files: [{ path: "report.html", sha256: "html" }] },
  ],
};
const CODE = { "deno.json": "settings", "deno.lock": "lock", "lib/a.ts": "a", "lib/page.ts": "page", "lib/b.ts": "b" };
const DATA = { "data/answers.csv": "answers", "data/surveys": "names" };
const WHOLE = { missing: [], changed: [], unexpected: [] };

interface Today {
  readonly manifest?: Manifest | null;
  readonly present?: PresentNotebook;
  readonly code?: Readonly<Record<string, string | undefined>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly links?: string;
  readonly verification?: typeof WHOLE | { readonly [key in keyof typeof WHOLE]: readonly string[] };
  readonly force?: boolean;
}

function stateOf({ code = CODE, data = DATA, links = "links", ...today }: Today) {
  const checksums = Object.entries(code).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const state: CodeState = {
    checksums: new Map(checksums),
    data: new Map(Object.entries(data)),
    codeOfCells: () => ["deno.json", "deno.lock", "lib/a.ts", "notebooks/deno.json"],
    linksOfCells: () => links,
    packagesOf: () => new Set<string>(),
    codeOfPage: ["deno.json", "deno.lock", "lib/page.ts"],
  };
  const { manifest = MANIFEST, verification = WHOLE } = today;
  return { manifest, verification, code: state };
}

/** Why the notebook is stale when today differs so from when it was run. */
function reason(today: Today): string | null {
  const { force = false, present = PRESENT } = today;
  const [found] = staleNotebooks([present], { ...stateOf(today), force });
  return found?.staleBecause ?? null;
}

Deno.test("a notebook of which nothing changed is fresh; other modules and other files are of no matter to it", () => {
  assert.equal(reason({}), null);
  assert.equal(reason({ code: { ...CODE, "lib/b.ts": "other", "lib/page.ts": "other" } }), null);
  assert.equal(reason({ data: { ...DATA, "data/other.csv": "new" } }), null);
  assert.equal(reason({ verification: { ...WHOLE, unexpected: ["figures/mine.svg"] } }), null);
  assert.equal(reason({ verification: { ...WHOLE, changed: ["report.html"] } }), null);
});

Deno.test("each part of the key makes it stale, and is named", () => {
  assert.equal(reason({ present: { ...PRESENT, cells: ["cell1", "other"] } }), "cell 2 changed");
  assert.equal(reason({ present: { ...PRESENT, cells: ["cell2", "cell1"] } }), "cell 1 changed, cell 2 changed");
  assert.equal(reason({ present: { ...PRESENT, cells: ["cell1"] } }), "it has 1 code cells and had 2");
  assert.equal(reason({ present: { ...PRESENT, executed: "other" } }), "what the notebook shows changed");
  assert.equal(reason({ code: { ...CODE, "lib/a.ts": "other" } }), "lib/a.ts changed");
  assert.equal(reason({ code: { ...CODE, "lib/a.ts": undefined } }), "lib/a.ts is gone");
  assert.equal(reason({ code: { ...CODE, "deno.lock": "other" } }), "deno.lock changed");
  assert.equal(reason({ code: { ...CODE, "deno.json": "other" } }), "deno.json changed");
  assert.equal(reason({ code: { ...CODE, "notebooks/deno.json": "{}" } }), "notebooks/deno.json is new");
  assert.equal(reason({ links: "other" }), "lib/mod.ts gives it other functions");
  assert.equal(
    reason({ manifest: { ...MANIFEST, deno: "2.9.1" } }),
    `Deno is ${Deno.version.deno} and was 2.9.1`,
  );
});

Deno.test("data that changed, went, or came where there was nothing make it stale, and names in a folder too", () => {
  assert.equal(reason({ data: { ...DATA, "data/answers.csv": "other" } }), "data/answers.csv changed");
  assert.equal(reason({ data: { "data/surveys": "names" } }), "data/answers.csv is gone");
  assert.equal(reason({ data: { ...DATA, "data/none.csv": "some" } }), "data/none.csv is new");
  assert.equal(reason({ data: { ...DATA, "data/surveys": "names and one more" } }), "data/surveys changed");
});

Deno.test("outputs that are missing or were edited make their notebook stale, pictures too", () => {
  const lost = "outputs/figures/1.svg is missing or changed";
  assert.equal(reason({ verification: { ...WHOLE, missing: ["figures/1.svg"] } }), lost);
  assert.equal(reason({ verification: { ...WHOLE, changed: ["figures/1.svg"] } }), lost);
  assert.equal(
    reason({ verification: { ...WHOLE, missing: ["figures/1.png"] } }),
    "outputs/figures/1.png is missing or changed",
  );
});

Deno.test("without a record, with --force, or when it was stale before others were run, it is stale", () => {
  assert.equal(reason({ manifest: null }), "not run yet");
  assert.equal(reason({ manifest: { ...MANIFEST, notebooks: [] } }), "not run yet");
  assert.equal(reason({ force: true }), "asked for by --force");
  const stale = { ...RECORD, stale: "cell 1 changed" };
  assert.equal(reason({ manifest: { ...MANIFEST, notebooks: [stale] } }), "cell 1 changed");
});

Deno.test("a reason that the manifest kept and that is found anew is told once, however often others are run", () => {
  const present = { ...PRESENT, cells: ["other", "cell2"], executed: "other" };
  const kept = "cell 1 changed, lib/a.ts changed, what the notebook shows changed";
  const manifest = (stale: string) => ({ ...MANIFEST, notebooks: [{ ...RECORD, stale }] });
  const first = reason({ present, code: { ...CODE, "lib/a.ts": "other" } });
  assert.equal(first, kept);
  // The run of another notebook has taken today's code into the manifest, and not today's cells.
  assert.equal(reason({ present, manifest: manifest(kept) }), kept);
  assert.equal(
    reason({ present, manifest: manifest(kept), links: "other" }),
    `${kept}, lib/mod.ts gives it other functions`,
  );
  // A reason that ends like a kept one is another.
  assert.equal(
    reason({ present: { ...PRESENT, cells: ["other", "cell2"] }, manifest: manifest("what of cell 1 changed") }),
    "what of cell 1 changed, cell 1 changed",
  );
});

Deno.test("a manifest that lacks what it should know makes stale, though nothing is there either", () => {
  assert.equal(reason({ manifest: { ...MANIFEST, code: {} } })?.split(",")[0], "deno.json is new");
  assert.equal(reason({ manifest: { ...MANIFEST, data: {} } })?.includes("data/none.csv"), true);
});

Deno.test("what a notebook read and no longer declares makes it stale", () => {
  const notebooks = [{ ...RECORD, reads: ["tests/own.csv"] }];
  const manifest = { ...MANIFEST, notebooks, data: { "tests/own.csv": { sha256: "own" } } };
  const data = { "tests/own.csv": "own" };
  assert.equal(reason({ manifest, data, present: { ...PRESENT, declaredReads: ["tests/own.csv"] } }), null);
  assert.equal(reason({ manifest, data }), "tests/own.csv is not declared");
});

Deno.test("of many reasons three are told, and how many more there are", () => {
  const code = { "deno.json": "x", "deno.lock": "x", "lib/a.ts": "x" };
  assert.equal(
    reason({ code, links: "other" }),
    "lib/mod.ts gives it other functions, deno.json changed, deno.lock changed, and 1 more",
  );
});

Deno.test("the page is stale by its code, any data file, its own files, and when it was never made", () => {
  const data = ["data/answers.csv"];
  const page = (today: Today) => stalePage({ ...stateOf(today), data });
  assert.equal(page({}), null);
  assert.equal(page({ code: { ...CODE, "lib/a.ts": "other" } }), null);
  assert.equal(page({ code: { ...CODE, "lib/page.ts": "other" } }), "lib/page.ts changed");
  assert.equal(page({ data: { ...DATA, "data/answers.csv": "other" } }), "data/answers.csv changed");
  assert.equal(
    page({ verification: { ...WHOLE, changed: ["report.html"] } }),
    "outputs/report.html is missing or changed",
  );
  assert.equal(page({ manifest: { ...MANIFEST, outputs: [] } }), "not made yet");
  assert.equal(page({ manifest: null }), "not made yet");
  assert.equal(page({ manifest: { ...MANIFEST, deno: "2.9.1" } })?.startsWith("Deno is "), true);
  assert.equal(
    stalePage({ ...stateOf({ data: { ...DATA, "data/new.csv": "new" } }), data: [...data, "data/new.csv"] }),
    "data/new.csv is new",
  );
});

Deno.test("a notebook that read answers is stale where nobody knows whether they are the same, and when they are gone", () => {
  const path = "data/surveys/soka/responses.csv";
  const reasonFor = (before: string, now: string) =>
    reason({
      manifest: {
        ...MANIFEST,
        data: { ...MANIFEST.data, [path]: { sha256: before } },
        notebooks: [{ ...RECORD, reads: [path] }],
      },
      data: { ...DATA, [path]: now },
    });
  assert.equal(reasonFor("same", "same"), null);
  assert.equal(reasonFor("same", "other"), `${path} changed`);
  assert.equal(reasonFor("withheld", "same"), `nobody here knows which answers ${path} held`);
  assert.equal(reasonFor("withheld", ""), `${path} is gone`);
});

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { projectPath } from "../../lib/data/project_path.ts";
import { HELP_TASKS } from "../../lib/wording/help_words.ts";
import { referenceGroups, referencePage } from "../runner/reference_page.ts";

const groups = await referenceGroups();
const entries = groups.flatMap((group) => group.entries);

Deno.test("the reference has every function by task, with its signature and what it does, and every option with its own", () => {
  assert.deepEqual(groups.map(({ entries }) => entries.map(({ name }) => name)), HELP_TASKS.map(({ names }) => names));
  for (const { name, signature, doc } of entries.filter(({ name }) => name !== "statistics")) {
    assert.ok(doc.length > 20, name);
    assert.ok(signature.includes(name), name);
  }
  const filter = entries.find(({ name }) => name === "filterSurvey");
  assert.match(
    filter?.signature ?? "",
    /^function filterSurvey\(survey: Survey, options: FilterSurveyOptions\): RespondentSurvey$/,
  );
  assert.match(filter?.options[0]?.declaration ?? "", /^where: /);
  assert.match(filter?.options[0]?.doc ?? "", /For each question the answers/);
});

Deno.test("the page needs nothing else, and each link has its place", () => {
  const page = referencePage(groups);
  assert.doesNotMatch(page, /<(?:script|img|link|iframe)\b|src=/);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, link = ""]) => link);
  assert.ok(links.length > 140);
  for (const link of links) assert.ok(page.includes(`id="${link}"`), link);
});

Deno.test("each example runs as it stands", async (t) => {
  const shown = entries.filter(({ example }) => example !== null);
  assert.ok(shown.length >= 45, `${shown.length} examples`);
  const folder = await Deno.makeTempDir();
  try {
    for (const { name, example } of shown) {
      await t.step(name, async () => {
        assert.match(example ?? "", /^import \{ [\w, ]+ \} from "#lib";/);
        const file = `${folder}/${name}.ts`;
        await Deno.writeTextFile(file, example ?? "");
        await import(pathToFileURL(file).href);
      });
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("mod.ts exports in the order in which help tells", async () => {
  const text = await Deno.readTextFile(projectPath("lib/mod.ts"));
  const exported = [...text.matchAll(/^export (?:\* as (\w+)|\{([^}]*)\}) from/gm)].flatMap(([, star, names = ""]) =>
    star === undefined ? names.split(",").map((name) => name.trim()) : [star]
  ).filter((name) => name !== "" && !name.startsWith("type "));
  const told = HELP_TASKS.flatMap(({ names }) => names);
  assert.deepEqual(
    exported.filter((name) => name !== "COMMON_WORDS"),
    [...new Set(told)].filter((name) => exported.includes(name)),
  );
  assert.equal(exported.length, told.length + 1);
});

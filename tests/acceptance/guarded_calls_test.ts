import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";

interface PublicFunction {
  readonly name: string;
  readonly parameters: string;
  readonly body: string;
}

/** The functions that a file exports: all of them, or those of given names. */
function functionsIn(text: string, names: readonly string[] | null): readonly PublicFunction[] {
  return [...text.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(([^]*?)^}$/gm)]
    .map(([, name = "", rest = ""]) => {
      const end = rest.search(/\)(?:: [^\n]*)? \{\n/);
      return { name, parameters: rest.slice(0, end), body: rest.slice(end) };
    })
    .filter(({ name }) => names === null || names.includes(name));
}

/** Every function that `#lib` passes on, those of its namespaces included. */
async function publicFunctions(file: string): Promise<readonly PublicFunction[]> {
  const text = await Deno.readTextFile(projectPath(file));
  const found: PublicFunction[] = [];
  for (
    const [, clause = "", names = "", from = ""] of text.matchAll(
      /^export (\*(?: as \w+)?|\{([^}]*)\}) from "([^"]+)"/gm,
    )
  ) {
    const module = join(dirname(file), from);
    if (clause.startsWith("* as")) found.push(...await publicFunctions(module));
    else {
      const wanted = clause === "*" ? null : names.split(",").map((name) => name.trim());
      found.push(...functionsIn(await Deno.readTextFile(projectPath(module)), wanted));
    }
  }
  return found;
}

Deno.test("every public function that takes options refuses those it does not know", async () => {
  const functions = await publicFunctions("lib/mod.ts");
  const withOptions = functions.filter(({ parameters }) =>
    /\b(?:options|given)\??: |Options? = \{\}|: \w*Options?\b/.test(parameters)
  );
  assert.ok(withOptions.length > 80, `only ${withOptions.length} functions with options found`);
  const unguarded = withOptions.filter(({ body }) => !body.includes("requireOptions("))
    .map(({ name }) => name);
  assert.deepEqual(unguarded, []);
});

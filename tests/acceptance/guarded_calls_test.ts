import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";

interface PublicFunction {
  readonly name: string;
  readonly parameters: string;
  readonly body: string;
  /** File that it stands in. */
  readonly file: string;
}

/** Whether a function refuses unknown options itself, or hands them at once to one of its file or a neighbour that does. */
async function isGuarded({ body, file }: PublicFunction): Promise<boolean> {
  if (body.includes("requireOptions(")) return true;
  const text = await Deno.readTextFile(projectPath(file));
  const neighbours = [...text.matchAll(/from "(\.\/[^"]+)"/g)].map(([, from = ""]) => join(dirname(file), from));
  const texts = [text, ...await Promise.all(neighbours.map((path) => Deno.readTextFile(projectPath(path))))];
  const guards = texts.flatMap((one) => [...one.matchAll(/^(?:export )?function (\w+)[^]*?^}$/gm)])
    .flatMap(([whole, name = ""]) => whole.includes("requireOptions(") ? [name] : []);
  return guards.some((name) => new RegExp(`\\b${name}\\([^;]*[\\s,(]options\\b`).test(body));
}

/** The functions that a file exports: all of them, or those of given names. */
function functionsIn(
  { text, file }: { readonly text: string; readonly file: string },
  names: readonly string[] | null,
): readonly PublicFunction[] {
  return [...text.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(([^]*?)^}$/gm)]
    .map(([, name = "", rest = ""]) => {
      const end = rest.search(/\)(?:: [^\n]*)? \{\n/);
      return { name, parameters: rest.slice(0, end), body: rest.slice(end), file };
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
      found.push(...functionsIn({ text: await Deno.readTextFile(projectPath(module)), file: module }, wanted));
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
  const guarded = await Promise.all(withOptions.map(isGuarded));
  const unguarded = withOptions.filter((_, at) => guarded[at] !== true).map(({ name }) => name);
  assert.deepEqual(unguarded, []);
});

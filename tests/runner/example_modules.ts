import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** An example of a comment: where it stands, and its code. */
export interface Example {
  /** Line of its first line of code, from 1. */
  readonly line: number;
  readonly code: string;
}

/**
 * Writes each example of `lib/` as a module with one test, as `deno test --doc` understands examples: what its file exports
 * is there without an import. That command starts an isolate for each of them, and takes three times as long.
 *
 * @returns absolute paths of the modules, in portions
 */
export async function exampleModules(
  folder: string,
  { portions }: { readonly portions: number },
): Promise<readonly (readonly string[])[]> {
  const modules: string[] = [];
  for (const path of (await walkFiles("lib")).filter((path) => path.endsWith(".ts"))) {
    const text = await Deno.readTextFile(projectPath(path));
    for (const example of examplesOf(text)) {
      const module = `${folder}/${path.replaceAll("/", "_").replace(/\.ts$/, "")}_${example.line}.ts`;
      await Deno.writeTextFile(module, moduleOfExample(example, { path, text }));
      modules.push(module);
    }
  }
  return Array.from({ length: portions }, (_, at) => modules.filter((_, index) => index % portions === at));
}

/** The examples in the comments of a module: blocks marked `ts`. */
export function examplesOf(text: string): readonly Example[] {
  const examples: Example[] = [];
  for (const comment of text.matchAll(/^[ \t]*\/\*\*[^]*?\*\//gm)) {
    for (const block of comment[0].matchAll(/^[ \t]*\* ```ts\n([^]*?)^[ \t]*\* ```$/gm)) {
      const before = text.slice(0, comment.index + block.index);
      const code = (block[1] ?? "").replace(/^[ \t]*\*[ ]?/gm, "");
      examples.push({ line: before.split("\n").length + 1, code });
    }
  }
  return examples;
}

function moduleOfExample({ line, code }: Example, { path, text }: { readonly path: string; readonly text: string }) {
  const file = projectPath(path);
  const imports: string[] = [];
  const statement = /^import\s[^;]*?from\s+"[^"]+";\n?|^import\s+"[^"]+";\n?/gm;
  const body = code.replace(statement, (found) => {
    imports.push(found.trim().replace(/"(\.[^"]*)"/, (_, to) => JSON.stringify(fileUrl(resolve(dirname(file), to)))));
    return "";
  });
  const own = [...text.matchAll(/^export (?:async )?(?:function\*?|class|const|let|enum) (\w+)/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => new RegExp(String.raw`\b${name}\b`).test(body))
    .filter((name) => !imports.some((found) => new RegExp(String.raw`\b${name}\b`).test(found)))
    .filter((name) => !new RegExp(String.raw`\b(?:const|let|function|class) ${name}\b`).test(body));
  if (own.length > 0) imports.push(`import { ${own.join(", ")} } from ${JSON.stringify(fileUrl(file))};`);
  return `${imports.join("\n")}\nDeno.test(${JSON.stringify(`${path}:${line}`)}, async () => {\n${body}});\n`;
}

function fileUrl(path: string): string {
  return pathToFileURL(path).href;
}

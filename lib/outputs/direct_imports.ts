import { pathToFileURL } from "node:url";
import { projectPath } from "../data/project_path.ts";
import { valueAt } from "../data/value_at.ts";
import { withoutRemarks } from "./module_loads.ts";
import { LIBRARY_MODULE, type PassedOn, passedOn } from "./passed_on.ts";

/** `import { … } from "#lib"` at the beginning of a line: what editors write and notebooks have. */
const FROM_LIBRARY = /^([ \t]*)import\s*\{([^}]*)\}\s*from\s*(["'])#lib\3/gm;

/** By itself, as this module does not load what it writes: `loads` reads texts, too. */
const IMPORT = "import";

/**
 * A cell's code with the names that it takes from `#lib` taken from the modules behind them, so that a kernel loads a third of
 * the library's six hundred modules and not all: what `#lib` does when it is loaded is done as well.
 *
 * Lines stay where they are. A name that `#lib` does not have, or anything that is not known here, is left to the kernel.
 *
 * @param library what `lib/mod.ts` passes on
 * @param addressOf address of a module, by its path from the project's top level
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const library = { names: new Map([["sum", { module: "lib/add.ts", original: "total" }]]), always: [] };
 * const code = directImports('import { sum } from "#lib";', library, (path) => `file:///${path}`);
 * const module = encodeURIComponent('export { total as sum } from "file:///lib/add.ts";');
 * assert.equal(code, `const { sum } = await import("data:text/javascript,${module}");`);
 * ```
 */
export function directImports(source: string, library: PassedOn, addressOf: (path: string) => string): string {
  const at = (module: string) => JSON.stringify(addressOf(module));
  const always = library.always.map(({ name, module }) => `import { ${name} } from ${at(module)}; ${name}();`);
  return source.replaceAll(FROM_LIBRARY, (whole, indent: string, clause: string) => {
    const names = withoutRemarks(clause).split(",").map((part) => part.trim())
      .filter((part) => part !== "" && !/^type\s/.test(part)).map((part) => part.split(/\s+as\s+/));
    if (names.length === 0 || names.some(([name = ""]) => !library.names.has(name))) return whole;
    const exported = names.map(([name = ""]) => {
      const { module, original } = valueAt(library.names, name, "name of the library");
      const what = original === "*" ? `* as ${name}` : `{ ${original === name ? "" : `${original} as `}${name} }`;
      return `export ${what} from ${at(module)};`;
    });
    const module = `data:text/javascript,${encodeURIComponent([...exported, ...always].join("\n"))}`;
    const taken = `const { ${names.map((parts) => parts.join(": ")).join(", ")} }`;
    const lines = "\n".repeat(whole.split("\n").length - 1);
    return `${indent}${taken} =${lines} await ${IMPORT}(${JSON.stringify(module)})`;
  });
}

/** {@linkcode directImports} for the cells of this project, with `#lib` as it is today. */
export async function libraryImports(): Promise<(source: string) => string> {
  const library = passedOn(await Deno.readTextFile(projectPath(LIBRARY_MODULE)));
  return (source) => directImports(source, library, (path) => pathToFileURL(projectPath(path)).href);
}

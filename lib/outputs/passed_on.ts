import { address, withoutRemarks } from "./module_loads.ts";

/** The one module that notebooks import. */
export const LIBRARY_MODULE = "lib/mod.ts";

const PASSED_ON = /\bexport\s*(?:(?:type\s*)?\{([^}]*)\}|\*\s*as\s+([\w$]+))\s*from\s*["']([^"']+)["']\s*;?/g;

/** An import whose name is only called, with nothing: what it does holds for whoever takes anything from the module. */
const DONE_AT_ONCE = /\bimport\s*\{\s*([\w$]+)\s*\}\s*from\s*["']([^"']+)["']\s*;?([\s\S]*?)(?<![\w$.])\1\(\)\s*;?/g;

/** What `lib/mod.ts` passes on, and what it does when it is loaded. */
export interface PassedOn {
  /** The module behind each name, and what it is called there; empty when the module also does anything else. */
  readonly names: ReadonlyMap<string, { readonly module: string; readonly original: string }>;
  /** What is called there, with its module. */
  readonly always: readonly { readonly name: string; readonly module: string }[];
}

/** What a module passes on of what it imports. */
export function passedOn(text: string): PassedOn {
  const names = new Map<string, { readonly module: string; readonly original: string }>();
  const always: { readonly name: string; readonly module: string }[] = [];
  const moduleOf = (specifier: string) => address(specifier, { file: LIBRARY_MODULE, imports: {} });
  const code = withoutRemarks(text).replaceAll(DONE_AT_ONCE, (_, name: string, specifier: string, between: string) => {
    const module = moduleOf(specifier);
    if (module !== null) always.push({ name, module });
    return between;
  });
  if (code.replaceAll(PASSED_ON, "").trim() !== "") return { names, always: [] };
  for (const match of code.matchAll(PASSED_ON)) {
    const module = moduleOf(match[3] ?? "");
    if (module === null) continue;
    if (match[2] !== undefined) names.set(match[2], { module, original: "*" });
    for (const part of parts(match[1] ?? "")) {
      const [original = part, name = original] = part.split(/\s+as\s+/);
      names.set(name, { module, original });
    }
  }
  return { names, always };
}

/** The names that code takes from `#lib`; `null` when it takes the whole module, or in a way that is not known here. */
export function namesFromLibrary(text: string): readonly string[] | null {
  const names: string[] = [];
  const taken = [...withoutRemarks(text).matchAll(/\bimport\b((?:\{[^}]*\}|[^;'"`{])*?)\bfrom\s*["']#lib["']/g)];
  if ([...text.matchAll(/(["'`])#lib\1/g)].length !== taken.length) return null;
  for (const match of taken) {
    const clause = (match[1] ?? "").trim();
    if (/^type\s*\{[^}]*\}$/.test(clause)) continue;
    const list = /^\{([^}]*)\}$/.exec(clause);
    if (list === null) return null;
    names.push(...parts(list[1] ?? "").map((part) => part.split(/\s+as\s+/)[0] ?? part));
  }
  return names;
}

/** The names in braces, without those that are types. */
function parts(clause: string): readonly string[] {
  return clause.split(",").map((part) => part.trim()).filter((part) => part !== "" && !/^type\s/.test(part));
}

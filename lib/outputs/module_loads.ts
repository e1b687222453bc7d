import { posix } from "node:path";

/** What the text of a module loads. */
interface Loads {
  /** As they stand in the text. */
  readonly specifiers: ReadonlySet<string>;
  /** Beginnings of addresses that are put together when the code runs. */
  readonly folders: readonly string[];
  /** Whether it imports what only its running tells. */
  readonly isOpen: boolean;
}

// An import of types alone loads nothing; one of a value that is called "type" does.
const TYPES_ONLY = String.raw`(?!\s+type\s+(?:[{*]|(?!from\b)[\p{ID_Start}$_]))`;

const CLAUSE = String.raw`(?:\{[^}]*\}|[^;'"{])*?`;

const STATIC = String.raw`(?:(?:import|export)\b${TYPES_ONLY}${CLAUSE}\bfrom|import)\s*["']([^"']+)["']`;

const ANYWHERE = new RegExp(String.raw`\b${STATIC}`, "gu");

const AT_LINE_START = new RegExp(String.raw`(?:^|\n)[ \t]*${STATIC}`, "gu");

const DYNAMIC = /\bimport(?:\.(?:defer|source))?\s*\(\s*(["'`])([^"'`$]+)\1\s*[,)]/g;

/** What is resolved as it is needed is told as well as what stands in the import itself. */
const DYNAMIC_RESOLVED =
  /\bimport(?:\.(?:defer|source))?\s*\(\s*import\.meta\.resolve\(\s*(["'`])[^"'`$]+\1\s*\)\s*[,)]/g;

/** A file of a package, which the lock file pins. */
const DYNAMIC_IN_PACKAGE =
  /\bimport\s*\(\s*new URL\(\s*(["'])[^"'.][^"']*\1\s*,\s*import\.meta\.resolve\(\s*(["'])[^"'./#][^"']*\2\s*\)\s*\)\.href\s*,?\s*\)/g;

const ANY_DYNAMIC = /\bimport(?:\.(?:defer|source))?\s*\(/g;

const ASSET = /\bnew URL\(\s*["'`](\.[^"'`$]*)(["'`$])/g;

const RESOLVED = /\bimport\.meta\.resolve\(\s*["'`]([^"'`$]+)["'`]/g;

/** What the text of a module loads. */
export function loads(text: string): Loads {
  const code = withoutRemarks(text);
  const assets = [...code.matchAll(ASSET)];
  return {
    specifiers: new Set([
      // In the text with its remarks only where a line begins so: what is taken for a remark might be none.
      ...matches(text, AT_LINE_START),
      ...matches(code, ANYWHERE),
      ...[...text.matchAll(DYNAMIC), ...code.matchAll(DYNAMIC)].map((match) => match[2] ?? ""),
      ...assets.map((match) => match[1] ?? ""),
      ...matches(code, RESOLVED),
    ]),
    folders: assets.filter((match) => match[2] === "$").map((match) => match[1] ?? ""),
    isOpen: count(code, ANY_DYNAMIC) >
      count(code, DYNAMIC) + count(code, DYNAMIC_RESOLVED) + count(code, DYNAMIC_IN_PACKAGE),
  };
}

function count(text: string, pattern: RegExp): number {
  return matches(text, pattern).length;
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** Path from the project's top level of what a specifier means; `null` for a package: the lock file tells of those. */
export function address(
  specifier: string,
  { file, imports }: { readonly file: string; readonly imports: Readonly<Record<string, string>> },
): string | null {
  const prefix = Object.keys(imports).filter((name) => name.endsWith("/") && specifier.startsWith(name))
    .toSorted((a, b) => b.length - a.length)[0];
  const mapped = imports[specifier] ??
    (prefix === undefined ? undefined : `${imports[prefix]}${specifier.slice(prefix.length)}`);
  const path = mapped ?? (specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : "package:");
  return /^[\w-]+:/.test(path) ? null : posix.normalize(path).replace(/[?#].*$/, "");
}

/** Code without its remarks; texts, in which slashes are no remarks, are left. */
export function withoutRemarks(code: string): string {
  return code.replaceAll(
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[^]*?\*\//g,
    (token) => token.startsWith("/") ? " " : token,
  );
}

import { fileURLToPath } from "node:url";
import { projectPath } from "../../lib/data/project_path.ts";
import { help } from "../../lib/rendering/help.ts";
import { type Html, lines, markup } from "../../lib/rendering/markup.ts";
import { JUPYTER_DISPLAY } from "../../lib/data/shown_value.ts";
import { HELP_TASKS } from "../../lib/wording/help_words.ts";

/** What `deno doc --json` says of an exported symbol, as far as the page needs it. */
interface DocSymbol {
  readonly name: string;
  readonly declarations: readonly {
    readonly kind: string;
    readonly location: { readonly filename: string; readonly line: number };
    readonly jsDoc?: { readonly doc?: string; readonly tags?: readonly DocTag[] };
    readonly def?: {
      readonly params?: unknown;
      readonly properties?: readonly {
        readonly name: string;
        readonly location: { readonly filename: string; readonly line: number };
        readonly jsDoc?: { readonly doc?: string; readonly tags?: readonly DocTag[] };
      }[];
    };
  }[];
}

interface DocTag {
  readonly kind: string;
  readonly name?: string;
  readonly doc?: string;
  readonly value?: string;
}

/** A function as the page shows it. */
export interface ReferenceEntry {
  readonly name: string;
  readonly signature: string;
  readonly doc: string;
  readonly tags: readonly string[];
  readonly options: readonly { readonly declaration: string; readonly doc: string }[];
  /** Imports from `#lib` alone; `null` where the example in the source needs what `#lib` does not export. */
  readonly example: string | null;
}

/** Functions that serve one purpose. */
export interface ReferenceGroup {
  readonly title: string;
  readonly titleEnglish: string;
  readonly example: string;
  readonly entries: readonly ReferenceEntry[];
}

/** Everything that `#lib` exports, by task, in the order of `help()`. */
export async function referenceGroups(): Promise<readonly ReferenceGroup[]> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", "lib/mod.ts"],
    cwd: projectPath(""),
    stderr: "piped",
  }).output();
  if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
  const { nodes }: { readonly nodes: Readonly<Record<string, { readonly symbols: readonly DocSymbol[] }>> } = JSON
    .parse(new TextDecoder().decode(stdout));
  const symbols = Object.values(nodes).flatMap((module) => module.symbols);
  const byName = new Map(symbols.map((symbol) => [symbol.name, symbol]));
  const sources = new Map<string, readonly string[]>();
  for (
    const filename of new Set(symbols.flatMap(({ declarations }) => declarations.map((one) => one.location.filename)))
  ) {
    if (filename.startsWith("file:")) {
      sources.set(filename, (await Deno.readTextFile(fileURLToPath(filename))).split("\n"));
    }
  }
  const groups: ReferenceGroup[] = [];
  for (const { title, names } of HELP_TASKS) {
    const { "text/plain": told = "" } = await help(names[0])[JUPYTER_DISPLAY]();
    groups.push({
      title: title.ja,
      titleEnglish: title.en,
      example: told.slice(told.indexOf("import {")),
      entries: names.map((name) => entryOf(name, { byName, sources })),
    });
  }
  return groups;
}

interface Known {
  readonly byName: ReadonlyMap<string, DocSymbol>;
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

function entryOf(name: string, { byName, sources }: Known): ReferenceEntry {
  const declaration = byName.get(name)?.declarations[0];
  const { location, jsDoc, def } = declaration ?? {};
  const source = sources.get(location?.filename ?? "") ?? [];
  const tags = jsDoc?.tags ?? [];
  const example = tags.find(({ kind }) => kind === "example")?.doc ?? "";
  const optionTypes = [...new Set(JSON.stringify(def?.params ?? []).match(/"typeName":"\w+"/g) ?? [])]
    .map((text) => text.slice(12, -1));
  return {
    name,
    signature: declaration?.kind === "function" ? signatureAt(source, location?.line ?? 0) : name,
    doc: plainDoc(jsDoc?.doc ?? ""),
    tags: tags.filter(({ kind }) => kind === "param" || kind === "return" || kind === "throws")
      .map(({ kind, name: parameter, doc = "" }) =>
        plainDoc([`@${kind}`, parameter ?? "", doc].filter((part) => part !== "").join(" "))
      ),
    options: optionTypes.flatMap((type) => byName.get(type)?.declarations[0]?.def?.properties ?? []).map((
      property,
    ) => ({
      declaration: (sources.get(property.location.filename)?.[property.location.line] ?? "").trim()
        .replace(/^readonly /, "").replace(/;$/, ""),
      doc: plainDoc(
        [
          property.jsDoc?.doc ?? "",
          ...(property.jsDoc?.tags ?? []).map(({ kind, value = "", doc = "" }) => `@${kind} ${value}${doc}`),
        ].filter((text) => text !== "").join("\n"),
      ),
    })),
    example: pasteable(example, byName),
  };
}

/** A declaration from its first line, counted from 0, to where its body begins. */
function signatureAt(source: readonly string[], line: number): string {
  const from = source.slice(line);
  const end = from.findIndex((text) => /\{$/.test(text) && !/[(<:,]\s*\{$|^\s+\w+: \{$/.test(text));
  return from.slice(0, end + 1).join("\n").replace(/^export /, "").replace(/\s*\{$/, "");
}

function plainDoc(text: string): string {
  return text.replaceAll(/\{@linkcode (\w+)\}/g, "`$1`").trim();
}

/** An example whose imports are of `#lib`; `null` when it needs more than that exports. */
function pasteable(example: string, byName: ReadonlyMap<string, DocSymbol>): string | null {
  const code = /```ts\n([^]*?)\n```/.exec(example)?.[1];
  if (code === undefined) return null;
  const names: string[] = [];
  const rest = code.split("\n").filter((line) => {
    const found = /^import \{ ([^}]*) \} from "\..*";$/.exec(line);
    if (found === null) return true;
    names.push(...(found[1] ?? "").split(", "));
    return false;
  });
  const used = [...byName.keys()].filter((name) => new RegExp(`\\b${name}[(.]`).test(rest.join("\n")));
  const all = [...new Set([...names, ...used])].sort();
  // Tests of the documentation know what else its file exports; who pastes it does not.
  const called = [...rest.join("\n").matchAll(/(?<![.\w])([a-z]\w*)\(/g)].map(([, name = ""]) => name);
  const isForeign = (name: string) => !byName.has(name) && !new RegExp(`const ${name}\\b|import ${name}\\b`).test(code);
  if (called.some(isForeign)) return null;
  if (
    all.some((name) => !byName.has(name)) || rest.some((line) => line.startsWith("import ") && !line.includes("node:"))
  ) {
    return null;
  }
  return [`import { ${all.join(", ")} } from "#lib";`, ...rest].join("\n");
}

/** The groups as one page that needs nothing else. */
export function referencePage(groups: readonly ReferenceGroup[]): string {
  const anchor = (at: number) => `task-${at + 1}`;
  const entry = ({ name, signature, doc, tags, options, example }: ReferenceEntry): Html =>
    markup`<h3 id="${name}"><code>${name}</code></h3>\n<pre>${signature}</pre>\n<p>${lines(doc)}</p>\n${
      tags.map((tag) => markup`<p class="tag">${lines(tag)}</p>\n`)
    }${
      options.length > 0 && markup`<table><tbody>${
        options.map((option) =>
          markup`<tr><td><code>${option.declaration}</code></td><td>${lines(option.doc)}</td></tr>\n`
        )
      }</tbody></table>\n`
    }${example !== null && markup`<pre class="example">${example}</pre>\n`}`;
  return `<!doctype html>\n${
    String(markup`<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>#lib</title><style>
body { font-family: sans-serif; line-height: 1.6; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
pre { background: #f6f8fa; padding: .6rem; overflow-x: auto; } pre.example { border-left: 4px solid #0072b2; }
td { vertical-align: top; padding: .2rem .6rem .2rem 0; } .tag { margin: .2rem 0; color: #4d555e; }
</style></head><body><h1>#lib</h1>
<p>できることの順に並べた手引き。例はそのままセルに貼って動く。<br><span lang="en">By task; each example can be pasted into a cell and runs.</span></p>
<ul>${
      groups.map(({ title, titleEnglish, entries }, at) =>
        markup`<li><a href="#${anchor(at)}">${title} / ${titleEnglish}</a>: ${
          entries.map(({ name }) => markup`<a href="#${name}"><code>${name}</code></a> `)
        }</li>\n`
      )
    }</ul>
${
      groups.map(({ title, titleEnglish, example, entries }, at) =>
        markup`<h2 id="${
          anchor(at)
        }">${title}<br><small lang="en">${titleEnglish}</small></h2>\n<pre class="example">${example}</pre>\n${
          entries.map(entry)
        }`
      )
    }</body></html>\n`)
  }`;
}

/** The part of a notebook that what one of its cells shows depends on. */
export interface CellSlice {
  /** Places of the cells among the code cells, from 1; the cell itself is the last. */
  readonly cellNumbers: readonly number[];
  /** Their text, with those imports from `#lib` that it mentions. */
  readonly source: string;
}

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const NAMES = new RegExp(NAME, "gu");
const LIBRARY_IMPORT = /\bimport\b(?!\s+type\b)\s*\{([^}]*)\}\s*from\s*["']#lib["'];?/g;
/** `const a`, `let [a, b]`, `const { a }`, `function a`, `, b = 1`; and what changes a value: `a.b =`, `a.push(`, `a++`. */
const SETTERS = [
  String.raw`\b(?:const|let|var)\s+(\{[^}]*\}|\[[^\]]*\]|${NAME})`,
  String.raw`\b(?:function|class)\s*\*?\s*(${NAME})`,
  String.raw`(${NAME})(?:\??\.${NAME}|\[[^\]\n]*\])*\s*[-+*/%&|^?]{0,3}=(?![=>])`,
  String.raw`(${NAME})(?:\??\.${NAME}|\[[^\]\n]*\])*\s*(?:\+\+|--)`,
  String
    .raw`(${NAME})(?:\??\.${NAME}|\[[^\]\n]*\])*\??\.(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)\(`,
].map((pattern) => new RegExp(pattern, "gu"));

/**
 * Which cells give a cell what it shows, by the names that they set and mention: of several changes at once, those elsewhere
 * in the notebook are not to blame. It errs on the side of too many, as a name in a text counts as mentioned.
 *
 * @param sources of all code cells of the notebook, in order
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const cells = ['import { load, draw } from "#lib";\nconst data = load();', "const other = 1;", "draw(data);"];
 * assert.deepEqual(cellSlice(cells, 3).cellNumbers, [1, 3]);
 * ```
 */
export function cellSlice(sources: readonly string[], cellNumber: number): CellSlice {
  const imported = new Map<string, string>();
  const texts = sources.map((source) =>
    source.replaceAll(LIBRARY_IMPORT, (_, clause: string) => {
      for (const part of clause.split(",").map((text) => text.trim()).filter((text) => text !== "")) {
        imported.set(part.split(/\s+as\s+/).at(-1) ?? part, part);
      }
      return "";
    })
  );
  // A cell that is gone builds on nothing.
  const own = texts[cellNumber - 1] ?? "";
  const mentioned = new Set(namesIn(own));
  const slice = [{ number: cellNumber, text: own }];
  for (let number = cellNumber - 1; number >= 1; number--) {
    const text = texts[number - 1] ?? "";
    if (!namesSetBy(text).some((name) => mentioned.has(name))) continue;
    slice.unshift({ number, text });
    for (const name of namesIn(text)) mentioned.add(name);
  }
  const clauses = [...imported].filter(([name]) => mentioned.has(name)).map(([, clause]) => clause);
  const head = clauses.length === 0 ? [] : [`import { ${clauses.join(", ")} } from "#lib";`];
  return {
    cellNumbers: slice.map(({ number }) => number),
    source: [...head, ...slice.map(({ text }) => text)].join("\n"),
  };
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMES)].map(([name]) => name);
}

function namesSetBy(text: string): readonly string[] {
  return SETTERS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => namesIn(match[1] ?? ""));
}

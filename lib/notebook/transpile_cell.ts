import { SourceMap } from "node:module";
import { join } from "node:path";
import { scratchFolder } from "./scratch_folder.ts";

/** What became of a cell's TypeScript. */
export type TranspiledCell =
  | {
    /** It is well formed. */
    readonly ok: true;
    /** Line of the cell (from 1) for a line and column (from 1) of the JavaScript that the kernel ran. */
    sourceLine(line: number, column: number): number | undefined;
  }
  | {
    /** It is not. */
    readonly ok: false;
    /** What the parser says. */
    readonly message: string;
    /** Line of the cell, from 1. */
    readonly line: number | undefined;
    /** Column, from 1. */
    readonly column: number | undefined;
  };

// The kernel puts this before the first line of what it runs.
const KERNEL_PREFIX = `"use strict"; void 0;`.length;

/**
 * Parses a cell with Deno's own parser, and maps lines of the JavaScript back to the cell. For failed cells only: the
 * kernel says of a cell that it cannot parse nothing but "Execution failed", and counts lines after transpiling.
 *
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const cell = await transpileCell("const a = 1;\nconst b = ;");
 * equal(cell.ok ? undefined : cell.line, 2);
 * ```
 */
export async function transpileCell(source: string): Promise<TranspiledCell> {
  const folder = await scratchFolder("notebook-cell-");
  try {
    const path = join(folder, "cell.ts");
    const config = join(folder, "deno.json");
    await Deno.writeTextFile(path, source + useOfImports(source));
    await Deno.writeTextFile(config, "{}");
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["transpile", "--quiet", "--no-lock", "--config", config, "--source-map", "inline", path],
      env: { NO_COLOR: "1" },
    }).output();
    const text = new TextDecoder();
    return success ? { ok: true, sourceLine: lineMapper(text.decode(stdout)) } : syntaxFault(text.decode(stderr));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The kernel keeps imports that only later cells use; transpiling drops them, and the lines would shift. */
function useOfImports(source: string): string {
  const names = [...source.matchAll(/^\s*import\s+(?!type\b)([^'"]+?)\s+from\s*['"]/gm)]
    .flatMap(([, clause = ""]) => clause.split(/[{},]/))
    .map((part) => /^(?!type\s)(?:.*\sas\s+)?([\p{ID_Start}$_][\p{ID_Continue}$]*)$/u.exec(part.trim())?.[1])
    .filter((name) => name !== undefined);
  return names.length === 0 ? "" : `\n;[${names.join(", ")}];`;
}

function lineMapper(javascript: string): (line: number, column: number) => number | undefined {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/.exec(javascript)?.[1];
  if (encoded === undefined) return () => undefined;
  const map = new SourceMap(JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(encoded))));
  return (line, column) => {
    const [generatedLine, generatedColumn] = [line - 1, column - 1 - (line === 1 ? KERNEL_PREFIX : 0)];
    const entry = map.findEntry(generatedLine, generatedColumn);
    // Where the kernel laid out its JavaScript otherwise, no token begins just there; no line is better than a wrong one.
    const isExact = "originalLine" in entry && entry.generatedLine === generatedLine &&
      entry.generatedColumn === generatedColumn;
    return isExact ? entry.originalLine + 1 : undefined;
  };
}

function syntaxFault(stderr: string): TranspiledCell {
  const message = /error: (?:SyntaxError: )?(.*)/.exec(stderr)?.[1] ?? stderr.trim();
  const place = /cell\.ts:(\d+):(\d+)/.exec(stderr);
  const number = (text: string | undefined) => text === undefined ? undefined : Number(text);
  return { ok: false, message, line: number(place?.[1]), column: number(place?.[2]) };
}

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Environment variable by which Deno is asked to log each path that a program touches. */
export const AUDIT_VARIABLE = "DENO_AUDIT_PERMISSIONS";

/** A path that a notebook's kernel touched, and the cell that did it first. */
export interface TouchedPath {
  /** Absolute path. */
  readonly path: string;
  /** Place among the code cells, from 1. */
  readonly cellNumber: number;
}

/** Follows the log that Deno writes of everything that a kernel reads, cell by cell. */
export interface KernelAudit {
  /** Says that a cell has ended: what the log holds by now is its doing. */
  cellEnded(cellNumber: number): void;
  /**
   * Every path touched, modules included, each once. The kernel must have ended.
   *
   * @throws {Error} when the log is not whole, as on a full disk: what is not in it would be taken for not read
   */
  touchedPaths(): readonly TouchedPath[];
}

/**
 * Opens the log of a kernel that is started with {@linkcode AUDIT_VARIABLE} set to `logFile`.
 *
 * Deno itself notes each access, so that nothing can read past it: neither `node:fs` nor a package nor an import.
 *
 * @param cwd working folder of the kernel, which its relative paths start from
 */
export function followKernelAudit(logFile: string, cwd: string): KernelAudit {
  const ends: { readonly cellNumber: number; readonly size: number }[] = [];
  return {
    cellEnded(cellNumber) {
      ends.push({ cellNumber, size: sizeOf(logFile) });
    },
    touchedPaths() {
      // Deno says nothing when it cannot write its log; whoever writes to it now learns whether one can.
      Deno.writeTextFileSync(logFile, "\n", { append: true, create: true });
      const bytes = Deno.readFileSync(logFile);
      const first = new Map<string, number>();
      let start = 0;
      const last = ends.at(-1)?.cellNumber ?? 1;
      for (const { cellNumber, size } of [...ends, { cellNumber: last, size: bytes.length }]) {
        for (const path of pathsIn(new TextDecoder().decode(bytes.subarray(start, size)), cwd)) {
          if (!first.has(path)) first.set(path, cellNumber);
        }
        start = size;
      }
      return [...first].map(([path, cellNumber]) => ({ path, cellNumber }));
    },
  };
}

function pathsIn(log: string, cwd: string): readonly string[] {
  return log.split("\n").flatMap((line) => {
    if (line === "") return [];
    const { permission, value } = readEntry(line);
    if (permission !== "read" || typeof value !== "string") return [];
    return [value.startsWith("file:") ? fileURLToPath(value) : resolve(cwd, value)];
  });
}

function sizeOf(file: string): number {
  try {
    return Deno.statSync(file).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
}

function readEntry(line: string): { readonly permission?: unknown; readonly value?: unknown } {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`Cannot tell what a notebook read as the log of it must be whole: current line is ${line}`);
  }
}

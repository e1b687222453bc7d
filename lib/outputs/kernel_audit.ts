import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Environment variable by which Deno is asked to log each path that a program touches. */
export const AUDIT_VARIABLE = "DENO_AUDIT_PERMISSIONS";

/** Something that a notebook's kernel touched, and the cell that did it first. */
export interface TouchedPath {
  /** What Deno calls the access: `read` for a file or folder, and `net`, `import` (from the web), `run`, `ffi`, `sys`. */
  readonly permission: string;
  /** Absolute path, or address, library or name. */
  readonly path: string;
  /** Place among the code cells, from 1. */
  readonly cellNumber: number;
}

/** Follows the log that Deno writes of everything that a kernel reads, cell by cell. */
export interface KernelAudit {
  /** Says that a cell has ended: what the log holds by now is its doing. */
  cellEnded(cellNumber: number): void;
  /**
   * Everything touched, modules included, each once. The kernel must have ended.
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
      const first = new Map<string, TouchedPath>();
      let start = startOfCells(bytes);
      const last = ends.at(-1)?.cellNumber ?? 1;
      for (const { cellNumber, size } of [...ends, { cellNumber: last, size: bytes.length }]) {
        for (const entry of entriesIn(new TextDecoder().decode(bytes.subarray(start, size)), cwd)) {
          const key = `${entry.permission} ${entry.path}`;
          if (!first.has(key)) first.set(key, { ...entry, cellNumber });
        }
        start = Math.max(start, size);
      }
      return [...first.values()];
    },
  };
}

/**
 * Accesses that show which parts of the machine a result depends on. Environment variables are not among them: packages
 * look through all of them. Deno notes a path that is read as written, too.
 */
// Deno notes no program that is started, but node:child_process looks at this variable before it starts one.
const READ_BY_CHILD_PROCESS = "NODE_V8_COVERAGE";
const FOLLOWED = ["read", "net", "import", "ffi", "sys"];

function entriesIn(log: string, cwd: string): readonly Omit<TouchedPath, "cellNumber">[] {
  return log.split("\n").flatMap((line) => {
    if (line === "") return [];
    const { permission, value } = readEntry(line);
    if (permission === "env" && value === READ_BY_CHILD_PROCESS) return [{ permission: "run", path: "a program" }];
    if (typeof permission !== "string" || !FOLLOWED.includes(permission)) return [];
    const name = typeof value === "string" ? value : "everything";
    if (permission !== "read") return [{ permission, path: name }];
    return [{ permission, path: name.startsWith("file:") ? fileURLToPath(name) : resolve(cwd, name) }];
  });
}

/** Where the log of what cells do begins: before it the kernel opens the ports by which it is told what to run. */
function startOfCells(bytes: Uint8Array): number {
  let start = 0;
  for (const line of new TextDecoder().decode(bytes.subarray(0, 10_000)).split("\n")) {
    if (line !== "" && readEntry(line).permission !== "net") break;
    start += line.length + 1;
  }
  return Math.min(start, bytes.length);
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

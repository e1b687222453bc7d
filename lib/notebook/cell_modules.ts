import { fileURLToPath } from "node:url";
import type { JoinedCells } from "./join_cells.ts";

/** Something that is wrong with a cell, found without running it. */
export interface CellProblem {
  /** Path of the notebook as it was given. */
  readonly path: string;
  /** Place among the code cells, from 1; undefined where the message has no place in a cell. */
  readonly cellNumber: number | undefined;
  /** Line of the cell, from 1. */
  readonly line: number | undefined;
  /** Column, from 1. */
  readonly column: number | undefined;
  /** `TS2322`, `no-unused-vars`, `syntax`, `await-promise`, … */
  readonly code: string;
  /** What is wrong. */
  readonly message: string;
}

/** The cells of a notebook as a module on the disk. */
export interface CellModule {
  /** Path of the notebook as it was given. */
  readonly path: string;
  readonly cells: JoinedCells;
}

/** Modules by the path of their file. */
export type CellModules = ReadonlyMap<string, CellModule>;

/** A place in a module's file, and what is said of it. */
export interface ModuleMessage {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/** What a tool says of a module, said of the cell; undefined when it speaks of another file. */
export function cellProblem(modules: CellModules, file: string, found: ModuleMessage): CellProblem | undefined {
  const module = modules.get(file.startsWith("file:") ? fileURLToPath(file) : file);
  if (module === undefined) return undefined;
  const place = module.cells.place(found.line);
  return {
    path: module.path,
    cellNumber: place?.cellNumber,
    line: place?.line,
    column: place === undefined ? undefined : found.column,
    code: found.code,
    message: found.message,
  };
}

/** Runs a Deno command that reads files and says something of them. */
export async function runDenoTool(
  parameters: readonly string[],
): Promise<{ readonly success: boolean; readonly stdout: string; readonly stderr: string }> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...parameters],
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  return { success, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

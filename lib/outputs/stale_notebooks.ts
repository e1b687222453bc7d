import type { Manifest } from "./manifest.ts";
import type { OutputsVerification } from "./verify_outputs.ts";

/** A notebook as it lies in `notebooks/`. */
export interface PresentNotebook {
  readonly name: string;
  /** What its result would be made from today. */
  readonly recipe: string;
  /** SHA-256 of its file. */
  readonly executed: string;
}

/** Why a notebook has to be run again; `null` when its results are those of today's recipe. */
export interface NotebookFreshness {
  readonly name: string;
  readonly staleBecause: string | null;
}

/**
 * Which notebooks have to be run again, each with the reason.
 *
 * A notebook is fresh when its recipe and its executed file are those of the manifest and each file it made is still there,
 * byte for byte.
 */
export function staleNotebooks(
  notebooks: readonly PresentNotebook[],
  { manifest, verification, force }: StaleNotebooksOptions,
): readonly NotebookFreshness[] {
  const damaged = new Set([...verification.missing, ...verification.changed]);
  return notebooks.map(({ name, recipe, executed }): NotebookFreshness => {
    if (force) return { name, staleBecause: "asked for by --force" };
    const record = manifest?.notebooks.find((candidate) => candidate.name === name);
    if (record === undefined) return { name, staleBecause: "not run yet" };
    if (record.recipe !== recipe) return { name, staleBecause: "cells, lib, data, lock file or Deno version changed" };
    if (record.executed !== executed) return { name, staleBecause: "its outputs in the notebook changed" };
    const files = manifest?.outputs.filter((output) => output.notebook === name).flatMap(({ files }) => files) ?? [];
    const lost = files.find(({ path }) => damaged.has(path));
    if (lost !== undefined) return { name, staleBecause: `outputs/${lost.path} is missing or changed` };
    return { name, staleBecause: null };
  });
}

/** Options of {@linkcode staleNotebooks}. */
export interface StaleNotebooksOptions {
  /** The manifest of the last run, if there is a readable one. */
  readonly manifest: Manifest | null;
  /** How the outputs folder compares with it. */
  readonly verification: OutputsVerification;
  /** Run everything, whatever the manifest says. */
  readonly force: boolean;
}

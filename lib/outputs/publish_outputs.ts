import { Buffer } from "node:buffer";
import { dirname } from "node:path";
import { filesInFolder } from "../data/folder_entries.ts";
import { exchangeFolders } from "./exchange_folders.ts";
import { formatManifest, type Manifest, MANIFEST_FILE } from "./manifest.ts";
import { outputsPackage, PACKAGE_FILE } from "./outputs_package.ts";
import { rememberRespondentsData } from "./respondents_memory.ts";

/** What {@linkcode publishOutputs} puts where. */
export interface PublishOutputsOptions {
  /** Absolute path of the folder that holds everything new. */
  readonly staging: string;
  /** Absolute path of the folder that is replaced. */
  readonly outputs: string;
  readonly manifest: Manifest;
  /** Files of the replaced folder that nothing makes: they are taken over, as they are somebody's. */
  readonly keep: readonly string[];
}

/** What became of the outputs folder. */
export interface PublishedOutputs {
  /** Files that nothing makes, which were taken over. */
  readonly kept: readonly string[];
  /** Files, manifest included, that have other bytes than before, are new or are gone; sorted. */
  readonly written: readonly string[];
}

/**
 * Puts a finished staging folder in the place of the outputs folder in one step, with its manifest and the description of all tables.
 *
 * Nothing is lost: files that nobody makes come along. Files that have not changed keep their time of change, so that only
 * what is new looks new; when nothing has changed, the folder stays as it is.
 */
export async function publishOutputs(options: PublishOutputsOptions): Promise<PublishedOutputs> {
  const { staging, outputs, manifest, keep } = options;
  await Deno.mkdir(staging, { recursive: true });
  const kept: string[] = [];
  for (const path of keep) {
    if (await isThere(`${staging}/${path}`)) continue;
    await copyOutput(path, { from: outputs, to: staging });
    kept.push(path);
  }
  const described = await outputsPackage(staging);
  if (described !== null) await Deno.writeTextFile(`${staging}/${PACKAGE_FILE}`, described);
  const text = formatManifest(manifest);
  await Deno.writeTextFile(`${staging}/${MANIFEST_FILE}`, text);
  // Before the folders change places: a run that is killed in between leaves a memory that belongs to no manifest.
  await rememberRespondentsData(outputs, { text, data: manifest.data });
  const named = await filesInFolder(staging);
  const written = (await filesInFolder(outputs)).filter((path) => !named.includes(path));
  for (const path of named) {
    if (!(await keepTime(`${outputs}/${path}`, `${staging}/${path}`))) written.push(path);
  }
  if (written.length > 0) {
    await Deno.mkdir(dirname(outputs), { recursive: true });
    await exchangeFolders(staging, outputs);
  }
  await Deno.remove(staging, { recursive: true }).catch(() => {});
  return { kept, written: written.sort() };
}

/** An outputs folder that cannot be replaced as it is; the message says what to do about it. */
export class OutputsError extends Error {
  override readonly name = "OutputsError";
}

/**
 * Copies one file of an outputs folder to the same place in another; one that is not there is passed over.
 *
 * @throws {OutputsError} for what is no file, such as a link to a folder or a loop of links
 */
export async function copyOutput(
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await Deno.mkdir(dirname(`${to}/${path}`), { recursive: true });
  await Deno.copyFile(`${from}/${path}`, `${to}/${path}`).catch(async (error: unknown) => {
    if (error instanceof Deno.errors.NotFound && !await isLink(`${from}/${path}`)) return;
    if (!await isLink(`${from}/${path}`)) throw error;
    throw new OutputsError(
      `Cannot take outputs/${path} over as it is a link to a folder, to nothing or to itself: move it out of outputs/, which is replaced as a whole.`,
    );
  });
}

async function isLink(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(({ isSymlink }) => isSymlink, () => false);
}

/** Whether two files have the same bytes; then the latter takes the former's time of change. */
async function keepTime(former: string, latter: string): Promise<boolean> {
  const [before, after] = await Promise.all([read(former), read(latter)]);
  if (before === null || after === null || Buffer.compare(before, after) !== 0) return false;
  const { atime, mtime } = await Deno.stat(former);
  if (atime !== null && mtime !== null) await Deno.utime(latter, atime, mtime);
  return true;
}

async function read(path: string): Promise<Uint8Array | null> {
  return await Deno.readFile(path).catch(() => null);
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

import { dirname } from "node:path";
import { z } from "zod";
import { type DataFingerprint, dataFingerprintSchema } from "./data_fingerprint.ts";
import { projectPath } from "./project_path.ts";
import { sealPath } from "./respondents_data.ts";
import { type BesideAnswersOptions, respondentsFingerprint } from "./respondents_fingerprint.ts";

/** What was sealed of a file of respondents' data; `null` without a seal, and when what is there is none. */
export async function readSeal(
  file: string,
  { root = projectPath("") }: BesideAnswersOptions = {},
): Promise<DataFingerprint | null> {
  try {
    return dataFingerprintSchema.parse(JSON.parse(await Deno.readTextFile(`${root}/${sealPath(file)}`)));
  } catch (error) {
    const isNoSeal = error instanceof Deno.errors.NotFound || error instanceof SyntaxError ||
      error instanceof z.ZodError;
    if (isNoSeal) return null;
    throw error;
  }
}

/**
 * Seals respondents' data: their fingerprint goes into the survey's `private/`, which git does not take.
 *
 * @returns whether the seal is another than before
 */
export async function writeSeal(
  file: string,
  bytes: Uint8Array,
  options: BesideAnswersOptions = {},
): Promise<boolean> {
  const path = `${options.root ?? projectPath("")}/${sealPath(file)}`;
  const content = JSON.stringify(respondentsFingerprint(file, bytes, options)) + "\n";
  if (await Deno.readTextFile(path).catch(() => null) === content) return false;
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, content);
  return true;
}

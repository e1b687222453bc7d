import { dirname } from "node:path";

/** A generated file and whether its bytes differ from those that were there. */
export interface GeneratedFile {
  readonly file: string;
  readonly changed: boolean;
}

/** Writes a generated file unless it is there with the same content already. */
export async function writeGenerated(
  file: string,
  { root, content }: { readonly root: string; readonly content: string },
): Promise<GeneratedFile> {
  return { file, changed: await writeAtomically(`${root}/${file}`, content) };
}

/**
 * Writes a file through a neighbour and a rename: whoever reads it sees the old content or the new, never a part.
 *
 * A file that already has this content is left untouched, with its time of change, so that nothing that watches it stirs.
 *
 * @returns whether the file was written.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<boolean> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  if (await holdsAlready(path, bytes)) return false;
  await Deno.mkdir(dirname(path), { recursive: true });
  const neighbour = `${path}.${Deno.pid}.part`;
  try {
    await Deno.writeFile(neighbour, bytes);
    await Deno.rename(neighbour, path);
  } catch (error) {
    await Deno.remove(neighbour).catch(() => {});
    throw error;
  }
  return true;
}

async function holdsAlready(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const present = await Deno.readFile(path);
    return present.length === bytes.length && present.every((byte, index) => byte === bytes[index]);
  } catch {
    return false;
  }
}

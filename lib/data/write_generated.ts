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
  const changed = await readOrNull(`${root}/${file}`) !== content;
  if (changed) await Deno.writeTextFile(`${root}/${file}`, content);
  return { file, changed };
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

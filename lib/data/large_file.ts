/** Bytes above which a file of answers is counted by a database and not read into memory: some 300,000 questionnaires. */
export const LARGE_FILE = 64 * 1024 * 1024;

/** Whether there is a file at a path, and a large one. */
export async function isLargeFile(path: string): Promise<boolean> {
  try {
    const { isFile, size } = await Deno.stat(path);
    return isFile && size > LARGE_FILE;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

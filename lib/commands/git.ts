import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";

/** What git answers in the project's folder; `null` where there is no git, or the project is not under it (a ZIP file, say). */
export async function git(parameters: readonly string[]): Promise<Uint8Array | null> {
  try {
    const { success, stdout } = await new Deno.Command("git", {
      args: [...parameters],
      cwd: projectPath(""),
      stdin: "null",
      stderr: "null",
    }).output();
    return success ? stdout : null;
  } catch {
    return null;
  }
}

const MOST_VERSIONS = 20;

/**
 * A file as it was when it had a given checksum, out of version control; `null` when the project is not under it (a ZIP
 * file, say) or none of the file's last versions is the one.
 *
 * Only for saying what stood there: that something changed, and where, is known without.
 */
export async function formerText(path: string, checksum: string): Promise<string | null> {
  const newest = await git(["show", `HEAD:./${path}`]);
  if (newest !== null && sha256(newest) === checksum) return new TextDecoder().decode(newest);
  const log = await git(["log", `-${MOST_VERSIONS}`, "--format=%H", "--", path]);
  for (const commit of new TextDecoder().decode(log ?? new Uint8Array()).split("\n").filter((line) => line !== "")) {
    const version = await git(["show", `${commit}:./${path}`]);
    if (version !== null && sha256(version) === checksum) return new TextDecoder().decode(version);
  }
  return null;
}

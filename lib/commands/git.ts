import { projectPath } from "../data/project_path.ts";

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

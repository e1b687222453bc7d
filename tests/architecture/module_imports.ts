import { posix } from "node:path";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

const SPECIFIERS = /(?:\bfrom|\bimport\(|^import|\bnew URL\(|\bimport\.meta\.resolve\()\s*["'](\.[^"']+)["']/gm;
const TYPES_OF = /@ts-types="(\.[^"]+)"/g;

/**
 * Every module of `lib/` with the modules that it names, those of types alone included; what stands in an example of a
 * remark is not its doing.
 */
export async function moduleImports(root = projectPath("")): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = (await walkFiles("lib", { root })).filter((file) => file.endsWith(".ts"));
  const named = async (file: string) => {
    const text = await Deno.readTextFile(`${root}/${file}`);
    const code = text.replaceAll(/^\s*\/\*[^]*?\*\//gm, "");
    return [...code.matchAll(SPECIFIERS), ...text.matchAll(TYPES_OF)].map((match) =>
      posix.join(posix.dirname(file), match[1] ?? "")
    );
  };
  return new Map(await Promise.all(files.map(async (file) => [file, await named(file)] as const)));
}

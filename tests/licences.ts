/**
 * Licences of all packages that the lock file pins, those of packages of packages included, as their own package.json says.
 *
 *     deno task licences
 *
 * Ends with 1 where a package names no licence, or one that is not known to let this project use it.
 */
import { projectPath } from "../lib/data/project_path.ts";

/** Licences under which a package may be used here; the two of weak copyleft are used as they are, never changed. */
const KNOWN =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BSL-1\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Zlib|Python-2\.0|OFL-1\.1|MPL-2\.0|Unicode-3\.0|WTFPL)$/;

const lock = JSON.parse(await Deno.readTextFile(projectPath("deno.lock")));
const { npmCache } = JSON.parse(
  new TextDecoder().decode((await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output()).stdout),
);
const byLicence = new Map<string, string[]>();
let unread = 0;
for (const key of Object.keys(lock.npm)) {
  // A version may name the packages that it was resolved with: d3@7.9.2_d3-array@3.2.4.
  const [, name = "", version = ""] = /^(@?[^@]+)@([^_]+)/.exec(key) ?? [];
  const file = `${npmCache}/registry.npmjs.org/${name}/${version}/package.json`;
  const text = await Deno.readTextFile(file).catch(() => null);
  // Binaries for other systems are in the lock file, and on no disk.
  if (text === null) unread++;
  else {
    const { license, licenses } = JSON.parse(text);
    const said = String(
      license?.type ?? license ?? licenses?.map(({ type }: { type: string }) => type).join(" OR ") ?? "none",
    );
    byLicence.set(said, [...byLicence.get(said) ?? [], `${name}@${version}`]);
  }
}
const write = (line: string) => Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
const isKnown = (licence: string) =>
  licence.replaceAll(/[()]/g, "").split(/ OR /).some((choice) =>
    choice.split(/ AND /).every((one) => KNOWN.test(one.trim()))
  );
const unknown = [...byLicence].filter(([licence]) => !isKnown(licence));
for (const [licence, packages] of [...byLicence].toSorted(([, a], [, b]) => b.length - a.length)) {
  write(`${licence}: ${packages.length}${packages.length > 6 ? "" : ` (${packages.join(", ")})`}`);
}
write(
  `${[...byLicence.values()].flat().length} packages read, ${unread} not on this disk (binaries for other systems)`,
);
for (const [licence, packages] of unknown) write(`NOT KNOWN ${licence}: ${packages.join(", ")}`);
Deno.exit(unknown.length === 0 ? 0 : 1);

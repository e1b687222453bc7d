import type { Manifest } from "../outputs/manifest.ts";
import { ABOUT_OTHERS } from "../outputs/outputs_package.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import { sha256 } from "../data/sha256.ts";
import { filesInFolder } from "../data/folder_entries.ts";
import { compareFile } from "./compare_file.ts";
import { cosmetic, type Difference, drift, type Grade, gravest } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** An outputs folder and what its manifest says of it. */
export interface OutputsSide {
  /** Absolute path. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A file of the outputs folder that is not what a fresh run makes. */
export interface FileDrift {
  /**
   * `missing`: named by the manifest, but not there, or no longer made. `unexpected`: made, but not in the manifest.
   * `changed`: other bytes. `untracked`: it lies there, and nothing makes it.
   */
  readonly kind: "missing" | "unexpected" | "changed" | "untracked";
  /** From the outputs folder. */
  readonly path: string;
  /** The figure or table that it belongs to, as the fresh run or else the committed manifest says. */
  readonly record: OutputRecord | null;
  readonly grade: Grade;
  readonly differences: readonly Difference[];
  /**
   * What somebody's hand moved, and neither data nor code: the file, as a fresh run makes exactly what the manifest says;
   * the manifest, as a fresh run makes exactly what lies there. A picture lies in no commit: what lies there may as well be of
   * an earlier version. `null` for none of these.
   */
  readonly byHand: "file" | "manifest" | "picture" | null;
}

/** How {@linkcode outputDrifts} compares. */
export interface OutputDriftsOptions {
  /** Rules for a file, by the figure or table that it belongs to. */
  readonly rulesFor: (record: OutputRecord) => Rules;
  /** Files that are not looked at, such as those of notebooks that were not run. @default none */
  readonly isLeftOut?: (path: string, record: OutputRecord | null) => boolean;
}

/**
 * Compares the committed outputs with fresh ones, file by file.
 *
 * PNG files are not committed: that one is not there yet is no drift, that it would be another one is.
 */
export async function outputDrifts(
  committed: OutputsSide,
  fresh: OutputsSide,
  { rulesFor, isLeftOut = () => false }: OutputDriftsOptions,
): Promise<readonly FileDrift[]> {
  const [former, latter] = [recordsByPath(committed.manifest), recordsByPath(fresh.manifest)];
  const present = new Set((await filesInFolder(committed.folder)).filter((path) => !LITTER.test(path)));
  const drifts: FileDrift[] = [];
  for (const path of [...new Set([...former.keys(), ...latter.keys(), ...present])].sort(picturesLast)) {
    const [old, now] = [former.get(path), latter.get(path)];
    const record = now?.record ?? old?.record ?? null;
    if (ABOUT_OTHERS.has(path) || isLeftOut(path, record)) continue;
    const isAsRecorded = old !== undefined && old.sha256 === now?.sha256;
    const add = (
      kind: FileDrift["kind"],
      differences: readonly Difference[],
      byHand: FileDrift["byHand"] = !isAsRecorded ? null : path.endsWith(".png") ? "picture" : "file",
    ) => {
      const grade = gravest(differences);
      if (grade !== null) drifts.push({ kind, path, record, differences, grade, byHand });
    };
    const isThere = present.has(path);
    if (now === undefined && old === undefined) {
      add("untracked", [drift("it lies in outputs/, but no notebook makes it and the manifest does not name it")]);
    } else if (now === undefined) {
      add("missing", [drift("the manifest names it, but a fresh run does not make it")]);
    } else if (old === undefined && !isThere) {
      add("unexpected", [drift("a fresh run makes it, but the manifest does not name it")]);
    } else if (!isThere && !path.endsWith(".png")) {
      add("missing", [drift("the manifest names it, but it is not there")]);
    } else if (!isThere) {
      if (!isAsRecorded) add("changed", [drawnOtherwise(path, drifts)]);
    } else {
      const before = await readOutput(committed.folder, path);
      const checksum = before instanceof Uint8Array ? sha256(before) : null;
      const after = checksum === now.sha256 ? before : await readOutput(fresh.folder, path);
      if (!(before instanceof Uint8Array)) add("changed", [drift(`it cannot be read: ${before}`)]);
      else if (!(after instanceof Uint8Array)) add("missing", [drift(`the fresh one cannot be read: ${after}`)]);
      else if (checksum !== now.sha256) {
        const differences = await compareFile({ path, before, after }, rulesFor(now.record));
        add(old === undefined ? "unexpected" : "changed", differences);
      } else if (old === undefined) {
        add(
          "unexpected",
          [drift("a fresh run makes it as it lies there, but the manifest does not name it")],
          "manifest",
        );
      } else if (old.sha256 !== checksum) {
        add("changed", [drift("the manifest names another checksum for it than it has")], "manifest");
      }
    }
  }
  return drifts;
}

/** What systems and office programs leave in a folder that is looked at: nobody's output, and gone by itself. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*|\.~lock\.[^/]*#)$/;

/** The bytes of a file, or why they cannot be had: a link that leads nowhere, a file that only others may read. */
async function readOutput(folder: string, path: string): Promise<Uint8Array | string> {
  try {
    return await Deno.readFile(`${folder}/${path}`);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/: [a-z]+ '.*$/, "") : String(error);
  }
}

/** What became of an SVG must be known when its picture is looked at. */
function picturesLast(a: string, b: string): number {
  const order = (path: string) => `${path.endsWith(".png") ? 1 : 0} ${path}`;
  return order(a) < order(b) ? -1 : 1;
}

/** A picture that is not there cannot be looked at; what moved in it, its SVG tells. */
function drawnOtherwise(path: string, drifts: readonly FileDrift[]): Difference {
  const svg = path.replace(/\.png$/, ".svg");
  const ofSvg = drifts.find((other) => other.path === svg);
  if (ofSvg?.grade === "cosmetic") return cosmetic("drawn from an SVG that looks the same");
  return drift("drawn otherwise; the committed picture is not here to compare it with");
}

interface FileOfRecord {
  readonly record: OutputRecord;
  readonly sha256: string;
}

function recordsByPath({ outputs }: Manifest): ReadonlyMap<string, FileOfRecord> {
  return new Map(
    outputs.flatMap((record) => record.files.map(({ path, sha256 }) => [path, { record, sha256 }] as const)),
  );
}

import { alignSequences } from "../outputs/align_sequences.ts";
import type { CodeChange } from "./changed_inputs.ts";
import { change, quoted } from "./difference.ts";
import type { FileVersions } from "./describe_change.ts";

/** A changed file of code in words, with the first line that changed when the former file is at hand. */
export function describeCodeChange({ path, kind }: CodeChange, { before, after }: FileVersions): string {
  if (kind !== "changed" || before === null || after === null) return `${path} ${kind}`;
  const [old, now] = [before.split("\n"), after.split("\n")];
  const blocks = alignSequences(old, now);
  const isSaid = ({ beforeStart, removed, afterStart, added }: typeof blocks[number]) =>
    saidIn(old.slice(beforeStart, beforeStart + removed)) !== saidIn(now.slice(afterStart, afterStart + added));
  const telling = blocks.filter(isSaid);
  const [first, ...rest] = telling.length > 0 ? telling : blocks;
  if (first === undefined) return `${path} changed`;
  const more = rest.length === 0 ? "" : ` and ${rest.length} more ${rest.length === 1 ? "place" : "places"}`;
  const [was, is] = [old[first.beforeStart]?.trim() ?? "", now[first.afterStart]?.trim() ?? ""];
  const what = first.added === 0
    ? `${quoted(was)} removed`
    : first.removed === 0
    ? `${quoted(is)} added`
    : change(was, is);
  return `${path} line ${first.afterStart + 1} changed: ${what}${more}`;
}

/** Whether a module of today does what its former one did: at most comments and blanks are others. */
export function saysTheSame({ before, after }: FileVersions): boolean {
  return before !== null && after !== null && saidIn(before.split("\n")) === saidIn(after.split("\n"));
}

/** Code without lines that are comments, and without the blanks around a line. */
function saidIn(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).filter((line) => line !== "" && !/^(?:\/\/|\/\*|\*)/.test(line)).join("\n");
}

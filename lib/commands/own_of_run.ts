import type { OutputRecord } from "../outputs/output_record.ts";
import type { OwnOutputs } from "./make_page.ts";
import type { StagedRun } from "./run_into_staging.ts";

/**
 * What notebooks of one's own have saved when a run is over.
 *
 * @param options records of what was not made anew, the folder of what the run made, and the one of what was there before
 */
export function ownOfRun(
  { outputs }: Pick<StagedRun, "outputs">,
  { stay, fresh, before }: {
    readonly stay: readonly OutputRecord[];
    readonly fresh: string;
    readonly before: string;
  },
): OwnOutputs {
  return {
    records: [...stay, ...outputs],
    folderOf: (record) => outputs.includes(record) ? fresh : before,
  };
}

import { projectPath } from "../data/project_path.ts";
import { WORK_FOLDER } from "./project_lock.ts";

/** One set of outputs: that of the notebooks as they are, or that with other values for some of their parameters. */
export interface Edition {
  /** Values given for parameters, by name; empty for the notebooks as they are. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Absolute path of the folder that holds its outputs. */
  readonly outputs: string;
  /** Absolute path of the folder in which they are made. */
  readonly staging: string;
}

/** Folder inside `outputs/` that holds the editions with other parameters, each a whole set of outputs. */
export const VARIANTS_FOLDER = "variants";

/**
 * The edition for given parameters. Those with other parameters lie in `outputs/variants/<name=value>/`, and their executed
 * notebooks with them: the notebooks of the project show the values that are written in them.
 */
export function editionOf(parameters: ReadonlyMap<string, string>): Edition {
  if (parameters.size === 0) {
    return { parameters, outputs: projectPath("outputs"), staging: `${WORK_FOLDER}/outputs` };
  }
  const name = [...parameters].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).sort().join(",");
  return {
    parameters,
    outputs: projectPath(`outputs/${VARIANTS_FOLDER}/${name}`),
    staging: `${WORK_FOLDER}/variants/${name}`,
  };
}

/** Options that `report` and `check` share. */
export interface RunOptions {
  /** Notebooks to run, by name. @default all */
  readonly notebooks?: readonly string[];
  /** Values for parameters of the notebooks, by name. @default none */
  readonly parameters?: ReadonlyMap<string, string>;
  /** Kernels at once. @default the number of cores */
  readonly jobs?: number;
  /** Seconds for one cell, unless the notebook says otherwise. @default the runner's */
  readonly timeout?: number;
  /** Stops everything and leaves what is there whole. */
  readonly signal?: AbortSignal;
}

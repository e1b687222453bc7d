import type { RunNotebookOptions } from "../../lib/notebook/notebook_execution.ts";

/** What is wrong when a kernel is started. */
export interface StartFault {
  readonly name: string;
  readonly options: RunNotebookOptions;
  readonly says: RegExp;
}

/** Kernels that cannot start, each with what is told; the exit code is 4. */
export const START_FAULTS: readonly StartFault[] = [
  {
    name: "there is no such executable",
    options: { executable: "/no/such/deno" },
    says: /start-failed: .*\/no\/such\/deno/,
  },
  {
    name: "the executable is another program that ends at once",
    options: { executable: "/bin/true" },
    says: /start-failed: .*ended with code 0/,
  },
  { name: "the executable fails", options: { executable: "/bin/false" }, says: /start-failed: .*ended with code 1/ },
  {
    name: "the kernel does not answer in time",
    options: { startTimeout: 0.001 },
    says: /start-failed: .*did not answer within 0\.001 s/,
  },
  { name: "the working folder is gone", options: { cwd: "/no/such/folder" }, says: /start-failed/ },
];

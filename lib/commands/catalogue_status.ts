import type { Manifest } from "../outputs/manifest.ts";
import type { Report } from "../reports/fy2021/facts/load_report.ts";

/** What became of one of the report's 107 numbered figures and tables. */
export interface CatalogueStatus {
  readonly key: string;
  /** Number as printed. */
  readonly number: string;
  readonly title: string;
  /**
   * `reproduced` when an output for it is in the manifest, from data of the report or of respondents; `synthetic` when
   * one is, but from generated sample answers; `missing` when the catalogue promises one and the manifest has none.
   */
  readonly status: "reproduced" | "synthetic" | "awaits-answers" | "picture-only" | "missing";
  /** Why it is not reproduced; `null` when it is. */
  readonly reason: string | null;
  readonly notebook: string;
  /** Files made for it, as paths from the project's top level. */
  readonly files: readonly string[];
}

/** The status of every row of the catalogue, in the report's order: what is promised held against what was made. */
export function catalogueStatus(report: Report, manifest: Manifest | null): readonly CatalogueStatus[] {
  return report.catalogue.records.map((row) => {
    const made = manifest?.outputs.filter(({ catalogueKeys }) => catalogueKeys.includes(row.key)) ?? [];
    const files = made.flatMap(({ files }) => files.map(({ path }) => `outputs/${path}`)).sort();
    const common = { key: row.key, number: row.number, title: row.title, notebook: row.notebook, files };
    if (made.some(({ origin }) => origin !== "synthetic")) return { ...common, status: "reproduced", reason: null };
    if (made.length > 0) return { ...common, status: "synthetic", reason: row.reason };
    if (row.status === "reproduced") {
      return { ...common, status: "missing", reason: 'nothing in outputs/ reproduces it: run "deno task report"' };
    }
    return { ...common, status: row.status, reason: row.reason };
  });
}

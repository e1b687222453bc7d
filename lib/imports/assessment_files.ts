import { sha256 } from "../data/sha256.ts";
import { csvText } from "../data/write_csv.ts";
import { assessmentSheetTitle } from "../wording/import_record_words.ts";
import type { AssessmentImport } from "./assessment_import.ts";

/** The files of a sheet: `data/assessments/<municipality>.csv` and its sidecar. */
export function assessmentFiles(
  { cells }: Pick<AssessmentImport, "cells">,
  { municipalityId, name, nameEnglish }: {
    readonly municipalityId: string;
    readonly name: string;
    readonly nameEnglish: string;
  },
): readonly { readonly path: string; readonly content: string }[] {
  const rows = cells.flatMap(({ part, aspect, entries }) =>
    entries.length === 0
      ? [[part, aspect, "1", "", "", "", "", "", ""]]
      : entries.map(({ text, operator }, at) => [part, aspect, String(at + 1), text, "", operator ?? "", "", "", ""])
  );
  const heading = [
    "part",
    "aspect",
    "order",
    "text",
    "text_english",
    "operator",
    "operator_english",
    "figure_key",
    "finding_ids",
  ];
  const content = csvText([heading, ...rows], { newline: "\n" });
  const path = `data/assessments/${municipalityId}.csv`;
  const title = assessmentSheetTitle({ ja: name, en: nameEnglish });
  const source = {
    id: `assessment-${municipalityId}`,
    title: title.ja,
    titleEnglish: title.en,
    origin: "observed",
    producer: name,
    citation: title.citation,
    licence: name,
    figureKeys: [],
    encoding: "utf-8",
    sha256: sha256(content),
    rows: rows.length,
    notes: [],
  };
  return [
    { path, content },
    { path: path.replace(/\.csv$/, ".source.json"), content: `${JSON.stringify(source, null, 2)}\n` },
  ];
}

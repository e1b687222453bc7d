import * as Plot from "@observablehq/plot";
import type { Source } from "../../lib/data/source.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import type { Table } from "../../lib/tables/table.ts";

/** A source as a sidecar would describe it; made up for tests. */
export function exampleSource(fields: Partial<Source> = {}): Source {
  return {
    id: "example",
    title: "例の資料",
    titleEnglish: "Example data",
    origin: "published",
    producer: "tests",
    citation: "tests",
    licence: "none",
    figureKeys: ["2-2:method"],
    encoding: "utf-8",
    sha256: "0".repeat(64),
    rows: 20,
    notes: [],
    file: "data/surveys/example/responses.csv",
    ...fields,
  };
}

/** A figure of three bars. */
export function exampleFigure(fields: Partial<Figure> = {}): Figure {
  return {
    kind: "figure",
    key: "example",
    catalogueKeys: [],
    language: "ja",
    title: "三つの棒",
    subtitle: "n=20",
    notes: ["試験のための図。"],
    sources: [exampleSource()],
    alternativeText: "一、二、三の棒。",
    legend: [{ label: "棒", color: "#0a4a8c" }],
    panels: [{
      title: null,
      plot: {
        width: 500,
        height: 160,
        marginLeft: 60,
        marks: [Plot.barX([1, 2, 3], { x: (d: number) => d, y: (d: number) => `棒${d}`, clip: true }), Plot.ruleX([0])],
      },
    }],
    ...fields,
  };
}

/** A table of a text and a number column. */
export function exampleTable(fields: Partial<Table> = {}): Table {
  return {
    kind: "table",
    key: "example",
    catalogueKeys: [],
    language: "ja",
    title: "例の表",
    notes: ["試験のための表。"],
    sources: [exampleSource()],
    columns: [
      { id: "answer", label: "回答", type: "text" },
      { id: "population", label: "人口", type: "number" },
      { id: "share", label: "割合", type: "number", decimals: 1 },
    ],
    rows: [
      { answer: "行田市", population: 80236, share: 47.65 },
      { answer: "=HYPERLINK(1)", population: -5, share: null },
    ],
    ...fields,
  };
}

/** Text that breaks out of markup, spreadsheets or files when it is not escaped. */
export const HOSTILE_TEXTS: readonly string[] = [
  `</text></svg><script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `]]>&amp;&lt;&#x3c;script&#x3e;`,
  `' onload='alert(1)`,
  `\u0000\u0007\u001b[31m赤\ud800`,
  `\u202eおかしな向き\u2066`,
  `=cmd|'/C calc'!A0`,
  `${"長".repeat(300)}`,
  `<!-- -->`,
  `url(#x) currentColor`,
];

import { itemAt } from "../data/item_at.ts";
import type { ResourceField } from "../tidy/resource.ts";
import { cutText, type LabelledAnswer, type LabelScript, scriptNames } from "./label_script.ts";

/** Most letters of a variable's name; most bytes of its label, of a value's label. */
const LONGEST = { name: 64, label: 255, valueLabel: 120 } as const;

/** Letters of a text in one line of syntax, which may have 256 bytes. */
const LINE = 60;

/**
 * SPSS syntax that reads the answers and labels them; PSPP, which is free, runs it too.
 *
 * @returns the script, which ends by weighting with the counts and saving what it read as `.sav`
 */
export function spssScript({ file, heading, fields, rows, questions }: LabelScript): string {
  const names = scriptNames(questions.map(({ id }) => id), LONGEST.name);
  const widthOf = ({ name }: ResourceField) =>
    Math.max(1, ...rows.map((row) => new TextEncoder().encode(String(row[name] ?? "")).byteLength));
  const format = (field: ResourceField) =>
    field.type === "integer" ? "F8.0" : field.type === "number" ? "F8.1" : `A${widthOf(field)}`;
  const parts = questions.flatMap(({ id, label, answers, isRating }) => {
    const name = names.get(id) ?? id;
    const missing = answers.flatMap(({ code, isMissing }) => isMissing ? [code] : []);
    return [
      "",
      `NUMERIC ${name} (F4.0).`,
      `IF (question_id = ${quoted(id)}) ${name} = answer_code.`,
      `VARIABLE LABELS ${name}\n  ${quoted(cutText(label, LONGEST.label))}.`,
      `VALUE LABELS ${name}${answers.map(valueLabel).join("")}.`,
      `VARIABLE LEVEL ${name} (${isRating ? "ORDINAL" : "NOMINAL"}).`,
      ...missing.length === 0 ? [] : [`MISSING VALUES ${name} (${missing.join(", ")}).`],
    ];
  });
  return [
    ...heading.map((line) => `* ${line.replace(/[.．]$/, "")}.`),
    "",
    "GET DATA",
    "  /TYPE=TXT",
    `  /FILE=${quoted(file)}`,
    "  /ENCODING='UTF8'",
    "  /ARRANGEMENT=DELIMITED",
    "  /DELCASE=LINE",
    '  /DELIMITERS=","',
    "  /QUALIFIER='\"'",
    "  /FIRSTCASE=2",
    `  /VARIABLES=\n${fields.map((field) => `    ${field.name} ${format(field)}`).join("\n")}.`,
    "",
    "VARIABLE LABELS",
    `${
      fields.map(({ name, description }) => `  ${name} ${quoted(cutText(description.ja, LONGEST.label))}`).join("\n")
    }.`,
    ...parts,
    "",
    "WEIGHT BY n.",
    "EXECUTE.",
    `SAVE OUTFILE=${quoted(file.replace(/\.csv$/, ".sav"))}.`,
    "",
  ].join("\n");
}

function valueLabel({ code, label }: LabelledAnswer): string {
  return `\n  ${code} ${quoted(cutText(label, LONGEST.valueLabel))}`;
}

/** A text in quotes; a long one is put together of several, as a line of syntax may not be long. */
function quoted(text: string): string {
  const letters = [...text];
  const pieces = Array.from(
    { length: Math.max(1, Math.ceil(letters.length / LINE)) },
    (_, at) => `'${letters.slice(at * LINE, (at + 1) * LINE).join("").replaceAll("'", "''")}'`,
  );
  return pieces.length === 1 ? itemAt(pieces, 0, "piece of a text") : pieces.join(" +\n    ");
}

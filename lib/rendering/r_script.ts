import type { ResourceField } from "../tidy/resource.ts";
import type { LabelScript } from "./label_script.ts";

/** What R calls the types of columns. */
const CLASSES: Readonly<Record<ResourceField["type"], string>> = {
  string: "character",
  integer: "integer",
  number: "numeric",
  boolean: "logical",
  date: "Date",
};

/**
 * An R script that reads the answers with their types, and gives the rows of a question with its answers as a factor in the order of
 * the scale. It needs no package.
 */
export function rScript({ file, heading, fields, questions }: LabelScript): string {
  const name = file.replace(/\.csv$/, "");
  const classes = fields.map((field) => `    ${field.name} = "${CLASSES[field.type]}"`);
  const labels = questions.map(({ id, answers }) =>
    `  ${quoted(id)} = c(${answers.map(({ code, label }) => `${quoted(label)} = ${code}L`).join(", ")})`
  );
  const wordings = questions.map(({ id, label }) => `  ${quoted(id)} = ${quoted(label)}`);
  const [first] = questions;
  return [
    ...heading.map((line) => `# ${line}`),
    "",
    `${name} <- read.csv(`,
    `  ${quoted(file)}, encoding = "UTF-8", na.strings = "",`,
    "  colClasses = c(",
    classes.join(",\n"),
    "  )",
    ")",
    "",
    "question_labels <- c(",
    wordings.join(",\n"),
    ")",
    "",
    "answer_labels <- list(",
    labels.join(",\n"),
    ")",
    "",
    "answers_of <- function(question) {",
    `  rows <- ${name}[${name}$question_id == question, ]`,
    "  labels <- answer_labels[[question]]",
    "  rows$answer <- factor(rows$answer_code, levels = labels, labels = names(labels))",
    "  rows",
    "}",
    "",
    ...first === undefined ? [] : [`xtabs(n ~ answer, answers_of(${quoted(first.id)}))`, ""],
  ].join("\n");
}

/** A text as R writes it, which is as JSON does. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

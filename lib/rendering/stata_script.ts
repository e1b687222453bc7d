import { type LabelScript, scriptNames } from "./label_script.ts";

/** Most letters of a name and of a variable's label. */
const LONGEST = { name: 32, label: 80 } as const;

/** Where no answer was given: a missing value of Stata that keeps a label. */
const NO_ANSWER = ".n";

/** Commands for Stata 14 or newer that read the answers and label them. */
export function stataScript({ file, heading, fields, questions }: LabelScript): string {
  const names = scriptNames(questions.map(({ id }) => id), LONGEST.name);
  const texts = fields.flatMap(({ type }, at) => type === "integer" || type === "number" ? [] : [at + 1]);
  const parts = questions.flatMap(({ id, label, answers }) => {
    const name = names.get(id) ?? id;
    const missing = answers.filter(({ isMissing }) => isMissing);
    const values = answers.map(({ code, label, isMissing }) => `${isMissing ? NO_ANSWER : code} ${quoted(label)}`);
    return [
      "",
      `generate int ${name} = answer_code if question_id == ${quoted(id)}`,
      ...missing.map(({ code }) => `replace ${name} = ${NO_ANSWER} if ${name} == ${code}`),
      `label variable ${name} ${quoted([...label].slice(0, LONGEST.label).join(""))}`,
      `label define ${name} ${values.join(" ")}`,
      `label values ${name} ${name}`,
    ];
  });
  return [
    ...heading.map((line) => `* ${line}`),
    "",
    "version 14",
    `import delimited ${quoted(file)}, clear varnames(1) case(preserve) encoding("utf-8") stringcols(${
      texts.join(" ")
    })`,
    "",
    ...fields.map(({ name, description }) =>
      `label variable ${name} ${quoted([...description.ja].slice(0, LONGEST.label).join(""))}`
    ),
    ...parts,
    "",
    ...questions.slice(0, 1).map(({ id }) => `tabulate ${names.get(id) ?? id} [fweight = n]`),
    "",
  ].join("\n");
}

/** A text in compound quotes, in which quotation marks may stand. */
function quoted(text: string): string {
  return `\`"${text}"'`;
}

import type { ExportFormat } from "./export_grid.ts";
import type { Bilingual } from "../data/language.ts";
import { IMPORT_SENTENCES } from "../wording/import_words.ts";
import { IMPORT_HEADINGS } from "../wording/import_headings.ts";
import { ENCODING_WORDS, nameIn, PROGRAM_WORDS, SEPARATOR_WORDS } from "../wording/import_names.ts";
import { say } from "../wording/say.ts";
import { isCounted } from "./export_table.ts";
import type { ImportPlan } from "./import_plan.ts";
import {
  changeLines,
  columnLines,
  leftOutLines,
  openLines,
  questionLines,
  surveyLines,
  unusedLines,
} from "./plan_lines.ts";
import { one, type PlanTextOptions } from "./plan_text_options.ts";
import { refusedLines } from "./refused_lines.ts";

/** A plan as text for a person. */
export function planText(plan: ImportPlan, options: PlanTextOptions): string {
  const { lang } = options;
  const to = (words: Bilingual) => say(lang, words);
  const s = IMPORT_SENTENCES;
  const kept = plan.surveys.reduce((sum, survey) => sum + survey.kept.length, 0);
  const refused = [...plan.refused, ...plan.surveys.flatMap((survey) => survey.refused)];
  const leftOut = [...plan.leftOut, ...plan.surveys.flatMap((survey) => survey.leftOut)];
  const counted = leftOut.filter(isCounted).length;
  const { format } = plan;
  const program = nameIn(PROGRAM_WORDS, plan.program);
  return [
    to(s.read(plan.file)),
    indented([
      to(storedAs(format)),
      ...format.kind === "text" && format.isOpenEnded ? [to(s.openEnded())] : [],
      to(s.form(program, plan.headingLines, plan.columns.length)),
      ...plan.form.mapping.unique === null ? [] : [to(s.numbered(one(plan.form.mapping.unique)))],
      to(s.balance(plan.rowsIn, kept, counted, refused.length, { aside: leftOut.length - counted })),
    ]),
    part(to(IMPORT_HEADINGS.surveys), plan.surveys.flatMap((survey) => surveyLines(survey, options))),
    part(to(IMPORT_HEADINGS.questions), questionLines(plan, lang)),
    part(to(IMPORT_HEADINGS.columns), columnLines(plan, lang)),
    part(to(IMPORT_HEADINGS.leftOut), leftOutLines(leftOut, lang)),
    part(to(IMPORT_HEADINGS.refused), refusedLines(plan, options)),
    part(to(IMPORT_HEADINGS.open), openLines(plan, lang)),
    part(to(IMPORT_HEADINGS.unused), unusedLines(options)),
    part(to(IMPORT_HEADINGS.changes), changeLines(plan, options)),
  ].filter((text) => text !== "").join("\n");
}

/** How a file is stored. */
function storedAs(format: ExportFormat): Bilingual {
  switch (format.kind) {
    case "workbook":
      return IMPORT_SENTENCES.sheet(format.sheet, format.otherSheets, format.formulas);
    case "page":
      return IMPORT_SENTENCES.page(
        ENCODING_WORDS[format.encoding] ?? format.encoding,
        format.sheet,
        format.otherSheets,
      );
    case "text":
      return IMPORT_SENTENCES.text(
        ENCODING_WORDS[format.encoding] ?? format.encoding,
        nameIn(SEPARATOR_WORDS, format.separator),
        format.lineBreaks.join(" + ") || "–",
        format.hasByteOrderMark,
      );
  }
}

function part(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${heading}\n${indented(lines)}`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}

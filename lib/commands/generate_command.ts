import { generateFontAdvances } from "../figures/generate_font_advances.ts";
import { generateCodebookSchema } from "../survey/read_codebook.ts";
import { generateSynthetic } from "../survey/generate_synthetic.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { printLine } from "./print_line.ts";

/** Writes anew what is made by program: synthetic answers, the code books' schema, the font's widths. Says which files changed. */
export async function generateCommand(): Promise<ExitCode> {
  const generated = [await generateCodebookSchema(), await generateFontAdvances(), ...await generateSynthetic()];
  for (const { file } of generated.filter(({ changed }) => changed)) printLine(`generated ${file}`);
  printLine(`${generated.length} files, ${generated.filter(({ changed }) => changed).length} changed`);
  return EXIT_CODE.same;
}

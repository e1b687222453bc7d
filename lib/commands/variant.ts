import { isLanguage, type Language } from "../data/language.ts";
import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { isFormToFill } from "../projects/forms_to_fill.ts";
import { WORK_FOLDER } from "./project_lock.ts";

/** One set of outputs: that of the notebooks as they are, or that with other values for some of their parameters. */
export interface Variant {
  /** Values given for parameters, by name; empty for the notebooks as they are. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Absolute path of the folder that holds its outputs. */
  readonly outputs: string;
  /** Absolute path of the folder in which they are made. */
  readonly staging: string;
  /** Absolute path of the folder with its executed notebooks. */
  readonly notebooks: string;
  /** The options that ask for it, as they follow a command in a shell; empty for the notebooks as they are. */
  readonly settings: string;
}

/** Folder inside `outputs/` that holds the variants with other parameters, each a whole set of outputs. */
export const VARIANTS_FOLDER = "variants";

/** Folder inside a variant with other parameters that holds its executed notebooks. */
const NOTEBOOKS_FOLDER = "notebooks";

/** A longer name of a folder, in bytes, is cut: file systems take 255. */
const LONGEST_NAME = 120;

/**
 * The variant for given parameters. Those with other parameters lie in `outputs/variants/<name=value>/`, and their executed
 * notebooks with them: the notebooks of the project show the values that are written in them.
 */
export function variantOf(parameters: ReadonlyMap<string, string>): Variant {
  const main = {
    parameters,
    outputs: projectPath("outputs"),
    staging: `${WORK_FOLDER}/outputs`,
    notebooks: projectPath("notebooks"),
    settings: "",
  };
  if (parameters.size === 0) return main;
  const settings = [...parameters].map(([key, value]) => `${key}=${value}`).sort();
  const name = folderName([...parameters].map(([key, value]) => `${key}=${safe(value)}`).sort().join(","));
  const outputs = `${main.outputs}/${VARIANTS_FOLDER}/${name}`;
  return {
    parameters,
    outputs,
    staging: `${WORK_FOLDER}/${VARIANTS_FOLDER}/${name}`,
    notebooks: `${outputs}/${NOTEBOOKS_FOLDER}`,
    settings: settings.map((setting) => ` --set ${quoted(setting)}`).join(""),
  };
}

/** What is made beside the notebooks, as messages call it. */
export const MADE_TOGETHER = "report.html, tables.xlsx and report.docx";

/**
 * The language of a variant's workbook and documents; `null` where it has none of its own, as they depend on no other parameter.
 */
export function languageOf({ parameters }: Pick<Variant, "parameters">): Language | null {
  if (parameters.size === 0) return "ja";
  const lang = parameters.get("lang");
  return parameters.size === 1 && lang !== "ja" && isLanguage(lang) ? lang : null;
}

/**
 * Whether a file may lie in a variant's outputs folder though no record names it: another variant's, its own executed notebook, or
 * a form to fill in.
 */
export function needsNoRecord(path: string, { parameters }: Pick<Variant, "parameters">): boolean {
  return path.startsWith(`${parameters.size === 0 ? VARIANTS_FOLDER : NOTEBOOKS_FOLDER}/`) || isFormToFill(path);
}

/** A value as part of a file's name on every system: letters of all scripts stay as they are. */
function safe(value: string): string {
  // deno-lint-ignore no-control-regex -- no system wants them in a name
  const escaped = value.replace(/[\x00-\x1f\x7f%,=<>:"/\\|?*]/g, inHex);
  // Windows drops blanks and full stops at the end.
  return escaped.replace(/[. ]$/, inHex);
}

function inHex(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

function folderName(name: string): string {
  if (new TextEncoder().encode(name).length <= LONGEST_NAME) return name;
  return `${[...name].slice(0, 30).join("")}…${sha256(name).slice(0, 12)}`;
}

/** An argument as a shell takes it. */
export function quoted(argument: string): string {
  return /^[\p{L}\p{N}_=.,:/@+-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

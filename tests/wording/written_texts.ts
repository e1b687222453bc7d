import { projectPath } from "../../lib/data/project_path.ts";

/** A text as it is written in code, in both languages; … stands for what is filled in. */
export interface WrittenText {
  readonly place: string;
  readonly ja: string;
  readonly en: string;
  /** What is counted in both languages, by the code that stands for the number: the word right behind it in each. */
  readonly units: readonly { readonly of: string; readonly ja: string; readonly en: string }[];
}

/** All texts in two languages of these files. */
export async function writtenTexts(files: readonly string[]): Promise<readonly WrittenText[]> {
  const found = await Promise.all(
    files.map(async (file) => textsOfCode(await Deno.readTextFile(projectPath(file)), file)),
  );
  return found.flat();
}

/**
 * The texts of a module: what stands behind `ja:` and `en:`, in quotes or made of pieces. Of what is filled in, pieces that are
 * written there are read, too, all that it may be one behind the other: `${n === 1 ? "an answer" : "answers"}`.
 */
export function textsOfCode(code: string, file: string): readonly WrittenText[] {
  return [...code.matchAll(/\bja:\s/g)].flatMap(({ index }) => {
    const japanese = visible(code, index + 3, ",");
    const english = /^,\s*(?:\/\/[^\n]*\n\s*)?en:/.exec(code.slice(japanese.end));
    if (english === null) return [];
    const start = japanese.end + english[0].length;
    const { text: en, end } = visible(code, start, ",");
    // What a function says in one of the languages is not written here.
    if (!/["`]/.test(code.slice(start, end)) || !/["`]/.test(code.slice(index, japanese.end))) return [];
    const place = `${file}:${code.slice(0, index).split("\n").length}`;
    return [{ place, ja: japanese.text, en, units: units(code.slice(index, japanese.end), code.slice(start, end)) }];
  });
}

/** Units of the numbers that stand in both languages, in Japanese 人 or 件. */
function units(japanese: string, english: string): WrittenText["units"] {
  return [...japanese.matchAll(/\$\{([^{}]+)\} ?([人件])/g)].flatMap(([, of = "", ja = ""]) => {
    const name = RegExp.escape(of);
    const counted = new RegExp(String.raw`counted\(\s*${name},\s*"(\w+)"(?:,\s*"(\w+)")?`).exec(english);
    const behind = new RegExp(String.raw`\$\{${name}\} ((?:free |printed |other )?[a-z]+)`).exec(english);
    const chosen = new RegExp(String.raw`\$\{${name}\} \$\{\s*${name} === 1 \? "[^"]*" : "(\w+)"`).exec(english);
    const en = chosen !== null ? chosen[1] : counted === null ? behind?.[1] : counted[2] ?? `${counted[1]}s`;
    return en === undefined ? [] : [{ of, ja, en }];
  });
}

/** What of an expression is seen, and where it ends: at a sign outside of all brackets, or where the bracket around it closes. */
function visible(code: string, start: number, sign: string): { readonly text: string; readonly end: number } {
  let [text, at, depth] = ["", start, 0];
  for (; at < code.length; at++) {
    const letter = code[at] ?? "";
    if (depth === 0 && (letter === sign || /[)\]}]/.test(letter))) break;
    if (/[([{]/.test(letter)) depth++;
    else if (/[)\]}]/.test(letter)) depth--;
    else if (letter === '"') {
      const [quoted = '""'] = /^"(?:[^"\\\n]|\\.)*"/.exec(code.slice(at)) ?? [];
      // What is compared is not said; words in a row are one choice or another.
      const isCompared = /[=!]==\s*$|\bin\s*$/.test(code.slice(start, at));
      if (!isCompared) text += `${text === "" || /\s$|…$/.test(text) ? "" : " "}${quoted.slice(1, -1)}`;
      at += quoted.length - 1;
    } else if (letter === "`") {
      const inside = template(code, at + 1);
      text += inside.text;
      at = inside.end;
    }
  }
  return { text, end: at };
}

/** A text with places that are filled in, up to its end. */
function template(code: string, start: number): { readonly text: string; readonly end: number } {
  let [text, at] = ["", start];
  while (at < code.length && code[at] !== "`") {
    if (!code.startsWith("${", at)) {
      text += code[at] === "\\" ? code.slice(at, at + 2) : code[at];
      at += code[at] === "\\" ? 2 : 1;
      continue;
    }
    const inside = visible(code, at + 2, "}");
    const counted = /^\s*counted\([^,]+,\s*"([^"]+)"(?:,\s*"([^"]+)")?,?\s*\)\s*$/.exec(code.slice(at + 2, inside.end));
    text += counted === null ? inside.text || "…" : `… ${counted[2] ?? `${counted[1]}s`}`;
    at = inside.end + 1;
  }
  return { text, end: at };
}

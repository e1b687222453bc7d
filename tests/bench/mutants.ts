import type { RandomGenerator } from "../../lib/statistics/random_generator.ts";

/** A change of one place in the text of a module. */
export interface Mutant {
  /** Line of the place, from 1. */
  readonly line: number;
  /** The characters that others take the place of. */
  readonly start: number;
  readonly end: number;
  /** What stood there, and what stands there now. */
  readonly from: string;
  readonly to: string;
  /** The whole text with the change. */
  readonly text: string;
}

/** Characters that others take the place of. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** What turns round in code. Blanks around a sign tell comparisons from arrows and types. */
const SIGNS: readonly (readonly [string, string])[] = [
  [" < ", " <= "],
  [" < ", " > "],
  [" <= ", " < "],
  [" > ", " >= "],
  [" > ", " < "],
  [" >= ", " > "],
  [" === ", " !== "],
  [" !== ", " === "],
  [" && ", " || "],
  [" || ", " && "],
  [" + ", " - "],
  [" - ", " + "],
  [" * ", " / "],
  [" / ", " * "],
  [".some(", ".every("],
  [".every(", ".some("],
  [".find(", ".findLast("],
  [".at(-1)", ".at(0)"],
  ["Math.min(", "Math.max("],
  ["Math.max(", "Math.min("],
  [".toReversed()", ""],
  ["...new Set(", "...("],
  ["true", "false"],
  ["false", "true"],
];

/** What turns round in words: who goes up goes down. */
const WORDS: readonly (readonly [string, string])[] = [
  ["上が", "下が"],
  ["増え", "減っ"],
  ["増加", "減少"],
  ["高い", "低い"],
  ["高く", "低く"],
  ["多い", "少ない"],
  ["以上", "未満"],
  ["上限", "下限"],
  ["最大", "最小"],
  ["肯定", "否定"],
  ["受講前", "受講後"],
  ["人", "件"],
  ["とはいえない", "といえる"],
  ["rose", "fell"],
  ["higher", "lower"],
  ["more ", "fewer "],
  ["most", "least"],
  ["upper", "lower"],
  ["before", "after"],
  [" people", " answers"],
];
/** What is left out of words: who did not did. */
const LEFT_OUT: readonly (readonly [string, string])[] = [["なかった", "た"], ["not ", ""], ["%", ""]];

/** All changes of a module that are tried, in the order of its text. */
export function mutantsOf(text: string): readonly Mutant[] {
  const { code, words } = partsOf(text);
  const everywhere = (part: string, from: string, to: string): readonly Change[] => {
    const places: Change[] = [];
    for (let at = part.indexOf(from); at !== -1; at = part.indexOf(from, at + from.length)) {
      places.push({ start: at, end: at + from.length, to });
    }
    return places;
  };
  const changes = [
    ...SIGNS.flatMap(([from, to]) => everywhere(code, from, to)),
    ...WORDS.flatMap(([one, other]) => [...everywhere(words, one, other), ...everywhere(words, other, one)]),
    ...LEFT_OUT.flatMap(([from, to]) => everywhere(words, from, to)),
    ...[...code.matchAll(/(?<![\w.$])\d+(?![\w.])/g)].map(({ 0: number, index }): Change => (
      { start: index, end: index + number.length, to: String(Number(number) + 1) }
    )),
    // A statement of one line that declares nothing.
    ...[...code.matchAll(/(?<=^ +)(?:(?:await )?[\w.]+\(.*\);|if \(.*\) (?:return|continue|throw).*;|continue;)$/gm)]
      .map(({ 0: statement, index }): Change => ({ start: index, end: index + statement.length, to: ";" })),
    ...brackets(code, /\bif \(/g).map(({ inside: [start, end] }) => (
      { start, end, to: `!(${text.slice(start, end)})` }
    )),
    ...brackets(code, /\.(?:filter|toSorted)\(/g).map(({ start, end }) => ({ start, end, to: "" })),
  ];
  return changes.filter(({ start }) => !isOfTypes(text, start)).toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, to }) => ({
      start,
      end,
      line: text.slice(0, start).split("\n").length,
      from: text.slice(start, end),
      to,
      text: text.slice(0, start) + to + text.slice(end),
    }));
}

/** Some of many, each as likely as any other, in their order. */
export function sampleOf<Item>(
  items: readonly Item[],
  { wanted, generator }: { readonly wanted: number; readonly generator: RandomGenerator },
): readonly Item[] {
  const drawn = items.map((item, at) => ({ item, at, key: generator.next() })).toSorted((a, b) => a.key - b.key);
  return drawn.slice(0, wanted).toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

/** What stands behind the first bracket that a pattern ends with, up to the one that closes it. */
function brackets(code: string, pattern: RegExp) {
  return [...code.matchAll(pattern)].flatMap(({ 0: opening, index }) => {
    let depth = 0;
    for (let at = index + opening.length - 1; at < code.length; at++) {
      if (code[at] === "(") depth++;
      if (code[at] === ")") depth--;
      if (depth === 0) return [{ start: index, end: at + 1, inside: [index + opening.length, at] as const }];
    }
    return [];
  });
}

/** Whether a place is in the line of an import or of a type: nothing of those is there when the code runs. */
function isOfTypes(text: string, place: number): boolean {
  const [line = ""] = text.slice(text.lastIndexOf("\n", place) + 1).split("\n", 1);
  return /^import |^export (?:type )?[{*]|^(?:export )?type |^ *(?:readonly )?\w+\??: [\w<>[\] |"]+;$/.test(line);
}

/**
 * The text twice, each time as long as it is: with nothing but its code, and with nothing but what stands in quotes; blanks are
 * in place of the rest.
 */
function partsOf(text: string): { readonly code: string; readonly words: string } {
  const blanks = text.replaceAll(/[^\n]/g, " ");
  let [code, words] = ["", ""];
  let at = 0;
  const take = (length: number, as: "code" | "words" | "none") => {
    const piece = text.slice(at, at + length);
    code += as === "code" ? piece : blanks.slice(at, at + length);
    words += as === "words" ? piece : blanks.slice(at, at + length);
    at += length;
  };
  const template = () => {
    take(1, "none");
    while (at < text.length && text[at] !== "`") {
      if (text.startsWith("${", at)) {
        take(2, "none");
        scan("}");
        take(1, "none");
      } else take(text[at] === "\\" ? 2 : 1, "words");
    }
    take(1, "none");
  };
  const scan = (end: string) => {
    let depth = 0;
    while (at < text.length && !(depth === 0 && text[at] === end)) {
      const rest = text.slice(at, at + 2_000);
      const remark = /^(?:\/\*[^]*?\*\/|\/\/[^\n]*)/.exec(text.slice(at));
      const quoted = /^(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/.exec(rest);
      const pattern = /[(,=:[!&|?{};]\s*$|return $/.test(code) &&
        /^\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(rest);
      if (remark !== null) take(remark[0].length, "none");
      else if (quoted !== null) take(quoted[0].length, "words");
      else if (pattern) take(pattern[0].length, "none");
      else if (text[at] === "`") template();
      else {
        if (text[at] === "{") depth++;
        if (text[at] === "}") depth--;
        take(1, "code");
      }
    }
  };
  scan("");
  return { code, words };
}

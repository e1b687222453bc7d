import type { Corpus, Document } from "../../lib/text/corpus.ts";

/** What a piece of a rule comes to: whether it holds, and where it was found, as `start-end`. */
interface Found {
  readonly holds: boolean;
  readonly places: readonly (readonly [number, number])[];
}

/**
 * A second reader of coding rules, written without a look at lib/text: it cuts the rules' file with regular expressions,
 * replaces each condition by a number for what it found and rewrites the sum of them until one number is left.
 */
export function secondReader(rulesText: string, corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, string>();
  const groups = new Map<string, readonly string[]>();
  let name = "";
  for (const line of rulesText.split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    if (line.startsWith("＊")) name = line.slice(1).trim();
    else if (line.startsWith("＠")) name = `@${line.slice(1).trim()}`;
    else if (name.startsWith("@")) groups.set(name, [...groups.get(name) ?? [], ...line.trim().split(" ")]);
    else rules.set(name, `${rules.get(name) ?? ""} ${line}`);
  }
  return new Map(corpus.documents.map((document) => [
    document.answer.answerId,
    [...rules].filter(([, rule]) => holds(rule, { document, groups, corpus })).map(([code]) => code),
  ]));
}

interface Reading {
  readonly document: Document;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly corpus: Corpus;
}

function holds(rule: string, reading: Reading): boolean {
  const table: Found[] = [];
  const put = (found: Found) => `${table.push(found) - 1}`;
  const at = (number: string): Found => table[Number(number)] ?? { holds: false, places: [] };
  let sum = rule.replaceAll(
    /near\([^)]*\)\[\w+\]|seq\([^)]*\)\[\w+\]|'[^']*'|[()]|[^\s()]+/g,
    (piece) =>
      ["and", "or", "not", "without", "(", ")"].includes(piece) ? ` ${piece} ` : ` ${put(atom(piece, reading))} `,
  ).replaceAll(/\s+/g, " ").trim();
  const steps: readonly (readonly [RegExp, (a: string, b: string) => Found])[] = [
    [/\( (\d+) \)/, (a) => at(a)],
    [/(\d+) without (\d+)/, (a, b) => {
      const places = at(a).places.filter(([start, end]) =>
        !at(b).places.some(([from, to]) => from < end && start < to)
      );
      return { holds: places.length > 0, places };
    }],
    [/not (\d+)(?!\d| without)/, (a) => ({ holds: !at(a).holds, places: [] })],
    [/(\d+) and (\d+)(?!\d| without)/, (a, b) => join(at(a), at(b), at(a).holds && at(b).holds)],
    [/(\d+) or (\d+)(?!\d| and| without)/, (a, b) => join(at(a), at(b), at(a).holds || at(b).holds)],
  ];
  for (let before = ""; before !== sum;) {
    before = sum;
    for (const [pattern, step] of steps) {
      sum = sum.replace(pattern, (_, a, b) => put(step(a, b)));
      if (sum !== before) break;
    }
  }
  if (!/^\d+$/.test(sum)) throw new Error(`The second reader is left with ${sum} of ${rule}`);
  return at(sum).holds;
}

function join(a: Found, b: Found, both: boolean): Found {
  const places = [...a.holds ? a.places : [], ...b.holds ? b.places : []];
  return both ? { holds: true, places } : { holds: false, places: [] };
}

function atom(piece: string, { document, groups, corpus }: Reading): Found {
  const { answer, tokens } = document;
  const property = /^<>設問-->(.*)$/.exec(piece);
  if (property !== null) {
    const construct = corpus.groups.construct.find(({ ja }) => ja === property[1]);
    return { holds: construct?.id === answer.constructId, places: [] };
  }
  if (piece.startsWith("'")) return foundAt(charactersAt(answer.text, piece.slice(1, -1)));
  const isWord = (token: Document["tokens"][number], word: string) => {
    const [base = "", surface] = word.normalize("NFKC").split("=>");
    const bases = groups.get(base) ?? [base];
    return bases.map((one) => one.normalize("NFKC")).includes(token.base) &&
      (surface === undefined || token.surface.normalize("NFKC") === surface);
  };
  const chain = /^(near|seq)\((.*)\)\[(\w+)\]$/.exec(piece);
  if (chain !== null) {
    const [, kind, words = "", reach = ""] = chain;
    const parts = words.split(kind === "near" ? "+" : "-");
    return foundAt(
      stretches(document, reach).flatMap((stretch) => {
        const places = parts.map((word) => stretch.filter((index) => isWord(tokens[index]!, word)));
        const most = /^\d+$/.test(reach) ? Number(reach) : Infinity;
        const nearest = new Map<number, number>();
        for (const combination of combinations(places)) {
          const order = kind === "near" ? combination.toSorted((a, b) => a - b) : combination;
          const fits = order.every((place, index) =>
            index === 0 || (place > order[index - 1]! && place - order[index - 1]! <= most)
          );
          const [first, last] = [order[0]!, order.at(-1)!];
          if (fits && last < (nearest.get(first) ?? Infinity)) nearest.set(first, last);
        }
        return [...nearest].map(([first, last]) => [tokens[first]!.start, tokens[last]!.end] as const);
      }),
    );
  }
  const words = piece.split("+");
  return foundAt(tokens.flatMap((token, from) => {
    const run = tokens.slice(from, from + words.length);
    const all = run.length === words.length && words.every((word, index) => isWord(run[index]!, word));
    return all ? [[token.start, run.at(-1)!.end] as const] : [];
  }));
}

function foundAt(places: readonly (readonly [number, number])[]): Found {
  return { holds: places.length > 0, places };
}

/** Places of characters; the texts that this is tried on have as many characters after NFKC as before. */
function charactersAt(text: string, wanted: string): readonly (readonly [number, number])[] {
  const [inText, target] = [text.normalize("NFKC"), wanted.normalize("NFKC")];
  return [...inText.matchAll(new RegExp(RegExp.escape(target), "g"))].map((
    { index },
  ) => [index, index + target.length]);
}

/** Numbers of the words that stand in one sentence (b) or clause (c); all in one for a distance. */
function stretches({ answer, tokens }: Document, reach: string): readonly (readonly number[])[] {
  if (/^\d+$/.test(reach)) return [tokens.map((_, index) => index)];
  const ends = tokens.map(({ surface, partOfSpeech, subdivision, end }, index) => {
    const next = tokens[index + 1];
    if (/[。．！？!?]$/.test(surface) || (next !== undefined && /[\r\n]/.test(answer.text.slice(end, next.start)))) {
      return true;
    }
    if (reach === "b") return false;
    return /^[、，,；;：:（）()「」『』]+$/.test(surface) ||
      (partOfSpeech === "助詞" && subdivision.startsWith("接続助詞") &&
        ["が", "けど", "けれど", "けれども", "ので", "から", "し", "のに"].includes(surface));
  });
  return Object.values(Object.groupBy(
    tokens.map((_, index) => index),
    (index) => ends.slice(0, index).filter(Boolean).length,
  )).map((list) => list ?? []);
}

function combinations(places: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return places.reduce<readonly (readonly number[])[]>(
    (all, list) => all.flatMap((combination) => list.map((place) => [...combination, place])),
    [[]],
  );
}

import type { Corpus, Document } from "../../lib/text/corpus.ts";

/**
 * A second reader of coding rules, written without a look at lib/text: it cuts the rules' file with regular expressions,
 * replaces each condition by 1 or 0 and rewrites the sum of them until one digit is left.
 */
export function secondReader(rulesText: string, corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, string>();
  let name = "";
  for (const line of rulesText.split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    if (line.startsWith("＊")) name = line.slice(1).trim();
    else rules.set(name, `${rules.get(name) ?? ""} ${line}`);
  }
  return new Map(corpus.documents.map((document) => [
    document.answer.answerId,
    [...rules].filter(([, rule]) => holds(rule, document)).map(([code]) => code),
  ]));
}

function holds(rule: string, document: Document): boolean {
  let sum = rule.replaceAll(
    /near\([^)]*\)\[\d+\]|seq\([^)]*\)\[\d+\]|'[^']*'|[()]|[^\s()]+/g,
    (piece) =>
      ["and", "or", "not", "(", ")"].includes(piece) ? ` ${piece} ` : atomHolds(piece, document) ? " 1 " : " 0 ",
  ).replaceAll(/\s+/g, " ").trim();
  for (let before = ""; before !== sum;) {
    before = sum;
    sum = sum.replace(/\( ([01]) \)/, "$1");
    if (sum !== before) continue;
    sum = sum.replace(/not ([01])/, (_, digit) => digit === "1" ? "0" : "1");
    if (sum !== before) continue;
    sum = sum.replace(/([01]) and ([01])/, (_, a, b) => a === "1" && b === "1" ? "1" : "0");
    if (sum !== before) continue;
    sum = sum.replace(/([01]) or ([01])(?! and)/, (_, a, b) => a === "1" || b === "1" ? "1" : "0");
  }
  if (sum !== "0" && sum !== "1") throw new Error(`The second reader is left with ${sum} of ${rule}`);
  return sum === "1";
}

function atomHolds(piece: string, { answer, tokens }: Document): boolean {
  if (piece.startsWith("'")) return answer.text.normalize("NFKC").includes(piece.slice(1, -1).normalize("NFKC"));
  const distance = /^(near|seq)\((.*)\)\[(\d+)\]$/.exec(piece);
  if (distance !== null) {
    const [, kind, words = "", most] = distance;
    const parts = words.split(kind === "near" ? "+" : "-");
    const places = parts.map((word) => tokens.flatMap((token, index) => isWord(token, word) ? [index] : []));
    return combinations(places).some((combination) => {
      const order = kind === "near" ? combination.toSorted((a, b) => a - b) : combination;
      return order.every((place, index) =>
        index === 0 || (place > (order[index - 1] ?? 0) && place - (order[index - 1] ?? 0) <= Number(most))
      );
    });
  }
  const words = piece.split("+");
  return tokens.some((_, at) =>
    words.every((word, index) => {
      const token = tokens[at + index];
      return token !== undefined && isWord(token, word);
    })
  );
}

function isWord(token: Document["tokens"][number], word: string): boolean {
  const [base, surface] = word.normalize("NFKC").split("=>");
  return token.base === base && (surface === undefined || token.surface.normalize("NFKC") === surface);
}

function combinations(places: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return places.reduce<readonly (readonly number[])[]>(
    (all, list) => all.flatMap((combination) => list.map((place) => [...combination, place])),
    [[]],
  );
}

import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import type { Source } from "../data/source.ts";
import { PUNCTUATION, say } from "./say.ts";
import { originLabel, SOURCES } from "./source_words.ts";
import type { Origin } from "../data/origin.ts";

/**
 * The line under every figure and table that says what it was made from: `出典: 報告書 図表2-2`.
 *
 * Published sources are named by the numbers of the report's figures; when the presentation reproduces rows of the report
 * that a source was taken from, by those alone. Figures of which something is read, not printed, come after and say so. Observed
 * ones by title and number of rows (n), synthetic ones by the mark, title and n, and before all others. Several of one origin and
 * file name are said in one breath. Files are named in the manifest: readers know surveys.
 *
 * @returns one line, never empty
 * @throws {RangeError} when the presentation names no source
 */
export function sourceLine(presentation: Presentation): string {
  presentationOrigin(presentation);
  const { language, catalogueKeys, sources } = presentation;
  const isReport = ({ origin, figureKeys }: Source) =>
    (origin === "published" || origin === "reading") && figureKeys.length > 0;
  const figuresOf = (origin: Origin) =>
    sources.filter((source) => isReport(source) && source.origin === origin).flatMap((source) => {
      const reproduced = source.figureKeys.filter((key) => catalogueKeys.includes(key));
      return reproduced.length > 0 ? reproduced : source.figureKeys;
    });
  const read = figuresOf("reading");
  const printed = figuresOf("published").filter((key) => !read.includes(key));
  const report = [
    ...(printed.length === 0 ? [] : [reportFigures(printed, presentation)]),
    ...(read.length === 0 ? [] : [`${reportFigures(read, presentation)}${say(language, SOURCES.withReading)}`]),
  ];
  const rest = sources.filter((source) => !isReport(source));
  const isGenerated = ({ origin }: Source) => origin === "synthetic";
  const ordered = [...rest.filter(isGenerated), ...rest.filter((source) => !isGenerated(source))];
  const others = alikeTogether(ordered).map((alike) => {
    const [first] = alike;
    if (first === undefined) return "";
    return alike.length === 1 ? describe(first, language) : describeAlike(alike, language);
  });
  // What is generated is said first: nobody may take the line, or its beginning, for the report's.
  const generated = sources.some(({ origin }) => origin === "synthetic");
  const parts = [...new Set(generated ? [...others, ...report] : [...report, ...others])];
  return say(language, SOURCES.source(parts));
}

/** Letters of a source that may stand in every row of a file; a longer one has a code. */
const LONGEST_IN_ROWS = 20;

/**
 * What a table was made from, as it stands in every row of its CSV file: in a few letters such as 報告書 図表2-2, or else the
 * table's key, under which its descriptor says all of it.
 */
export function sourceCode(presentation: Presentation): string {
  const source = sourceLine(presentation).replace(/^[^:]*: /, "");
  return source.length <= LONGEST_IN_ROWS ? source : presentation.key;
}

/** Sources of one origin that lie in neighbouring folders under one file name, each once; the order is that given. */
function alikeTogether(sources: readonly Source[]): readonly (readonly Source[])[] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const { origin, file } = source;
    const place = origin === "published" ? file : [origin, ...file.split("/").toSpliced(-2, 1)].join("/");
    const group = groups.get(place) ?? [];
    if (!group.some((other) => other.file === file)) group.push(source);
    groups.set(place, group);
  }
  return [...groups.values()];
}

/** Several sources alike in one breath: what their titles begin or end with alike stands once. */
function describeAlike(alike: readonly Source[], language: Language): string {
  const [first] = alike;
  if (first === undefined) return "";
  const parts = alike.map(({ title, titleEnglish }) =>
    say(language, { ja: title, en: titleEnglish }).split(say(language, SOURCES.titleGap))
  );
  const { own, head, tail } = partedTitles(parts);
  const places = alike.map(({ rows }, at) => say(language, SOURCES.withRows(own[at] ?? [], rows)));
  const together = say(language, SOURCES.together(places, head, tail));
  if (first.origin !== "synthetic") return together;
  return say(language, SOURCES.notReal(originLabel("synthetic", language), together));
}

/** Parts of titles: what all of them begin with, what each has of its own, and what all of them end with. */
interface PartedTitles {
  readonly head: readonly string[];
  readonly own: readonly (readonly string[])[];
  readonly tail: readonly string[];
}

function partedTitles(titles: readonly (readonly string[])[]): PartedTitles {
  const [first = []] = titles;
  const shortest = Math.min(...titles.map(({ length }) => length));
  const alike = (most: number, of: (title: readonly string[], at: number) => string | undefined) => {
    let count = 0;
    while (count < most && titles.every((title) => of(title, count) === of(first, count))) count++;
    return count;
  };
  // Each keeps at least one part of its own.
  const head = alike(shortest - 1, (title, at) => title[at]);
  const tail = alike(shortest - 1 - head, (title, at) => title.at(-1 - at));
  return {
    head: first.slice(0, head),
    own: titles.map((title) => title.slice(head, title.length - tail)),
    tail: first.slice(first.length - tail),
  };
}

/** Rows of a table are respondents; what a code book or an event file counts is no n. */
function describe(source: Source, language: Language): string {
  const { origin, title, titleEnglish, file, rows, citation } = source;
  const name = say(language, { ja: title, en: titleEnglish });
  if (origin === "published" || origin === "reading") {
    // What this project wrote itself cites itself; what others wrote is cited as they call it.
    return say(language, SOURCES.cited(name, citation));
  }
  const place = file.endsWith(".csv") ? say(language, SOURCES.withRows([name], rows)) : name;
  if (origin === "observed") return place;
  return say(language, SOURCES.notReal(originLabel(origin, language), place));
}

/** 報告書 図表2-6～2-8・2-17: numbers in the report's order, runs of three or more drawn together. */
function reportFigures(keys: readonly string[], { sources, language }: Presentation): string {
  const remarks = new Map(sources.flatMap(({ figureRemarks = {} }) => Object.entries(figureRemarks)));
  const figures = keys.map((key) => {
    const [number = ""] = key.split(":");
    const [chapter = 0, place = 0] = number.split("-").map(Number);
    return { number, chapter, place, remark: remarks.get(key)?.[language] ?? "" };
  }).sort((a, b) => a.chapter - b.chapter || a.place - b.place);
  const runs: (typeof figures)[] = [];
  for (const figure of figures) {
    const run = runs.find((candidate) => {
      const last = candidate.at(-1);
      return last?.chapter === figure.chapter && last.remark === figure.remark && figure.place - last.place <= 1;
    });
    if (run === undefined) runs.push([figure]);
    else if (run.at(-1)?.number !== figure.number) run.push(figure);
  }
  const parts = runs.flatMap((run) => {
    const numbers = run.map(({ number }) => number);
    const { remark } = itemAt(run, 0, "figure of a run");
    const shown = numbers.length < 3 ? numbers : [`${numbers[0]}${say(language, PUNCTUATION.to)}${numbers.at(-1)}`];
    if (remark === "") return shown;
    return say(language, SOURCES.withRemark(shown, remark));
  });
  return say(language, SOURCES.reportFigures(parts, figures.length));
}

/** How {@linkcode figureNumber} finds which of several places is meant, and speaks. */
export interface FigureNumberOptions {
  /** Sources that say of a number which is used more than once what place it is. */
  readonly sources: readonly Pick<Source, "figureRemarks">[];
  readonly lang: Language;
}

/**
 * The number of a figure of a report as a reader can look it up: with its place where the report uses the number more than once.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const sources = [{ figureRemarks: { "1-2:harbour": { ja: "港町", en: "Harbour" } } }];
 * assert.equal(figureNumber("1-2:harbour", { sources, lang: "ja" }), "1-2（港町）");
 * assert.equal(figureNumber("1-3:harbour", { sources, lang: "ja" }), "1-3");
 * ```
 */
export function figureNumber(figureKey: string, { sources, lang }: FigureNumberOptions): string {
  const number = figureKey.split(":", 1)[0] ?? figureKey;
  const remark = sources.flatMap(({ figureRemarks = {} }) => figureRemarks[figureKey] ?? [])[0];
  return remark === undefined ? number : say(lang, SOURCES.withRemark([number], say(lang, remark)));
}

/** The notes of a figure or table as they stand below it, numbered where there are several, and its source line. */
export function remarksOf(presentation: Presentation): readonly string[] {
  const { notes, language } = presentation;
  const heads = noteHeads(language, notes.length);
  return [...notes.map((note, at) => `${heads[at] ?? ""} ${note}`), sourceLine(presentation)];
}

/** Heads of so many notes: 注1: 注2: …, or 注: of one alone. */
export function noteHeads(language: Language, count: number): readonly string[] {
  const head = say(language, SOURCES.note);
  return Array.from({ length: count }, (_, index) => count === 1 ? `${head.trim()}:` : `${head}${index + 1}:`);
}

import type { Language } from "../data/language.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import type { Source } from "../data/source.ts";
import { PUNCTUATION, say } from "./say.ts";
import { NOTE_HEADING } from "./common_words.ts";
import { originLabel, SOURCES } from "./source_words.ts";
import type { Origin } from "../data/origin.ts";

/**
 * The line under every figure and table that says what it was made from: `出典: 報告書 図表2-2`.
 *
 * Published sources are named by the numbers of the report's figures; when the presentation reproduces rows of the report
 * that a source was taken from, by those alone. Figures of which something is read, not printed, come after and say so. Observed ones by title, file and number of rows (n). Synthetic ones by the
 * mark, file and n. Several of one origin and file name are said in one breath. All stand in the order given.
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
  const others = alikeTogether(sources.filter((source) => !isReport(source))).map((alike) => {
    const [first] = alike;
    if (first === undefined) return "";
    return alike.length === 1 ? describe(first, language) : describeAlike(alike, language);
  });
  const parts = [...new Set([...report, ...others])];
  return say(language, SOURCES.source(parts));
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

/** Several sources alike in one breath: `data/surveys/ の gyoda-forum（n=124）・soka-training-1（n=20）の各 responses.csv`. */
function describeAlike(alike: readonly Source[], language: Language): string {
  const [first] = alike;
  if (first === undefined) return "";
  const steps = first.file.split("/");
  const folder = steps.slice(0, -2).join("/");
  const name = steps.at(-1) ?? "";
  const folders = alike.map(({ file, rows }) => {
    const own = file.split("/").at(-2) ?? file;
    return say(language, SOURCES.sheetWithRows(own, rows));
  });
  const place = say(language, SOURCES.eachFile({ folder, folders, name }));
  if (first.origin !== "synthetic") return place;
  const mark = originLabel("synthetic", language);
  return say(language, SOURCES.notReal(mark, place));
}

function describe(source: Source, language: Language): string {
  const { origin, title, titleEnglish, file, rows, citation } = source;
  const name = say(language, { ja: title, en: titleEnglish });
  if (origin === "published" || origin === "reading") {
    // What this project wrote itself cites itself; what others wrote is cited as they call it.
    return say(language, SOURCES.cited(name, citation));
  }
  // Rows of a table are respondents; what a code book or an event file counts is no n.
  const place = file.endsWith(".csv")
    ? `${name}${say(language, SOURCES.fileAndRows(file, rows))}`
    : `${name}${say(language, SOURCES.fileOnly(file))}`;
  if (origin === "observed") return place;
  const mark = originLabel(origin, language);
  return say(language, SOURCES.notReal(mark, place));
}

/** 報告書 図表2-6～2-8・2-17: numbers in the report's order, runs of three or more drawn together. */
function reportFigures(keys: readonly string[], { sources, language }: Presentation): string {
  const remarks = new Map(sources.flatMap(({ figureRemarks = {} }) => Object.entries(figureRemarks)));
  const figures = [...new Set(keys)].map((key) => {
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
    const remark = run[0]?.remark ?? "";
    const shown = numbers.length < 3 ? numbers : [`${numbers[0]}${say(language, PUNCTUATION.to)}${numbers.at(-1)}`];
    if (remark === "") return shown;
    return say(language, SOURCES.withRemark(shown, remark));
  });
  return say(language, SOURCES.reportFigures(parts, figures.length));
}

/** The notes of a figure or table as they stand below it, numbered where there are several, and its source line. */
export function remarksOf(presentation: Presentation): readonly string[] {
  const { notes, language } = presentation;
  const head = say(language, NOTE_HEADING);
  const numbered = notes.map((note, at) => `${head}${notes.length === 1 ? "" : ` ${at + 1}`}: ${note}`);
  return [...numbered, sourceLine(presentation)];
}

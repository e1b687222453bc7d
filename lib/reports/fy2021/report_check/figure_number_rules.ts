import type { CatalogueRecord } from "../facts/catalogue.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";
import type { FrameworkActionRecord } from "../facts/framework_tables.ts";
import type { OutcomeRecord } from "../facts/goal_tables.ts";

/**
 * Every figure or table whose number does not follow the one before it: the next in its chapter, or 1 in a new chapter.
 *
 * After a jump the count goes on from the printed number, so that one slip of the counter is one finding.
 */
export function figureNumberSequence(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return catalogue.flatMap((record, index) => {
    const { key, number, title } = record;
    const chapter = chapterOf(number);
    const before = catalogue[index - 1];
    const expected = before !== undefined && chapterOf(before.number) === chapter
      ? `${chapter}-${placeInChapter(before.number) + 1}`
      : `${chapter}-1`;
    if (number === expected) return [];
    return [{
      rule: "figure_number_sequence",
      figureKey: key,
      place: printedPlace(key, `「${title}」`),
      printed: `図表 ${number}`,
      expected: `図表 ${expected}`,
      severity: "inconsistency",
      explanation: {
        ja: before === undefined
          ? "最初の図表の番号が1から始まらない"
          : `直前の図表${before.number}に続く番号になっていない`,
        en: before === undefined
          ? "The first figure does not begin the count"
          : `Does not follow the figure before it, ${before.number}`,
      },
    }];
  });
}

function chapterOf(number: string): string {
  return number.split("-", 1)[0] ?? number;
}

function placeInChapter(number: string): number {
  return Number(number.split("-")[1]);
}

/**
 * Every figure or table whose number an earlier one already has. The first holder of a number is no finding.
 *
 * A reader who is sent to "図表2-74" finds three of them; the project therefore never refers by number alone.
 */
export function repeatedFigureNumbers(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return catalogue.flatMap((record, index) => {
    const { key, number, title } = record;
    const first = catalogue.slice(0, index).find((earlier) => earlier.number === number);
    if (first === undefined) return [];
    const uses = catalogue.slice(0, index + 1).filter((one) => one.number === number).length;
    return [{
      rule: "repeated_figure_numbers",
      figureKey: key,
      place: printedPlace(key, `「${title}」`),
      printed: `図表 ${number}`,
      expected: "まだ使われていない番号",
      severity: "inconsistency",
      explanation: {
        ja: `同じ番号の図表が先にあり（「${first.title}」）、これで${uses}度目となる`,
        en: `An earlier figure has this number already (${first.key}); this is its use number ${uses}`,
      },
    }];
  });
}

const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Every circled number of a municipality's outcomes, or of the recommended actions, that does not follow the one before. */
export function circledNumbers(
  { outcomes, frameworkActions }: {
    readonly outcomes: readonly OutcomeRecord[];
    readonly frameworkActions: readonly FrameworkActionRecord[];
  },
): readonly ReportFinding[] {
  const marks = [
    ...outcomes.flatMap(({ figureKey, numberPrinted }) =>
      numberPrinted === null ? [] : [{ figureKey, part: "成果", printed: numberPrinted }]
    ),
    ...frameworkActions.map(({ figureKey, markPrinted }) => ({ figureKey, part: "取り組み例", printed: markPrinted })),
  ];
  return marks.flatMap(({ figureKey, part, printed }, index) => {
    const earlier = marks.slice(0, index).filter((mark) => mark.figureKey === figureKey).length;
    const expected = MARKS.charAt(earlier);
    if (printed === expected) return [];
    return [{
      rule: "circled_numbers",
      figureKey,
      place: printedPlace(figureKey, part),
      printed,
      expected,
      severity: "inconsistency",
      explanation: { ja: "丸数字が前の項目に続いていない", en: "The circled number does not follow the one before it" },
    }];
  });
}

/** What an author writes to himself: to be added, to be confirmed, provisional. */
const NOTE = /[（(]?※?[^（(※]*(加筆予定|追記予定|要確認|確認中|作成中|調整中|差し替え)[）)]?/;

/** Every title of a figure or table that still carries a note of its author, such as 「※研修実施後に加筆予定」. */
export function leftoverEditingNotes(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return catalogue.flatMap(({ key, title }) => {
    const note = NOTE.exec(title)?.[0];
    if (note === undefined) return [];
    return [{
      rule: "leftover_editing_notes",
      figureKey: key,
      place: printedPlace(key, "題名"),
      printed: title,
      expected: title.replace(note, ""),
      severity: "error",
      explanation: {
        ja: "作成途中の覚え書きが題名に残っている",
        en: "A note of the authors to themselves was left in the title",
      },
    }];
  });
}

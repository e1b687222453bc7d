import type { Bilingual } from "../../../data/language.ts";
import type { CatalogueRecord } from "../facts/catalogue.ts";
import { asWritten, printedPlace, type ReportFinding } from "./report_finding.ts";
import type { FrameworkActionRecord } from "../facts/framework_tables.ts";
import type { OutcomeRecord } from "../facts/goal_tables.ts";
import { itemAt } from "../../../data/item_at.ts";
import { inQuotes } from "../../../wording/in_quotes.ts";

/** A row of the catalogue with the number that it would have if each number were used once. */
interface NumberedRow {
  readonly record: CatalogueRecord;
  /** Unique among all rows: the printed one where it goes on from the row before, else the next. */
  readonly proposed: string;
  /** What the row before makes one expect. */
  readonly next: string;
  /** The row before; `null` at the beginning of a chapter. */
  readonly before: CatalogueRecord | null;
}

/**
 * One numbering without repeats, as near to the printed one as can be: where the count falls back it goes on instead, and a
 * number that is left out is left out still.
 */
function renumbered(catalogue: readonly CatalogueRecord[]): readonly NumberedRow[] {
  const rows: NumberedRow[] = [];
  let place = 0;
  for (const [index, record] of catalogue.entries()) {
    const chapter = chapterOf(record.number);
    const earlier = catalogue[index - 1];
    const before = earlier !== undefined && chapterOf(earlier.number) === chapter ? earlier : null;
    if (before === null) place = 0;
    const next = place + 1;
    place = Math.max(next, placeInChapter(record.number));
    rows.push({ record, proposed: `${chapter}-${place}`, next: `${chapter}-${next}`, before });
  }
  return rows;
}

/** Whether an earlier row of the catalogue has the number of a row. */
function isRepeated(catalogue: readonly CatalogueRecord[], { number, key }: CatalogueRecord): boolean {
  return catalogue.find((one) => one.number === number)?.key !== key;
}

/**
 * Every figure or table whose number does not follow the one before it, or must move as numbers before it were repeated. The
 * repeated numbers themselves are findings of {@linkcode repeatedFigureNumbers}: no row is a finding twice.
 */
export function figureNumberSequence(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return renumbered(catalogue).flatMap(({ record, proposed, next, before }): readonly ReportFinding[] => {
    const { key, number, title } = record;
    if (number === next || isRepeated(catalogue, record)) return [];
    const moved = proposed !== number;
    return [{
      rule: "figure_number_sequence",
      figureKey: key,
      place: printedPlace(key, `「${title}」`),
      printed: `図表 ${number}`,
      expected: asWritten(`図表 ${next}`),
      concern: "content",
      explanation: {
        ja: before === null
          ? "章の最初の図表の番号が1から始まらない"
          : moved
          ? `番号の重なりを解いて数え直すと、この番号も後ろへずれる`
          : `直前の図表${before.number}に続く番号になっていない`,
        en: before === null
          ? "The first figure of the chapter is not number 1"
          : moved
          ? "If the figures are renumbered without repeats, this number changes as well"
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
 * Every figure or table whose number an earlier one already has, with the one number that it would have if each were used
 * once. The first holder of a number is no finding.
 *
 * A reader who is sent to "図表2-74" finds three of them; the project therefore never refers by number alone.
 */
export function repeatedFigureNumbers(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return renumbered(catalogue).flatMap(({ record, proposed }, index): readonly ReportFinding[] => {
    if (!isRepeated(catalogue, record)) return [];
    const { key, number, title } = record;
    const first = catalogue.find((one) => one.number === number) ?? record;
    const uses = catalogue.slice(0, index + 1).filter((one) => one.number === number).length;
    return [{
      rule: "repeated_figure_numbers",
      figureKey: key,
      place: printedPlace(key, `「${title}」`),
      printed: `図表 ${number}`,
      expected: asWritten(`図表 ${proposed}`),
      concern: "content",
      explanation: {
        ja: `同じ番号の図表が先にあり（「${first.title}」）、これで${uses}度目となる`,
        en: `An earlier figure has this number already (${
          inQuotes({ ja: first.title, en: first.titleEnglish }).en
        }); this is the ${itemAt(USES, uses - 1, "use")}`,
      },
    }];
  });
}

const USES = ["first", "second", "third"] as const;

const OUTCOMES: Bilingual = { ja: "成果", en: "outcomes" };
const ACTIONS: Bilingual = { ja: "取り組み例", en: "examples of action" };
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
      numberPrinted === null ? [] : [{ figureKey, part: OUTCOMES, printed: numberPrinted }]
    ),
    ...frameworkActions.map(({ figureKey, markPrinted }) => ({
      figureKey,
      part: ACTIONS,
      printed: markPrinted,
    })),
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
      expected: asWritten(expected),
      concern: "content",
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
  return catalogue.flatMap(({ key, title }): readonly ReportFinding[] => {
    const note = NOTE.exec(title)?.[0];
    if (note === undefined) return [];
    return [{
      rule: "leftover_editing_notes",
      figureKey: key,
      place: printedPlace(key, { ja: "題名", en: "title" }),
      printed: title,
      expected: asWritten(title.replace(note, "")),
      concern: "content",
      explanation: {
        ja: "作成途中の覚え書きが題名に残っている",
        en: "A note of the authors to themselves was left in the title",
      },
    }];
  });
}

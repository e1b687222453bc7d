import type { KnownChange } from "../comparisons/before_after_comparison.ts";
import type { ChangesCompared } from "../comparisons/changes_comparison.ts";
import type { GroupsCompared } from "../comparisons/group_comparison.ts";
import type { TestFamily } from "../comparisons/test_family.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { familyNote } from "./family_note.ts";
import { FOREST } from "./forest_words.ts";
import { say } from "./say.ts";

/** A comparison of which effects can be drawn. */
export type EffectsCompared = KnownChange | GroupsCompared | ChangesCompared;

/** How effects are measured: points of favourable shares and of moves, or ranks. */
export type ForestMeasure = "points" | "ranks";

/** What a row of a forest is. */
type RowKind = "shares" | "ranks" | "moves" | "net-rise" | "totals" | "changes" | "unlinked-changes";

function rowKind(comparison: EffectsCompared, measure: ForestMeasure): RowKind {
  if (comparison.kind === "groups") return measure === "ranks" ? "ranks" : "shares";
  if (comparison.kind === "paired") return measure === "ranks" ? "net-rise" : "moves";
  if (comparison.kind === "margins") return "totals";
  return comparison.pairs.every(({ netRise }) => netRise === null) ? "unlinked-changes" : "changes";
}

/** What is said of rows of one kind. */
interface RowWords {
  /** What they are, where there are no others; rows of several kinds are told apart in the notes. */
  readonly subtitle: (level: string) => Bilingual;
  readonly method: Bilingual;
  /** What they are, in a note; `null` where nothing has to be said. */
  readonly note: Bilingual | null;
}

/** In the order in which they are told of. */
const ROWS: Readonly<Record<RowKind, RowWords>> = {
  shares: { subtitle: FOREST.forestPointsSubtitle, method: FOREST.methodOfShares, note: null },
  ranks: { subtitle: FOREST.forestRanksSubtitle, method: FOREST.methodOfRanks, note: FOREST.rowsOfRanks },
  moves: { subtitle: FOREST.forestMovesSubtitle, method: FOREST.methodOfMoves, note: FOREST.rowsOfMoves },
  "net-rise": { subtitle: FOREST.forestNetRiseSubtitle, method: FOREST.methodOfMoves, note: FOREST.rowsOfNetRise },
  totals: { subtitle: FOREST.forestTotalsSubtitle, method: FOREST.methodOfTotals, note: FOREST.rowsOfTotals },
  changes: { subtitle: FOREST.forestChangesSubtitle, method: FOREST.methodOfChanges, note: FOREST.rowsOfChanges },
  "unlinked-changes": {
    subtitle: FOREST.forestUnlinkedSubtitle,
    method: FOREST.methodOfChanges,
    note: FOREST.rowsOfUnlinkedChanges,
  },
};

/** The line below a forest's title: of the rows that are drawn, and of no others. */
export function forestSubtitle(
  drawn: readonly EffectsCompared[],
  measure: ForestMeasure,
): (level: string) => Bilingual {
  const [kind = measure === "points" ? "shares" : "ranks", ...others] = kindsOf(drawn, measure);
  if (others.length === 0) return ROWS[kind].subtitle;
  return measure === "points" ? FOREST.forestPointsSubtitle : FOREST.forestRanksSubtitle;
}

/** By which procedures the rows that are drawn were found, what each kind of row is, how p and intervals were adjusted. */
export function forestNotes(
  drawn: readonly EffectsCompared[],
  { measure, lang }: { readonly measure: ForestMeasure; readonly lang: Language },
): readonly string[] {
  if (drawn.length === 0) return [];
  const kinds = kindsOf(drawn, measure);
  const methods = [...new Set(kinds.map((kind) => ROWS[kind].method))].map((method) => say(lang, method));
  const rows = kinds.flatMap((kind) => {
    const { note } = ROWS[kind];
    // What the subtitle says of all rows is not said again.
    const isTold = kinds.length === 1 && (kind === "changes" || kind === "unlinked-changes");
    return note === null || isTold ? [] : [say(lang, note)];
  });
  return [
    [say(lang, FOREST.oneMethod(methods)), ...rows].join(""),
    familyNote(familyOf(drawn[0]), FOREST.forestFamily, lang),
  ];
}

const ORDER = Object.keys(ROWS);

function kindsOf(drawn: readonly EffectsCompared[], measure: ForestMeasure): readonly RowKind[] {
  return [...new Set(drawn.map((one) => rowKind(one, measure)))]
    .toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
}

function familyOf(drawn: EffectsCompared | undefined): TestFamily | undefined {
  if (drawn === undefined) return undefined;
  if (drawn.kind === "paired" || drawn.kind === "margins") return drawn.favourable.change.family;
  const [pair] = drawn.pairs;
  return pair === undefined ? undefined : "difference" in pair ? pair.difference.family : pair.favourable.family;
}

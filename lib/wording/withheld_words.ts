import { hasWithheldCells, type TransitionMatrix } from "../counts/transition_matrix.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { ALTERED, isOfSome } from "./altered_words.ts";
import { say } from "./say.ts";
import { FEWEST_RESPONDENTS, SMALLEST_OPINION_CELL } from "../counts/disclosure_rule.ts";

const MOST = SMALLEST_OPINION_CELL - 1;

/** Said under a matrix of answers before and after of which cells are withheld. */
const WITHHELD_CELLS: Bilingual = {
  ja: `空欄や「秘匿」は、1～${MOST}人の欄と、それが逆算できてしまう欄。誰の答えか分からないように示さない。`,
  en:
    `Blank or “withheld”: cells of 1 to ${MOST} people, and cells from which they could be worked out, not shown so that nobody's answer can be identified.`,
};

/** What is to be said under matrices of which some cells are withheld; nothing when none is. */
export function withheldNotes(matrices: readonly TransitionMatrix[], lang: Language): readonly string[] {
  if (!matrices.some(hasWithheldCells)) return [];
  const exposed = matrices.reduce((sum, { protection }) => sum + (protection?.exposed ?? 0), 0);
  return [say(lang, withheldCellsNote(exposed))];
}

/** Said under a list of tests. */
const WITHHELD_TESTS: Bilingual = {
  ja:
    "秘匿した欄がある設問では、全ての欄を使う検定と区間（符号付順位検定、対応のあるt検定など）を載せない。その値と合計を合わせると、秘匿した欄が逆算できるため。",
  en:
    "Where cells are withheld, tests and intervals that use every cell (signed ranks, paired t and the like) are left out: together with the totals their values would give the cells away.",
};

/** What is to be said where tests of some matrices are left out, as cells are withheld; nothing when none is. */
export function withheldTestNotes(
  comparisons: readonly { readonly transitions: TransitionMatrix }[],
  lang: Language,
): readonly string[] {
  return comparisons.some(({ transitions }) => hasWithheldCells(transitions)) ? [say(lang, WITHHELD_TESTS)] : [];
}

/** The same with how many cells the totals alone give away. */
function withheldCellsNote(exposed: number): Bilingual {
  if (exposed === 0) return WITHHELD_CELLS;
  return {
    ja: `${WITHHELD_CELLS.ja}そのうち${exposed}は、示した合計だけから分かる。`,
    en: `${WITHHELD_CELLS.en} ${exposed} of them follow from the totals shown.`,
  };
}

/** Said in place of every count of a survey that too few people answered. */
export const TOO_FEW_ANSWERED: Bilingual = {
  ja: `答えた人が${FEWEST_RESPONDENTS}人に満たないため、誰の答えか分からないように、集計を示さない。`,
  en:
    `Fewer than ${FEWEST_RESPONDENTS} people answered: no counts are shown, so that nobody's answer can be identified.`,
};

/** What is said in place of the counts of a distribution that are not shown: too few people answered, or some answers are of few. */
export function withheldSentence(distribution: Pick<Distribution, "parts">): Bilingual {
  return isOfSome(distribution) ? ALTERED.withheld : TOO_FEW_ANSWERED;
}

/** The same, short. */
export function withheldShort(distribution: Pick<Distribution, "parts">): Bilingual {
  return isOfSome(distribution) ? ALTERED.withheldShort : TOO_FEW_SHORT;
}

/** The same where a number of answers would stand. */
export const TOO_FEW_SHORT: Bilingual = {
  ja: `${FEWEST_RESPONDENTS}人未満のため非公表`,
  en: `fewer than ${FEWEST_RESPONDENTS} people, withheld`,
};

/** Said in place of a picture of how people moved, when some moves are withheld. */
export const WITHHELD_FLOWS: Bilingual = {
  ja: `1～${MOST}人の動きがあり、誰の答えか分からないように、答えごとの動きは描かない。`,
  en:
    `Some moves are of 1 to ${MOST} people: moves by answer are not drawn, so that nobody's answer can be identified.`,
};

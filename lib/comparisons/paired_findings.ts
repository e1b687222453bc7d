import { cellAt } from "../statistics/number_at.ts";
import { type PairedCounts, type PairedTestName, pairedTests } from "./paired_tests.ts";
import type {
  BeforeAfterCommon,
  PairedComparison,
  RefusedBeforeAfter,
  VisibleChange,
} from "./before_after_comparison.ts";
import { marginFindings } from "./favourable_margins.ts";
import type { KeptResults } from "./kept_results.ts";
import { type MarginsAlone, marginsChange } from "./margins_change.ts";
import { testedAlone } from "./test_family.ts";
import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import { detectableChange } from "../statistics/detectable_change.ts";
import { pairedSigns } from "../statistics/paired_signs.ts";
import { type PairedMoves, pairedScore } from "../statistics/paired_score.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";

/** What the answers before and after say without their pairs. */
export function fromMargins(common: BeforeAfterCommon, people: number | null): MarginsAlone | RefusedBeforeAfter {
  const { counts, respondents, confidenceLevel } = common;
  if (counts.before.answered === 0 || counts.after.answered === 0) {
    return { ...common, kind: "refused", reason: "nobody-answered" };
  }
  const findings = marginFindings(counts, people);
  const samePeople = [respondents.before, respondents.after].every(({ base }) => base === findings.people);
  const change = testedAlone(marginsChange({ samePeople, respondents }).at(confidenceLevel), {
    id: "change-favourable",
    confidenceLevel,
  });
  return {
    ...common,
    kind: "margins",
    people: findings.people,
    findings,
    samePeople,
    favourable: { ...respondents, change },
  };
}

/** What needs every cell of the matrix. */
type PairedFindings = Pick<PairedComparison, "tests" | "movement" | "atCeiling">;

/** Tests and movement, counted of the pairs. */
export function fromCells(counts: PairedCounts, names: readonly PairedTestName[]): PairedFindings {
  const { rose, same, fell } = pairedSigns(counts.levels);
  return {
    tests: pairedTests(counts, names),
    movement: { rose, same, fell },
    atCeiling: cellAt(counts.levels, counts.levels.length - 1, counts.levels.length - 1),
  };
}

/** The same as it was found where the answers are, with every test there is. */
export function fromKept(
  { tests, movement }: KeptResults,
  { rows: [best] }: TransitionMatrix,
  names: readonly PairedTestName[],
): PairedFindings {
  const found = [...new Set(names)].flatMap((name) => tests.filter((test) => test.name === name));
  return { tests: found, movement, atCeiling: best?.after[0]?.count ?? null };
}

/** The smallest change that so many pairs could have shown, at the level that the family leaves its test; and the largest that there may be. */
export function visibleChange(
  moves: PairedMoves,
  { power, against, confidenceLevel, testLevel }:
    & Pick<AnalysisPlan, "power" | "against" | "confidenceLevel">
    & { readonly testLevel: number },
): VisibleChange {
  const { lower, upper } = pairedScore(moves, { confidenceLevel: 2 * confidenceLevel - 1 });
  return {
    detectable: detectableChange({ pairs: moves.pairs, power, against, confidenceLevel: testLevel }),
    power,
    against,
    atMost: Math.max(Math.abs(lower), Math.abs(upper)),
  };
}

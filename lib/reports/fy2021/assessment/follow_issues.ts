/** The part of a finding that following an issue needs. */
export interface ChainFinding {
  readonly findingId: string;
  readonly municipalityId: string;
  readonly nature: string;
  readonly summary: string;
  readonly figureKey: string;
}

/** The part of a chain link that following an issue needs. */
export interface ChainLink {
  readonly linkId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly toKind: string;
  readonly basis: "printed" | "reading";
}

/** The part of an outcome that following an issue needs. */
export interface ChainOutcome {
  readonly outcomeId: string;
  /** Goal beside which the report prints it; `null` under その他. */
  readonly goalId: string | null;
}

/** An issue and where it leads: to goals, over them to actions, over these to outcomes. */
export interface FollowedIssue<Finding extends ChainFinding> {
  readonly finding: Finding;
  readonly goalIds: readonly string[];
  readonly actionIds: readonly string[];
  /** Outcomes of these actions that stand beside one of the goals; all of them where the issue leads to an action directly. */
  readonly outcomeIds: readonly string[];
  /** Links that were followed. */
  readonly linkIds: readonly string[];
  /** Whether every link that was followed is printed in the report. */
  readonly printed: boolean;
}

/**
 * Follows each issue of the hearings along the links finding → goal → action → outcome.
 *
 * Issues that lead nowhere come with empty lists: nobody set a goal for them. An outcome at the end of a chain came of an
 * action taken for the goal; it need not have solved the issue.
 *
 * @param data findings (issues are chosen by `nature`), links and outcomes of any number of municipalities
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const finding = { findingId: "f", municipalityId: "m", nature: "issue", summary: "", figureKey: "" };
 * const link = { linkId: "l", fromId: "f", toId: "g", toKind: "goal", basis: "printed" as const };
 * const [followed] = followIssues({ findings: [finding], links: [link], outcomes: [] });
 * assert.deepEqual(followed?.goalIds, ["g"]);
 * ```
 */
export function followIssues<Finding extends ChainFinding>(
  { findings, links, outcomes }: {
    readonly findings: readonly Finding[];
    readonly links: readonly ChainLink[];
    readonly outcomes: readonly ChainOutcome[];
  },
): readonly FollowedIssue<Finding>[] {
  return findings.filter(({ nature }) => nature === "issue").map((finding) => {
    const followed: ChainLink[] = [];
    const reached = new Map<string, Set<string>>([["goal", new Set()], ["action", new Set()], ["outcome", new Set()]]);
    const open = [finding.findingId];
    const seen = new Set(open);
    for (let at = open.shift(); at !== undefined; at = open.shift()) {
      for (const link of links.filter(({ fromId }) => fromId === at)) {
        followed.push(link);
        reached.get(link.toKind)?.add(link.toId);
        if (!seen.has(link.toId)) open.push(link.toId);
        seen.add(link.toId);
      }
    }
    const goalIds = [...reached.get("goal") ?? []];
    const besideOther = (outcomeId: string) => {
      const goalId = outcomes.find((outcome) => outcome.outcomeId === outcomeId)?.goalId ?? null;
      return goalIds.length > 0 && goalId !== null && !goalIds.includes(goalId);
    };
    return {
      finding,
      goalIds,
      actionIds: [...reached.get("action") ?? []],
      outcomeIds: [...reached.get("outcome") ?? []].filter((outcomeId) => !besideOther(outcomeId)),
      linkIds: followed.map(({ linkId }) => linkId),
      printed: followed.length > 0 && followed.every(({ basis }) => basis === "printed"),
    };
  });
}

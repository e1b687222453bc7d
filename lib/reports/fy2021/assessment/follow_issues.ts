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

/** The part of an exchange meeting's question or statement that matching needs. */
export interface Discussion {
  readonly eventId: string;
  readonly entryOrder: number;
  readonly topics: readonly string[];
}

/** A finding with its subjects. */
export interface TopicFinding extends ChainFinding {
  readonly topics: readonly string[];
}

/** A question or statement of an exchange meeting with the open issues it speaks to. */
export interface MatchedDiscussion<Entry extends Discussion, Finding extends TopicFinding> {
  readonly eventId: string;
  readonly entryOrder: number;
  /** The entry's answers, in their order. */
  readonly entries: readonly Entry[];
  readonly topics: readonly string[];
  /** Issues that share at least one topic, with the topics shared. */
  readonly issues: readonly { readonly finding: Finding; readonly sharedTopics: readonly string[] }[];
}

/** Topics that nearly every entry of a meeting about meetings has, too general to match on. */
const TOO_GENERAL: readonly string[] = ["meetings"];

/**
 * Which issues of the hearings the questions of the exchange meetings speak to, by the project's topic tags.
 *
 * Tags say what something is about, so a match is a hint where to read on, not a proof that the question answered the
 * issue. The report does not say which municipality asked. The topic "meetings" is passed over, as it would tie nearly
 * every question to every issue about meetings.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const finding = {
 *   findingId: "f",
 *   municipalityId: "m",
 *   nature: "issue",
 *   summary: "",
 *   figureKey: "",
 *   topics: ["budget"],
 * };
 * const entry = { eventId: "e", entryOrder: 1, topics: ["meetings", "budget"] };
 * const [matched] = matchDiscussions({ discussions: [entry], findings: [finding] });
 * assert.deepEqual(matched?.issues.map(({ sharedTopics }) => sharedTopics), [["budget"]]);
 * ```
 */
export function matchDiscussions<Entry extends Discussion, Finding extends TopicFinding>(
  { discussions, findings }: { readonly discussions: readonly Entry[]; readonly findings: readonly Finding[] },
): readonly MatchedDiscussion<Entry, Finding>[] {
  const issues = findings.filter(({ nature }) => nature === "issue");
  const groups = Map.groupBy(discussions, ({ eventId, entryOrder }) => `${eventId} ${entryOrder}`);
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    const topics = [...new Set(entries.flatMap((entry) => entry.topics))];
    const telling = topics.filter((topic) => !TOO_GENERAL.includes(topic));
    return [{
      eventId: first.eventId,
      entryOrder: first.entryOrder,
      entries,
      topics,
      issues: issues.flatMap((finding) => {
        const sharedTopics = telling.filter((topic) => finding.topics.includes(topic));
        return sharedTopics.length === 0 ? [] : [{ finding, sharedTopics }];
      }),
    }];
  });
}

import type { ChainFinding } from "./follow_issues.ts";

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

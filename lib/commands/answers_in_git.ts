import { respondentsDataName } from "../data/respondents_data.ts";
import { drift } from "../drift/difference.ts";
import type { Finding } from "../drift/findings.ts";
import { git } from "./git.ts";

/**
 * Respondents' data that git holds all the same, by the names under which they may be told: what is ignored can be added by
 * force, or was committed before it was ignored.
 */
export async function answersInGit(): Promise<readonly string[]> {
  const listed = await git(["ls-files", "-z", "--", "data"]);
  if (listed === null) return [];
  const names = new TextDecoder().decode(listed).split("\0").map(respondentsDataName).filter((name) => name !== null);
  return [...new Set(names)].sort();
}

/** What is to be done about them. */
export function answersInGitSentence(name: string): string {
  return `git holds respondents' data (${name}): run "git rm -r --cached ${name}" and commit; where they were pushed, ` +
    "everybody has them until they are taken out of the history, too";
}

/** The same for the reports of a check. */
export function answersInGitFindings(names: readonly string[]): readonly Finding[] {
  return names.map((name): Finding => ({
    kind: "changed",
    grade: "drift",
    key: null,
    title: name,
    notebook: null,
    cellNumber: null,
    differences: [drift("respondents' data must not be published")],
    causes: [{ kind: "hand", path: name, text: answersInGitSentence(name) }],
    files: [],
    cells: [],
  }));
}

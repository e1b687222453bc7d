import { posix } from "node:path";

/**
 * What a survey's folder may hold that is nobody's answer, by name; `.gitignore` says the same, and a test holds the two
 * together. Whatever else lies there counts as respondents' data, also under a name that nobody thought of: an export that
 * is copied in as `回答.csv` must not be published because a list of forbidden names lacked it.
 */
const PUBLISHED_NAMES =
  /^(?:codebook\.json|event\.json|municipality\.json|README\.md|observed_counts\.json|cleared_answers\.csv|synthetic_responses\.csv|synthetic_plan\.json|published_\w+\.(?:csv|json)|[\w-]+\.source\.json)$/;

/** What lies beside the surveys' folders and is nobody's answer. */
const PUBLISHED_BESIDE = /^(?:codebook\.schema\.json|README\.md)$/;

/** What systems and office programs leave in a folder beside what somebody put there. */
const LEFT_BY_PROGRAMS = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

const SURVEYS = "data/surveys/";
const PRIVATE = "private";

/**
 * The name under which respondents' data may be told; `null` for a path that holds none.
 *
 * **The rule of this project, in one place.** Respondents' data are observed answers
 * (`data/surveys/<survey>/responses.csv`), all below a folder `private/`, and every file of a survey's folder that is not
 * known to be something else. Of them
 *
 * - nothing enters git: neither the files nor anything that lets one try out what they hold — no checksum of a file, row or
 *   column, as with a dozen respondents all orders of a column are tried in a second. Checksums are kept in ignored places:
 *   the seal in the survey's `private/`, what the outputs were made from in `.report/`;
 * - no message, report, manifest, notebook, page or file name shows a cell, a heading that the code book does not have, or
 *   the name of a file but `responses.csv`. Where something is wrong or changed they say line, question and kind, and how
 *   many answers changed, never whose;
 * - one exception: an answer to a closed question that is not on its scale is shown, shortened, on the terminal of the person
 *   who holds the file, who could not mend it otherwise. A program's output that goes anywhere else (a pipe, a log, CI) has
 *   it not. Free text and what tells respondents apart are not shown even there.
 *
 * @param path from the project's top level, with forward slashes
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(respondentsDataName("data/surveys/soka/responses.csv"), "data/surveys/soka/responses.csv");
 * assert.equal(respondentsDataName("data/surveys/soka/private/田中様.xlsx"), "data/surveys/soka/private");
 * assert.equal(respondentsDataName("data/surveys/soka/回答.csv"), "data/surveys/soka/private");
 * assert.equal(respondentsDataName("data/surveys/soka/codebook.json"), null);
 * ```
 */
export function respondentsDataName(path: string): string | null {
  const parts = path.split("/");
  const at = parts.indexOf(PRIVATE);
  if (parts[0] === "data" && at > 0) return parts.slice(0, at + 1).join("/");
  if (!path.startsWith(SURVEYS)) return null;
  const [survey = "", ...rest] = parts.slice(2);
  if (rest.length === 0) {
    // A survey's folder has no dot in its name, a file that was put beside the folders has one.
    return !survey.includes(".") || PUBLISHED_BESIDE.test(survey) ? null : `${SURVEYS}${PRIVATE}`;
  }
  const [name = ""] = rest;
  if (rest.length === 1 && PUBLISHED_NAMES.test(name)) return null;
  return rest.length === 1 && name === "responses.csv" ? path : `${SURVEYS}${survey}/${PRIVATE}`;
}

/**
 * Whether a file or folder of a survey's folder is one that the project knows by its name: whatever else somebody put there is
 * used nowhere, which must be said.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["responses.csv", "private", ".DS_Store"].map(isKnownSurveyFile), [true, true, true]);
 * assert.deepEqual(["回答.csv", "Responses.csv", "response.csv", "responses.xlsx"].some(isKnownSurveyFile), false);
 * ```
 */
export function isKnownSurveyFile(name: string): boolean {
  return name === "responses.csv" || name === PRIVATE || PUBLISHED_NAMES.test(name) || LEFT_BY_PROGRAMS.test(name);
}

/** Whether a path holds respondents' data. */
export function isRespondentsData(path: string): boolean {
  return respondentsDataName(path) !== null;
}

/**
 * Whether nothing is made of respondents' data at a path, as the protected counts beside them stand for them: whatever is made
 * is then the same on every machine, with the answers and without.
 *
 * @param path from the project's top level
 * @param has whether the project has a file of a path
 */
export function isReplacedByCounts(path: string, has: (path: string) => boolean): boolean {
  const [, survey] = /^data\/surveys\/([^/]+)\//.exec(path) ?? [];
  return survey !== undefined && isRespondentsData(path) && has(`${SURVEYS}${survey}/observed_counts.json`);
}

/**
 * Where the seal of a file of respondents' data lies: what tells that the answers are those that somebody sealed. Elsewhere
 * the sidecar does; here it would be a checksum to try answers out with.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(sealPath("data/surveys/soka/responses.csv"), "data/surveys/soka/private/responses.seal.json");
 * ```
 */
export function sealPath(path: string): string {
  const folder = posix.dirname(path);
  const name = posix.basename(path).replace(/\.[^.]+$/, "") + SEAL_ENDING;
  return folder.split("/").includes(PRIVATE) ? `${folder}/${name}` : `${folder}/${PRIVATE}/${name}`;
}

const SEAL_ENDING = ".seal.json";

/** Whether a path is a seal: it says nothing that the sealed file does not say. */
export function isSeal(path: string): boolean {
  return isRespondentsData(path) && path.endsWith(SEAL_ENDING);
}

/** What a column may be called in a message: by its number in respondents' data, whose first row need not be a heading. */
export function toldHeading(file: string, { heading, at }: { readonly heading: string; readonly at: number }): string {
  return isRespondentsData(file) ? `column ${at + 1}` : heading;
}

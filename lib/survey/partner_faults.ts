import type { DataFault } from "../data/data_error.ts";
import type { AnswerScale, Codebook } from "./codebook.ts";
import { SURVEYS_FOLDER } from "./read_codebook.ts";

/**
 * Every point in which two questionnaires that hold the two sides of an event do not fit: the other one must be there, name
 * this one, have its design and event, and ask each construct once on its side, with answers that correspond.
 *
 * @param codebooks code books that could be read
 * @param ids of all surveys that there are; a partner that could not be read has faults of its own
 */
export function partnerFaults(codebooks: readonly Codebook[], ids: readonly string[]): readonly DataFault[] {
  return codebooks.flatMap((codebook): readonly DataFault[] => {
    const { id, partner, design } = codebook;
    if (partner === undefined) return [];
    const at = { file: `${SURVEYS_FOLDER}/${id}/codebook.json`, line: null };
    if (!ids.includes(partner) || partner === id) {
      const expected = `another survey: a folder ${SURVEYS_FOLDER}/${partner}`;
      return [{ ...at, id: "dangling-reference", column: "partner", value: partner, expected }];
    }
    const other = codebooks.find((candidate) => candidate.id === partner);
    if (other === undefined) return [];
    const contradiction = (column: string, value: string, expected: string): DataFault => (
      { ...at, id: "contradiction", column, value, expected }
    );
    return [
      ...other.partner === id ? [] : [contradiction("partner", partner, `a survey that names ${id} as its partner`)],
      ...other.design === design ? [] : [contradiction("design", design, `${other.design}, as ${partner}`)],
      ...(other.event ?? other.id) === (codebook.event ?? id)
        ? []
        : [contradiction("event", codebook.event ?? id, `${other.event ?? other.id}, the event of ${partner}`)],
      ...sideFaults(codebook, other).map(({ at: place, expected, value }) =>
        contradiction(`questions.${place}`, value, expected)
      ),
    ];
  });
}

function sideFaults(codebook: Codebook, other: Codebook) {
  return codebook.questions.flatMap(({ construct, timing, scale, id }, at) => {
    if (timing === "only") return [];
    const wanted = timing === "before" ? "after" : "before";
    const found = other.questions.filter((question) => question.construct === construct && question.timing === wanted);
    const [question] = found;
    if (question === undefined || found.length > 1) {
      const expected = `${construct} asked once ${wanted} in ${other.id}: current number is ${found.length}`;
      return [{ at: `${at}.timing`, value: timing, expected }];
    }
    const [own, theirs] = [scaleIn(codebook, scale), scaleIn(other, question.scale)];
    if (own === undefined || theirs === undefined || correspond(own, theirs)) return [];
    const expected = `answers that correspond to those of ${question.id} in ${other.id}: one scale, or one family`;
    return [{ at: `${at}.scale`, value: scale ?? id, expected }];
  });
}

function scaleIn({ scales }: Codebook, id: string | null): AnswerScale | undefined {
  return scales.find((scale) => scale.id === id);
}

function correspond(one: AnswerScale, other: AnswerScale): boolean {
  if (one.answers.length !== other.answers.length) return false;
  const alike = one.answers.every(({ label, side }, at) =>
    label === other.answers[at]?.label && side === other.answers[at]?.side
  );
  return alike || (one.family !== null && one.family === other.family);
}

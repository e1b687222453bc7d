import { answerRowIds } from "../text/answer.ts";
import type { Coding } from "../text/code_answers.ts";
import { RESOURCE_WORDS } from "../wording/resource_words.ts";
import { type Resource, resource } from "./resource.ts";

const WORDS = RESOURCE_WORDS;
const TEXT = { type: "string", required: true } as const;

/** Free-text answers printed in a report, one a row. Answers that nobody printed are not here: they would tell who wrote them. */
export function commentsResource(coding: Coding): Resource {
  return resource({
    name: "comments",
    title: WORDS.comments.title,
    description: WORDS.comments.description,
    fields: [
      { name: "answer_id", description: WORDS.commentId, ...TEXT },
      { name: "event_id", description: WORDS.eventId, ...TEXT },
      { name: "municipality_id", description: WORDS.municipalityId, ...TEXT },
      { name: "question_id", description: WORDS.questionId, ...TEXT },
      { name: "construct_id", description: WORDS.constructId, ...TEXT },
      { name: "category", type: "string", description: WORDS.category },
      { name: "figure_key", type: "string", description: WORDS.figureKey },
      { name: "text", description: WORDS.comment, ...TEXT },
    ],
    primaryKey: ["answer_id"],
    foreignKeys: [{ field: "construct_id", resource: "constructs", reference: "construct_id" }],
    rows: coding.answers.map(({ answer }) => ({
      ...answerRowIds(answer),
      category: answer.category,
      text: answer.text,
    })),
    sources: coding.sources,
  });
}

/** Which free answer has which theme by the project's rules: a row each; an answer without a theme has none. */
export function commentCodesResource(coding: Coding): Resource {
  const english = new Map(coding.rules.map(({ name, en }) => [name, en]));
  return resource({
    name: "comment_codes",
    title: WORDS.commentCodes.title,
    description: WORDS.commentCodes.description,
    fields: [
      { name: "answer_id", description: WORDS.commentId, ...TEXT },
      { name: "code", description: WORDS.code, ...TEXT },
      { name: "code_english", description: WORDS.codeEnglish, ...TEXT },
    ],
    primaryKey: ["answer_id", "code"],
    foreignKeys: [{ field: "answer_id", resource: "comments", reference: "answer_id" }],
    rows: coding.answers.flatMap(({ answer, codes }) =>
      codes.map(({ name }) => ({ answer_id: answer.answerId, code: name, code_english: english.get(name) ?? name }))
    ),
    sources: coding.sources,
  });
}

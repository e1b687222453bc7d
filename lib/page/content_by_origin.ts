import { type PageContent, pageContent, type SurveyContent } from "./page_content.ts";

/** Questionnaires whose answers are known, and those of which there are samples only, each compared among themselves. */
export interface ContentByOrigin {
  /** `null` where no answers are known. */
  readonly answered: PageContent | null;
  /** `null` where nothing is generated. */
  readonly samples: PageContent | null;
}

/** What was parted before: page, handout, workbook and document of one content all ask, and comparing again takes long. */
const parted = new WeakMap<PageContent, ContentByOrigin>();

/**
 * Parts what is known from what was generated to show a form: neither is in a comparison of the other.
 *
 * Whoever supplies the answers of one event thereby moves it, and what it can be compared with, to the front.
 */
export function contentByOrigin(content: PageContent): ContentByOrigin {
  const known = parted.get(content);
  if (known !== undefined) return known;
  const isSample = ({ survey }: SurveyContent) => survey.origin === "synthetic";
  const found = {
    answered: narrowed(content, content.surveys.filter((survey) => !isSample(survey))),
    samples: narrowed(content, content.surveys.filter(isSample)),
  };
  parted.set(content, found);
  return found;
}

function narrowed(content: PageContent, surveys: readonly SurveyContent[]): PageContent | null {
  if (surveys.length === 0) return null;
  if (surveys.length === content.surveys.length) return content;
  return pageContent({ ...content, surveys: surveys.map(({ survey }) => survey) });
}

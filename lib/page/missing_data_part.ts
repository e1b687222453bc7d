import type { ChapterPart } from "../chapters/chapter.ts";
import type { Language } from "../data/language.ts";
import { studiedMunicipalities } from "../study/study.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { municipalityName } from "../wording/study_names.ts";
import type { PageContent } from "./page_content.ts";
import { surveyPlace } from "./page_marks.ts";

/**
 * What is not known, and how whoever knows it can supply it: questionnaires whose values nobody has published, municipalities
 * that asked nobody. None where nothing is missing.
 */
export function missingDataPart({ study, surveys, contribution }: PageContent, lang: Language): readonly ChapterPart[] {
  const missing = surveys.filter(({ survey }) => survey.origin === "synthetic");
  const asked = new Set(surveys.flatMap(({ survey }) => survey.event.municipalityIds));
  const silent = surveys.length === 0
    ? []
    : studiedMunicipalities(study).filter(({ municipalityId }) => !asked.has(municipalityId));
  const comma = say(lang, PUNCTUATION.comma);
  const paragraphs = [
    ...missing.length === 0 ? [] : [
      say(
        lang,
        DOCUMENT.valuesMissing(
          missing.map((survey) => surveyPlace(survey, lang)).join(comma),
          contribution?.words.noValues ?? null,
        ),
      ),
    ],
    ...silent.length === 0 ? [] : [
      say(lang, DOCUMENT.nobodyAsked(silent.map((one) => municipalityName(one, lang)).join(comma))),
    ],
    ...missing.length === 0 ? [] : [say(lang, DOCUMENT.howToSupply)],
  ];
  return paragraphs.length === 0 ? [] : [{ heading: say(lang, DOCUMENT.notKnown), paragraphs, items: [] }];
}

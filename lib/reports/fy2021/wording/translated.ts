import type { SectionRecord } from "../facts/section_tables.ts";

/** A heading of the report in English, and that it is not the report that says so. */
export function translated({ sectionId, titleEnglish }: SectionRecord): string {
  if (titleEnglish === null) {
    throw new TypeError(`Cannot show ${sectionId} in English as its heading has no translation`);
  }
  return `“${titleEnglish}” (this project's translation)`;
}

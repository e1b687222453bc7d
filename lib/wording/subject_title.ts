/** A title with its subject in front. */
export function subjectTitle(subject: string | undefined, title: string): string {
  return subject === undefined ? title : `${subject}: ${title}`;
}

/** Printed Japanese without the blanks that the report's layout puts round digits: 令和4年度実施予定. */
export function withoutBlanks(printed: string): string {
  return printed.replaceAll(/\s+/g, "");
}

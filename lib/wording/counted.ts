/** In English, how many there are of something: `1 difference`, `2 differences`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

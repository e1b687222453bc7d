/** Whether the operating system refused to write, as the place is another user's or its disk is read only. */
export function isReadOnlyError(error: unknown): boolean {
  return error instanceof Deno.errors.PermissionDenied ||
    (error instanceof Error && /\(os error (?:30|19)\)/.test(error.message));
}

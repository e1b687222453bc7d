/** Below this many people a share is a reference value (参考値) only. */
export const SMALL_BASE = 30;

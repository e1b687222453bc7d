/** What each task may do, and no more; CONTRIBUTING says why. */
export const PERMISSIONS = {
  "report": [
    "--no-prompt",
    "--allow-read",
    "--allow-write=.",
    "--allow-env",
    "--allow-run",
    "--allow-ffi",
    "--allow-net=127.0.0.1",
  ],
  "check": [
    "--no-prompt",
    "--allow-read",
    "--allow-write",
    "--allow-env",
    "--allow-run",
    "--allow-ffi",
    "--allow-net=127.0.0.1",
  ],
  "check-cells": ["--no-prompt", "--allow-read=.", "--allow-write=.report", "--allow-env", "--allow-run"],
  "status": [
    "--no-prompt",
    "--allow-read=.",
    "--allow-env=CI,FORCE_COLOR,GITHUB_ACTIONS,GITHUB_STEP_SUMMARY,INIT_CWD,NO_COLOR,TERM",
  ],
  "import": [
    "--no-prompt",
    "--allow-read",
    "--allow-write=data,notebooks",
    "--allow-env",
    "--allow-run",
    "--allow-net=127.0.0.1",
  ],
  "generate": [
    "--no-prompt",
    "--allow-read",
    "--allow-write=data",
    "--allow-env=CI,FORCE_COLOR,GITHUB_ACTIONS,GITHUB_STEP_SUMMARY,INIT_CWD,NO_COLOR,TERM",
  ],
  "seal": ["--no-prompt", "--allow-read", "--allow-write=data", "--allow-env", "--allow-run=git"],
  "lab": ["--no-prompt", "--allow-read=.", "--allow-env", "--allow-run"],
  // A project goes where the user says.
  "new": ["--no-prompt", "--allow-read", "--allow-write", "--allow-env"],
} as const;

"use client";

import { ErrorState, type ErrorStateProps } from "#components/shell/error-state.tsx";

/** A page that failed leaves the shell as it is. */
export default function ErrorPage(props: ErrorStateProps) {
  return <ErrorState {...props} />;
}

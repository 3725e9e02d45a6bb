"use client";

import { ErrorState, type ErrorStateProps } from "#components/shell/error-state.tsx";
import { StatePage } from "#components/shell/state-page.tsx";

export default function ErrorPage(props: ErrorStateProps) {
  return (
    <StatePage>
      <ErrorState {...props} />
    </StatePage>
  );
}

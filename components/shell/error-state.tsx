"use client";

import { CloudAlert, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { buttonLook } from "#components/ui/button-look.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
// The words come with the script: when this shows, the server may be unable to send any.
import text from "#messages/en/states.json" with { type: "json" };

export interface ErrorStateProps {
  error: unknown;
  retry: () => void;
}

/** 500: what failed, what was kept, what to do, and the number to tell us. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const [requestId, setRequestId] = useState("");

  useEffect(() => {
    const digest = (error as { digest?: string } | null)?.digest;
    setRequestId(digest ?? document.querySelector<HTMLMetaElement>("meta[name=request-id]")?.content ?? "");
  }, [error]);

  return (
    <EmptyState
      level={1}
      tone="bad"
      icon={<CloudAlert aria-hidden="true" />}
      title={text.errorTitle}
      acts={
        <button type="button" onClick={retry} className={buttonLook("primary")}>
          <RotateCcw aria-hidden="true" />
          {text.tryAgain}
        </button>
      }
      foot={
        requestId ? (
          <>
            {text.request} <span className="font-mono">{requestId}</span>
          </>
        ) : null
      }
    >
      {text.errorText}
    </EmptyState>
  );
}

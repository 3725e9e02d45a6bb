"use client";

import { CloudAlert, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { StatePage } from "#components/shell/state-page.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import english from "#messages/en/states.json" with { type: "json" };

interface Props {
  error: unknown;
  retry: () => void;
}

/** 500: what failed, what was kept, what to do, and the number to tell us. */
export default function ErrorPage({ error, retry }: Props) {
  const [requestId, setRequestId] = useState("");

  useEffect(() => {
    const digest = (error as { digest?: string } | null)?.digest;
    setRequestId(digest ?? document.querySelector<HTMLMetaElement>("meta[name=request-id]")?.content ?? "");
  }, [error]);

  return (
    <StatePage>
      <EmptyState
        level={1}
        tone="bad"
        icon={<CloudAlert aria-hidden="true" />}
        title={english.errorTitle}
        acts={
          <Button kind="primary" icon={<RotateCcw aria-hidden="true" />} onClick={retry}>
            {english.tryAgain}
          </Button>
        }
        foot={
          requestId ? (
            <>
              {english.request} <span className="font-mono">{requestId}</span>
            </>
          ) : null
        }
      >
        {english.errorText}
      </EmptyState>
    </StatePage>
  );
}

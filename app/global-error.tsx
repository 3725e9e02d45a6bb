"use client";

import english from "#messages/en/states.json" with { type: "json" };
import "./globals.css";

/** The last resort, when the document itself failed: nothing here may depend on anything that could. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{english.errorTitle}</title>
        <main className="mx-auto max-w-80 px-4 py-24 text-center">
          <h1 className="text-md font-semibold">{english.errorTitle}</h1>
          <p className="mt-1 text-sm text-ink-muted">{english.errorText}</p>
          <button
            type="button"
            onClick={retry}
            className="mt-4 h-8 rounded-md bg-accent px-3 text-sm font-medium text-on-accent pointer-coarse:h-11"
          >
            {english.tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}

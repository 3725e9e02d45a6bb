import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Logo } from "#components/ui/logo.tsx";

export interface AccountFrameProps {
  home: string;
  back: string;
  /** The sign-out button */
  acts: ReactNode;
  children: ReactNode;
}

/** The frame of pages about oneself, outside of any one company. */
export function AccountFrame({ home, back, acts, children }: AccountFrameProps) {
  return (
    <div className="min-h-dvh bg-canvas">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-12 w-full max-w-200 items-center gap-3 px-4 py-1 sm:px-6">
          <Logo className="size-6" />
          <Button href={home} kind="quiet" icon={<ArrowLeft aria-hidden="true" />}>
            {back}
          </Button>
          <div className="ml-auto">{acts}</div>
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-200 p-4 sm:p-6">
        {children}
      </main>
    </div>
  );
}

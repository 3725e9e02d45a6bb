import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "#components/ui/logo.tsx";

/** The frame of every page for people who are not signed in: the form at the left, what it is for at the right. */
export function AuthFrame({
  home,
  aside,
  children,
}: {
  home: string;
  aside: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)]">
      <div className="flex min-w-0 flex-col bg-surface px-6 pt-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:px-12">
        <header>
          <Link href={home} className="inline-flex items-center gap-2.5 rounded-md">
            <Logo className="size-7" />
            <span className="text-md font-semibold">Hourly</span>
          </Link>
        </header>
        <main id="main" className="mx-auto flex w-full max-w-88 flex-1 flex-col justify-center py-10">
          {children}
        </main>
      </div>
      <aside className="relative hidden border-l border-line bg-sunken lg:block">
        <div className="sticky top-0 grid h-dvh place-items-center p-12">{aside}</div>
      </aside>
    </div>
  );
}

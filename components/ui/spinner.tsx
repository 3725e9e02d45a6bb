import { LoaderCircle } from "lucide-react";

/** The only thing that turns. Says nothing by itself: the element around it carries the words. */
export function Spinner({ className = "size-4" }: { className?: string }) {
  return <LoaderCircle aria-hidden="true" className={`${className} shrink-0 animate-spin`} />;
}

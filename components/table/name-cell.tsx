import Link from "next/link";
import { useRouter } from "next/navigation";
import type { FormAct } from "#components/form/form-act.ts";
import { EditableCell } from "./editable-cell.tsx";
import { NameFrame } from "./name-frame.tsx";
import type { TableColumn, TableRow } from "./table-data.ts";

interface NameProps {
  row: TableRow;
  column: TableColumn;
  openHref?: string | undefined;
  open: boolean;
  editAct?: FormAct | undefined;
  scripted: boolean;
  className: string;
}

/** The heading of a row: its name, which opens it, and what stands around it. */
export function NameCell({ row, column, openHref, open, editAct, scripted, className }: NameProps) {
  return (
    <NameFrame row={row} className={className}>
      <EditableCell {...{ row, column, scripted }} act={editAct} beside>
        <RowName row={row} openHref={openHref} open={open} />
      </EditableCell>
    </NameFrame>
  );
}

/** From here on a row opens beside its list. */
const wideEnough = "(min-width: 1152px)";

function RowName({ row, openHref, open }: Pick<NameProps, "row" | "openHref" | "open">) {
  const router = useRouter();
  if (!row.href) return <span className="font-medium">{row.name}</span>;
  const beside = openHref?.replace(/\{id\}|%7Bid%7D/i, row.id);
  return (
    <Link
      href={row.href}
      prefetch={false}
      aria-current={open ? "true" : undefined}
      onClick={(event) => {
        if (!beside || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        if (!matchMedia(wideEnough).matches) return;
        event.preventDefault();
        router.push(beside, { scroll: false });
      }}
      className="font-medium hover:underline"
    >
      {row.name}
    </Link>
  );
}

import { FilterBar, type FilterBarProps } from "#components/table/filter-bar.tsx";
import { withParams } from "#components/table/links.ts";
import { ExportButton } from "./export-button.tsx";
import type { ListView } from "./list-view.ts";

/** What a page hands to the table of its list, besides the rows. */
export interface ListTools {
  /** The list as a file; the filters become its query */
  exportPath: string;
}

interface Props extends Pick<FilterBarProps, "action" | "search" | "selects" | "dates" | "hidden"> {
  view: ListView;
  tools: ListTools;
}

/** What stands above each list: its filters with their chips, and the list as a file. */
export function ListBar({ view, tools, hidden, ...filters }: Props) {
  return (
    <FilterBar
      {...filters}
      chips={view.chips}
      clearHref={view.clearHref}
      hidden={{ ...view.hidden, ...hidden }}
      acts={<ExportButton href={withParams(tools.exportPath, view.params)} />}
    />
  );
}

import type { ReactNode } from "react";
import { ViewBar, type Views } from "#components/saved-view/view-bar.tsx";
import { FilterBar, type FilterBarProps } from "#components/table/filter-bar.tsx";
import { withParams } from "#components/table/links.ts";
import { ExportButton } from "./export-button.tsx";
import type { ListView } from "./list-view.ts";

/** What a page hands to the table of its list, besides the rows. */
export interface ListTools {
  /** The list as a file; the filters become its query */
  exportPath: string;
  views: Views;
}

interface Props extends Pick<FilterBarProps, "action" | "search" | "selects" | "dates" | "hidden"> {
  view: ListView;
  tools: ListTools;
  /** Before Export: the choice between the list and another view of it */
  beside?: ReactNode;
}

/** What stands above each list: its views, its filters with their chips, and the list as a file. */
export function ListBar({ view, tools, hidden, beside, ...filters }: Props) {
  const shown = withParams("", view.params);
  return (
    <>
      <ViewBar path={filters.action} query={shown} views={tools.views} />
      <FilterBar
        {...filters}
        chips={view.chips}
        clearHref={view.clearHref}
        hidden={{ ...view.hidden, ...hidden }}
        acts={
          <>
            {beside}
            <ExportButton href={`${tools.exportPath}${shown}`} />
          </>
        }
      />
    </>
  );
}

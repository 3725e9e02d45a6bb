import type { ReactNode } from "react";
import type { ActItem, RunnableAct } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";

/** How the cells of a column are changed where they stand. */
export interface ColumnEdit {
  field: string;
  /** To choose from, instead of typing */
  options?: { value: string; label: string }[];
  maxLength?: number;
  /** The cell is a link: a pencil beside it opens the field */
  beside?: boolean;
}

/** A column. The first one of a table is the name: its cells come from the row itself. */
export interface TableColumn {
  id: string;
  /** With the unit: "Week, h:mm". */
  header: string;
  /** Numbers, money, dates and times stand right. */
  align?: "right";
  /** Where a press on the heading leads (see `sortLink`), and how the list is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** Columns show from 640 px on; `keep` also on phones, at the right: the status. */
  phone?: "keep";
  /** May be hidden by the reader; `hidden` until chosen. */
  choice?: "shown" | "hidden";
  muted?: boolean;
  /** Its cells can be changed where they stand, in rows that allow it: which field, and from what to choose. */
  edit?: ColumnEdit;
  /** Long texts: in two lines where the table would otherwise be wider than the page. */
  wrap?: boolean;
}

export interface TableRow {
  id: string;
  /** The plain name, also for labels: "Select Aoife Brennan". */
  name: string;
  /** Where the name leads. */
  href?: string;
  /** Before the name: an avatar, an icon. */
  lead?: ReactNode;
  /** Always below the name, in a second line. */
  sub?: ReactNode;
  /** Below the name on phones only, instead of the hidden columns: "Floor, No. 0402". */
  facts?: ReactNode;
  /** After the name, such as a badge. */
  mark?: ReactNode;
  /** By column id. A missing cell shows "—". */
  cells: Record<string, ReactNode>;
  /** The "…" menu. */
  acts?: ActItem[];
  /** Where E leads while the row has the focus. */
  editHref?: string;
  /** What the fields of its columns hold now, and of which version; absent when the reader may not change it. */
  edit?: { version: number; values: Record<string, string> };
  /** Drawn as present, such as the one open in the drawer. */
  current?: boolean;
}

/** Paging by key: there are only neighbours, no page numbers. */
export interface Paging {
  shown: number;
  /** Exact, or the figure above which nobody counts. */
  total?: number | { moreThan: number };
  /** "by name" */
  order?: string;
  beforeHref?: string;
  nextHref?: string;
  /** How many rows a page may have, each with its address. */
  sizes?: { label: string; href: string; active: boolean }[];
}

/** An act on all selected rows. An action gets their ids as the list `ids`; a link has `{ids}` in it. */
export type BulkAct = (RunnableAct | { label: string; icon?: ReactNode; danger?: boolean; href: string }) & {
  /** Row id → why this act leaves it out. */
  skips?: Record<string, string>;
};

export interface TableProps {
  /** What the rows are: "Employees". Names the table and its scroll region. */
  name: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Given when rows can be selected. */
  bulk?: BulkAct[] | undefined;
  paging?: Paging;
  /** By column id; the first column's says "Total". Under an ink rule. */
  totals?: Record<string, ReactNode>;
  /** In the footer after the paging's words. */
  foot?: ReactNode;
  /** 40 px, 36 in cards, 32 in time sheets. */
  density?: "page" | "card" | "sheet";
  /** The list's address tells which columns are hidden, in `hide`: a change is written into it. */
  choiceInAddress?: boolean;
  /**
   * Where a row opens beside the list, with `{id}` in it. Below 1152 px and without scripts the name leads to its page.
   */
  openHref?: string;
  /** The row that is open beside the list. */
  openId?: string | undefined;
  /** Saves one field of a row: gets `id`, `version`, `field` and `value`. */
  editAct?: FormAct | undefined;
  /** Without its own box, inside a `Card padded={false}`. */
  bare?: boolean;
}

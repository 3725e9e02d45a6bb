import { americanNames, irishNames, japaneseNames, type Names } from "./names.ts";
import type { PatternName } from "./shift-patterns.ts";

/** The demo companies as they are told, before any row is made of them. */
export interface DemoCompany {
  name: string;
  slug: string;
  zone: string;
  locale: string;
  currency: string;
  weekStart: number;
  dayCutoffMinutes: number;
  mailDomain: string;
  names: Names;
  sites: DemoSite[];
  departments: DemoDepartment[];
  customers: DemoCustomer[];
}

export interface DemoSite {
  name: string;
  address: string;
  zone?: string;
}

export interface DemoDepartment {
  name: string;
  costCentre: string;
  parent?: string;
  site: string;
  people: number;
  pattern: PatternName;
  /** Whether its people say which customer they work for */
  forCustomers: boolean;
}

export interface DemoCustomer {
  name: string;
  code: string;
  projects: string[];
}

function department(
  name: string,
  costCentre: string,
  site: string,
  people: number,
  pattern: PatternName,
  more: { parent?: string; forCustomers?: boolean } = {},
): DemoDepartment {
  return { name, costCentre, site, people, pattern, forCustomers: false, ...more };
}

const customer = (name: string, code: string, ...projects: string[]): DemoCustomer => ({
  name,
  code,
  projects,
});

const harbourLane: DemoCompany = {
  name: "Harbour Lane Events",
  slug: "harbour-lane",
  zone: "Europe/Dublin",
  locale: "en-IE",
  currency: "EUR",
  weekStart: 1,
  // An evening's work that goes on after midnight belongs to the evening.
  dayCutoffMinutes: 240,
  mailDomain: "harbour-lane.example",
  names: irishNames,
  sites: [
    { name: "Harbour Lane Kitchen", address: "12 Harbour Lane, Dublin 1" },
    { name: "Custom House Quay", address: "The Vaults, Custom House Quay, Dublin 1" },
  ],
  departments: [
    department("Office", "100", "Harbour Lane Kitchen", 8, "office"),
    department("Kitchen", "200", "Harbour Lane Kitchen", 9, "morning"),
    department("Pastry", "210", "Harbour Lane Kitchen", 5, "early", { parent: "Kitchen" }),
    department("Service", "300", "Custom House Quay", 20, "evening", { forCustomers: true }),
    department("Bar", "310", "Custom House Quay", 8, "evening", { parent: "Service", forCustomers: true }),
    department("Logistics", "400", "Harbour Lane Kitchen", 8, "crew", { forCustomers: true }),
  ],
  customers: [
    customer("Liffey Bank", "LIB", "Christmas party", "Annual meeting", "Summer garden party"),
    customer("Trinity Alumni Society", "TAS", "Spring ball", "Reunion dinner"),
    customer("Quay & Sons Architects", "QSA", "Studio opening"),
    customer("Nua Films", "NUA", "Premiere night", "Crew catering"),
    customer("Ní Bhriain Wedding", "NBW", "Wedding day"),
    customer("Docklands Conference Centre", "DCC", "Monthly congress", "Trade fair"),
  ],
};

const beaconRowe: DemoCompany = {
  name: "Beacon & Rowe Consulting",
  slug: "beacon-rowe",
  zone: "America/New_York",
  locale: "en-US",
  currency: "USD",
  weekStart: 7,
  dayCutoffMinutes: 0,
  mailDomain: "beacon-rowe.example",
  names: americanNames,
  sites: [
    { name: "Hudson Street", address: "345 Hudson Street, New York, NY" },
    { name: "Wacker Drive", address: "71 South Wacker Drive, Chicago, IL", zone: "America/Chicago" },
  ],
  departments: [
    department("Back office", "10", "Hudson Street", 6, "office"),
    department("Advisory", "20", "Hudson Street", 7, "projects", { forCustomers: true }),
    department("Strategy", "21", "Hudson Street", 5, "projects", { parent: "Advisory", forCustomers: true }),
    department("Operations", "22", "Wacker Drive", 5, "projects", { parent: "Advisory", forCustomers: true }),
    department("Technology", "30", "Hudson Street", 6, "projects", { forCustomers: true }),
  ],
  customers: [
    customer("Northfield Health", "NFH", "Clinic scheduling", "Cost review"),
    customer("Atlas Freight", "ATL", "Hub relocation", "Fleet renewal", "Customs audit"),
    customer("Meridian Insurance", "MER", "Claims platform", "Merger office"),
    customer("City Parks Trust", "CPT", "Volunteer programme"),
    customer("Orchard Foods", "ORF", "Plant study", "Pricing"),
  ],
};

const kitahama: DemoCompany = {
  name: "Kitahama Precision",
  slug: "kitahama",
  zone: "Asia/Tokyo",
  locale: "en-GB",
  currency: "JPY",
  weekStart: 1,
  dayCutoffMinutes: 300,
  mailDomain: "kitahama.example",
  names: japaneseNames,
  sites: [
    { name: "Plant 1", address: "2-4 Kitahama, Chuo-ku, Osaka" },
    { name: "Warehouse", address: "1-9 Nanko Higashi, Suminoe-ku, Osaka" },
  ],
  departments: [
    department("Administration", "A1", "Plant 1", 6, "office"),
    department("Production", "P1", "Plant 1", 12, "rotating"),
    department("Finishing", "P2", "Plant 1", 8, "rotating", { parent: "Production", forCustomers: true }),
    department("Quality", "Q1", "Plant 1", 4, "morning"),
    department("Warehouse and shipping", "W1", "Warehouse", 6, "early", { forCustomers: true }),
  ],
  customers: [
    customer("Aoyama Robotics", "AOY", "Gear housing", "Arm joint"),
    customer("Seto Optical", "SET", "Lens mount"),
    customer("Hanshin Rail Works", "HRW", "Brake linkage", "Door actuator"),
  ],
};

export const demoCompanies: readonly DemoCompany[] = [harbourLane, beaconRowe, kitahama];

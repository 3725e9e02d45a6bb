import type { PackageColour } from "#lib/package/colours.ts";

/** A package as it is told: hours, and amounts in whole units of the company's currency. */
export interface DemoPackage {
  name: string;
  /** Of an event that is made from it: "Liffey Bank, evening reception" */
  event: string;
  hours: number;
  /** Local hour it usually begins at */
  from: number;
  price: number;
  colour: PackageColour;
  crew: [skill: string, people: number][];
  costs: [name: string, amount: number][];
  /** Out of use: its events are in the past */
  archived?: true;
}

/** What a company plans: its packages, and how its events come about. */
export interface DemoPlan {
  packages: DemoPackage[];
  /** Days between two events, on average */
  everyDays: number;
  /** The department and the site its events belong to */
  department: string;
  site: string;
  /** Events without a package, by name */
  alone: string[];
  /** Names of fields of its own */
  fields: { number: string; text: [string, string[]]; date: string; yesNo: string };
}

const harbourLane: DemoPlan = {
  everyDays: 3,
  department: "Service",
  site: "Custom House Quay",
  alone: ["Staff tasting of the winter menu", "Open day at the quay", "Deep clean of the kitchen"],
  fields: {
    number: "Guests",
    text: ["Dress", ["Black tie", "Smart", "Garden party"]],
    date: "Menu agreed",
    yesNo: "Deposit paid",
  },
  packages: [
    {
      name: "Wedding feast, full day",
      event: "wedding feast",
      hours: 12,
      from: 12,
      price: 6_800,
      colour: "chart-3",
      crew: [
        ["Service", 8],
        ["Kitchen", 5],
        ["Bar", 2],
        ["Pastry", 1],
      ],
      costs: [
        ["Flowers", 480],
        ["Van, two runs", 180],
        ["Linen hire", 260],
      ],
    },
    {
      name: "Evening reception",
      event: "evening reception",
      hours: 5,
      from: 18,
      price: 2_400,
      colour: "chart-1",
      crew: [
        ["Service", 5],
        ["Bar", 2],
        ["Kitchen", 2],
      ],
      costs: [["Van", 90]],
    },
    {
      name: "Conference lunch",
      event: "conference lunch",
      hours: 4,
      from: 11,
      price: 1_850,
      colour: "chart-4",
      crew: [
        ["Service", 4],
        ["Kitchen", 3],
      ],
      costs: [
        ["Van", 90],
        ["Crockery hire", 140],
      ],
    },
    {
      name: "Film crew catering",
      event: "crew catering",
      hours: 48,
      from: 6,
      price: 5_600,
      colour: "chart-5",
      crew: [
        ["Kitchen", 4],
        ["Service", 3],
        ["Driving", 1],
      ],
      costs: [
        ["Generator", 320],
        ["Van, two days", 180],
      ],
    },
    {
      name: "Bar for a night",
      event: "bar",
      hours: 7,
      from: 20,
      price: 1_450,
      colour: "chart-2",
      crew: [
        ["Bar", 3],
        ["Glass collecting", 1],
      ],
      costs: [["Ice and glasses", 110]],
    },
    {
      name: "Picnic hampers",
      event: "picnic hampers",
      hours: 3,
      from: 10,
      price: 640,
      colour: "chart-6",
      crew: [["Kitchen", 2]],
      costs: [["Hampers", 220]],
      archived: true,
    },
  ],
};

const beaconRowe: DemoPlan = {
  everyDays: 10,
  department: "Advisory",
  site: "Hudson Street",
  alone: ["Partners' dinner on Hudson Street", "Recruiting day for graduates"],
  fields: {
    number: "Participants",
    text: ["Room", ["Boardroom", "Library", "Loft"]],
    date: "Papers sent",
    yesNo: "Client signed",
  },
  packages: [
    {
      name: "Strategy offsite, two days",
      event: "strategy offsite",
      hours: 33,
      from: 9,
      price: 28_000,
      colour: "chart-1",
      crew: [
        ["Facilitation", 2],
        ["Analysis", 1],
      ],
      costs: [
        ["Hotel", 4_200],
        ["Printing", 180],
      ],
    },
    {
      name: "Client workshop day",
      event: "workshop",
      hours: 8,
      from: 9,
      price: 7_500,
      colour: "chart-4",
      crew: [["Facilitation", 1]],
      costs: [["Lunch", 320]],
    },
    {
      name: "Executive briefing",
      event: "executive briefing",
      hours: 2,
      from: 16,
      price: 2_200,
      colour: "chart-2",
      crew: [["Analysis", 1]],
      costs: [],
    },
  ],
};

const kitahama: DemoPlan = {
  everyDays: 14,
  department: "Quality",
  site: "Plant 1",
  alone: ["Fire drill at Plant 1", "Family day of the plant"],
  fields: {
    number: "Visitors",
    text: ["Language", ["Japanese", "English"]],
    date: "Passes printed",
    yesNo: "Safety briefing",
  },
  packages: [
    {
      name: "Plant tour for guests",
      event: "plant tour",
      hours: 3,
      from: 10,
      price: 45_000,
      colour: "chart-6",
      crew: [["Guiding", 2]],
      costs: [["Gifts", 12_000]],
    },
    {
      name: "Acceptance test with the customer",
      event: "acceptance test",
      hours: 7,
      from: 9,
      price: 180_000,
      colour: "chart-1",
      crew: [
        ["Measuring", 2],
        ["Machine setting", 1],
      ],
      costs: [["Test parts", 64_000]],
    },
  ],
};

/** By the company's short name. */
export const demoPlans: Record<string, DemoPlan> = {
  "harbour-lane": harbourLane,
  "beacon-rowe": beaconRowe,
  kitahama,
};

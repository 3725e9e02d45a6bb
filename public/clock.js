/**
 * The clock page's own script: counts the seconds, sends punches and says what became of them. Everything it does a
 * plain form does too, only less nicely; so it stays small and knows nothing of the rest of the portal.
 */
import { isChanged, isField, update } from "./clock-update.js";

const main = () => document.getElementById("main");
const card = () => document.getElementById("clock-card");
const text = () => JSON.parse(card().dataset.text);

// --- The running time -----------------------------------------------------------------------------------------------

/**
 * When the seconds in the page were true. Only lengths of time are taken from this device: what its clock shows does not
 * matter. The first page has been on its way for a while; later ones have just come.
 */
let asOf = firstByte();

function firstByte() {
  const [page] = performance.getEntriesByType("navigation");
  return page?.responseStart ? performance.timeOrigin + page.responseStart : Date.now();
}

function tick() {
  const clock = document.getElementById("clock-time");
  if (!clock) return;
  const passed = "ticking" in clock.dataset ? Math.max(0, Math.floor((Date.now() - asOf) / 1000)) : 0;
  const seconds = Number(clock.dataset.seconds) + passed;
  const two = (value) => String(value).padStart(2, "0");
  const [hours, rest] = clock.children;
  hours.textContent = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  rest.textContent = `:${two(seconds % 60)}`;
}

// --- Newer pages ----------------------------------------------------------------------------------------------------

let asked = 0;
let shown = 0;

/** What the server says now. Whatever was asked before the page that already stands here comes too late. */
async function look() {
  const turn = ++asked;
  show(await pageOf(await fetch(location.href, { ...asPage, cache: "no-store", signal: soon() })), turn);
}

const asPage = { headers: { accept: "text/html" } };
const soon = () => AbortSignal.timeout(15_000);

async function pageOf(response) {
  if (response.status === 429 || response.status >= 500) throw new Error(`HTTP ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  // Signed out meanwhile, or no longer let in: the whole document has to change.
  if (!page.getElementById("main") || !page.getElementById("clock-card") !== !card()) {
    location.reload();
    return new Promise(() => {});
  }
  return page;
}

/** @returns whether this page is now shown; not so when a newer one already is. */
function show(page, turn) {
  if (turn < shown) return false;
  shown = turn;
  paint(null);
  const held = document.activeElement;
  const typed = workFields().filter(isChanged);
  update(main(), page.getElementById("main"));
  for (const field of typed) if (!field.isConnected) carry(field, field === held);
  paint(sending);
  asOf = Date.now();
  tick();
  // A button that is gone gives its focus to the words that say how things stand: a held Enter key then does no more.
  if (!held?.isConnected && document.activeElement === document.body) toLabel();
  return true;
}

const toLabel = () => document.getElementById("clock-label")?.focus();

const workFields = () =>
  [...main().querySelectorAll("input, select")].filter(
    (one) => isField(one) && "punch" in (one.form?.dataset ?? {}),
  );

/** Takes what was typed into a form that is gone over to the one that came instead. */
function carry(field, focused) {
  const heir = workFields().find((one) => one.name === field.name);
  if (!heir) return;
  if (heir.options && ![...heir.options].some((one) => one.value === field.value)) return;
  heir.closest("details")?.setAttribute("open", "");
  heir.value = field.value;
  if (focused) heir.focus();
}

// --- Punches --------------------------------------------------------------------------------------------------------

/** The kind of the punch that is on its way. */
let sending = null;

/** A key that nobody else makes. `crypto.randomUUID` is missing where the page came without https. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function punchOf(form) {
  const data = new FormData(form);
  const value = (name) => data.get(name) || undefined;
  const [noun, id] = String(data.get("work") ?? "").split("/");
  return {
    kind: data.get("kind"),
    key: newKey(),
    claimedAt: new Date().toISOString(),
    departmentId: value("departmentId"),
    ...(noun === "customer" || noun === "project" ? { [`${noun}Id`]: id } : {}),
    note: value("note"),
  };
}

/** Sends one punch at a time. A repeat goes with the same key: it counts once, however often it arrives. */
async function send(punch, form) {
  if (sending) return;
  sending = punch.kind;
  say(text().sending);
  paint(sending);
  const answer = await post(punch).catch(() => null);
  sending = null;
  paint(null);
  if (answer?.ok) {
    say(`${answer.message} ${text().saved.replace("{time}", clockTime(answer.recordedAt))}`);
    // "It is so already" has taken nothing of what the form says.
    if (!answer.already) settle(form, punch);
  } else fail(answer, () => send(punch, form));
  // What the page shows may be wrong now, whether it was taken or refused.
  if (answer) await look().catch(() => {});
}

/** The server has what this form says: it is no longer something somebody is about to send, unless changed since. */
function settle(form, punch) {
  const now = { ...punchOf(form), key: punch.key, claimedAt: punch.claimedAt };
  if (JSON.stringify(now) !== JSON.stringify(punch)) return;
  for (const field of form.elements) {
    if (field.matches("input")) field.defaultValue = field.value;
    for (const option of field.options ?? []) option.defaultSelected = option.selected;
  }
  const details = form.closest("details");
  if (!details) return;
  if (details.contains(document.activeElement)) toLabel();
  details.open = false;
}

async function post(punch) {
  const response = await fetch(card().dataset.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(punch),
    keepalive: true,
    signal: soon(),
  });
  return { ...(await response.json()), ok: response.ok };
}

function clockTime(instant) {
  const { locale, zone } = card().dataset;
  return new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: "medium" }).format(new Date(instant));
}

/** Shows on its own button that a punch is on its way, and that the others have to wait. */
function paint(kind) {
  for (const button of document.querySelectorAll("[data-punch] button")) {
    const label = button.querySelector("[data-label]") ?? button;
    if (!kind) {
      if ("was" in label.dataset) label.textContent = label.dataset.was;
      delete label.dataset.was;
      button.removeAttribute("aria-disabled");
      continue;
    }
    button.setAttribute("aria-disabled", "true");
    if (button.closest("form").elements.kind.value !== kind) continue;
    label.dataset.was ??= label.textContent;
    label.textContent = text().sending;
  }
}

function say(words) {
  const failed = document.getElementById("clock-failed");
  if (failed.contains(document.activeElement)) toLabel();
  failed.replaceChildren();
  document.getElementById("clock-said").textContent = words;
}

/** Says that it did not arrive, or why it was refused, and offers to try again where that can help. */
function fail(answer, repeat) {
  say("");
  const box = document.getElementById("clock-failed");
  const line = (tag, words) =>
    Object.assign(box.appendChild(document.createElement(tag)), { textContent: words });
  line("p", answer?.title ?? text().failed).className = "font-medium";
  if (!answer) line("p", text().noAnswer);
  if (answer?.code === "unauthenticated")
    Object.assign(line("a", text().signIn), {
      href: card().dataset.signIn,
      className: "block min-h-11 font-semibold underline underline-offset-2",
    });
  else if (repeat && answer?.code !== "conflict" && answer?.code !== "invalid") {
    const again = line("button", text().tryAgain);
    again.type = "button";
    again.className = "min-h-11 font-semibold underline underline-offset-2";
    again.addEventListener("click", repeat);
  }
}

// --- Other forms ----------------------------------------------------------------------------------------------------

const posting = new WeakSet();

/** Posts a form without leaving the page; when it comes back with something to fix, what was typed is still there. */
async function postForm(form) {
  if (posting.has(form)) return;
  posting.add(form);
  const button = form.querySelector("button");
  const label = button.textContent;
  button.textContent = button.dataset.pending ?? label;
  const turn = ++asked;
  try {
    const body = new FormData(form);
    const page = await pageOf(
      await fetch(location.href, { ...asPage, method: "POST", body, signal: soon() }),
    );
    const again = page.getElementById(form.id);
    if (again) {
      // Only the form: the rest of this page may be newer than the answer.
      update(form, again);
      form.querySelector("[aria-invalid], [role=alert], [type=radio]")?.focus();
      return;
    }
    say(form.dataset.done ?? "");
    if (!show(page, turn)) await look();
  } catch {
    fail(null);
  } finally {
    posting.delete(form);
    button.textContent = label;
  }
}

// --------------------------------------------------------------------------------------------------------------------

// On the document and first, because pages change beneath it.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!main()?.contains(form)) return;
    event.preventDefault();
    event.stopPropagation();
    if ("punch" in form.dataset) send(punchOf(form), form);
    else postForm(form);
  },
  true,
);

// A phone comes back from the pocket: the page may be hours old.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && !sending && Date.now() - asOf > 20_000)
    look().catch(() => {});
});
addEventListener("pageshow", (event) => event.persisted && look().catch(() => {}));

if (document.getElementById("clock-time")) {
  tick();
  setInterval(tick, 250);
}

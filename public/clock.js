/**
 * The clock page's own script: counts the seconds, sends punches and says what became of them. Everything it does a
 * plain form does too, only less nicely; so it stays small and knows nothing of the rest of the portal.
 */

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

/** Puts a newer page in the place of this one. What is marked data-keep stays the same element, so that screen readers hear it change. */
function show(html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  const fresh = next.getElementById("main");
  // Signed out meanwhile, or an error: the whole document has to change.
  if (!fresh || !next.getElementById("clock-card")) return location.reload();
  const focused = document.activeElement?.id;
  for (const old of document.querySelectorAll("[data-keep]")) {
    const place = fresh.querySelector(`#${old.id}`);
    if (!place) continue;
    if (old.dataset.keep === "element") {
      old.className = place.className;
      if (old.textContent !== place.textContent) old.innerHTML = place.innerHTML;
    }
    place.replaceWith(old);
  }
  main().replaceChildren(...fresh.childNodes);
  asOf = Date.now();
  tick();
  if (!focused || focused === document.activeElement?.id) return;
  // A button that is gone gives its focus to the words that say how things stand: a held Enter key then does no more.
  (document.getElementById(focused) ?? document.getElementById("clock-label"))?.focus();
}

async function look() {
  const response = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
  show(await response.text());
}

/** Whether somebody is filling something in: a newer page would take it away. */
function filling() {
  const fields = [...main().querySelectorAll("input:not([type=hidden]), select")];
  return fields.some((field) =>
    field.matches("select")
      ? [...field.options].some(
          (one) => one.selected !== one.defaultSelected && (one.value || one.defaultSelected),
        )
      : field.value !== field.defaultValue || field === document.activeElement,
  );
}

// --- Punches --------------------------------------------------------------------------------------------------------

let sending = false;
let unsent = null;

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
async function send(punch) {
  if (sending) return;
  sending = true;
  unsent = punch;
  mark(punch.kind);
  const answer = await post(punch).catch(() => null);
  sending = false;
  mark(null);
  if (answer?.ok) {
    unsent = null;
    say(`${answer.message} ${text().saved.replace("{time}", clockTime(answer.recordedAt))}`);
  } else fail(answer);
  // What the page shows may be wrong now, whether it was taken or refused.
  if (answer) await look().catch(() => {});
}

async function post(punch) {
  const response = await fetch(card().dataset.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(punch),
    keepalive: true,
    signal: AbortSignal.timeout(15_000),
  });
  return { ...(await response.json()), ok: response.ok };
}

function clockTime(instant) {
  const { locale, zone } = card().dataset;
  return new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: "medium" }).format(new Date(instant));
}

/** Shows that a punch is on its way, on its own button. */
function mark(kind) {
  if (kind) say(text().sending);
  for (const button of document.querySelectorAll("[data-punch] button")) {
    const label = button.querySelector("[data-label]") ?? button;
    label.dataset.was ??= label.textContent;
    const own = kind && button.closest("form").elements.kind.value === kind;
    label.textContent = own ? text().sending : label.dataset.was;
    if (kind) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
}

function say(words) {
  document.getElementById("clock-said").textContent = words;
  document.getElementById("clock-failed").replaceChildren();
}

/** Says that it did not arrive, or why it was refused, and offers to try again where that can help. */
function fail(answer) {
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
  else if (answer?.code !== "conflict" && answer?.code !== "invalid") {
    const again = line("button", text().tryAgain);
    again.type = "button";
    again.className = "min-h-11 font-semibold underline underline-offset-2";
    again.addEventListener("click", () => unsent && send(unsent));
  } else unsent = null;
}

// --- Other forms ----------------------------------------------------------------------------------------------------

/** Posts a form without leaving the page; when it comes back with something to fix, what was typed is still there. */
async function postForm(form) {
  const button = form.querySelector("button");
  const label = button.textContent;
  button.textContent = button.dataset.pending ?? label;
  try {
    const body = new FormData(form);
    const response = await fetch(location.href, { method: "POST", body, headers: { accept: "text/html" } });
    show(await response.text());
    const again = document.getElementById(form.id);
    if (!again) return say(form.dataset.done ?? "");
    again.closest("details")?.setAttribute("open", "");
    for (const field of again.elements) {
      if (field.name && field.type !== "hidden" && field.type !== "radio" && body.has(field.name))
        field.value = body.get(field.name);
    }
    again.querySelector("[aria-invalid], [role=alert], [type=radio]")?.focus();
  } catch {
    button.textContent = label;
    fail(null);
    document.getElementById("clock-failed").querySelector("button")?.remove();
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
    if ("punch" in form.dataset) send(punchOf(form));
    else postForm(form);
  },
  true,
);

// A phone comes back from the pocket: the page may be hours old.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && !sending && Date.now() - asOf > 20_000 && !filling())
    look().catch(() => {});
});
addEventListener("pageshow", (event) => event.persisted && look().catch(() => {}));

if (document.getElementById("clock-time")) {
  tick();
  setInterval(tick, 250);
}

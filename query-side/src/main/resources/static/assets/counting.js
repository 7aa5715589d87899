// Counting: each tap on 齐全, 损坏 or 缺失 is kept on this phone at once and sent as soon as somebody answers, be it
// declared or found; each item says how far its word has come.

import { conflictOver, keptWord, refusal } from "./conflict.js";
import { drafts } from "./drafts.js";
import { go } from "./request.js";
import { tell } from "./send.js";
import { say } from "./words.js";

function sheetOf(item) {
    return item.closest("[data-sheet]");
}

export function subjectOf(item) {
    return `${sheetOf(item).dataset.act}:${item.dataset.device}`;
}

function progress(sheet) {
    const items = [...sheet.querySelectorAll("[data-device]")];
    const checked = items.filter((item) => item.querySelector("[aria-pressed=true]")).length;
    const ready = checked === items.length && drafts.acts.length === 0 && !drafts.offline;
    sheet.querySelectorAll("[data-checked]").forEach((place) => (place.textContent = String(checked)));
    sheet.querySelectorAll("progress[data-progress]").forEach((bar) => (bar.value = checked));
    sheet.querySelectorAll("[data-when-checked]").forEach((place) => (place.hidden = !ready));
}

function press(item, finding) {
    for (const button of item.querySelectorAll("[data-finding]")) {
        button.setAttribute("aria-pressed", String(button.dataset.finding === finding));
    }
    item.dataset.found = finding ?? "";
    item.querySelector("[data-note-field]").hidden = !finding || finding === "COMPLETE";
}

/** What the server is known to hold of an item. */
function seenOf(item) {
    const seen = {};
    if (item.dataset.recorded) {
        seen.finding = item.dataset.recorded;
    }
    if (item.dataset.recordedNote) {
        seen.note = item.dataset.recordedNote;
    }
    return seen;
}

/** What an item is called. */
export function nameOf(item) {
    return item.querySelector("h3").textContent.trim().replace(/\s+/g, " ");
}

/** Says what was found of an item, with the note that stands in its field. */
export function check(item, finding) {
    const note = item.querySelector("[data-note]").value.trim();
    const said = { device: item.dataset.device, finding };
    if (note && finding !== "COMPLETE") {
        said.note = note;
    }
    press(item, finding);
    return drafts.say({
        path: sheetOf(item).dataset.act,
        subject: subjectOf(item),
        label: nameOf(item),
        said,
        seen: seenOf(item),
    });
}

/** Says something at an item, once: what stands there already is not read out again. */
function at(item, what, kind, nodes) {
    const place = item.querySelector("[data-saved]");
    if (place.dataset.what !== what) {
        place.dataset.what = what;
        tell(place, kind, nodes());
    }
}

/** The button that was pressed goes away: the keyboard and the screen reader go on at what counts now. */
function focusOn(item) {
    (item.querySelector("[aria-pressed=true]") ?? item.querySelector("[data-finding]")).focus();
}

/** Puts the item back to what the server holds. */
async function takeBack(item, act) {
    stand(item, { finding: item.dataset.recorded || undefined, note: item.dataset.recordedNote || undefined });
    focusOn(item);
    await drafts.drop(act);
}

function stand(item, now) {
    item.dataset.recorded = now.finding ?? "";
    item.dataset.recordedNote = now.note ?? "";
    item.querySelector("[data-note]").value = now.note ?? "";
    press(item, now.finding ?? null);
}

/** What is on its way is shown like what is recorded, and says that it is not yet. */
function show(item) {
    const act = drafts.latest(subjectOf(item));
    if (!act) {
        if (/^(kept|refused|conflict)/.test(item.querySelector("[data-saved]").dataset.what)) {
            at(item, "", "", () => []);
        }
        return;
    }
    const told = act.said.finding === "COMPLETE" || act.said.note ? [] : say("notePlease");
    if (act.state === "conflict") {
        at(item, `conflict ${act.key}`, "problem", () => conflictOver(act, (said) => findingSaid(item, said), {
            mine: () => focusOn(item),
            theirs: (now) => chooseTheirs(item, act, now),
        }));
    } else if (act.state === "refused") {
        at(item, `refused ${act.key}`, "problem", () => refusal(act, () => takeBack(item, act)));
    } else if (drafts.sending && !drafts.offline) {
        at(item, "kept sending", "busy", () => say("sending"));
    } else {
        at(item, `kept ${told.length}`, "kept", () => [...keptWord(), ...told]);
    }
}

/** A finding in the words of its button, with its note. */
function findingSaid(item, said) {
    const button = said.finding ? item.querySelector(`[data-finding=${said.finding}]`) : null;
    const words = button ? [...button.childNodes].map((node) => node.cloneNode(true)) : say("nothingYet");
    return said.note ? [...words, ` ${said.note}`] : words;
}

async function chooseTheirs(item, act, now) {
    stand(item, now);
    at(item, "theirs", "done", () => say("theirsKept"));
    focusOn(item);
    await drafts.drop(act);
}

function overlay(item) {
    const act = drafts.latest(subjectOf(item));
    if (act) {
        press(item, act.said.finding);
        item.querySelector("[data-note]").value = act.said.note ?? "";
    }
}

/** It was carried out: now the server holds it. */
function sent(item, act) {
    item.dataset.recorded = act.said.finding;
    item.dataset.recordedNote = act.said.note ?? "";
    if (!drafts.latest(subjectOf(item))) {
        const whole = act.said.finding === "COMPLETE" || act.said.note;
        at(item, `sent ${act.key}`, "done", () => say(whole ? "saved" : "notePlease"));
    }
    document.querySelector("#sign")?.setAttribute("hidden", ""); // it shows what was found before
}

function bindItem(item) {
    item.dataset.recorded = item.dataset.found ?? ""; // an empty attribute is none
    item.dataset.recordedNote = item.querySelector("[data-note]").value.trim();
    item.querySelectorAll("[data-finding]").forEach((button) =>
        button.addEventListener("click", () => check(item, button.dataset.finding)));
    item.querySelector("[data-note]").addEventListener("change", () => {
        if (item.dataset.found) {
            check(item, item.dataset.found);
        }
    });
}

/** A section in which items are declared or checked. */
export function bindChecks(sheet) {
    const items = [...sheet.querySelectorAll("[data-device]")];
    items.forEach(bindItem);
    sheet.querySelector("[data-all-complete]")?.addEventListener("click", () => {
        items.filter((item) => !item.dataset.found).forEach((item) => check(item, "COMPLETE"));
    });
    sheet.querySelector("[data-to-signing]")?.addEventListener("click", () => go(location.pathname, drafts.position, "sign"));
    const refresh = (act) => {
        items.filter((item) => act && subjectOf(item) === act.subject).forEach((item) => sent(item, act));
        items.forEach(show);
        progress(sheet);
    };
    drafts.addEventListener("loaded", () => items.forEach(overlay));
    drafts.addEventListener("change", (change) => refresh(change.detail));
    progress(sheet);
}

// The sheet: each tap on 齐全, 损坏 or 缺失 is recorded at once, be it declared or found; a signature is drawn on the canvas and sent with the digest shown.

import "./photos.js";
import SignaturePad from "/assets/webjars/signature_pad/dist/signature_pad.min.js";
import { assertion } from "./passkey.js";
import { freshKey, go, isUnsettled, NAMES_CONFIRMED, namesSomebody, send } from "./request.js";
import { outcomeOf, sendFor, storeAnywayButton, tell } from "./send.js";
import { both, say } from "./words.js";

const LARGEST_DRAWING = 100 * 1024;
const WIDEST_DRAWING = 2000;
let last = Promise.resolve();
let position = null;

/** Who declares sends items, who checks one item. */
function bodyFor(sheet, item) {
    return sheet.dataset.act === "declarations" ? { items: [item] } : item;
}

function sheetOf(item) {
    return item.closest("[data-sheet]");
}

function progress(sheet) {
    const items = [...sheet.querySelectorAll("[data-device]")];
    const checked = items.filter((item) => item.querySelector("[aria-pressed=true]")).length;
    sheet.querySelectorAll("[data-checked]").forEach((place) => (place.textContent = String(checked)));
    sheet.querySelectorAll("progress[data-progress]").forEach((bar) => (bar.value = checked));
    sheet.querySelectorAll("[data-when-checked]").forEach((place) => (place.hidden = checked < items.length));
}

function press(item, finding) {
    for (const button of item.querySelectorAll("[data-finding]")) {
        button.setAttribute("aria-pressed", String(button.dataset.finding === finding));
    }
    item.dataset.found = finding ?? "";
    item.querySelector("[data-note-field]").hidden = !finding || finding === "COMPLETE";
    progress(sheetOf(item));
}

function offerRetry(item, asked, nodes) {
    const retry = document.createElement("button");
    retry.type = "button";
    retry.className = "retry";
    retry.replaceChildren(...say("retry"));
    retry.addEventListener("click", () => record(item, asked));
    tell(item.querySelector("[data-saved]"), "problem", [...nodes, retry]);
}

async function post(item, asked) {
    const place = item.querySelector("[data-saved]");
    const sheet = sheetOf(item);
    tell(place, "busy", say("sending"));
    try {
        const path = `/api/handovers/${sheet.dataset.sheet}/${sheet.dataset.act}`;
        const result = await send("POST", path, bodyFor(sheet, asked.body), asked.key, asked.more);
        if (result.ok) {
            position = result.position;
            document.querySelector("#sign")?.setAttribute("hidden", ""); // it shows what was found before
            item.dataset.recorded = asked.body.finding;
            tell(place, "done", say(asked.body.finding === "COMPLETE" || asked.body.note ? "saved" : "notePlease"));
        } else if (isUnsettled(result)) {
            offerRetry(item, asked, both(result.answer?.detail ?? "", result.answer?.["detail-en"]));
        } else {
            press(item, item.dataset.recorded || null);
            tell(place, "problem", both(result.answer?.detail ?? "", result.answer?.["detail-en"]));
            if (namesSomebody(result)) {
                place.append(storeAnywayButton(() => {
                    press(item, asked.body.finding);
                    record(item, { body: asked.body, key: freshKey(), more: NAMES_CONFIRMED });
                }));
            }
        }
    } catch {
        offerRetry(item, asked, say("lost"));
    }
}

/** One after the other, in the order of the taps. */
function record(item, asked) {
    last = last.then(() => post(item, asked));
}

function check(item, finding) {
    const note = item.querySelector("[data-note]").value.trim();
    press(item, finding);
    const body = { device: item.dataset.device, finding };
    if (note && finding !== "COMPLETE") {
        body.note = note;
    }
    record(item, { body, key: freshKey() });
}

function bindChecks(sheet) {
    for (const item of sheet.querySelectorAll("[data-device]")) {
        item.dataset.recorded = item.dataset.found;
        item.querySelectorAll("[data-finding]").forEach((button) =>
            button.addEventListener("click", () => check(item, button.dataset.finding)));
        item.querySelector("[data-note]").addEventListener("change", () => {
            if (item.dataset.found) {
                check(item, item.dataset.found);
            }
        });
    }
    sheet.querySelector("[data-all-complete]")?.addEventListener("click", () => {
        sheet.querySelectorAll("[data-device]:not([data-found=COMPLETE]):not([data-found=DAMAGED]):not([data-found=MISSING])")
            .forEach((item) => check(item, "COMPLETE"));
    });
    sheet.querySelector("[data-to-signing]")?.addEventListener("click", async () => {
        await last;
        go(location.pathname, position, "sign");
    });
    progress(sheet);
}

/** How many of which accessory were not there, all of an item's at once. */
function bindAccessories(form) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const missing = [...form.querySelectorAll("[data-missing]")]
            .map((field) => ({ name: field.dataset.name, quantity: Number(field.value) }))
            .filter((one) => one.quantity !== 0);
        const result = await sendFor(form, { device: form.dataset.accessories, missing });
        if (result) {
            go(location.pathname, result.position);
        }
    });
}

function fit(canvas, pad) {
    const ratio = Math.min(Math.max(devicePixelRatio || 1, 1), 2);
    const strokes = pad.toData();
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext("2d").scale(ratio, ratio);
    pad.clear();
    pad.fromData(strokes);
}

function writeName(canvas, name) {
    const ink = canvas.getContext("2d");
    const size = Math.min(canvas.offsetHeight * 0.5, (canvas.offsetWidth * 0.8) / Math.max([...name].length, 1));
    ink.font = `${size}px "Kaiti SC", STKaiti, KaiTi, "Noto Serif CJK SC", serif`;
    ink.textAlign = "center";
    ink.textBaseline = "middle";
    ink.fillStyle = "#1d2b33";
    ink.fillText(name, canvas.offsetWidth / 2, canvas.offsetHeight / 2);
}

/** The drawing as a PNG small enough to keep. */
function drawingOf(canvas) {
    const whole = canvas.toDataURL("image/png");
    if (whole.length * 0.75 <= LARGEST_DRAWING && canvas.width <= WIDEST_DRAWING) {
        return whole;
    }
    const smaller = document.createElement("canvas");
    smaller.width = 480;
    smaller.height = Math.round((480 * canvas.height) / canvas.width);
    smaller.getContext("2d").drawImage(canvas, 0, 0, smaller.width, smaller.height);
    return smaller.toDataURL("image/png");
}

function bindSigning(form) {
    const canvas = form.querySelector("canvas");
    const pad = new SignaturePad(canvas, { penColor: "#1d2b33", minWidth: 0.8, maxWidth: 2.8 });
    let written = false;
    fit(canvas, pad);
    let width = canvas.offsetWidth;
    addEventListener("resize", () => {
        if (canvas.offsetWidth !== width) {
            width = canvas.offsetWidth;
            written = false;
            fit(canvas, pad);
        }
    });
    form.querySelector("[data-clear]").addEventListener("click", () => {
        pad.clear();
        written = false;
        tell(outcomeOf(form), "done", say("cleared"));
    });
    form.querySelector("[data-write-name]").addEventListener("click", () => {
        pad.clear();
        writeName(canvas, form.dataset.signer);
        written = true;
        tell(outcomeOf(form), "done", say("nameDrawn"));
    });
    const isDrawn = () => {
        if (pad.isEmpty() && !written) {
            tell(outcomeOf(form), "problem", say("drawFirst"));
            canvas.focus();
            return false;
        }
        return true;
    };
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (isDrawn()) {
            await sign(form, canvas, { password: form.elements.namedItem("password").value });
        }
    });
    form.querySelector("[data-passkey-sign]")?.addEventListener("click", async () => {
        if (!isDrawn() || form.hasAttribute("data-busy")) {
            return;
        }
        const said = await assertion(form, `${form.dataset.send.split(" ")[1]}/challenge`, contentOf(form));
        if (said) {
            await sign(form, canvas, { passkey: said });
        }
    });
    // until now a press would have been in vain, and nobody would have been told
    form.querySelectorAll("[data-clear], [data-write-name]").forEach((button) => (button.disabled = false));
}

const contentOf = (form) => ({
    side: form.elements.namedItem("side").value,
    content: form.elements.namedItem("content").value,
});

/** Signs with a drawing and one proof of who signs. */
async function sign(form, canvas, proof) {
    const result = await sendFor(form, { ...contentOf(form), drawing: drawingOf(canvas), ...proof });
    if (result) {
        go(location.pathname, result.position, "signatures");
    }
}

document.querySelectorAll("[data-sheet]").forEach(bindChecks);
document.querySelectorAll("form[data-accessories]").forEach(bindAccessories);
document.querySelectorAll("form[data-sign]").forEach(bindSigning);

// a scanned label leads to one item: the keyboard and the screen reader go on from there
if (location.hash.startsWith("#item-")) {
    document.getElementById(location.hash.slice(1))?.focus();
}

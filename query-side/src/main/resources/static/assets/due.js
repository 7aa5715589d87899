// Due handovers: everything ticked is drawn up in one request, one sheet for each line.

import { go } from "./request.js";
import { outcomeOf, sendFor, tell } from "./send.js";
import { both, say } from "./words.js";

const form = document.querySelector("form[data-open-many]");
const all = form?.querySelector("[data-due-all]");
const boxes = [...(form?.querySelectorAll("[data-due]") ?? [])];

const ticked = () => boxes.filter((box) => box.checked);

function count() {
    form.querySelectorAll("[data-count]").forEach((place) => (place.textContent = String(ticked().length)));
    all.checked = boxes.length > 0 && ticked().length === boxes.length;
}

function sheetOf(box) {
    const sheet = { kind: box.dataset.kind, devices: box.dataset.devices.split(" ") };
    const witness = form.elements.namedItem("witness").value;
    if (box.dataset.class) {
        sheet.schoolClass = box.dataset.class;
    }
    if (box.dataset.room) {
        sheet.room = box.dataset.room;
    }
    if (box.dataset.witnessed === "true" && witness) {
        sheet.witness = witness;
    }
    return sheet;
}

function entry(box, result) {
    const line = document.createElement("li");
    const label = document.createElement("strong");
    label.textContent = `${box.closest("label").textContent.trim()}: `;
    line.append(label);
    if (result.handover) {
        const link = document.createElement("a");
        link.href = `/handovers/${encodeURIComponent(result.handover)}`;
        link.replaceChildren(...say("opened"));
        line.append(link);
    } else {
        line.append(...both(result.detail, result.detailEn));
    }
    return line;
}

async function open(event) {
    event.preventDefault();
    const asked = ticked();
    if (asked.length === 0) {
        tell(outcomeOf(form), "problem", say("noneTicked"));
        return;
    }
    const result = await sendFor(form, { sheets: asked.map(sheetOf) });
    if (!result) {
        return;
    }
    if (result.answer.opened === asked.length) {
        go("/handovers/board", result.position);
        return;
    }
    form.removeAttribute("data-busy");
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "false"));
    asked.forEach((box, at) => {
        if (result.answer.results[at].handover) {
            box.checked = false;
            box.disabled = true;
        }
    });
    count();
    const list = form.querySelector("[data-results]");
    list.replaceChildren(...asked.map((box, at) => entry(box, result.answer.results[at])));
    list.focus();
}

if (all) {
    form.addEventListener("submit", open);
    boxes.forEach((box) => box.addEventListener("change", count));
    all.addEventListener("change", () => {
        boxes.filter((box) => !box.disabled).forEach((box) => (box.checked = all.checked));
        count();
    });
}

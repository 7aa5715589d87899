// Picking devices for a sheet: what is picked stays picked while searching for more.

import { go } from "./request.js";
import { bodyOf, outcomeOf, sendFor, tell } from "./send.js";
import { chinese, say } from "./words.js";

const form = document.querySelector("form[data-pick]");
const search = document.querySelector("form[data-search]");
const basket = form.querySelector("[data-basket]");
const picked = new Map();

function chip(id, label) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = `${label} ×`;
    button.setAttribute("aria-label", `${chinese("remove")} ${label}`);
    button.addEventListener("click", () => {
        toggle(id, label, false);
        basket.focus();
    });
    const entry = document.createElement("li");
    entry.append(button);
    return entry;
}

function show() {
    basket.replaceChildren(...[...picked].map(([id, label]) => chip(id, label)));
    form.querySelectorAll("[data-count]").forEach((place) => (place.textContent = String(picked.size)));
    document.querySelectorAll("[data-choice]").forEach((box) => (box.checked = picked.has(box.value)));
}

function toggle(id, label, on) {
    if (on) {
        picked.set(id, label);
    } else {
        picked.delete(id);
    }
    show();
}

async function load(url) {
    const place = document.querySelector("[data-choices]");
    place.setAttribute("aria-busy", "true");
    try {
        const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
        place.replaceChildren(...page.querySelector("[data-choices]").childNodes);
        history.replaceState(null, "", url);
    } catch {
        location.assign(url);
    }
    place.removeAttribute("aria-busy");
    show();
}

document.addEventListener("change", (event) => {
    if (event.target.matches("[data-choice]")) {
        toggle(event.target.value, event.target.dataset.label, event.target.checked);
    }
    if (event.target.matches("[data-choose-all]")) {
        document.querySelectorAll("[data-choice]").forEach((box) =>
            event.target.checked ? picked.set(box.value, box.dataset.label) : picked.delete(box.value));
        show();
    }
});

document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-choices] nav a");
    if (link) {
        event.preventDefault();
        load(link.href);
    }
});

search.addEventListener("submit", (event) => {
    event.preventDefault();
    load(`${location.pathname}?${new URLSearchParams(new FormData(search))}`);
});

form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (picked.size === 0) {
        tell(outcomeOf(form), "problem", say("noDevices"));
        return;
    }
    const result = await sendFor(form, { ...bodyOf(form), devices: [...picked.keys()] });
    if (result) {
        go(`/handovers/${result.answer.id}`, result.position);
    }
});

show();

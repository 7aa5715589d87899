// A form with as many rows as are wanted, one fieldset each; sent as a list beside the other fields. Empty fields are
// left out, and so are empty rows.

import { go } from "./request.js";
import { sendFor } from "./send.js";

const AS_TYPED = {
    int: (text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : text),
    list: (text) => text.split("\n").map((part) => part.trim()).filter(Boolean),
};

function rowOf(place) {
    const filled = [...place.querySelectorAll("[data-key]")].filter((field) => field.value.trim() !== "");
    return Object.fromEntries(filled.map((field) => [field.dataset.key, (AS_TYPED[field.dataset.type] ?? ((text) => text))(field.value)]));
}

/** Each row's fields carry its number, so that a refusal finds the one it is about. */
function renumber(form) {
    form.querySelectorAll("[data-share]").forEach((place, at) => {
        place.querySelectorAll("[data-key]").forEach((field) => (field.name = `${form.dataset.rows}.${at}.${field.dataset.key}`));
        place.querySelectorAll("legend").forEach((legend) => legend.replaceChildren(...[...legend.childNodes].map((node) => numbered(node, at + 1))));
    });
}

function numbered(node, number) {
    const copy = node.cloneNode(true);
    copy.textContent = node.textContent.replace(/\d+/, String(number));
    return copy;
}

function more(form) {
    const rows = form.querySelector("[data-shares]");
    const added = rows.lastElementChild.cloneNode(true);
    added.querySelectorAll("[data-key]").forEach((field) => {
        field.value = "";
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
    });
    added.querySelectorAll(".field-problem").forEach((mark) => mark.remove());
    rows.append(added);
    renumber(form);
    added.querySelector("[data-key]").focus();
}

function bodyOf(form) {
    const others = [...form.elements].filter((field) => field.name && field.dataset.key === undefined);
    const rows = [...form.querySelectorAll("[data-share]")].map(rowOf).filter((row) => Object.keys(row).length);
    return { ...Object.fromEntries(others.map((field) => [field.name, field.value])), [form.dataset.rows]: rows };
}

function bind(form) {
    renumber(form);
    form.querySelector("[data-more]").addEventListener("click", () => more(form));
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const result = await sendFor(form, bodyOf(form));
        if (result) {
            go(form.dataset.back ?? location.pathname, result.position, form.dataset.hash);
        }
    });
}

document.querySelectorAll("form[data-rows]").forEach(bind);

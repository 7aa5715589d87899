// Splitting a card: one fieldset a share, as many as are wanted; empty fields are left out.

import { go } from "./request.js";
import { sendFor } from "./send.js";

function shareOf(place) {
    const filled = [...place.querySelectorAll("[data-key]")].filter((field) => field.value.trim() !== "");
    return Object.fromEntries(filled.map((field) => [field.dataset.key, field.value]));
}

/** Each share's fields carry its number, so that a refusal finds the one it is about. */
function renumber(form) {
    form.querySelectorAll("[data-share]").forEach((place, at) => {
        place.querySelectorAll("[data-key]").forEach((field) => (field.name = `shares.${at}.${field.dataset.key}`));
        place.querySelectorAll("legend").forEach((legend) => {
            legend.replaceChildren(...[...legend.childNodes].map((node) => numbered(node, at + 1)));
        });
    });
}

function numbered(node, number) {
    const copy = node.cloneNode(true);
    copy.textContent = node.textContent.replace(/\d+/, String(number));
    return copy;
}

function more(form) {
    const shares = form.querySelector("[data-shares]");
    const added = shares.lastElementChild.cloneNode(true);
    added.querySelectorAll("[data-key]").forEach((field) => {
        field.value = "";
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
    });
    added.querySelectorAll(".field-problem").forEach((mark) => mark.remove());
    shares.append(added);
    renumber(form);
    added.querySelector("[data-key]").focus();
}

function bind(form) {
    form.querySelector("[data-more]").addEventListener("click", () => more(form));
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const result = await sendFor(form, {
            shares: [...form.querySelectorAll("[data-share]")].map(shareOf).filter((share) => Object.keys(share).length),
            reason: form.elements.namedItem("reason").value,
            password: form.elements.namedItem("password").value,
        });
        if (result) {
            go(form.dataset.back, result.position, "regroupings");
        }
    });
}

document.querySelectorAll("form[data-split]").forEach(bind);

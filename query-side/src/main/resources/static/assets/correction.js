// A correction: of all the fields of the card only those that were changed are sent, a field made empty too.

import { go } from "./request.js";
import { sendFor } from "./send.js";

function changesOf(form) {
    const changed = [...form.querySelectorAll("[data-card]")].filter((field) => field.value !== field.defaultValue);
    return Object.fromEntries(changed.map((field) => [field.name, field.value]));
}

function bind(form) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const result = await sendFor(form, {
            changes: changesOf(form),
            reason: form.elements.namedItem("reason").value,
            password: form.elements.namedItem("password").value,
        });
        if (result) {
            go(location.pathname, result.position, "corrections");
        }
    });
}

document.querySelectorAll("form[data-correct]").forEach(bind);

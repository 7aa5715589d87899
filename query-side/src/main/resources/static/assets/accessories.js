// Accessories of an item that were not there: kept and sent like what was found of it.

import { conflictOver, keptWord, refusal } from "./conflict.js";
import { nameOf } from "./counting.js";
import { drafts } from "./drafts.js";
import { go } from "./request.js";
import { outcomeOf, tell } from "./send.js";
import { say } from "./words.js";

/** How many of which accessory were not there, all of an item's at once. */
export function bindAccessories(form) {
    const subject = `accessories:${form.dataset.accessories}`;
    const counted = () =>
        [...form.querySelectorAll("[data-missing]")]
            .map((field) => ({ name: field.dataset.name, quantity: Number(field.value) }))
            .filter((one) => one.quantity !== 0);
    let recorded = counted();
    const fill = (missing) =>
        form.querySelectorAll("[data-missing]").forEach((field) =>
            (field.value = missing.find((one) => one.name === field.dataset.name)?.quantity ?? 0));
    drafts.addEventListener("loaded", () => {
        const kept = drafts.latest(subject);
        if (kept) {
            fill(kept.said.missing);
        }
    });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const label = nameOf(form.closest("[data-device]"));
        drafts.say({ path: "accessories", subject, label, said: { device: form.dataset.accessories, missing: counted() }, seen: recorded });
    });
    drafts.addEventListener("change", ({ detail: act }) => {
        if (act?.subject === subject) {
            recorded = act.said.missing;
            if (drafts.acts.length === 0 && !document.documentElement.dataset.kept) {
                go(location.pathname, drafts.position);
            }
        }
        showForm(form, drafts.latest(subject), (missing) => {
            recorded = missing;
            fill(missing);
        });
    });
}

function showForm(form, act, stand) {
    const place = outcomeOf(form);
    const what = act ? `${act.state} ${act.key}` : "";
    if (place.dataset.what === what) {
        return;
    }
    place.dataset.what = what;
    const focus = () => form.querySelector("button[type=submit]").focus();
    const dropped = (missing) => {
        focus();
        stand(missing);
        drafts.drop(act);
    };
    if (!act) {
        tell(place, "done", []);
    } else if (act.state === "conflict") {
        tell(place, "problem", conflictOver(act, accessoriesSaid, { mine: focus, theirs: (now) => dropped(now.missing ?? []) }));
    } else if (act.state === "refused") {
        tell(place, "problem", refusal(act, () => dropped(act.seen)));
    } else {
        tell(place, "kept", keptWord());
    }
}

const accessoriesSaid = (said) => {
    const missing = said.missing ?? [];
    return missing.length ? missing.map((one) => `${one.name} ×${one.quantity}`).join("、") : say("noneMissing");
};

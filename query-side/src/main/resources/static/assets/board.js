// The board: loads itself anew twice a minute, without moving who reads it.

const EVERY_MS = 30_000;
const place = document.querySelector("[data-board]");

async function look() {
    const reading = place.contains(document.activeElement);
    if (!document.hidden && !reading) {
        try {
            const answer = await fetch(location.href, { credentials: "same-origin" });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const fresh = page.querySelector("[data-board]");
            if (answer.ok && fresh) {
                place.replaceChildren(...fresh.childNodes);
            }
        } catch {
            // no line for now: what is shown stays
        }
    }
    setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);

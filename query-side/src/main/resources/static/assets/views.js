// Status: follows what is being rebuilt, and loads the page anew when one of them has ended.

import { go, send } from "./request.js";

const POLL_MS = 1_000;
const bars = new Map([...document.querySelectorAll("[data-rebuild]")].map((bar) => [bar.dataset.rebuild, bar]));

function percent(rebuild) {
    return rebuild.head < 0 ? 100 : Math.floor((100 * (rebuild.position + 1)) / (rebuild.head + 1));
}

async function look() {
    try {
        const { answer } = await send("GET", "/api/views");
        for (const view of answer?.views ?? []) {
            const bar = bars.get(view.name);
            if (bar && !view.rebuild) {
                go(location.pathname, null);
                return;
            }
            if (bar) {
                bar.value = percent(view.rebuild);
            }
        }
    } catch {
        bars.forEach((bar) => bar.removeAttribute("value")); // how far it is, is not known for now
    }
    setTimeout(look, POLL_MS);
}

if (bars.size > 0) {
    setTimeout(look, POLL_MS);
}

// Two words on one item: what is recorded now and what this phone holds, side by side; the person chooses, nothing is lost.

import { drafts } from "./drafts.js";
import { isDurable } from "./kept.js";
import { NAMES_CONFIRMED } from "./request.js";
import { storeAnywayButton } from "./send.js";
import { both, say } from "./words.js";

let durable = true;
isDurable().then((kept) => (durable = kept));

/** How to say of a word that it waits. */
export const keptWord = () => say(durable ? "onPhone" : "onPage");

function line(title, said) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    const text = document.createElement("dd");
    term.replaceChildren(...say(title));
    text.append(...(typeof said === "string" ? [said] : said));
    row.append(term, text);
    return row;
}

function choice(word, className, chosen) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.replaceChildren(...say(word));
    button.addEventListener("click", chosen);
    return button;
}

/** What stands there now, as the refusal told it. */
function standingOf(act) {
    const { device, ...now } = act.problem?.errors?.[0] ?? {};
    return { ...now, note: now.note || undefined };
}

/**
 * The conflict as nodes.
 *
 * `inWords` puts either word as text or nodes; of `chosen`, `mine` or `theirs` is called, this with what stands there.
 */
export function conflictOver(act, inWords, chosen) {
    const now = standingOf(act);
    const words = document.createElement("dl");
    words.className = "conflict";
    words.append(line("recordedNow", inWords(now)), line("onThisPhone", inWords(act.said)));
    const choices = document.createElement("div");
    choices.className = "bar";
    const seen = act.path === "accessories" ? now.missing ?? [] : { finding: now.finding, note: now.note };
    choices.append(
        choice("takeMine", "retry", () => {
            chosen.mine();
            drafts.release(act, { seen });
        }),
        choice("takeTheirs", "retry quiet", () => chosen.theirs(now)));
    return [...say("conflict"), words, choices];
}

/** A refusal as nodes, with what can be done about it. */
export function refusal(act, takeBack) {
    const nodes = both(act.problem?.detail ?? "", act.problem?.["detail-en"]);
    const again = act.problem?.code === "TEXT_NAMES_SOMEBODY"
        ? [storeAnywayButton(() => drafts.release(act, { more: NAMES_CONFIRMED }))]
        : [];
    return [...nodes, ...again, choice("dropDraft", "retry quiet", takeBack)];
}

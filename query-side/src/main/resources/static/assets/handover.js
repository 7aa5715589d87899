// The sheet: what is counted is kept on the phone and sent when there is a line; a signature is drawn and sent with the
// digest shown, and only when nothing of the sheet waits on the phone.

import "./photos.js";
import { bindAccessories } from "./accessories.js";
import { bindConnection, keepThisPage } from "./connection.js";
import { bindChecks } from "./counting.js";
import { drafts } from "./drafts.js";
import { go } from "./request.js";
import { bindScanning, takeReaderAlong } from "./scan.js";
import { bodyOf, outcomeOf, tell } from "./send.js";
import { bindSigning, showBar } from "./signing.js";
import { both, say } from "./words.js";

/** Something beside the list is kept like a count: each report is a word of its own. */
function bindExtras(form) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const said = bodyOf(form);
        const act = await drafts.say({ path: "extras", subject: `extras:${JSON.stringify(said)}`, label: "", said, seen: null });
        form.reset();
        tell(outcomeOf(form), "kept", say("onPhone"));
        drafts.addEventListener("change", ({ detail: sent }) => {
            if (act.state === "refused") {
                tell(outcomeOf(form), "problem", both(act.problem.detail ?? "", act.problem["detail-en"]));
            }
            if (sent !== act) {
                return;
            }
            tell(outcomeOf(form), "done", say("saved"));
            if (drafts.acts.length === 0 && !document.documentElement.dataset.kept) {
                go(location.pathname, drafts.position);
            }
        });
    });
}

bindConnection();
document.querySelectorAll("[data-sheet]").forEach(bindChecks);
document.querySelectorAll("form[data-accessories]").forEach(bindAccessories);
document.querySelectorAll("form[data-extras]").forEach(bindExtras);
document.querySelectorAll("form[data-sign]").forEach(bindSigning);
document.querySelectorAll("[data-sheet] [data-scan]").forEach(bindScanning);
document.querySelectorAll("#sign").forEach((section) => {
    const show = () => showBar(section);
    drafts.addEventListener("change", show);
    addEventListener("online", show);
    addEventListener("offline", show);
});
drafts.load().then(() => drafts.send());
keepThisPage(takeReaderAlong).catch(() => (document.body.dataset.keptForLater = "no")); // then the page opens with a network only

// a scanned label leads to one item: the keyboard and the screen reader go on from there
if (location.hash.startsWith("#item-")) {
    document.getElementById(location.hash.slice(1))?.focus();
}

// Signing: a signature is drawn on the canvas and sent with the digest shown.

import SignaturePad from "/assets/webjars/signature_pad/dist/signature_pad.min.js";
import { drafts } from "./drafts.js";
import { assertion } from "./passkey.js";
import { go } from "./request.js";
import { outcomeOf, sendFor, tell } from "./send.js";
import { say } from "./words.js";

const LARGEST_DRAWING = 100 * 1024;
const WIDEST_DRAWING = 2000;

/** Why this may not be signed now, as a word; none when it may. */
export function barred() {
    if (document.documentElement.dataset.kept) {
        return "signKept";
    }
    if (drafts.acts.some((act) => act.state === "conflict")) {
        return "signConflict";
    }
    if (drafts.offline) {
        return "signOffline";
    }
    return drafts.acts.length ? "signUnsent" : null;
}

function isBarred(form) {
    const why = barred();
    if (why) {
        tell(outcomeOf(form), "problem", say(why));
    }
    return why !== null;
}

/** Shows whether it may be signed: as long as not, no button of it can be pressed by any means. */
export function showBar(section) {
    const why = barred();
    const form = section.querySelector("form[data-sign]");
    const place = section.querySelector("[data-barred]");
    place.hidden = why === null;
    if (place.dataset.why !== String(why)) {
        place.dataset.why = String(why);
        place.replaceChildren(...(why ? say(why) : []));
    }
    if (form) {
        form.inert = why !== null;
        form.querySelectorAll("button[type=submit], [data-passkey-sign]").forEach((button) => (button.disabled = why !== null));
    }
}

function fit(canvas, pad) {
    const ratio = Math.min(Math.max(devicePixelRatio || 1, 1), 2);
    const strokes = pad.toData();
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext("2d").scale(ratio, ratio);
    pad.clear();
    pad.fromData(strokes);
}

function writeName(canvas, name) {
    const ink = canvas.getContext("2d");
    const size = Math.min(canvas.offsetHeight * 0.5, (canvas.offsetWidth * 0.8) / Math.max([...name].length, 1));
    ink.font = `${size}px "Kaiti SC", STKaiti, KaiTi, "Noto Serif CJK SC", serif`;
    ink.textAlign = "center";
    ink.textBaseline = "middle";
    ink.fillStyle = "#1d2b33";
    ink.fillText(name, canvas.offsetWidth / 2, canvas.offsetHeight / 2);
}

/** The drawing as a PNG small enough to keep. */
function drawingOf(canvas) {
    const whole = canvas.toDataURL("image/png");
    if (whole.length * 0.75 <= LARGEST_DRAWING && canvas.width <= WIDEST_DRAWING) {
        return whole;
    }
    const smaller = document.createElement("canvas");
    smaller.width = 480;
    smaller.height = Math.round((480 * canvas.height) / canvas.width);
    smaller.getContext("2d").drawImage(canvas, 0, 0, smaller.width, smaller.height);
    return smaller.toDataURL("image/png");
}

/** The pad, the name, the password or passkey; nothing is signed while something of the sheet is not sent. */
export function bindSigning(form) {
    const canvas = form.querySelector("canvas");
    const pad = new SignaturePad(canvas, { penColor: "#1d2b33", minWidth: 0.8, maxWidth: 2.8 });
    let written = false;
    fit(canvas, pad);
    let width = canvas.offsetWidth;
    addEventListener("resize", () => {
        if (canvas.offsetWidth !== width) {
            width = canvas.offsetWidth;
            fit(canvas, pad);
            if (written) {
                writeName(canvas, form.dataset.signer);
            }
        }
    });
    form.querySelector("[data-clear]").addEventListener("click", () => {
        pad.clear();
        written = false;
        tell(outcomeOf(form), "done", say("cleared"));
    });
    form.querySelector("[data-write-name]").addEventListener("click", () => {
        pad.clear();
        writeName(canvas, form.dataset.signer);
        written = true;
        tell(outcomeOf(form), "done", say("nameDrawn"));
    });
    const isDrawn = () => {
        if (pad.isEmpty() && !written) {
            tell(outcomeOf(form), "problem", say("drawFirst"));
            canvas.focus();
            return false;
        }
        return !isBarred(form);
    };
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (isDrawn()) {
            await sign(form, canvas, { password: form.elements.namedItem("password").value });
        }
    });
    form.querySelector("[data-passkey-sign]")?.addEventListener("click", async () => {
        if (!isDrawn() || form.hasAttribute("data-busy")) {
            return;
        }
        const said = await assertion(form, `${form.dataset.send.split(" ")[1]}/challenge`, contentOf(form));
        if (said) {
            await sign(form, canvas, { passkey: said });
        }
    });
    // until now a press would have been in vain, and nobody would have been told
    form.querySelectorAll("[data-clear], [data-write-name]").forEach((button) => (button.disabled = false));
}

const contentOf = (form) => ({
    side: form.elements.namedItem("side").value,
    content: form.elements.namedItem("content").value,
});

/** Signs with a drawing and one proof of who signs. */
async function sign(form, canvas, proof) {
    await drafts.load(); // the same sheet may be open elsewhere on this phone
    if (isBarred(form)) {
        return;
    }
    const result = await sendFor(form, { ...contentOf(form), drawing: drawingOf(canvas), ...proof });
    if (result) {
        go(location.pathname, result.position, "signatures");
    }
}

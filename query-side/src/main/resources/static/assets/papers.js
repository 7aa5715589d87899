// Signed paper: one photo or scan is sent to be read; the answer names the sheet it was filed with.

import { freshKey, go, isUnsettled, send } from "./request.js";
import { outcomeOf, showProblem, tell } from "./send.js";
import { say } from "./words.js";

class PaperForm {
    chosen = null;
    key = freshKey();
    busy = false;

    constructor(form) {
        this.form = form;
        form.querySelectorAll("input[type=file]").forEach((input) =>
            input.addEventListener("change", () => this.choose(input)));
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.send();
        });
    }

    choose(input) {
        this.chosen = input.files[0] ?? null;
        this.key = freshKey();
        this.form.querySelectorAll("input[type=file]").forEach((other) => {
            if (other !== input) {
                other.value = "";
            }
        });
        this.form.querySelector("[data-chosen]").textContent = this.chosen?.name ?? "";
    }

    body() {
        const body = new FormData();
        const sheet = this.form.elements.namedItem("sheet").value.trim();
        if (sheet) {
            body.append("sheet", sheet);
        }
        body.append("file", this.chosen, "paper");
        return body;
    }

    async send() {
        if (this.busy) {
            return;
        }
        if (!this.chosen) {
            tell(outcomeOf(this.form), "problem", say("paperFirst"));
            this.form.querySelector("input[type=file]").focus();
            return;
        }
        this.busy = true;
        tell(outcomeOf(this.form), "busy", say("paperReading"));
        try {
            const result = await send("POST", "/api/papers", this.body(), this.key);
            if (result.ok) {
                go(`/handovers/${encodeURIComponent(result.answer.id)}`, result.position, "papers");
                return;
            }
            if (!isUnsettled(result)) {
                this.key = freshKey();
            }
            if (result.answer?.code === "PAPER_WITHOUT_CODE") {
                this.form.querySelector("details").open = true;
            }
            showProblem(this.form, result);
        } catch {
            tell(outcomeOf(this.form), "problem", say("lost"));
        }
        this.busy = false;
    }
}

document.querySelectorAll("form[data-papers]").forEach((form) => new PaperForm(form));

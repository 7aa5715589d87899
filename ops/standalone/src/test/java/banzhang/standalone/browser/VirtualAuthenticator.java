package banzhang.standalone.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A phone's own authenticator, as Chromium plays one for tests: it keeps passkeys and looks at a fingerprint at once.
record VirtualAuthenticator(CDPSession chromium, String id) {
    static VirtualAuthenticator in(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        JsonObject made = chromium.send("WebAuthn.addVirtualAuthenticator", wanted);
        return new VirtualAuthenticator(chromium, made.get("authenticatorId").getAsString());
    }

    /// From now on it knows the finger, or it does not.
    void verifies(boolean knowsTheFinger) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("authenticatorId", id);
        wanted.addProperty("isUserVerified", knowsTheFinger);
        chromium.send("WebAuthn.setUserVerified", wanted);
    }
}

package banzhang.access.oidc;

import banzhang.access.Refused;

/// 统一身份 — whom the provider means: a subject is somebody only together with its issuer.
public record Identity(String issuer, String subject) {
    private static final int LONGEST = 255;

    /// @throws Refused SUBJECT_INVALID
    public Identity {
        if (subject.isBlank()
                || subject.length() > LONGEST
                || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(OidcRefusal.SUBJECT_INVALID);
        }
    }

    /// Says nothing of the subject, which may be a number of the person's.
    @Override
    public String toString() {
        return "Identity[" + issuer + ", …]";
    }
}

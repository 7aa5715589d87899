package banzhang.access.account;

import banzhang.access.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 联系方式 — how a person can be reached, as far as it was given.
public record Contacts(@Nullable String phone, @Nullable String email) {
    static final Contacts NONE = new Contacts(null, null);
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 ()-]{4,24}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");

    /// As it is kept: nothing blank, nothing that is no number or no address.
    ///
    /// @throws Refused PHONE_INVALID, EMAIL_INVALID
    public static Contacts required(@Nullable String phone, @Nullable String email) {
        Contacts contacts = new Contacts(stripped(phone), stripped(email));
        refuse(contacts.phone, PHONE, AccountRefusal.PHONE_INVALID);
        refuse(contacts.email, EMAIL, AccountRefusal.EMAIL_INVALID);
        return contacts;
    }

    public boolean isEmpty() {
        return phone == null && email == null;
    }

    /// Shows neither, wherever it is printed.
    @Override
    public String toString() {
        return "Contacts[…]";
    }

    private static void refuse(@Nullable String text, Pattern shape, AccountRefusal refusal) {
        if (text != null && !shape.matcher(text).matches()) {
            throw new Refused(refusal);
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package banzhang.command.handover;

import banzhang.command.FreeText;
import banzhang.events.value.Custodian;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 开单约定 — what is said of a sheet when it is drawn up, beside the devices and the class.
///
/// @param witness 监交人, where the kind asks for one
public record OpeningTerms(
        @Nullable PersonId witness,
        @Nullable Loan loan,
        @Nullable Repair repair) {
    /// Nothing beside devices and class.
    public static final OpeningTerms NONE = new OpeningTerms(null, null, null);

    /// 外借约定 — to whom, until when, trained by whom; an outsider borrows under an arrangement of the school's.
    public record Loan(
            PersonId borrower,
            LocalDate dueOn,
            @Nullable PersonId trainedBy,
            boolean outsider,
            @Nullable String arrangement) {
        public Loan {
            arrangement = FreeText.orNone(arrangement);
        }
    }

    /// 送修约定 — to which shop, until when, on what paper.
    public record Repair(
            String shop,
            @Nullable LocalDate dueOn,
            @Nullable String receipt) {
        private static final int ID_DIGITS = 24;

        public Repair {
            shop = FreeText.trimmed(shop);
            receipt = FreeText.orNone(receipt);
        }

        /// One shop of one school by its name: what went to it comes back from it.
        public Custodian custodianOf(SchoolId school) {
            String named = school.value() + "\n" + shop;
            String digest =
                    CanonicalJson.digest(named.getBytes(StandardCharsets.UTF_8)).hex();
            return Custodian.repairShop("s-" + digest.substring(0, ID_DIGITS));
        }
    }

    static OpeningTerms witnessedBy(PersonId witness) {
        return new OpeningTerms(witness, null, null);
    }

    static OpeningTerms of(Loan loan) {
        return new OpeningTerms(null, loan, null);
    }

    public static OpeningTerms of(Repair repair) {
        return new OpeningTerms(null, null, repair);
    }
}

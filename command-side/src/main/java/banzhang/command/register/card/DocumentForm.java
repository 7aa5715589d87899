package banzhang.command.register.card;

import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.DocumentEvent.SupplierContact;
import banzhang.events.value.Digest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 归档表单 — a document as the form or the API sends it, read field by field; a blank field says nothing.
///
/// @param archiveNumber 档案号, upper case and without spaces, so that one number is written in one way
public record DocumentForm(
        DocumentKind kind,
        String archiveNumber,
        String title,
        @Nullable Digest file,
        @Nullable LocalDate warrantyUntil,
        @Nullable SupplierContact supplier) {
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Z0-9〔〕()._/#-]+");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+][0-9 -]{4,24}[0-9](转[0-9]{1,6})?");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    /// What is written, before it is read.
    public record Written(
            DocumentKind kind,
            String archiveNumber,
            String title,
            @Nullable Digest file,
            @Nullable LocalDate warrantyUntil,
            @Nullable String supplier,
            @Nullable String telephone) {}

    /// All that is wrong goes into `errors`; only when there is nothing the form is whole.
    public static DocumentForm of(Written written, List<FieldError> errors) {
        String number = read("archiveNumber", written.archiveNumber(), DocumentForm::number, errors);
        String title = read("title", written.title(), PlainText::read, errors);
        String supplier = read("supplier", written.supplier(), PlainText::read, errors);
        String telephone = read("telephone", written.telephone(), DocumentForm::telephone, errors);
        require("archiveNumber", written.archiveNumber(), errors);
        require("title", written.title(), errors);
        if (telephone != null) {
            require("supplier", written.supplier(), errors);
        }
        LocalDate until = written.warrantyUntil();
        if (until != null && (until.getYear() < FIRST_YEAR || until.getYear() > LAST_YEAR)) {
            errors.add(FieldError.of("warrantyUntil", FieldProblem.DATE_OUT_OF_RANGE));
        }
        return new DocumentForm(
                written.kind(),
                number == null ? "" : number,
                title == null ? "" : title,
                written.file(),
                until,
                supplier == null ? null : new SupplierContact(supplier, telephone));
    }

    /// Reads one field or says why not.
    @FunctionalInterface
    private interface Reading {
        String read(String written) throws NotTaken;
    }

    private static @Nullable String read(
            String field, @Nullable String written, Reading reading, List<FieldError> errors) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return reading.read(written);
        } catch (NotTaken refused) {
            errors.add(FieldError.of(field, refused.problem()));
            return null;
        }
    }

    private static void require(String field, @Nullable String written, List<FieldError> errors) {
        if (written == null || written.isBlank()) {
            errors.add(FieldError.of(field, FieldProblem.VALUE_MISSING));
        }
    }

    private static String number(String written) throws NotTaken {
        String number = Normalizer.normalize(PlainText.read(written), Normalizer.Form.NFKC)
                .replace(" ", "")
                .toUpperCase(java.util.Locale.ROOT);
        if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
            throw new NotTaken(FieldProblem.ARCHIVE_NUMBER_INVALID);
        }
        return number;
    }

    private static String telephone(String written) throws NotTaken {
        String telephone = Normalizer.normalize(PlainText.read(written), Normalizer.Form.NFKC);
        if (!TELEPHONE.matcher(telephone).matches()) {
            throw new NotTaken(FieldProblem.TELEPHONE_INVALID);
        }
        return telephone;
    }
}

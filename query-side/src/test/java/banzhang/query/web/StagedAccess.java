package banzhang.query.web;

import banzhang.access.Scope;
import banzhang.access.account.Account;
import banzhang.access.account.ApiTokens.ApiToken;
import banzhang.access.account.Contacts;
import banzhang.access.account.Sessions.OpenSession;
import banzhang.access.account.Standing;
import banzhang.access.passkey.Passkey;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityCheck;
import banzhang.access.security.SecurityEntry;
import banzhang.access.security.SecurityQuestion;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.Deputyship;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Made-up views of accounts and the security log.
final class StagedAccess {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private StagedAccess() {}

    static Map<String, Object> account() {
        return Map.of(
                "passkeys",
                List.of(
                        new Passkey("k-1", "AAAA", SampleSchool.WANG, "我的手机", new byte[0], 0, true, NOW, NOW),
                        new Passkey("k-2", "BBBB", SampleSchool.WANG, "安全钥匙", new byte[0], 3, false, NOW, null)),
                "mayAdd",
                true,
                "provider",
                "统一身份认证",
                "linked",
                false,
                "sessions",
                List.of(
                        new OpenSession("0123456789abcdef", NOW, NOW, "local", true),
                        new OpenSession("fedcba9876543210", NOW.minusSeconds(3600), NOW, "192.0.2.0/24", false)));
    }

    static Map<PersonId, Account> accounts() {
        return Map.of(
                SampleSchool.WANG,
                new Account(
                        SampleSchool.WANG,
                        SampleSchool.SCHOOL,
                        "wang",
                        1,
                        true,
                        new Standing(true, LocalDate.parse("2027-01-22")),
                        NOW));
    }

    static Map<String, Object> person() {
        return Map.ofEntries(
                Map.entry("standing", new Standing(true, LocalDate.parse("2027-01-22"))),
                Map.entry("held", List.of(StagedViews.line(1, StagedViews.CLASS))),
                Map.entry("today", "2026-11-23"),
                Map.entry("id", SampleSchool.WANG),
                Map.entry("name", "王老师"),
                Map.entry("contacts", new Contacts("0558-1234567", null)),
                Map.entry("sessions", 2),
                Map.entry("mayChange", true),
                Map.entry("self", false),
                Map.entry("deputyships", List.of(StagedDeputies.one(Deputyship.State.IN_FORCE))),
                Map.entry("provider", "统一身份认证"),
                Map.entry("linked", true));
    }

    static Map<String, Object> tokens() {
        LocalDate today = LocalDate.parse("2026-11-23");
        ApiToken good = new ApiToken(
                "t-1",
                "财务系统对账",
                SampleSchool.WANG,
                SampleSchool.SCHOOL,
                Set.of(Scope.READ_LEDGER, Scope.SEARCH),
                today.plusDays(9),
                NOW,
                NOW,
                null);
        ApiToken over = new ApiToken(
                "t-2", "旧系统", SampleSchool.CHEN, SampleSchool.SCHOOL, Set.of(Scope.IMPORT), today, NOW, null, null);
        return Map.of(
                "tokens",
                List.of(good, over),
                "people",
                Map.of(SampleSchool.WANG, "王老师"),
                "scopes",
                Scope.values(),
                "today",
                today,
                "first",
                today.plusDays(1),
                "last",
                today.plusYears(1));
    }

    static Map<String, Object> security() {
        return Map.of(
                "entries",
                List.of(
                        new SecurityEntry(
                                2,
                                NOW,
                                Deed.CONTACTS_READ,
                                "OK",
                                SampleSchool.SCHOOL,
                                SampleSchool.CHEN,
                                SampleSchool.WANG,
                                "local",
                                "ab"),
                        new SecurityEntry(
                                1,
                                NOW,
                                Deed.SIGN_IN_FAILED,
                                "LOGIN_OR_PASSWORD_WRONG",
                                null,
                                null,
                                null,
                                "192.0.2.0/24",
                                "cd")),
                "older",
                "/security?before=1",
                "asked",
                SecurityQuestion.ALL,
                "deeds",
                Deed.values(),
                "people",
                Map.of(SampleSchool.WANG, "王老师", SampleSchool.CHEN, "陈主任"),
                "check",
                new SecurityCheck(2, SecurityCheck.Finding.CHANGED, 2L, "ab"));
    }
}

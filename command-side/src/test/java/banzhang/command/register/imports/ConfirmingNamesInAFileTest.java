package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.access.account.AccountRefusal;
import banzhang.command.register.RegisterBench;
import banzhang.events.RegisterEvent.DeviceRegistered;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DisplayName("导入 · 姓名先提醒")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmingNamesInAFileTest extends OrganisationFiles {
    private static final String NAMING = "资产编号,资产名称,备注\nTY-71,投影仪,王老师保管\nTY-72,投影仪,李老师保管\n";

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void asking(String confirmed) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/imports/x/confirm");
        request.addHeader(FreeText.CONFIRMED, confirmed);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private long registered() {
        return bench.stored().stream()
                .filter(DeviceRegistered.class::isInstance)
                .count();
    }

    @Test
    void a_file_that_names_people_goes_in_when_that_is_confirmed_once_for_the_file() {
        ImportReport checked = upload(ImportKind.DEVICES, NAMING);
        int before = bench.stored().size();
        assertThat(checked.problems()).extracting("code").containsOnly("NAMES_SOMEBODY");
        for (String said : new String[] {"no", "YES", ""}) {
            asking(said);
            assertThatThrownBy(() -> desk.confirm(RegisterBench.CHEN, "names", checked.id()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(AccountRefusal.TEXT_NAMES_SOMEBODY));
        }
        assertThat(bench.stored()).hasSize(before);

        asking("yes");
        desk.confirm(RegisterBench.CHEN, "names", checked.id());
        await().atMost(Duration.ofSeconds(20)).until(() -> registered() == 2);
    }

    @Test
    void a_file_without_names_is_not_asked_about() {
        ImportReport checked = upload(ImportKind.DEVICES, NAMING.replaceAll("[王李]老师", "班主任"));
        desk.confirm(RegisterBench.CHEN, "nameless", checked.id());
        await().atMost(Duration.ofSeconds(20)).until(() -> registered() == 2);
    }
}

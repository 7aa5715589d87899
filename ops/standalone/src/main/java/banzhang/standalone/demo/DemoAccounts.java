package banzhang.standalone.demo;

import banzhang.sample.SampleSchool;
import banzhang.standalone.Greeting.SignInHints;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/// 样例账号 — how to sign in to the sample school, and what there is to see.
@Component
@ConditionalOnExpression(DemoLoader.WANTED)
class DemoAccounts implements SignInHints {
    @Override
    public List<String> lines() {
        return List.of(
                "样例学校 sample school 青禾小学, 密码 password for all: " + DemoLoader.PASSWORD,
                "  总务处 general affairs chen (two sheets wait for a signature)",
                "  班主任 head teachers wang of 一(1)班 (a sheet to check), zhu of 六(1)班 (a sheet to sign)",
                "  分管领导 leader he (a transfer to approve, a dispute to settle)   新班主任 zheng of 四(1)班 (takes over from"
                        + " wu)",
                "  审计 auditor zhou   系统管理员 administrator gao (keeps 图书室)",
                "看 look at: 总账 /ledger   交接单 /handovers   一台设备的档案 a device's history /devices/"
                        + SampleSchool.PROJECTOR);
    }
}

package banzhang.standalone.demo;

import banzhang.standalone.Greeting.SignInHints;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// 样例账号 — how to sign in to the sample school, and what there is to see.
@Component
@ConditionalOnProperty("banzhang.demo")
class DemoAccounts implements SignInHints {
    @Override
    public List<String> lines() {
        return List.of(
                "样例学校 sample school 青禾小学, 密码 password for all: " + DemoLoader.PASSWORD,
                "  总务处 general affairs chen   班主任 head teacher of 一(1)班 wang, of 一(2)班 li",
                "  审计 auditor zhou             系统管理员 administrator gao",
                "看 look at: 总账 /ledger   交接单 /handovers (some wait for a signature)   导入 /imports");
    }
}

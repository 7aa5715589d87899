package banzhang.command.register.imports.mapping;

import banzhang.events.value.AssetCode;

/// 已登记编号 — which asset codes the school's register has now.
@FunctionalInterface
public interface RegisteredCodes {
    boolean has(AssetCode assetCode);
}

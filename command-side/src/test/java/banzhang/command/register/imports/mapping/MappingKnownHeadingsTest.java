package banzhang.command.register.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.register.card.KnownNames;
import banzhang.command.register.imports.reading.TableFile;
import banzhang.command.register.imports.reading.UnreadableFile;
import banzhang.events.value.AssetCard;
import banzhang.events.value.Classification;
import banzhang.events.value.Fen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingKnownHeadingsTest {
    private static final Classification PROJECTOR = new Classification("GB/T 14885-2010", "2020200");

    @Test
    void the_school_template_is_mapped() throws Exception {
        DryRun<StagedDevice> run = run(
                "资产编号,资产名称,数量,价值,资产大类,资产分类,取得日期,品牌,规格型号,计量单位,供应商,计划使用年限,资产分组,备注,校区编号,存放位置",
                Map.of(
                        "资产编号", "TY-1", "资产名称", "投影仪", "数量", "2", "价值", "8400", "资产大类", "办公设备", "资产分类", "投影仪", "取得日期",
                        "41268", "供应商", "无", "计划使用年限", "6", "存放位置", "A101"));

        assertThat(run.layout()).isEqualTo("学校资产导入模板");
        assertThat(onlyCard(run))
                .isEqualTo(new AssetCard(
                        "投影仪",
                        2,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Fen(840_000),
                        null,
                        null,
                        LocalDate.parse("2012-12-25"),
                        null,
                        null,
                        null,
                        72,
                        null,
                        null,
                        null,
                        "A101",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        "资产大类：办公设备；资产分类：投影仪"));
        assertThat(codes(run)).containsOnly("COLUMN_UNKNOWN", "CATEGORY_KEPT_AS_REMARK");
    }

    @Test
    void the_jiuqi_export_is_mapped() throws Exception {
        DryRun<StagedDevice> run = run(
                "资产编号,资产名称,资产使用状况,国标分类,国标大类,行业分类,行业大类,教育使用方向,单价,数量,价值类型,价值,累计折旧,净值,品牌,规格型号,使用人,使用部门,"
                        + "存放地点,财政拨款,非财政拨款,取得方式,取得日期,资产记账日期,财务入账状态,财务入账日期,已使用年限,会计凭证号,设备用途,采购组织形式,经费科目,"
                        + "生产厂家,销售商,国别码,车辆用途,车牌号,汽车排气量,折旧状态,折旧年限,月折旧额,已提折旧月数,备注",
                Map.ofEntries(
                        Map.entry("资产编号", "TY-1"),
                        Map.entry("资产名称", "投影仪"),
                        Map.entry("资产使用状况", "在用"),
                        Map.entry("国标分类", "2020200-投影仪"),
                        Map.entry("单价", "4200"),
                        Map.entry("数量", "1"),
                        Map.entry("价值类型", "原值"),
                        Map.entry("价值", "4200"),
                        Map.entry("使用人", "张三"),
                        Map.entry("使用部门", "一年级"),
                        Map.entry("存放地点", "A101"),
                        Map.entry("取得方式", "采购"),
                        Map.entry("取得日期", "2012-12-25"),
                        Map.entry("资产记账日期", "2013-01-02"),
                        Map.entry("财务入账日期", "2013-01-05"),
                        Map.entry("折旧年限", "6"),
                        Map.entry("会计凭证号", "记-12")));

        assertThat(run.layout()).isEqualTo("久其资产管理系统");
        AssetCard card = onlyCard(run);
        assertThat(card.classification()).isEqualTo(PROJECTOR);
        assertThat(card.value()).isEqualTo(new Fen(420_000));
        assertThat(card.bookedOn()).isEqualTo("2013-01-05");
        assertThat(card.useState()).isEqualTo("在用");
        assertThat(card.department()).isEqualTo("一年级");
        assertThat(card.voucherNumber()).isEqualTo("记-12");
        assertThat(card.remarks()).isNull();
        // the unit of 折旧年限 is not stated in that export
        assertThat(card.usefulLifeMonths()).isNull();
        assertThat(codeOf(run, "折旧年限")).isEqualTo("UNIT_NOT_STATED");
        assertThat(codeOf(run, "使用人")).isEqualTo("COLUMN_OF_NAMES");
        assertThat(codeOf(run, "资产记账日期")).isEqualTo("COLUMN_NOT_USED");
        assertThat(run.staged().toString()).doesNotContain("张三");
    }

    @Test
    void the_information_card_is_mapped() throws Exception {
        DryRun<StagedDevice> run = run(
                "资产编号,资产名称,业务状态,卡片类型,单位会计科目,资产分类,资产分类代码,资产门类,资产原值(元),累计折旧/摊销(元),数量/面积,数量计量单位,"
                        + "财务入账状态,记账日期,记账凭证号,品牌,规格型号,存放地点,车牌号,管理部门,管理人,使用部门,使用人,创建人,取得方式,折旧/摊销年限(月),"
                        + "已提折旧/摊销月数,清查编号,坐落位置,项目代码,采购组织形式,取得日期,资产状态,资产用途,接口状态,备注",
                Map.of(
                        "资产编号",
                        "TY-1",
                        "资产名称",
                        "投影仪",
                        "资产分类",
                        "投影仪",
                        "资产分类代码",
                        "A02020200",
                        "资产原值(元)",
                        "￥4，200.00",
                        "数量/面积",
                        "1",
                        "数量计量单位",
                        "台",
                        "折旧/摊销年限(月)",
                        "72",
                        "管理人",
                        "李四",
                        "资产状态",
                        "在用"));

        assertThat(run.layout()).isEqualTo("资产信息卡");
        AssetCard card = onlyCard(run);
        assertThat(card.classification()).isEqualTo(new Classification("GB/T 14885-2022", "A02020200"));
        assertThat(card.value()).isEqualTo(new Fen(420_000));
        assertThat(card.usefulLifeMonths()).isEqualTo(72);
        assertThat(card.unit()).isEqualTo("台");
        assertThat(codeOf(run, "管理人")).isEqualTo("COLUMN_OF_NAMES");
    }

    @Test
    void the_provincial_card_is_mapped_with_stars_and_full_width_units() throws Exception {
        DryRun<StagedDevice> run = run(
                "*资产名称,* 资产编号,资产分类,数量,品牌,规格型号,*用途,*获取方式,*购置日期,投入使用日期,采购形式,采购合同编号,生产厂家,供应商,联系电话,"
                        + "保修截止日期,预计使用年限（月）,定期保养期限（月）,原资产编号,价值类型,*价值（元）,发票号,单价（元）,折旧年限（月）,"
                        + "*管理部门,使用状况,存放地点,使用部门,使用人,开箱人,开箱日期,备注",
                Map.of(
                        "*资产名称",
                        "投影仪",
                        "* 资产编号",
                        "TY-1",
                        "*获取方式",
                        "新购",
                        "*购置日期",
                        "2023年1月5日",
                        "*价值（元）",
                        "4200",
                        "折旧年限（月）",
                        "72",
                        "预计使用年限（月）",
                        "96",
                        "保修截止日期",
                        "2026.1.5",
                        "联系电话",
                        "13900000000"));

        assertThat(run.layout()).isEqualTo("省级资产卡片");
        AssetCard card = onlyCard(run);
        assertThat(card.acquiredOn()).isEqualTo("2023-01-05");
        assertThat(card.warrantyUntil()).isEqualTo("2026-01-05");
        assertThat(card.acquisition()).isEqualTo("新购");
        assertThat(card.usefulLifeMonths()).isEqualTo(72);
        assertThat(codeOf(run, "联系电话")).isEqualTo("COLUMN_OF_NAMES");
        assertThat(run.staged().toString()).doesNotContain("13900000000");
    }

    @Test
    void the_stocktake_of_2016_is_mapped() throws Exception {
        DryRun<StagedDevice> run = run(
                "资产编号,资产代码,标签值,类别代码,资产名称,取得方式,规格型号,产品序列号,计量单位,取得日期,入账日期,价值类型,账面数量,账面原值,账面累计折旧,"
                        + "账面净值,清查数量,清查原值,清查累计折旧,清查净值,损益类型,使用状况,存放地点,使用部门,使用人,原资产编号,清查基准日,备注,录入日期,"
                        + "累计使用年限,权属性质,是否确权,入账形式,单位",
                Map.of(
                        "资产编号",
                        "TY-1",
                        "资产代码",
                        "9",
                        "类别代码",
                        "2020200",
                        "资产名称",
                        "投影仪",
                        "产品序列号",
                        "007",
                        "账面数量",
                        "3",
                        "账面原值",
                        "12600.00",
                        "原资产编号",
                        "OLD-1",
                        "单位",
                        "青禾小学"));

        assertThat(run.layout()).isEqualTo("2016 年资产清查表");
        AssetCard card = onlyCard(run);
        assertThat(card.quantity()).isEqualTo(3);
        assertThat(card.value()).isEqualTo(new Fen(1_260_000));
        assertThat(card.classification()).isEqualTo(PROJECTOR);
        assertThat(card.serialNumber()).isEqualTo("007");
        assertThat(card.formerCode()).isEqualTo("OLD-1");
        assertThat(card.unit()).isNull();
        assertThat(codeOf(run, "资产代码")).isEqualTo("COLUMN_NOT_USED");
    }

    @Test
    void snipe_it_is_mapped_with_its_american_dates() throws Exception {
        DryRun<StagedDevice> run = run(
                "Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,Model Notes,Model"
                    + " Number,Asset Notes,Purchase Date,Purchase Cost,Checkout Type,Checked Out To: Username,Checked"
                    + " Out To: First Name,Asset EOL Date",
                Map.of(
                        "Name",
                        "Projector",
                        "Asset Tag",
                        "icc-2065556",
                        "Category",
                        "AV",
                        "Model",
                        "CB",
                        "Model Number",
                        "X06",
                        "Purchase Date",
                        "1/23/23",
                        "Purchase Cost",
                        "2266.13",
                        "Checked Out To: First Name",
                        "Gage"));

        assertThat(run.layout()).isEqualTo("Snipe-IT");
        assertThat(run.staged().getFirst().assetCode().value()).isEqualTo("ICC-2065556");
        AssetCard card = onlyCard(run);
        assertThat(card.acquiredOn()).isEqualTo("2023-01-23");
        assertThat(card.value()).isEqualTo(new Fen(226_613));
        assertThat(card.model()).isEqualTo("CB X06");
        assertThat(codeOf(run, "Checked Out To: First Name")).isEqualTo("COLUMN_OF_NAMES");
        assertThat(run.staged().toString()).doesNotContain("Gage");
    }

    private static AssetCard onlyCard(DryRun<StagedDevice> run) {
        assertThat(run.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(run.staged()).hasSize(1);
        return run.staged().getFirst().card();
    }

    private static Set<String> codes(DryRun<?> run) {
        return run.problems().stream().map(Problem::code).collect(Collectors.toSet());
    }

    private static String codeOf(DryRun<?> run, String column) {
        return run.problems().stream()
                .filter(problem -> column.equals(problem.column()))
                .map(Problem::code)
                .findFirst()
                .orElse("");
    }

    private static DryRun<StagedDevice> run(String headings, Map<String, String> values) throws UnreadableFile {
        assertThat(headings.split(",")).containsAll(values.keySet());
        String row = Arrays.stream(headings.split(","))
                .map(heading -> '"' + values.getOrDefault(heading, "") + '"')
                .collect(Collectors.joining(","));
        byte[] file = (headings + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        return DeviceDryRun.of(
                TableFile.read(file),
                code -> false,
                digest -> Optional.empty(),
                KnownNames.NONE,
                PlaceNotation.NONE,
                LocalDate.parse("2026-09-01"));
    }
}

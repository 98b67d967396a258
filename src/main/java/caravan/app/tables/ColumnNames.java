package caravan.app.tables;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What columns hold, by what writers of files call them. Stateless. */
public final class ColumnNames {
  private static final Set<String> PERIOD =
      Set.of(
          "timeperiod",
          "period",
          "time",
          "date",
          "year",
          "quarter",
          "month",
          "refperiodid",
          "refyear",
          "год",
          "период",
          "дата",
          "месяц",
          "квартал",
          "年",
          "年份",
          "年度",
          "时间",
          "时期",
          "日期",
          "月份",
          "季度",
          "jahr",
          "année",
          "annee",
          "año",
          "ano",
          "yıl");
  private static final Set<String> MONTH =
      Set.of("month", "месяц", "月", "月份", "monat", "mois", "mes");
  private static final Set<String> QUARTER =
      Set.of("quarter", "квартал", "季度", "quartal", "trimestre");

  /** The likelier first. */
  private static final List<String> VALUE =
      List.of(
          "obsvalue",
          "value",
          "primaryvalue",
          "tradevalueus",
          "amount",
          "values",
          "значение",
          "сумма",
          "值",
          "数值",
          "金额",
          "wert",
          "valeur",
          "valor");

  private static final Set<String> STATUS =
      Set.of("obsstatus", "status", "flag", "flags", "obsflag", "obsstatuscode", "symbol");
  private static final Set<String> NOTE =
      Set.of(
          "comment",
          "obscomment",
          "note",
          "notes",
          "footnote",
          "footnotes",
          "remark",
          "remarks",
          "bemerkung",
          "примечание",
          "примечания",
          "备注",
          "注释",
          "commentobs");
  private static final Set<String> UNIT =
      Set.of("unitmeasure", "unit", "currency", "unitofmeasure", "единица", "单位", "einheit");
  private static final Set<String> MULTIPLIER =
      Set.of("unitmult", "unitmultiplier", "powercodecode", "powercode", "scale");

  /** What files of exchange say of themselves. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "dataflow",
          "structure",
          "structureid",
          "structurename",
          "action",
          "decimals",
          "datasource",
          "obsconf",
          "confstatus",
          "lastupdate",
          "timeformat",
          "isleafcode",
          "isleaf",
          "aggrlevel",
          "aggregatelevel",
          "isoriginalclassification",
          "isreported",
          "isaggregate",
          "legacyestimationflag",
          "classificationsearchcode",
          "qtyunitcode",
          "qtyunit",
          "qtyunitabbr",
          "altqtyunitcode",
          "altqtyunit",
          "altqtyunitabbr",
          "freq",
          "frequency",
          "freqcode",
          "typecode");

  private static final Set<String> SOURCE =
      Set.of("source", "sources", "obssource", "источник", "источники", "来源", "数据来源", "quelle");

  private ColumnNames() {}

  /** A name without what writers of files vary. */
  public static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  public static boolean isTechnical(String name) {
    String folded = folded(name);
    // The last two are numbers of rows that pandas adds.
    return TECHNICAL.contains(folded)
        || folded.matches("is\\p{L}+estimated|indexlevel\\d+|unnamed0");
  }

  public static boolean isPeriod(String name) {
    return PERIOD.contains(folded(name));
  }

  public static boolean isMonth(String name) {
    return MONTH.contains(folded(name));
  }

  public static boolean isQuarter(String name) {
    return QUARTER.contains(folded(name));
  }

  public static boolean isStatus(String name) {
    return STATUS.contains(folded(name));
  }

  public static boolean isNote(String name) {
    return NOTE.contains(folded(name));
  }

  public static boolean isSource(String name) {
    return SOURCE.contains(folded(name));
  }

  public static boolean isUnit(String name) {
    return UNIT.contains(folded(name));
  }

  public static boolean isMultiplier(String name) {
    return MULTIPLIER.contains(folded(name));
  }

  /** How likely a column holds the values, by its name: from 0, the likeliest; -1 where not. */
  public static int valueRank(String name) {
    return VALUE.indexOf(folded(name));
  }
}
